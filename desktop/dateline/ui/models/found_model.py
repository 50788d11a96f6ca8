"""What a search found as a list for Qt: an offer to show only that, then events, then articles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dateline.store.search import Found

ROW = Qt.ItemDataRole.UserRole
"""The role that gives a whole ``Found``; None for the offer."""

BELOW = Qt.ItemDataRole.UserRole + 1
"""The role that gives the second line where there is no snippet: the article of an event."""

Index = QModelIndex | QPersistentModelIndex


class FoundModel(QAbstractListModel):
    """Lists what was found; the first line offers to show only events with the words."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.words = ""
        self.rows: list[Found | None] = []
        self._titles: Mapping[int, str] = {}

    def show_found(self, words: str, found: Sequence[Found], titles: Mapping[int, str]) -> None:
        """Show what the words found; ``titles`` are those of the articles by number."""
        self.beginResetModel()
        self.words, self._titles = words, titles
        self.rows = [None, *found] if found else []
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of lines."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the first line, the second, the words for a screen reader, or what was found."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if row is None:
            offer = self.tr("Show only events with “{}”").format(self.words)
            texts = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
            return offer if role in texts else None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title.words
            case Qt.ItemDataRole.AccessibleTextRole:
                kind = self.tr("article") if row.event is None else self.tr("event")
                return ", ".join(filter(None, (kind, row.title.words, row.snippet.words or self._below(row))))
        return self._below(row) if role == BELOW else None

    def _below(self, row: Found) -> str:
        return self._titles.get(row.article, "") if row.event is not None else ""
