"""What was found but has no place on the calendar yet: why, and what would give it one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from dateline.formula.operators import Published
from dateline.formula.resolve import NO_PUBLICATION_DATE
from dateline.formula.results import Amount, Recurring, Unknown, Vagueness
from dateline.model import Review
from dateline.ui.models.event_model import is_undated
from dateline.ui.translation import said, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dateline.formula.resolve import Step
    from dateline.formula.results import Result
    from dateline.model import Article, DatedEvent, Mention


class Remedy(Enum):
    """What would give an undated thing its date."""

    SET_PUBLICATION_DATE = "Set the publication date…"
    SET_DATE = "Type a date…"
    NOTHING = ""


@dataclass(frozen=True, slots=True)
class Undated:
    """One line of the tray.

    Attributes:
        article: Number of the article.
        event: Number of the event, None for a phrase that dates no event.
        mention: Index of the phrase, if there is one.
        phrase: The words as written.
        text: The headline, or the phrase.
        reason: Why there is no date.
        remedy: What would help.
    """

    article: int
    event: int | None
    mention: int | None
    phrase: str
    text: str
    reason: str
    remedy: Remedy


def undated_of(
    article: Article, mentions: Sequence[Mention], steps: Sequence[Step], events: Iterable[DatedEvent]
) -> tuple[Undated, ...]:
    """Return what waits for a date in one article: its events first, then phrases that date nothing."""
    events = tuple(events)
    phrases = tuple(mention.span.of(article.text) for mention in mentions)
    used = {number for row in events for number in row.event.mentions}
    waiting = [_event(row, phrases) for row in events if _waits(row)]
    for number, step in enumerate(steps):
        if number not in used and isinstance(step.result, Unknown | Vagueness):
            waiting.append(_phrase(article.id, number, phrases[number], step))
    return tuple(waiting)


def _waits(row: DatedEvent) -> bool:
    return is_undated(row.step.result) and row.event.decision.review is not Review.REJECTED


def _event(row: DatedEvent, phrases: Sequence[str]) -> Undated:
    event = row.event
    mention = next((number for number in event.mentions if number < len(phrases)), None)
    phrase = "" if mention is None else phrases[mention]
    remedy = Remedy.SET_PUBLICATION_DATE if _needs_publication(row.step) else Remedy.SET_DATE
    return Undated(
        event.article, event.id, mention, phrase, event.shown_headline, reason(row.step.result), remedy
    )


def _phrase(article: int, number: int, phrase: str, step: Step) -> Undated:
    remedy = Remedy.SET_PUBLICATION_DATE if _needs_publication(step) else Remedy.NOTHING
    return Undated(article, None, number, phrase, phrase, reason(step.result), remedy)


def reason(result: Result) -> str:
    """Say in a few words why a result has no place on the calendar."""
    match result:
        case Unknown(reason=why):
            return said(why)
        case Vagueness():
            return said("the words give no bounds ({})").format(words(result))
        case Amount():
            return said("a length of time ({}), not a date").format(words(result))
        case Recurring():
            return said("it repeats ({})").format(words(result))
    return said("no bounds")


def _needs_publication(step: Step) -> bool:
    if isinstance(step.formula, Published):
        return step.result == NO_PUBLICATION_DATE
    return any(_needs_publication(inner) for inner in step.inputs)
