"""They and it in headlines: the words of the text where only one thing can be meant, else the pronoun."""

from __future__ import annotations

import pytest

from core.events.stories import headlines


@pytest.mark.parametrize(
    ("story", "line"),
    [
        (
            "Inspectors began their survey. They delivered a first report on {Monday}.",
            "Inspectors delivered a first report",
        ),
        (
            "The company’s shares fell 8 percent. They had risen in {February}.",
            "Company’s shares had risen",
        ),
        (
            "The transport ministry published its report. It blamed the council on {Monday}.",
            "Transport ministry blamed the council",
        ),
    ],
)
def test_the_only_thing_that_can_be_meant_is_named(story: str, line: str) -> None:
    """The subject of the sentence before, if nothing else there agrees with the pronoun."""
    assert headlines(story) == [line]


@pytest.mark.parametrize(
    ("story", "line"),
    [
        ("Workers repaired two roads. They were reopened on {Monday}.", "They were reopened"),
        ("The ministry sued the company. It denied the charge on {Monday}.", "It denied the charge"),
        ("The ministry sued Vartis. It denied the charge on {Monday}.", "It denied the charge"),
        ("The bridge carried a tram line. It closed the harbour on {Monday}.", "It closed the harbour"),
        ("The ministry was slow. It became a scandal on {Monday}.", "It became a scandal"),
        ("Inspectors left.\n\nThey delivered a report on {Monday}.", "They delivered a report"),
        ("The company fell silent. They had left in {February}.", "They had left"),
    ],
)
def test_what_may_mean_another_stays_a_pronoun(story: str, line: str) -> None:
    """A second plural, a second body, a verb that no body does or another paragraph leaves a doubt."""
    assert headlines(story) == [line]


@pytest.mark.parametrize(
    ("story", "line"),
    [
        (
            "The minister grew tired. Raised in Riga, Marta Olsen sang. She left the town on {Monday}.",
            "Marta Olsen left the town",
        ),
        ("The minister resigned. He left the town on {Monday}.", "Minister left the town"),
        ("Anna Holm won. She declared victory on {Monday}.", "Anna Holm declared victory"),
        (
            "Challenger Anna Holm won. Holm, who is a mother of two, spoke. She left the town on {Monday}.",
            "Holm left the town",
        ),
        (
            "“We wait for the end,” said Marta Olsen. She left the town on {Monday}.",
            "Marta Olsen left the town",
        ),
    ],
)
def test_one_person_is_named_by_name_or_by_office(story: str, line: str) -> None:
    """A full name, a name that was given in full before, an office, or who spoke."""
    assert headlines(story)[-1] == line


@pytest.mark.parametrize(
    "story",
    [
        "The minister met a senator. She left the town on {Monday}.",
        "Mr. Olsen was tired. She left the town on {Monday}.",
        "President Olsen has a wife. He was tired. She left the town on {Monday}.",
        "The judge ordered her release. She left the town on {Monday}.",
        "Berlin was quiet. She left the town on {Monday}.",
    ],
)
def test_she_is_nobody_else(story: str) -> None:
    """Two people, a man, another pronoun on the way, or a place: the pronoun stays."""
    assert headlines(story)[-1] == "She left the town"


@pytest.mark.parametrize(
    ("story", "line"),
    [
        (
            "The company said it would leave the town on {Monday}.",
            "Company would leave the town",
        ),
        ("The company has confirmed it will begin to drill on {Monday}.", "Company will begin to drill"),
        ("Campaigners fear the worst when they meet on {Monday}.", "Campaigners meet"),
    ],
)
def test_they_and_it_may_be_named_in_their_own_sentence(story: str, line: str) -> None:
    """The subject with which the sentence began, if nothing in between could be meant."""
    assert headlines(story)[0] == line


def test_who_left_may_be_another_than_who_says_so() -> None:
    """What officials say of "them" may be said of somebody else."""
    assert "Officials left" not in headlines(
        "Pupils sued the firm. Officials said on {Monday} they left in {May}."
    )


def test_somebody_named_in_between_may_be_meant() -> None:
    """In "hired by Jackson to go with him as he prepared" it is not the one hired who prepared."""
    story = "Dr Murray was hired by Jackson in {May} to go with him as he prepared to sing in {July}."
    assert headlines(story) == ["Dr Murray was hired by Jackson to go with him", "He prepared to sing"]
