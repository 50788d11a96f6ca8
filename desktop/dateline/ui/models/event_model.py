"""The events of a library as a table for Qt: date, headline, status, article, kind."""

from __future__ import annotations

from enum import IntEnum
from html import escape
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont

from dateline.formula.results import Dated, kind_of
from dateline.formula.words import words
from dateline.model import Review
from dateline.ui.models.rows import replace

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dateline.formula.results import Result
    from dateline.model import DatedEvent

ROW = Qt.ItemDataRole.UserRole
"""The role that gives a whole ``DatedEvent``."""
SORT = Qt.ItemDataRole.UserRole + 1
"""The role that gives what a column is sorted by."""
LAST = 4e12
"""Sorts after every moment of the calendar: what has no date comes last."""

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """The columns, in order."""

    DATE = 0
    HEADLINE = 1
    STATUS = 2
    ARTICLE = 3
    KIND = 4


_HEADERS = (
    "\u2002Date",  # a space, so that it stands above the dates, which keep off the edge
    "What happened",
    "Status",
    "Article",
    "Kind",
)


class EventModel(QAbstractTableModel):
    """Lists events with their dates; the headline can be edited in place.

    Signals:
        headline_typed: An event's number and the new headline.
    """

    headline_typed = Signal(int, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[DatedEvent] = []
        self._titles: Mapping[int, str] = {}

    def show_rows(self, rows: Sequence[DatedEvent], titles: Mapping[int, str]) -> None:
        """Show these events; ``titles`` are those of the articles by number."""
        self._titles = titles
        replace(self, self.rows, rows, lambda row: row.event.id, len(Column))

    def row_of(self, event: int | None) -> int:
        """Return the row of an event, -1 if it is not listed."""
        return next((at for at, row in enumerate(self.rows) if row.event.id == event), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of events."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of columns."""
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the name of a column."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.tr(_HEADERS[section])
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let headlines and dates be edited."""
        flags = super().flags(index)
        if index.isValid() and index.column() in (Column.DATE, Column.HEADLINE):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows, sorts by or says."""
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return self._text(row, column)
            case Qt.ItemDataRole.ToolTipRole:
                return f"<p>{escape(self._text(row, column)[:600])}</p>"
            case Qt.ItemDataRole.FontRole:
                return _font(row)
            case Qt.ItemDataRole.UserRole:
                return row
        return self._sort_key(row, column) if role == SORT else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Hand a typed headline on; the row changes when the library has taken it."""
        if role != Qt.ItemDataRole.EditRole or index.column() != Column.HEADLINE:
            return False
        event, headline = self.rows[index.row()].event, " ".join(str(value).split())
        if headline and headline != event.shown_headline:
            self.headline_typed.emit(event.id, headline)
        return bool(headline)

    def _text(self, row: DatedEvent, column: Column) -> str:
        match column:
            case Column.DATE:
                return when_words(row.step.result)
            case Column.HEADLINE:
                return row.event.shown_headline
            case Column.STATUS:
                return status_words(row)
            case Column.ARTICLE:
                return self._titles.get(row.event.article, "")
            case Column.KIND:
                return kind_of(row.step.result).value

    def _sort_key(self, row: DatedEvent, column: Column) -> float | str:
        if column is Column.DATE:
            return time_order(row.step.result)
        return self._text(row, column).casefold()


class ShownEvents(QSortFilterProxyModel):
    """Sorts the table and leaves rejected events out unless they are asked for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rejected = False
        self.setSortRole(SORT)
        self.setDynamicSortFilter(True)

    def show_rejected(self, shown: bool) -> None:
        """Show or hide rejected events."""
        self.beginFilterChange()
        self._rejected = shown
        self.endFilterChange()

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        """Accept what is not rejected."""
        model = self.sourceModel()
        row: DatedEvent = model.data(model.index(source_row, 0, source_parent), ROW)
        return self._rejected or row.event.decision.review is not Review.REJECTED


def is_undated(result: Result) -> bool:
    """Tell whether a result has no place on the calendar at all."""
    return not isinstance(result, Dated) or (result.start is None and result.end is None)


def when_words(result: Result) -> str:
    """Return a date in words, or that there is none."""
    return "undated" if is_undated(result) else words(result)


def status_words(row: DatedEvent) -> str:
    """Return the status, and what the user decided about it."""
    status, review = row.event.shown_status.value, row.event.decision.review
    return status if review is Review.UNREVIEWED else f"{status}, {review.value}"


def time_order(result: Result) -> float:
    """Return the number that events are put in order of time by."""
    if not isinstance(result, Dated):
        return LAST
    # always a float: Qt compares whole numbers of different sizes wrongly
    if result.start is not None:
        return float(result.start)
    return LAST if result.end is None else float(result.end - 1)


def _font(row: DatedEvent) -> QFont | None:
    if row.event.decision.review is not Review.REJECTED:
        return None
    font = QFont()
    font.setStrikeOut(True)
    return font
