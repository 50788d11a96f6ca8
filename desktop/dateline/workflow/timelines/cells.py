"""The dates in the cells of a table: EDTF, ISO, figures in an order that the whole column tells, or words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal

from dateline.errors import DateError
from dateline.formula import edtf
from dateline.formula.operators import Fixed, Formula, FromTo, Published
from dateline.formula.resolve import leaves
from dateline.formula.results import Dated
from dateline.workflow.dates import read_date

Order = Literal["DMY", "MDY"]
_FIGURES = re.compile(r"\s*(\d{1,2})\s*([./-])\s*(\d{1,2})\s*\2\s*(-?\d{4}|\d{2})(?P<rest>[ T,].*)?$")
_STAMP = re.compile(r"(-?\d{4,}-\d\d-\d\d)[ T](\d\d:\d\d)(:\d\d)?(?:\.\d+)?\s?(Z|[+-]\d\d:?\d\d)?$")
_YEAR = re.compile(r"-?\d{1,4}$")
_MONTHS = 12


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


def when(start: str, end: str = "", order: Order | None = None) -> Formula:
    """Return what a cell with a date means, and one with an end beside it.

    Args:
        start: The date as written.
        end: The last day, if the table has a column for it.
        order: What 05/11/2025 means; without it such dates are refused.

    Raises:
        DateError: It is not understood, could mean two days, or counts from another day.
    """
    first = _date(start.strip(), order)
    if not end.strip() or end.strip() == start.strip():
        return first
    return FromTo(first, _date(end.strip(), order))


def _date(cell: str, order: Order | None) -> Formula:
    if _YEAR.match(cell) and not isinstance(edtf.read(cell), Dated):
        cell = f"{int(cell):05d}" if cell.startswith("-") else f"{int(cell):04d}"
    figures, stamp = _FIGURES.match(cell), _STAMP.match(cell)
    if stamp:
        cell = f"{stamp[1]}T{stamp[2]}{stamp[3] or ':00'}{stamp[4] or ''}"
    elif figures and order:
        day, month = (figures[1], figures[3]) if order == "DMY" else (figures[3], figures[1])
        if int(month) > _MONTHS:
            raise DateError(f"“{cell}” has no month {int(month)}: check whether days or months come first.")
        if len(figures[4]) > 2:
            cell = f"{figures[4]}-{int(month):02}-{int(day):02}"
    found = read_date(cell)
    if any(isinstance(leaf, Published) for leaf in leaves(found)):
        raise DateError(f"“{cell}” counts from another day: write a day of the calendar.")
    return found


def given(date: str) -> Fixed | None:
    """Return a date in EDTF as a formula; None if it is none."""
    return Fixed(date) if isinstance(edtf.read(date), Dated) else None
