"""The rows of a timeline that was made elsewhere, and the article that is made of them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from dateline.edits import AddArticle
from dateline.formula.operators import Formula, Mentioned
from dateline.model import Article, Decision, Event, Mention, Reason, Review, Span, Status, TimexType
from dateline.workflow.reports import Failure

GIVEN = "given"
"""The rule that a date was given by the file it came with, not read by the tagger."""
_DASH = " – "


@dataclass(frozen=True, slots=True)
class Row:
    """One event of a foreign timeline.

    Attributes:
        date: Its date as written there.
        when: What that means.
        headline: What happened.
        text: More about it.
        origin: Where in the file it stands, for its explanation: "row 12".
        status: Whether it happened.
        attribution: Who says so.
        category: What it is sorted under.
        tags: Words to find it by.
        note: What was noted about it.
        review: What a person has decided about it.
    """

    date: str
    when: Formula
    headline: str
    text: str = ""
    origin: str = ""
    status: Status = Status.REPORTED
    attribution: str = ""
    category: str = ""
    tags: tuple[str, ...] = ()
    note: str = ""
    review: Review = Review.UNREVIEWED


@dataclass(frozen=True, slots=True)
class Timeline:
    """What a file holds.

    Attributes:
        rows: Its events in the order of the file.
        refused: What could not be understood, with the reason.
        title: What the whole is called, if the file says so.
    """

    rows: tuple[Row, ...]
    refused: tuple[Failure, ...] = ()
    title: str = ""


def article_of(timeline: Timeline, title: str, source: str, sha256: str) -> AddArticle:
    """Make an article of the rows, a paragraph each, with their dates as its time expressions.

    Args:
        timeline: The rows.
        title: What to call the article if the file does not say it.
        source: The file.
        sha256: Hash of its bytes.
    """
    title = _line(timeline.title) or title
    parts, mentions, events, at = [], [], [], 0
    for row in timeline.rows:
        date, headline = _line(row.date), _line(row.headline)
        body = "\n".join(filter(None, map(_line, row.text.splitlines())))
        dated = Span(at, at + len(date))
        told = Span(dated.end + len(_DASH), dated.end + len(_DASH) + len(headline))
        mentions.append(
            Mention(dated, _type(date), row.when, (Reason(GIVEN, f"The {row.origin} gives this date."),))
        )
        events.append(_event(row, headline, told, len(mentions) - 1))
        parts.append(f"{date}{_DASH}{headline}" + (f"\n{body}" if body else ""))
        at += len(parts[-1]) + 2
    article = Article(0, title, "\n\n".join(parts), source=source, sha256=sha256)
    return AddArticle(article, tuple(mentions), tuple(events), once=True)


def is_given(mentions: Iterable[Mention]) -> bool:
    """Tell whether the dates of an article came with it, so that reading it again must not replace them."""
    return any(reason.rule == GIVEN for mention in mentions for reason in mention.derivation)


def _event(row: Row, headline: str, told: Span, mention: int) -> Event:
    return Event(
        headline,
        Mentioned(mention),
        (told,),
        (mention,),
        row.status,
        _line(row.attribution),
        explanation=f"The {row.origin} says so.",
        decision=Decision(row.review, note=row.note.strip(), tags=row.tags, category=_line(row.category)),
    )


def _type(date: str) -> TimexType:
    return TimexType.TIME if ":" in date else TimexType.DATE


def _line(text: str) -> str:
    """Return a text in one line, as all texts of articles are written (NFC, no control characters)."""
    plain = "".join(letter for letter in text if letter.isspace() or unicodedata.category(letter)[0] != "C")
    return " ".join(unicodedata.normalize("NFC", plain).split())
