"""The algebra of time: formulas, what they come to, and how that is written; no text and no language."""
