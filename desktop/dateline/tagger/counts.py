"""Numbers that look like times and are none: "2000 people", "page 1989", "a 3:30 ratio", "three-quarters"."""

from __future__ import annotations

import re

from dateline.tagger.context import word_after, word_before
from dateline.tagger.drafts import Draft
from dateline.tagger.wordlists import is_in

_SIGNS_BEFORE = ("$", "€", "£", "¥", "#", "№", "/", "_", "@", "+", ".")
_COUNTED_BEFORE = re.compile(
    r"\b(?:No|no|Nos|pages?|pp|p|room|Room|flight|Flight|Boeing|Airbus|Windows|Office|Server|Route|Highway|Interstate|"
    r"Unit|[Rr]esolution|Rs|Article|[Nn]umber|nearly|almost|some|roughly|approximately|than|least)\.?[ \n]$"
)
_UNITS_AFTER = re.compile(
    r" ?(?:%|percent|per cent|°|(?:km|m|ft|feet|mm|cm|kg|lb|lbs|mph|metres|meters|miles|yards|acres|tons|tonnes|troops|men|people|"
    r"soldiers|women|children|dollars|euros|pounds|points|votes|shares|barrels|homes|jobs|employees|workers|members|guns|"
    r"aircraft|tanks|ships|prisoners|casualties|dead|wounded|killed|million|billion|thousand|hundred|times|seats|x)\b)"
)
_PHONE = re.compile(r"(?:(?:^|\D)(?:\d{1,3}|\d{5,})|\d[ -]\d{4})[-.]$")
_STREET = re.compile(r" (?:[A-Z][\w.]* ){1,3}(?:Avenue|Street|Road|Boulevard|Drive|Lane|Ave|St|Blvd)\b")
_ALWAYS_YEARS = range(1500, 2101)


def year(text: str, draft: Draft) -> str:
    """Return why a number of four digits is no year, or ""."""
    if draft.end - draft.start != 4 or not text[draft.start : draft.end].isdigit():
        return ""
    if _is_part_of_number(text, draft):
        return "part of another number"
    before, after = word_before(text, draft.start), word_after(text, draft.end)
    if _COUNTED_BEFORE.search(text[max(0, draft.start - 16) : draft.start]) or _UNITS_AFTER.match(
        text, draft.end
    ):
        return "a counted number"
    number = int(text[draft.start : draft.end])
    if number not in _ALWAYS_YEARS and not is_in(before.lower(), "before_a_year"):
        return "a number that no word makes a year"
    plural = after.islower() and after.endswith("s") and not after.endswith(("ss", "is", "as", "us"))
    if number % 50 == 0 and plural and before.lower() not in ("in", "since", "the"):
        return "a counted number"
    return ""


def _is_part_of_number(text: str, draft: Draft) -> bool:
    before = text[max(0, draft.start - 2) : draft.start]
    if _PHONE.search(text[max(0, draft.start - 8) : draft.start]) or _STREET.match(text, draft.end):
        return True
    if before[-1:] in _SIGNS_BEFORE or (before[-1:] == "-" and before[:1].isalpha()):
        return bool(before)
    follows = text[draft.end : draft.end + 2]
    return bool(
        re.match(r"[\w@_%°]|[.,:]\d", follows) or re.match(r"-\d{4}-\d", text[draft.end : draft.end + 7])
    )


def ends_of_years(text: str, draft: Draft) -> str:
    """Return why an end of "2015-86" is no year, or "": more figures stand before."""
    figures = re.search(r"\d{4}-(?:\d{4}-)?$", text[max(0, draft.start - 10) : draft.start])
    if text[draft.end : draft.end + 1] == ":":
        return "a time of day"
    own = 5 if draft.end - draft.start == 2 else 0
    return "part of a longer number" if figures and len(figures[0]) > own else ""


def year_at_end(text: str, draft: Draft) -> str:
    """Return why "around 2000 feet" is no date, or ""."""
    return year(text, Draft(draft.end - 4, draft.end, draft.type, draft.formula, "year_date"))


def time(text: str, draft: Draft) -> str:
    """Return why "3:30" is no time of day, or ""."""
    return "" if is_in(word_before(text, draft.start).lower(), "before_a_time") else "a ratio or a score"


def noon(text: str, draft: Draft) -> str:
    """Return why "high noon" is no time of day, or ""."""
    return "a figure of speech" if word_before(text, draft.start).lower() == "high" else ""


def day_of_month(text: str, draft: Draft) -> str:
    """Return why "the 5th" is no day, or ""."""
    before, after = word_before(text, draft.start).lower(), word_after(text, draft.end)
    if not is_in(before, "before_a_day") or after[:1].isupper() or is_in(after, "counted_in_order"):
        return "an ordinal, not a day"
    return ""


def amount(text: str, draft: Draft) -> str:
    """Return why "three-quarters" or "a minute detail" is no amount of time, or ""."""
    said, after = text[draft.start : draft.end].lower(), word_after(text, draft.end)
    if said == "a minute" and after.islower() and not is_in(after, "after_a_minute"):
        return "a very small thing"
    return "a fraction" if said.endswith("-quarters") else ""


def bare_units(text: str, draft: Draft) -> str:
    """Return why "days" is no amount of time, or ""."""
    if text[max(0, draft.start - 1) : draft.start] == "-":
        return "a fraction"
    before, after = word_before(text, draft.start).lower(), word_after(text, draft.end)
    several = after == "of" and not text[draft.start : draft.end].lower().endswith("quarters")
    return "" if several or is_in(before, "before_bare_units") else "a unit without an amount"


def age(text: str, draft: Draft) -> str:
    """Return why "27-year-old" is no amount of time: it is how people are called."""
    return "an age" if "year" in text[draft.start : draft.end].lower() else ""
