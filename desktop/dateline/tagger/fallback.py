"""Explicit dates in languages or forms that no grammar covers, read as a date written in full.

Only whole dates with day, month and year count, and only where this module's own patterns have found their
bounds: dateparser searching on its own makes dates of ordinary words. It never sees relative phrases,
whose formula it would hide.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from dateline.formula.calendar import month_length
from dateline.formula.operators import Date, FromTo
from dateline.model import Reason, TimexType
from dateline.tagger.drafts import Draft

_WORD = r"[^\W\d_][^\s\d_.,،;:!?()/]{1,13}\.?"
"""A word, with the vowel signs of Indic scripts, which are no letters."""
_TWO = rf"{_WORD}(?:[ \u00a0][\u0621-\u064a]{{2,10}})?(?:/{_WORD}(?:[ \u00a0][\u0621-\u064a]{{2,10}})?)?"
"""The month, in Arabic often with its second name behind a stroke."""
_CANDIDATE = re.compile(
    rf"(?<![\w/.])(?<!\d-)(?:\d{{1,2}}(?:\.|º|°|er|ème)?[ \u00a0](?:de )?{_TWO}(?: del?| dels?)?[,،]?[ \u00a0]\d{{4}}"
    r"|\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{4})(?![\w/-])"
)
_LEVANTINE = {
    "كانون الثاني": 1, "شباط": 2, "آذار": 3, "نيسان": 4, "أيار": 5, "حزيران": 6, "تموز": 7, "آب": 8, "أيلول": 9,
    "تشرين الأول": 10, "تشرين الثاني": 11, "كانون الأول": 12,
}  # fmt: skip
"""The months as the Levant and Iraq call them, which dateparser does not know."""
_LEVANTINE_DAY = re.compile(rf"(\d{{1,2}}) ({'|'.join(_LEVANTINE)})[,،]? (\d{{4}})")
_ORDINAL = re.compile(r"(?<=\d)(?:º|°|er|ème)")
_SECOND_NAME = re.compile(r"/[^\d]+(?= )")
_FIGURES = "〇一二三四五六七八九"
_ERAS = {"明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018}
"""The years before the first years of the Japanese eras."""
_NUMBER = rf"[\d{_FIGURES}零十元]"
_IN_SIGNS = re.compile(
    rf"(?P<era>{'|'.join(_ERAS)})?(?<!\d)(?P<year>{_NUMBER}{{1,4}}) ?[年년] ?(?P<month>{_NUMBER}{{1,3}}) ?[月월] ?(?P<day>{_NUMBER}{{1,3}}) ?[日号일]"
    r"|(?<!\d)(?P<d>\d{1,2}) tháng (?P<m>\d{1,2}),?(?: năm)? (?P<y>\d{4})(?!\d)"
)
"""Dates in which signs or words name day, month and year: "2025年12月12日", "24 tháng 11 năm 2025"."""
_LONGEST = 50
_FIRST_DAY = re.compile(
    rf"(?<![\w/.,:-])(?<!\d[ \u00a0])(?P<day>\d{{1,2}})(?P<mark>\.|º|°|er|ème)?(?:[ \u00a0](?:de )?(?P<month>{_WORD}))?"
    r"(?:[ \u00a0](?:au|al|ao|a|à|bis(?: zum)?|tot|do|till?|–|—)[ \u00a0](?:el |il )?|[–—])$"
)
"""Before a date in full: the first day of a stretch, "3 au", "30. April bis", "3 –"."""
_SETTINGS = {"STRICT_PARSING": True, "REQUIRE_PARTS": ["day", "month", "year"], "PARSERS": ["absolute-time"]}


def find(text: str, language: str) -> Iterator[Draft]:
    """Yield the explicit dates of a text in a language without a grammar."""
    both = (*_IN_SIGNS.finditer(text), *_CANDIDATE.finditer(text))
    for found in sorted(both, key=lambda match: match.start()):
        date = _in_signs(found) if found.re is _IN_SIGNS else read(found[0], language)
        if date is not None:
            reason = Reason("date in full", f"“{found[0]}”, read as a date written in full")
            draft = Draft(found.start(), found.end(), TimexType.DATE, date, "day", (reason,))
            yield _from_its_first_day(text, draft, date, language)


def _from_its_first_day(text: str, draft: Draft, last: Date, language: str) -> Draft:
    """Return the whole stretch of "du 3 au 5 mai 2024", whose last day alone is written in full."""
    found = _FIRST_DAY.search(text, max(0, draft.start - _LONGEST), draft.start)
    if found is None:
        return draft
    if found["month"]:
        first = read(f"{found['day']}{found['mark'] or ''} {found['month']} {last.year}", language)
    else:
        first = _day(last.year, last.month, int(found["day"]))
    if first is None or (first.month, first.day) >= (last.month, last.day):
        return draft
    said = text[found.start() : draft.end]
    reason = Reason("range in full", f"“{said}”, whose last day is written in full")
    return Draft(found.start(), draft.end, draft.type, FromTo(first, last), "days", (*draft.reasons, reason))


def _in_signs(found: re.Match[str]) -> Date | None:
    """Return the date of a match of signs, or None if there is no such day."""
    names = ("year", "month", "day") if found["year"] else ("y", "m", "d")
    year, month, day = (_number(found[name]) for name in names)
    if found["era"]:
        year += _ERAS[found["era"]]
    elif len(found[names[0]]) != 4:
        return None
    return _day(year, month, day)


def _day(year: int, month: int, day: int) -> Date | None:
    possible = 1 <= month <= 12 and 1 <= day <= month_length(year, month)
    return Date(year, month, day) if possible else None


def _number(said: str) -> int:
    """Read a number in figures of any script: "12", "１２", "十二", "二〇二五", "元" for the first year."""
    plain = said.replace("零", "〇")
    if plain == "元":
        return 1
    if "十" not in plain:
        return int(
            "".join(str(_FIGURES.find(sign)) if sign in _FIGURES else sign for sign in plain if sign != "元")
            or 0
        )
    tens, _, ones = plain.partition("十")
    return 10 * (_number(tens) if tens else 1) + (_number(ones.replace("十", "")) if ones else 0)


@lru_cache(maxsize=1_000)
def read(words: str, language: str | None = None) -> Date | None:
    """Read words that are one whole date; None if dateparser does not see day, month and year in them."""
    if len(words) > _LONGEST:
        return None
    if signs := _IN_SIGNS.fullmatch(words.strip()):
        return _in_signs(signs)
    if not any(sign.isdigit() for sign in words):
        return None
    if levantine := _LEVANTINE_DAY.fullmatch(words.strip()):
        return _day(int(levantine[3]), _LEVANTINE[levantine[2]], int(levantine[1]))
    import dateparser

    plain = _SECOND_NAME.sub("", _ORDINAL.sub("", words)).replace("،", ",")
    languages = [language] if language in _languages() else None
    found = dateparser.parse(plain, languages=languages, settings=_SETTINGS)
    return None if found is None else Date(found.year, found.month, found.day)


@cache
def _languages() -> frozenset[str]:
    from dateparser.data import languages_info

    return frozenset(languages_info.language_order)
