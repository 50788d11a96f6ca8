"""Dates in figures: whether the month or the day comes first is seen from those that leave no choice."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.formula.operators import Date
from dateline.model import Reason
from dateline.tagger.drafts import Draft


def ordered(drafts: Sequence[Draft]) -> list[Draft]:
    """Read "05/06/2025" with the day first where "24/11/2025" shows that the text writes so."""
    days_first = any(draft.form == "day_first" for draft in drafts)
    return (
        [_day_first(draft) for draft in drafts] if days_first and not _shows_months(drafts) else list(drafts)
    )


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
