"""Events that a person adds: from words selected in an article, or by hand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dateline.edits import AddEvent
from dateline.events.plain import shortened
from dateline.formula.operators import Formula, Mentioned
from dateline.model import Decision, Event, Mention, Review, Span, TimexType

ADDED = "You added this event."

_EDGES = " \t\n,.;:–—-“”\"'’()"
_LEFT_BEHIND = re.compile(r"\s+(on|in|at|by|since|until|from|of)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What selected words offer for an event.

    Attributes:
        headline: The words without their date.
        span: The selected words without blanks at their edges.
        mention: Index of the mention among them that may date the event, None if there is none.
        phrase: The words of that mention.
    """

    headline: str
    span: Span
    mention: int | None = None
    phrase: str = ""


def suggest(text: str, mentions: Sequence[Mention], selected: Span) -> Suggestion | None:
    """Return what selected words of an article offer for an event; None if nothing but blanks is selected."""
    words = selected.of(text)
    if not words.strip():
        return None
    start = selected.start + len(words) - len(words.lstrip())
    span = Span(start, start + len(words.strip()))
    inside = [
        number
        for number, each in enumerate(mentions)
        if span.start <= each.span.start and each.span.end <= span.end and each.type in _DATING
    ]
    if not inside:
        return Suggestion(_headline(span.of(text)), span)
    number = min(inside, key=lambda each: mentions[each].span)
    found = mentions[number].span
    rest = f"{_open_ended(text[span.start : found.start])} {text[found.end : span.end].lstrip(', ')}"
    return Suggestion(_headline(rest) or _headline(span.of(text)), span, number, found.of(text))


def added(
    headline: str, when: Formula, article: int = 0, span: Span | None = None, mention: int | None = None
) -> AddEvent:
    """Build the edit that adds an event; it is the user's word, and so accepted.

    Args:
        headline: What happened.
        when: Its date; not asked for where a mention gives it.
        article: Number of its article, 0 for none.
        span: The words of the article that tell it.
        mention: Index of the mention that dates it.
    """
    event = Event(
        " ".join(headline.split()),
        when if mention is None else Mentioned(mention),
        (span,) if span else (),
        () if mention is None else (mention,),
        explanation=ADDED,
        decision=Decision(Review.ACCEPTED),
        article=article,
    )
    return AddEvent(event)


def is_added(event: Event) -> bool:
    """Tell whether a person made an event, so that it can be taken out for good."""
    return event.explanation == ADDED


_DATING = (TimexType.DATE, TimexType.TIME)


def _open_ended(before: str) -> str:
    """Return what stands before a date without the little word that leads to it."""
    return _LEFT_BEHIND.sub("", " " + before.rstrip(" ,")).strip()


def _headline(words: str) -> str:
    line = " ".join(words.split()).strip(_EDGES)
    first = line[:1]
    return shortened(first.upper() + line[1:]) if line else ""
