"""Amounts of time, repetitions, and times that the words leave open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from dateline.formula.arithmetic import Inputs
from dateline.formula.calendar import Unit
from dateline.formula.repeats import pattern
from dateline.formula.results import Amount, Mod, Recurring, Result, Unknown, Vagueness
from dateline.formula.shifts import Shift

if TYPE_CHECKING:
    from dateline.formula.operators import Formula


@dataclass(frozen=True, slots=True)
class Length:
    """An amount of time: "two years" is ``Length(2, YEAR)``; a count of 0 stands for an unsaid plural."""

    count: float
    unit: Unit
    mod: str = ""

    def compute(self, _inputs: Inputs) -> Result:
        """Return the amount."""
        return Amount(((self.count or None, self.unit),), Mod(self.mod) if self.mod else None)


@dataclass(frozen=True, slots=True)
class Sum:
    """Two amounts together: "a year and three months" is ``Sum(Length(1, YEAR), Length(3, MONTH))``."""

    first: Formula
    second: Formula

    def compute(self, inputs: Inputs) -> Result:
        """Return the amount with all parts."""
        match inputs:
            case (Amount(parts=one, mod=mod), Amount(parts=two)):
                return Amount(one + two, mod)
            case _:
                return Unknown("only amounts of time can be added")


@dataclass(frozen=True, slots=True)
class Every:
    """Something that recurs: "every Monday" is ``Every("XXXX-WXX-1", "EVERY")``, "twice a week"
    ``Every("P1W", "", "2X")``: TIMEX3's value, quant and freq.
    """  # noqa: D205

    value: str
    quant: str = ""
    freq: str = ""

    def compute(self, _inputs: Inputs) -> Result:
        """Return the repetition."""
        return Recurring(self.value, self.quant or None, self.freq or None)


@dataclass(frozen=True, slots=True)
class Each:
    """Something that recurs with a unit or a named time: "every Monday" is ``Each(Weekday(1), "EVERY")``.

    "twice a week" is ``Each(WEEK, "", "2X")``, "every two years" ``Each(YEAR, "EVERY", "", 2)``.
    """

    what: Shift
    quant: str = ""
    freq: str = ""
    count: float = 1

    def compute(self, _inputs: Inputs) -> Result:
        """Return the repetition."""
        return Recurring(pattern(self.what, self.count), self.quant or None, self.freq or None)


@dataclass(frozen=True, slots=True)
class Ref:
    """A time left open: "recently" is ``Ref("PAST_REF")``, "now" ``Ref("PRESENT_REF")``."""

    reference: Literal["PAST_REF", "PRESENT_REF", "FUTURE_REF"]

    def compute(self, _inputs: Inputs) -> Result:
        """Return the vagueness itself; it has no bounds."""
        return Vagueness(self.reference)
