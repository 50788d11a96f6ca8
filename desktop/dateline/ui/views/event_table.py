"""The table of events: sortable, with dates and headlines corrected in place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from dateline.model import Status
from dateline.ui.appearance import colours
from dateline.ui.models.event_model import ROW, Column, EventModel, is_undated

if TYPE_CHECKING:
    from dateline.model import DatedEvent

_WIDTHS = {Column.DATE: 142, Column.STATUS: 84, Column.ARTICLE: 130, Column.KIND: 80}
_ROOM = {Column.ARTICLE: 560, Column.KIND: 680}
"""How wide the table must be to show a column of less weight; date, headline and status always show."""


class EventTable(QTableView):
    """Lists events in order of time.

    Signals:
        event_selected: Number of the event that was clicked or walked to.
        date_asked: Number of the event whose date the user wants to correct.
    """

    event_selected = Signal(int)
    date_asked = Signal(int)

    def __init__(self, model: EventModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("events")
        self.setAccessibleName(self.tr("Table of events"))
        self._events = model
        self.setModel(model)
        self._set_up()
        self.selectionModel().currentChanged.connect(self._on_current_changed)

    def select(self, event: int | None) -> None:
        """Follow the selection."""
        row = self._events.row_of(event)
        index = self._events.index(row, Column.HEADLINE) if row >= 0 else QModelIndex()
        if index.row() == self.currentIndex().row() and index.isValid() == self.currentIndex().isValid():
            return
        flag = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flag.ClearAndSelect | flag.Rows)
        if index.isValid():
            self.scrollTo(index)

    def current_event(self) -> int | None:
        """Return the number of the event in the selected row."""
        index = self.currentIndex()
        return index.data(ROW).event.id if index.isValid() else None

    def edit_headline(self) -> None:
        """Open the headline of the selected event for typing."""
        index = self.currentIndex()
        if index.isValid():
            self.edit(index.siblingAtColumn(Column.HEADLINE))

    def edit(  # type: ignore[override]
        self, index: QModelIndex | QPersistentModelIndex, *how: Any
    ) -> bool | None:
        """Edit headlines in place; hand dates to whoever has the field with the preview."""
        if how and how[0] not in (
            QAbstractItemView.EditTrigger.DoubleClicked,
            QAbstractItemView.EditTrigger.EditKeyPressed,
        ):
            return super().edit(index, *how)
        if index.isValid() and index.column() == Column.DATE:
            self.date_asked.emit(index.data(ROW).event.id)
            return True
        return super().edit(index, *how)

    def sizeHint(self) -> QSize:
        """Return a size that shows dates and headlines."""
        return QSize(460, 260)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the columns there is room for."""
        super().resizeEvent(event)
        for column, room in _ROOM.items():
            self.setColumnHidden(column, event.size().width() < room)

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSortingEnabled(True)
        self.sortByColumn(Column.DATE, Qt.SortOrder.AscendingOrder)
        self.setItemDelegate(EventCells(self))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 12)
        self._set_up_columns()

    def _set_up_columns(self) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(Column.HEADLINE, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(60)
        for column, width in _WIDTHS.items():
            header.resizeSection(column, width)

    def _on_current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self.event_selected.emit(current.data(ROW).event.id)


class EventCells(QStyledItemDelegate):
    """Gives the cells their margins and tints: muted for what is undated, warm for plans."""

    def initStyleOption(  # noqa: N802 - the name is Qt's
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Choose the colour of the text."""
        super().initStyleOption(option, index)
        row: DatedEvent = index.data(ROW)
        option.rect.setLeft(option.rect.left() + (8 if index.column() == 0 else 2))
        option.state &= ~QStyle.StateFlag.State_HasFocus  # the whole row is selected; no cell stands out
        colour = QColor(_colour(row, Column(index.column()), option.palette))
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.HighlightedText):
            option.palette.setColor(role, colour)


def _colour(row: DatedEvent, column: Column, palette: QPalette) -> str:
    theme = colours(palette)
    match column:
        case Column.DATE:
            return theme.warning if is_undated(row.step.result) else theme.accent
        case Column.HEADLINE:
            return theme.ink
        case Column.STATUS:
            return theme.muted if row.event.shown_status is Status.REPORTED else theme.borrowed
        case Column.ARTICLE | Column.KIND:
            return theme.muted
