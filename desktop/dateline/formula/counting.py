"""Operators that count units from the anchor: eight days before, a week later."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dateline.formula.arithmetic import Inputs, above, as_dated, bounded, counted, on, whole_count
from dateline.formula.calendar import Unit, enclosing, shift
from dateline.formula.results import Amount, Dated, Kind, Result, Unknown

if TYPE_CHECKING:
    from dateline.formula.operators import Formula


@dataclass(frozen=True, slots=True)
class Before:
    """So many units back, known to the unit: "eight days prior" is ``Before(Published(), 8, DAY)``.

    "three weeks ago", spoken on 2025-11-24, is the week 2025-W45. A count of 0 stands for an
    unsaid plural ("weeks ago") and gives only an upper bound.
    """

    anchor: Formula
    count: float
    unit: Unit

    def compute(self, inputs: Inputs) -> Result:
        """Return the unit that lies so far back."""
        return counted(inputs[0], -self.count, self.unit, back=True)


@dataclass(frozen=True, slots=True)
class After:
    """So many units on, known to the unit: "two days later" is ``After(Mentioned(0), 2, DAY)``."""

    anchor: Formula
    count: float
    unit: Unit

    def compute(self, inputs: Inputs) -> Result:
        """Return the unit that lies so far ahead."""
        return counted(inputs[0], self.count, self.unit, back=False)


@dataclass(frozen=True, slots=True)
class Moved:
    """The anchor moved by whole units, as precise as the anchor.

    "a week from Tuesday" is ``Moved(Coming(Published(), Weekday(2)), 1, WEEK)``, a day;
    "the year-earlier quarter" is ``Moved(Mentioned(3), -1, YEAR)``, a quarter.
    """

    anchor: Formula
    count: float
    unit: Unit

    def compute(self, inputs: Inputs) -> Result:
        """Return the anchor's interval, moved."""
        anchor = bounded(inputs[0])
        if isinstance(anchor, Unknown):
            return anchor
        count, unit = whole_count(self.count, self.unit)
        start = shift(anchor.start, count, unit)
        grain = as_dated(inputs[0]).granularity
        if anchor == enclosing(anchor.start, grain):
            return replace(on(enclosing(start, grain), grain), borrowed=above(grain))
        return Dated(Kind.ON, start, start + anchor.end - anchor.start, grain, above(grain))


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of so many units that begins or ends at the anchor, the anchor's own day included.

    "the past three months", spoken on 2025-11-24, is ``Run(Published(), -3, MONTH)``, up to that day;
    a count of 0 stands for an unsaid plural ("the past few days") and gives no more than an amount.
    """

    anchor: Formula
    count: float
    unit: Unit

    def compute(self, inputs: Inputs) -> Result:
        """Return the stretch, which lasts."""
        anchor = bounded(inputs[0])
        if isinstance(anchor, Unknown):
            return anchor
        grain = as_dated(inputs[0]).granularity
        count, unit = whole_count(self.count, self.unit)
        if not count:
            return Amount(((None, self.unit),))
        start, end = (
            (shift(anchor.end, count, unit), anchor.end)
            if count < 0
            else (anchor.start, shift(anchor.start, count, unit))
        )
        return Dated(Kind.FROM_TO, start, end, grain, above(grain))
