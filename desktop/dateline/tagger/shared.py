"""Words said once for several dates: the year of "August and September 1914", the ends of a range."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.formula.operators import Date, Formula, In
from dateline.model import Reason
from dateline.tagger import trees
from dateline.tagger.cues import Cues
from dateline.tagger.drafts import Draft

_SIGNS = frozenset((",", ", ", ",\n", "–", "– ", " – ", "-", "- ", " - "))


def with_years(text: str, drafts: Sequence[Draft], cues: Cues) -> list[Draft]:
    """Give a month, day or season without a year the year of the date that it is joined to."""
    out = list(drafts)
    for place in range(len(out) - 2, -1, -1):
        here, after = out[place], out[place + 1]
        year = _year(after.formula)
        if year is not None and _are_joined(text[here.end : after.start], cues):
            formula = trees.changed(here.formula, lambda part, year=year: _in_year(part, year))  # type: ignore[misc]
            if formula != here.formula:
                said = text[after.start : after.end]
                out[place] = here.because(Reason("shared year", f"its year is that of “{said}”"), formula)
    return out


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
