"""Business reports compare quarters: "the quarter" and "a year earlier" mean the quarter told before."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.formula.calendar import Unit
from dateline.formula.operators import Formula, Mentioned, Moved
from dateline.model import Reason
from dateline.tagger.context import before as words_before
from dateline.tagger.drafts import Draft

_QUARTERS = frozenset(("quarter", "quarteryear", "quarterof", "thequarter"))
FORMS = frozenset(("thequarter", "yearearlier", "agodate", "unitsbefore"))
"""What may mean a quarter told before."""
_REACH = 40
"""How many expressions back a quarter may have been told."""
_MONEY = re.compile(
    r"[$£€]|\b(?:cents?|shares?|net|profits?|income|revenues?|sales|earnings|loss(?:es)?|million|billion)\b"
)
_A_YEAR = re.compile(r"(?:a|one) year (?:ago|earlier|before)", re.IGNORECASE)


def before(text: str, placed: Sequence[Draft], draft: Draft) -> Draft | None:
    """Return a draft that means the quarter told before, or the one a year before that; else None."""
    if draft.form not in FORMS:
        return None
    nearby = range(len(placed) - 1, max(-1, len(placed) - _REACH), -1)
    number = next((n for n in nearby if placed[n].form in _QUARTERS), None)
    if number is None:
        return None
    told = placed[number].formula
    quarter = told if isinstance(told, Mentioned) else Mentioned(number)
    formula = _meant(text, draft, quarter)
    if formula is None:
        return None
    said = text[placed[number].start : placed[number].end]
    return draft.because(Reason("business quarters", f"counts from “{said}”"), formula)


def _meant(text: str, draft: Draft, quarter: Mentioned) -> Formula | None:
    if draft.form == "thequarter":
        return quarter
    if draft.form == "yearearlier":
        return Moved(quarter, -1, Unit.YEAR)
    if _A_YEAR.fullmatch(text[draft.start : draft.end]) and _MONEY.search(words_before(text, draft.start)):
        return Moved(quarter, -1, Unit.YEAR)
    return None
