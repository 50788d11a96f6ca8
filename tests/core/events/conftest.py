"""How the tests of events write a story: its time expressions stand in braces."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Protocol

import pytest

from dateline.events.extract import extract
from dateline.formula.calendar import Unit
from dateline.formula.operators import Date, Earlier, Every, Length, Published, Ref
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
    "TIME": (TimexType.TIME, Date(2025, 5, 30)),
}


class Tell(Protocol):
    """Finds the events of a story whose time expressions stand in braces: "{On Monday}", "{two years:DURATION}"."""

    def __call__(self, marked: str) -> tuple[Event, ...]:
        """Return the events."""


def read(marked: str) -> tuple[str, tuple[Mention, ...]]:
    """Return the plain text and the mentions; those without a kind are the days 1, 2, 3 … of May 2025."""
    text, mentions, position = "", [], 0
    for match in _BRACED.finditer(marked):
        text += marked[position : match.start()]
        default = (TimexType.DATE, Date(2025, 5, len(mentions) + 1))
        kind, formula = _KINDS.get(match[2] or "", default)
        mentions.append(Mention(Span(len(text), len(text) + len(match[1])), kind, formula))
        text += match[1]
        position = match.end()
    return text + marked[position:], tuple(mentions)


@pytest.fixture
def tell() -> Tell:
    """Return the function that finds the events of a story with braces."""
    return lambda marked: extract(*read(marked))


@pytest.fixture
def headlines() -> Tell:
    """Return the function that finds only the headlines."""
    return lambda marked: tuple(event.headline for event in extract(*read(marked)))
