"""One happening told several times: which events of a library are the same.

Nothing is stored but the user's word: happenings are computed anew from the events, as dates are.
Cost grows no worse than n log n: only events that share rare words at about the same time are compared.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dateline.events.likeness import Wording, containment, likeness, weights
from dateline.formula.calendar import DAY_SECONDS
from dateline.formula.results import Dated
from dateline.model import Agreement, Happening

Ties = Mapping[frozenset[int], bool]
"""The user's word on pairs of events: True, they are one; False, they are not."""
Bounds = tuple[float, float]

_KEYS = 8
"""Rarest words by which an event looks for its like."""
_NEIGHBOURS = 12
"""How many events that share a word each is compared with, at most."""
_SLIP = 2 * DAY_SECONDS
"""How far apart two reports of one day may lie and still be taken for a contradiction."""
_ALIKE, _ALIKE_IF_WIDE, _ALIKE_IF_APART, _NEVER = 0.45, 0.6, 0.65, 2.0
_CERTAIN = 1.0
_SHORTENED = 0.85
"""What a telling wholly contained in a longer one is worth against one in the same words."""
_OTHER_NUMBERS = 0.8


@dataclass(frozen=True, slots=True)
class Telling:
    """One event as it is compared with others.

    Attributes:
        id: Number of the event.
        article: Number of its article.
        witness: Number that all copies of one text share.
        wording: What its words say.
        dated: Where it lies; None for an event that only the user can put with others.
        denied: Whether the text says that it did not happen.
    """

    id: int
    article: int
    witness: int
    wording: Wording
    dated: Dated | None
    denied: bool = False

    @property
    def bounds(self) -> Bounds:
        """Return the first second and the one after the last; infinite where open."""
        start, end = (self.dated.start, self.dated.end) if self.dated else (None, None)
        return float("-inf") if start is None else start, float("inf") if end is None else end


def happenings(tellings: Sequence[Telling], ties: Ties | None = None) -> tuple[Happening, ...]:
    """Put the tellings of one happening together, in the order of their first telling.

    Args:
        tellings: The events.
        ties: What the user has said; it always wins.
    """
    groups = _Groups(tellings, ties or {})
    weight = weights(each.wording for each in tellings)
    held = {telling.id: telling for telling in tellings}
    apart = []
    for _, one, other in sorted(set(_scored(tellings, weight))):
        if groups.meet(one, other):
            groups.join(one, other)
        elif _overlap(held[one].bounds, held[other].bounds) <= 0:
            apart.append((one, other))
    for one, other in apart:
        groups.contradict(one, other)
    return tuple(_happening(group, weight) for group in groups.all())


def _scored(tellings: Sequence[Telling], weight: Mapping[str, float]) -> Iterator[tuple[float, int, int]]:
    """Yield the pairs that are one happening, the surest to be sorted first."""
    for one, other in _candidates(tellings, weight):
        score = sameness(one, other, weight)
        if score:
            yield -score, one.id, other.id


def sameness(one: Telling, other: Telling, weight: Mapping[str, float]) -> float:
    """Return how surely two events are one happening; 0 if they are taken for two."""
    if _are_copies(one, other):
        return _CERTAIN
    if one.article == other.article and one.bounds != other.bounds and _is_open(one) != _is_open(other):
        return 0.0
    shared = len(one.wording.stems & other.wording.stems)
    named = bool(one.wording.names & other.wording.names)
    if one.denied != other.denied or shared < (2 if named else 3):
        return 0.0
    alike = likeness(one.wording, other.wording, weight)
    if shared >= 3:
        alike = max(alike, _SHORTENED * containment(one.wording, other.wording, weight))
    numbers = one.wording.numbers, other.wording.numbers
    if all(numbers) and not numbers[0] & numbers[1]:
        alike *= _OTHER_NUMBERS
    return alike if alike >= _needed(one, other, shared, named=named) else 0.0


def _are_copies(one: Telling, other: Telling) -> bool:
    """Tell the same few words in two copies of one text, which are the same happening however few."""
    copied = one.witness == other.witness and one.article != other.article
    alike = bool(one.wording.stems) and one.wording == other.wording
    return copied and alike and (one.bounds, one.denied) == (other.bounds, other.denied)


def _is_open(telling: Telling) -> bool:
    """Tell "until 30 June" from a date: an article that gives when a thing opens and when it ends tells two."""
    start, end = telling.bounds
    return end - start == float("inf")


def _needed(one: Telling, other: Telling, shared: int, *, named: bool) -> float:
    """Return how alike the words must be, given how the dates lie."""
    if _overlap(one.bounds, other.bounds) > 0:
        close = one.bounds == other.bounds or max(map(_length, (one, other))) <= DAY_SECONDS
        return _ALIKE if close else _ALIKE_IF_WIDE
    independent = one.witness != other.witness and shared >= (4 if named else 5)
    return _ALIKE_IF_APART if independent and _is_slip(one, other) else _NEVER


def _length(telling: Telling) -> float:
    start, end = telling.bounds
    return end - start


