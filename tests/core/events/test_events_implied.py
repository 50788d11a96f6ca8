"""Dates borrowed from the event told before."""

from __future__ import annotations

import pytest

from core.events.stories import tell, the_event
from dateline.formula.operators import Mentioned


@pytest.mark.parametrize(
    "opener",
    ["Simultaneously", "At the same time", "Meanwhile", "That same day", "On the same day", "Concurrently"],
)
def test_openers_borrow_the_date_before(opener: str) -> None:
    """The neighbour's formula is taken, marked, and explained by the words that borrow it."""
    first, second = tell(f"The treaty was signed on {{Monday}}. {opener}, General Marten visited Split.")
    assert (first.when, first.implied) == (Mentioned(0), False)
    assert (second.headline, second.when, second.implied) == (
        "General Marten visited Split",
        Mentioned(0),
        True,
    )
    assert second.mentions == (0,)
    assert opener in second.explanation
    assert "Treaty was signed" in second.explanation


def test_a_comma_without_space_is_a_comma() -> None:
    """Text like "Simultaneously,General" opens like "Simultaneously, General"."""
    _, second = tell("The treaty was signed on {Monday}.\n\nSimultaneously,General Marten visited a base.")
    assert second.headline == "General Marten visited a base"


def test_nothing_is_borrowed_without_a_neighbour() -> None:
    """Without a dated event before, the time stays unknown."""
    assert tell("Simultaneously, General Marten visited Split.") == ()


def test_nothing_is_borrowed_from_afar() -> None:
    """Two paragraphs on, the date of the story before no longer holds."""
    story = (
        "The treaty was signed on {Monday}.\n\nPrices were high.\n\nMeanwhile, General Marten visited Split."
    )
    assert len(tell(story)) == 1


def test_meanwhile_borrows_from_the_sentence_before_only() -> None:
    """Two sentences on, "meanwhile" says little more than "also"."""
    story = "The treaty was signed on {Monday}. Prices were high. Meanwhile, General Marten visited Split."
    assert len(tell(story)) == 1
    assert len(tell(story.replace("Meanwhile", "Simultaneously"))) == 2


@pytest.mark.parametrize("opener", ["Simultaneously", "Meanwhile", "At the same time"])
def test_a_month_is_too_long_to_be_borrowed(opener: str) -> None:
    """What happened meanwhile need not have happened in the month told before."""
    story = (
        f"The council rejected the plan in {{January:MONTH}}. {opener}, the ferry company cancelled trips."
    )
    assert len(tell(story)) == 1


def test_at_the_time_may_be_a_month() -> None:
    """The words name a longer time, as the sentence before does."""
    story = "The council rejected the plan in {January:MONTH}. At the time, General Marten left Split."
    assert [event.implied for event in tell(story)] == [False, True]


def test_what_has_happened_by_now_borrows_nothing() -> None:
    """The present perfect speaks of the day of writing."""
    assert len(tell("The treaty was signed on {Monday}. Meanwhile, General Marten has visited Split.")) == 1


def test_nothing_is_borrowed_from_the_undated() -> None:
    """A vague time has no date to lend."""
    story = "The treaty was {recently:PAST} signed. Simultaneously, General Marten visited Split."
    assert len(tell(story)) == 1


def test_borrowing_does_not_go_on_for_ever() -> None:
    """Two openers in a row take the same stated date."""
    story = (
        "The treaty was signed on {Monday}. Meanwhile, Marten visited Split. At the same time, prices fell."
    )
    assert [event.when for event in tell(story)] == [Mentioned(0)] * 3


def test_a_date_of_its_own_wins() -> None:
    """An opener in a dated sentence borrows nothing."""
    _, second = tell("The treaty was signed on {Monday}. Meanwhile, Marten visited Split on {Tuesday}.")
    assert (second.when, second.implied) == (Mentioned(1), False)


def test_consequences_are_dated_by_what_led_to_them() -> None:
    """Text like "These talks led to the release of ..." names the release."""
    _, release = tell(
        "The talks began on {Monday}. These talks led to the release of four prisoners held in the north."
    )
    assert release.headline == "Release of four prisoners held in the north"
    assert (release.when, release.implied) == (Mentioned(0), True)


def test_plans_and_denials_borrow_nothing() -> None:
    """Text like "Meanwhile, he will ..." did not happen on that day."""
    story = "The treaty was signed on {Monday}. Meanwhile, Marten may visit Split."
    assert len(tell(story)) == 1


def test_furniture_and_captions_are_no_events() -> None:
    """Lines of the page and headlines date nothing."""
    story = (
        "Treaty signed on {Monday}\n\nThe treaty was signed on {Monday}.\n\n"
        "Published on {5 May} by the staff.\n\nCopyright {2025} Evening Post. All rights reserved.\n\n"
        "Read more about {Monday}"
    )
    assert the_event(story).when == Mentioned(1)
