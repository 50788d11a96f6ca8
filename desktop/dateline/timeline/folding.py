"""Long empty stretches of time folded to a small break, so that what happened has the room.

Folded time runs like time, second by second, except in a fold, where a long gap passes in a short one. The
mapping is monotone and can be undone, so that zooming, dragging and dates typed in work as ever.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

SHARE = 0.3
"""A gap is folded if it takes more than this part of what is left after the longer ones were folded."""
_BREAK = 0.035
"""Part of the folded whole that a break takes: enough for the words on it."""
_RIM = 0.012
"""Part of the folded whole that stays unfolded on either side of a break, so that marks do not touch it."""
_MOST_FOLDS = 12
_LEAST_ROOM = 3600.0
"""Seconds; breaks of a picture of seconds would lose the moments in them to rounding."""
_LEAST_POINTS = 2
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Fold:
    """One gap: when it begins and ends in time, and where in folded time."""

    start: float
    end: float
    low: float
    high: float

    @property
    def hidden(self) -> float:
        """Return how many seconds are not shown."""
        return (self.end - self.start) - (self.high - self.low)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of time between folds, second by second: ``time`` = folded time + ``shift``."""

    low: float
    high: float
    shift: float


@dataclass(frozen=True, slots=True, eq=False)
class Folding:
    """Where time is folded; without folds, folded time is time itself."""

    folds: tuple[Fold, ...] = ()
    _times: Floats = field(default_factory=lambda: np.zeros(0))
    _folded: Floats = field(default_factory=lambda: np.zeros(0))

    def fold(self, at: float) -> float:
        """Return the place of a moment in folded time."""
        return float(self.folded(np.float64(at)))

    def unfold(self, at: float) -> float:
        """Return the moment at a place in folded time."""
        return float(_mapped(np.float64(at), self._folded, self._times)) if self.folds else at

    def folded(self, at: Any) -> Any:
        """Return the places of many moments in folded time."""
        return _mapped(at, self._times, self._folded) if self.folds else at

    def stretches(self, low: float, high: float) -> Iterator[Stretch]:
        """Yield the parts between folds that lie in a stretch of folded time."""
        begun, shift = -np.inf, 0.0
        for each in self.folds:
            if begun < high and each.low > low:
                yield Stretch(max(begun, low), min(each.low, high), shift)
            begun, shift = each.high, shift + each.hidden
        if begun < high:
            yield Stretch(max(begun, low), high, shift)


NONE = Folding()


def _mapped(at: Any, knots: Floats, values: Floats) -> Any:
    """Map by straight lines between the knots, and second by second beyond them."""
    inside = np.interp(at, knots, values)
    before, after = np.minimum(at - knots[0], 0.0), np.maximum(at - knots[-1], 0.0)
    return inside + before + after


def folding(points: Floats, share: float = SHARE, least: float = 0.0) -> Folding:
    """Return the folds for moments at which there is something.

    Args:
        points: Starts, ends and anchors of everything, in any order.
        share: Which part of the whole a gap must take to be folded.
        least: How many seconds it must take.
    """
    moments = np.unique(points)
    if len(moments) <= _LEAST_POINTS:
        return NONE
    lengths = np.diff(moments)
    longest = np.argsort(-lengths, kind="stable")[:_MOST_FOLDS]
    longest = longest[lengths[longest] >= least]
    chosen = _chosen(lengths, longest, float(moments[-1] - moments[0]), share)
    if not chosen:
        return NONE
    left = float(moments[-1] - moments[0]) - float(lengths[chosen].sum())
    room = max(left / (1 - len(chosen) * (_BREAK + 2 * _RIM)), _LEAST_ROOM)
    return folded_at([(float(moments[at]), float(moments[at + 1])) for at in sorted(chosen)], room)


def _chosen(lengths: Floats, longest: Any, whole: float, share: float) -> list[int]:
    chosen: list[int] = []
    rest = whole
    for at in longest.tolist():
        if lengths[at] <= share * rest or rest <= lengths[at]:
            break
        chosen.append(at)
        rest -= float(lengths[at])
    return chosen


def folded_at(gaps: list[tuple[float, float]], room: float) -> Folding:
    """Return the folding of gaps, in order of time, with breaks that suit a view of so many seconds."""
    folds: list[Fold] = []
    hidden = 0.0
    for start, end in gaps:
        rim = min(_RIM * room, (end - start) / 4)
        width = min(_BREAK * room, (end - start) / 4)
        low = start + rim - hidden
        folds.append(Fold(start + rim, end - rim, low, low + width))
        hidden += folds[-1].hidden
    times = np.array([edge for each in folds for edge in (each.start, each.end)])
    places = np.array([edge for each in folds for edge in (each.low, each.high)])
    return Folding(tuple(folds), times, places)
