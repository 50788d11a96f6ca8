"""Finds days that are written without their year, in any language whose names are known: "Monday, Nov. 24".

They are witnesses only: no year is ever added here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from dateline.articles.labels import is_label
from dateline.articles.months import months_of, weekdays_of
from dateline.formula.calendar import month_length

Window = tuple[int, str]
"""A stretch of a text worth reading, with its offset."""
_FIRST, _SHORT = 8, 80
"""How many lines a dateline may come after, and how long a line is that is nothing but a date."""
_NO_YEAR = r"(?!\w)(?!\.?,?\s*(?:de\s+|del\s+)?\d{4})(?!\s*[-–]\s*\d)"
_DAY = (
    rf"(?:(?P<month>\bMONTHS)\.?\s*(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?{_NO_YEAR}"
    r"|(?P<d2>\b\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?\s*(?:of\s+|de\s+|di\s+|d['’])?"
    rf"(?P<month2>MONTHS){_NO_YEAR})"
)
_WEEKDAY = (
    r"(?P<this>\b[^\W\d_]{3,6}\s+)?(?P<weekday>\bWEEKDAYS)(?:-feira)?\.?,?\s*\(?"
    r"(?:(?:the|den|der|dem|el|le|il|dia)\s+)?"
)
_PLACE = r"^(?P<place>\(?(?-i:[A-ZÀ-ÞА-Я])[\w.'’ /-]{1,40}(?:,\s*[\w.'’ ]{2,30})?)[,:]\s+(?:[^\W\d_]+,\s+)?"
_AGENCY = r"\.?\s*(?:\([^)]{2,40}\)|/[\w ]{2,20}/|(?-i:[A-Z]{2,}\b))?\s*(?:[-–—]{1,2}(?:\s|$)|:\s)"
_CLOCK = r"\.?(?:\W+(?:[^\W\d_]{1,3}\s+)?\d{1,2}[:.h]\d{2}[^\d]{0,20})?\W*"
_THIS = frozenset(
    ["this", "dieser", "diesen", "diesem", "este", "esta", "ce", "cet", "cette", "questo", "questa", "deze"]
)


@dataclass(frozen=True, slots=True)
class Named:
    """A day without its year.

    Attributes:
        month: 1 to 12.
        day: Day of the month.
        words: As written.
        weekday: ISO number if it is named too, else 0.
        this: Whether the text says "this Monday, Nov. 24".
    """

    month: int
    day: int
    words: str
    weekday: int = 0
    this: bool = False


@dataclass(frozen=True, slots=True)
class _Patterns:
    """How days without their year look in one language."""

    weekday_day: re.Pattern[str]
    day: re.Pattern[str]
    opening: re.Pattern[str]
    line: re.Pattern[str]


@cache
def _patterns(language: str) -> _Patterns | None:
    """Build the patterns of one language from its names, or None if they are not known."""
    months, weekdays = months_of(language), weekdays_of(language)
    if not months or not weekdays:
        return None
    line = rf"^(?P<label>[^\d]{{0,40}}?)(?:{_WEEKDAY})?{_DAY}{_CLOCK}$"
    forms = (_WEEKDAY + _DAY, r"(?<!\w)" + _DAY, _PLACE + _DAY + _AGENCY, line)
    named = (form.replace("MONTHS", _any_of(months)).replace("WEEKDAYS", _any_of(weekdays)) for form in forms)
    return _Patterns(*(re.compile(form, re.IGNORECASE) for form in named))


def _any_of(names: Iterable[str]) -> str:
    return f"(?:{'|'.join(sorted(map(re.escape, names), key=len, reverse=True))})"


def with_weekday(windows: Sequence[Window], language: str) -> Iterator[Named]:
    """Yield the days with their weekday and no year ("Monday, Nov. 24", "lunes 24 de noviembre"), each once."""
    patterns = _patterns(language)
    found: dict[tuple[int, int], Named] = {}
    if not patterns:
        return
    for _, window in windows:
        for match in patterns.weekday_day.finditer(window):
            day = _day(match, language)
            if day and day not in found:
                this = bool(match["this"]) and match["this"].strip().casefold() in _THIS
                words = match[0] if this else match[0][len(match["this"] or "") :]
                number = weekdays_of(language)[match["weekday"].casefold()]
                found[day] = Named(*day, " ".join(words.split()).strip("(,"), number, this)
    yield from found.values()


def plain(windows: Sequence[Window], language: str) -> Iterator[tuple[int, Named]]:
    """Yield every day without a year, with its place in the text."""
    patterns = _patterns(language)
    if not patterns:
        return
    for start, window in windows:
        for match in patterns.day.finditer(window):
            day = _day(match, language)
            if day:
                yield start + match.start(), Named(*day, " ".join(match[0].split()))


def opening(lines: Sequence[str], language: str) -> Named | None:
    """Return the day without a year that an agency's dateline or a date line of its own names.

    "CARACAS, Nov. 24 (Reuters) —", "Published Monday, Nov. 24, 14:05", "Montag, 24. November".
    """
    patterns = _patterns(language)
    for line in lines[:_FIRST] if patterns else ():
        match = patterns and (patterns.opening.match(line[:160]) or _line(patterns, line))
        day = _day(match, language) if match else None
        if match and day:
            return Named(*day, match[0].strip(" -–—:"))
    return None


def _line(patterns: _Patterns, line: str) -> re.Match[str] | None:
    """Match a line that is nothing but a day, with or without a label in front of it."""
    match = patterns.line.match(line) if len(line) <= _SHORT else None
    return match if match and (not match["label"].strip() or is_label(match["label"])) else None


def _day(match: re.Match[str], language: str) -> tuple[int, int] | None:
    """Return month and day of a match, if there is such a day in some year."""
    number = months_of(language).get((match["month"] or match["month2"]).casefold())
    day = int(match["d1"] or match["d2"])
    return (number, day) if number and 1 <= day <= month_length(2000, number) else None
