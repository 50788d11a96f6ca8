"""The selected event gets its label in a layout that stands: nothing else moves, so the eye keeps its place."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from dateline.timeline.arrange import Arrangement, Dot, Placed
from dateline.timeline.cards import card, piece
from dateline.timeline.detail import Cluster
from dateline.timeline.lanes import Room, squeeze
from dateline.timeline.marks import Marks
from dateline.timeline.theme import Theme
from dateline.timeline.view import Scale, View

_LINES = 2
_STEP, _GAP = 4.0, 4.0
_EXTRA = 70.0
"""Pixels that a picture of free height may grow for the label."""


def with_selected(
    made: Arrangement, marks: Marks, scale: Scale, view: View, theme: Theme, ceiling: float | None
) -> Arrangement:
    """Return a layout in which the selected event has a label, if it is in view.

    The label takes the place where it covers the fewest others; those it covers keep their marks.
    """
    mark = _hidden(made, marks, scale, view)
    if mark is None:
        return made
    new = card(marks, mark, scale, theme, _LINES)
    set_as = piece(new, scale.width)
    room = Room(made.floor, made.top + _EXTRA if ceiling is None else ceiling, _STEP, _GAP)
    place, covered = squeeze(set_as, room, [(each.variant, each.foot) for each in made.cards])
    shown = Placed(new, set_as.variants[place.variant], place.foot)
    kept = [each for number, each in enumerate(made.cards) if number not in covered]
    unlabelled = [Dot(made.cards[number].card, made.cards[number].level) for number in covered]
    dots = [dot for dot in made.dots if dot.card.mark != mark]
    return replace(
        made,
        cards=(*kept, shown),
        dots=(*dots, *unlabelled),
        clusters=_without(made, float(marks.anchor[mark])),
        top=max(made.top, shown.foot + shown.variant.label.high),
    )


def _hidden(made: Arrangement, marks: Marks, scale: Scale, view: View) -> int | None:
    """Return the mark of the selected event if it is in view and has no label yet."""
    if view.selected is None or any(each.card.event.id == view.selected for each in made.cards):
        return None
    found = np.flatnonzero(marks.ids == view.selected)
    there = found[(marks.high[found] >= scale.start) & (marks.low[found] <= scale.end)]
    return int(there[0]) if len(there) else None


def _without(made: Arrangement, at: float) -> tuple[Cluster, ...]:
    """Count one event less in the column that held it."""
    fewer = [
        replace(each, count=each.count - 1) if each.start <= at < each.end else each for each in made.clusters
    ]
    return tuple(each for each in fewer if each.count)
