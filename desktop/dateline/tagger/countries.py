"""Whose "Independence Day" is meant: the country that the article names nearest or most, and never a guess among several."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Sequence
from functools import cache

from dateline.formula import national
from dateline.formula.operators import Formula
from dateline.formula.shifts import Holiday
from dateline.model import Reason
from dateline.paths import resource
from dateline.tagger import trees
from dateline.tagger.context import after, before
from dateline.tagger.cues import Cues
from dateline.tagger.drafts import Draft

_SENTENCE = 250


def placed(text: str, drafts: Sequence[Draft], cues: Cues) -> list[Draft]:
    """Give every holiday that countries keep on different days its country."""
    return [_placed(text, draft, cues) for draft in drafts]


def _placed(text: str, draft: Draft, cues: Cues) -> Draft:
    holiday = next(filter(None, map(_holiday, trees.parts(draft.formula))), None)
    if holiday is None or holiday.name not in national.holidays():
        return draft
    known = national.holidays()[holiday.name]
    country, why = _country(text, draft, known.countries, cues)
    if not country:
        country, why = known.elsewhere, "no country is named that has another"
    if not country:
        return draft.because(Reason("country", "no country is named whose day it could be"))
    if country == known.elsewhere:
        return draft.because(Reason("country", f"the day of {country}: {why}"))
    mine = Holiday(f"{holiday.name}@{country}")
    formula = trees.changed(draft.formula, lambda part: _with_country(part, holiday, mine))
    return draft.because(Reason("country", f"the day of {country}: {why}"), formula)


def _holiday(part: Formula) -> Holiday | None:
    what = getattr(part, "what", None)
    return what if isinstance(what, Holiday) else None


def _with_country(part: Formula, holiday: Holiday, mine: Holiday) -> Formula | None:
    return trees.with_shift(part, holiday, mine) if _holiday(part) == holiday else None


def _country(text: str, draft: Draft, possible: frozenset[str], cues: Cues) -> tuple[str, str]:
    """Return the country that is meant and why; "" where the article names none or several as often."""
    sentence = before(text, draft.start, _SENTENCE) + "\n" + after(text, draft.end, _SENTENCE)
    for part, where in ((sentence, "beside it"), (text, "most often in the article")):
        named = Counter(
            {code: count for code, count in _named(part, cues.language).items() if code in possible}
        ).most_common(2)
        if named and (len(named) == 1 or named[0][1] > named[1][1]):
            return named[0][0], f"named {where}"
    return "", ""


def _named(text: str, language: str) -> Counter[str]:
    codes = _codes(language)
    return Counter(codes[found[0]] for found in _names(language).finditer(text))


@cache
def _codes(language: str) -> dict[str, str]:
    path = resource("grammar", language, "countries.toml")
    table = tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    return {name: code for code, names in table.items() for name in names}


@cache
def _names(language: str) -> re.Pattern[str]:
    names = sorted(map(re.escape, _codes(language)), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(names) or '(?!)'})(?!\w)")
