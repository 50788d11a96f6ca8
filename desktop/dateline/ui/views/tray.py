"""The undated tray: everything that was found but has no place on the timeline, why, and what would help."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from dateline.ui.appearance import colours, tinted
from dateline.ui.models.tray_model import ROW, Heading, Line, TrayModel
from dateline.ui.models.undated import Remedy, Undated
from dateline.ui.translation import said
from dateline.ui.views.arriving import QuietList
from dateline.ui.views.parts import button, ink, label

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dateline.ui.appearance import Colours

MARGIN = 8


class Tray(QWidget):
    """Lists what is undated by what would help, with buttons for the selected line.

    Signals:
        picked: The ``Undated`` that was clicked or walked to.
        remedy_asked: The ``Undated`` whose remedy the user wants.
    """

    picked = Signal(object)
    remedy_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Undated tray"))
        self.model = TrayModel(self)
        self.list = QuietList()
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName(self.tr("Everything without a date"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setModel(self.model)
        self.list.setItemDelegate(_TrayLine(self.list))
        self.list.selectionModel().currentChanged.connect(self._on_current_changed)
        self.list.activated.connect(lambda _index: self._on_remedy())
        self.empty = label(self.tr("Undated tray"))
        self.empty.setText(
            self.tr("Nothing waits for a date.\nEverything that was found has its place in time.")
        )
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.remedy = button("", self.tr("Resolve the selected one"), self._on_remedy)
        self.type = button(
            self.tr(Remedy.SET_DATE.value), self.tr("Type the date of the selected event"), self._on_type
        )
        self._build()

    def show_rows(self, rows: tuple[Undated, ...], titles: Mapping[int, str]) -> None:
        """Show what waits; ``titles`` are those of the articles by number."""
        self.model.show_rows(rows, titles)
        self.list.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        ink(self.empty, colours(self.window().palette()).muted)
        self._offer()

    def select(self, article: int | None, event: int | None, mention: int | None) -> None:
        """Follow the selection."""
        row = self.model.row_of(article, event, mention)
        index = self.model.index(row) if row >= 0 else QModelIndex()
        if index != self.list.currentIndex():
            self.list.selectionModel().setCurrentIndex(
                index, QItemSelectionModel.SelectionFlag.ClearAndSelect
            )
        self._offer()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, MARGIN)
        column.setSpacing(MARGIN)
        column.addWidget(self.list, 1)
        column.addWidget(self.empty, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.remedy)
        foot.addWidget(self.type)
        foot.addStretch(1)
        column.addLayout(foot)

    def _in_hand(self) -> Line | None:
        """Return the selected line, else the first that something can be done about."""
        index = self.list.currentIndex()
        if index.isValid():
            return self.model.rows[index.row()]
        return next((row for row in self.model.rows if row.remedy is not Remedy.NOTHING), None)

    def _offer(self) -> None:
        row = self._in_hand()
        words = self.model.remedy_of(row) if row is not None else ""
        self.remedy.setVisible(bool(words))
        self.remedy.setText(words.replace("&", "&&"))
        self.remedy.setAccessibleName(words)
        waits = isinstance(row, Undated) and row.event is not None
        self.type.setVisible(waits and row is not None and row.remedy is Remedy.SET_PUBLICATION_DATE)

    def _on_current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        self._offer()
        row = self.model.rows[current.row()] if current.isValid() else None
        if isinstance(row, Undated):
            self.picked.emit(row)

    def _on_remedy(self) -> None:
        match self._in_hand():
            case Heading(remedy=Remedy.SET_PUBLICATION_DATE, first=first):
                self.remedy_asked.emit(replace(first, event=None, mention=None))
            case Heading(first=row) | (Undated() as row) if row.remedy is not Remedy.NOTHING:
                self.remedy_asked.emit(row)

    def _on_type(self) -> None:
        row = self._in_hand()
        if isinstance(row, Undated):
            self.remedy_asked.emit(replace(row, remedy=Remedy.SET_DATE))


class _TrayLine(QStyledItemDelegate):
    """Draws what was found above why it waits."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of two lines."""
        return QSize(160, 2 * option.fontMetrics.lineSpacing() + 2 * MARGIN)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one line of the tray."""
        row: Line = index.data(ROW)
        theme = colours(option.palette)
        painter.save()
        if isinstance(row, Heading):
            painter.fillRect(option.rect, QColor(theme.window))
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, tinted(theme.accent, 34))
        indent = 14 if isinstance(row, Heading) else 26
        inner: QRect = option.rect.adjusted(indent, MARGIN, -12, -MARGIN)
        for number, (line, colour) in enumerate(_said(row, theme)):
            font = option.font
            font.setBold(isinstance(row, Heading) and number == 0)
            painter.setFont(font)
            painter.setPen(QColor(colour))
            elided = painter.fontMetrics().elidedText(
                " ".join(line[:400].split()), Qt.TextElideMode.ElideRight, inner.width()
            )
            down = option.fontMetrics.ascent() + number * option.fontMetrics.lineSpacing()
            painter.drawText(inner.left(), inner.top() + down, elided)
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        painter.restore()


def _said(row: Line, theme: Colours) -> tuple[tuple[str, str], tuple[str, str]]:
    """Return the two lines of a row with their colours."""
    if isinstance(row, Heading):
        return (row.text.removesuffix("…"), theme.ink), (row.count, theme.muted)
    text = said("“{}”").format(row.text) if row.event is None else row.text
    why = (
        said("“{}”").format(row.phrase) + f": {row.reason}"
        if row.phrase and row.event is not None
        else row.reason
    )
    return (text, theme.ink), (why, theme.warning)
