"""How a library file comes to the tables of this program: named steps in a fixed order.

A step is never edited once released; a new need is a new step at the end. ``user_version`` counts
the steps a file has had, and the table ``migration`` keeps their names and when they ran. A new field in
a JSON column needs a step too (one without statements), so that an older program declines the file.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Migration:
    """One change of the tables: a name for the record, and the statements in order."""

    name: str
    statements: tuple[str, ...]


_TOKENS = "tokenize = \"unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'\", prefix = '2 3'"
MIGRATIONS: tuple[Migration, ...] = (
    Migration(
        "articles, mentions and events",
        (
            """CREATE TABLE article (
                id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, title VARCHAR NOT NULL, text VARCHAR NOT NULL,
                published VARCHAR NOT NULL, language VARCHAR NOT NULL, publisher VARCHAR NOT NULL,
                byline VARCHAR NOT NULL, source VARCHAR NOT NULL, sha256 VARCHAR NOT NULL,
                removed VARCHAR NOT NULL)""",
            "CREATE INDEX ix_article_sha256 ON article (sha256)",
            """CREATE TABLE mention (
                article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE, number INTEGER NOT NULL,
                start INTEGER NOT NULL, "end" INTEGER NOT NULL, type VARCHAR NOT NULL,
                formula VARCHAR NOT NULL, derivation VARCHAR NOT NULL, PRIMARY KEY (article, number))""",
            """CREATE TABLE event (
                id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
                article INTEGER REFERENCES article (id) ON DELETE CASCADE, headline VARCHAR NOT NULL,
                formula VARCHAR NOT NULL, passages VARCHAR NOT NULL, mentions VARCHAR NOT NULL,
                status VARCHAR NOT NULL, attribution VARCHAR NOT NULL, implied BOOLEAN NOT NULL,
                explanation VARCHAR NOT NULL, decision VARCHAR)""",
            "CREATE INDEX ix_event_article ON event (article)",
        ),
    ),
    Migration(
        "settings", ("CREATE TABLE setting (key VARCHAR PRIMARY KEY NOT NULL, value VARCHAR NOT NULL)",)
    ),
    Migration(
        "links of articles, conflicts of publication dates",
        (
            "ALTER TABLE article ADD COLUMN link VARCHAR NOT NULL DEFAULT ''",
            "CREATE INDEX ix_article_link ON article (link)",
        ),
    ),
    Migration(
        "fingerprints of articles",
        (
            """CREATE TABLE fingerprint (
                mark INTEGER NOT NULL, article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
                PRIMARY KEY (mark, article)) WITHOUT ROWID""",
            "CREATE INDEX ix_fingerprint_article ON fingerprint (article)",
        ),
    ),
    Migration("formulas with a day of the year and its weekday", ()),
    Migration("decisions with notes, tags, categories and what is the same happening", ()),
    Migration(
        "full-text search in articles and events",
        (
            f"CREATE VIRTUAL TABLE article_words USING fts5 (title, text, content = 'article', content_rowid = 'id', {_TOKENS})",
            "INSERT INTO article_words (article_words) VALUES ('rebuild')",
            """CREATE TRIGGER article_words_added AFTER INSERT ON article BEGIN
                INSERT INTO article_words (rowid, title, text) VALUES (new.id, new.title, new.text);
            END""",
            """CREATE TRIGGER article_words_removed AFTER DELETE ON article BEGIN
                INSERT INTO article_words (article_words, rowid, title, text)
                VALUES ('delete', old.id, old.title, old.text);
            END""",
            """CREATE TRIGGER article_words_changed AFTER UPDATE OF title, text ON article BEGIN
                INSERT INTO article_words (article_words, rowid, title, text)
                VALUES ('delete', old.id, old.title, old.text);
                INSERT INTO article_words (rowid, title, text) VALUES (new.id, new.title, new.text);
            END""",
            f"CREATE VIRTUAL TABLE event_words USING fts5 (headline, note, tags, category, {_TOKENS})",
            """INSERT INTO event_words (rowid, headline, note, tags, category)
                SELECT id, coalesce(json_extract(decision, '$.headline'), headline),
                coalesce(json_extract(decision, '$.note'), ''), coalesce(json_extract(decision, '$.tags'), ''),
                coalesce(json_extract(decision, '$.category'), '') FROM event""",
            """CREATE TRIGGER event_words_added AFTER INSERT ON event BEGIN
                INSERT INTO event_words (rowid, headline, note, tags, category)
                VALUES (new.id, coalesce(json_extract(new.decision, '$.headline'), new.headline),
                coalesce(json_extract(new.decision, '$.note'), ''), coalesce(json_extract(new.decision, '$.tags'), ''),
                coalesce(json_extract(new.decision, '$.category'), ''));
            END""",
            """CREATE TRIGGER event_words_removed AFTER DELETE ON event BEGIN
                DELETE FROM event_words WHERE rowid = old.id;
            END""",
            """CREATE TRIGGER event_words_changed AFTER UPDATE OF headline, decision ON event BEGIN
                DELETE FROM event_words WHERE rowid = old.id;
                INSERT INTO event_words (rowid, headline, note, tags, category)
                VALUES (new.id, coalesce(json_extract(new.decision, '$.headline'), new.headline),
                coalesce(json_extract(new.decision, '$.note'), ''), coalesce(json_extract(new.decision, '$.tags'), ''),
                coalesce(json_extract(new.decision, '$.category'), ''));
            END""",
        ),
    ),
)


def migrate(connection: sqlite3.Connection, steps: Sequence[Migration] = MIGRATIONS) -> None:
    """Bring a file up to date, each missing step in a transaction of its own together with its record."""
    while version(connection) < len(steps):
        connection.execute("BEGIN IMMEDIATE")
        try:
            _take(connection, steps)
        except BaseException:
            connection.execute("ROLLBACK")
            raise
        connection.execute("COMMIT")


def version(connection: sqlite3.Connection) -> int:
    """Return how many steps a file has had."""
    (number,) = connection.execute("PRAGMA user_version").fetchone()
    return int(number)


def _take(connection: sqlite3.Connection, steps: Sequence[Migration]) -> None:
    number = version(connection)
    if number >= len(steps):
        return  # another window was quicker while this one waited for the lock
    for statement in steps[number].statements:
        connection.execute(statement)
    connection.execute("CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY, applied TEXT NOT NULL)")
    connection.execute("INSERT INTO migration VALUES (?, datetime('now'))", (steps[number].name,))
    connection.execute(f"PRAGMA user_version = {number + 1}")
