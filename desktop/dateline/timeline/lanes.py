"""Packing: a place for every label so that nothing overlaps, whatever the zoom.

Pieces come in order of importance; each takes the lowest free place on its best side. In the first pass
no stem may cross a label. What is left may, in the second pass, run its stem and the middle of its bar behind one
or two labels' plates (strict packing alone would need sixty lanes for twenty events). What is still left keeps its mark and
loses its label; the caller draws it as a dot.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from math import ceil, floor

import numpy as np

from dateline.timeline.marks import Floats, Integers

_Row = tuple[float, float, float, float]
_STEM_ROOM = 4.0
_SAME_STEM = 0.75


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle: horizontal pixels of the view, heights above the foot of its piece."""

    left: float
    right: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Variant:
    """One way to set a piece.

    Attributes:
        label: The box of its label.
        mark: The box of its mark.
        rise: How high the middle of the mark is.
        soft: The part of a long bar, from pixel to pixel, that may run behind labels where there is little room.
    """

    label: Box
    mark: Box
    rise: float
    soft: tuple[float, float] | None = None

    @property
    def cores(self) -> tuple[Box, ...]:
        """Return the parts of the mark that must be seen."""
        if self.soft is None:
            return (self.mark,)
        first, last = replace(self.mark, right=self.soft[0]), replace(self.mark, left=self.soft[1])
        return (first, last) if last.left < last.right else (first,)

    @property
    def tails(self) -> tuple[Box, ...]:
        """Return the part of the mark that labels may cover, if there is one."""
        return () if self.soft is None else (replace(self.mark, left=self.soft[0], right=self.soft[1]),)


@dataclass(frozen=True, slots=True)
class Piece:
    """A mark with its label: the ways to set it, best first, and where its stem goes down (if it has one)."""

    variants: tuple[Variant, ...]
    stem: float | None


@dataclass(frozen=True, slots=True)
class Place:
    """Where a piece was put: which variant, and the height of its foot above the axis."""

    variant: int
    foot: float


