"""The report of an import as a list for Qt: headings with the lines below them."""

from __future__ import annotations

from html import escape
from itertools import groupby
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from dateline.ui.reporting import Line
from dateline.ui.translation import said

if TYPE_CHECKING:
    from collections.abc import Iterable

ROW = Qt.ItemDataRole.UserRole
"""The role that gives a whole ``Line``, or the words of a heading."""

Index = QModelIndex | QPersistentModelIndex


class ReportModel(QAbstractListModel):
    """Lists what became of each file, a heading above each kind of outcome.

    Attributes:
        rows: Headings as words, and lines.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[str | Line] = []

    def show_lines(self, lines: Iterable[Line]) -> None:
        """Show these lines, which are in the order of their sections."""
        self.beginResetModel()
        self.rows = []
        for section, group in groupby(lines, key=lambda line: line.section):
            found = list(group)
            self.rows += [f"{said(section.value)} ({len(found)})", *found]
        self.endResetModel()

    def line(self, row: int) -> Line | None:
        """Return the line in a row; None for headings and rows that are not there."""
        found = self.rows[row] if 0 <= row < len(self.rows) else None
        return found if isinstance(found, Line) else None

    def row_of(self, line: Line | None) -> int:
        """Return the row of a line, -1 if it is not listed."""
        return next((at for at, each in enumerate(self.rows) if each is line), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of rows, headings included."""
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let lines be walked to, headings not."""
        if self.line(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the title, everything as words, or the whole row."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title if isinstance(row, Line) else row
            case Qt.ItemDataRole.AccessibleTextRole:
                return " ".join(row.text().split()) if isinstance(row, Line) else row
            case Qt.ItemDataRole.ToolTipRole:
                return _tip(row) if isinstance(row, Line) else None
            case Qt.ItemDataRole.UserRole:
                return row
        return None


def _tip(line: Line) -> str:
    return "<p>" + "<br>".join(escape(each.strip()[:600]) for each in line.text().splitlines()) + "</p>"
