"""From a formula and its context to a tree of steps: the computation of a date.

Steps are computed anew each time and never stored, so they cannot be stale.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from functools import cache
from typing import Any

from dateline.formula.arithmetic import on
from dateline.formula.calendar import MIN_YEAR, Unit, enclosing, moment
from dateline.formula.edtf import END_OF_CALENDAR
from dateline.formula.operators import Formula, Instant, Mentioned, Published
from dateline.formula.results import Dated, Result, Unknown

FIRST_MOMENT = moment(MIN_YEAR)
OUTSIDE_CALENDAR = Unknown("it lies outside the years −9999 to 9999")
NOTHING_TOLD = Unknown("the text does not tell the date it counts from")
NO_PUBLICATION_DATE = Unknown("no publication date")


@dataclass(frozen=True, slots=True)
class Step:
    """One computed node: the formula, what it came to, and the steps it was computed from."""

    formula: Formula
    result: Result
    inputs: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Context:
    """What the anchors of a formula mean: the publication date and the article's mentions."""

    published: Dated | None = None
    mentions: tuple[Formula, ...] = ()
    _known: dict[int, Step] = field(default_factory=dict, repr=False, compare=False)
    _open: set[int] = field(default_factory=set, repr=False, compare=False)

    def remember(self, number: int, step: Step) -> None:
        """Take a step for the n-th mention as it is; for readers that go through a text once."""
        self._known[number] = step

    def mention(self, number: int) -> Step:
        """Return the step of the n-th mention, computed once for all that refer to it."""
        known = self._known.get(number)
        if known is not None:
            return known
        if number < 0:
            return Step(Mentioned(number), NOTHING_TOLD)
        if number >= len(self.mentions) or number in self._open:
            return Step(Mentioned(number), Unknown("the mention it counts from is gone"))
        self._open.add(number)
        try:
            step = resolve(self.mentions[number], self)
        finally:
            self._open.discard(number)
        self._known[number] = step
        return step


def resolve(formula: Formula, context: Context) -> Step:
    """Compute a formula bottom up; an unknown input makes the result unknown, for the same reason."""
    if isinstance(formula, Published | Instant):
        return Step(formula, _published(context.published, formula))
    if isinstance(formula, Mentioned):
        step = context.mention(formula.number)
        return Step(formula, step.result, (step,))
    inputs = tuple(resolve(part, context) for part in parts(formula))
    return Step(formula, _within_calendar(formula.compute(tuple(step.result for step in inputs))), inputs)


def _published(known: Dated | None, formula: Published | Instant) -> Result:
    """Return the day of publication, or the moment where its time of day is known and asked for."""
    if known is None:
        return NO_PUBLICATION_DATE
    if isinstance(formula, Instant) or known.granularity.rank >= Unit.DAY.rank or known.start is None:
        return known
    return on(enclosing(known.start, Unit.DAY), Unit.DAY)


def _within_calendar(result: Result) -> Result:
    if isinstance(result, Dated):
        for bound in (result.start, result.end):
            if bound is not None and not FIRST_MOMENT <= bound <= END_OF_CALENDAR:
                return OUTSIDE_CALENDAR
    return result


def resolve_all(mentions: tuple[Formula, ...], published: Dated | None) -> tuple[Step, ...]:
    """Compute every mention of an article, in order."""
    context = Context(published, mentions)
    return tuple(context.mention(number) for number in range(len(mentions)))


def parts(formula: Formula) -> tuple[Formula, ...]:
    """Return the formulas that a formula is computed from, in the order of its fields."""
    operator: Any = type(formula)
    return tuple(getattr(formula, name) for name in formula_fields(operator))


@cache
def formula_fields(operator: Any) -> tuple[str, ...]:
    """Return the names of an operator's fields that are formulas themselves."""
    return tuple(each.name for each in fields(operator) if each.type == "Formula")


def leaves(formula: Formula) -> tuple[Formula, ...]:
    """Return the formulas at the ends of the tree: anchors and explicit dates."""
    inner = parts(formula)
    if not inner:
        return (formula,)
    return tuple(leaf for part in inner for leaf in leaves(part))
