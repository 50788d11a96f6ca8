"""One happening told several times: which events of a library are the same.

Nothing is stored but the user's word: happenings are computed anew from the events, as dates are.
Cost grows no worse than n log n: only events that share rare words at about the same time are compared.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import fsum, inf
from typing import NamedTuple

from dateline.events.likeness import Wording, likeness, weights
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
        own: Whether a person made it, who did so knowing what else the article tells.
    """

    id: int
    article: int
    witness: int
    wording: Wording
    dated: Dated | None
    denied: bool = False
    own: bool = False

    @property
    def bounds(self) -> Bounds:
        """Return the first second and the one after the last; infinite where open."""
        start, end = (self.dated.start, self.dated.end) if self.dated else (None, None)
        return -inf if start is None else start, inf if end is None else end


class _Weighed(NamedTuple):
    """A telling with what every comparison asks of it: its bounds and the weight of all its words."""

    telling: Telling
    bounds: Bounds
    total: float

    @property
    def length(self) -> float:
        """Return how long its time is, in seconds."""
        return self.bounds[1] - self.bounds[0]


def happenings(tellings: Sequence[Telling], ties: Ties | None = None) -> tuple[Happening, ...]:
    """Put the tellings of one happening together, in the order of their first telling.

    Args:
        tellings: The events.
        ties: What the user has said; it always wins.
    """
    groups = _Groups(tellings, ties or {})
    weight = weights(each.wording for each in tellings)
    held = {telling.id: telling.bounds for telling in tellings}
    apart = []
    for _, one, other in sorted(_scored(tellings, weight)):
        if groups.meet(one, other):
            groups.join(one, other)
        elif _overlap(held[one], held[other]) <= 0:
            apart.append((one, other))
    for one, other in apart:
        groups.contradict(one, other)
    return tuple(_happening(group, weight) for group in groups.all())


def _scored(tellings: Sequence[Telling], weight: Mapping[str, float]) -> Iterator[tuple[float, int, int]]:
    """Yield the pairs that are one happening, the surest to be sorted first."""
    weighed = [
        _Weighed(each, each.bounds, fsum(map(weight.__getitem__, each.wording.stems)))
        for each in tellings
        if each.dated
    ]
    weighed.sort(key=lambda each: (each.bounds, each.telling.id))
    for one, other in _candidates(weighed, weight):
        score = _sameness(one, other, weight)
        if score:
            yield -score, one.telling.id, other.telling.id


def _sameness(one: _Weighed, other: _Weighed, weight: Mapping[str, float]) -> float:
    """Return how surely two events are one happening; 0 if they are taken for two."""
    first, second = one.telling, other.telling
    if first.article == second.article and (first.own or second.own):
        return 0.0
    if _are_copies(one, other):
        return _CERTAIN
    if first.denied != second.denied:
        return 0.0
    if first.article == second.article and one.bounds != other.bounds and _is_open(one) != _is_open(other):
        return 0.0
    shared = first.wording.stems & second.wording.stems
    named = not first.wording.names.isdisjoint(second.wording.names)
    needed = _needed(one, other, len(shared), named=named)
    if len(shared) < (2 if named else 3) or needed > _CERTAIN:
        return 0.0
    both = fsum(map(weight.__getitem__, shared))
    alike = 2 * both / (one.total + other.total)
    if len(shared) >= 3:
        alike = max(alike, _SHORTENED * (both / min(one.total, other.total)))
    numbers = first.wording.numbers, second.wording.numbers
    if all(numbers) and numbers[0].isdisjoint(numbers[1]):
        alike *= _OTHER_NUMBERS
    return alike if alike >= needed else 0.0


def _are_copies(one: _Weighed, other: _Weighed) -> bool:
    """Tell the same few words in one text or its copies, which are the same happening however few: "2008 crash"."""
    first, second = one.telling, other.telling
    if first.witness != second.witness:
        return False
    alike = bool(first.wording.stems) and first.wording == second.wording
    return alike and (one.bounds, first.denied) == (other.bounds, second.denied)


