"""Whether a verb decides about a day without a year: "resigned on 5 January" does, "announced … Nov. 15" does not.

A weekday or a month lies in the direction of the nearest verb. A day of the year needs more: a verb that
is told of it directly, because news names the day of a coming meeting after "said", "set" or "asked" too.
"""

from __future__ import annotations

import re

from dateline.tagger.context import before
from dateline.tagger.drafts import Draft

_TALK = re.compile(
    r"said|told|announced|declared|called|ordered|asked|approved|issued|filed|extended|postponed|delayed|set|"
    r"scheduled|agreed|requested|proposed|was|were|had|reported|invited|urged|added|confirmed|offered|dated|"
    r"booked|moved",
    re.IGNORECASE,
)
_PRESENT = re.compile(r"(?:is|are) \w+ing", re.IGNORECASE)
"""Verbs of the past that often have something to come as their matter."""
_NOT_OVER = re.compile(r"\b(?:will|would|is|are|be|being|gets?|['’]s)\b|['’]s\s", re.IGNORECASE)
"""What turns a form in -ed before the date from a past into a plan or a passive of the present."""
_DIRECT = re.compile(
    r"(?:\s+(?!(?:to|for)\b)(?!\w+ing\b)[\w'’-]+){0,5}?\s+(?:(?:on|at|in|of|the|early|late|before|after|until|since)\s+)*"
)


def decides(text: str, draft: Draft, word: str, *, future: bool) -> bool:
    """Tell whether a verb says on which side of the publication a day of the year lies."""
    word = word.strip()
    if future:
        return not _PRESENT.fullmatch(word)
    left = before(text, draft.start)
    at = left.rfind(word)
    if at < 0 or _TALK.fullmatch(word) or _NOT_OVER.search(left, 0, at):
        return False
    return _DIRECT.fullmatch(left[at + len(word) :]) is not None
