"""Explicit dates in languages or forms that no grammar covers, read as a date written in full.

Only whole dates with day, month and year count, and only where this module's own patterns have found their
bounds: dateparser searching on its own makes dates of ordinary words. It never sees relative phrases,
whose formula it would hide.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.formula.operators import Date
from dateline.model import Reason, TimexType
from dateline.tagger.drafts import Draft

_WORD = r"[^\W\d_]{2,14}\.?"
_CANDIDATE = re.compile(
    rf"(?<![\w/.-])(?:\d{{1,2}}(?:\.|º|er|ème)?[ \u00a0](?:de )?{_WORD}(?: del?| dels?)?,?[ \u00a0]\d{{4}}"
    r"|\d{4}年\d{1,2}月\d{1,2}日|\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{4})(?![\w/-])"
)
_SETTINGS = {"STRICT_PARSING": True, "REQUIRE_PARTS": ["day", "month", "year"], "PARSERS": ["absolute-time"]}


def find(text: str, language: str) -> Iterator[Draft]:
    """Yield the explicit dates of a text in a language without a grammar."""
    for found in _CANDIDATE.finditer(text):
        date = read(found[0], language)
        if date is not None:
            reason = Reason("date in full", f"“{found[0]}”, read as a date written in full")
            yield Draft(found.start(), found.end(), TimexType.DATE, date, "day", (reason,))


def read(words: str, language: str | None = None) -> Date | None:
    """Read words that are one whole date; None if dateparser does not see day, month and year in them."""
    if not any(sign.isdigit() for sign in words) or len(words) > 40:
        return None
    import dateparser

    languages = [language] if language in _languages() else None
    found = dateparser.parse(words, languages=languages, settings=_SETTINGS)
    return None if found is None else Date(found.year, found.month, found.day)


def _languages() -> frozenset[str]:
    from dateparser.data import languages_info

    return frozenset(languages_info.language_order)
