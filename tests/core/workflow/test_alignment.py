"""Sentences are found again in another version of a text, wherever they stand there."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dateline.formula.operators import Date, Mentioned
from dateline.model import Event, Mention, Span, TimexType
from dateline.workflow.alignment import align
from dateline.workflow.matching import Reading, match

WORDS = st.sampled_from(
    ["It rained.", "The mayor left!", "Who knows?", "“Nothing,” he said.", "Nov. 3 was dry.", "雨。"]
)
TEXTS = st.lists(st.tuples(WORDS, st.sampled_from([" ", "\n", "\n\n"])), max_size=12).map(
    lambda parts: "".join(words + gap for words, gap in parts)
)


def moved(old: str, new: str, words: str) -> str | None:
    """Return what stands in the new text where some words of the old one stand now, with its surroundings."""
    start = old.index(words)
    span = align(old, new).find(Span(start, start + len(words)))
    return None if span is None else new[: span.start] + "[" + span.of(new) + "]" + new[span.end :]


def test_a_sentence_is_found_after_new_ones() -> None:
    """What comes before moves it, and does not hide it."""
    assert moved("A b. C d e.", "X. Y. C d e.\nA b.", "d e") == "X. Y. C [d e].\nA b."


def test_a_changed_sentence_is_not_found() -> None:
    """The very words may be there, but the sentence around them is another."""
    assert moved("He left on Monday.", "He never left on Monday.", "left on Monday") is None


def test_a_passage_over_two_sentences_is_found() -> None:
    """It must stand there in one piece."""
    assert moved("A b. C d.", "New. A b. C d.", "b. C") == "New. A [b. C] d."
    assert moved("A b. C d.", "A b. New. C d.", "b. C") is None


def test_a_repeated_sentence_is_told_apart_by_its_neighbour() -> None:
    """Of three the one beside the same sentence is meant."""
    old, new = "One. Again. Two. Again. Three.", "Again. One. Again. Two. Again. Three."
    span = align(old, new).find(Span(old.rindex("Again"), old.rindex("Again") + 5))
    assert span is not None
    assert span.start == new.rindex("Again")


def test_a_long_text_is_no_burden() -> None:
    """A book whose sentences are all alike is aligned in one go."""
    text = "It rained. " * 50_000
    assert align(text, text).find(Span(11, 20)) == Span(11, 20)


@given(TEXTS, TEXTS)
def test_what_is_found_has_the_same_words(old: str, new: str) -> None:
    """Whatever the texts, a span moves to the same words or nowhere."""
    alignment = align(old, new)
    for start in range(0, len(old), 3):
        for end in range(start, len(old), 5):
            span = alignment.find(Span(start, end))
            assert span is None or span.of(new) == old[start:end]


@given(TEXTS)
def test_a_text_is_wholly_found_in_itself(text: str) -> None:
    """Nothing is lost between a text and itself but the gaps between sentences."""
    alignment = align(text, text)
    for start, sign in enumerate(text):
        if not sign.isspace():
            assert alignment.find(Span(start, start + 1)) == Span(start, start + 1)


def event(text: str, clause: str, number: int, headline: str = "") -> Event:
    """Return an event of a clause, dated by the n-th mention."""
    start = text.index(clause)
    return Event(headline or clause, Mentioned(number), (Span(start, start + len(clause)),), (number,))


def reading(text: str, phrases: tuple[str, ...], events: tuple[Event, ...]) -> Reading:
    """Return a reading with a mention for each phrase."""
    spans = [Span(text.index(phrase), text.index(phrase) + len(phrase)) for phrase in phrases]
    return Reading(text, tuple(Mention(span, TimexType.DATE, Date(2025)) for span in spans), events)


def test_two_events_of_one_clause_keep_their_phrases() -> None:
    """The date tells them apart, even if they come in another order."""
    text = "It closed on Monday and reopened on Friday."
    old = reading(text, ("Monday", "Friday"), (event(text, text, 0), event(text, text, 1)))
    new = reading(text, ("Monday", "Friday"), (event(text, text, 1), event(text, text, 0)))
    assert match(old, new, align(text, text)) == {0: 1, 1: 0}


def test_a_longer_clause_is_the_same_event() -> None:
    """Other rules may take a few words more or less."""
    text = "On Monday it closed, he said."
    old = reading(text, ("Monday",), (event(text, "it closed", 0),))
    new = reading(text, ("Monday",), (event(text, "On Monday it closed", 0),))
    assert match(old, new, align(text, text)) == {0: 0}


def test_the_same_headline_with_the_same_phrase_is_the_same_event() -> None:
    """Where only who said it has changed, the event has not."""
    old = reading(
        "It closed on Monday, he said.",
        ("on Monday",),
        (event("It closed on Monday, he said.", "It closed", 0),),
    )
    new = reading(
        "It closed on Monday, she said.",
        ("on Monday",),
        (event("It closed on Monday, she said.", "It closed", 0),),
    )
    assert match(old, new, align(old.text, new.text)) == {0: 0}


def test_other_events_have_no_partner() -> None:
    """Events of different clauses stay apart."""
    text = "It closed on Monday. It reopened on Friday."
    old = reading(text, ("Monday",), (event(text, "It closed", 0),))
    new = reading(text, ("Friday",), (event(text, "It reopened", 0),))
    assert match(old, new, align(text, text)) == {}
