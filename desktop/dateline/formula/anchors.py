"""Anchors and explicit dates: the leaves of a formula.

``Published``, ``Instant`` and ``Mentioned`` are looked up in the context, see ``resolve``; the others say their date.
"""

from __future__ import annotations

from dataclasses import dataclass

from dateline.formula import edtf
from dateline.formula.arithmetic import Inputs, on
from dateline.formula.calendar import Interval, Unit, enclosing, moment, month_length
from dateline.formula.results import Result, Unknown


@dataclass(frozen=True, slots=True)
class Published:
    """The article's publication date: "today", spoken on 2025-11-24, is ``Published()``."""


@dataclass(frozen=True, slots=True)
class Instant:
    """The moment of publication, from which hours and minutes count: "two hours ago", published at 14:05
    on 2025-11-24, is ``Before(Instant(), 2, HOUR)``, the hour from 12:00; the day where no time is known.
    """  # noqa: D205


@dataclass(frozen=True, slots=True)
class Mentioned:
    """The article's n-th mention: "the same day" after "On 5 June" is ``Mentioned(0)``."""

    number: int


@dataclass(frozen=True, slots=True)
class Fixed:
    """A date somebody set, as EDTF: ``Fixed("2025-11-16")``, ``Fixed("[..2025-11-23]")``."""

    date: str

    def compute(self, _inputs: Inputs) -> Result:
        """Return the date that the EDTF string means."""
        return edtf.read(self.date)


@dataclass(frozen=True, slots=True)
class Date:
    """A date that the words give in full: "24 November 2025" is ``Date(2025, 11, 24)``.

    The year is astronomical ("44 BC" is ``Date(-43)``); month and day are 0 where not given.
    """

    year: int
    month: int = 0
    day: int = 0

    def compute(self, _inputs: Inputs) -> Result:
        """Return the year, month or day."""
        if self.month and self.day > month_length(self.year, self.month):
            return Unknown("the month has no such day")
        unit = Unit.DAY if self.day else Unit.MONTH if self.month else Unit.YEAR
        return on(enclosing(moment(self.year, self.month or 1, self.day or 1), unit), unit)


@dataclass(frozen=True, slots=True)
class Decade:
    """A decade by its first year: "the 1990s" is ``Decade(1990)``."""

    year: int

    def compute(self, _inputs: Inputs) -> Result:
        """Return the ten years."""
        return on(enclosing(moment(self.year), Unit.DECADE), Unit.DECADE)


@dataclass(frozen=True, slots=True)
class Century:
    """A century by its number, negative before Christ: "the 20th century" is ``Century(20)``."""

    number: int

    def compute(self, _inputs: Inputs) -> Result:
        """Return the hundred years; the first century AD begins in year 1."""
        first = (self.number - 1) * 100 + 1 if self.number > 0 else self.number * 100 + 1
        return on(Interval(moment(first), moment(first + 100)), Unit.CENTURY)
