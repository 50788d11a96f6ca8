"""What holds for every text, hostile ones too."""

from __future__ import annotations

import cProfile
import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.events.stories import read, tell
from dateline.events import extract as extraction
from dateline.events.extract import Depth, extract
from dateline.events.story import Story
from dateline.events.wording import LIMIT
from dateline.formula.operators import Date, Mentioned
from dateline.formula.resolve import leaves
from dateline.model import Mention, Span, TimexType

if TYPE_CHECKING:
    from dateline.model import Event

PIECES = (
    "the minister", "Anna Holm", "General Marten", "officials", "police", "he", "they", "said", "told reporters",
    "visited", "was arrested", "resigned", "will travel to Oslo", "may strike", "did not vote", "is scheduled to",
    "arrived", "that", "who", "which", "when", "while", "after", "before", "and", "or", "but", ",", ";", ":", "–",
    "(", ")", "“", "”", "``", "''", '"', ".", "?", "…", "\n", "\n\n", "{Monday}", "on {Monday}", "in {2014}",
    "{recently:PAST}", "{9 a.m.:TIME}", "{two years:DURATION}", "the assassination of", "coinciding with the arrival of",
    "Simultaneously,", "These talks led to", "a base", "in Puerto Rico", "of the fleet", "1,500 men", "U.S.", "Gen.",
    "According to Axios,", "reportedly", "not", "to", "'s", "as", "-LRB-", "-RRB-", "café", "東京", "🙂",
)  # fmt: skip

stories = st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join)
unhurried = settings(deadline=None, max_examples=300)
WORD = re.compile(r"\w+")


def events_of(marked: str) -> tuple[str, tuple[Event, ...]]:
    """Return the plain text and its events."""
    text, mentions = read(marked)
    return text, extract(text, mentions)


@given(stories)
@unhurried
def test_headlines_hold_only_words_of_the_text(marked: str) -> None:
    """No word is invented and none is cut: each word of a headline is a whole word of the text."""
    text, events = events_of(marked)
    known = set(WORD.findall(text.lower()))
    for event in events:
        assert set(WORD.findall(event.headline.lower())) <= known


@given(stories)
@unhurried
def test_passages_lie_inside_the_text(marked: str) -> None:
    """Passages are in order, not empty, apart from each other and inside the text."""
    text, events = events_of(marked)
    for event in events:
        assert event.passages
        edges = [edge for passage in event.passages for edge in (passage.start, passage.end)]
        assert edges == sorted(edges)
        assert edges[0] >= 0
        assert edges[-1] <= len(text)
        assert all(passage.start < passage.end for passage in event.passages)


@given(stories)
@unhurried
def test_dates_come_from_mentions_or_the_publication(marked: str) -> None:
    """No event has a date of its own making."""
    _, mentions = read(marked)
    for event in tell(marked):
        numbers = {leaf.number for leaf in leaves(event.when) if isinstance(leaf, Mentioned)}
        assert numbers <= set(event.mentions)
        assert all(number < len(mentions) for number in event.mentions)
        assert numbers or event.implied


@given(stories)
@unhurried
def test_headlines_fit_a_label(marked: str) -> None:
    """Headlines are one line of bounded length without space at the ends."""
    for event in tell(marked):
        assert len(event.headline.split()) > 1
        assert len(event.headline) <= LIMIT + 40
        assert event.headline == " ".join(event.headline.split())


@given(stories)
@unhurried
def test_the_same_story_gives_the_same_events(marked: str) -> None:
    """Extraction keeps no state."""
    assert tell(marked) == tell(marked)


@given(st.text(max_size=300), st.data())
@unhurried
def test_any_text_is_read(text: str, data: st.DataObject) -> None:
    """Whatever the characters and wherever the mentions stand, nothing breaks."""
    places = st.integers(0, max(len(text), 1))
    ends = data.draw(st.lists(st.tuples(places, places), max_size=4))
    mentions = [
        Mention(Span(min(pair), max(pair)), TimexType.DATE, Date(2025)) for pair in ends if pair[0] != pair[1]
    ]
    extract(text, mentions)


class Counting(str):
    """A text that counts how many characters are looked at by slicing."""

    __slots__ = ("seen",)
    seen: list[int]

    def __getitem__(self, key: object) -> str:
        """Count the characters taken."""
        found = super().__getitem__(key)  # type: ignore[index]
        self.seen.append(len(found))
        return found


HOSTILE = (
    "“",
    '"',
    "``",
    "(",
    ". ",
    ", and ",
    "a. ",
    "that ",
    "who ",
    "He said ",
    "– ",
    "\n",
    "A.B.",
    "x" * 50,
    "“a” ",
)


@pytest.mark.parametrize("piece", HOSTILE)
def test_work_grows_no_faster_than_the_text(piece: str) -> None:
    """Twice the hostile text makes at most a little more than twice the slices, however it is made."""

    def work(count: int) -> int:
        text = Counting(piece * count + " the court met on Monday.")
        text.seen = []
        span = Span(len(text) - 7, len(text) - 1)
        extract(text, (Mention(span, TimexType.DATE, Date(2025)),))
        return sum(text.seen)

    assert work(4000) <= 2.2 * work(2000) + 5000


CROWDED = ("The council met on {Monday} and agreed. ", "{12 March 2024}, ", "{Monday}: he said she was ill. ")


@pytest.mark.parametrize("piece", CROWDED)
def test_calls_grow_no_faster_than_the_text(piece: str) -> None:
    """One endless line full of dates makes, twice as long, at most a little more than twice the calls."""

    def calls(count: int) -> int:
        text, mentions = read(piece * count)
        profile = cProfile.Profile()
        profile.runcall(extract, text, mentions, depth=Depth.NARRATED)
        return sum(entry.callcount for entry in profile.getstats())

    calls(10)  # what is read once, such as the word lists
    assert calls(800) <= 2.2 * calls(400)


def test_readings_do_not_pile_up() -> None:
    """A long article is not held in memory sentence by sentence; each can still be read again."""
    text, mentions = read("The court met on {Monday}. " * 100)
    story = Story(text, mentions)
    first = story.reading(0)
    for number in range(100):
        assert story.reading(number) is not None
    again = story.reading(0)
    assert again is not first
    assert again == first


def test_sentences_without_a_sign_are_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """Text without time expressions, openers or plans costs only the search for sentences."""
    read_numbers: list[int] = []
    original = Story.reading

    def counted(self: Story, sentence: int) -> object:
        read_numbers.append(sentence)
        return original(self, sentence)

    monkeypatch.setattr(extraction.Story, "reading", counted)
    tell("The court met. The mayor sang. Prices fell on {Monday}. The end came.")
    assert read_numbers == [2]
