"""Finds complete dates in words, in any language: day, month and year must all be written.

Nothing is filled in. Relative words, missing years and impossible days give no date at all.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from dateline.articles.months import month, weekday
from dateline.formula.calendar import day_number, month_length
from dateline.formula.calendar import weekday as weekday_of

Order = Literal["DMY", "MDY"]

NAME = r"[^\W\d_][^\s\d_.,;:!?()\[\]/|'’\"“”«»<>@=&·•–—-]+"
"""A word, with the vowel signs of Indic scripts, which are no letters."""
MONTH = rf"(?P<month>{NAME}(?:['’][^\W\d_]+)?)"
_ORDINAL = r"(?:(?:st|nd|rd|th|er|ère|re|de|e|ste|º|°|ª|:a|:e|-го)(?![^\W\d_]))?"
_OF = r"(?:(?:of|de|del|di|do|da|of\ the)\s+|d['’])?"
YEAR = r"(?P<year>\d{4})(?!\d)"
_FORMS = tuple(
    re.compile(form, re.VERBOSE | re.IGNORECASE)
    for form in (
        rf"(?<![\d-]){YEAR}-(?P<m>\d{{1,2}})-(?P<d>\d{{1,2}})(?![\d-])",
        rf"(?<![\d.,/]){YEAR}[./]\s?(?P<m>\d{{1,2}})[./]\s?(?P<d>\d{{1,2}})(?![\d/])",
        rf"(?<!\d){YEAR}\s?[年년]\s?(?P<m>\d{{1,2}})\s?[月월]\s?(?P<d>\d{{1,2}})\s?[日일]",
        r"(?<![\d.,/-])(?P<a>\d{1,2})(?P<mark>[./-])\s?(?P<b>\d{1,2})(?P=mark)\s?(?P<year>\d{4}|\d{2})(?![\d/-]|\.\d)",
        rf"(?<![\d.,/])(?P<d>\d{{1,2}}){_ORDINAL}\.?[\s-]*{_OF}{MONTH}\.?,?[\s-]+(?:(?:of|de|del)\s+)?{YEAR}",
        rf"(?<![\d.,/])(?P<d>\d{{1,2}})\s+tháng\s+(?P<m>\d{{1,2}}),?(?:\s+năm)?\s+{YEAR}",
        rf"(?<!\w){MONTH}\.?\s*(?:the\s+)?(?P<d>\d{{1,2}}){_ORDINAL},?\s+{YEAR}",
        rf"(?<!\d){YEAR}\.?,?\s+(?:m\.\s+)?{MONTH}\.?\s+(?P<d>\d{{1,2}})(?![\d:])",
    )
)
_DIGIT = re.compile(r"\d")
_SIGNS = ("-", "./", "年년", "./-", None, "á", None, None)
"""One of these must stand in what a form fits: most lines have none, and need not be searched."""
_TIME = r"(?P<hour>\d{1,2})(?:[:.h](?P<minute>\d{2})(?::\d{2}(?:[.,]\d+)?)?)?(?:\s*(?P<half>[apAP]\.?\s?[mM]\b\.?))?"
_ZONE = (
    r"(?:\s*(?:[Uu]hr|hrs?\b|h\b)\.?)?"
    r"(?:\s*\(?(?P<zone>(?:UTC|GMT)?[+-]\d{2}:?\d{2}|Z\b|UTC\b|GMT\b|MESZ\b|MEZ\b|[A-Z]{1,3}[SD]?T\b)\)?)?"
)
_LINK = r"(?:T|[\s,;|•·@–—-]*(?:at|um|à|às|a\ las|alle|kl\.?|om)?\s*)"
_AFTER = re.compile(rf"{_LINK}{_TIME}{_ZONE}(?![\d/])")
_BEFORE = re.compile(rf"(?<![\d.:]){_TIME}{_ZONE}\s*(?:,|on|\||•|·|–|—|-)?\s*(?:[^\W\d_]+\.?,?\s+)?$")
_WEEKDAY_BEFORE = re.compile(
    r"(?P<word>[^\W\d_]{2,}(?:-feira)?)\.?,?\s*(?:the\s+|den\s+|der\s+|le\s+|el\s+)?$"
)
_LOOK_BACK = 40


@dataclass(frozen=True, slots=True)
class Found:
    """A complete date in a text.

    Attributes:
        date: The day, "2025-11-24".
        start: Where the date begins, its weekday and time included.
        end: Where it ends.
        time: Time of day "14:05", if given.
        zone: Time zone as written, if given.
        sure: False if day and month could change places ("05/11/2025").
        misnamed: Whether it is called by a weekday that it is not ("Tuesday, 24 November 2025").
    """

    date: str
    start: int
    end: int
    time: str | None = None
    zone: str | None = None
    sure: bool = True
    misnamed: bool = False


def scan(text: str, language: str | None = None, order: Order | None = None) -> Iterator[Found]:
    """Find every complete date of a line, left to right; ``order`` settles numbers like 05/11/2025."""
    text = plain_digits(text)
    end = 0
    for match in sorted(_matches(text), key=lambda match: (match.start(), -match.end())):
        if match.start() < end:
            continue
        read = _read(match, language, order)
        if read:
            found = _with_surroundings(text, match, read, language)
            yield found
            end = found.end


def iso_date(year: int, month_number: int, day: int) -> str | None:
    """Write a day as EDTF, or None if the calendar has no such day."""
    if not (year >= 1000 and 1 <= month_number <= 12 and 1 <= day <= month_length(year, month_number)):
        return None
    return f"{year:04}-{month_number:02}-{day:02}"


def plain_digits(text: str) -> str:
    """Replace the digits of other scripts by 0–9, keeping every position."""
    if text.isascii():
        return text
    return "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in text)


def _matches(text: str) -> Iterator[re.Match[str]]:
    if not _DIGIT.search(text):
        return
    lowered = text.lower()
    for form, signs in zip(_FORMS, _SIGNS, strict=True):
        if signs is None or any(sign in lowered for sign in signs):
            yield from form.finditer(text)


def _read(match: re.Match[str], language: str | None, order: Order | None) -> tuple[str, bool] | None:
    """Return the day of a match and whether it can be read in one way only."""
    parts = match.groupdict()
    if parts.get("a"):
        return _from_numbers(match, order)
    number = int(parts["m"]) if parts.get("m") else month(parts["month"], language)
    date = number and iso_date(int(parts["year"]), number, int(parts["d"]))
    return (date, True) if date else None


def _from_numbers(match: re.Match[str], order: Order | None) -> tuple[str, bool] | None:
    """Read 24.11.2025, 24/11/2025, 11/24/2025; a point always means day first."""
    first, second, year = int(match["a"]), int(match["b"]), full_year(match["year"])
    day_first = iso_date(year, second, first)
    month_first = iso_date(year, first, second)
    if match["mark"] == ".":
        return (day_first, True) if day_first else None
    if day_first and month_first:
        sure = order is not None or first == second
        return (month_first if order == "MDY" else day_first), sure
    date = day_first or month_first
    return (date, True) if date else None


def full_year(digits: str) -> int:
    """Return the year; two digits are read as POSIX does (69–99 are 19xx)."""
    year = int(digits)
    return year if len(digits) == 4 else year + (1900 if year > 68 else 2000)


def _with_surroundings(
    text: str, match: re.Match[str], read: tuple[str, bool], language: str | None
) -> Found:
    """Add weekday, time and zone around a date."""
    date, sure = read
    start, end = match.span()
    before = text[max(0, start - _LOOK_BACK) : start]
    named = _WEEKDAY_BEFORE.search(before)
    number = weekday(named["word"].removesuffix("-feira"), language) if named else None
    misnamed = bool(number and number != _weekday(date))
    if named and number:
        start -= len(before) - named.start()
    clock = _AFTER.match(text, end)
    time = _clock(clock)
    if time and clock:
        return Found(date, start, clock.end(), time, clock["zone"], sure, misnamed)
    clock = _BEFORE.search(text[max(0, start - _LOOK_BACK) : start])
    time = _clock(clock)
    if time and clock:
        return Found(date, start - len(clock[0]), end, time, clock["zone"], sure, misnamed)
    return Found(date, start, end, None, None, sure, misnamed)


def _weekday(date: str) -> int:
    year, month_number, day = map(int, date.split("-"))
    return weekday_of(day_number(year, month_number, day))


def _clock(match: re.Match[str] | None) -> str | None:
    """Return the time of day of a match as "14:05"; a bare number without minutes or am/pm is none."""
    if not match or not (match["minute"] or match["half"]):
        return None
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if match["half"]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if match["half"].lower().startswith("p") else 0)
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None
