"""Ranges: "from May to July 2014", "3–5 May", "between 1914 and 1918".

Both ends stay mentions of their own, as TIMEX3 has them; the formula of the first one becomes the range.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from dateline.formula.calendar import Unit
from dateline.formula.operators import (
    Between,
    Coming,
    Date,
    Formula,
    FromTo,
    In,
    Mentioned,
    Moved,
    Published,
    Ref,
)  # fmt: skip
from dateline.formula.resolve import Context, resolve
from dateline.formula.results import Unknown
from dateline.formula.shifts import Clock, Month, Weekday
from dateline.model import Reason, TimexType
from dateline.tagger import trees
from dateline.tagger.drafts import Draft
from dateline.tagger.news import is_date

_JOINT = re.compile(
    r"(?P<and>,? and (?:the )?)|(?: to| through| thru| until| untill| till| til|-|–| -| –| —)[ \n]?(?:the )?",
    re.IGNORECASE,
)
"""What stands between the two ends."""
_OPENING = frozenset(" -–,")
"""What it begins with."""
_THROUGH = re.compile(r"\s*(?:through|thru)\b")
_BETWEEN = re.compile(r"\bbetween (?:the )?$", re.IGNORECASE)
_FROM = re.compile(r"\bfrom (?:the )?$", re.IGNORECASE)


def joined(text: str, drafts: Sequence[Draft]) -> list[Draft]:
    """Join the two ends of each range."""
    out = list(drafts)
    for place in range(len(out) - 1):
        first, last = out[place], out[place + 1]
        last = _up_to_now(text, first, last)
        operator = _operator(text, first, last)
        if operator is not None:
            said = text[first.start : last.end]
            first = _opening(first, last)
            last = last if "today" in text[last.start : last.end].lower() else _same_night(first, last)
            end = trees.with_anchor(
                _after(first.formula, last.formula, first.formula), Mentioned(place), first.formula
            )
            whole = operator(first.formula, end)
            if _is_backwards(whole):
                continue
            out[place] = first.because(Reason("range", f"“{said}”"), whole)
            out[place + 1] = last.because(
                Reason("range", f"the end of “{said}”"), _after(Mentioned(place), last.formula, first.formula)
            )
    return out


def _opening(first: Draft, last: Draft) -> Draft:
    """Return the first end in the year before, if the year it shares with the second puts it after that.

    The December of "from December to May 2022" is that of 2021.
    """
    match first.formula, last.formula:
        case In(whole=Date(year=year, month=0), what=Month(number=number)), Date(year=end, month=month) if (
            year == end and number > month > 0
        ):
            reason = Reason("range", "it begins in the year before")
            return first.because(reason, In(Date(year - 1), Month(number)))
        case _:
            return first


def _same_night(first: Draft, last: Draft) -> Draft:
    """Return the second of two times on the day of the first, or on the next day if the clock says so."""
    match first.formula, last.formula:
        case In(whole=day, what=Clock() as begin), In(whole=own, what=Clock() as end) if own in (
            day,
            Published(),
        ):
            over = (end.hour, end.minute) <= (begin.hour % 24, begin.minute)
            return replace(last, formula=In(Moved(day, 1, Unit.DAY) if over else day, end))
        case _:
            return last


def _is_backwards(whole: Formula) -> bool:
    """Tell whether explicit ends come in the wrong order: then it is no range but two dates."""
    anchored = any(isinstance(part, Published | Mentioned) for part in trees.parts(whole))
    return not anchored and isinstance(resolve(whole, Context()).result, Unknown)


def _operator(text: str, first: Draft, last: Draft) -> type[FromTo | Between] | None:
    if last.start - first.end > 12 or text[first.end : last.start] == " ":
        return None
    if text[first.end] not in _OPENING or not (is_date(first) and is_date(last)):
        return None
    if first.type is not last.type is TimexType.TIME:
        return None
    joint = _JOINT.fullmatch(text, first.end, last.start)
    if joint is None:
        return None
    left = text[max(0, first.start - 12) : first.start]
    if joint["and"] is not None and _BETWEEN.search(left):
        return Between
    if joint["and"] is not None or isinstance(first.formula, FromTo | Between):
        return None
    dash = not text[first.end : last.start].strip().isalpha()
    through = isinstance(first.formula, Date) and bool(_THROUGH.match(text, first.end))
    return (
        FromTo
        if dash or through or _FROM.search(left) or first.form == last.form or _is_now(first, last)
        else None
    )


def _up_to_now(text: str, first: Draft, last: Draft) -> Draft:
    """Return "now" as the day of writing where a stretch in full reaches up to it: "from 2018 until now"."""
    reaches = isinstance(last.formula, Ref) and isinstance(first.formula, Date)
    if not reaches or last.formula != Ref("PRESENT_REF"):
        return last
    said = text[last.start : last.end].lower()
    return replace(last, formula=Published(), form="today") if said == "now" else last


def _is_now(first: Draft, last: Draft) -> bool:
    """Tell whether a stretch runs from a date in full up to the day of writing: "2 May 2019 to today"."""
    return isinstance(first.formula, Date) and last.form == "today"


def _after(first: Formula, last: Formula, opening: Formula) -> Formula:
    """Return the second end so that it follows the first: the Friday of "Monday to Friday".

    In "from Sept. 14 to Thursday" the Thursday is that of the publication's week, not of the next after the 14th.
    """
    names_weekday = any(isinstance(getattr(part, "what", None), Weekday) for part in trees.parts(opening))

    def change(part: Formula) -> Formula | None:
        what = trees.bare(part)
        if what is None or (isinstance(what, Weekday) and not names_weekday):
            return None
        return Coming(first, what)

    return trees.changed(last, change)
