"""Time expressions that count from something: "two days before", "a week after"."""

from __future__ import annotations

import pytest

from core.events.stories import headlines


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
