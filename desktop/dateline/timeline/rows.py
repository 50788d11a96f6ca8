"""Lanes in their places: each is arranged like a timeline of its own, and they stand one above another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

import numpy as np

from dateline.timeline.arrange import Arrangement, Row, Space, arrange
from dateline.timeline.chosen import with_selected
from dateline.timeline.detail import MOST_CARDS, MOST_DOTS, Budget
from dateline.timeline.grouping import OTHERS, OWN
from dateline.timeline.lettering import shorten, width
from dateline.timeline.marks import Lane, Marks, joined
from dateline.timeline.theme import Theme
from dateline.timeline.view import Scale, View

NAME = 21.0
"""Height of a lane's name; its events stand below it."""
_LEAST, _LEAST_FREE = 26.0, 40.0
_FEWEST_CARDS, _FEWEST_DOTS = 5, 24
_HEAVIEST = 12
ROW_SIZE = 12
"""Size of the letters of a name."""
_GAP, _EDGE, _SIDE = 8.0, 4.0, 14.0
_LOWEST, _FEWEST = 28.0, 2
"""In a lane of so many pixels, its name and its marks have room one above the other."""
_LONGEST_NAME, _NAME_PART = 200.0, 0.35


def settled(marks: Marks, scale: Scale, view: View, theme: Theme, space: Space) -> Arrangement:
    """Put everything in its place, in lanes if the marks have any, with a label for the selected event.

    Args:
        marks: All marks.
        scale: The stretch of time on its pixels.
        view: What was asked for.
        theme: The colours.
        space: What there is to fill.
    """
    if not marks.lanes:
        made = arrange(marks, scale, view, theme, space)
        return with_selected(made, marks, scale, view, theme, space.ceiling)
    lanes = fitting(marks.lanes, space.ceiling)
    rooms = shares(lanes, scale, space.ceiling)
    found = []
    for lane, room in zip(lanes, rooms, strict=True):
        own = replace(
            space,
            ceiling=None if room is None else max(room, _LEAST) - _EDGE,
            budget=_budget(len(lanes)),
            corner=(width(shown_name(lane.name, scale, theme), ROW_SIZE, bold=True) + _SIDE, NAME - _EDGE),
        )
        made = arrange(lane.marks, scale, view, theme, own)
        found.append(with_selected(made, lane.marks, scale, view, theme, own.ceiling))
    heights = [
        max(made.top, _LEAST_FREE) + NAME + _GAP if room is None else room
        for made, room in zip(found, rooms, strict=True)
    ]
    return _stacked(lanes, found, heights)


def shown_name(name: str, scale: Scale, theme: Theme) -> str:
    """Return the name of a lane as it is written: in the language of the picture, and not across all of it."""
    said = theme.say(name) if name in OWN else name
    return shorten(said, ROW_SIZE, max(_LONGEST_NAME, _NAME_PART * scale.width), bold=True)


def fitting(lanes: Sequence[Lane], ceiling: float | None) -> Sequence[Lane]:
    """Return as many lanes as can be read in a height: the best filled ones, and the rest together at the foot."""
    most = len(lanes) if ceiling is None else max(_FEWEST, int(ceiling / _LOWEST))
    if len(lanes) <= most:
        return lanes
    named = [lane for lane in lanes if lane.name != OTHERS]
    best = set(sorted(named, key=lambda lane: -len(lane.marks))[: most - 1])
    rest = joined([lane.marks for lane in lanes if lane not in best])
    return (*(lane for lane in named if lane in best), Lane(OTHERS, rest))


def _budget(count: int) -> Budget:
    return Budget(max(_FEWEST_CARDS, MOST_CARDS // count), max(_FEWEST_DOTS, MOST_DOTS // count))


def shares(lanes: Sequence[Lane], scale: Scale, ceiling: float | None) -> list[float | None]:
    """Divide a height among lanes: the more events are in view, the more room, and none goes without.

    Without a ceiling each takes what it needs.
    """
    if ceiling is None:
        return [None] * len(lanes)
    seen = [int(np.diff(np.searchsorted(lane.marks.anchor, (scale.start, scale.end)))[0]) for lane in lanes]
    weights = [1 + min(count, _HEAVIEST) for count in seen]
    least = min(_LEAST + _GAP, ceiling / len(lanes))
    rest = ceiling - least * len(lanes)
    return [least + rest * weight / sum(weights) for weight in weights]


def _stacked(lanes: Sequence[Lane], found: Sequence[Arrangement], heights: Sequence[float]) -> Arrangement:
    """Join the lanes into one arrangement, the first on top."""
    tops = [sum(heights) - below for below in accumulate(heights, initial=0.0)]
    bases = tops[1:]
    moved = [_raised(made, base) for made, base in zip(found, bases, strict=True)]
    rows = tuple(Row(*each) for each in zip((lane.name for lane in lanes), bases, tops, strict=False))
    return Arrangement(
        tuple(each for made in moved for each in made.cards),
        tuple(each for made in moved for each in made.dots),
        tuple(each for made in moved for each in made.clusters),
        sum(made.total for made in found),
        sum(heights),
        found[-1].floor,
        rows,
    )


def _raised(made: Arrangement, base: float) -> Arrangement:
    return replace(
        made,
        cards=tuple(replace(each, foot=each.foot + base, base=base) for each in made.cards),
        dots=tuple(replace(each, level=each.level + base, base=base) for each in made.dots),
        clusters=tuple(replace(each, base=base) for each in made.clusters),
    )
