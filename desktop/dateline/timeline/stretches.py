"""Which stretch of time to look at: where most events lie, around one event, and how far one may wander."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from dateline.timeline.marks import Marks, part
from dateline.timeline.view import Scale, fitted, kept

_ENOUGH, _SPARSE = 8, 8.0
"""From so many events on, one in fifty may be left out, if the others fill less than an eighth."""
_NEIGHBOURS, _LONELY, _ROOM = 5, 60.0, 2.6


def dense(marks: Marks, published: Sequence[float]) -> tuple[float, float]:
    """Return the stretch to open with: everything, or the part where nearly everything lies if that is small."""
    count = len(marks)
    if count < _ENOUGH:
        return fitted(marks, published)
    low, high = marks.core
    if (high - low) * _SPARSE > marks.extent[1] - marks.extent[0]:
        return fitted(marks, published)
    return fitted(part(marks, (marks.low >= low) & (marks.high <= high)), published)


def widest(marks: Marks, mark: int) -> float:
    """Return the longest stretch in which an event still stands out: it and some neighbours on either side."""
    own = float(marks.high[mark] - marks.low[mark])
    first, last = max(0, mark - _NEIGHBOURS), min(len(marks) - 1, mark + _NEIGHBOURS)
    reach = max(marks.anchor[mark] - marks.anchor[first], marks.anchor[last] - marks.anchor[mark])
    return max(_LONELY * own, _ROOM * float(reach))


def limits(marks: Marks, published: Sequence[float]) -> tuple[float, float] | None:
    """Return the first and last moment there is anything at, or None if there is nothing."""
    found = [*published, *(marks.extent[:2] if len(marks) else ())]
    return (min(found), max(found)) if found else None


def reined(start: float, end: float, ends: tuple[float, float] | None) -> tuple[float, float]:
    """Return a stretch moved so that it lies in the calendar, and at most its own length beyond the ends."""
    start, end = kept(start, end)
    if ends is None:
        return start, end
    length = end - start
    start = min(max(start, ends[0] - length), ends[1])
    return kept(start, start + length)


def beside(marks: Marks, scale: Scale) -> list[tuple[str, int, tuple[float, float]]]:
    """Return "earlier" and "later" with how many events lie there, and a stretch that shows the nearest."""
    half = (scale.end - scale.start) / 2
    earlier, later = marks.high[marks.high < scale.start], marks.low[marks.low > scale.end]
    found = [("earlier", len(earlier), float(earlier.max(initial=-np.inf)))]
    found.append(("later", len(later), float(later.min(initial=np.inf))))
    return [(side, count, (near - half, near + half)) for side, count, near in found if count]
