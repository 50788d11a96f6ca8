"""Events without a date of their own: what their tense implies, and that it is never passed off as stated."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings

from core.events.stories import read
from core.events.test_events_properties import stories
from dateline.events.extract import Depth, extract
from dateline.events.hidden import is_hidden
from dateline.formula.operators import By, Earlier, Formula, Mentioned, Past, Published
from dateline.model import Decision, Event, Review, Status

ON, BEFORE, AFTER = Published(), Earlier(Published()), Past(Published())
DATED = Mentioned(0)


def narrate(marked: str, depth: Depth = Depth.NARRATED) -> dict[str, Event]:
    """Return the events of a piece of news by their headlines."""
    found = extract(*read(f"{marked}\n\nThe road is dry {{now:NOW}}."), "en", depth)
    return {event.headline: event for event in found if "road" not in event.headline.lower()}


def when(marked: str, start: str, depth: Depth = Depth.NARRATED) -> Formula:
    """Return the formula of the one event whose headline starts so."""
    (found,) = [event for line, event in narrate(marked, depth).items() if line.startswith(start)]
    assert found.implied
    assert is_hidden(found)
    return found.when


@pytest.mark.parametrize(
    ("story", "start", "expected"),
    [
        ("Police arrested two men.", "Police arrested", ON),
        ("The board says it has no plans.", "Board", ON),
        ("The ferry has left the island.", "Ferry has left", ON),
        ("It rained. It was cold. The ferry has left the island.", "Ferry has left", BEFORE),
        ("It rained. The ferry had left the island.", "Ferry had left", BEFORE),
        ("It rained. The ferry would leave the island.", "Ferry would leave", AFTER),
        ("Police said the ferry had left the island.", "Ferry had left", BEFORE),
        ("Police said the mayor opened the bridge.", "Mayor opened", BEFORE),
        ("Police said the mayor would open the bridge.", "Mayor would open", AFTER),
        ("Police arrested a man who robbed a bank.", "A man robbed", BEFORE),
        ("Police left the square after the mayor opened the bridge.", "Mayor opened", BEFORE),
        ("The board will wait until the mayor opens the bridge.", "Mayor opens", AFTER),
    ],
)
def test_the_tense_tells_on_which_side_of_the_day(story: str, start: str, expected: Formula) -> None:
    """What happened is on the day of publication or before it, what is to come after it; never a day made up."""
    assert when(story, start) == expected


def test_only_news_has_a_day() -> None:
    """A text that names no day near its own is no news: its past was by then, however long ago."""
    (event,) = extract(*read("The army crossed the river."), "en", Depth.NARRATED)
    assert (event.when, event.implied) == (By(Published()), True)
    war, *_ = extract(*read("The army crossed the river. The war ended in {1945}."), "en", Depth.NARRATED)
    assert war.when == By(Published())


def test_a_denial_is_news_of_its_own_day() -> None:
    """Who denies something does so today; what is denied stands nowhere as if it had happened before."""
    told = narrate("Holm denied that the firm had known of the leak.")
    assert {line: event.when for line, event in told.items()} == {
        "Holm denied that firm had known of the leak": ON
    }


def test_what_is_denied_keeps_its_own_words() -> None:
    """Where every clause is told, what is denied says so by its status, and does not date the denial."""
    told = narrate("Holm denied that the firm had known of the leak.", Depth.THOROUGH)
    denied = told["Firm had known of the leak"]
    assert (denied.when, denied.status, denied.attribution) == (BEFORE, Status.DENIED, "Holm")


def test_a_dated_denial_is_told_rather_than_what_it_denies() -> None:
    """Of two dates the one of the denial counts; the other stays in its words."""
    (event,) = extract(*read("Holm denied on {Tuesday} that the firm had sold shares on {3 May 2024}."))
    assert (event.headline, event.when) == (
        "Holm denied that firm had sold shares on 3 May 2024",
        Mentioned(0),
    )


def test_the_day_told_before_goes_on() -> None:
    """A story of a named day goes on in the next sentence if its words lean on it."""
    story = "The mayor opened a bridge on {Monday}. He then visited the harbour."
    assert when(story, "Mayor visited") == DATED


def test_a_new_subject_is_news_again() -> None:
    """What does not lean on the story before belongs to the article's own day."""
    story = "The mayor opened a bridge on {Monday:NEAR}. The board met the owners."
    assert when(story, "Board met") == ON


