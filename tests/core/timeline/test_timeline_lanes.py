"""Nothing overlaps, at every zoom."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.timeline.cast import many
from dateline.timeline.arrange import Arrangement, Space, arrange
from dateline.timeline.lanes import Box, Piece, Place, Room, Variant, pack, stack
from dateline.timeline.marks import Marks, marks
from dateline.timeline.theme import LIGHT
from dateline.timeline.view import Scale, View

ROOM = Room(10, 500, 5, 6)
MANY = marks(many(400, years=4))


def piece(at: float, wide: float, tall: float) -> Piece:
    """Return a point with a label that can stand on either side."""
    mark = Box(at - 8, at + 8, 0, 16)
    right = Variant(Box(at + 12, at + 12 + wide, 0, tall), mark, 8)
    left = Variant(Box(at - 12 - wide, at - 12, 0, tall), mark, 8)
    return Piece((right, left), at)


pieces = st.lists(st.builds(piece, st.floats(0, 1000), st.floats(20, 240), st.floats(18, 80)), max_size=25)


def boxes(made: Piece, place: Place) -> list[Box]:
    """Return the boxes of a placed piece, in the picture."""
    variant = made.variants[place.variant]
    return [
        Box(box.left, box.right, box.low + place.foot, box.high + place.foot)
        for box in (variant.label, variant.mark)
    ]


def overlap(one: Box, other: Box) -> bool:
    """Tell whether two boxes share a pixel."""
    return one.left < other.right and other.left < one.right and one.low < other.high and other.low < one.high


@given(pieces)
def test_packed_boxes_never_overlap(made: list[Piece]) -> None:
    """No label or mark covers another, whichever pass placed it."""
    placed = [
        boxes(each, place)
        for each, place in zip(made, pack(made, ROOM, passes=(0, 2, 99)), strict=True)
        if place
    ]
    for one, other in combinations(placed, 2):
        assert not any(overlap(left, right) for left in one for right in other)


@given(pieces)
def test_packed_boxes_stay_in_the_room(made: list[Piece]) -> None:
    """Everything stands between the axis and the ceiling."""
    for each, place in zip(made, pack(made, ROOM), strict=True):
        if place:
            assert all(ROOM.floor <= box.low and box.high <= ROOM.ceiling for box in boxes(each, place))


@given(pieces, st.lists(st.floats(0, 1000), max_size=3))
def test_the_first_pass_keeps_stems_and_walls_off_labels(made: list[Piece], walls: list[float]) -> None:
    """No stem runs through another event's label, and no label crosses a publication date."""
    places = pack(made, ROOM, walls, passes=(0,))
    placed = [(each, place) for each, place in zip(made, places, strict=True) if place]
    for each, place in placed:
        label = boxes(each, place)[0]
        assert not any(label.left < wall < label.right for wall in walls)
        for other, other_place in placed:
            top = other_place.foot + other.variants[other_place.variant].rise
            if other is not each and other.stem is not None and abs(other.stem - (each.stem or 0)) > 1:
                assert not (label.left < other.stem < label.right and top > label.low)


def test_important_pieces_are_placed_first() -> None:
    """When only one fits, it is the first of the list."""
    made = [piece(100, 80, 40), piece(100, 80, 40), piece(100, 80, 40)]
    places = pack(made, Room(0, 45, 5, 4), passes=(0,))
    assert places[0] is not None
    assert places[2] is None


@given(st.lists(st.floats(0, 500), max_size=60).map(sorted))
def test_stacked_dots_never_touch(pixels: list[float]) -> None:
    """Dots of one row keep their distance; without enough rows there is no answer."""
    rows = stack(pixels, 11, 5)
    if rows is not None:
        for row in range(5):
            own = [pixel for pixel, at in zip(pixels, rows, strict=True) if at == row]
            assert all(right - left >= 11 for left, right in pairwise(own))


def labels(arrangement: Arrangement) -> list[Box]:
    """Return the boxes of all cards of an arrangement."""
    return [
        Box(box.left, box.right, box.low + placed.foot, box.high + placed.foot)
        for placed in arrangement.cards
        for box in (placed.variant.label,)
    ]


@pytest.mark.parametrize("width", [320, 760, 1280])
@pytest.mark.parametrize("zoom", [1, 4, 30, 400, 20_000])
def test_labels_of_real_events_never_overlap_at_any_zoom(zoom: int, width: int) -> None:
    """Real cards, measured and wrapped, from four years down to an hour."""
    made = at_zoom(MANY, zoom, width)
    for one, other in combinations(labels(made), 2):
        assert not overlap(one, other)


@pytest.mark.parametrize("zoom", [1, 4, 30])
def test_dots_stay_under_the_labels(zoom: int) -> None:
    """Events that are only marks do not run into what is written."""
    made = at_zoom(MANY, zoom, 900)
    for dot in made.dots:
        assert all(
            dot.level + 5 < box.low or not box.left < dot.card.anchor < box.right for box in labels(made)
        )


def at_zoom(everything: Marks, zoom: int, width: int) -> Arrangement:
    """Return the arrangement of a part of the marks on some pixels."""
    start, end = float(everything.anchor[0]), float(everything.anchor[-1])
    middle, half = (start + end) / 2, (end - start) / 2 / zoom
    return arrange(everything, Scale(middle - half, middle + half, width), View(), LIGHT, Space(520))


def test_a_long_bar_may_run_behind_labels_where_there_is_little_room() -> None:
    """Its end passes behind a label that finds no other place; its beginning does not."""
    bar = Variant(Box(0, 80, 18, 40), Box(0, 400, 0, 13), 6, soft=(80, 400))
    label = Variant(Box(200, 300, 0, 30), Box(310, 320, 10, 20), 15)
    room = Room(0, 44, 2, 2)
    assert None in pack([Piece((bar,), None), Piece((label,), None)], room, passes=(0,))
    assert None not in pack([Piece((bar,), None), Piece((label,), None)], room, passes=(0, 1))
    early = replace(label, label=Box(20, 70, 0, 30), mark=Box(75, 79, 0, 10))
    assert None in pack([Piece((bar,), None), Piece((early,), None)], room, passes=(0, 1))