@dataclass(slots=True)
class _Taken:
    """What is placed already, as rows of (left, right, low, high) and of (stem, top).

    ``cores`` are marks as far as they must be seen, ``tails`` the parts of bars that may run behind labels.
    """

    labels: list[_Row] = field(default_factory=list)
    cores: list[_Row] = field(default_factory=list)
    tails: list[_Row] = field(default_factory=list)
    stems: list[tuple[float, float]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Room:
    """The free space above the axis: lowest foot, ceiling, pixels between heights tried and between boxes."""

    floor: float
    ceiling: float
    step: float
    gap: float


def pack(
    pieces: Sequence[Piece],
    room: Room,
    walls: Iterable[float] = (),
    passes: Sequence[int] = (0, 2),
    blocked: Iterable[Box] = (),
) -> list[Place | None]:
    """Place pieces, most important first; None for what found no place.

    Args:
        pieces: What to place.
        room: Where to place it.
        walls: Places of lines that no label should cross, as if they were endless stems.
        passes: How many labels a stem may pass behind, and stems run behind a label, in each pass.
        blocked: Where nothing may stand.
    """
    taken = _Taken(stems=[(wall, np.inf) for wall in walls], cores=[_row(box, 0.0) for box in blocked])
    places: list[Place | None] = [None] * len(pieces)
    for hidden in passes:
        for number, piece in enumerate(pieces):
            if places[number] is None:
                places[number] = _place(piece, room, taken, hidden=hidden)
    return places


def _place(piece: Piece, room: Room, taken: _Taken, *, hidden: int) -> Place | None:
    best: Place | None = None
    feet = np.arange(room.floor, max(room.ceiling, room.floor + 1), room.step)
    for number, variant in enumerate(piece.variants):
        free = feet + max(variant.label.high, variant.mark.high) <= room.ceiling
        if not free[0]:
            continue  # too high even at the floor
        free &= _free(variant, piece.stem, feet, room.gap, taken, hidden=hidden)
        found = int(free.argmax())
        if free[found] and (best is None or feet[found] < best.foot - room.gap):
            best = Place(number, float(feet[found]))
    if best is not None:
        _take(piece.variants[best.variant], piece.stem, best.foot, taken)
    return best


def squeeze(
    piece: Piece, room: Room, placed: Sequence[tuple[Variant, float]]
) -> tuple[Place, tuple[int, ...]]:
    """Return where a piece that comes late covers the fewest others, and which of them.

    Args:
        piece: What to place.
        room: Where to place it.
        placed: The others, each with the height of its foot.
    """
    best: tuple[tuple[int, float], Place, tuple[int, ...]] | None = None
    for number, variant in enumerate(piece.variants):
        last = room.ceiling - max(variant.label.high, variant.mark.high)
        feet = np.arange(room.floor, max(last, room.floor + 1), room.step)
        hits = np.stack(
            [_touches(variant, other, feet - at, room.gap) for other, at in placed]
            or [np.zeros(len(feet), dtype=np.bool_)]
        )
        at = int(hits.sum(axis=0).argmin())
        covered = tuple(np.flatnonzero(hits[:, at]).tolist())
        if best is None or (len(covered), feet[at]) < best[0]:
            best = (len(covered), float(feet[at])), Place(number, float(feet[at])), covered
    if best is None:
        raise ValueError(piece)
    return best[1], best[2]


def _touches(variant: Variant, other: Variant, feet: Floats, gap: float) -> np.typing.NDArray[np.bool_]:
    """Tell for each height above another piece's foot whether the two would touch."""
    boxes = [(box.left, box.right, box.low, box.high) for box in (other.label, other.mark)]
    return _hits(variant.label, feet, gap, boxes) | _hits(variant.mark, feet, gap, boxes)


def _take(variant: Variant, stem: float | None, foot: float, taken: _Taken) -> None:
    taken.labels.append(_row(variant.label, foot))
    taken.cores += [_row(box, foot) for box in variant.cores]
    taken.tails += [_row(box, foot) for box in variant.tails]
    if stem is not None:
        taken.stems.append((stem, foot + variant.rise))


def _row(box: Box, foot: float) -> _Row:
    return box.left, box.right, box.low + foot, box.high + foot


def _free(
    variant: Variant, stem: float | None, feet: Floats, gap: float, taken: _Taken, *, hidden: int
) -> np.typing.NDArray[np.bool_]:
    """Tell for each height whether the variant can stand there."""
    free = np.ones(len(feet), dtype=np.bool_)
    free &= ~_hits(variant.label, feet, gap, taken.labels)
    free &= ~_hits(variant.label, feet, gap, taken.cores if hidden else [*taken.cores, *taken.tails])
    for box in variant.cores:
        free &= ~_hits(box, feet, gap, [*taken.labels, *taken.cores, *taken.tails])
    for box in variant.tails:
        others = [*taken.cores, *taken.tails]
        free &= ~_hits(box, feet, gap, others if hidden else [*taken.labels, *others])
    free &= _crossed(variant.label, stem, feet, taken.stems) <= hidden
    if stem is not None:
        free &= _crossing(stem, feet + variant.rise, taken.labels) <= hidden
    return free


def _hits(box: Box, feet: Floats, gap: float, boxes: list[_Row]) -> np.typing.NDArray[np.bool_]:
    """Tell for each height whether the box would touch a placed one; the heights go up in even steps."""
    hit = np.zeros(len(feet), dtype=np.bool_)
    first, step = float(feet[0]), float(feet[1] - feet[0]) if len(feet) > 1 else 1.0
    right, left, high, low = box.right + gap, box.left - gap, box.high + gap, box.low - gap
    for other in boxes:
        if other[0] < right and other[1] > left:
            # feet strictly between these two would touch it
            lowest, highest = other[2] - high, other[3] - low
            hit[max(0, floor((lowest - first) / step) + 1) : max(0, ceil((highest - first) / step))] = True
    return hit


def _crossed(label: Box, own: float | None, feet: Floats, stems: list[tuple[float, float]]) -> Integers:
    """Count for each height the placed stems that would run through the label."""
    tops = [
        top
        for stem, top in stems
        if label.left - _STEM_ROOM < stem < label.right + _STEM_ROOM
        and (own is None or abs(stem - own) > _SAME_STEM)
    ]
    return np.asarray((feet[:, None] + label.low < np.array(tops)).sum(axis=1))


def _crossing(stem: float, tops: Floats, labels: list[_Row]) -> Integers:
    """Count for each height the placed labels that the stem would run through."""
    lows = [low for left, right, low, _ in labels if left - _STEM_ROOM < stem < right + _STEM_ROOM]
    return np.asarray((tops[:, None] > np.array(lows)).sum(axis=1))


def stack(pixels: Sequence[float], pitch: float, rows: int) -> list[int] | None:
    """Return the row of each dot so that none touches another, or None if the rows do not suffice.

    The pixels are sorted, left to right.
    """
    ends = [-np.inf] * rows
    found: list[int] = []
    for pixel in pixels:
        row = next((row for row, end in enumerate(ends) if end + pitch <= pixel), None)
        if row is None:
            return None
        ends[row] = pixel
        found.append(row)
    return found
