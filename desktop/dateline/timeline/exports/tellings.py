"""What a reader of a timeline is shown: each happening once, with all who tell it, in lines of text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from dateline.formula import explain
from dateline.formula.results import Kind
from dateline.formula.words import words
from dateline.model import DatedEvent, Review, Status
from dateline.timeline.exports.chronicle import Chronicle
from dateline.timeline.exports.places import Place, place
from dateline.timeline.exports.rows import as_written, quote

_MOST_NAMED = 3
_LONGEST = 60
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")


class Telling(NamedTuple):
    """One happening.

    Attributes:
        front: The event that stands for it.
        others: The other events that tell it.
        place: Where it stands on the calendar; None if it has no place there.
    """

    front: DatedEvent
    others: tuple[DatedEvent, ...]
    place: Place | None

    @property
    def number(self) -> int:
        """Return the number of the event in front."""
        return self.front.event.id


def tellings(chronicle: Chronicle) -> tuple[Telling, ...]:
    """Return each happening once, in order; what the user has rejected is not shown."""
    kept = {
        each.event.id: each for each in chronicle.events if each.event.decision.review is not Review.REJECTED
    }
    fronts: dict[int, tuple[DatedEvent, ...]] = {}
    followers: set[int] = set()
    for happening in chronicle.happenings:
        present = [number for number in happening.tellings if number in kept]
        followers.update(present[1:])
        if present:
            fronts[present[0]] = tuple(kept[number] for number in present[1:])
    return tuple(
        Telling(each, fronts.get(number, ()), place(each.step.result))
        for number, each in kept.items()
        if number not in followers
    )


def headline(telling: Telling) -> str:
    """Return the headline in one line, with what must not be overlooked: that it is denied, planned or possible."""
    event = telling.front.event
    text = one_line(event.shown_headline) or "Event without a headline"
    return text if event.shown_status is Status.REPORTED else f"{text} ({event.shown_status.value})"


def dated_headline(telling: Telling) -> str:
    """Return the headline with the date in words, where a bare day would say more than is known."""
    exact = telling.place is not None and telling.place.exact and telling.place.unit
    return headline(telling) if exact else f"{headline(telling)} ({words(telling.front.step.result)})"


def description(chronicle: Chronicle, telling: Telling) -> list[str]:
    """Return what stands behind an event, one line each: its date, who says so where, what the user noted."""
    event = telling.front.event
    lines = [
        *_date(chronicle, telling.front),
        "Inferred: the text does not state this date" if event.implied else "",
        *_source(chronicle, telling.front),
        *(line for each in telling.others for line in _other(chronicle, each)),
        f"Said by: {event.attribution}" if event.attribution else "",
        f"Note: {event.decision.note}" if event.decision.note else "",
        f"Tags: {', '.join(event.decision.tags)}" if event.decision.tags else "",
    ]
    return [line for line in map(one_line, lines) if line]


def category(telling: Telling) -> str:
    """Return what the user sorts an event under, in one line."""
    return one_line(telling.front.event.decision.category)


def link(chronicle: Chronicle, telling: Telling) -> str:
    """Return the address of the article on the network, if it has one that can be followed."""
    article = chronicle.article(telling.front)
    found = (article.link or article.source) if article else ""
    return found if re.fullmatch(r"https?://[^\s<>\"']+", found) else ""


def one_line(text: str) -> str:
    """Return a text in one line without control characters, which most formats forbid."""
    return " ".join(printable(text).split())


def printable(text: str, stand_in: str = "") -> str:
    """Return a text without what XML and calendars forbid: control characters."""
    return _CONTROL.sub(stand_in, text)


def losses(told: Sequence[Telling], checks: Mapping[str, Callable[[Telling], bool]]) -> tuple[str, ...]:
    """Return a sentence for each check that some events meet: "Left out, as they have no date: 2 events (“A”, “B”)."."""
    found = {text: [each for each in told if check(each)] for text, check in checks.items()}
    return tuple(f"{text}: {_counted(those)}." for text, those in found.items() if those)


def undated(telling: Telling) -> bool:
    """Tell an event without a place on the calendar."""
    return telling.place is None


def open_ended(telling: Telling) -> bool:
    """Tell an event of which the beginning or the end is open: before, after, since, until."""
    return telling.place is not None and (telling.place.open_start or telling.place.open_end)


def between(telling: Telling) -> bool:
    """Tell an event at one unknown moment inside its bounds, which lasts no longer than that."""
    return telling.place is not None and telling.place.kind is Kind.BETWEEN


def about(telling: Telling) -> bool:
    """Tell an event with a date that is only near."""
    return telling.place is not None and telling.place.vague


def before_christ(telling: Telling) -> bool:
    """Tell an event in the year 1 BC or earlier."""
    return telling.place is not None and telling.place.first.year < 1


def zoned(telling: Telling) -> bool:
    """Tell an event at a time of day in a time zone that is named."""
    return telling.place is not None and telling.place.timed and telling.place.zone is not None


def _date(chronicle: Chronicle, each: DatedEvent) -> Iterator[str]:
    phrases = chronicle.phrases.get(each.event.article, {})
    written = as_written(each, phrases)
    yield f"When: {words(each.step.result)}" + (f" (“{written}”)" if written else "")
    sentences = explain.sentences(each.step, phrases)
    if sentences:
        yield f"Computed: {'. '.join(sentences)}"


def _source(chronicle: Chronicle, each: DatedEvent) -> Iterator[str]:
    article = chronicle.article(each)
    if article is None:
        yield "Added by hand"
        return
    chosen = article.published.chosen
    parts = (article.title, article.publisher, f"published {chosen.date}" if chosen else "")
    named = ", ".join(filter(None, parts))
    said = quote(each, article)
    yield f"“{said}” – {named}" if said else named


def _other(chronicle: Chronicle, each: DatedEvent) -> Iterator[str]:
    for line in _source(chronicle, each):
        yield f"Also told, {words(each.step.result)}: {line}"


def _counted(those: Sequence[Telling]) -> str:
    count = len(those)
    names = [f"“{_short(one_line(each.front.event.shown_headline))}”" for each in those[:_MOST_NAMED]]
    more = ", …" if count > _MOST_NAMED else ""
    return f"{count} event{'' if count == 1 else 's'} ({', '.join(names)}{more})"


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…"
