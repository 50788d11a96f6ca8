"""Joins detail, cards and lanes: everything of a picture that has a place, before any drawing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from dateline.timeline.cards import Card, card, piece
from dateline.timeline.detail import Cluster, detail
from dateline.timeline.lanes import Piece, Place, Room, Variant, pack, stack
from dateline.timeline.marks import Marks
from dateline.timeline.theme import Theme
from dateline.timeline.view import Scale, View

PITCH = 11.0
DENSITY = 52.0
_ROWS = 5
_FLOOR = 9.0
_TALLEST = 760.0
_COLUMN = 16.0
_FEW = 25


@dataclass(frozen=True, slots=True)
class Placed:
    """A card in its place: the variant chosen, and its foot above the axis."""

    card: Card
    variant: Variant
    foot: float

    @property
    def level(self) -> float:
        """Return the height of the mark's middle above the axis."""
        return self.foot + self.variant.rise


@dataclass(frozen=True, slots=True)
class Dot:
    """An event without a label: its card for the hover text, and its height above the axis."""

    card: Card
    level: float


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Everything in its place.

    Attributes:
        cards: Labelled events.
        dots: Events that are only marks.
        clusters: Counts of events that are not even that.
        total: Events in the stretch.
        top: The height that is used above the axis.
    """

    cards: tuple[Placed, ...]
    dots: tuple[Dot, ...]
    clusters: tuple[Cluster, ...]
    total: int
    top: float


def arrange(
    marks: Marks, scale: Scale, view: View, theme: Theme, walls: Iterable[float], ceiling: float | None
) -> Arrangement:
    """Choose what is shown at a scale and put it in its place.

    Args:
        marks: All marks.
        scale: The stretch of time on its pixels.
        view: For the margin and the selected event.
        theme: The colours.
        walls: Pixels of the publication dates.
        ceiling: Free pixels above the axis; None takes what is needed.
    """
    spare = view.margin * (scale.end - scale.start)
    start, end = scale.start - spare, scale.end + spare
    columns = max(8, int(scale.width * (1 + 2 * view.margin) / _COLUMN))
    chosen = detail(marks, start, end, columns=columns, selected=view.selected)
    cards = [card(marks, mark, scale, theme) for mark in chosen.cards]
    pieces = [piece(made, scale.width) for made in cards]
    others = [card(marks, mark, scale, theme) for mark in chosen.dots]
    floor = _floor(others, crowded=bool(chosen.clusters))
    places = _packed(pieces, floor, ceiling, list(walls))
    if None in places and not others and not chosen.clusters:
        floor = _floor(
            [made for made, place in zip(cards, places, strict=True) if place is None], crowded=False
        )
        places = _packed(pieces, floor, ceiling, list(walls))
    placed, dropped = _split(cards, pieces, places)
    dots = _stacked(sorted([*others, *dropped], key=lambda made: made.anchor))
    clusters = chosen.clusters
    if dots is None or clusters:
        clusters = _merged(clusters, [*others, *dropped], scale)
        dots = ()
    top = max([each.foot + each.variant.label.high for each in placed], default=floor)
    return Arrangement(placed, dots, clusters, chosen.total, top)


def _floor(others: Sequence[Card], *, crowded: bool) -> float:
    """Return the height below which no label may stand, because dots or the density do."""
    if crowded:
        return DENSITY + _FLOOR
    rows = stack(sorted(made.anchor for made in others), PITCH, _ROWS)
    if rows is None:
        return DENSITY + _FLOOR
    return _FLOOR + (max(rows) + 1) * PITCH if rows else _FLOOR


def _packed(
    pieces: Sequence[Piece], floor: float, ceiling: float | None, walls: list[float]
) -> list[Place | None]:
    """Pack with generous white space if all labels find a place so, and closer if not."""
    top = _TALLEST if ceiling is None else ceiling
    if len(pieces) > _FEW:
        return pack(pieces, Room(floor, top, 8.0, 7.0), walls)
    tries = [
        (order, gap, (0,) if gap else (0, 1, 2, _FEW))
        for gap in ((24.0, 16.0, 8.0, 0.0) if len(pieces) <= 12 else (8.0, 0.0))
        for order in _orders(pieces)
    ]
    best: list[Place | None] = [None] * len(pieces)
    for order, gap, passes in tries:
        found = pack([pieces[at] for at in order], Room(floor, top, 6.0, gap or 7.0), walls, passes)
        if found.count(None) < best.count(None) or not pieces:
            best = [found[order.index(at)] for at in range(len(pieces))]
        if None not in best:
            break
    return best


def _orders(pieces: Sequence[Piece]) -> list[list[int]]:
    """Return orders that build staircases: labels to the right stack from late to early, to the left from early."""
    by_left = sorted(range(len(pieces)), key=lambda at: pieces[at].variants[0].mark.right)
    return [by_left[::-1], by_left]


def _split(
    cards: Sequence[Card], pieces: Sequence[Piece], places: Sequence[Place | None]
) -> tuple[tuple[Placed, ...], list[Card]]:
    placed = tuple(
        Placed(made, set_as.variants[place.variant], place.foot)
        for made, set_as, place in zip(cards, pieces, places, strict=True)
        if place is not None
    )
    return placed, [made for made, place in zip(cards, places, strict=True) if place is None]


def _stacked(cards: Sequence[Card]) -> tuple[Dot, ...] | None:
    rows = stack([made.anchor for made in cards], PITCH, _ROWS)
    if rows is None:
        return None
    return tuple(Dot(made, _FLOOR + row * PITCH) for made, row in zip(cards, rows, strict=True))


def _merged(clusters: Sequence[Cluster], cards: Sequence[Card], scale: Scale) -> tuple[Cluster, ...]:
    """Count cards that found no place with the clusters around them."""
    width = scale.time(_COLUMN) - scale.start
    origin = clusters[0].start if clusters else scale.start
    counts: dict[int, int] = {}
    for cluster in clusters:
        counts[round((cluster.start - origin) / width)] = cluster.count
    for made in cards:
        column = int(np.floor((scale.time(made.anchor) - origin) / width))
        counts[column] = counts.get(column, 0) + 1
    return tuple(
        Cluster(origin + column * width, origin + (column + 1) * width, count)
        for column, count in sorted(counts.items())
    )
