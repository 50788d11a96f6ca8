"""Which event of a new reading is which event of the old one, by their passages and their words."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from dateline.model import Event, Mention, Span
from dateline.workflow.alignment import Alignment

_HALF = 0.5


@dataclass(frozen=True, slots=True)
class Reading:
    """One reading of an article: its text, and what was found there."""

    text: str
    mentions: tuple[Mention, ...]
    events: tuple[Event, ...]

    def phrases(self, event: Event) -> tuple[str, ...]:
        """Return the words that date an event."""
        return tuple(
            self.mentions[number].span.of(self.text)
            for number in event.mentions
            if 0 <= number < len(self.mentions)
        )


def match(old: Reading, new: Reading, alignment: Alignment) -> dict[int, int]:
    """Pair the events of two readings, one with one; places in the old reading give places in the new.

    The surest pairs are made first: the same clause with the same phrase, then the same clause, then the
    most of a clause, and last, where the sentence was changed, the same headline with the same phrase.
    """
    here = [moved(event, alignment) for event in old.events]
    there: list[tuple[Span, ...] | None] = [event.passages or None for event in new.events]
    pairs: dict[int, int] = {}

    def pair(one: Callable[[int, Event], Hashable], other: Callable[[int, Event], Hashable]) -> None:
        _pair(
            pairs,
            [one(*each) for each in enumerate(old.events)],
            [other(*each) for each in enumerate(new.events)],
        )

    pair(
        lambda at, event: here[at] and (here[at], old.phrases(event), event.headline),
        lambda at, event: there[at] and (there[at], new.phrases(event), event.headline),
    )
    pair(
        lambda at, event: here[at] and (here[at], old.phrases(event)),
        lambda at, event: there[at] and (there[at], new.phrases(event)),
    )
    pair(lambda at, _event: here[at], lambda at, _event: there[at])
    _pair_overlapping(pairs, here, new.events)
    pair(
        lambda _at, event: event.passages and (event.headline, old.phrases(event)),
        lambda _at, event: event.passages and (event.headline, new.phrases(event)),
    )
    return pairs


def moved(event: Event, alignment: Alignment) -> tuple[Span, ...] | None:
    """Return where the passages of an event stand now, if all of them do."""
    found = [alignment.find(span) for span in event.passages]
    return tuple(span for span in found if span is not None) if found and None not in found else None


def _pair(pairs: dict[int, int], old: Sequence[Hashable], new: Sequence[Hashable]) -> None:
    """Pair what has the same key and no partner yet, in order; no key, no partner."""
    taken, free = set(pairs.values()), defaultdict(list)
    for place, key in enumerate(new):
        if key and place not in taken:
            free[key].append(place)
    for number, key in enumerate(old):
        if key and number not in pairs and free.get(key):
            pairs[number] = free[key].pop(0)


def _pair_overlapping(
    pairs: dict[int, int], here: Sequence[tuple[Span, ...] | None], events: Sequence[Event]
) -> None:
    """Pair what has more than half of the shorter passage in common, the greatest part first."""
    taken = set(pairs.values())
    free = sorted(
        (event.passages[0], place)
        for place, event in enumerate(events)
        if event.passages and place not in taken
    )
    longest = max((span.end - span.start for span, _place in free), default=0)
    found = []
    for number, spans in enumerate(here):
        if spans and number not in pairs:
            first = bisect_left(free, (Span(spans[0].start - longest, 0), 0))
            found += [
                (-part, number, place) for place, part in _overlapping(spans[0], islice(free, first, None))
            ]
    for _part, number, place in sorted(found):
        if number not in pairs and place not in taken:
            pairs[number] = place
            taken.add(place)


def _overlapping(span: Span, free: Iterable[tuple[Span, int]]) -> Iterable[tuple[int, float]]:
    """Yield the places whose passage has more than half in common with a span, and how much."""
    for other, place in free:
        if other.start >= span.end:
            return
        common = min(span.end, other.end) - max(span.start, other.start)
        part = common / max(1, min(span.end - span.start, other.end - other.start))
        if part > _HALF:
            yield place, part
