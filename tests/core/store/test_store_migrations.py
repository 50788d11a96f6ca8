"""A library file of any age comes to the tables of this program, step by step."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine
from sqlmodel import SQLModel

from core.store.material import addition
from dateline.formula.operators import Date
from dateline.model import Article, Decision, Event, Mention, Review, Span, TimexType
from dateline.store.file import APPLICATION_ID
from dateline.store.library import Library
from dateline.store.migrations import MIGRATIONS, Migration, migrate, version
from dateline.store.tables import ArticleRow, EventRow, MentionRow

FIRST_VERSION = """
CREATE TABLE article (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, title VARCHAR NOT NULL,
    text VARCHAR NOT NULL, published VARCHAR NOT NULL, language VARCHAR NOT NULL, publisher VARCHAR NOT NULL,
    byline VARCHAR NOT NULL, source VARCHAR NOT NULL, sha256 VARCHAR NOT NULL, removed VARCHAR NOT NULL);
CREATE INDEX ix_article_sha256 ON article (sha256);
CREATE TABLE mention (article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    number INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, type VARCHAR NOT NULL,
    formula VARCHAR NOT NULL, derivation VARCHAR NOT NULL, PRIMARY KEY (article, number));
CREATE TABLE event (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    article INTEGER REFERENCES article (id) ON DELETE CASCADE, headline VARCHAR NOT NULL,
    formula VARCHAR NOT NULL, passages VARCHAR NOT NULL, mentions VARCHAR NOT NULL, status VARCHAR NOT NULL,
    attribution VARCHAR NOT NULL, implied BOOLEAN NOT NULL, explanation VARCHAR NOT NULL, decision VARCHAR);
CREATE INDEX ix_event_article ON event (article);
CREATE TABLE migration (name TEXT PRIMARY KEY, applied TEXT NOT NULL);
INSERT INTO migration VALUES ('articles, mentions and events', '2026-01-01 00:00:00');
INSERT INTO article VALUES (4, 'Old', 'In 44 BC', '{"chosen":null,"candidates":[]}', 'en', '', '', '', 'ab', '[]');
INSERT INTO mention VALUES (4, 0, 3, 8, 'DATE', 'Date(-43, 0, 0)', '[]');
INSERT INTO event VALUES (9, 4, 'Fall', 'Date(-43, 0, 0)', '[[3,8]]', '[0]', 'reported', '', 0, '',
    '{"review":"rejected","headline":null,"when":null,"words":null,"status":null}');
PRAGMA user_version = 1;
"""
"""A library as the first version wrote it; never edited, whatever becomes of the program."""


@pytest.fixture
def connection() -> Iterator[sqlite3.Connection]:
    """Give an empty database in memory."""
    opened = sqlite3.connect(":memory:", isolation_level=None)
    yield opened
    opened.close()


def tables(connection: sqlite3.Connection) -> set[str]:
    """Return the names of the tables of a database."""
    return {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}


def test_a_library_of_the_first_version_is_brought_up_to_date(path: Path) -> None:
    """Everything in it is found, and what came later can be used."""
    old = sqlite3.connect(path)
    old.executescript(f"PRAGMA application_id = {APPLICATION_ID};{FIRST_VERSION}")
    old.close()
    formula = Date(-43)
    with Library.open(path) as library:
        assert library.articles() == (Article(4, "Old", "In 44 BC", sha256="ab"),)
        assert library.mentions(4) == (Mention(Span(3, 8), TimexType.DATE, formula),)
        decision = Decision(Review.REJECTED)
        assert library.events() == (
            Event("Fall", formula, (Span(3, 8),), (0,), decision=decision, id=9, article=4),
        )
        library.remember("key", "value")
        library.apply(addition())


def test_a_library_without_tables_is_brought_up_to_date(path: Path) -> None:
    """A program killed while it made the file leaves one that opens as new."""
    old = sqlite3.connect(path)
    old.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    old.close()
    with Library.open(path) as library:
        library.apply(addition())
        assert len(library.events()) == 2


def test_each_step_is_recorded_by_name(connection: sqlite3.Connection) -> None:
    """The file says which steps it has had, and counts them."""
    migrate(connection)
    names = [name for (name,) in connection.execute("SELECT name FROM migration ORDER BY rowid")]
    assert names == [step.name for step in MIGRATIONS]
    assert version(connection) == len(MIGRATIONS)


def test_a_step_is_taken_once(connection: sqlite3.Connection) -> None:
    """Migrating a file that is up to date does nothing."""
    migrate(connection)
    before = connection.total_changes
    migrate(connection)
    assert connection.total_changes == before


def test_a_failing_step_leaves_no_trace(connection: sqlite3.Connection) -> None:
    """The steps before it stay, its own statements and its record do not."""
    broken = Migration("broken", ("CREATE TABLE half (done TEXT)", "no statement at all"))
    with pytest.raises(sqlite3.OperationalError):
        migrate(connection, (*MIGRATIONS, broken))
    assert version(connection) == len(MIGRATIONS)
    assert tables(connection) >= {"article", "migration"}
    assert "half" not in tables(connection)


def test_names_of_steps_are_unique() -> None:
    """The record of steps is by name."""
    assert len({step.name for step in MIGRATIONS}) == len(MIGRATIONS)


@pytest.mark.parametrize("row", [ArticleRow, MentionRow, EventRow])
def test_the_steps_lead_to_the_tables_that_are_written(
    connection: sqlite3.Connection, row: type[SQLModel]
) -> None:
    """Columns, keys and indexes after all steps are those that SQLModel would create."""
    migrate(connection)
    engine = create_engine("sqlite://")
    SQLModel.metadata.create_all(engine)
    name = row.__tablename__
    with engine.connect() as expected:
        for what in ("table_info", "foreign_key_list", "index_list"):
            query = f"PRAGMA {what}({name})"
            made, wanted = connection.execute(query).fetchall(), map(tuple, expected.exec_driver_sql(query))
            first = 1 if what == "index_list" else 0  # in which order indexes were made does not matter
            assert sorted(row[first:] for row in made) == sorted(row[first:] for row in wanted)
    engine.dispose()
