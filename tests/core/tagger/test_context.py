"""The words around an expression, which most passes look at."""

from __future__ import annotations

import pytest

from dateline.tagger.context import after, before, word_before


@pytest.mark.parametrize(
    ("left", "word"),
    [
        ("It was in ", "in"),
        ("It was in\n", "in"),
        ("It was in   ", ""),
        ("the company's ", "company's"),
        ("the company’s ", "company’s"),
        ("so-called ", "called"),
        ("he left, ", ""),
        ("(in ", "in"),
        ("in\u00a0", ""),
        ("", ""),
    ],
)
def test_the_word_before_a_place(left: str, word: str) -> None:
    """It ends just before the place with a space or two between, and no sign."""
    assert word_before(left + "2010", len(left)) == word


def test_a_sentence_goes_on_behind_an_abbreviation() -> None:
    """The dot of "Sen." or of an initial ends no sentence; that of a word does."""
    text = "It ended. On advice of Sen. J. Smith it began on Monday. Nobody came."
    at = text.index("Monday")
    assert before(text, at) == "On advice of Sen. J. Smith it began on "
    assert after(text, at) == "Monday."
