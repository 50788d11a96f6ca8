"""Where headlines end: nothing is begun that its last word leaves unfinished."""

from __future__ import annotations

import pytest

from core.events.stories import headlines, the_event
from dateline.events.wording import LIMIT, quote
from dateline.model import Status


@pytest.mark.parametrize(
    ("story", "line"),
    [
        (
            "Orbit came in for criticism for failing to warn its crew of the many dangers of work at sea on {Monday}.",
            "Orbit came in for criticism for failing to warn its crew of the many dangers of work at sea",
        ),
        (
            "The office decided only to prosecute Adler in relation to the raid in {May} rather than any other part in the sale.",
            "Office decided only to prosecute Adler",
        ),
        (
            "The firm made progress {Sunday} in its long effort to install a new, safer cap on the leaking well at the bottom of the sea.",
            "Firm made progress in its long effort to install a new, safer cap",
        ),
        (
            "Investors cut off 15 percent, or $21.1 billion, of the market value on {Tuesday}.",
            "Investors cut off 15 percent, or $21.1 billion, of the market value",
        ),
        (
            "The fleet laid a heavy steel chain of great length and weight and of great age 42 miles off the coast of Norway on {Monday}.",
            "Fleet laid a heavy steel chain of great length and weight and of great age 42 miles off the coast of Norway",
        ),
        (
            "The council of the northern town rejected a second formal request to build a tower by the river on {Monday}.",
            "Council of the northern town rejected a second formal request to build a tower by the river",
        ),
        (
            "The storm prevented the old harbour ferry with its many hundreds of guests from leaving the port of Riga on {Monday}.",
            "Storm prevented the old harbour ferry with its many hundreds of guests from leaving the port of Riga",
        ),
        (
            "Olsen praised a deal signed in {2007} with Riga on oil and gas.",
            "Deal signed with Riga on oil and gas",
        ),
        (
            "Olsen took her to task for {recently:PAST} leaving the house.",
            "Olsen took her to task for leaving the house",
        ),
        (
            "Marta Brandt, the head of the regional office in Riga, became the first woman to lead the board on {Monday}.",
            "Marta Brandt became the first woman to lead the board",
        ),
        (
            "At least 18 people were killed on {Monday}, including eight, who were ill.",
            "At least 18 people were killed",
        ),
        (
            "On {Monday} the minister presented the terms of his departure ahead of the long awaited results of the northern branch.",
            "Minister presented the terms of his departure",
        ),
        (
            "The firm is expected to announce on {Monday} that it has failed, which was supposed to be a secret.",
            "Firm to announce that it has failed",
        ),
        (
            "Workers spent {Thursday} and {Friday} cleaning the deck.",
            "Workers spent Thursday and Friday cleaning the deck",
        ),
        ("Such houses would have fallen on {Monday}—the others stand.", "Such houses would have fallen"),
        (
            "The outcome of the case on {Monday} will determine whether towns can ban cars.",
            "Outcome of the case will determine whether towns can ban cars",
        ),
    ],
)
def test_nothing_is_left_unfinished(story: str, line: str) -> None:
    """An attempt keeps its aim, an adjective its noun, a distance its place, a ban on leaving its verb."""
    assert headlines(story) == [line]


def test_a_quotation_ends_before_a_phrase() -> None:
    """What does not fit is cut where a phrase begins, never behind "in terms"."""
    said = (
        "We did an extensive amount of work on the plans of the house, and we are pleased with how it goes "
        * 2
    )
    line = quote(f"“{said.strip()}”", "Kent Wells")
    assert line == "Kent Wells: “We did an extensive amount of work on the plans of the house…”"


def test_a_short_quotation_is_whole() -> None:
    """Up to the limit a quotation without a comma keeps its last words."""
    said = "We expect to begin the first well of the season in the north in the next few weeks"
    assert quote(f"“{said}”", "Olsen") == f"Olsen: “{said}”"
    assert len(said) < LIMIT


def test_a_deadline_is_that_of_the_aim() -> None:
    """What somebody agreed on "by 2020" is planned, and the year stays where it belongs."""
    event = the_event("The owners agreed on a cap on waste by {2020}.")
    assert (event.headline, event.status) == ("Owners agreed on a cap on waste by 2020", Status.PLANNED)


def test_what_somebody_will_say_is_not_said_yet() -> None:
    """A colon stands for "said" and "says" only."""
    assert headlines("Olsen will say on {Monday} that the town has won.") == [
        "Olsen will say that town has won"
    ]


def test_a_first_person_is_quoted() -> None:
    """Who "we" are is shown by quotation marks where a quotation of several sentences begins."""
    assert headlines("“We met on {Monday}. It was good.") == ["“We met on Monday”"]
