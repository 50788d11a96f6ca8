"""A small library for the tests of the window: one dated article, one without a date, events of every kind."""

from __future__ import annotations

from dateline.edits import AddArticle
from dateline.formula.notation import read
from dateline.model import (
    Article,
    DateCandidate,
    Event,
    Known,
    Mention,
    PublicationDate,
    Reason,
    Span,
    Status,
    TimexType,
)

BRIDGE = """Bridge closes for repairs

On Monday the harbour bridge 🌉 was closed. Two days earlier, divers had found a crack.
The ferry is scheduled to start next week. In 2019 the bridge was painted.
The mayor recently promised a new one. The repairs took two weeks."""

MARKET = """Market returns

Yesterday the fish market opened again. The stalls will be lit on 5 December 2025."""

STATED = DateCandidate("2025-11-26", "JSON-LD datePublished", "2025-11-26T08:00", 0.99, Known.STATED)
FOUND = DateCandidate("2025-11-20", "first line", "20 November 2025", 0.6, Known.FOUND)


def span(text: str, words: str) -> Span:
    """Return where words stand in a text."""
    start = text.index(words)
    return Span(start, start + len(words))


def mention(text: str, words: str, formula: str, type_: TimexType = TimexType.DATE) -> Mention:
    """Return a phrase with its formula in notation."""
    return Mention(span(text, words), type_, read(formula), (Reason("rule", f"{words} was read"),))


def event(text: str, clause: str, headline: str, number: int, status: Status = Status.REPORTED) -> Event:
    """Return an event dated by one mention."""
    return Event(headline, read(f"Mentioned({number})"), (span(text, clause),), (number,), status)


def bridge() -> AddArticle:
    """Return an article whose publication date is stated."""
    mentions = (
        mention(BRIDGE, "Monday", "Recent(Published(), Weekday(1))"),
        mention(BRIDGE, "Two days earlier", "Before(Mentioned(0), 2, DAY)"),
        mention(BRIDGE, "next week", "Next(Published(), WEEK)"),
        mention(BRIDGE, "2019", "Date(2019, 0, 0)"),
        mention(BRIDGE, "recently", 'Ref("PAST_REF")'),
        mention(BRIDGE, "two weeks", "Length(2, WEEK)", TimexType.DURATION),
    )
    events = (
        event(BRIDGE, "the harbour bridge 🌉 was closed", "Harbour bridge closed", 0),
        event(BRIDGE, "divers had found a crack", "Divers find a crack", 1),
        event(BRIDGE, "The ferry is scheduled to start", "Ferry starts", 2, Status.PLANNED),
        event(BRIDGE, "the bridge was painted", "Bridge painted", 3),
        event(BRIDGE, "promised a new one", "Mayor promises a new bridge", 4),
    )
    return AddArticle(
        Article(
            0,
            "Bridge closes for repairs",
            BRIDGE,
            PublicationDate(STATED, (STATED, FOUND)),
            publisher="The Courier",
            sha256="b" * 64,
        ),
        mentions,
        events,
    )


def market() -> AddArticle:
    """Return an article whose publication date is unknown."""
    mentions = (
        mention(MARKET, "Yesterday", "Before(Published(), 1, DAY)"),
        mention(MARKET, "5 December 2025", "Date(2025, 12, 5)"),
    )
    events = (
        event(MARKET, "the fish market opened again", "Fish market opens again", 0),
        event(MARKET, "The stalls will be lit", "Stalls lit", 1, Status.PLANNED),
    )
    return AddArticle(
        Article(0, "Market returns", MARKET, PublicationDate(None, (FOUND,)), sha256="c" * 64),
        mentions,
        events,
    )
