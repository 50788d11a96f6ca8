"""Joins detail, cards and lanes: everything of a picture that has a place, before any drawing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from dateline.timeline.cards import Card, card, piece
from dateline.timeline.detail import MOST_CARDS, USUAL, Budget, Cluster, detail
from dateline.timeline.lanes import Box, Piece, Place, Room, Variant, pack, stack
from dateline.timeline.marks import Marks
from dateline.timeline.theme import Theme
from dateline.timeline.view import Scale, View

PITCH = 11.0
_ROWS = 5
_FAR, _AMONG = 1e6, 6
_GROUND_PART = 0.25
"""How much of a low window the dots or the density may take."""
_FLOOR = 9.0
_TALLEST = 760.0
_COLUMN = 16.0
_FEW, _HANDFUL, _STARTS, _CLOSE, _USUAL_GAP, _STEP = 25, 12, 6, 4.0, 7.0, 4.0
_MORE = 12.0
"""Pixels that a picture of free height may grow for each label more."""
_CUT = 0.75
"""What a label is worth whose headline is cut short."""
_LOW = 260.0
"""Up to this many pixels above the axis, headlines have two lines."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A card in its place: the variant chosen, its foot above the axis, and the line that its stem stands on."""

    card: Card
    variant: Variant
    foot: float
    base: float = 0.0

    @property
    def level(self) -> float:
        """Return the height of the mark's middle above the axis."""
        return self.foot + self.variant.rise


@dataclass(frozen=True, slots=True)
class Dot:
    """An event without a label: its card for the hover text, its height above the axis, and its own line."""

    card: Card
    level: float
    base: float = 0.0


