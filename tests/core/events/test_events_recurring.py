"""Repetitions are no points on a timeline."""

from __future__ import annotations

import pytest

from core.events.stories import headlines


@pytest.mark.parametrize(
    "marked",
    [
        "The market opens {every Monday:SET} at {5 p.m.:TIME}.",
        "The council will meet {every Monday:SET} at {5 p.m.:TIME} in the hall.",
        "The paper appeared {every Monday:SET} until {2008}.",
        "{Every Sunday:SET} at {noon:TIME}, the bells ring.",
        "The choir is scheduled to sing {every week:SET}.",
    ],
)
def test_a_repetition_is_no_event(marked: str) -> None:
    """Neither a time of day nor an end makes "every Monday" happen once."""
    assert headlines(marked) == []


def test_a_decision_about_a_repetition_is_an_event() -> None:
    """A date of its own dates what was decided."""
    assert headlines("On {3 May} the council decided to meet {every Friday:SET} at {5 p.m.:TIME}.") == [
        "Council decided to meet every Friday at 5 p.m."
    ]


def test_a_repetition_in_another_clause_does_no_harm() -> None:
    """Only the clause that holds it recurs."""
    assert headlines("The choir, which sings {every Monday:SET}, broke up on {Friday}.") == ["Choir broke up"]
