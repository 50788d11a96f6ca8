"""The filter of an open library, and what of its events, articles and phrases it lets through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from dateline.workflow.filters import Filter

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dateline.model import Article, DatedEvent, Happening
    from dateline.ui.models.article_model import ArticleRow
    from dateline.ui.models.undated import Undated
    from dateline.ui.workspace import Workspace

    _Seen = tuple[DatedEvent, Happening | None, Article | None, bool]


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
        self._seen: dict[int, _Seen] = {}

    def choose(self, chosen: Filter) -> None:
        """Let another filter hold."""
        if chosen != self.chosen:
            self.chosen = chosen
            self._seen.clear()
            self.changed.emit()

    def lets(self, row: DatedEvent) -> bool:
        """Tell whether an event is shown; what was found out is remembered until something about it changes."""
        if not self.chosen:
            return True
        event, workspace = row.event, self._workspace
        about = (row, workspace.grouping.of(event.id), workspace.article(event.article))
        seen = self._seen.get(event.id)
        if seen is not None and all(one is other for one, other in zip(seen, about, strict=False)):
            return seen[3]
        verdict = self.chosen.matches(*about)
        self._seen[event.id] = (*about, verdict)
        return verdict

    def events(self, rows: Iterable[DatedEvent]) -> tuple[DatedEvent, ...]:
        """Return the events that are shown."""
        return tuple(filter(self.lets, rows)) if self.chosen else tuple(rows)

    def articles(self, rows: tuple[ArticleRow, ...]) -> tuple[ArticleRow, ...]:
        """Return the articles that are shown: those chosen, or those with an event that is."""
        if not self.chosen:
            return rows
        if self.chosen.is_of_articles():
            return tuple(row for row in rows if row.article.id in self.chosen.articles)
        telling = {row.event.article for row in self._workspace.listed()}
        return tuple(row for row in rows if row.article.id in telling)

    def undated(self, lines: tuple[Undated, ...]) -> tuple[Undated, ...]:
        """Return what waits for a date and is shown; a phrase that dates nothing has nothing but its article."""
        if not self.chosen:
            return lines
        event_of, whole = self._workspace.chronology.dated_event, self.chosen.is_of_articles()
        return tuple(
            line
            for line in lines
            if (whole and line.article in self.chosen.articles)
            or (line.event is not None and self.lets(event_of(line.event)))
        )
