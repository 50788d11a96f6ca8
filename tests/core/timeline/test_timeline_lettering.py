"""Text is measured, broken at words, and harmless."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.timeline.lettering import ELLIPSIS, paragraph, safe, shorten, width, wrap

HEADLINE = "Council agrees on a plan for the repair of the old harbour bridge after months of argument"


def test_widths_are_those_of_inter() -> None:
    """A line measured in Chromium at 14 pixels bold agrees within two per cent."""
    assert width("US designates the “Suns cartel”", 14, bold=True) == pytest.approx(217.3, rel=0.02)


def test_wide_scripts_are_wide_and_accents_are_not() -> None:
    """A Chinese character takes a whole em, a combining accent nothing."""
    assert width("京", 10) == pytest.approx(10, rel=0.02)
    assert width("é", 10) == width("e", 10)


@given(st.text(max_size=200), st.floats(40, 300), st.integers(1, 3))
def test_lines_fit(text: str, limit: float, lines: int) -> None:
    """No line is wider than the limit and there are not more than asked for."""
    broken = wrap(text, 14, limit, lines)
    assert len(broken) <= lines
    assert all(width(line, 14) <= limit + 1 or len(line) <= 3 for line in broken)


def test_words_are_never_cut() -> None:
    """Every word of a broken headline is a word of the headline."""
    broken = wrap(HEADLINE, 14, 200, 3, bold=True)
    assert {word for line in broken for word in line.split()} <= {*HEADLINE.split(), ELLIPSIS}


def test_what_is_too_long_ends_in_an_ellipsis() -> None:
    """The last line says that there is more."""
    assert wrap(HEADLINE, 14, 150, 2)[-1].endswith(ELLIPSIS)
    assert shorten(HEADLINE, 14, 150).endswith(ELLIPSIS)


def test_what_fits_is_kept_whole_and_balanced() -> None:
    """Two lines of a short headline are about equally long."""
    one, two = wrap("Council agrees on a plan for repairs", 14, 200, 3)
    assert f"{one} {two}" == "Council agrees on a plan for repairs"
    assert abs(width(one, 14) - width(two, 14)) < 60


def test_an_endless_word_is_split() -> None:
    """A word wider than the label continues on the next line."""
    assert "".join(wrap("京" * 30, 14, 200, 3)) == "京" * 30


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("<b>bold</b>", "&lt;b&gt;bold&lt;/b&gt;"),
        ('<a href="javascript:alert(1)">x</a>', '&lt;a href="javascript:alert(1)"&gt;x&lt;/a&gt;'),
        ("AT&T &lt;", "AT&amp;T &amp;lt;"),
        ("one\ntwo\x00three", "one two three"),
        ("a\u202eb\u2028c", "a b c"),
    ],
)
def test_safe_text_shows_letter_for_letter(text: str, shown: str) -> None:
    """Tags, entities, control characters and direction overrides do nothing."""
    assert safe(text) == shown


@given(st.text())
def test_safe_text_has_no_tags(text: str) -> None:
    """Whatever goes in, no angle bracket comes out."""
    assert not set(safe(text)) & set("<>\n\r")


def test_hover_paragraphs_end_in_an_ellipsis() -> None:
    """A long quote is broken by characters and says where it was cut."""
    lines = paragraph(HEADLINE * 5, 40, 3)
    assert len(lines) == 3
    assert lines[-1].endswith(ELLIPSIS)
