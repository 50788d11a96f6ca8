"""Files to articles: one canonical text, and the publication date with its evidence."""
