"""The dates in the cells of a table: EDTF, ISO, figures in an order that the whole column tells, or words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal

from dateline.errors import DateError
from dateline.formula import edtf
from dateline.formula.operators import Fixed, Formula, Published
from dateline.formula.resolve import leaves
from dateline.formula.results import Dated
from dateline.workflow.dates import read_date

Order = Literal["DMY", "MDY"]
_FIGURES = re.compile(r"\s*(\d{1,2})\s*([./-])\s*(\d{1,2})\s*\2\s*(-?\d{4}|\d{2})(?:[ T,]+(.*))?$")
_CLOCK = re.compile(r"(\d{1,2}):(\d\d)(?::(\d\d))?\s*([AaPp])?")
_STAMP = re.compile(r"(-?\d{4,}-\d\d-\d\d)[ T](\d\d:\d\d)(:\d\d)?(?:\.\d+)?\s?(Z|[+-]\d\d:?\d\d)?$")
_YEAR = re.compile(r"-?\d{1,4}$")
_MONTHS = 12
_NOON = 12
_OPEN_CENTURY = 50
"""Years of two figures from here on may be of this century or of the last."""


def order_of(cells: Iterable[str]) -> Order | None:
    """Return whether days or months come first in a column of dates, told by those that fit only one; None if none does."""
    found: set[Order] = set()
    for cell in cells:
        figures = _FIGURES.match(cell)
        if figures:
            first, second = int(figures[1]), int(figures[3])
            if first > _MONTHS >= second:
                found.add("DMY")
            if second > _MONTHS >= first:
                found.add("MDY")
    return found.pop() if len(found) == 1 else None


def in_figures(cell: str) -> bool:
    """Tell whether a cell holds a date in figures that could be two days, or would be with other figures."""
    found = _FIGURES.match(cell)
    return found is not None and found[1] != found[3]


def when(cell: str, order: Order | None = None) -> Formula:
    """Return what a cell with a date means.

    Args:
        cell: The date as written.
        order: What 05/11/2025 means; without it such dates are refused.

    Raises:
        DateError: It is not understood, could mean two days, or counts from another day.
    """
    cell = cell.strip()
    if _YEAR.match(cell) and not isinstance(edtf.read(cell), Dated):
        cell = f"{int(cell):05d}" if cell.startswith("-") else f"{int(cell):04d}"
    figures, stamp = _FIGURES.match(cell), _STAMP.match(cell)
    if stamp:
        cell = f"{stamp[1]}T{stamp[2]}{stamp[3] or ':00'}{stamp[4] or ''}"
    elif figures and order:
        cell = _ordered(cell, figures, order)
    found = read_date(cell)
    if any(isinstance(leaf, Published) for leaf in leaves(found)):
        raise DateError(f"“{cell}” counts from another day: write a day of the calendar.")
    return found


def _ordered(cell: str, figures: re.Match[str], order: Order) -> str:
    """Return a date in figures whose order is known in ISO form, with its time of day."""
    day, month = (figures[1], figures[3]) if order == "DMY" else (figures[3], figures[1])
    if int(month) > _MONTHS:
        raise DateError(f"“{cell}” has no month {int(month)}: check whether days or months come first.")
    year = figures[4]
    if len(year) == 2 and int(year) >= _OPEN_CENTURY:
        raise DateError(f"“{cell}” does not say of which century it is: write the year with four figures.")
    date = f"{year if len(year) > 2 else f'20{year}'}-{int(month):02}-{int(day):02}"
    clock = _CLOCK.match(figures[5] or "")
    return f"{date}T{_hours(clock):02}:{clock[2]}:{clock[3] or '00'}" if clock else date


def _hours(clock: re.Match[str]) -> int:
    """Return the hour of a time of day, which may be counted from noon."""
    hour = int(clock[1])
    return hour % _NOON + (_NOON if clock[4].lower() == "p" else 0) if clock[4] else hour


def given(date: str) -> Fixed | None:
    """Return a date in EDTF as a formula; None if it is none."""
    return Fixed(date) if isinstance(edtf.read(date), Dated) else None
