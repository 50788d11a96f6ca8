"""Bounds: "before 1990", "since May", "until Friday", "by June" say on which side of the date it happened.

The word stands outside the expression, so that its span and its TIMEX3 value stay those of the date.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dateline.formula.operators import By, Part, Past, Since, Till
from dateline.model import Reason
from dateline.tagger.context import before
from dateline.tagger.cues import Cues
from dateline.tagger.drafts import Draft
from dateline.tagger.news import is_date

_SIDES: dict[str, Any] = {"Till": Till, "By": By, "Past": Past, "Since": Since}
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
    side = _SIDES[cues.bounds[word]]
    left = before(text, draft.start, _CLAUSE)[: -len(found[0])]
    said = Reason("bound", f"“{word}” stands before it")
    if side is By and (put_off := list(cues.phrase("put_off").found(left))):
        reason = Reason("put off", f"“{put_off[-1][0].strip()} {word}” makes it a date to come")
        return draft.because(reason)
    if _is_record(left, side, cues):
        return draft
    match draft.formula:
        case Part(whole=whole, which="END") if side is Till:  # before its end is by its last day
            return draft.because(said, By(whole))
    return draft.because(said, side(draft.formula))


def _is_record(left: str, side: Any, cues: Cues) -> bool:
    """Tell whether "since" or "by" only says which one is meant: "the first win since 1990", "ended by 1990"."""
    if side is By:
        return cues.ends("ended", left) is not None
    return side is Since and any("." not in left[each.end() :] for each in cues.phrase("record").found(left))
