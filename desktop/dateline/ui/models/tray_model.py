"""The undated tray as a list for Qt: what waits, under a heading for each thing that would help."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from dateline.ui.models.rows import counted
from dateline.ui.models.undated import Remedy, Undated
from dateline.ui.translation import said

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ROW = Qt.ItemDataRole.UserRole
"""The role that gives a whole ``Undated`` or ``Heading``."""

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Heading:
    """What several waiting lines have in common.

    Attributes:
        remedy: What would help them.
        first: The first of them; what is done for the heading is done with it.
        title: The article whose publication date is wanted, "" for other remedies.
        count: How many events and phrases wait for it, in words.
    """

    remedy: Remedy
    first: Undated
    title: str
    count: str

    @property
    def text(self) -> str:
        """Say what would help."""
        return remedy_words(self.remedy, self.title) or said("Words that date no event")


Line = Undated | Heading


class TrayModel(QAbstractListModel):
    """Lists what waits for a date, by what would help.

    Attributes:
        rows: The lines, headings among them.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Line, ...] = ()
        self.titles: Mapping[int, str] = {}

    def show_rows(self, waiting: Sequence[Undated], titles: Mapping[int, str]) -> None:
        """Show these; nothing happens if they are shown already."""
        rows, self.titles = _grouped(waiting, titles), titles
        if rows != self.rows:
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()

    def row_of(self, article: int | None, event: int | None, mention: int | None) -> int:
        """Return the row of an event, or of a phrase that dates none; -1 if it is not waiting."""
        for at, row in enumerate(self.rows):
            if (
                isinstance(row, Undated)
                and row.event == event
                and row.article == article
                and (event is not None or row.mention == mention)
            ):
                return at
        return -1

    def remedy_of(self, row: Line) -> str:
        """Return what the button for a line says; "" if nothing helps."""
        title = row.title if isinstance(row, Heading) else self.titles.get(row.article, "")
        return remedy_words(row.remedy, title)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return how many lines there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the text, why it waits, or the whole row."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        why = row.count if isinstance(row, Heading) else row.reason
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{row.text}: {why}"
            case Qt.ItemDataRole.ToolTipRole:
                return f"<p>{escape(row.text[:400])}<br>{escape(why)}</p>"
            case Qt.ItemDataRole.UserRole:
                return row
        return None


def remedy_words(remedy: Remedy, title: str) -> str:
    """Return what a button for a remedy says."""
    if remedy is Remedy.SET_PUBLICATION_DATE:
        short = title if len(title) <= 60 else f"{title[:60].rsplit(' ', 1)[0]} …"
        named = said("“{}”").format(short) if short else said("this article")
        return said("Set the publication date of {}…").format(named)
    return said(remedy.value) if remedy.value else ""


def _grouped(waiting: Sequence[Undated], titles: Mapping[int, str]) -> tuple[Line, ...]:
    """Put what one thing would help under one heading: publication dates first, which help most."""
    groups: dict[tuple[int, int], list[Undated]] = {}
    for row in waiting:
        article = row.article if row.remedy is Remedy.SET_PUBLICATION_DATE else 0
        groups.setdefault((_ORDER.index(row.remedy), article), []).append(row)
    lines: list[Line] = []
    for key in sorted(groups):
        lines.append(_heading(groups[key], titles.get(key[1], "")))
        lines.extend(groups[key])
    return tuple(lines)


_ORDER = (Remedy.SET_PUBLICATION_DATE, Remedy.SET_DATE, Remedy.NOTHING)


def _heading(rows: Sequence[Undated], title: str) -> Heading:
    events = sum(row.event is not None for row in rows)
    parts = [counted(events, "event")] if events else []
    parts += [counted(len(rows) - events, "phrase")] if len(rows) > events else []
    both = said(" and ").join(parts)
    waits = said(" waits for it") if len(rows) == 1 else said(" wait for it")
    return Heading(
        rows[0].remedy, rows[0], title, both + (waits if rows[0].remedy is not Remedy.NOTHING else "")
    )
