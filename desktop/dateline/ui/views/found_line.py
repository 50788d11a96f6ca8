"""One line of what a search found: the title and, below it, the words around the hit, hits in bold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from dateline.ui.appearance import colours
from dateline.ui.models.found_model import BELOW, ROW
from dateline.ui.offsets import Offsets

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.model import Span

PAD, GAP, TAG = 10, 2, 58
Index = QModelIndex | QPersistentModelIndex


class FoundLine(QStyledItemDelegate):
    """Paints the lines of a list of finds."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of two lines; the offer has one."""
        lines = 1 if index.data(ROW) is None else 2
        return QSize(200, lines * option.fontMetrics.lineSpacing() + (lines - 1) * GAP + 12)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the background, what it is, the title and what stands around the hit."""
        style, row = option.widget.style(), index.data(ROW)
        plain = QStyleOptionViewItem(option)
        self.initStyleOption(plain, index)
        plain.text = ""
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, plain, painter, option.widget)
        theme = colours(option.widget.window().palette())
        box: QRect = option.rect.adjusted(PAD, 6, -PAD, -6)
        if row is None:
            _write(painter, box, index.data(), (), theme.accent, option.font)
            return
        kind = self.tr("Article") if row.event is None else self.tr("Event")
        _write(painter, QRect(box.left(), box.top(), TAG, box.height()), kind, (), theme.muted, option.font)
        box.setLeft(box.left() + TAG)
        _write(painter, box, row.title.words, row.title.hits, theme.ink, option.font)
        box.setTop(box.top() + option.fontMetrics.lineSpacing() + GAP)
        below = row.snippet.words or index.data(BELOW) or ""
        hits = row.snippet.hits if row.snippet.words else ()
        _write(painter, box, below, hits, theme.muted, option.font)


def _write(painter: QPainter, box: QRect, words: str, hits: Sequence[Span], colour: str, font: QFont) -> None:
    """Write one line, cut off where there is no room, with the hits in bold."""
    text = words.replace("\n", " ")
    offsets, formats = Offsets(text), []
    for hit in hits:
        found = QTextLayout.FormatRange()
        found.start = offsets.to_cursor(hit.start)
        found.length = offsets.to_cursor(hit.end) - found.start
        found.format = QTextCharFormat()
        found.format.setFontWeight(QFont.Weight.Bold)
        formats.append(found)
    layout = QTextLayout(text, font)
    option = QTextOption(Qt.AlignmentFlag.AlignLeading)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    layout.setTextOption(option)
    layout.setFormats(formats)
    layout.beginLayout()
    line = layout.createLine()
    if line.isValid():
        line.setLineWidth(box.width())
    layout.endLayout()
    painter.save()
    painter.setClipRect(box)
    painter.setPen(QColor(colour))
    layout.draw(painter, QPointF(box.topLeft()))
    painter.restore()
