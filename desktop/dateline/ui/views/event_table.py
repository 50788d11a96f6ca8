"""The table of events: sortable, with dates and headlines corrected in place, and rows that open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPalette, QResizeEvent
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
from dateline.ui.directions import begins_turned
from dateline.ui.models.event_model import ROW, TOLD, Column, EventModel, is_quiet, is_undated
from dateline.ui.views.arriving import arrive
from dateline.ui.views.cells import SIGN, editor, fill, sign, value
from dateline.ui.views.parts import fold_arrow

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from dateline.model import DatedEvent
    from dateline.ui.models.folding import Told

_WIDTHS = {
    Column.DATE: 150, Column.SOURCES: 64, Column.STATUS: 84, Column.ATTRIBUTION: 120, Column.ARTICLE: 130, Column.KIND: 80,
    Column.CATEGORY: 100, Column.TAGS: 110, Column.NOTE: 140,
}  # fmt: skip
_ROOM = {
    Column.ARTICLE: 600, Column.CATEGORY: 720, Column.ATTRIBUTION: 860, Column.TAGS: 980, Column.KIND: 1100, Column.NOTE: 1250
}  # fmt: skip
"""How wide the table must be to show a column of less weight; date, headline, sources and status always show."""
_NARROW, _WIDTHS_NARROW = 480, {Column.DATE: 134, Column.SOURCES: 58, Column.STATUS: 72}
"""Below this width the columns beside the headline leave it more room."""
_INDENT = 18


class EventTable(QTableView):
    """Lists events in order of time.

    Signals:
        event_selected: Number of the event that was clicked or walked to.
        date_asked: Number of the event whose date the user wants to correct.
        several_picked: Whether two or more rows are picked.
    """

    event_selected = Signal(int)
    date_asked = Signal(int)
    several_picked = Signal(bool)

    def __init__(self, model: EventModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("events")
        self.setAccessibleName(self.tr("Table of events"))
        self._events = model
        self._follows = False
        self.setModel(model)
        self._set_up()
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self.selectionModel().selectionChanged.connect(
            lambda *_: self.several_picked.emit(len(self.picked()) > 1)
        )
        self.clicked.connect(self._on_clicked)

    def select(self, event: int | None) -> None:
        """Follow the selection."""
        row = self._events.row_of(event)
        index = self._events.index(row, Column.HEADLINE) if row >= 0 else QModelIndex()
        if index.row() == self.currentIndex().row() and index.isValid() == self.currentIndex().isValid():
            return
        flag = QItemSelectionModel.SelectionFlag
        self._follows = True  # the row may stand for another telling than the selected one
        self.selectionModel().setCurrentIndex(index, flag.ClearAndSelect | flag.Rows)
        self._follows = False
        if index.isValid():
            self.scrollTo(index)

    def current_event(self) -> int | None:
        """Return the number of the event in the selected row."""
        index = self.currentIndex()
        return index.data(ROW).event.id if index.isValid() else None

    def picked(self) -> tuple[int, ...]:
        """Return the numbers of the events in the picked rows, the current one first."""
        now = self.currentIndex().row()
        rows = sorted({index.row() for index in self.selectedIndexes()}, key=lambda row: (row != now, row))
        return tuple(self._events.rows[row].event.id for row in rows)

    def pick_too(self, event: int) -> None:
        """Pick the row of an event beside those that are picked."""
        flag, row = QItemSelectionModel.SelectionFlag, self._events.row_of(event)
        if row >= 0:
            self.selectionModel().select(self._events.index(row, Column.HEADLINE), flag.Select | flag.Rows)

    def turn(self) -> None:
        """Open or close the happening of the current row, and stay with it."""
        event = self.current_event()
        if event is None or not self._events.turn(event):
            return
        if not self.currentIndex().isValid() or self.current_event() != event:
            self.select(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Take the keys; which event is selected stays as it is."""
        arrive(self, super().focusInEvent, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open or close the current row on Enter."""
        enters = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enters and self.state() is not QAbstractItemView.State.EditingState:
            self.turn()
        else:
            super().keyPressEvent(event)

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
        self._make_room(event.oldSize().width() < _NARROW, event.size().width() < _NARROW)
        for column, room in _ROOM.items():
            self.setColumnHidden(column, event.size().width() < room)

    def _make_room(self, was_narrow: bool, is_narrow: bool) -> None:
        """Change the widths only when the table becomes narrow or wide: in between they are the user's."""
        if was_narrow != is_narrow:
            for column in _WIDTHS_NARROW:
                self.horizontalHeader().resizeSection(
                    column, (_WIDTHS_NARROW if is_narrow else _WIDTHS)[column]
                )

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
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

    def _on_clicked(self, index: QModelIndex) -> None:
        self.event_selected.emit(index.data(ROW).event.id)  # another telling of it may be the selected one
        if index.column() == Column.SOURCES and len(self.picked()) == 1:
            self.turn()

    def _on_current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid() and not self._follows:
            self.event_selected.emit(current.data(ROW).event.id)


class EventCells(QStyledItemDelegate):
    """Gives the cells their margins and tints: muted for what is undated, warm for plans."""

    def initStyleOption(  # noqa: N802 - the name is Qt's
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Choose the colour of the text."""
        super().initStyleOption(option, index)
        row: DatedEvent = index.data(ROW)
        told: Told | None = index.data(TOLD)
        indent = _INDENT if told is not None and told.is_under and index.column() == Column.DATE else 0
        arrow = _INDENT if told is not None and told.others and index.column() == Column.SOURCES else 0
        option.rect.setLeft(option.rect.left() + (8 + SIGN if index.column() == 0 else 2) + indent + arrow)
        option.state &= ~QStyle.StateFlag.State_HasFocus  # the whole row is selected; no cell stands out
        if begins_turned(option.text):  # else what is cut off would seem to be missing at its beginning
            option.direction = Qt.LayoutDirection.RightToLeft
        colour = QColor(_colour(row, Column(index.column()), option.palette, told))
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.HighlightedText):
            option.palette.setColor(role, colour)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the cell, and before the number of sources the arrow that opens the row."""
        super().paint(painter, option, index)
        told: Told | None = index.data(TOLD) if index.column() == Column.SOURCES else None
        if told is not None and told.others:
            middle = option.rect.left() + _INDENT // 2 + 2, option.rect.center().y()
            fold_arrow(painter, middle, colours(option.palette).muted, is_open=told.is_open)
        if index.column() == Column.DATE:
            row: DatedEvent = index.data(ROW)
            place = QPointF(option.rect.left() + SIGN - 4, option.rect.center().y() + 1)
            sign(painter, place, row.event.decision.review, colours(option.palette))

    def createEditor(
        self, parent: QWidget, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QWidget:
        """Return what a cell is edited with."""
        return editor(parent, index)

    def setEditorData(self, made: QWidget, index: QModelIndex | QPersistentModelIndex) -> None:
        """Start with what the cell holds."""
        if not fill(made, index):
            super().setEditorData(made, index)

    def setModelData(
        self, made: QWidget, model: QAbstractItemModel, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Hand on what was chosen or typed."""
        chosen = value(made)
        if chosen is None:
            super().setModelData(made, model, index)
        else:
            model.setData(index, chosen)


def _colour(row: DatedEvent, column: Column, palette: QPalette, told: Told | None) -> str:
    theme = colours(palette)
    quiet = is_quiet(row) or (told is not None and told.is_under)
    match column:
        case Column.DATE if quiet and not is_undated(row.step.result):
            return theme.muted
        case Column.DATE:
            return theme.warning if is_undated(row.step.result) else theme.accent
        case Column.HEADLINE if quiet:
            return theme.muted
        case Column.SOURCES:
            return theme.warning if told is not None and told.contradicts else theme.ink
        case Column.HEADLINE:
            return theme.ink
        case Column.STATUS:
            return theme.muted if row.event.shown_status is Status.REPORTED else theme.borrowed
        case _:
            return theme.muted
