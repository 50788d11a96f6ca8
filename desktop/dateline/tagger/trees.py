"""Looking into formulas and changing parts of them: what productions and passes need."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace
from functools import cache, lru_cache
from types import UnionType
from typing import Any, cast

from dateline.formula.calendar import Unit
from dateline.formula.operators import (
    About,
    After,
    Before,
    Century,
    Coming,
    Date,
    Decade,
    Formula,
    In,
    Last,
    Lately,
    Moved,
    Nearest,
    Next,
    Nth,
    Part,
    Published,
    Recent,
    This,
    Zoned,
)  # fmt: skip
from dateline.formula.resolve import formula_fields
from dateline.formula.shifts import Holiday, MonthDay, NamedDay, Shift, YearDay, granularity

_REMEMBERED = 5_000


def with_anchor(formula: Formula, old: Formula, new: Formula) -> Formula:
    """Return a formula with one part, wherever it stands, replaced by another."""
    return changed(formula, lambda part: new if part == old else None)


def changed(formula: Formula, change: Callable[[Formula], Formula | None]) -> Formula:
    """Return a formula in which each part, from the top, is what ``change`` makes of it, if anything."""
    made = change(formula)
    if made is not None:
        return made
    operator: Any = type(formula)
    new: dict[str, Any] = {}
    for name in formula_fields(operator):
        inner = getattr(formula, name)
        made = changed(inner, change)
        if made is not inner:
            new[name] = made
    if not new:
        return formula
    made = operator(*[new[name] if name in new else getattr(formula, name) for name in _all_fields(operator)])
    return cast("Formula", made)


@cache
def _all_fields(operator: Any) -> tuple[str, ...]:
    return tuple(each.name for each in fields(operator))


@lru_cache(maxsize=_REMEMBERED)
def waits_for_place(formula: Formula) -> bool:
    """Tell whether a formula names something whose place only the publication date gives: "on Monday"."""
    return any(bare(part) is not None for part in parts(formula))


def day_of_a_year(formula: Formula) -> bool:
    """Tell whether a formula waits for a year, or for a month and a year: "5 January", "the 5th", "Easter"."""
    return any(isinstance(bare(part), YearDay | NamedDay | MonthDay | Holiday) for part in parts(formula))


def names_a(kind: type[Shift] | UnionType, formula: Formula) -> bool:
    """Tell whether a formula waits for the place of something of one kind: a month, a day of the year."""
    return any(isinstance(bare(part), kind) for part in parts(formula))


def bare(part: Formula) -> Shift | None:
    """Return what a part names whose place only the publication date gives: the "Monday" of "on Monday"."""
    match part:
        case Recent(anchor=Published(), what=what) | Coming(anchor=Published(), what=what):
            return what
        case Lately(anchor=Published(), what=what) | Nearest(anchor=Published(), what=what):
            return what
        case _:
            return None


def with_shift(part: Formula, old: Shift, new: Shift) -> Formula:
    """Return an operator with what it looks for replaced by something else."""
    operator: Any = part
    return replace(operator, what=new) if operator.what == old else part


def grain(formula: Formula) -> Unit | None:
    """Return the unit that a formula's words name, as far as they tell without computing it."""
    match formula:
        case Published():
            return Unit.DAY
        case Date(month=month, day=day):
            return Unit.DAY if day else Unit.MONTH if month else Unit.YEAR
        case Decade():
            return Unit.DECADE
        case Century():
            return Unit.CENTURY
        case Before(unit=unit) | After(unit=unit):
            return unit
        case Last(what=what) | Next(what=what) | This(what=what) | Recent(what=what) | Coming(what=what):
            return granularity(what)
        case Lately(what=what) | Nearest(what=what) | In(what=what) | Nth(what=what):
            return granularity(what)
        case Moved(anchor=inner) | Part(whole=inner) | About(what=inner) | Zoned(what=inner):
            return grain(inner)
        case _:
            return None


def parts(formula: Formula) -> list[Formula]:
    """Return a formula and everything inside it, from the top."""
    found = [formula]
    for part in found:  # grows with what each part holds
        operator: Any = type(part)
        for name in formula_fields(operator):
            found.append(getattr(part, name))  # noqa: PERF401  a list for each part would cost more
    return found
