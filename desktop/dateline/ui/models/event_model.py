"""The events of a library as a table for Qt: one row for each happening, which opens to show who tells it."""

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
from dateline.model import Review, Status
from dateline.ui.models.folding import Folding, agreement_words, sources_words
from dateline.ui.models.places import Places
from dateline.ui.models.rows import replace
from dateline.ui.models.swapping import changed
from dateline.ui.models.typed import details_of
from dateline.ui.translation import said, words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dateline.formula.results import Result
    from dateline.model import DatedEvent, Event, Happening
    from dateline.ui.models.folding import Told

ROW = Qt.ItemDataRole.UserRole
"""The role that gives a whole ``DatedEvent``."""
CATEGORIES = Qt.ItemDataRole.UserRole + 2
"""The role that gives the categories in use, in order."""
TOLD = Qt.ItemDataRole.UserRole + 1
"""The role that gives what is ``Told`` of the happening, None for an event that is told once."""
LAST = 4e12
"""Sorts after every moment of the calendar: what has no date comes last."""

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """The columns, in order."""

    DATE = 0
    HEADLINE = 1
    SOURCES = 2
    STATUS = 3
    ATTRIBUTION = 4
    ARTICLE = 5
    KIND = 6
    CATEGORY = 7
    TAGS = 8
    NOTE = 9


EDITABLE = (Column.DATE, Column.HEADLINE, Column.STATUS, Column.CATEGORY, Column.TAGS, Column.NOTE)


_HEADERS = (
    "\u2002Date",  # a space, so that it stands above the dates, which keep off the edge
    "What happened",
    "Sources",
    "Status",
    "Who says so",
    "Article",
    "Kind",
    "Category",
    "Tags",
    "Note",
)


