"""Words with offsets."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dateline.tagger.tokens import starts, words


@given(st.text())
def test_tokens_joined_are_the_text(text: str) -> None:
    """Nothing is lost between tokens, in any script."""
    assert "".join(words(text)) == text


@given(st.text())
def test_starts_point_at_the_tokens(text: str) -> None:
    """Each offset is where its token stands, and the last one is the end."""
    tokens, offsets = words(text), starts(words(text))
    assert [text[at : at + len(token)] for token, at in zip(tokens, offsets, strict=False)] == tokens
    assert offsets[-1] == len(text)


def test_glued_words_come_apart() -> None:
    """A missing space after a sign or a figure does not hide a word."""
    assert words("Simultaneously,General") == ["Simultaneously", ",", "General"]
    assert words("9:30am") == ["9", ":", "30", "am"]
    assert words("mid-November '60s") == ["mid", "-", "November ", "'", "60", "s"]


def test_a_token_keeps_the_space_behind_it() -> None:
    """So a comma inside a number differs from one between words."""
    assert words("15,000, 1989") == ["15", ",", "000", ", ", "1989"]
