"""What is in a library file, read as objects of the model.

Plain SQL and tuples: a large library is read as a whole whenever a window opens, and this module
loads without SQLModel, so that the first timeline does not wait for it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import Any

from dateline.errors import LibraryError
from dateline.formula.notation import read
from dateline.model import Article, Event, Mention, Span, Status, TimexType
from dateline.store.records import (
    read_decision,
    read_lines,
    read_numbers,
    read_published,
    read_reasons,
    read_spans,
)

Row = tuple[Any, ...]
ARTICLES = (
    "SELECT id, title, text, published, language, publisher, byline, source, sha256, removed, link"
    " FROM article"
)
MENTIONS = 'SELECT start, "end", type, formula, derivation, article FROM mention'
EVENTS = (
    "SELECT headline, formula, passages, mentions, status, attribution, implied, explanation, decision, id,"
    " article FROM event"
)
_TYPES = {str(member): member for member in TimexType}
_STATUSES = {str(member): member for member in Status}


def rows(connection: sqlite3.Connection, query: str, *values: object) -> list[Row]:
    """Return all rows of a query at once, so that no statement stays open."""
    return connection.execute(query, values).fetchall()


def article(row: Row) -> Article:
    """Return the article of a row of ``ARTICLES``."""
    number, title, text, published, language, publisher, byline, source, sha256, removed, link = row
    dated, lines = read_published(published), read_lines(removed)
    return Article(number, title, text, dated, language, publisher, byline, source, sha256, lines, link)


def mention(row: Row) -> Mention:
    """Return the mention of a row of ``MENTIONS``."""
    start, end, type_, formula, derivation, _article = row
    return Mention(Span(start, end), _TYPES[type_], read(formula), read_reasons(derivation))


def event(row: Row) -> Event:
    """Return the event of a row of ``EVENTS``."""
    (
        headline,
        formula,
        passages,
        mentions,
        status,
        attribution,
        implied,
        explanation,
        decision,
        number,
        owner,
    ) = row
    return Event(
        headline,
        read(formula),
        read_spans(passages),
        read_numbers(mentions),
        _STATUSES[status],
        attribution,
        bool(implied),
        explanation,
        read_decision(decision),
        number,
        owner or 0,
    )


def only_article(found: Sequence[Article]) -> Article:
    """Return the article that was asked for by its id.

    Raises:
        LibraryError: There is none.
    """
    if not found:
        raise LibraryError(
            "The article is not in the library any more; it was removed, perhaps in another window."
        )
    return found[0]


def only_event(found: Sequence[Event]) -> Event:
    """Return the event that was asked for by its id.

    Raises:
        LibraryError: There is none.
    """
    if not found:
        raise LibraryError(
            "The event is not in the library any more; it was removed, perhaps in another window."
        )
    return found[0]
