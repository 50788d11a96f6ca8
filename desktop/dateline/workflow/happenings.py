"""Which events of a library tell one happening, and the edits by which a person puts them together or apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from dateline.edits import Batch, Decide, Edit
from dateline.events import merging
from dateline.events.likeness import Wording, wording
from dateline.formula.results import Dated
from dateline.model import Agreement, Article, DatedEvent, Event, Happening, Review, Status
from dateline.workflow.adding import is_added
from dateline.workflow.likeness import nearly_same

if TYPE_CHECKING:
    from dateline.store.library import Library

_REMEMBERED = 65_536


def happenings(
    events: Sequence[DatedEvent], articles: Mapping[int, Article], witnesses: Mapping[int, int] | None = None
) -> tuple[Happening, ...]:
    """Put the events that tell one happening together; rejected ones are left out.

    Touches no library, so that a window can ask for it on another thread.

    Args:
        events: The events with their dates.
        articles: Their articles by number.
        witnesses: What ``witnesses`` returned; without it every article is a witness of its own.
    """
    kept = [each for each in events if each.event.decision.review is not Review.REJECTED]
    tellings = [_telling(each, articles, witnesses or {}) for each in kept]
    held = {each.event.id: each.event for each in kept}
    found = merging.happenings(tellings, dict(_ties(each.event for each in kept)))
    return tuple(_in_front(each, held) if len(each.tellings) > 1 else each for each in found)


def witnesses(library: Library) -> dict[int, int]:
    """Return, for articles that are copies of one text, the number of the first of them."""
    first: dict[int, int] = {}
    for one, other in library.resembling():
        if nearly_same(library.article(one).text, library.article(other).text):
            first[other] = first.get(one, one)
    return first


def merge(events: Sequence[Event]) -> Edit:
    """Make the edit that puts events together, the first of them in front.

    Raises:
        ValueError: There are fewer than two events.
    """
    first, *others = events
    if not others:
        raise ValueError("one event is a happening by itself")
    numbers = {event.id for event in events}
    edits = [
        _tied(event, same=set(), other_than=set(event.decision.other_than) - numbers) for event in others
    ]
    same = {*first.decision.same_as, *(event.id for event in others)}
    front = _tied(first, same=same, other_than=set(first.decision.other_than) - numbers)
    return Batch(
        (front, *(edit for edit, event in zip(edits, others, strict=True) if edit.decision != event.decision))
    )


def split(event: Event, others: Iterable[Event]) -> Edit:
    """Make the edit that takes an event out of a happening that others tell too."""
    others = list(others)
    apart = {*event.decision.other_than, *(other.id for other in others)}
    out = _tied(event, same=set(event.decision.same_as) - apart, other_than=apart)
    freed = [
        _tied(other, same=set(other.decision.same_as) - {event.id}, other_than=set(other.decision.other_than))
        for other in others
        if event.id in other.decision.same_as
    ]
    return Batch((out, *freed))


def _in_front(happening: Happening, events: Mapping[int, Event]) -> Happening:
    """Let a telling stand for all that the user has corrected, or accepted where dates contradict.

    Else one that reports it: what has come about is a plan no more.
    """
    front = {Review.CORRECTED}
    if happening.agreement is Agreement.CONTRADICTING:
        front.add(Review.ACCEPTED)

    def rank(number: int) -> tuple[bool, bool]:
        event = events[number]
        return event.decision.review not in front, event.shown_status is not Status.REPORTED

    return replace(happening, tellings=tuple(sorted(happening.tellings, key=rank)))


def _tied(event: Event, *, same: set[int], other_than: set[int]) -> Decide:
    ties = replace(event.decision, same_as=tuple(sorted(same)), other_than=tuple(sorted(other_than)))
    return Decide(event.id, ties)


def _ties(events: Iterable[Event]) -> Iterator[tuple[frozenset[int], bool]]:
    """Yield what the user has said of pairs of events; that two are one wins over that they are not."""
    events = list(events)
    for together in (False, True):
        for event in events:
            for other in event.decision.same_as if together else event.decision.other_than:
                yield frozenset({event.id, other}), together


def _telling(
    each: DatedEvent, articles: Mapping[int, Article], witnesses: Mapping[int, int]
) -> merging.Telling:
    event, result = each.event, each.step.result
    article = articles.get(event.article)
    return merging.Telling(
        event.id,
        # an event made by hand is nobody's word but the user's
        event.article or -event.id,
        witnesses.get(event.article, event.article) or -event.id,
        _wording(event.shown_headline, article.language if article else "en"),
        result if isinstance(result, Dated) else None,
        event.shown_status is Status.DENIED,
        is_added(event),
    )


@lru_cache(_REMEMBERED)
def _wording(headline: str, language: str) -> Wording:
    return wording(headline, language)
