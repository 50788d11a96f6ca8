"""Words said once for several dates: the year of "August and September 1914", the ends of a range."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.formula.operators import Date, Formula, In
from dateline.formula.shifts import Month, YearDay
from dateline.model import Reason
from dateline.tagger import trees
from dateline.tagger.cues import Cues
from dateline.tagger.drafts import Draft

_SIGNS = frozenset((",", ", ", ",\n", "–", "– ", " – ", "-", "- ", " - "))

_YEAR_BEHIND = re.compile(r",? in ")
"""Between a day and the year it is of: "July 15-24 in 2022"."""
_YEAR_AHEAD = re.compile(r", (?:(?:on|in) )?(?:the )?")
"""Between a year and a day of it: "In 1848, on 24 February", "In 1848, the 24 February rising"."""
_IN = re.compile(r"\bin $", re.IGNORECASE)


def with_years(text: str, drafts: Sequence[Draft], cues: Cues) -> list[Draft]:
    """Give a month, day or season without a year the year of the date that it is joined to."""
    out = list(drafts)
    for place in range(len(out) - 2, -1, -1):
        here, after = out[place], out[place + 1]
        year, between = _year(after.formula), text[here.end : after.start]
        if year is not None and _are_joined(between, cues):
            out[place] = _of_year(text, here, after, year)
        elif _is_year_behind(here, after, between):
            out[place] = _of_year(text, here, after, _bare_year(after.formula))
        elif between[:1] == "," and _is_year_ahead(text, here, after):
            out[place + 1] = _of_year(text, after, here, _bare_year(here.formula))
    return out


def _is_year_behind(here: Draft, after: Draft, between: str) -> bool:
    return (
        after.form == "year_date"
        and here.form != "year_date"
        and _YEAR_BEHIND.fullmatch(between) is not None
        and trees.names_a(YearDay, here.formula)
    )


def _is_year_ahead(text: str, here: Draft, after: Draft) -> bool:
    return (
        here.form == "year_date"
        and _IN.search(text[max(0, here.start - 3) : here.start]) is not None
        and _YEAR_AHEAD.fullmatch(text[here.end : after.start]) is not None
        and trees.names_a(YearDay | Month, after.formula)
    )


def _of_year(text: str, draft: Draft, told: Draft, year: int | None) -> Draft:
    """Return a draft in the year that the words of another one give."""
    if year is None:
        return draft
    formula = trees.changed(draft.formula, lambda part: _in_year(part, year))
    said = text[told.start : told.end]
    reason = Reason("shared year", f"its year is that of “{said}”")
    return draft if formula == draft.formula else draft.because(reason, formula)


def _are_joined(between: str, cues: Cues) -> bool:
    """Tell whether nothing but a sign or a word that joins stands between two dates."""
    if between in _SIGNS:
        return True
    return cues.phrase("joined").regex.fullmatch(between.lstrip(", ")) is not None


def _in_year(part: Formula, year: int) -> Formula | None:
    what = trees.bare(part)
    return None if what is None else In(Date(year), what)


def _year(formula: Formula) -> int | None:
    """Return the year that the words of a date give, if it is more than a bare year."""
    match formula:
        case Date(year=year, month=month) if month:
            return year
        case In(whole=Date(year=year, month=0)):
            return year
        case _:
            return None


def _bare_year(formula: Formula) -> int | None:
    match formula:
        case Date(year=year, month=0):
            return year
        case _:
            return None
