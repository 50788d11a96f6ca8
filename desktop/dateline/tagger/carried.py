"""The year of a date told just before: "entered Moscow on 14 September 1812. He left on 19 October".

A history carries years on by itself (``history``). This is for the few sentences of a letter, a caption or
a summary that are no news: nothing in them points from the day of writing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dateline.formula.operators import Coming, Date, Formula, Lately, Mentioned, Nearest, Published, Recent
from dateline.formula.shifts import Month, Shift, YearDay
from dateline.tagger import direction, reasons, trees
from dateline.tagger.context import before
from dateline.tagger.cues import Cues
from dateline.tagger.drafts import Draft

_NEAR = 160
_DEEPEST = 20
_PARAGRAPH = re.compile(r"\n\s*\n")
_FORMS = frozenset(("yearday", "month_date"))
_TOLD = frozenset(("day", "monthyear"))
_AHEAD = 8
"""A month so many months after the one told follows it; a later one rather came before."""


@dataclass(frozen=True)
class _Told:
    """A date whose year is known: its place among the expressions, its month, on how many others it counts."""

    number: int
    month: int
    depth: int = 0


def with_years(text: str, drafts: Sequence[Draft], cues: Cues) -> list[Draft]:
    """Give a day or month the year of the date told just before it, and so on along the text."""
    out = list(drafts)
    told: _Told | None = None
    for number, draft in enumerate(drafts):
        what = None if told is None or _is_reported(text, draft, cues) else _looks_back(draft)
        if told is not None and what is not None and _is_near(text, drafts[number - 1], draft):
            last = drafts[told.number]
            why = reasons.told_before(text[last.start : last.end])
            out[number] = draft.because(why, _placed(draft.formula, told, what))
            told = _Told(number, _month(what), told.depth + 1) if told.depth < _DEEPEST else None
        else:
            told = _explicit(text, number, draft, cues)
    return out


def _explicit(text: str, number: int, draft: Draft, cues: Cues) -> _Told | None:
    """Return a date that is written with its year, unless it only says when someone was born."""
    match draft.formula:
        case Date(month=month) if month and draft.form in _TOLD:
            words = before(text, draft.start).lower().split()
            aside = any(cues.has(word.strip("(,"), "aside_with_a_date") for word in words)
            return None if aside else _Told(number, month)
        case _:
            return None


def _looks_back(draft: Draft) -> YearDay | Month | None:
    """Return the day or month that a draft names, if nothing says that it is still to come."""
    match draft.formula:
        case Lately(Published(), YearDay() | Month() as what) | Recent(
            Published(), YearDay() | Month() as what
        ):
            return what if draft.form in _FORMS else None
        case _:
            return None


def _is_reported(text: str, draft: Draft, cues: Cues) -> bool:
    """Tell whether the verb beside a date is one of reporting."""
    cue = direction.way(text, draft, cues) if draft.form in _FORMS else None
    return cue is not None and cues.has(cue[0].strip().lower(), "reporting")


def _is_near(text: str, last: Draft, draft: Draft) -> bool:
    return draft.start - last.end <= _NEAR and not _PARAGRAPH.search(text, last.end, draft.start)


def _month(what: YearDay | Month) -> int:
    return what.month if isinstance(what, YearDay) else what.number


def _placed(formula: Formula, told: _Told, what: YearDay | Month) -> Formula:
    month = _month(what)
    near = Coming if (month - told.month) % 12 <= _AHEAD else Nearest
    if month == told.month:
        near = Nearest

    def change(part: Formula) -> Formula | None:
        shift: Shift | None = trees.bare(part)
        return None if shift is None else near(Mentioned(told.number), shift)

    return trees.changed(formula, change)
