"""Time expressions that count from something: "two days before", "a week after"."""

from __future__ import annotations

import pytest

from core.events.stories import headlines
from dateline.events.extract import extract
from dateline.tagger.tagger import Tagger


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("{Six days before}, surveyors had praised the walls.", "Surveyors had praised the walls"),
        ("Olsen resigned {two weeks after}.", "Olsen resigned"),
        ("Olsen resigned {two weeks after} in protest.", "Olsen resigned in protest"),
        ("The mayor had resigned {the month before} and left the city.", "Mayor had resigned"),
        ("{The day following} was quiet but the fair opened {a day after}.", "Fair opened"),
    ],
)
def test_what_is_complete_dates_its_clause(marked: str, expected: str) -> None:
    """Before a mark, a verb or the rest of the clause, "before" counts from what was told."""
    assert expected in headlines(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "The pact was signed {two weeks after} the armistice.",
        "Olsen left the country {a week after} she resigned.",
        "{A week after} failed talks, the army left.",
        "{Two days before} inspectors came, the wall fell.",
        "The ferry sailed {two years earlier} than planned.",
    ],
)
def test_what_counts_from_an_undated_event_dates_nothing(marked: str) -> None:
    """A noun phrase or clause behind "after" names what is counted from, and its date is not known."""
    assert headlines(marked) == []


@pytest.mark.parametrize(
    "text",
    [
        "The attack came a day after the vote on 3 May 2024.",
        "Olsen resigned two weeks after the coup in March 2021.",
    ],
)
def test_the_date_of_what_is_counted_from_dates_nothing_else(text: str) -> None:
    """The vote was on 3 May, not the attack a day after it."""
    assert extract(text, Tagger().tag(text)) == ()


def test_a_verb_between_begins_a_clause_of_its_own() -> None:
    """“before they ended on 3 May” tells an ending on 3 May."""
    text = "The talks lasted two days before the envoys left on 3 May 2024."
    assert [event.headline for event in extract(text, Tagger().tag(text))] == ["Envoys left"]
