"""What TIMEX3 says of where a date comes from: its anchor, and the two ends of a duration (TimeML 1.2.1, 2.2).

Expressions are called ``t1``, ``t2`` … in the order of the text; ``t0`` is the publication date.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from dateline.formula.calendar import DAY_SECONDS, iso_day
from dateline.formula.operators import Instant, Mentioned, Published
from dateline.formula.resolve import Step, leaves
from dateline.formula.results import Dated

PUBLICATION = "t0"


class Points(NamedTuple):
    """The ends of a duration: the expression that is the end, else its day; None where it is open."""

    begin: str | None
    end: str | None


def name(number: int) -> str:
    """Return what the n-th mention of an article is called, counted from 0."""
    return f"t{number + 1}"


def anchor(step: Step) -> str | None:
    """Return the expression that a date counts from; None for a date that needs none.

    A date with an anchor is a ``temporalFunction``.
    """
    return next(filter(None, map(_called, leaves(step.formula))), None)


def counts_from_publication(step: Step) -> bool:
    """Tell whether the publication date has a part in a date, be it through another expression of the article."""
    own = isinstance(step.formula, Published | Instant)
    return own or any(map(counts_from_publication, step.inputs))


def points(step: Step) -> Points | None:
    """Return where a duration that has a place begins and ends; None for what is no stretch on the calendar."""
    result = step.result
    if not isinstance(result, Dated):
        return None
    anchors = list(_anchors(step))
    return Points(
        _point(result.start, result.start, anchors), _point(result.end, (result.end or 0) - 1, anchors)
    )


def _point(bound: int | None, inside: int | None, anchors: list[tuple[str, Dated]]) -> str | None:
    if bound is None or inside is None:
        return None
    for called, dated in anchors:
        if bound in (dated.start, dated.end):
            return called
    return iso_day(inside // DAY_SECONDS)


def _anchors(step: Step) -> Iterator[tuple[str, Dated]]:
    called = _called(step.formula)
    if called and isinstance(step.result, Dated):
        yield called, step.result
    elif not called:
        for each in step.inputs:
            yield from _anchors(each)


def _called(formula: object) -> str | None:
    match formula:
        case Published() | Instant():
            return PUBLICATION
        case Mentioned(number=number) if number >= 0:
            return name(number)
        case _:
            return None
