"""Bounds: "before 1990", "since May", "until Friday", "by June" say on which side of the date it happened.

The word stands outside the expression, so that its span and its TIMEX3 value stay those of the date.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dateline.formula.operators import By, Coming, Formula, In, Next, Part, Past, Published, Since, Till
from dateline.formula.shifts import Clock
from dateline.model import Reason
from dateline.tagger import trees
from dateline.tagger.context import before
from dateline.tagger.cues import Cues
from dateline.tagger.drafts import Draft
from dateline.tagger.news import is_date

_SIDES: dict[str, Any] = {"By": By, "Until": By, "Past": Past, "Since": Since}
_MIDNIGHT = 24
_LONGEST, _CLAUSE = 20, 90
"""How far before a date the word stands that bounds it, and what says that it is no bound."""
_NOT_BOUNDED = frozenset(("agodate", "aboutago", "unitsbefore", "unitsafter", "lastspan", "nextspan"))


def bounded(text: str, drafts: Sequence[Draft], cues: Cues) -> list[Draft]:
    """Put every date with such a word before it on its side."""
    return [_bounded(text, draft, cues) for draft in drafts]


def _bounded(text: str, draft: Draft, cues: Cues) -> Draft:
    found = cues.ends("bound", text[max(0, draft.start - _LONGEST) : draft.start])
    if not found or not is_date(draft) or draft.form in _NOT_BOUNDED:
        return draft
    word = " ".join(found[0].lower().split())
    side = cues.bounds[word]
    left = before(text, draft.start, _CLAUSE)[: -len(found[0])]
    if side == "Until" and (way := _day_itself(left, cues)):
        return draft.because(Reason("until", f"“{way} {word}”: it is then, not before"))
    if side != "Until" and _is_record(left, side, cues):
        return draft
    said = Reason("bound", f"“{word}” stands before it")
    if side == "Past" and any(_is_midnight(part) for part in trees.parts(draft.formula)):
        side = "Since"
    if side == "Till":
        return draft.because(said, _before(draft.formula, left, cues))
    return draft.because(said, _SIDES[side](draft.formula))


def _day_itself(left: str, cues: Cues) -> str:
    """Return the words that make "until" name when it happened: "did not come until", "was put off until"."""
    found = [*cues.phrase("put_off").found(left), *cues.phrase("negated").found(left)]
    return found[0][0].strip() if found else ""


def _before(formula: Formula, left: str, cues: Cues) -> Formula:
    """Return what lies before a date: "before March", said in March, means the next; "not before" is from then on."""
    formula = trees.changed(formula, _not_yet_begun)
    match formula:
        case _ if any(cues.phrase("negated").found(left)):
            return Since(formula)
        case Part(whole=whole, which="END"):  # before its end is by its last day
            return By(whole)
        case _ if any(_is_midnight(part) for part in trees.parts(formula)):
            return By(formula)  # the midnight at the end of the day may be meant
        case _:
            return Till(formula)


def _is_midnight(part: Formula) -> bool:
    """Tell "after midnight on Friday", which may be in the first hour of that day, or in the hour behind it."""
    return isinstance(part, In) and isinstance(part.what, Clock) and part.what.hour == _MIDNIGHT


def _not_yet_begun(part: Formula) -> Formula | None:
    match part:
        case Coming(anchor=Published(), what=what):
            return Next(Published(), what)
        case _:
            return None


def _is_record(left: str, side: str, cues: Cues) -> bool:
    """Tell whether "since" or "by" only says which one is meant: "the first win since 1990", "ended by 1990"."""
    if side == "By":
        return cues.ends("ended", left) is not None
    return side == "Since" and any(
        "." not in left[each.end() :] for each in cues.phrase("record").found(left)
    )
