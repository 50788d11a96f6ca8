"""What a sentence puts before, after or beside the event told before."""

from __future__ import annotations

import pytest

from core.events.stories import headlines, tell
from dateline.formula.operators import Earlier, Formula, Later, Mentioned

DAY = Mentioned(0)


@pytest.mark.parametrize(
    ("sentence", "line", "when"),
    [
        (
            "The move came after two aides were arrested in Riga.",
            "Two aides were arrested in Riga",
            Earlier(DAY),
        ),
        ("The move follows the arrest of two aides in Riga.", "Arrest of two aides in Riga", Earlier(DAY)),
        ("His resignation followed the arrest of two aides.", "Arrest of two aides", Earlier(DAY)),
        ("The news came just as thousands marched through Oslo.", "Thousands marched through Oslo", DAY),
        ("The decision comes ahead of the visit of the king.", "Visit of the king", Later(DAY)),
        ("The announcement came before the army left Riga.", "Army left Riga", Later(DAY)),
    ],
)
def test_the_relation_decides_the_side(sentence: str, line: str, when: Formula) -> None:
    """After it is before, before it is after, as it is the same; all of it inferred, and explained."""
    _, event = tell(f"The minister resigned on {{Monday}}. {sentence}")
    assert (event.headline, event.when, event.mentions, event.implied) == (line, when, (0,), True)
    assert "Minister resigned" in event.explanation


@pytest.mark.parametrize(
    "sentence",
    [
        "The move came after weeks of talks.",
        "The ferry came after two aides were arrested.",
        "The move may come after two aides are arrested.",
        "The rules follow a pattern.",
    ],
)
def test_nothing_else_is_set_beside_it(sentence: str) -> None:
    """Only a noun that means the event told before, and something that happened, give an event."""
    assert headlines(f"The minister resigned on {{Monday}}. {sentence}") == ["Minister resigned"]


def test_nothing_is_set_beside_nothing() -> None:
    """Without an event told before there is no day to be before."""
    assert tell("The move came after two aides were arrested in Riga.") == ()
