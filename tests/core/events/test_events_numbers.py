"""Subjects that hold numbers and codes."""

from __future__ import annotations

import pytest

from core.events.stories import headlines


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Gate 3 reopened on {Monday}.", "Gate 3 reopened"),
        ("The kiosk at gate 3 closed on {Monday}.", "Kiosk at gate 3 closed"),
        ("Train 520 derailed on {Friday}.", "Train 520 derailed"),
        ("Some 2,500 people marched on {Friday}.", "Some 2,500 people marched"),
        ("Zond 9 landed on {3 May}.", "Zond 9 landed"),
        ("Boiler No. 2 exploded on {Monday}.", "Boiler No. 2 exploded"),
        ("Hall 7 opens on {Monday}.", "Hall 7 opens"),
        ("More than 300 died on {Monday}.", "More than 300 died"),
    ],
)
def test_a_number_may_stand_before_the_verb(marked: str, expected: str) -> None:
    """A code behind its noun, and an amount of people, act like any other subject."""
    assert headlines(marked) == [expected]


def test_an_amount_before_a_participle_is_no_clause() -> None:
    """In "12 wounded sailors" nobody wounded anybody."""
    assert headlines("Some 12 wounded sailors were taken to Riga on {Monday}.") == [
        "Some 12 wounded sailors were taken to Riga"
    ]
