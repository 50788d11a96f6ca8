"""Text to mentions: finding time expressions and saying how each date is computed."""
