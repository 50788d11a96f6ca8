"""What a headline tells, and which clauses tell too little for one."""

from __future__ import annotations

import pytest

from core.events.stories import headlines, tell
from dateline.formula.operators import Mentioned
from dateline.model import Status


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Olsen sailed with his son over {the holiday} weekend.", "Olsen sailed with his son"),
        ("Crews there have been laying cables since {May}.", "Crews there have been laying cables"),
        ("The clean-up has been going on for {three days}.", "Clean-up has been going on"),
        (
            "Brandt expects to work at least until {next month} on the roof.",
            "Brandt expects to work at least until next month on the roof",
        ),
        ("The town lit all lamps at once on {Monday}.", "Town lit all lamps at once"),
        (
            "{Yesterday}, the agency said that the Board of Trade (BOT) had lifted the ban.",
            "Agency: Board of Trade had lifted the ban",
        ),
        (
            "On {Monday}, the agency said the Board of Trade (BOT) had lifted the ban.",
            "Agency: Board of Trade had lifted the ban",
        ),
        ("The ferry will not do so on {Monday}.", "Ferry will not do so"),
        (
            "Shares of mask makers rose on {Monday}, {a day:DURATION} after the first case.",
            "Shares of mask makers rose",
        ),
    ],
)
def test_a_headline_is_whole(marked: str, expected: str) -> None:
    """Nothing that belongs to the time is left behind, and nothing that belongs to the verb goes with it."""
    assert headlines(marked)[:1] == [expected]


@pytest.mark.parametrize(
    "marked",
    [
        "The rig that a firm was leasing exploded on {Monday}.",
        "{Yesterday}, Olsen told the court: we have left.",
        "Not only did they leave on {Monday}.",
        "This is not {1918}.",
        "By {the end of the year}, we were told, there might be 60 boats.",
        "The country is heading into {summer}.",
        "The guild helps people in {previously:PAST} healthy towns.",
        "The interview on the station's {Today} show was long.",
    ],
)
def test_a_clause_that_cannot_be_told_is_left_out(marked: str) -> None:
    """Half a statement, an inverted sentence or a comparison would say something else."""
    assert headlines(marked) == []


def test_the_losses_seen_on_a_day_do_not_date_the_clause() -> None:
    """A date behind a noun and its participle belongs to them."""
    assert headlines("The price fell again on top of the losses seen on {Monday}.") == []


def test_what_might_happen_to_people_is_possible() -> None:
    """A phrase inside a clause with "could" is as possible as the clause."""
    (event,) = tell("The town could get forty old houses flooded in {May}.")
    assert event.status is Status.POSSIBLE


@pytest.mark.parametrize("verb", ["is planning", "plans", "is preparing"])
def test_planning_something_for_a_day_is_a_plan(verb: str) -> None:
    """The date is that of the thing planned."""
    (event,) = tell(f"Olsen {verb} a concert in {{May}}.")
    assert event.status is Status.PLANNED


def test_hours_of_a_live_page_are_no_years() -> None:
    """Entries that begin with a bare hour and minute have no date of their own."""
    assert headlines("{1943} Crews left the coast.\n{2010} Olsen resigned.\n{0815} The ferry sank.") == []


def test_years_of_a_chronology_stay_years() -> None:
    """Entries that begin with a year are dated by it."""
    assert headlines("{1943} Crews left the coast.\n{1960} Olsen resigned.\n{1999} The ferry sank.") == [
        "Crews left the coast",
        "Olsen resigned",
        "Ferry sank",
    ]


def test_a_plan_borrows_the_date_of_the_plan_before() -> None:
    """Two plans for one day share it, and stay plans."""
    first, second = tell("On {Monday} the town will light the lamps. Simultaneously, the ferry will sail.")
    assert (second.headline, second.when, second.status) == ("Ferry will sail", Mentioned(0), Status.PLANNED)
    assert first.status is Status.PLANNED
    assert second.implied


def test_a_plan_borrows_nothing_from_a_report() -> None:
    """What will happen was not told to happen when something else did."""
    found = tell("On {Monday} the town lit the lamps. Simultaneously, the ferry will sail.")
    assert [event.when for event in found][:1] == [Mentioned(0)]
    assert all(event.when != Mentioned(0) for event in found[1:])


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Olsen was tired; on {Monday}, he opened a shop.", "He opened a shop"),
        ("Olsen decided to act: {last weekend}, the shop closed.", "Shop closed"),
        ("Olsen stayed at home, and on {Monday}, the shop closed.", "Shop closed"),
    ],
)
def test_a_date_before_a_clause_dates_that_clause(marked: str, expected: str) -> None:
    """Behind a semicolon, colon or "and", what stands before the comma belongs to what follows."""
    assert headlines(marked) == [expected]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "The board said rebels and soldiers loyal to him were fighting on {Friday}.",
            "Rebels and soldiers loyal to him were fighting",
        ),
        (
            "Senators Berg (Riga) and Holm (Oslo) introduced a bill on {Monday}.",
            "Senators Berg and Holm introduced a bill",
        ),
        (
            "The board wrote to Olsen on {Monday}, inviting him and his crew to a hearing.",
            "Board wrote to Olsen, inviting him and his crew to a hearing",
        ),
        ("The figures gave the number of cases as 70 on {Monday}.", "Figures gave the number of cases as 70"),
        (
            "Those people who receive aid from the fund will leave on {Monday}.",
            "Those people who receive aid from the fund will leave",
        ),
        (
            "On {Monday}, the town launched an urgent and carefully managed search.",
            "Town launched an urgent and carefully managed search",
        ),
    ],
)
def test_nothing_joined_is_torn_apart(marked: str, expected: str) -> None:
    """Subjects, objects and adjectives joined by "and" stay together."""
    assert headlines(marked) == [expected]