def _overlap(one: Bounds, other: Bounds) -> float:
    """Return the seconds that two stretches share; negative is the gap between them."""
    return min(one[1], other[1]) - max(one[0], other[0])


def _is_slip(one: Telling, other: Telling) -> bool:
    """Tell whether two days lie so close that one of two reports may be wrong."""
    return _overlap(one.bounds, other.bounds) > -_SLIP and max(map(_length, (one, other))) <= DAY_SECONDS


def _candidates(
    tellings: Sequence[Telling], weight: Mapping[str, float]
) -> Iterator[tuple[Telling, Telling]]:
    """Yield the pairs worth comparing: they share two rare words at about the same time."""
    ordered = sorted((each for each in tellings if each.dated), key=lambda each: (each.bounds, each.id))
    using: dict[str, list[int]] = defaultdict(list)
    for place, telling in enumerate(ordered):
        for stem in sorted(telling.wording.stems, key=lambda stem: (-weight[stem], stem))[:_KEYS]:
            using[stem].append(place)
    bounds = [telling.bounds for telling in ordered]
    met: set[tuple[int, int]] = set()
    for places in using.values():
        for pair in _neighbours(places, bounds):
            if pair in met:
                yield ordered[pair[0]], ordered[pair[1]]
            met.add(pair)


def _neighbours(places: list[int], bounds: list[Bounds]) -> Iterator[tuple[int, int]]:
    """Yield pairs of events whose times meet or almost do, of events in the order of time."""
    for number, one in enumerate(places):
        end = bounds[one][1] + _SLIP
        for other in places[number + 1 : number + 1 + _NEIGHBOURS]:
            if bounds[other][0] > end:
                break
            yield one, other


class _Groups:
    """Events in groups that grow together; the user's ties are kept whatever the words say."""

    def __init__(self, tellings: Sequence[Telling], ties: Ties) -> None:
        self._group = {telling.id: [telling] for telling in tellings}
        self._parted = [tuple(pair) for pair, together in ties.items() if not together and len(pair) == 2]
        self._apart: dict[int, set[int]] = defaultdict(set)
        for one, other in self._parted:
            self._apart[one].add(other)
            self._apart[other].add(one)
        for pair, together in ties.items():
            if together and len(pair) == 2 and pair <= self._group.keys():
                self._unite(*pair)

    def all(self) -> Iterator[list[Telling]]:
        """Yield every group once, in the order of its first event."""
        seen = set()
        for group in self._group.values():
            if id(group) not in seen:
                seen.add(id(group))
                yield group

    def meet(self, one: int, other: int) -> bool:
        """Tell whether all dates of two groups have a moment in common."""
        every = [telling.bounds for telling in (*self._group[one], *self._group[other])]
        return max(first for first, _ in every) < min(last for _, last in every)

    def join(self, one: int, other: int) -> None:
        """Make one group of two, unless the user has parted them."""
        if self._group[one] is not self._group[other] and not self._are_parted(one, other):
            self._unite(one, other)

    def contradict(self, one: int, other: int) -> None:
        """Make one group of two whose dates exclude each other, if each agrees in itself."""
        if self.meet(one, one) and self.meet(other, other):
            self.join(one, other)

    def _are_parted(self, one: int, other: int) -> bool:
        members = {telling.id for telling in self._group[other]}
        return any(
            members & self._apart[telling.id] for telling in self._group[one] if telling.id in self._apart
        )

    def _unite(self, one: int, other: int) -> None:
        larger, smaller = sorted((self._group[one], self._group[other]), key=len, reverse=True)
        if larger is smaller:
            return
        larger.extend(smaller)
        for telling in smaller:
            self._group[telling.id] = larger


def _happening(group: list[Telling], weight: Mapping[str, float]) -> Happening:
    """Return a group as a happening; of the date that most sources bear out the most typical telling stands for it."""
    support = _support(group)

    def rank(telling: Telling) -> tuple[int, float, float, int]:
        typical = sum(likeness(telling.wording, other.wording, weight) for other in group[:_NEIGHBOURS])
        return -support[telling.bounds], _length(telling), -typical, telling.id

    ordered = sorted(group, key=rank)
    return Happening(
        tuple(telling.id for telling in ordered),
        _agreement([telling.bounds for telling in group if telling.dated]),
        len({telling.witness for telling in group}),
    )


def _support(group: list[Telling]) -> dict[Bounds, int]:
    """Count for each date the sources that give it or a stretch that holds it."""
    giving: dict[Bounds, set[int]] = defaultdict(set)
    for telling in group:
        if telling.dated:
            giving[telling.bounds].add(telling.witness)
    return {telling.bounds: len(_holding(telling.bounds, giving)) for telling in group}


def _holding(inner: Bounds, giving: Mapping[Bounds, set[int]]) -> set[int]:
    every = (sources for (start, end), sources in giving.items() if start <= inner[0] and inner[1] <= end)
    return set().union(*every)


def _agreement(bounds: list[Bounds]) -> Agreement:
    if len(set(bounds)) < 2:
        return Agreement.SAME
    meet = max(first for first, _ in bounds) < min(last for _, last in bounds)
    return Agreement.COMPATIBLE if meet else Agreement.CONTRADICTING
