"""The undated tray as a list for Qt."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.ui.models.undated import Undated

ROW = Qt.ItemDataRole.UserRole
"""The role that gives a whole ``Undated``."""

Index = QModelIndex | QPersistentModelIndex


class TrayModel(QAbstractListModel):
    """Lists what waits for a date."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Undated, ...] = ()

    def show_rows(self, rows: Sequence[Undated]) -> None:
        """Show these; nothing happens if they are shown already."""
        if tuple(rows) != self.rows:
            self.beginResetModel()
            self.rows = tuple(rows)
            self.endResetModel()

    def row_of(self, article: int | None, event: int | None, mention: int | None) -> int:
        """Return the row of an event, or of a phrase that dates none; -1 if it is not waiting."""
        for at, row in enumerate(self.rows):
            if (
                row.event == event
                and row.article == article
                and (event is not None or row.mention == mention)
            ):
                return at
        return -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return how many wait."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the text, why it waits, or the whole row."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{row.text}: {row.reason}"
            case Qt.ItemDataRole.ToolTipRole:
                return f"<p>{escape(row.text[:400])}<br>{escape(row.reason)}</p>"
            case Qt.ItemDataRole.UserRole:
                return row
        return None
