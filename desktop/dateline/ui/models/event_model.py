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
    """Lists events with their dates, sorted and with or without the rejected ones.

    Sorting and filtering happen here, in Python: a proxy would call back for every comparison, which
    takes half a second at 5,000 events.

    Attributes:
        rows: The events as they are listed.
        rejected: How many of all events the user threw out.

    Signals:
        headline_typed: An event's number and the new headline.
    """

    headline_typed = Signal(int, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[DatedEvent] = []
        self.rejected = 0
        self._all: Sequence[DatedEvent] = ()
        self._kept: Sequence[DatedEvent] = ()
        self._titles: Mapping[int, str] = {}
        self._column, self._descending = Column.DATE, False
        self._with_rejected = False

    def show_rows(self, rows: Sequence[DatedEvent], titles: Mapping[int, str]) -> None:
        """Show these events; ``titles`` are those of the articles by number."""
        self._all, self._titles = rows, titles
        self._kept = [row for row in rows if not _is_rejected(row)]
        self.rejected = len(rows) - len(self._kept)
        self._list()

    def show_rejected(self, shown: bool) -> None:
        """List rejected events, or leave them out."""
        self._with_rejected = shown
        self._list()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """List the events in the order of a column; equal ones in order of time."""
        self._column, self._descending = Column(column), order is Qt.SortOrder.DescendingOrder
        self._list()

    def row_of(self, event: int | None) -> int:
        """Return the row of an event, -1 if it is not listed."""
        return next((at for at, row in enumerate(self.rows) if row.event.id == event), -1)

    def counts(self) -> tuple[int, int]:
        """Return how many events count, whether rejected ones are listed or not, and how many have no date."""
        return len(self._kept), sum(is_undated(row.step.result) for row in self._kept)

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
        return None

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

    def _list(self) -> None:
        listed = self._all if self._with_rejected else self._kept
        key = _moment if self._column is Column.DATE else self._order
        replace(self, self.rows, sorted(listed, key=key, reverse=self._descending), _number, len(Column))

    def _order(self, row: DatedEvent) -> tuple[str, float, int]:
        return self._text(row, self._column).casefold(), *_moment(row)


def is_undated(result: Result) -> bool:
    """Tell whether a result has no place on the calendar at all."""
    return not isinstance(result, Dated) or (result.start is None and result.end is None)


def when_words(result: Result) -> str:
    """Return a date in words, or that there is none."""
    return "undated" if is_undated(result) else words(result)


def status_words(row: DatedEvent) -> str:
    """Return the status, and what the user decided about it."""
    status, review = row.event.shown_status.value, row.event.decision.review
    if review is Review.REJECTED:
        return review.value
    return status if review is Review.UNREVIEWED else f"{status}, {review.value}"


def time_order(result: Result) -> float:
    """Return the number that events are put in order of time by."""
    if not isinstance(result, Dated):
        return LAST
    if result.start is not None:
        return float(result.start)
    return LAST if result.end is None else float(result.end - 1)


def _moment(row: DatedEvent) -> tuple[float, int]:
    return time_order(row.step.result), row.event.id


def _number(row: DatedEvent) -> int:
    return row.event.id


def _is_rejected(row: DatedEvent) -> bool:
    return row.event.decision.review is Review.REJECTED


def _font(row: DatedEvent) -> QFont | None:
    if not _is_rejected(row):
        return None
    font = QFont()
    font.setStrikeOut(True)
    return font
