"""Business reports compare quarters: "the quarter" and "a year earlier" mean the quarter told before."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from dateline.formula.calendar import Unit
from dateline.formula.operators import Before, Coming, Formula, In, Mentioned, Moved, Recent, This
from dateline.formula.shifts import Quarter
from dateline.model import Reason, TimexType
from dateline.tagger import trees
from dateline.tagger.context import after as words_after
from dateline.tagger.context import before as words_before
from dateline.tagger.drafts import Draft

TOLD = frozenset(("quarter", "quarteryear", "quarterof", "thequarter"))
"""What names a quarter."""
FORMS = frozenset(("thequarter", "yearearlier", "agodate", "unitsbefore", "year_date"))
"""What may mean a quarter told before."""
_REACH = 40
"""How many expressions back a quarter may have been told."""
_MONEY = re.compile(
    r"[$£€]|\b(?:cents?|shares?|net|profits?|income|revenues?|sales|earnings|loss(?:es)?|million|billion)\b"
)
_ENDED = re.compile(r" (?:that )?(?:ended|ending) ")
_PERIOD = re.compile(r" (?:period|quarter)\b")
_HALF = 45
"""Half a quarter before its last day lies the quarter of the calendar that it covers most of."""
_A_YEAR = re.compile(r"(?:a|one) year (?:ago|earlier|before)", re.IGNORECASE)


def ended(text: str, number: int, draft: Draft, behind: Draft | None) -> Draft | None:
    """Return a draft that means the quarter up to the date said behind it: "the quarter ended July 31"."""
    if draft.form != "thequarter" or behind is None or trees.grain(behind.formula) is not Unit.DAY:
        return None
    if not _ENDED.fullmatch(text, draft.end, behind.start):
        return None
    said = text[behind.start : behind.end]
    formula = This(Before(Mentioned(number + 1), _HALF, Unit.DAY), Unit.QUARTER)
    return draft.because(Reason("business quarters", f"the three months up to “{said}”"), formula)


def before(text: str, placed: Sequence[Draft], quarters: Sequence[int], draft: Draft) -> Draft | None:
    """Return a draft that means the quarter told before, or the one a year before that; else None.

    Args:
        text: The text.
        placed: The expressions before this one.
        quarters: Which of them are quarters.
        draft: This one.
    """
    if not quarters or draft.form not in FORMS:
        return None
    number = _told(placed, quarters)
    if number is None or _compares_months(text, placed, draft):
        return None
    if draft.form == "year_date":
        return _in_year(text, placed, number, draft)
    told = placed[number].formula
    quarter = told if isinstance(told, Mentioned) else Mentioned(number)
    formula = _meant(text, draft, quarter)
    if formula is None:
        return None
    said = text[placed[number].start : placed[number].end]
    return draft.because(Reason("business quarters", f"counts from “{said}”"), formula)


def _in_year(text: str, placed: Sequence[Draft], number: int, draft: Draft) -> Draft | None:
    """Return "the 1988 period" as the quarter told before, in that year; None for other years."""
    behind, named = _PERIOD.match(text, draft.end), _number(placed, number)
    if behind is None or named is None:
        return None
    article = 4 if text[max(0, draft.start - 4) : draft.start].lower() == "the " else 0
    said = text[placed[number].start : placed[number].end]
    reasons = (*draft.reasons, Reason("business quarters", f"the quarter of “{said}”, in that year"))
    formula = In(draft.formula, named)
    return Draft(draft.start - article, behind.end(), draft.type, formula, "quarteryear", reasons)


def _number(placed: Sequence[Draft], number: int) -> Quarter | None:
    """Return which quarter of its year a quarter told before is, where the text says so."""
    for part in trees.parts(placed[number].formula):
        match part:
            case (
                Recent(what=Quarter() as named)
                | Coming(what=Quarter() as named)
                | In(what=Quarter() as named)
            ):
                return named
            case Mentioned(number=other) if 0 <= other < number:
                return _number(placed, other)
    return None


def _compares_months(text: str, placed: Sequence[Draft], draft: Draft) -> bool:
    """Tell whether the sentence has just named other months: "in the first nine months … a year earlier"."""
    if draft.form in ("thequarter", "year_date") or not placed or placed[-1].type is not TimexType.DURATION:
        return False
    last = placed[-1]
    between = draft.start - last.start
    same_sentence = len(words_before(text, draft.start, between)) == between
    return same_sentence and "month" in text[last.start : last.end]


def _told(placed: Sequence[Draft], quarters: Sequence[int]) -> int | None:
    """Return the quarter that is told of: the one named most often, or else first.

    One with its year ("the third quarter of 1990") is told of only if there is no other, and one with its
    last day ("the quarter ended July 31") from where it stands.
    """
    farthest = len(placed) - _REACH
    nearby = [number for number in quarters[: -_REACH - 1 : -1] if number > farthest]
    plain = [number for number in nearby if placed[number].form != "quarteryear"]
    if not plain:
        return next(iter(nearby), None)
    named = Counter(_number(placed, number) for number in reversed(plain))
    topic = _number(placed, plain[0]) and max(named, key=named.__getitem__)
    return next(number for number in plain if _number(placed, number) == topic)


def _meant(text: str, draft: Draft, quarter: Mentioned) -> Formula | None:
    if draft.form == "thequarter":
        return quarter
    if draft.form == "yearearlier":
        return Moved(quarter, -1, Unit.YEAR)
    if _A_YEAR.fullmatch(text[draft.start : draft.end]) and _is_of_money(text, draft):
        return Moved(quarter, -1, Unit.YEAR)
    return None


def _is_of_money(text: str, draft: Draft) -> bool:
    """Tell whether sums are compared: before the expression, or after one that opens its sentence."""
    left = words_before(text, draft.start)
    return bool(_MONEY.search(left if left.strip() else words_after(text, draft.end)))
