"""The filter of an open library, and what of its events, articles and phrases it lets through."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal

from dateline.ui.latest import Latest
from dateline.workflow.filters import Filter

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from dateline.model import DatedEvent, Happening
    from dateline.ui.models.article_model import ArticleRow
    from dateline.ui.models.undated import Undated
    from dateline.ui.workspace import Workspace

    _Seen = tuple[tuple[DatedEvent, ...], tuple[Happening, ...], Filter]


AT_ONCE = 3_000
"""Events that are looked through in a few milliseconds."""


class Filtering(QObject):
    """Holds the filter that every view follows; many events are looked through on a thread of their own.

    Attributes:
        chosen: The filter; an empty one lets everything through.

    Signals:
        changed: Another filter holds.
    """

    changed = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.chosen = self._held = Filter()
        self._latest = Latest(self)
        self._latest.found.connect(self._on_found)
        self._seen: _Seen = ((), (), Filter())
        self._let: tuple[DatedEvent, ...] = ()
        self._numbers: frozenset[int] = frozenset()
        self._on = False

    @property
    def _workspace(self) -> Workspace:
        """Return what is filtered: asked for, not kept, for what holds each other in a ring is never let go of."""
        return cast("Workspace", self.parent())

    def choose(self, chosen: Filter) -> None:
        """Let another filter hold, at once or as soon as it is known what it lets through."""
        if chosen == self.chosen:
            return
        self.chosen = chosen
        if chosen and len(self._workspace.dated()) > AT_ONCE:
            self._latest.ask(self._work(chosen))
        else:
            self._hold(chosen)

    def stop(self) -> None:
        """Look for nothing any more, because the library is left."""
        self._latest.stop()

    def _hold(self, chosen: Filter) -> None:
        self._held, self._on = chosen, bool(chosen)
        self.changed.emit()

    def _on_found(self, answer: tuple[_Seen, tuple[DatedEvent, ...]]) -> None:
        seen, let = answer
        if seen[2] is self.chosen:  # else a quick one has come in between
            self._keep(seen, let)
            self._hold(self.chosen)

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
        if self._held.is_of_articles():
            return tuple(row for row in rows if row.article.id in self._held.articles)
        telling = {row.event.article for row in self.listed()}
        return tuple(row for row in rows if row.article.id in telling)

    def undated(self, lines: tuple[Undated, ...]) -> tuple[Undated, ...]:
        """Return what waits for a date and is shown; a phrase that dates nothing has nothing but its article."""
        if not self._on:
            return lines
        self._look()
        articles = self._held.articles if self._held.is_of_articles() else ()
        return tuple(line for line in lines if line.article in articles or line.event in self._numbers)

    def _look(self) -> None:
        """Find out what is let through, unless nothing has changed since the last time."""
        if any(one is not other for one, other in zip(self._now(self._held), self._seen, strict=True)):
            self._keep(*self._work(self._held)())

    def _now(self, chosen: Filter) -> _Seen:
        workspace = self._workspace
        return workspace.dated(), workspace.grouping.happenings if chosen.sources else (), chosen

    def _work(self, chosen: Filter) -> Callable[[], tuple[_Seen, tuple[DatedEvent, ...]]]:
        """Return what finds out what a filter lets through of all that is there now; any thread may do it."""
        seen = self._now(chosen)
        happening, articles = self._workspace.grouping.of, self._workspace.chronology.articles()

        def let_through() -> tuple[_Seen, tuple[DatedEvent, ...]]:
            return seen, tuple(
                row
                for row in seen[0]
                if chosen.matches(row, happening(row.event.id), articles.get(row.event.article))
            )

        return let_through

    def _keep(self, seen: _Seen, let: tuple[DatedEvent, ...]) -> None:
        self._seen, self._let = seen, let
        self._numbers = frozenset(row.event.id for row in let)
