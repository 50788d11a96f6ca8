"""Dateline turns news articles into a trustworthy timeline."""

__version__ = "0.1.0"
