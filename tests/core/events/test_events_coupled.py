"""What a headline takes along, and what it leaves out because it belongs to something else."""

from __future__ import annotations

import pytest

from core.events.stories import headlines, tell


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "Soldiers shot dead three men and injured 20 on {Saturday}, witnesses said.",
            "Soldiers shot dead three men and injured 20",
        ),
        ("The rig caught fire and sank on {Monday}.", "Rig caught fire and sank"),
        ("He studied law in Riga and married Anna in {1990}.", "He married Anna"),
        ("The board said no and left on {Monday}.", "Board left"),
    ],
)
def test_two_verbs_of_one_day_are_told_together(marked: str, expected: str) -> None:
    """A day is that of both verbs; a mere year may be that of the second alone."""
    assert headlines(marked) == [expected]


def test_what_is_said_half_in_quotation_marks_is_told() -> None:
    """A quotation that holds the verb is part of what is said."""
    (event,) = tell("Bob Holm said firmly {today} that the firm “will not be quitting Oslo”.")
    assert event.headline == "Bob Holm: firm “will not be quitting Oslo”"
    assert event.attribution == "Bob Holm"


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "The board called on {Friday} for protection from a crackdown it said could go on.",
            ["Board called for protection from a crackdown"],
        ),
        ("That is as much oil as the entire country has produced over {the past nine years}.", []),
        (
            "The growth of trade in the northern, poorer part of the land ended in {May}.",
            ["Growth of trade ended"],
        ),
        (
            "Ivo is the son of farmer Gid Holm who, in {May}, with the old band, became the first to sing it.",
            ["Farmer Gid Holm became the first to sing it"],
        ),
        (
            "The panel said on {Tuesday} the firm could have worked more safely if it had waited.",
            ["Panel: firm could have worked more safely"],
        ),
        ("The first teams would arrive later on {Monday}.", ["First teams would arrive"]),
        ("They account for a part of all supplies now, growing to a tenth in {May}.", []),
    ],
)
def test_clauses_keep_to_their_own_words(marked: str, expected: list[str]) -> None:
    """Contact clauses, comparisons and lost subjects neither join a headline nor make one."""
    assert headlines(marked) == expected
