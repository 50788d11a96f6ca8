"""The undated tray: everything that was found but has no place on the timeline, why, and what would help."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from dateline.ui.appearance import colours, tinted
from dateline.ui.models.tray_model import ROW, TrayModel
from dateline.ui.models.undated import Remedy, Undated
from dateline.ui.views.parts import button, ink, label

MARGIN = 8


class Tray(QWidget):
    """Lists what is undated, with one button for what would resolve the selected one.

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
        self.list = QListView()
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName(self.tr("Everything without a date"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setModel(self.model)
        self.list.setItemDelegate(_TrayLine(self.list))
        self.list.selectionModel().currentChanged.connect(self._on_current_changed)
        self.empty = label(self.tr("Undated tray"))
        self.empty.setText(self.tr("Nothing waits for a date."))
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.remedy = button("", self.tr("Resolve the selected one"), self._on_remedy)
        self._build()

    def show_rows(self, rows: tuple[Undated, ...]) -> None:
        """Show what waits."""
        self.model.show_rows(rows)
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
        column.addWidget(self.remedy, 0, Qt.AlignmentFlag.AlignHCenter)

    def _in_hand(self) -> Undated | None:
        """Return the selected line, else the first that something can be done about."""
        index = self.list.currentIndex()
        if index.isValid():
            return self.model.rows[index.row()]
        return next((row for row in self.model.rows if row.remedy is not Remedy.NOTHING), None)

    def _offer(self) -> None:
        row = self._in_hand()
        self.remedy.setVisible(row is not None and row.remedy is not Remedy.NOTHING)
        if row is not None:
            self.remedy.setText(self.tr(row.remedy.value))

    def _on_current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        self._offer()
        if current.isValid():
            self.picked.emit(self.model.rows[current.row()])

    def _on_remedy(self) -> None:
        row = self._in_hand()
        if row is not None:
            self.remedy_asked.emit(row)


class _TrayLine(QStyledItemDelegate):
    """Draws what was found above why it waits."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of two lines."""
        return QSize(160, 2 * option.fontMetrics.lineSpacing() + 2 * MARGIN)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one line of the tray."""
        row: Undated = index.data(ROW)
        theme = colours(option.palette)
        metrics = option.fontMetrics
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, tinted(theme.accent, 34))
        inner: QRect = option.rect.adjusted(14, MARGIN, -12, -MARGIN)
        text = f"“{row.text}”" if row.event is None else row.text
        why = f"“{row.phrase}”: {row.reason}" if row.phrase and row.event is not None else row.reason
        for number, (line, colour) in enumerate(((text, theme.ink), (why, theme.warning))):
            painter.setPen(QColor(colour))
            elided = metrics.elidedText(
                " ".join(line[:400].split()), Qt.TextElideMode.ElideRight, inner.width()
            )
            painter.drawText(
                inner.left(), inner.top() + metrics.ascent() + number * metrics.lineSpacing(), elided
            )
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        painter.restore()
