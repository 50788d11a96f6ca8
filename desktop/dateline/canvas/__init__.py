"""The page that draws a figure, on screen or not: own URL scheme, security policy, pictures to file."""
