"""Decades and centuries that are counted: "a decade ago" is ten years back, "the past decade" the ten years till now.

The calendar's decade is meant only where the words name it ("the 1990s") or count from a date of a story.
"""

from __future__ import annotations

from dataclasses import replace

from dateline.formula.calendar import Unit
from dateline.formula.operators import About, Before, Formula, Last, MoreThan, Nearly, Next, Published, Run
from dateline.model import Reason, TimexType
from dateline.tagger import trees
from dateline.tagger.drafts import Draft

_YEARS = {Unit.DECADE: 10, Unit.CENTURY: 100}


def in_years(draft: Draft) -> Draft:
    """Count decades and centuries back from the publication in years, which nobody means exactly."""
    match draft.formula:
        case Last(anchor=Published(), what=Unit.DECADE) if draft.form in ("lastunit", "lastspan"):
            reason = Reason("ten years", "the ten years up to the publication, not a decade of the calendar")
            stretch = draft.because(reason, Run(Published(), -10, Unit.YEAR))
            return replace(stretch, type=TimexType.DURATION, form="lastspan")
        case About() | MoreThan() | Nearly():
            return _counted(draft)
        case Before(anchor=Published(), unit=unit) if unit in _YEARS:
            counted = _counted(draft)
            return counted if counted is draft else replace(counted, formula=About(counted.formula))
        case _:
            return draft


def to_come(draft: Draft) -> Draft:
    """Read "the next decade", counted from the publication, as the ten years from then on."""
    match draft.formula:
        case Next(anchor=Published(), what=Unit.DECADE):
            pass
        case _:
            return draft
    reason = Reason("ten years", "the ten years from the publication on, not a decade of the calendar")
    stretch = draft.because(reason, Run(Published(), 10, Unit.YEAR))
    return replace(stretch, type=TimexType.DURATION, form="nextspan")


def _counted(draft: Draft) -> Draft:
    formula = trees.changed(draft.formula, _as_years)
    if formula == draft.formula:
        return draft
    return draft.because(Reason("in years", "so many years back, more or less"), formula)


def _as_years(part: Formula) -> Formula | None:
    match part:
        case Before(anchor=anchor, count=count, unit=unit) if count and unit in _YEARS:
            return Before(anchor, count * _YEARS[unit], Unit.YEAR)
        case _:
            return None