def _is_open(each: _Weighed) -> bool:
    """Tell "until 30 June" from a date: an article that gives when a thing opens and when it ends tells two."""
    return each.length == inf


def _needed(one: _Weighed, other: _Weighed, shared: int, *, named: bool) -> float:
    """Return how alike the words must be, given how the dates lie."""
    overlap = _overlap(one.bounds, other.bounds)
    if overlap > 0:
        close = one.bounds == other.bounds or max(one.length, other.length) <= DAY_SECONDS
        return _ALIKE if close else _ALIKE_IF_WIDE
    independent = one.telling.witness != other.telling.witness and shared >= (4 if named else 5)
    # two days lie so close that one of two reports may be wrong
    slip = overlap > -_SLIP and max(one.length, other.length) <= DAY_SECONDS
    return _ALIKE_IF_APART if independent and slip else _NEVER


def _overlap(one: Bounds, other: Bounds) -> float:
    """Return the seconds that two stretches share; negative is the gap between them."""
    return min(one[1], other[1]) - max(one[0], other[0])


def _candidates(
    ordered: Sequence[_Weighed], weight: Mapping[str, float]
) -> Iterator[tuple[_Weighed, _Weighed]]:
    """Yield, once each, the pairs worth comparing: they share two rare words at about the same time."""
    rank = {stem: place for place, stem in enumerate(sorted(weight, key=lambda stem: (-weight[stem], stem)))}
    using: dict[str, list[int]] = defaultdict(list)
    for place, each in enumerate(ordered):
        for stem in sorted(each.telling.wording.stems, key=rank.__getitem__)[:_KEYS]:
            using[stem].append(place)
    bounds = [each.bounds for each in ordered]
    met: set[int] = set()
    told: set[int] = set()
    for places in using.values():
        for pair in _neighbours(places, bounds):
            if pair not in met:
                met.add(pair)
            elif pair not in told:
                told.add(pair)
                one, other = divmod(pair, len(ordered))
                yield ordered[one], ordered[other]


def _neighbours(places: list[int], bounds: list[Bounds]) -> Iterator[int]:
    """Yield pairs of events whose times meet or almost do, of events in the order of time.

    A pair is one number: hundreds of thousands of tuples would be gone through by the collector of garbage.
    """
    for number, one in enumerate(places):
        end, row = bounds[one][1] + _SLIP, one * len(bounds)
        for other in places[number + 1 : number + 1 + _NEIGHBOURS]:
            if bounds[other][0] > end:
                break
            yield row + other


class _Groups:
    """Events in groups that grow together; the user's ties are kept whatever the words say."""

    def __init__(self, tellings: Sequence[Telling], ties: Ties) -> None:
        self._group = {telling.id: [telling] for telling in tellings}
        self._common = {id(group): group[0].bounds for group in self._group.values()}
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
        first, last = self._meeting(self._group[one], self._group[other])
        return first < last

    def _meeting(self, one: list[Telling], other: list[Telling]) -> Bounds:
        """Return what all dates of two groups have in common, ends before its start if nothing."""
        first, second = self._common[id(one)], self._common[id(other)]
        return max(first[0], second[0]), min(first[1], second[1])

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
        self._common[id(larger)] = self._meeting(larger, smaller)
        larger.extend(smaller)
        for telling in smaller:
            self._group[telling.id] = larger


def _happening(group: list[Telling], weight: Mapping[str, float]) -> Happening:
    """Return a group as a happening; of the date that most sources bear out the most typical telling stands for it."""
    if len(group) == 1:
        return Happening((group[0].id,), Agreement.SAME, 1)
    support = _support(group)

    def rank(telling: Telling) -> tuple[int, float, float, int]:
        typical = sum(likeness(telling.wording, other.wording, weight) for other in group[:_NEIGHBOURS])
        start, end = telling.bounds
        return -support[start, end], end - start, -typical, telling.id

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
