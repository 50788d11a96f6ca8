"""The library file: articles, mentions, events and what the user decided, kept in SQLite.

``library`` is the only door; rows and SQL never leave this package.
"""
