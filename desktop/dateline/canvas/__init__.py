"""The page that draws a figure, on screen or not."""