@pytest.mark.parametrize(
    "marked",
    [
        "That will change on {Monday}.",
        "It remained unclear on {Monday} how much was lost.",
        "Politicians were talking about rigs on {Sunday} talk shows.",
        "“We do not know,” said the board in a letter to Olsen released on {Friday}.",
    ],
)
def test_what_leans_on_other_words_is_left_out(marked: str) -> None:
    """A pointer, an empty "it" or a date that belongs to a noun makes no headline."""
    assert headlines(marked) == []


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("At least 70 people were killed on {Tuesday} alone.", "At least 70 people were killed"),
        ("{The future:FUTURE} of the firm was in doubt {last night}.", "Future of the firm was in doubt"),
        ("“We wait. Crews did arrive {yesterday}.”", "Crews did arrive"),
        (
            "A court put off on {Monday} the trial of the minister so that he can be tried alongside the king.",
            "A court put off the trial of the minister",
        ),
    ],
)
def test_no_loose_ends_are_left(marked: str, expected: str) -> None:
    """Neither words that went with the time nor words that waited for more stay behind."""
    assert headlines(marked)[0].strip("“”") == expected


@pytest.mark.parametrize(
    "marked",
    [
        "The leak was caused by {twentieth century} technology.",
        "The cap applied on {Thursday} stopped oil at the well.",
        "The envoy told the station's {This Week} that all is well.",
    ],
)
def test_a_date_inside_a_noun_phrase_dates_no_clause(marked: str) -> None:
    """An era, a participle's date and a title with a date in it belong to their noun."""
    assert headlines(marked) == []


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "The students beat the record of 1,200 people set in {May} in Oslo.",
            "1,200 people set in Oslo",
        ),
        (
            "Olsen lays out his vision on {Monday} for a smaller, more careful firm.",
            "Olsen lays out his vision for a smaller, more careful firm",
        ),
        (
            "The pact binds Riga and Oslo, which have agreed to it in {May}.",
            "Riga and Oslo have agreed to it",
        ),
        ("The rate as of {noon} was 70 points.", "Rate was 70 points"),
        (
            "On {Monday} the valve was closed, and the dark cloud of oil and gas that had hung there was gone.",
            "Valve was closed",
        ),
        (
            "Olsen was asked on {Monday} to explain to them that the sum it has kept for costs will be enough.",
            "Olsen was asked to explain to them",
        ),
    ],
)
def test_nothing_is_half_told(marked: str, expected: str) -> None:
    """What cannot be told whole is not begun, and who is meant is named whole."""
    assert headlines(marked) == [expected]


def test_a_name_behind_a_preposition_did_not_sink() -> None:
    """In "a ship bound for Oslo that sank", it was not Oslo that sank."""
    assert headlines("She spoke of a ship bound for Oslo that sank in {May}.") == []


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("The frame was loaded on {Monday} so it could begin its journey.", "Frame was loaded"),
        ("The papers were handed over on {Friday}.", "Papers were handed over"),
        ("It was first used widely in {1980}.", "It was first used widely"),
        ("A pipe in the north sprang a leak in {May}.", "A pipe in the north sprang a leak"),
        ("The report listed 40 birds up to {14 May}.", "Report listed 40 birds"),
        (
            "On {Monday} the town was described as one of the quietest.",
            "Town was described as one of the quietest",
        ),
    ],
)
def test_small_words_stay_where_they_belong(marked: str, expected: str) -> None:
    """Particles stay with their verb; "up to" and "so" go with what is left out."""
    assert headlines(marked) == [expected]


@pytest.mark.parametrize(
    "marked",
    [
        "Sales rose, up sharply from {last month}.",
        "“We know the way,” Olsen said in testimony prepared for the hearing {Tuesday}.",
    ],
)
def test_comparisons_and_letters_date_nothing(marked: str) -> None:
    """What is measured against a date, and what somebody wrote for it, did not happen then."""
    assert [line for line in headlines(marked) if "“" not in line] == []


def test_a_verb_that_shares_a_modal_is_no_report() -> None:
    """In "would be moored and hooked up" nothing was hooked up yet."""
    found = tell("The barge would be moored on {Monday} and hooked up to a ship on {Friday}.")
    assert all(event.status is not Status.REPORTED for event in found)


@pytest.mark.parametrize(
    "marked",
    [
        "The ward took in a man from Oslo, who had left in {May}.",
        "Five sailors he saw {Monday} needed immediate help.",
        "On {Monday} the doctor says she and a colleague from the ward tried to help.",
    ],
)
def test_nobody_is_named_for_somebody_else(marked: str) -> None:
    """A place is not the person from there, and half a subject is no content."""
    assert headlines(marked) == []


def test_who_was_met_is_named() -> None:
    """A name behind "with" can be the person who acted."""
    assert headlines("The board met with Olsen, who resigned on {Monday}.") == ["Olsen resigned"]
