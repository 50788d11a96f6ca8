"""Operators that choose one of many by its place to the anchor: last, next, this Monday."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.formula.anchors import Published
from dateline.formula.arithmetic import Inputs, choose
from dateline.formula.calendar import DAY_SECONDS, Interval, floor
from dateline.formula.results import Result
from dateline.formula.shifts import (
    NamedDay,
    Shift,
    YearDay,
    begun_by,
    ending_by,
    not_over_at,
    period,
    starting_from,
    within,
)

if TYPE_CHECKING:
    from dateline.formula.operators import Formula

_MONTH = 31 * DAY_SECONDS


@dataclass(frozen=True, slots=True)
class Last:
    """The latest one that was over before the anchor began.

    "last Monday", spoken on Monday 2025-11-24: ``Last(Published(), Weekday(1))`` is 2025-11-17.
    """

    anchor: Formula
    what: Shift

    def compute(self, inputs: Inputs) -> Result:
        """Return the last occurrence."""
        return choose(inputs[0], self.what, lambda anchor, what: ending_by(what, anchor.start))


@dataclass(frozen=True, slots=True)
class Next:
    """The first one that begins when the anchor is over.

    "next week", spoken on 2025-11-24: ``Next(Published(), WEEK)`` is 2025-W49.
    """

    anchor: Formula
    what: Shift

    def compute(self, inputs: Inputs) -> Result:
        """Return the next occurrence."""
        return choose(inputs[0], self.what, lambda anchor, what: starting_from(what, anchor.end))


@dataclass(frozen=True, slots=True)
class This:
    """The one of the period in which the anchor lies.

    "this Monday", spoken on Tuesday 2025-11-25: ``This(Published(), Weekday(1))`` is 2025-11-24.
    """

    anchor: Formula
    what: Shift

    def compute(self, inputs: Inputs) -> Result:
        """Return the occurrence around the anchor, or else the one in its period."""
        return choose(inputs[0], self.what, _around)


@dataclass(frozen=True, slots=True)
class Recent:
    """The latest one that has begun by the end of the anchor: how news means a bare weekday or month.

    "on Monday", spoken on Monday 2025-11-24: ``Recent(Published(), Weekday(1))`` is that day.
    """

    anchor: Formula
    what: Shift

    def compute(self, inputs: Inputs) -> Result:
        """Return the most recent occurrence."""
        return choose(inputs[0], self.what, lambda anchor, what: begun_by(what, anchor.end - 1))


@dataclass(frozen=True, slots=True)
class Coming:
    """The first one that is not over when the anchor begins.

    "will meet on Monday", spoken on Friday 2025-11-21: ``Coming(Published(), Weekday(1))`` is 2025-11-24.
    A day of the year that was less than a month before the publication is that one, not the one a year on:
    "will be sentenced Nov. 20", published on 2025-11-24.
    """

    anchor: Formula
    what: Shift

    def compute(self, inputs: Inputs) -> Result:
        """Return the coming occurrence."""
        find = _coming if isinstance(self.anchor, Published) else _not_over
        return choose(inputs[0], self.what, find)


@dataclass(frozen=True, slots=True)
class Lately:
    """The nearest one, in doubt the past one: how news means a bare date whose verb gives no direction.

    The next one is meant only if it is less than half as far: "the Oct. 23 attack", spoken on 1999-05-06,
    is of 1998: ``Lately(Published(), YearDay(10, 23))``; "holders of record Dec. 15", spoken on 1989-10-26,
    are those of 1989.
    """

    anchor: Formula
    what: Shift

    def compute(self, inputs: Inputs) -> Result:
        """Return the nearest occurrence, with the past given half the weight of its distance."""
        return choose(inputs[0], self.what, lambda anchor, what: _nearest(anchor, what, past=2))


@dataclass(frozen=True, slots=True)
class Nearest:
    """The one that lies closest to the anchor, where the words give no direction.

    "25 December", spoken on 2025-12-27: ``Nearest(Published(), YearDay(12, 25))`` is 2025-12-25.
    """

    anchor: Formula
    what: Shift

    def compute(self, inputs: Inputs) -> Result:
        """Return the closest occurrence; the earlier of two equally close."""
        return choose(inputs[0], self.what, _nearest)


def _not_over(anchor: Interval, what: Shift) -> Interval | None:
    return not_over_at(what, anchor.start)


def _coming(anchor: Interval, what: Shift) -> Interval | None:
    """Return the occurrence to come, or the one just gone of a day that comes round once a year."""
    coming = _not_over(anchor, what)
    if not isinstance(what, YearDay | NamedDay):
        return coming
    gone = begun_by(what, anchor.end - 1)
    return gone if gone and anchor.start - gone.end < _MONTH else coming


def _around(anchor: Interval, what: Shift) -> Interval | None:
    """Return the occurrence that holds the anchor's start, or else the one in its period."""
    around = begun_by(what, anchor.start)
    if around is not None and around.end > anchor.start:
        return around
    return within(what, floor(anchor.start, period(what)))


def _nearest(anchor: Interval, what: Shift, past: int = 1) -> Interval | None:
    """Return the closest occurrence; a past one may be so many times as far."""
    before, after = begun_by(what, anchor.end - 1), starting_from(what, anchor.end)
    if before is None or after is None:
        return before or after
    return before if anchor.start - before.end <= past * (after.start - anchor.end) else after
