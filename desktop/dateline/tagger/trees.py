"""Looking into formulas and changing parts of them: what productions and passes need."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields
from functools import cache
from typing import Any, get_args

from dateline.formula.operators import Coming, Formula, Lately, Nearest, Published, Recent
from dateline.formula.shifts import Shift

_OPERATORS = get_args(Formula)


def with_anchor(formula: Formula, old: Formula, new: Formula) -> Formula:
    """Return a formula with one part, wherever it stands, replaced by another."""
    return changed(formula, lambda part: new if part == old else None)


def changed(formula: Formula, change: Callable[[Formula], Formula | None]) -> Formula:
    """Return a formula in which each part, from the top, is what ``change`` makes of it, if anything."""
    made = change(formula)
    if made is not None:
        return made
    operator: Any = type(formula)
    values = [getattr(formula, name) for name in _names(operator)]
    new = [changed(value, change) if isinstance(value, _OPERATORS) else value for value in values]
    return formula if new == values else operator(*new)


def bare(part: Formula) -> Shift | None:
    """Return what a part names whose place only the publication date gives: the "Monday" of "on Monday"."""
    match part:
        case Recent(anchor=Published(), what=what) | Coming(anchor=Published(), what=what):
            return what
        case Lately(anchor=Published(), what=what) | Nearest(anchor=Published(), what=what):
            return what
        case _:
            return None


def parts(formula: Formula) -> Iterator[Formula]:
    """Yield a formula and everything inside it, from the top."""
    yield formula
    operator: Any = type(formula)
    for name in _names(operator):
        value = getattr(formula, name)
        if isinstance(value, _OPERATORS):
            yield from parts(value)


@cache
def _names(operator: Any) -> tuple[str, ...]:
    return tuple(each.name for each in fields(operator))
