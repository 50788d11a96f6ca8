"""Plans are what somebody has set out to do; what is only foretold or not to come until a day is told apart."""

from __future__ import annotations

import pytest

from core.events.stories import headlines, tell, the_event
from dateline.model import Status


@pytest.mark.parametrize(
    "marked",
    [
        "Being a sad clown will cheer the children.",
        "Anything green and fun will do for this party.",
        "The government will almost certainly fall.",
        "The growth of trade will bolster its influence.",
        "A warm cape will turn your dress into a dream.",
    ],
)
def test_what_is_only_foretold_is_no_plan(marked: str) -> None:
    """Outcomes, advice and what nobody has set out to do make no event without a date."""
    assert headlines(marked) == []


def test_what_somebody_has_set_out_to_do_is_a_plan() -> None:
    """A plan without a date is told, some time after the publication."""
    assert headlines("Two singers will take part in a global telethon.") == [
        "Two singers will take part in a global telethon"
    ]


@pytest.mark.parametrize(
    ("marked", "status"),
    [
        ("The commission is not due to report until {January}.", Status.PLANNED),
        ("The bridge won't be opened until {May}.", Status.PLANNED),
        ("The ship did not sail until {May}.", Status.REPORTED),
        ("The ship did not sail in {May}.", Status.DENIED),
        ("The chairman can't wait until {May}.", Status.DENIED),
    ],
)
def test_not_until_a_day_is_on_that_day(marked: str, status: Status) -> None:
    """What is not done until May is done in May; only other negations deny."""
    assert the_event(marked).status is status


def test_a_caption_ends_before_a_name_with_its_verb() -> None:
    """An article behind a plain noun begins the sentence that a caption ran into."""
    marked = "Rebels set up a bureau The BBC's Jim Muir says the army left Homs on {Monday}."
    assert [event.headline for event in tell(marked)] == ["Army left Homs"]


def test_a_title_is_no_sentence() -> None:
    """Behind "newspaper" an article begins a title."""
    marked = "Last week the newspaper The Morning Star has said that the ship sank on {Monday}."
    assert headlines(marked) == ["Ship sank"]


def test_two_things_done_to_one_thing_share_its_name() -> None:
    """It, in the second of two passives, is what the first was about."""
    marked = "The well was capped in {May}, stopping the flow, and it was sealed by officials in {June}."
    assert headlines(marked)[-1] == "Well was sealed by officials"


def test_names_with_inner_capitals_are_names() -> None:
    """O'Leary is as good a name as Holm."""
    marked = "Dermot O'Leary presents his last show. This week he left the town on {Monday}."
    assert headlines(marked) == ["Dermot O'Leary left the town"]
