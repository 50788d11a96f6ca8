"""Where sentences begin and end."""

from __future__ import annotations

import pytest

from dateline.events.lexicon import lexicon
from dateline.events.sentences import LONGEST, sentences, within
from dateline.model import Span


def cut(text: str) -> list[str]:
    """Return the words of each sentence."""
    return [sentence.span.of(text) for sentence in sentences(text, lexicon())]


@pytest.mark.parametrize(
    "text",
    [
        "Gen. Ivo Marten met Mrs. Olsen at St. Anna in the morning.",
        "John F. Adams spoke to J. R. Brandt for an hour.",
        "The U.S. Senate met at 9 a.m. local time.",
        "Acme Inc. shares fell by 3.5 percent to 12.75 euros.",
        "It opened on Jan. 5 with No. 7 leading.",
        "The court (see p. 12 of the report) agreed.",
    ],
)
def test_abbreviations_and_initials_end_nothing(text: str) -> None:
    """A full stop behind an abbreviation, an initial or inside a number is no end."""
    assert cut(text) == [text]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The bank is in the U.S. The other is in Oslo.", 2),
        ("It opened at 9 a.m. He came later.", 2),
        ("Was it late? It was! Nobody knew…  The end.", 4),
        ("They flew to America.About ten of them stayed.", 2),
        ("“We will go.” The crowd left.", 2),
        ("She said: “We will go. We will not return.” Then she left.", 2),
        ("`` We will go . We stay . '' The crowd left .", 2),
    ],
)
def test_sentences_are_told_apart(text: str, count: int) -> None:
    """Full stops, marks, missing spaces and quotations of several sentences are read as people do."""
    assert len(cut(text)) == count


def test_a_headline_is_no_sentence() -> None:
    """A line without a full stop above an article is kept apart and marked."""
    text = "Storm Hits the Coast\n\nThe storm hit the coast."
    found = sentences(text, lexicon())
    assert [sentence.whole for sentence in found] == [False, True]
    assert [sentence.paragraph for sentence in found] == [0, 1]


def test_a_single_line_is_a_sentence() -> None:
    """Somebody who pastes one line means it."""
    assert sentences("The storm hit the coast on Monday", lexicon())[0].whole


def test_lines_broken_to_fit_a_page_are_joined() -> None:
    """A line break inside a sentence does not end it."""
    text = (
        "The storm hit the coast in the early hours and the mayor of\n"
        "the town closed the harbour. It was still closed when the ferry\n"
        "came back."
    )
    assert len(cut(text)) == 2


def test_the_place_and_agency_before_a_story_are_left_out() -> None:
    """A dateline is no part of its first sentence."""
    assert cut("LISBON (Reuters) - The bank cut rates. It was late.")[0] == "The bank cut rates."
    assert cut("OSLO, Norway (AP) _ The bank cut rates. It was late.")[0] == "The bank cut rates."


def test_endless_sentences_are_cut_between_words() -> None:
    """Text without any full stop is cut, so that its cost stays in bounds."""
    found = cut("word " * 2000 + ".")
    assert all(len(each) <= LONGEST for each in found)
    assert {word for each in found for word in each.split()} == {"word", "."}


def test_a_quotation_is_read_without_its_marks() -> None:
    """The sentences inside a quotation begin and end inside the marks."""
    text = "“We go. We stay.”"
    assert [each.span.of(text) for each in within(text, Span(0, len(text)), 0, lexicon())] == [
        "We go.",
        "We stay.",
    ]


@pytest.mark.parametrize(
    "heading",
    [
        "By Ada Brandt",
        "The old harbour before the storm",
        "A view over the roofs of the old town towards the harbour",
    ],
)
def test_a_short_line_does_not_run_into_the_next(heading: str) -> None:
    """Bylines, captions and headings end with their line, whatever stands below."""
    story = (
        "The storm hit the coast on Monday and left the harbour without power, which the ministry said would "
        "return within a week. The mayor resigned."
    )
    text = f"{heading}\n{story}"
    assert cut(text) == [heading, story[: story.index(" The mayor")], "The mayor resigned."]


def test_a_heading_stays_apart_from_lines_broken_to_fit() -> None:
    """Only full lines go on below."""
    text = (
        "Storm on the coast\n"
        "The storm hit the coast in the early hours and Mayor\n"
        "Olsen closed the harbour, which was reopened by King\n"
        "Harald a week later in the presence of the crews of\n"
        "Riga. It was late.\n"
    )
    assert [sentence.whole for sentence in sentences(text, lexicon())] == [False, True, True]


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Crews leave the old harbour of Riga The storm hit the coast.", "The storm"),
        ("Brandt opened the fair in 2019 It was late.", "It was"),
        ("Ada Brandt , Daily News , Oslo There have been many storms.", "There have"),
        ("Storm shuts harbour Monday 3 May 2021 10.15 BST Crews left the coast.", "Crews left"),
        ("Photograph : Ada Brandt/Agency Crews left the coast.", "Crews left"),
    ],
)
def test_a_caption_may_run_into_a_sentence(text: str, start: str) -> None:
    """Where no mark stands between them, a capital little word or the end of a stamp or credit parts them."""
    found = sentences(text, lexicon())
    assert [sentence.whole for sentence in found] == [False, True]
    assert found[1].span.of(text).startswith(start)


@pytest.mark.parametrize(
    "text",
    [
        "The ward saw influenza A cases all week.",
        "She called it “a step towards peace But not the last” at noon.",
        "In The end nobody came.",
        "They watched The Great Storm in Oslo.",
    ],
)
def test_a_capital_need_not_begin_a_sentence(text: str) -> None:
    """Letters in names, quotations and titles part nothing."""
    assert cut(text) == [text]