class EventModel(QAbstractTableModel):
    """Lists happenings with their dates, sorted and with or without the rejected events.

    A happening that several events tell is one row: that of the telling which stands for it. Opened, it has
    the other tellings under it.

    Sorting and filtering happen here, in Python: a proxy would call back for every comparison, which
    takes half a second at 5,000 events.

    Attributes:
        rows: The events as they are listed, tellings under the event that stands for them.
        rejected: How many of all events the user threw out.

    Signals:
        headline_typed: An event's number and the new headline.
        noted: An event's number and the ``Details`` that were changed in its row.
    """

    headline_typed = Signal(int, str)
    noted = Signal(int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[DatedEvent] = []
        self.rejected = 0
        self._all: Sequence[DatedEvent] = ()
        self._known: dict[int, DatedEvent] = {}
        self._counts = (0, 0)
        self._places = Places(self.rows)
        self._titles: Mapping[int, str] = {}
        self._folding = Folding()
        self._column, self._descending = Column.DATE, False
        self._with_rejected = False

    def show_rows(
        self, rows: Sequence[DatedEvent], titles: Mapping[int, str], happenings: Sequence[Happening] = ()
    ) -> None:
        """Show these events; ``titles`` are those of the articles by number, ``happenings`` what they tell."""
        if titles == self._titles and self._folding.knows(happenings) and self._swap(rows):
            return
        self._folding.know(happenings)
        self._all, self._titles = rows, titles
        self._known = {row.event.id: row for row in rows}
        self.rejected = sum(map(_is_rejected, rows))
        self._list()

    def _swap(self, rows: Sequence[DatedEvent]) -> bool:
        """Put the few rows that changed in their places; False where that would change what is listed and how."""
        pairs = changed(self._known, rows)
        if pairs is None or not all(self._stays(old, new) for old, new in pairs):
            return False
        self._all = rows
        for old, new in pairs:
            self._known[new.event.id] = new
            self._folding.put(new)
            at = self._places.of(new.event.id)
            if at is not None:
                self.rows[at] = new
            if at is not None and old != new:
                self.dataChanged.emit(self.index(at, 0), self.index(at, len(Column) - 1))
        return True

    def _stays(self, old: DatedEvent, new: DatedEvent) -> bool:
        same_kind = _is_rejected(old) == _is_rejected(new) and self._folding.takes(new)
        return same_kind and self._key(old) == self._key(new)

    def show_rejected(self, shown: bool) -> None:
        """List rejected events, or leave them out."""
        self._with_rejected = shown
        self._list()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """List the events in the order of a column; equal ones in order of time."""
        self._column, self._descending = Column(column), order is Qt.SortOrder.DescendingOrder
        self._list()

    def row_of(self, event: int | None) -> int:
        """Return the row of an event, or of the one that it is folded under; -1 if it is not listed."""
        at = self._places.of(event)
        at = self._places.of(self._folding.head_of(event)) if at is None else at
        return -1 if at is None else at

    def told(self, event: int) -> Told | None:
        """Return what is known of the happening of a listed event, None if it is told once."""
        return self._folding.told(event)

    def turn(self, event: int) -> bool:
        """Open or close the happening of an event; tell whether there was anything to open or close."""
        head = self._folding.head_of(event)
        at = self.row_of(head)
        turned = self._folding.turn(event) if at >= 0 else None
        if head is None or turned is None:
            return False
        with self._places.moving():
            self._turn(at + 1, at + turned[0], self._folding.told(head) if turned[1] else None)
        self.dataChanged.emit(self.index(at, 0), self.index(at, len(Column) - 1))
        return True

    def _turn(self, first: int, last: int, told: Told | None) -> None:
        if told is not None:
            self.beginInsertRows(QModelIndex(), first, last)
            self.rows[first:first] = told.others
            self.endInsertRows()
        else:
            self.beginRemoveRows(QModelIndex(), first, last)
            del self.rows[first : last + 1]
            self.endRemoveRows()

    def counts(self) -> tuple[int, int]:
        """Return how many happenings count, whether rejected ones are listed or not, and how many have no date."""
        return self._counts

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
        """Let be edited what is the user's to say."""
        flags = super().flags(index)
        if index.isValid() and index.column() in EDITABLE:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows, sorts by or says."""
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole if column is Column.HEADLINE:
                return self._headline(row)
            case Qt.ItemDataRole.EditRole if column is Column.STATUS:
                return row.event.shown_status.value
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return self._text(row, column)
            case Qt.ItemDataRole.ToolTipRole:
                return f"<p>{escape(self._tip(row, column)[:600])}</p>"
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(row, column)
            case Qt.ItemDataRole.FontRole:
                return _font(row)
            case Qt.ItemDataRole.UserRole:
                return row
        if role == CATEGORIES:
            return sorted(
                {each for row in self._all if (each := row.event.decision.category)}, key=str.casefold
            )
        return self._folding.told(row.event.id) if role == TOLD else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Hand on what was typed; the row changes when the library has taken it."""
        if role != Qt.ItemDataRole.EditRole or value == self.data(index, Qt.ItemDataRole.EditRole):
            return False
        event = self.rows[index.row()].event
        details = details_of(Column(index.column()).name, str(value))
        if details is not None:
            self.noted.emit(event.id, details)
            return True
        return index.column() == Column.HEADLINE and self._take_headline(event, str(value))

    def _take_headline(self, event: Event, typed: str) -> bool:
        headline = " ".join(typed.split())
        if headline and headline != event.shown_headline:
            self.headline_typed.emit(event.id, headline)
        return bool(headline)

    def _text(self, row: DatedEvent, column: Column) -> str:
        match column:
            case Column.DATE:
                return when_words(row.step.result)
            case Column.HEADLINE:
                return row.event.shown_headline
            case Column.SOURCES:
                return sources_words(self._folding.told(row.event.id))
            case Column.STATUS:
                return said(_shown_status(row).value)  # what was decided has its sign before the date
            case Column.ATTRIBUTION:
                return row.event.attribution
            case Column.ARTICLE:
                return self._titles.get(row.event.article, "")
            case Column.KIND:
                return said(kind_of(row.step.result).value)
            case Column.CATEGORY:
                return row.event.decision.category
            case Column.TAGS:
                return ", ".join(row.event.decision.tags)
            case Column.NOTE:
                return row.event.decision.note

    def _headline(self, row: DatedEvent) -> str:
        """Return what happened; under another row, whose telling it is, and what it says otherwise."""
        above, headline = self._folding.above(row.event.id), row.event.shown_headline
        title = self._titles.get(row.event.article, "")
        if above is None or not title:
            return headline
        return title if headline == above.event.shown_headline else f"{title} – {headline}"

    def _tip(self, row: DatedEvent, column: Column) -> str:
        if column is Column.SOURCES:
            words = agreement_words(self._folding.told(row.event.id))
            return words[:1].upper() + words[1:]
        if column is Column.STATUS:
            return status_words(row)
        quiet = column is Column.DATE and is_quiet(row)
        implied = f" ({said('implied, not stated')})" if quiet else ""
        return f"{self._text(row, column)}{implied}"

    def _spoken(self, row: DatedEvent, column: Column) -> str:
        """Return what a screen reader says of a cell."""
        told = self._folding.told(row.event.id)
        if column is not Column.SOURCES or told is None:
            return self._tip(row, column)
        state = "" if told.is_under else ", " + (said("open") if told.is_open else said("closed"))
        return f"{agreement_words(told)}{state}"

    def _list(self) -> None:
        listed = self._all if self._with_rejected else [row for row in self._all if not _is_rejected(row)]
        heads = self._folding.heads(listed)
        heads.sort(key=self._key, reverse=self._descending)
        kept = [row for row in heads if not _is_rejected(row)]
        self._counts = len(kept), sum(is_undated(row.step.result) for row in kept)
        with self._places.moving():
            replace(self, self.rows, self._folding.unfolded(heads), _number, len(Column))
        if self.rows:  # a row may stay as it is and be told by others
            last = len(self.rows) - 1
            self.dataChanged.emit(self.index(0, Column.SOURCES), self.index(last, Column.SOURCES))

    def _key(self, row: DatedEvent) -> tuple[float, int] | tuple[str, float, int]:
        return _moment(row) if self._column is Column.DATE else self._order(row)

    def _order(self, row: DatedEvent) -> tuple[str, float, int]:
        if self._column is Column.SOURCES:
            told = self._folding.told(row.event.id)
            return f"{told.sources if told else 1:09}", *_moment(row)
        if self._column is Column.STATUS:
            return status_words(row), *_moment(row)
        return self._text(row, self._column).casefold(), *_moment(row)


def is_quiet(row: DatedEvent) -> bool:
    """Tell whether the date is only implied and nobody has set another: it is never shown as if it were stated."""
    return row.event.implied and row.event.decision.when is None


def is_undated(result: Result) -> bool:
    """Tell whether a result has no place on the calendar at all."""
    return not isinstance(result, Dated) or (result.start is None and result.end is None)


def when_words(result: Result) -> str:
    """Return a date in words, or that there is none."""
    return said("undated") if is_undated(result) else words(result)


def status_words(row: DatedEvent) -> str:
    """Return the status, and what the user decided about it."""
    status, review = said(row.event.shown_status.value), row.event.decision.review
    if review is Review.REJECTED:
        return said(review.value)
    return status if review is Review.UNREVIEWED else f"{status}, {said(review.value)}"


def _shown_status(row: DatedEvent) -> Status | Review:
    """Return the status, or that the event was thrown out."""
    return Review.REJECTED if _is_rejected(row) else row.event.shown_status


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
    if not _is_rejected(row) and not is_quiet(row):
        return None
    font = QFont()
    font.setStrikeOut(_is_rejected(row))
    font.setItalic(is_quiet(row))
    return font
