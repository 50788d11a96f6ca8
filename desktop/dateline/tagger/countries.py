"""Whose "Independence Day" is meant: the country that the article names nearest or most, and never a guess among several."""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from itertools import groupby

from dateline.formula import national
from dateline.formula.operators import Formula
from dateline.formula.shifts import Holiday
from dateline.model import Reason
from dateline.paths import resource
from dateline.tagger import trees
from dateline.tagger.context import after, before
from dateline.tagger.cues import Cues
from dateline.tagger.drafts import Draft

_SENTENCE, _REMEMBERED = 250, 5_000
_NO_HOLIDAYS = frozenset(("weekday_date", "month_date", "yearday", "monthyear", "amount"))
"""Forms that never name a holiday: most of all there are."""
_CAPITAL = re.compile(r"\b[^\W\d_a-z]\w*")
_FIRST_WORD = re.compile(r"\w+")


@dataclass
class _Places:
    """The countries that a text names, found when they are first asked for.

    Attributes:
        text: The text.
        language: Its language.
    """

    text: str
    language: str

    @cached_property
    def _named(self) -> tuple[list[int], list[str]]:
        """The offset of each country named and its code."""
        expressions, codes = _names(self.language), _codes(self.language)
        offsets, found, done = [], [], 0
        for word in _CAPITAL.finditer(self.text):
            name = (
                word.start() >= done
                and word[0] in expressions
                and expressions[word[0]].match(self.text, word.start())
            )
            if name:
                done = name.end()
                offsets.append(name.start())
                found.append(codes[name[0]])
        return offsets, found

    @cached_property
    def all(self) -> Counter[str]:
        """How often the text names each country."""
        return Counter(self._named[1])

    def between(self, start: int, end: int) -> Counter[str]:
        """Return how often a part of the text names each country."""
        offsets, codes = self._named
        return Counter(codes[bisect_left(offsets, start) : bisect_left(offsets, end)])


def placed(text: str, drafts: Sequence[Draft], cues: Cues) -> list[Draft]:
    """Give every holiday that countries keep on different days its country."""
    places = _Places(text, cues.language)
    return [_placed(places, draft) for draft in drafts]


def _placed(places: _Places, draft: Draft) -> Draft:
    if draft.form in _NO_HOLIDAYS:
        return draft
    holiday = _holiday_in(draft.formula)
    if holiday is None or holiday.name not in national.holidays():
        return draft
    known = national.holidays()[holiday.name]
    country, why = _country(places, draft, known.countries)
    if not country:
        country, why = known.elsewhere, "no country is named that has another"
    if not country:
        return draft.because(Reason("country", "no country is named whose day it could be"))
    if country == known.elsewhere:
        return draft.because(Reason("country", f"the day of {country}: {why}"))
    mine = Holiday(f"{holiday.name}@{country}")
    formula = trees.changed(draft.formula, lambda part: _with_country(part, holiday, mine))
    return draft.because(Reason("country", f"the day of {country}: {why}"), formula)


@lru_cache(maxsize=_REMEMBERED)
def _holiday_in(formula: Formula) -> Holiday | None:
    return next(filter(None, map(_holiday, trees.parts(formula))), None)


def _holiday(part: Formula) -> Holiday | None:
    what = getattr(part, "what", None)
    return what if isinstance(what, Holiday) else None


def _with_country(part: Formula, holiday: Holiday, mine: Holiday) -> Formula | None:
    return trees.with_shift(part, holiday, mine) if _holiday(part) == holiday else None


def _country(places: _Places, draft: Draft, possible: frozenset[str]) -> tuple[str, str]:
    """Return the country that is meant and why; "" where the article names none or several as often."""
    if possible.isdisjoint(places.all):
        return "", ""
    first = draft.start - len(before(places.text, draft.start, _SENTENCE))
    last = draft.end + len(after(places.text, draft.end, _SENTENCE))
    for counted, where in (
        (places.between(first, last), "beside it"),
        (places.all, "most often in the article"),
    ):
        named = Counter({code: count for code, count in counted.items() if code in possible}).most_common(2)
        if named and (len(named) == 1 or named[0][1] > named[1][1]):
            return named[0][0], f"named {where}"
    return "", ""


@cache
def _codes(language: str) -> dict[str, str]:
    path = resource("grammar", language, "countries.toml")
    table = tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    return {name: code for code, names in table.items() for name in names}


@cache
def _names(language: str) -> dict[str, re.Pattern[str]]:
    """Return what countries are called, by the first word."""
    names = sorted(_codes(language), key=lambda name: (_FIRST_WORD.findall(name)[0], -len(name)))
    return {
        word: re.compile(rf"(?:{'|'.join(map(re.escape, group))})(?!\w)")
        for word, group in groupby(names, key=lambda name: _FIRST_WORD.findall(name)[0])
    }