@dataclass(frozen=True, slots=True)
class Row:
    """One lane in its place: its name, the line its stems stand on, and its upper edge."""

    name: str
    base: float
    top: float


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Everything in its place.

    Attributes:
        cards: Labelled events.
        dots: Events that are only marks.
        clusters: Counts of events that are not even that.
        total: Events in the stretch.
        top: The height that is used above the axis.
        floor: The height that dots and density take: labels stand above it.
        rows: The lanes, from top to bottom, if there are any.
    """

    cards: tuple[Placed, ...]
    dots: tuple[Dot, ...]
    clusters: tuple[Cluster, ...]
    total: int
    top: float
    floor: float
    rows: tuple[Row, ...] = ()


@dataclass(frozen=True, slots=True)
class Space:
    """What there is to fill.

    Attributes:
        ceiling: Free pixels above the axis; None takes what is needed.
        walls: Pixels of the publication dates, which no label should cross.
        corner: Width and height of what stands in the upper left corner, if anything does.
        budget: How much may be drawn.
    """

    ceiling: float | None
    walls: tuple[float, ...] = ()
    corner: tuple[float, float] | None = None
    budget: Budget = USUAL


def arrange(marks: Marks, scale: Scale, view: View, theme: Theme, space: Space) -> Arrangement:
    """Choose what is shown at a scale and put it in its place, the same whatever event is selected.

    Args:
        marks: All marks.
        scale: The stretch of time on its pixels.
        view: For the margin.
        theme: The colours.
        space: What there is to fill.
    """
    ceiling = space.ceiling
    spare = view.margin * (scale.end - scale.start)
    columns = max(8, int(scale.width * (1 + 2 * view.margin) / _COLUMN))
    chosen = detail(marks, scale.start - spare, scale.end + spare, replace(space.budget, columns=columns))
    others = [card(marks, mark, scale, theme) for mark in chosen.dots]
    settings = [
        [card(marks, mark, scale, theme, lines) for mark in chosen.cards]
        for lines in _lengths(ceiling, len(chosen.cards))
    ]
    for rows in _rows(ceiling, len(chosen.cards)):
        ground = _Ground(rows, crowded=bool(chosen.clusters))
        placed, dropped = _most_telling(settings, others, ground, scale, space)
        loose = sorted([*others, *dropped], key=lambda made: made.anchor)
        dots = None if ground.crowded else _stacked(loose, ground.rows)
        if dots is not None or ground.crowded:
            break
    if not placed and dots and settings:
        placed, dots = _among_dots(settings[-1], others, rows, scale, space) or (placed, dots)
    clusters = _merged(chosen.clusters, loose, scale, ground.rows * PITCH) if dots is None else ()
    top = max([each.foot + each.variant.label.high for each in placed], default=ground.full)
    return Arrangement(placed, dots or (), clusters, chosen.total, top, ground.taken(loose))


@dataclass(frozen=True, slots=True)
class _Ground:
    """The strip just above the axis: rows of dots, or a density if the events are too many."""

    rows: int
    crowded: bool

    @property
    def full(self) -> float:
        """Return the height that it takes at most."""
        return _FLOOR + self.rows * PITCH

    def taken(self, loose: Sequence[Card]) -> float:
        """Return the height that it takes for these events: no label may stand below it."""
        if self.crowded:
            return self.full
        rows = stack(sorted(made.anchor for made in loose), PITCH, self.rows)
        return self.full if rows is None else _FLOOR + PITCH * (max(rows, default=-1) + 1)


def _lengths(ceiling: float | None, count: int) -> Iterator[int]:
    """Yield how many lines headlines may have, fewer as long as labels of more find no place."""
    yield 3 if ceiling is None or ceiling > _LOW else 2
    if ceiling is not None and ceiling > _LOW and count <= _FEW:
        yield 2
    if ceiling is not None and (ceiling <= _LOW or count <= _FEW):
        yield 1


def _most_telling(
    settings: Sequence[Sequence[Card]],
    others: Sequence[Card],
    ground: _Ground,
    scale: Scale,
    space: Space,
) -> tuple[tuple[Placed, ...], list[Card]]:
    """Pack the same cards with longer and with shorter headlines, until all have a place or the most is told."""
    best: tuple[float, tuple[Placed, ...], list[Card]] | None = None
    for cards in settings:
        placed, dropped = _settled(cards, others, ground, scale, space)
        told = _told(placed, cards)
        if best is None or told > best[0]:
            best = told, placed, dropped
        if not dropped:
            break
    return best[1:] if best else ((), [])


def _among_dots(
    cards: Sequence[Card], others: Sequence[Card], rows: int, scale: Scale, space: Space
) -> tuple[tuple[Placed, ...], tuple[Dot, ...]] | None:
    """Put the most important labels between the dots, where there is no room above them; None if none fits."""
    if space.ceiling is None:
        return None
    room = Room(_STEP, space.ceiling, _STEP, 2.0)
    best: tuple[tuple[Placed, ...], tuple[Dot, ...]] | None = None
    chosen: list[Card] = []
    for made in cards[:_AMONG]:
        wanted = [*chosen, made]
        marked = {each.mark for each in wanted}
        rest = (each for each in (*cards, *others) if each.mark not in marked)
        dots = _stacked(sorted(rest, key=lambda each: each.anchor), rows)
        if dots is None:
            continue
        blocked = [_box(dot) for dot in dots] + _corner(space, space.ceiling)
        pieces = [piece(each, scale.width) for each in wanted]
        placed, dropped = _split(wanted, pieces, pack(pieces, room, space.walls, (_FEW,), blocked))
        if not dropped:
            best, chosen = (placed, dots), wanted
    return best


def _box(dot: Dot) -> Box:
    half = PITCH / 2
    return Box(dot.card.anchor - half, dot.card.anchor + half, dot.level - half, dot.level + half)


def _corner(space: Space, top: float) -> list[Box]:
    """Return the box in the upper left corner where nothing may stand."""
    return [Box(-_FAR, space.corner[0], top - space.corner[1], _FAR)] if space.corner else []


def _told(placed: Sequence[Placed], cards: Sequence[Card]) -> float:
    """Return how much labels tell: the important ones more, those cut short less."""
    rank = {made.mark: at / len(cards) for at, made in enumerate(cards)}
    return sum((2 - rank[each.card.mark]) * (_CUT if each.card.is_cut else 1.0) for each in placed)


def _rows(ceiling: float | None, count: int) -> Iterator[int]:
    """Yield how many rows of dots there may be: more, where a few events would be counted in columns otherwise."""
    if ceiling is None:
        yield _ROWS
        return
    usual = min(_ROWS, max(1, int(_GROUND_PART * ceiling / PITCH)))
    yield usual
    most = min(_ROWS, int((ceiling - _FLOOR) / PITCH))
    if count <= _FEW and most > usual:
        yield most


def _settled(
    cards: Sequence[Card],
    others: Sequence[Card],
    ground: _Ground,
    scale: Scale,
    space: Space,
) -> tuple[tuple[Placed, ...], list[Card]]:
    """Pack labels above the ground; those without a place become dots, for which the rest may have to move up."""
    pieces = [piece(made, scale.width) for made in cards]
    floor, again = ground.taken(others), False
    while True:
        placed, dropped = _split(cards, pieces, _packed(pieces, floor, space))
        needed = ground.taken([*others, *dropped])
        if needed <= floor:
            return placed, dropped
        floor, again = (ground.full if again else needed), True


def _packed(pieces: Sequence[Piece], floor: float, space: Space) -> list[Place | None]:
    """Pack with generous white space if all labels find a place so, and closer if not."""
    bounded = space.ceiling is not None
    top = _TALLEST + _MORE * max(0, len(pieces) - _FEW) if space.ceiling is None else space.ceiling
    blocked = _corner(space, top) if bounded else []

    def packed(order: Sequence[int], gap: float, passes: Sequence[int]) -> list[Place | None]:
        room = Room(floor, top, _STEP, gap)
        found = pack([pieces[at] for at in order], room, space.walls, passes, blocked)
        back: list[Place | None] = [None] * len(pieces)
        for at, place in zip(order, found, strict=True):
            back[at] = place
        return back

    if len(pieces) > (_FEW if bounded else MOST_CARDS):
        return packed(range(len(pieces)), _CLOSE, (0, 1, 2))
    best: list[Place | None] = [None] * len(pieces)
    if all(floor + each.label.high > top for made in pieces for each in made.variants):
        return best  # there is no room for any of them
    for order, gap, passes in _tries(pieces, bounded=bounded):
        wide = gap > _CLOSE
        if (None in best) is wide:
            continue  # what finds no place in a close setting finds none in a wide one
        found = packed(order, gap, passes)
        if wide and None not in found:
            return found
        if _worth(found) > _worth(best):
            best = found
    return best


def _tries(pieces: Sequence[Piece], *, bounded: bool) -> Iterator[tuple[list[int], float, tuple[int, ...]]]:
    """Yield orders, with the gaps to keep and how much may be hidden: close settings first, then wide ones."""
    orders = _orders(pieces)
    if bounded and len(pieces) <= _HANDFUL:
        orders += _shuffled(pieces)
    loose = (0, 1, 2, _FEW)
    yield from ((order, _CLOSE, loose) for order in orders)
    for gap in (24.0, 16.0, 8.0) if len(pieces) <= _HANDFUL else (8.0,):
        yield from ((order, gap, (0,)) for order in orders[:3])
    yield from ((order, _USUAL_GAP, loose) for order in orders[:3])


def _shuffled(pieces: Sequence[Piece]) -> Iterator[list[int]]:
    """Yield orders in which each of the important pieces once comes first, for when those that make sense leave some out."""
    for first in range(min(len(pieces), _STARTS)):
        yield [first, *(at for at in range(len(pieces)) if at != first)]


def _worth(places: Sequence[Place | None]) -> float:
    """Return how good it is that just these pieces found a place: the first of the list count most."""
    count = len(places)
    worth = sum(2 - at / count for at, place in enumerate(places) if place is not None)
    return worth + count * (count > 0 and places[0] is not None)


def _orders(pieces: Sequence[Piece]) -> list[list[int]]:
    """Return orders that build staircases: labels to the right stack from late to early, to the left from early.

    The last order is that of importance, for when there is not room for all.
    """
    by_left = sorted(range(len(pieces)), key=lambda at: pieces[at].variants[0].mark.right)
    return [by_left[::-1], by_left, list(range(len(pieces)))]


def _split(
    cards: Sequence[Card], pieces: Sequence[Piece], places: Sequence[Place | None]
) -> tuple[tuple[Placed, ...], list[Card]]:
    placed = tuple(
        Placed(made, set_as.variants[place.variant], place.foot)
        for made, set_as, place in zip(cards, pieces, places, strict=True)
        if place is not None
    )
    return placed, [made for made, place in zip(cards, places, strict=True) if place is None]


def _stacked(cards: Sequence[Card], most_rows: int) -> tuple[Dot, ...] | None:
    rows = stack([made.anchor for made in cards], PITCH, most_rows)
    if rows is None:
        return None
    return tuple(Dot(made, _FLOOR + row * PITCH) for made, row in zip(cards, rows, strict=True))


def _merged(
    clusters: Sequence[Cluster], cards: Sequence[Card], scale: Scale, room: float
) -> tuple[Cluster, ...]:
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
        Cluster(origin + column * width, origin + (column + 1) * width, count, room=room)
        for column, count in sorted(counts.items())
    )
