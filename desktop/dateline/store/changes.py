"""Each edit as a change of the file: what it does there, which edit undoes it, and what it touched.

Loads SQLModel, which takes long; ``library`` imports this module when the first edit comes.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from sqlalchemy import Engine
from sqlalchemy.dialects.sqlite import dialect
from sqlalchemy.orm import configure_mappers
from sqlmodel import Session, SQLModel, col, delete, update

from dateline.edits import (
    AddArticle,
    AddEvent,
    Batch,
    Decide,
    Edit,
    RemoveArticle,
    RemoveEvent,
    RenameArticle,
    ReplaceArticle,
    SetPublicationDate,
)
from dateline.errors import LibraryError
from dateline.model import Article, Event, Mention
from dateline.store import fingerprints, reading
from dateline.store.changed import Changed
from dateline.store.records import written_decision, written_published
from dateline.store.rows import Row, article_row, event_row, mention_row
from dateline.store.tables import ArticleRow, EventRow, MentionRow

Done = tuple[Edit, Changed]
"""The edit that undoes a change, and what the change touched."""

_TABLES = SQLModel.metadata.tables


def change(session: Session, edit: Edit) -> Done:
    """Make one edit in the transaction of the session.

    Raises:
        LibraryError: What the edit is about is not in the library, or is there already.
    """
    match edit:
        case AddArticle():
            return _add_article(session, edit)
        case RemoveArticle(article):
            return _remove_article(session, article)
        case ReplaceArticle():
            return _replace_article(session, edit)
        case SetPublicationDate():
            return _set_publication_date(session, edit)
        case RenameArticle():
            return _rename_article(session, edit)
        case Decide():
            return _decide(session, edit)
        case AddEvent(event):
            return _add_event(session, event)
        case RemoveEvent(event):
            return _remove_event(session, event)
        case Batch(edits):
            return _all(session, edits)


def warm_up(engine: Engine) -> None:
    """Let SQLAlchemy work out its mappings now instead of at the first edit; the file is not touched."""
    configure_mappers()
    with engine.connect():
        pass


def _all(session: Session, edits: tuple[Edit, ...]) -> Done:
    undo: list[Edit] = []
    touched = Changed()
    for edit in edits:
        inverse, changed = change(session, edit)
        undo.append(inverse)
        touched |= changed
    return Batch(tuple(reversed(undo))), touched


def _add_article(session: Session, edit: AddArticle) -> Done:
    known = "SELECT 1 FROM article WHERE id = ? OR (? AND sha256 = ? AND sha256 != '')"
    if _rows(session, known, edit.article.id, edit.once, edit.article.sha256):
        raise LibraryError(f"“{edit.article.title}” is in the library already; look for it in the list.")
    (number,) = _numbered(session, ArticleRow, [article_row(edit.article)])
    ids = _store_inside(session, number, edit.mentions, edit.events)
    fingerprints.keep(_driver(session), number, edit.article)
    return RemoveArticle(number), Changed(frozenset({number}), frozenset({number}), ids)


def _store_inside(
    session: Session, number: int, mentions: tuple[Mention, ...], events: tuple[Event, ...]
) -> frozenset[int]:
    """Store what was found in an article; returns the ids of the events."""
    _insert(session, MentionRow, [mention_row(number, place, each) for place, each in enumerate(mentions)])
    # events that come back with their ids go first, so that new ones are numbered after them
    ordered = sorted(events, key=lambda event: event.id == 0)
    return frozenset(
        _numbered(session, EventRow, [event_row(replace(each, article=number)) for each in ordered])
    )


def _remove_article(session: Session, number: int) -> Done:
    article, mentions, events = _whole(session, number)
    session.exec(delete(ArticleRow).where(col(ArticleRow.id) == number))
    ids = frozenset(event.id for event in events)
    undo = AddArticle(article, mentions, events)
    return undo, Changed(frozenset({number}), frozenset({number}), ids)


def _replace_article(session: Session, edit: ReplaceArticle) -> Done:
    number = edit.article.id
    undo = ReplaceArticle(*_whole(session, number))
    session.exec(delete(MentionRow).where(col(MentionRow.article) == number))
    session.exec(delete(EventRow).where(col(EventRow.article) == number))
    _update_article(session, number, **article_row(edit.article))
    ids = _store_inside(session, number, edit.mentions, edit.events)
    fingerprints.keep(_driver(session), number, edit.article)
    before = frozenset(event.id for event in undo.events)
    return undo, Changed(frozenset({number}), frozenset({number}), ids | before)


def _whole(session: Session, number: int) -> tuple[Article, tuple[Mention, ...], tuple[Event, ...]]:
    """Return an article with everything in it."""
    article = _article(session, number)
    mentions = _rows(session, f"{reading.MENTIONS} WHERE article = ? ORDER BY number", number)
    events = _rows(session, f"{reading.EVENTS} WHERE article = ? ORDER BY id", number)
    return article, tuple(map(reading.mention, mentions)), tuple(map(reading.event, events))


def _set_publication_date(session: Session, edit: SetPublicationDate) -> Done:
    before = _article(session, edit.article)
    _update_article(session, edit.article, published=written_published(edit.published))
    events = _rows(session, "SELECT id FROM event WHERE article = ?", edit.article)
    touched = frozenset({edit.article})
    undo = SetPublicationDate(edit.article, before.published)
    return undo, Changed(touched, touched, frozenset(number for (number,) in events))


def _rename_article(session: Session, edit: RenameArticle) -> Done:
    before = _article(session, edit.article)
    _update_article(session, edit.article, title=edit.title)
    return RenameArticle(edit.article, before.title), Changed(articles=frozenset({edit.article}))


def _decide(session: Session, edit: Decide) -> Done:
    before = _event(session, edit.event)
    decision = written_decision(edit.decision)
    session.exec(update(EventRow).where(col(EventRow.id) == edit.event).values(decision=decision))
    return Decide(edit.event, before.decision), Changed(events=frozenset({edit.event}))


def _add_event(session: Session, event: Event) -> Done:
    if event.article:
        _article(session, event.article)
    if event.id and _rows(session, "SELECT 1 FROM event WHERE id = ?", event.id):
        raise LibraryError(f"“{event.shown_headline}” is in the library already; look for it in the table.")
    (number,) = _numbered(session, EventRow, [event_row(event)])
    return RemoveEvent(number), Changed(events=frozenset({number}))


def _remove_event(session: Session, number: int) -> Done:
    event = _event(session, number)
    session.exec(delete(EventRow).where(col(EventRow.id) == number))
    return AddEvent(event), Changed(events=frozenset({number}))


def _article(session: Session, number: int) -> Article:
    found = _rows(session, f"{reading.ARTICLES} WHERE id = ?", number)
    return reading.only_article(list(map(reading.article, found)))


def _event(session: Session, number: int) -> Event:
    found = _rows(session, f"{reading.EVENTS} WHERE id = ?", number)
    return reading.only_event(list(map(reading.event, found)))


def _update_article(session: Session, number: int, **values: object) -> None:
    session.exec(update(ArticleRow).where(col(ArticleRow.id) == number).values(**values))


def _numbered(session: Session, table: type[ArticleRow | EventRow], rows: Sequence[Row]) -> list[int]:
    """Store rows, giving numbers that were never used to those that have none; returns the numbers."""
    used = _rows(session, "SELECT seq FROM sqlite_sequence WHERE name = ?", table.__tablename__)
    last = used[0][0] if used else 0
    for row in rows:
        row["id"] = row["id"] or last + 1
        last = max(last, row["id"])
    _insert(session, table, rows)
    return [row["id"] for row in rows]


def _insert(session: Session, table: type[SQLModel], rows: Sequence[Row]) -> None:
    """Store rows at once: making an object of each would take most of the time of an import."""
    if rows:
        _driver(session).executemany(_inserting(str(table.__tablename__)), rows)


@cache
def _inserting(table: str) -> str:
    """Return the statement that stores a row, with a name for each value; it is worked out once."""
    return str(_TABLES[table].insert().compile(dialect=dialect(paramstyle="named")))


def _rows(session: Session, query: str, *values: object) -> list[reading.Row]:
    return reading.rows(_driver(session), query, *values)


def _driver(session: Session) -> sqlite3.Connection:
    driver = session.connection().connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)  # noqa: S101 - the engine is made of one, see ``library``
    return driver
