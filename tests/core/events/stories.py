"""How the tests of events write a story: its time expressions stand in braces.

"The court met on {Monday}." has one mention, the first of May 2025; later ones are the second, the third …
"{recently:PAST}" chooses another kind from the table.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dateline.events.extract import extract
from dateline.formula.calendar import Unit
from dateline.formula.operators import Date, Earlier, Every, Length, Next, Published, Recent, Ref, Since
from dateline.formula.shifts import Weekday
from dateline.model import Mention, Span, TimexType

if TYPE_CHECKING:
    from dateline.formula.operators import Formula
    from dateline.model import Event

_BRACED = re.compile(r"\{([^{}:]+)(?::(\w+))?\}")
_KINDS: dict[str, tuple[TimexType, Formula]] = {
    "PAST": (TimexType.DATE, Ref("PAST_REF")),
    "FUTURE": (TimexType.DATE, Ref("FUTURE_REF")),
    "NOW": (TimexType.DATE, Ref("PRESENT_REF")),
    "EARLIER": (TimexType.DATE, Earlier(Published())),
    "DURATION": (TimexType.DURATION, Length(2, Unit.YEAR)),
    "SET": (TimexType.SET, Every("P1W", "EVERY")),
    "MONTH": (TimexType.DATE, Date(2024, 12)),
    "TIME": (TimexType.TIME, Date(2025, 5, 30)),
    "SINCE": (TimexType.DATE, Since(Date(2025, 4, 20))),
    "NEXT": (TimexType.DATE, Next(Published(), Unit.WEEK)),
    "NEAR": (TimexType.DATE, Recent(Published(), Weekday(1))),
}


def read(marked: str) -> tuple[str, tuple[Mention, ...]]:
    """Return the plain text of a story and its mentions."""
    text, mentions, position = "", [], 0
    for match in _BRACED.finditer(marked):
        text += marked[position : match.start()]
        default = (TimexType.DATE, Date(2025, 5, len(mentions) + 1))
        kind, formula = _KINDS.get(match[2] or "", default)
        mentions.append(Mention(Span(len(text), len(text) + len(match[1])), kind, formula))
        text += match[1]
        position = match.end()
    return text + marked[position:], tuple(mentions)


def tell(marked: str) -> tuple[Event, ...]:
    """Return the events of a story."""
    return extract(*read(marked))


def headlines(marked: str) -> list[str]:
    """Return the headlines of a story."""
    return [event.headline for event in tell(marked)]


def the_event(marked: str) -> Event:
    """Return the one event of a story."""
    (event,) = tell(marked)
    return event
