"""A mark that is dragged on the timeline: which date it has while the hand moves, and where it lands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.formula import edtf
from dateline.formula.results import Dated
from dateline.ui.translation import words
from dateline.workflow.moving import grip, moved

if TYPE_CHECKING:
    from dateline.model import DatedEvent
    from dateline.timeline.marks import Marks


@dataclass(frozen=True, slots=True)
class Drag:
    """A hand that holds the mark of an event.

    Attributes:
        event: Number of the event.
        start: Where the hand took it, on the axis of the timeline.
        at: Where the hand is.
        step: Seconds that a pixel stands for.
    """

    event: int
    start: float
    at: float
    step: float


@dataclass(frozen=True, slots=True)
class Landing:
    """Where a dragged mark is.

    Attributes:
        date: The date there, as EDTF.
        words: The date in words.
        low: Where it begins on the axis.
        high: Where it ends.
    """

    date: str
    words: str
    low: float
    high: float


REACH = 9.0
"""Pixels from an end of a span where the hand holds that end."""


def landing(marks: Marks, drag: Drag) -> Landing | None:
    """Return the date that a dragged mark has where the hand is; None if it is the date it had."""
    row = _row(marks, drag.event)
    result = row.step.result if row is not None else None
    if not isinstance(result, Dated):
        return None
    fold, unfold = marks.folding.fold, marks.folding.unfold
    taken, at = unfold(drag.start), unfold(drag.at)
    held = grip(result, taken, REACH * drag.step)
    found = moved(result, held, at - taken, drag.step)
    if found is None or (found.start, found.end) == (result.start, result.end):
        return None
    low = found.start if found.start is not None else found.end
    high = found.end if found.end is not None else found.start
    if low is None or high is None:
        return None
    return Landing(edtf.write(found), words(found), fold(low), fold(high))


def _row(marks: Marks, event: int) -> DatedEvent | None:
    found = (marks.ids == event).nonzero()[0]
    return marks.events[int(marks.rows[found[0]])] if len(found) else None
