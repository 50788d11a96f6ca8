"""An article has one canonical text: NFC, paragraphs kept, printing artefacts undone."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.articles.canonical import clean, line, paragraphs


def test_letters_are_composed() -> None:
    """A letter and its combining accent become one character (NFC)."""
    assert clean("Cafe\u0301") == "Café"


def test_every_line_end_becomes_a_line_feed() -> None:
    """Windows, old Mac and Unicode line ends are all the same."""
    assert clean("a\r\nb\rc\u2028d\u0085e") == "a\nb\nc\nd\ne"


def test_invisible_characters_disappear() -> None:
    """NULs, control characters, soft hyphens, zero-width and direction marks are gone; spaces are plain."""
    assert (
        clean("go\u00advern\u200bment\x00\x07\ufeff\u202e 24\u00a0Nov\u2009x\ty") == "government 24 Nov x y"
    )


def test_paragraphs_stay_apart() -> None:
    """A blank line, with or without spaces in it, divides paragraphs."""
    assert paragraphs("One.\n\nTwo.\n  \t \nThree.\f\nFour.") == ["One.", "Two.", "Three.", "Four."]


def test_lines_broken_by_the_width_are_joined() -> None:
    """Hard-wrapped text flows again, within its paragraphs."""
    text = (
        "The harbour of Port Amsel was closed on Tuesday after a crane fell\n"
        "into the water, the harbour master said. Three ships had to wait\n"
        "outside the breakwater.\n\nThe council wants to know why the crane had not been\ninspected."
    )
    first, second = paragraphs(text)
    assert first.startswith(
        "The harbour of Port Amsel was closed on Tuesday after a crane fell into the water"
    )
    assert second == "The council wants to know why the crane had not been inspected."


def test_one_line_for_each_paragraph_is_left_so() -> None:
    """Long lines without blank lines between them are paragraphs of their own."""
    long = "This is a whole paragraph in one long line, as many editors save it, and it goes on for quite a while, on and on and on and on."
    assert paragraphs(f"{long}\n{long}") == [long, long]


def test_items_of_a_list_are_not_joined() -> None:
    """Lines that begin with a bullet or number stay lines."""
    assert paragraphs("- one thing that is long enough to fill the line completely\n- another thing\n- and a last one") == [
        "- one thing that is long enough to fill the line completely", "- another thing", "- and a last one",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("the new govern-\nment of the island has been formed by the three parties today", "government"),
        ("within a two-\nyear timeframe that the rest of this sentence is meant to fill up", "two-year"),
        ("the mid-\nnovember storm that the rest of this sentence is meant to fill up", "mid-november"),
        ("the coast-\nguard came at once, and the coast-guard left again after an hour", "coast-guard came"),
    ],
)
def test_hyphens_of_the_line_end_are_undone_and_others_kept(broken: str, whole: str) -> None:
    """A word divided by the page is whole again; a hyphenated one keeps its hyphen."""
    filler = "A line that is just about as wide as the column of the page\n"
    assert whole in " ".join(paragraphs(filler * 3 + broken, wrapped=True))


def test_a_line_is_one_clean_line() -> None:
    """Titles lose breaks and double spaces."""
    assert line("  A\n  title\u00a0here ") == "A title here"


@given(st.text())
def test_the_text_is_canonical_whatever_comes(text: str) -> None:
    """Canonical text is NFC, holds no control character, and is its own canonical text."""
    result = "\n\n".join(paragraphs(text))
    assert unicodedata.is_normalized("NFC", result)
    assert not any(
        unicodedata.category(character) in ("Cc", "Cs") for character in result if character != "\n"
    )
    assert all(paragraphs(result))
