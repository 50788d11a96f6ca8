"""Files become articles: one canonical text each, and a publication date with the evidence for it."""
