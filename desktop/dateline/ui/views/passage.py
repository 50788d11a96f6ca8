"""The text of the article in front, with its phrases marked and the sentence of the selected event lit.

The text is shown as plain text and nothing else: no markup is read, no link can be followed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QContextMenuEvent,
    QHelpEvent,
    QMouseEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QTextEdit, QToolTip, QWidget

from dateline.model import Span
from dateline.ui.appearance import colours
from dateline.ui.highlights import Marks, text_format
from dateline.ui.offsets import Offsets
from dateline.ui.views.parts import letters

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPoint


MARGIN = 14
LINE_HEIGHT = 135
"""Per cent of the letters' own height."""

PARAGRAPH_GAP = 3
AROUND = 3_000
"""Characters above and below what is in sight that are marked too, so that not every turn of the wheel paints."""


class Passage(QTextEdit):
    """Shows one article's text.

    Signals:
        mention_selected: Index of the phrase that was clicked.
        event_asked: The selected words shall become an event.
    """

    mention_selected = Signal(int)
    event_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("passage")
        self.setAccessibleName(self.tr("Text of the article"))
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setAcceptDrops(False)
        self.setPlaceholderText(self.tr("The text of the selected article appears here."))
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.document().setDocumentMargin(MARGIN)
        letters(self, scale=1.08)
        self.viewport().setMouseTracking(True)
        self._text = ""
        self._offsets = Offsets("")
        self._marks = Marks("")
        self._painted = Span(0, 0)
        self._filling = False
        self._lit: Sequence[Span] = ()
        self._picked: int | None = None
        self.verticalScrollBar().valueChanged.connect(self._on_moved)

    def show_text(self, text: str, marks: Marks) -> None:
        """Show a text with its marks; the same text keeps its place on the screen."""
        if text == self._text and marks is self._marks:
            return
        if text != self._text:
            self._marks = Marks("")  # those of the text before would be sought in the new one
            self.setExtraSelections([])
            self._text, self._offsets = text, Offsets(text)
            # Qt reads \\r as the end of a paragraph and NUL as the end of the text; offsets must not move
            self._set_text(text.replace("\r", " ").replace("\0", " "))
            self._lit, self._picked = (), None
        self._marks = marks
        self._paint()

    def select(self, mention: int | None, sentences: Sequence[Span]) -> None:
        """Light the sentences of an event, mark its phrase, and bring them into sight if they are others."""
        moved = (mention, tuple(sentences)) != (self._picked, self.lit())
        if not moved:
            return
        self._picked, self._lit = mention, sentences
        self._paint()
        spans = list(sentences)
        if mention is not None and mention < len(self._marks):
            spans.append(self._marks.at(mention).span)
        if spans:
            self._bring_into_sight(spans)

    def lit(self) -> tuple[Span, ...]:
        """Return the sentences that are lit."""
        return tuple(self._lit)

    def selected(self) -> Span | None:
        """Return the words that are selected with mouse or keys; None where there are none."""
        cursor = self.textCursor()
        start = self._offsets.to_offset(cursor.selectionStart())
        end = self._offsets.to_offset(cursor.selectionEnd())
        return Span(start, end) if end > start else None

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to make an event of the selected words, beside copying them."""
        menu = self.createStandardContextMenu(event.pos())
        add = QAction(self.tr("Add event from selection…"), menu)
        add.setEnabled(self.selected() is not None)
        add.triggered.connect(lambda _checked: self.event_asked.emit())
        first = menu.actions()[0] if menu.actions() else menu.addSeparator()
        menu.insertAction(first, add)
        menu.insertSeparator(first)
        menu.exec(event.globalPos())
        menu.deleteLater()

    def place_of(self, mention: int) -> QPoint:
        """Return where a phrase is on the screen, in coordinates of the viewport."""
        span = self._marks.at(mention).span
        return self.cursorRect(self._cursor(span.start, span.start + 1)).center()

    def mention_at(self, point: QPoint) -> int | None:
        """Return the phrase at a point of the viewport."""
        cursor = self.cursorForPosition(point)
        if abs(self.cursorRect(cursor).center().x() - point.x()) > 40:
            return None
        offset = self._offsets.to_offset(cursor.position())
        if point.x() < self.cursorRect(cursor).left():
            offset -= 1  # the position lies behind the character that was hit
        inside = self._marks.within(offset, offset + 1)
        shortest = min(inside, key=lambda each: each.span.end - each.span.start, default=None)
        return None if shortest is None else shortest.mention

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Select the phrase that was clicked, unless text was marked with the mouse."""
        super().mouseReleaseEvent(event)
        mention = self.mention_at(event.position().toPoint())
        if mention is not None and not self.textCursor().hasSelection():
            self.mention_selected.emit(mention)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show by the pointer which words can be clicked."""
        super().mouseMoveEvent(event)
        over = self.mention_at(event.position().toPoint()) is not None
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)

    def viewportEvent(self, event: QEvent) -> bool:
        """Say the date of the phrase under the pointer."""
        if isinstance(event, QHelpEvent):
            mention = self.mention_at(event.pos())
            tip = "" if mention is None else self._marks.at(mention).tip
            QToolTip.showText(event.globalPos(), tip, self.viewport())
            return True
        return super().viewportEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Make the reading text larger or smaller with Ctrl."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoomIn(1) if event.angleDelta().y() > 0 else self.zoomOut(1)
        else:
            super().wheelEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Paint the marks anew in another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._paint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Mark what comes into sight."""
        super().resizeEvent(event)
        self._on_moved()

    def _set_text(self, text: str) -> None:
        """Show plain text, its lines and paragraphs with the room that makes them good to read."""
        room = QTextBlockFormat()
        room.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        room.setBottomMargin(PARAGRAPH_GAP)
        self._filling = True  # the text moves to its beginning, but marking now would lay out all of it
        self.setPlainText(text)
        self._filling = False
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()  # before the selecting, which would lay out the whole of a long text at once
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(room)
        cursor.endEditBlock()

    def _on_moved(self) -> None:
        if self._filling:
            return
        seen = self._seen()
        if not self._painted.start <= seen.start <= seen.end <= self._painted.end:
            self._paint()

    def _seen(self) -> Span:
        """Return what of the text is in sight."""
        first = self.cursorForPosition(self.viewport().rect().topLeft()).position()
        last = self.cursorForPosition(self.viewport().rect().bottomRight()).position()
        return Span(self._offsets.to_offset(first), self._offsets.to_offset(last))

    def _paint(self) -> None:
        """Mark what is in sight and something around it: marking all of a long text takes seconds."""
        theme, seen = colours(self.window().palette()), self._seen()
        self._painted = Span(max(0, seen.start - AROUND), min(len(self._text), seen.end + AROUND))
        lit = QTextCharFormat()
        lit.setBackground(QColor(theme.lit))
        marks = [self._mark(span, lit) for span in self._lit]
        for each in self._marks.within(self._painted.start, self._painted.end):
            look = text_format(each, theme, picked=each.mention == self._picked)
            marks.append(self._mark(each.span, look))
        self.setExtraSelections(marks)

    def _mark(self, span: Span, look: QTextCharFormat) -> QTextEdit.ExtraSelection:
        mark = QTextEdit.ExtraSelection()
        mark.cursor = self._cursor(span.start, span.end)
        mark.format = look
        return mark

    def _cursor(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(self._offsets.to_cursor(start), self._offsets.length))
        cursor.setPosition(
            min(self._offsets.to_cursor(end), self._offsets.length), QTextCursor.MoveMode.KeepAnchor
        )
        return cursor

    def _bring_into_sight(self, spans: Sequence[Span]) -> None:
        """Scroll so that the sentence stands in the upper part, unless all of it is in sight."""
        first, last = min(span.start for span in spans), max(span.end for span in spans)
        top = self.cursorRect(self._cursor(first, first)).top()
        bottom = self.cursorRect(self._cursor(last, last)).bottom()
        if top < 0 or bottom > self.viewport().height():
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + top - self.viewport().height() // 5)
