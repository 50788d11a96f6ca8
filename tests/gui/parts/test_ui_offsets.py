"""Python's offsets and Qt's cursor positions mean the same character, emoji or not."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication

from dateline.ui.highlights import Marks
from dateline.ui.offsets import Offsets
from dateline.ui.views.passage import Passage

TEXTS = st.text(alphabet=st.sampled_from("aé\n €🌉👩𝔘字"), max_size=40)


@given(TEXTS)
def test_there_and_back(text: str) -> None:
    """Every offset comes back from its cursor position."""
    offsets = Offsets(text)
    assert [offsets.to_offset(offsets.to_cursor(at)) for at in range(len(text) + 1)] == [
        *range(len(text) + 1)
    ]


@given(TEXTS)
def test_length_is_that_of_utf_16(text: str) -> None:
    """The end of the text is where Qt ends."""
    offsets = Offsets(text)
    assert offsets.to_cursor(len(text)) == offsets.length == len(text.encode("utf-16-le")) // 2


@given(TEXTS, st.data())
def test_selection_in_qt_is_the_slice_in_python(qapp: QApplication, text: str, data: st.DataObject) -> None:
    """What a cursor selects between two translated offsets is the slice between them."""
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    document, offsets = QTextDocument(text), Offsets(text)
    cursor = QTextCursor(document)
    cursor.setPosition(offsets.to_cursor(start))
    cursor.setPosition(offsets.to_cursor(end), QTextCursor.MoveMode.KeepAnchor)
    assert cursor.selectedText().replace("\u2029", "\n") == text[start:end]


def test_inside_of_an_emoji_is_its_beginning() -> None:
    """A position between the two halves of a character belongs to that character."""
    assert [Offsets("a🌉b").to_offset(cursor) for cursor in range(5)] == [0, 1, 1, 2, 3]


@given(st.text(max_size=60))
def test_shown_text_is_as_long_as_the_article(qapp: QApplication, text: str) -> None:
    """Whatever characters an article holds, the view neither swallows nor adds one, so that marks stay put."""
    passage = Passage()
    passage.show_text(text, Marks(text))
    assert passage.document().characterCount() - 1 == Offsets(text).length
