"""Dates that belong to something else than the clause they stand in, and what they date instead."""

from __future__ import annotations

import pytest

from core.events.stories import headlines, tell, the_event
from dateline.formula.operators import Date, Mentioned
from dateline.model import Status


@pytest.mark.parametrize(
    "story",
    [
        "His promise to leave the coalition by {May} has now been abandoned.",
        "She sold the properties, worth a million crowns in {October}.",
        "An email said the group would survive the disaster, caused by a fire on the rig on {20 April}.",
        "With the edge of the slick reaching the coast late {Thursday}, the crisis is growing.",
        "The firm paid a fortune for the picture, with the painting classified as a treasure in {2020}.",
        "The approval came amid a dearth of houses over {the last decade}.",
        "The firm helped to fund the {1998} and {2017} purchases of two portraits.",
        "The event goes on to puzzle visitors to {this day}.",
        "You can feel the mood before {the weekend}.",
        "The board has announced moves to meet the owners in Riga on {Monday}.",
        "The slick grew for days, eclipsing the spill off the coast from {1979}.",
        "Traders bought gold, a small jump from {the day before}.",
    ],
)
def test_such_a_date_does_not_date_the_clause(story: str) -> None:
    """An aim, an apposition, something that goes along or a state that lasts keeps its date to itself."""
    assert not [line for line in headlines(story) if not line.startswith(("Fire", "Purchases"))]


@pytest.mark.parametrize(
    ("story", "line"),
    [
        ("Tests are being done, with further tests expected over {the next days}.", "Further tests expected"),
        ("A board appointed by Anna Holm {this month} accused the firm.", "Board appointed by Anna Holm"),
        (
            "Oil has leaked since the explosion on the Aurora drilling rig on {20 April}.",
            "Explosion on the Aurora drilling rig",
        ),
        ("Marten fled after a coup d'etat {last year}.", "Coup d'etat"),
    ],
)
def test_it_dates_the_happening_it_names(story: str, line: str) -> None:
    """The happening that the words name gets the date instead."""
    assert line in headlines(story)


@pytest.mark.parametrize(
    ("story", "line"),
    [
        ("Her appointment was announced in {December}.", "Her appointment was announced"),
        (
            "It is understood the two men were admitted to a ward in Riga on {Tuesday}.",
            "Two men were admitted to a ward in Riga",
        ),
        ("It drove crowds into the streets in the uprising that began on {25 January}.", "Uprising began"),
        (
            "A Scot from Glasgow who joined the agency in {1952} died.",
            "A Scot from Glasgow joined the agency",
        ),
        (
            "The board, in a public message posted on {Thursday}, called on the owners to sell.",
            "Public message posted",
        ),
        ("It is worth noting that in {2015}, Anna Holm bought the ferry.", "Anna Holm bought the ferry"),
        ("Resident Dana Lee, 55, said the plan failed on {Monday}.", "Plan failed"),
        ("Kari Olsen, from Bergen, was 23 when he vanished on {3 May}.", "Kari Olsen vanished"),
    ],
)
def test_dated_clauses_are_found_wherever_they_stand(story: str, line: str) -> None:
    """Relative clauses, passives of saying, what is held to be true, and what follows a time are told."""
    assert line in headlines(story)


