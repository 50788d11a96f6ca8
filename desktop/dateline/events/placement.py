"""Which time expressions can place something on a timeline, told from their formulas alone."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from dateline.formula.operators import Earlier, Every, Later, Length, Mentioned, Ref, Sum
from dateline.formula.resolve import parts
from dateline.model import TimexType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.formula.operators import Formula
    from dateline.model import Mention


class Placement(Enum):
    """What a time expression does for an event."""

    DATED = "it has bounds, or will once the publication date is known"
    OPEN = "it only says before or after something"
    VAGUE = "it means a past or future without bounds"
    NONE = "it is an amount of time or a repetition, or means the present"


def placement(mention: Mention, mentions: Sequence[Mention]) -> Placement:
    """Tell what a mention does for the clause it stands in."""
    if mention.type is TimexType.SET:
        return Placement.NONE
    return _of(mention.formula, mentions, 0)


def _of(formula: Formula, mentions: Sequence[Mention], depth: int) -> Placement:
    match formula:
        case Length() | Sum() | Every() | Ref(reference="PRESENT_REF"):
            return Placement.NONE
        case Ref():
            return Placement.VAGUE
        case Earlier() | Later():
            return Placement.OPEN
        case Mentioned(number=number):
            known = depth < 20 and 0 <= number < len(mentions)
            return _of(mentions[number].formula, mentions, depth + 1) if known else Placement.NONE
        case _:
            inner = [_of(part, mentions, depth + 1) for part in parts(formula)]
            return next(
                (worse for worse in (Placement.NONE, Placement.VAGUE) if worse in inner), Placement.DATED
            )
