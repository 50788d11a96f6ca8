"""The articles of a library as a list for Qt: frozen snapshots with what a card shows."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from dateline.formula import edtf
from dateline.model import Known
from dateline.ui.languages import limits
from dateline.ui.models.rows import event_words, replace
from dateline.ui.translation import said, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.model import Article, DateCandidate, PublicationDate

ROW = Qt.ItemDataRole.UserRole
"""The role that gives a whole ``ArticleRow``."""

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """What the list shows of one article.

    Attributes:
        article: The article.
        events: How many events it has, without those the user threw out.
        undated: How many of them have no date.
        rejected: How many events the user threw out.
        waiting: How many of its dates count from its publication date, which is unknown.
        given: Whether its dates came with it, as those of a table do.
    """

    article: Article
    events: int = 0
    undated: int = 0
    rejected: int = 0
    waiting: int = 0
    given: bool = False

    @property
    def date(self) -> str:
        """Return the publication date in words."""
        return date_words(self.article.published.chosen)

    @property
    def badge(self) -> str:
        """Return how the date is known, in a word or two, and that the document contradicts it; "" if unknown."""
        return badge_words(self.article.published)

    @property
    def is_disputed(self) -> bool:
        """Tell whether something in the document contradicts its publication date."""
        return bool(self.article.published.conflicts)

    @property
    def needs_date(self) -> bool:
        """Tell whether the publication date is unknown and wanted: a table needs none."""
        wanted = self.waiting or not self.given
        return bool(wanted) and self.article.published.known is Known.UNKNOWN

    @property
    def counts(self) -> str:
        """Return the counts in words, without zeros."""
        parts = [event_words(self.events, self.undated)] if self.events else []
        parts += [said(f"{self.rejected} rejected")] if self.rejected else []
        return " · ".join(parts) or said("no events")

    @property
    def limits(self) -> str:
        """Return what is not read in the article's language; "" if everything is."""
        return limits(self.article.language)


def badge_words(published: PublicationDate) -> str:
    """Return how a date is known, and that something contradicts it; "" if it is not known at all."""
    if published.known is Known.UNKNOWN:
        return ""
    known = said(published.known.value)
    return said("{}, disputed").format(known) if published.conflicts else known


def legend() -> str:
    """Say what the words mean that tell how a publication date is known: the one scale for all of them."""
    return said(
        "Stated: the document says so in a field made for it. Found: read in the text or the address. "
        "Inferred: worked out from other facts. Guessed: the date of a file or of a change, never used unless "
        "you say so. Disputed: something in the document contradicts it."
    )


def waits_words(dates: int) -> str:
    """Say how many dates wait for the publication date; "" if none does."""
    if not dates:
        return ""
    waits = "1 date of this article waits" if dates == 1 else f"{dates} dates of this article wait"
    return said(f"{waits} for it.")


def date_words(candidate: DateCandidate | None) -> str:
    """Return a publication date in words, with its time of day if one is known."""
    if candidate is None:
        return said("Publication date unknown")
    clock = f", {candidate.time}" if candidate.time else ""
    zone = f" {candidate.zone}" if candidate.time and candidate.zone else ""
    return words(edtf.read(candidate.date)) + clock + zone


class ArticleModel(QAbstractListModel):
    """Lists articles in the order they were added."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[ArticleRow] = []

    def show_rows(self, rows: Sequence[ArticleRow]) -> None:
        """Show these articles; rows that stay keep their place and selection."""
        replace(self, self.rows, rows, lambda row: row.article.id)

    def row_of(self, article: int | None) -> int:
        """Return the row of an article, -1 if it is not listed."""
        return next((at for at, row in enumerate(self.rows) if row.article.id == article), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of articles."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the title, the tool tip, the words for a screen reader, or the whole row."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.article.title
            case Qt.ItemDataRole.ToolTipRole:
                return tool_tip(row)
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(
                    filter(None, (row.article.title, row.date, row.badge, row.counts, row.limits))
                )
            case Qt.ItemDataRole.UserRole:
                return row
        return None


def tool_tip(row: ArticleRow) -> str:
    """Return the whole title and where the date comes from, escaped: articles are not to be trusted."""
    chosen = row.article.published.chosen
    how = f"{row.date} – {row.badge}, {said(chosen.source)}" if chosen else row.date
    conflicts = row.article.published.conflicts
    lines = [row.article.title, row.article.publisher, how, *conflicts, row.limits, row.article.source]
    return "<p>" + "<br>".join(escape(line[:400]) for line in lines if line) + "</p>"
