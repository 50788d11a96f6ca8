"""Articles, mentions and events to put into libraries, and a picture of all that a library holds."""

from __future__ import annotations

from typing import Any, NamedTuple

from dateline.edits import AddArticle
from dateline.formula.calendar import Unit
from dateline.formula.operators import Before, Date, Fixed, Mentioned, Published
from dateline.model import (
    Article,
    DateCandidate,
    Decision,
    Event,
    Known,
    Mention,
    PublicationDate,
    Reason,
    Review,
    Span,
    Status,
    TimexType,
)
from dateline.store.library import Library

STATED = DateCandidate(
    "2025-11-24", "JSON-LD datePublished", "2025-11-24T09:30", 0.95, Known.STATED, "09:30", "-05:00"
)
GUESSED = DateCandidate("2025-11", "file time", "", 0.1, Known.GUESSED)
DECIDED = Decision(
    Review.CORRECTED, "Das Schiff läuft ein", Fixed("[..2025-11-23]"), "vor Montag", Status.DENIED
)


class Snapshot(NamedTuple):
    """Everything that a library holds, to compare libraries with."""

    articles: tuple[Article, ...]
    mentions: dict[int, tuple[Mention, ...]]
    events: tuple[Event, ...]


def snapshot(library: Library) -> Snapshot:
    """Return all that is in a library."""
    return Snapshot(library.articles(), library.all_mentions(), library.events())


def article(**fields: Any) -> Article:
    """Return an article that differs from every default, but for the fields given."""
    values: dict[str, Any] = {
        "id": 0,
        "title": "Harbour reopens – “at last”",
        "text": "The harbour reopened on Monday.\nCæsar fell in 44 BC.\n\n港は三日前に再開した 🚢",
        "published": PublicationDate(STATED, (STATED, GUESSED)),
        "language": "ja",
        "publisher": "The Echo",
        "byline": "By Ann Smith",
        "source": "articles/harbour – août.html",
        "sha256": "ab12",
        "removed": ("Home » News »", "You may also like"),
    }
    return Article(**values | fields)


def mentions() -> tuple[Mention, ...]:
    """Return two mentions, one of them before Christ."""
    derivation = (Reason("weekday", "Monday"), Reason("tense", "past"))
    return (
        Mention(Span(24, 30), TimexType.DATE, Before(Published(), 3, Unit.DAY), derivation),
        Mention(Span(46, 51), TimexType.DATE, Date(-43)),
    )


def event(**fields: Any) -> Event:
    """Return an event that differs from every default, but for the fields given."""
    values: dict[str, Any] = {
        "headline": "Harbour reopens",
        "when": Mentioned(0),
        "passages": (Span(0, 20), Span(24, 30)),
        "mentions": (0, 1),
        "status": Status.PLANNED,
        "attribution": "the mayor",
        "implied": True,
        "explanation": "in the same clause",
    }
    return Event(**values | fields)


def addition(**fields: Any) -> AddArticle:
    """Return the edit that stores an article with two mentions and two events, one of them decided."""
    return AddArticle(
        article(**fields), mentions(), (event(), event(headline="Cæsar falls", decision=DECIDED))
    )
