"""What an expression counts from: the publication date in news, the dates told before in a history.

The text itself decides which of the two it is: a history is full of explicit years.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.formula.operators import Coming, Formula, In, Mentioned, Nearest, Published, Recent, This
from dateline.formula.shifts import Clock, DayPart, Weekday
from dateline.model import Reason, TimexType
from dateline.tagger import quarters, trees
from dateline.tagger.drafts import Draft

WAITING = Mentioned(-1)
_EXPLICIT = frozenset(("day", "monthyear", "year_date", "seasonyear", "year_bc", "year_ad"))
_DEICTIC = frozenset(
    "today yesterday tomorrow weekday_date lastunit thisunit nextunit lastnamed thisnamed nextnamed ago partofday aboutago".split()
)
_FULL = frozenset(("day", "monthyear", "seasonyear", "year_bc"))
_PARAGRAPH = re.compile(r"\n\s*\n")


def anchored(text: str, drafts: list[Draft], domain: str | None) -> list[Draft]:
    """Give every expression that waits for an anchor the right one."""
    history = is_history(drafts) if domain is None else domain == "narrative"
    placed: list[Draft] = []
    for draft in drafts:
        placed.append(_in_history(placed, draft) if history else _in_news(text, placed, draft))
    return placed


def is_history(drafts: Sequence[Draft]) -> bool:
    """Tell whether a text is a history: many dates with their years, few that point from a day of writing."""
    explicit = sum(draft.form in _EXPLICIT for draft in drafts)
    deictic = sum(draft.form in _DEICTIC for draft in drafts)
    return explicit >= 8 and explicit > 4 * deictic


def _in_news(text: str, placed: list[Draft], draft: Draft) -> Draft:
    quarter = quarters.before(text, placed, draft)
    if quarter is not None:
        return quarter
    if not _waits(draft):
        return draft
    number = _antecedent(text, placed, draft)
    if number is None:
        return _moved(draft, WAITING, Published(), "counts from the publication date: no earlier date serves")
    said = text[placed[number].start : placed[number].end]
    return _moved(draft, WAITING, Mentioned(number), f"counts from “{said}”, told before")


def _antecedent(text: str, placed: list[Draft], draft: Draft) -> int | None:
    """Return the date told before that an expression of news counts from, if it is near."""
    reach = 1500 if draft.form in ("thatunit", "named_that") else 350
    for number in range(len(placed) - 1, -1, -1):
        found = placed[number]
        if draft.start - found.end > reach:
            return None
        if reach < 1000 and _PARAGRAPH.search(text, found.end, draft.start):
            return None
        if _dates(found):
            return number
    return None


def _in_history(placed: list[Draft], draft: Draft) -> Draft:
    number = next((n for n in range(len(placed) - 1, -1, -1) if _dates(placed[n])), None)
    if number is None:
        return _moved(draft, WAITING, Published(), "counts from the publication date: no date was told before")
    return _carried(draft, Mentioned(number))


def _carried(draft: Draft, anchor: Mentioned) -> Draft:
    """Count from the last date of the story what it names in part."""

    def change(part: Formula) -> Formula | None:
        match part:
            case Recent(anchor=Published(), what=Weekday() as what) | Coming(anchor=Published(), what=Weekday() as what):
                return Coming(anchor, what)
            case Recent(anchor=Published(), what=what) | Coming(anchor=Published(), what=what) | Nearest(anchor=Published(), what=what):
                return This(anchor, what)
            case In(whole=Published(), what=Clock() | DayPart() as what):
                return In(anchor, what)
            case Mentioned(number=-1):
                return anchor
            case _:
                return None

    formula = trees.changed(draft.formula, change)
    if formula == draft.formula:
        return draft
    return draft.because(Reason("anchor", "counts from the date told before"), formula)


def _waits(draft: Draft) -> bool:
    return any(part == WAITING for part in trees.parts(draft.formula))


def _moved(draft: Draft, old: Formula, new: Formula, why: str) -> Draft:
    if not _waits(draft):
        return draft
    return draft.because(Reason("anchor", why), trees.with_anchor(draft.formula, old, new))


def _dates(draft: Draft) -> bool:
    """Tell whether a draft is a date that others can count from."""
    return draft.type in (TimexType.DATE, TimexType.TIME) and draft.form not in ("ref", "futureref", "earlier_date", "era_date", "term", "set")
