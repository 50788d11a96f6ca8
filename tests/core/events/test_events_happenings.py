"""Noun phrases that name a dated happening."""

from __future__ import annotations

import pytest

from core.events.stories import headlines, read, tell
from dateline.events.extract import extract
from dateline.formula.operators import Mentioned
from dateline.tagger.tagger import Tagger


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "He served a sentence for the {November 1995} assassination of the premier.",
            "Assassination of the premier",
        ),
        ("Both sides renewed the {2015} agreement.", "2015 agreement"),
        ("Both sides praised the {2015} nuclear agreement.", "Nuclear agreement"),
        ("She has written about the invasion of {1968}.", "Invasion of 1968"),
        ("He spoke at {last week}'s summit on fishing in Riga.", "Summit on fishing in Riga"),
        (
            "She rules the island since its declaration of independence in {1962}.",
            "Declaration of independence",
        ),
        ("The November talks follow the {June} election of a new president.", "Election of a new president"),
    ],
)
def test_a_named_happening_is_its_own_event(marked: str, expected: str) -> None:
    """The noun phrase is the headline; the verb of the sentence is not dated by it."""
    assert headlines(marked) == [expected]


def test_its_passage_is_the_phrase_with_its_date() -> None:
    """What is marked in the text holds the time expression and the noun."""
    marked = "Both sides renewed the {2015} agreement."
    text, _ = read(marked)
    (event,) = tell(marked)
    assert [passage.of(text) for passage in event.passages] == ["2015 agreement"]
    assert "part of the words that name the event" in event.explanation


def test_a_happening_that_acts_is_told_by_its_clause() -> None:
    """Text like "Friday's explosion killed five" tells more than "explosion"."""
    assert headlines("{Friday}'s explosion killed five miners.") == ["Explosion killed five miners"]


def test_what_coincides_is_dated_by_the_same_words() -> None:
    """The arrival happened when the mayor spoke."""
    marked = "On {Monday}, coinciding with the arrival of the training ship Sirius in the harbour, the mayor spoke."
    speech, arrival = tell(marked)
    assert speech.headline == "Mayor spoke"
    assert arrival.headline == "Arrival of the training ship Sirius in the harbour"
    assert speech.when == arrival.when == Mentioned(0)
    assert not arrival.implied


@pytest.mark.parametrize(
    "marked",
    [
        "The {2015} law is strict.",
        "They read the {Monday} paper.",
        "He remembers the {2015} mood.",
        "{Last week}'s hearings were long.",
    ],
)
def test_other_nouns_name_no_happening(marked: str) -> None:
    """Laws, papers and moods did not happen; a bare "hearings" says too little."""
    assert tell(marked) == ()


def test_two_dates_of_one_sentence_stay_apart() -> None:
    """The clause keeps its date, the happening its own."""
    found = tell("On {Monday}, the court heard a witness of the {1995} assassination of the premier.")
    assert {(event.headline, event.when) for event in found} == {
        ("Court heard a witness of the 1995 assassination of the premier", Mentioned(0)),
        ("Assassination of the premier", Mentioned(1)),
    }


def test_years_joined_by_a_dash_date_a_happening_once() -> None:
    """The first year holds the stretch; the last is no happening of its own."""
    text = "Both sides remember the 1992-95 war in the valley."
    [event] = extract(text, Tagger().tag(text))
    assert (event.headline, event.when) == ("War in the valley", Mentioned(0))
