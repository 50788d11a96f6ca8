"""Dates in figures: whether the month or the day comes first is seen from those that leave no choice."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from dateline.formula.calendar import day_number, weekday
from dateline.formula.operators import Date, Published, Recent
from dateline.formula.shifts import Weekday
from dateline.model import Reason, TimexType
from dateline.tagger.drafts import Draft

_POSSESSIVE = re.compile(r"(\d{4}) ?['’]s")
_PLAIN_YEARS = 2000
_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAYS = {name: number for number, name in enumerate(_NAMES, 1)}


def ordered(drafts: Sequence[Draft]) -> list[Draft]:
    """Read "05/06/2025" with the day first where "24/11/2025" shows that the text writes so."""
    days_first = any(draft.form == "day_first" for draft in drafts)
    return (
        [_day_first(draft) for draft in drafts] if days_first and not _shows_months(drafts) else list(drafts)
    )


def possessive(text: str, draft: Draft) -> Draft:
    """Read "2005's hurricane" as the year: only round years name decades, and newer ones with "the" before."""
    found = _POSSESSIVE.match(text, draft.start) if draft.form == "decade" else None
    if found is None or (int(found[1]) % 10 == 0 and int(found[1]) < _PLAIN_YEARS):
        return draft
    reasons = (*draft.reasons, Reason("year", f"“{found[0]}” is of one year"))
    return Draft(draft.start, found.end(1), TimexType.DATE, Date(int(found[1])), "year_date", reasons)


def _shows_months(drafts: Sequence[Draft]) -> bool:
    return any(draft.form == "month_first" and _day(draft) > 12 for draft in drafts)


def _day(draft: Draft) -> int:
    return draft.formula.day if isinstance(draft.formula, Date) else 0


def _day_first(draft: Draft) -> Draft:
    match draft.formula:
        case Date(year=year, month=month, day=day) if draft.form == "month_first":
            reason = Reason("order of figures", "the text writes the day first elsewhere")
            return draft.because(reason, Date(year, day, month))
        case _:
            return draft


def across_lines(text: str, draft: Draft) -> list[Draft]:
    """Part a headline's last word from the date line below where the two contradict each other.

    "closed until Friday", and on the next line "September 18, 2008", a Thursday, are two dates.
    """
    head, broken, below = text[draft.start : draft.end].partition("\n")
    named = _WEEKDAYS.get(head.strip(" ,.").lower(), 0) if broken and draft.form == "day" else 0
    match draft.formula:
        case Date(year=year, month=month, day=day) if (
            named and weekday(day_number(year, month, day)) != named
        ):
            reason = Reason(
                "day of the week", f"“{head}” ends its line and is another day than the date below"
            )
            end = draft.start + len(head.rstrip())
            first = Recent(Published(), Weekday(named))
            return [
                Draft(draft.start, end, draft.type, first, "weekday_date", (*draft.reasons, reason)),
                replace(draft, start=draft.end - len(below.lstrip())),
            ]
        case _:
            return [draft]
