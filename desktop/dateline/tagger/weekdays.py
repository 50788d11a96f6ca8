"""A day of the week beside a date: it tells the year of "Monday, Nov. 25", and may contradict "Monday 25 November 2025"."""

from __future__ import annotations

from dateline.formula.calendar import day_number, weekday
from dateline.formula.operators import Date, Formula
from dateline.formula.shifts import NamedDay, Weekday, YearDay
from dateline.formula.words import WEEKDAYS
from dateline.model import Reason
from dateline.tagger import grammar, trees
from dateline.tagger.cues import Cues
from dateline.tagger.drafts import Draft
from dateline.tagger.tokens import words

_FORMS = frozenset(("day", "yearday"))


def agreed(text: str, draft: Draft, cues: Cues) -> Draft:
    """Let a weekday that a date begins with help to tell its year, or note that it does not fit."""
    if draft.form not in _FORMS or not (named := _weekday(text[draft.start : draft.end], cues)):
        return draft
    for part in trees.parts(draft.formula):
        match part:
            case Date(year=year, month=month, day=day) if day and month:
                return _checked(draft, weekday(day_number(year, month, day)), named)
            case _:
                pass
    formula = trees.changed(draft.formula, lambda part: _with_weekday(part, named))
    if formula == draft.formula:
        return draft
    said = f"a year is meant in which the day is a {WEEKDAYS[named - 1]}, if one is near"
    return draft.because(Reason("weekday and date", said), formula)


def _weekday(said: str, cues: Cues) -> int:
    """Return the number of the weekday that a phrase begins with; 0 if it begins with none."""
    if not grammar.exists(cues.language):
        return 0
    values = grammar.load(cues.language).values.get(words(said)[0].strip(), {})
    day = values.get("weekday", values.get("wday"))
    return day.number if isinstance(day, Weekday) else 0


def _checked(draft: Draft, real: int, named: int) -> Draft:
    if real == named:
        return draft
    said = f"the date is a {WEEKDAYS[real - 1]}, not a {WEEKDAYS[named - 1]}: only the date counts"
    return draft.because(Reason("weekday and date", said))


def _with_weekday(part: Formula, named: int) -> Formula | None:
    match trees.bare(part):
        case YearDay(month=month, day=day) as plain:
            return trees.with_shift(part, plain, NamedDay(month, day, named))
        case _:
            return None