@pytest.mark.parametrize(
    ("story", "line"),
    [
        (
            "Crowds packed the square on {Friday} in what organisers called a second revolt.",
            "Crowds packed the square in what organisers called a second revolt",
        ),
        (
            "Engineers will spend {the weekend} trying to close the well.",
            "Engineers will spend the weekend trying to close the well",
        ),
        ("A rig exploded and sank off the coast {last week}.", "A rig exploded and sank off the coast"),
        (
            "Activists staged a loud anti-government demonstration on {Friday} next to the large construction site of the university.",
            "Activists staged a loud anti-government demonstration",
        ),
        (
            "Cafes in Riga reopened on {Monday}, with shops, baths and churches to follow.",
            "Cafes in Riga reopened",
        ),
        (
            "The firm agreed to use the machines, which separate oil and water, following tests {last week}.",
            "Firm agreed to use the machines",
        ),
        (
            "The big energy firm posted a near three-fold rise in its yearly net profit on {Thursday} due to higher prices and increased production.",
            "Big energy firm posted a near three-fold rise in its yearly net profit",
        ),
        (
            "Five analysts on average had expected the firm to post a large profit of 57 million crowns in {May}.",
            "Five analysts on average had expected the firm to post a large profit of 57 million crowns",
        ),
        (
            "The games originally planned for {next year} in Eugene, Oregon, will begin on {15 July}.",
            "Games originally planned for next year in Eugene will begin",
        ),
        (
            "Kari Biden said {Thursday} he believes the board will delay the vote.",
            "Kari Biden: he believes the board will delay the vote",
        ),
        ("Biden has said the vote should be held and has made remarks in {May}.", "Biden has made remarks"),
        ("In {2018}, the group supported and advised 55 towns.", "Group supported and advised 55 towns"),
        (
            "A man was arrested on {Monday} at the Topanga shopping mall in Tarzana in connection with the murder of Anna Holm.",
            "A man was arrested at the Topanga shopping mall in Tarzana",
        ),
        (
            "The world games originally planned for {next year} in the old harbour town of Eugene will begin on {15 July}.",
            "World games originally planned for next year will begin",
        ),
    ],
)
def test_headlines_are_whole(story: str, line: str) -> None:
    """Nothing hangs, and what the clause needs stays."""
    assert line in headlines(story)


def test_victims_counted_together_share_their_date() -> None:
    """Text like "eleven were killed and 17 hurt on Monday" dates both, the first by what follows."""
    first, second = tell("Eleven people were killed and 17 people were hurt in a blast on {20 April}.")
    assert (first.headline, first.when, first.implied) == ("Eleven people were killed", Mentioned(0), True)
    assert second.implied is False
    assert "counted together" in first.explanation


def test_a_when_clause_happens_on_the_day_it_explains() -> None:
    """Text like "since 20 April, when the rig exploded" dates the explosion on that day."""
    story = "The firm has lost a fortune since {20 April:SINCE}, when the rig exploded."
    assert the_event(story).when == Date(2025, 4, 20)


def test_other_clauses_share_no_date() -> None:
    """Only numbers of victims or things are one list; what somebody did before has its own day."""
    assert headlines("Anna Holm was born in Riga and moved to Oslo in {1990}.") == ["Anna Holm moved to Oslo"]


def test_who_speaks_at_the_end_says_the_whole_sentence() -> None:
    """A relative clause right before does not take the attribution from the sentence."""
    event = the_event("The town confirmed a case in a man who had come home, the ministry said on {Friday}.")
    assert event.headline == "Ministry: town confirmed a case in a man who had come home"
    assert event.attribution == "ministry"


def test_speakers_with_a_long_name_are_found() -> None:
    """Text like ", researchers led by X at the institute in Riga, reported" names who says so."""
    event = the_event(
        "The microbe grows in warm water, researchers led by Anna Holm at the institute, reported {Tuesday}."
    )
    assert event.attribution.startswith("researchers led by Anna Holm")


def test_plans_that_did_not_hold_are_denied() -> None:
    """Text like "was originally scheduled to start" says that it did not."""
    event = the_event("The match was originally scheduled to start on {Friday}.")
    assert (event.headline, event.status) == ("Match was originally scheduled to start", Status.DENIED)


@pytest.mark.parametrize(
    "story",
    [
        "The family hopes a new appeal will bring an end to the search.",
        "Hoping a film will help the search, the police showed it.",
        "The board prepares a plan to close the well.",
    ],
)
def test_wishes_and_work_in_hand_are_no_plans(story: str) -> None:
    """What somebody hopes for, or does now, is not put after the publication."""
    assert tell(story) == ()
