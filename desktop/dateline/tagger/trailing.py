"""A bare number at the end of a date belongs to the noun behind it: "on Monday 21 people", "at 5 places"."""

from __future__ import annotations

import re
from dataclasses import replace

from dateline.formula.operators import Date, Formula, FromTo, In, Lately, Published, Recent
from dateline.formula.shifts import Month, MonthDay, Weekday, YearDay
from dateline.model import Reason
from dateline.tagger.context import word_after
from dateline.tagger.drafts import Draft
from dateline.tagger.wordlists import is_in

_FORMS = frozenset(("weekday_dom", "monthyear_short", "day_short", "monthyear_apart", "hourof", "hoursof"))
_COUNT = r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_NUMBER = re.compile(
    rf"(?:,? ?(?:from|between|at|about|around))? ?(?:{_COUNT} ?(?:to|through|thru|and|-|–|—) ?)?\b{_COUNT}$"
    r"|\s*[-–—/,]?\s*\d{1,2}$",
    re.IGNORECASE,
)
_AMOUNT = re.compile(r" ?(?:%|°|[$€£]|[.,:]\d)")


def without_count(text: str, draft: Draft) -> Draft:
    """Leave the number that counts what follows: the date is what stands before it."""
    minutes = ":" in text[max(draft.start, draft.end - 3) : draft.end]
    if draft.form not in _FORMS or minutes or not _counts(text, draft.end):
        return draft
    found = _NUMBER.search(text, draft.start, draft.end)
    kept = _without_number(draft.formula)
    if found is None or kept is None or found.start() <= draft.start:
        return draft
    form, formula = kept
    number = text[found.start() : draft.end].strip()
    reasons = (*draft.reasons, Reason("a count behind a date", f"“{number}” counts what follows"))
    kind = draft.type if form == "date" else type(draft.type)("DATE")
    return replace(draft, end=found.start(), formula=formula, form=form, type=kind, reasons=reasons)


def _counts(text: str, end: int) -> bool:
    """Tell whether what follows a number is something that it can count."""
    after = word_after(text, end)
    return bool(_AMOUNT.match(text, end) or (after and not is_in(after, "after_a_date")))


def _without_number(formula: Formula) -> tuple[str, Formula] | None:
    """Return the form and the formula of a date whose last number counts something else."""
    match formula:
        case Lately(what=MonthDay(weekday=number)) if number:
            return "weekday_date", Recent(Published(), Weekday(number))
        case Date(year=year, month=month, day=0) if year < 2000:
            return "month_date", Lately(Published(), Month(month))
        case Date(year=year, day=0):
            return "year_date", Date(year)
        case Date(month=month, day=day):
            return "yearday", Lately(Published(), YearDay(month, day))
        case In(whole=day) | FromTo(first=In(whole=day)):
            return ("weekday_date" if isinstance(day, Recent) else "day"), day
        case _:
            return None
