"""Reads what a person types as a date, in any language or order, at the precision typed; nothing is filled in."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from dateline.articles.days import weekday as day_of_week
from dateline.articles.months import languages, month, weekday
from dateline.articles.words import MONTH, NAME, YEAR, Order, full_year, iso_date, plain_digits, scan

_LONGEST = 80
_YEAR_ALONE = re.compile(r"(\d{4})\s?[年년]?")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T\d{4}(?:\d{2})?Z?)?")
_MONTH_NUMBERS = re.compile(
    r"(?P<year>\d{4})[-/](?P<m>\d{1,2})|(?P<m2>\d{1,2})[./](?P<year2>\d{4})|(?P<year3>\d{4})\s?[年년]\s?(?P<m3>\d{1,2})\s?[月월]"
)
_MONTH_WORDS = re.compile(
    rf"{MONTH}\.?,?\s+(?:(?:of|de|del)\s+)?{YEAR}|(?P<year2>\d{{4}})\.?\s+(?P<month2>{NAME})\.?"
)
_EDGE = re.compile(
    r"^(?:(?:on|in|im|the|le|el|la|den|der|am|vom|il|o|em|en|nel|op|w|v|в|во|i|ngày)\s+|l['’])+",
    re.IGNORECASE,
)
_ENDING = re.compile(r"[\s,]+(?:г|года|году|р|року|році|r|roku|rok)\.?$|(?<=[日일])(?=\w+$)", re.IGNORECASE)
"""The word for year that some languages write after it; a weekday that follows a day without a space."""
_SHORT_YEAR = re.compile(
    rf"^(?P<rest>\d{{1,2}}\.?\s+{NAME}\.?(?=[\s'’])|{NAME}\.?(?=\s*['’]))\s*['’]?(?P<year>\d{{2}})$"
)
"""A year of two digits: after day and month, or with its apostrophe ("Nov 25" is a day)."""
_JOINED = re.compile(
    r"(?<=\d)[-./]?(?=[^\W\d_]{3})(?![年년月월])|(?<=[^\W\d_]{3})[-./](?=\d)|(?<=[^\W\d_]{3})(?=\d{4}$)"
)
_LAST_WORD = re.compile(r"[\s,.]*[(（]?(?P<word>[^\W\d_]\S*?)[)）]?$")


def read_words(words: str, order: Order | None = "DMY", language: str | None = None) -> str | None:
    """Read what a person types as a date, at the precision typed, as EDTF.

    "24 Nov 2025", "11/24/2025", "24 de noviembre de 2025" give a day, "November 2025" a month, "2025"
    a year. Relative words, missing years and words that are left over give None.

    Args:
        words: As typed.
        order: What 05/11/2025 means; None refuses such numbers.
        language: Of the words, if known; else every language is tried, and they must agree.
    """
    plain = plain_digits(unicodedata.normalize("NFC", " ".join(words.split()))).strip(" .,;")
    if len(plain) > _LONGEST:
        return None
    plain = _tidied(plain)
    found = _whole(plain, order, language)
    if found or language or plain.isascii():
        return found
    meanings = {date for each in languages() if (date := _whole(plain, order, each))}
    return meanings.pop() if len(meanings) == 1 else None


def _tidied(plain: str) -> str:
    """Return typed words without what stands around a date, parts apart, the year in full."""
    plain = _ENDING.sub(" ", _EDGE.sub("", plain)).strip()
    plain = _JOINED.sub(" ", plain)
    short = _SHORT_YEAR.match(plain)
    return f"{short['rest']} {full_year(short['year'])}" if short else plain


def _whole(plain: str, order: Order | None, language: str | None) -> str | None:
    readers: tuple[Callable[[], str | None], ...] = (
        lambda: _whole_day(plain, order, language),
        lambda: _whole_month(plain, language),
        lambda: _whole_year(plain),
    )
    return next((date for reader in readers if (date := reader())), None)


def _whole_day(plain: str, order: Order | None, language: str | None) -> str | None:
    compact = _COMPACT.fullmatch(plain)
    if compact:
        return iso_date(*map(int, compact.groups()))
    found = next(scan(plain, language, order), None)
    if not found or not found.sure or found.misnamed or found.start != 0:
        return None
    rest = plain[found.end :]
    last = _LAST_WORD.fullmatch(rest)
    if last and weekday(last["word"], language) == day_of_week(found.date):
        rest = ""
    return found.date if not rest else None


def _whole_month(plain: str, language: str | None) -> str | None:
    match = _MONTH_NUMBERS.fullmatch(plain)
    if match:
        number: int | None = int(match["m"] or match["m2"] or match["m3"])
        year = match["year"] or match["year2"] or match["year3"]
    else:
        match = _MONTH_WORDS.fullmatch(plain)
        number = month(match["month"] or match["month2"], language) if match else None
        year = (match["year"] or match["year2"]) if match else "0"
    if not number or not 1 <= number <= 12 or int(year) < 1000:
        return None
    return f"{int(year):04}-{number:02}"


def _whole_year(plain: str) -> str | None:
    match = _YEAR_ALONE.fullmatch(plain)
    return match[1] if match and int(match[1]) >= 1000 else None
