"""Bounds: "before 1990", "since May", "until Friday", "by June" say on which side of the date it happened.

The word stands outside the expression, so that its span and its TIMEX3 value stay those of the date.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from dateline.formula.operators import By, Part, Past, Since, Till
from dateline.model import Reason
from dateline.tagger.drafts import Draft
from dateline.tagger.news import is_date

_SIDES: dict[str, Any] = {
    "before": Till,
    "prior to": Till,
    "after": Past,
    "since": Since,
    "until": By,
    "till": By,
    "by": By,
    "no later than": By,
    "later than": Past,
    "earlier than": Till,
    "sooner than": Till,
}
_WORD = re.compile(
    r"\b(before|prior to|after|since|until|till|by|no later than|later than|earlier than|sooner than)[ \n]+$",
    re.IGNORECASE,
)
_LONGEST = 20
_RECORD = re.compile(
    r"\b(?:first|time|last|only|[a-z]+est|best|worst|most|least|ever)\b[^.;]*\bsince[ \n]+$|\bended by[ \n]+$",
    re.IGNORECASE,
)
_NOT_BOUNDED = frozenset(("agodate", "aboutago", "unitsbefore", "unitsafter", "lastspan", "nextspan"))


def bounded(text: str, drafts: Sequence[Draft]) -> list[Draft]:
    """Put every date with such a word before it on its side."""
    return [_bounded(text, draft) for draft in drafts]


def _bounded(text: str, draft: Draft) -> Draft:
    found = _WORD.search(text[max(0, draft.start - _LONGEST) : draft.start])
    if not found or not is_date(draft) or draft.form in _NOT_BOUNDED:
        return draft
    if _RECORD.search(text[max(0, draft.start - 90) : draft.start]):
        return draft
    word = found[1].lower()
    said = Reason("bound", f"“{word}” stands before it")
    match draft.formula:
        case Part(whole=whole, which="END") if _SIDES[word] is Till:  # before its end is by its last day
            return replace(draft, formula=By(whole), reasons=(*draft.reasons, said))
    return replace(draft, formula=_SIDES[word](draft.formula), reasons=(*draft.reasons, said))