def test_far_days_go_on_until_somebody_speaks() -> None:
    """A look back to another year holds for other subjects too, until somebody says something."""
    story = "The coup began in {2014}. The army closed the port. Officials said it was quiet. The board met the owners."
    assert when(story, "Army closed") == DATED
    assert when(story, "Board met") == ON


def test_what_is_said_is_told_once() -> None:
    """Who says so and what they say give one event where both lie on one day."""
    assert set(narrate("Police say the ferry is leaving the island.")) == {
        "Police: ferry is leaving the island"
    }


def test_what_comes_has_not_been_reported() -> None:
    """What the tense puts after the publication is planned or possible."""
    found = narrate("The board will wait until the mayor opens the bridge.")
    assert {event.status for event in found.values()} <= {Status.PLANNED, Status.POSSIBLE}


def test_states_are_left_to_the_text() -> None:
    """The present tense of a description is no event for a library."""
    assert narrate("The town has two bridges. The bridge is old.") == {}


def test_aims_and_nouns_have_their_own_time() -> None:
    """Read thoroughly, a clause gives its aim after it and what it names before it."""
    story = "The army sent a ship to recover the bodies after the invasion of the island."
    assert when(story, "To recover", Depth.THOROUGH) == AFTER
    assert when(story, "Invasion of the island", Depth.THOROUGH) == BEFORE


def test_what_was_begun_is_no_aim() -> None:
    """Text like "began to leave" happened when it began."""
    found = narrate("The army began to leave the island.", Depth.THOROUGH)
    assert [event.when for event in found.values()] == [ON]


def test_quotations_look_back_from_when_they_were_spoken() -> None:
    """The past tense inside a quotation lies before the day it was spoken."""
    story = "“We opened the bridge and nobody came,” the mayor said. It rained."
    assert when(story, "We opened the bridge", Depth.THOROUGH) == BEFORE


def test_the_explanation_says_what_implies_the_time() -> None:
    """Nobody can take an implied date for a stated one."""
    (event,) = narrate("Police arrested two men.").values()
    assert event.explanation == "It is told as the news of the day, without any other date."
    assert event.mentions == ()


def test_what_the_user_touched_is_shown() -> None:
    """A decision on an implied event brings it back for good."""
    (event,) = narrate("Police arrested two men.").values()
    assert is_hidden(event)
    assert not is_hidden(replace(event, decision=Decision(Review.ACCEPTED)))


def test_borrowed_dates_and_plans_are_shown() -> None:
    """What borrows a date by words, and a plan without any, are shown as before."""
    story = "The treaty was signed on {Monday}. Simultaneously, General Marten visited Split. The mayor is scheduled to travel to Riga."
    found = narrate(story)
    assert [is_hidden(event) for event in found.values()] == [False] * 3


def test_the_plain_depth_tells_what_is_dated_only() -> None:
    """Nothing implied by its tense is told unless asked for."""
    assert extract(*read("Police arrested two men.")) == ()


@given(stories)
@settings(deadline=None, max_examples=200)
def test_thorough_events_hold_only_words_of_the_text(marked: str) -> None:
    """However deep an article is read, headlines invent nothing and passages lie inside the text."""
    text, mentions = read(marked)
    known = set(re.findall(r"\w+", text.lower()))
    for event in extract(text, mentions, "en", Depth.THOROUGH):
        assert set(re.findall(r"\w+", event.headline.lower())) <= known
        assert event.passages
        assert all(0 <= span.start < span.end <= len(text) for span in event.passages)


def test_a_clause_keeps_the_day_it_names() -> None:
    """What cannot be told by itself but names a day is never put on another one."""
    found = narrate("“It is dry,” he said {Monday}.", Depth.THOROUGH)
    assert {event.when for event in found.values() if event.headline.startswith("He said")} <= {DATED}


def test_reasons_that_are_possible_do_not_make_the_telling_so() -> None:
    """Text like "offered two possible reasons" happened."""
    (event,) = narrate("The mayor offered two possible reasons.").values()
    assert event.status is Status.REPORTED
