"""The filter of an open library, and what of its events, articles and phrases it lets through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from dateline.workflow.filters import Filter

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dateline.model import DatedEvent, Happening
    from dateline.ui.models.article_model import ArticleRow
    from dateline.ui.models.undated import Undated
    from dateline.ui.workspace import Workspace

    _Seen = tuple[tuple[DatedEvent, ...], tuple[Happening, ...], Filter]


class Filtering(QObject):
    """Holds the filter that every view follows.

    Attributes:
        chosen: The filter; an empty one lets everything through.

    Signals:
        changed: Another filter holds.
    """

    changed = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.chosen = Filter()
        self._workspace = workspace
        self._on = False
        self._seen: _Seen = ((), (), Filter())
        self._let: tuple[DatedEvent, ...] = ()
        self._numbers: frozenset[int] = frozenset()

    def choose(self, chosen: Filter) -> None:
        """Let another filter hold."""
        if chosen != self.chosen:
            self.chosen, self._on = chosen, bool(chosen)
            self.changed.emit()

    def listed(self) -> tuple[DatedEvent, ...]:
        """Return the events that are shown."""
        if not self._on:
            return self._workspace.dated()
        self._look()
        return self._let

    def events(self, rows: Iterable[DatedEvent]) -> tuple[DatedEvent, ...]:
        """Return those of some events that are shown."""
        if not self._on:
            return tuple(rows)
        self._look()
        return tuple(row for row in rows if row.event.id in self._numbers)

    def articles(self, rows: tuple[ArticleRow, ...]) -> tuple[ArticleRow, ...]:
        """Return the articles that are shown: those chosen, or those with an event that is."""
        if not self._on:
            return rows
        if self.chosen.is_of_articles():
            return tuple(row for row in rows if row.article.id in self.chosen.articles)
        telling = {row.event.article for row in self.listed()}
        return tuple(row for row in rows if row.article.id in telling)

    def undated(self, lines: tuple[Undated, ...]) -> tuple[Undated, ...]:
        """Return what waits for a date and is shown; a phrase that dates nothing has nothing but its article."""
        if not self._on:
            return lines
        self._look()
        articles = self.chosen.articles if self.chosen.is_of_articles() else ()
        return tuple(line for line in lines if line.article in articles or line.event in self._numbers)

    def _look(self) -> None:
        """Find out what is let through, unless nothing has changed since the last time."""
        workspace = self._workspace
        happenings = workspace.grouping.happenings if self.chosen.sources else ()
        now = (workspace.dated(), happenings, self.chosen)
        if all(one is other for one, other in zip(now, self._seen, strict=True)):
            return
        self._seen = now
        matches, happening, articles = (
            self.chosen.matches,
            workspace.grouping.of,
            workspace.chronology.articles(),
        )
        self._let = tuple(
            row for row in now[0] if matches(row, happening(row.event.id), articles.get(row.event.article))
        )
        self._numbers = frozenset(row.event.id for row in self._let)
