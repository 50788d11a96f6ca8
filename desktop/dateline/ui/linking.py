"""The views and the workspace joined: what a click selects, and what each view shows of the selection."""

from __future__ import annotations

from bisect import bisect_left
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from dateline.ui import editing, merging
from dateline.ui.highlights import Marks
from dateline.ui.languages import limits
from dateline.ui.models.undated import Remedy, Undated
from dateline.ui.selection import Selected, of_event, of_mention

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from dateline.ui.panels import Panels
    from dateline.ui.workspace import Workspace

    Decision = Callable[..., None]
    """A function of ``editing``: it takes the workspace and what it is about."""

_NO_MARKS = Marks("")


class Linking(QObject):
    """Feeds the views from the open workspace and brings back what the user does in them."""

    def __init__(self, panels: Panels, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._panels = panels
        self._workspace: Workspace | None = None
        self._refreshing = False
        self._connect_choices()
        self._connect_decisions()

    def use(self, workspace: Workspace) -> None:
        """Show another library."""
        if self._workspace is not None:
            self._workspace.refreshed.disconnect(self.refresh)
            self._workspace.regrouped.disconnect(self._on_regrouped)
            self._workspace.selection.changed.disconnect(self._on_selected)
        self._workspace = workspace
        workspace.refreshed.connect(self.refresh)
        workspace.regrouped.connect(self._on_regrouped)
        workspace.selection.changed.connect(self._on_selected)
        self.refresh()

    def refresh(self) -> None:
        """Show everything again after a change."""
        if self._workspace is not None:
            with self._refresh():
                self._fill(self._workspace)
            self._choose_first(self._workspace)
            self._show(self._workspace, self._workspace.selection.current)

    def show_rejected(self, shown: bool) -> None:
        """List rejected events, or leave them out."""
        with self._refresh():
            self._panels.event_model.show_rejected(shown)
        self.refresh()

    @contextmanager
    def _refresh(self) -> Iterator[None]:
        """Keep the views from selecting another row because theirs has just gone."""
        self._refreshing = True
        try:
            yield
        finally:
            self._refreshing = False

    def _fill(self, workspace: Workspace) -> None:
        panels = self._panels
        rows = workspace.article_rows()
        panels.article_model.show_rows(workspace.listed_articles())
        self._list_events(workspace)
        waiting = workspace.undated()
        panels.tray.show_rows(waiting, {row.article.id: row.article.title for row in rows})
        panels.name_tray(waiting)
        panels.status.show_counts(workspace.counts(), saved=workspace.library.path is not None)
        panels.show_timeline() if rows else panels.show_empty()
        self.draw()

    def _list_events(self, workspace: Workspace) -> None:
        titles = {row.article.id: row.article.title for row in workspace.article_rows()}
        self._panels.event_model.show_rows(workspace.listed(), titles, workspace.grouping.happenings)
        self._panels.events.show_counts()

    def _on_regrouped(self) -> None:
        """Show which events tell one happening, which in a large library is known a little later."""
        if self._workspace is not None:
            with self._refresh():
                self._list_events(self._workspace)
                self._panels.status.show_counts(
                    self._workspace.counts(), saved=self._workspace.library.path is not None
                )
                self.draw()
            self._show(self._workspace, self._workspace.selection.current)

    def draw(self) -> None:
        """Give the timeline what it shows."""
        timeline, workspace = self._panels.timeline, self._workspace
        if timeline is not None and workspace is not None:
            timeline.show_events(
                workspace.placed(), workspace.chronology.articles(), workspace.grouping.happenings
            )
            timeline.select(_mark_of(workspace, workspace.selection.current.event))

    def connect_timeline(self) -> None:
        """Link the timeline when it has been built."""
        timeline = self._panels.timeline
        if timeline is not None:
            timeline.event_selected.connect(self._on_mark)
            timeline.event_moved.connect(lambda *each: self._decide(editing.move, *each))
            self.draw()
            self._bring_into_sight(self._workspace.selection.current.event if self._workspace else None)

    def select_event(self, event: int) -> None:
        """Select an event, its article and its phrase."""
        if self._workspace is not None:
            self._workspace.selection.select(of_event(self._workspace.chronology.dated_event(event).event))

    def walk(self, steps: int) -> None:
        """Select the next or previous event in order of time."""
        if self._workspace is None:
            return
        places = [(self._workspace.place(row.event.id), row.event.id) for row in self._workspace.marked()]
        now = self._workspace.selection.current.event
        if now is None:
            self.walk_to_end(last=steps < 0)
        elif places:
            now = self._workspace.front(now)
            here = (self._workspace.place(now), now)
            # an event that was rejected is no longer among them, but has its place
            at = bisect_left(places, here) + steps - (steps > 0 and here not in places)
            self.select_event(places[max(0, min(len(places) - 1, at))][1])

    def walk_to_end(self, *, last: bool) -> None:
        """Select the first or last event in order of time."""
        order = self._workspace.marked() if self._workspace is not None else ()
        if order:
            self.select_event(order[-1 if last else 0].event.id)

    def go_to_date(self, words: str) -> None:
        """Move the timeline to a typed date, with the zoom as it is."""
        timeline = self._panels.timeline
        if timeline is not None:
            timeline.centre(editing.middle_of(words))

    def ask_date(self, event: int) -> None:
        """Open the field for the date of an event."""
        self.select_event(event)
        self._panels.raise_dock("computation")
        self._panels.computation.ask()

    def ask_selected_date(self) -> None:
        """Open the field for the date of the selected event."""
        event = self._workspace.selection.current.event if self._workspace else None
        if event is not None:
            self.ask_date(event)

    def ask_published(self) -> None:
        """Open the field for the publication date of the article in front."""
        self._panels.raise_dock("articles")
        self._panels.articles.publication.ask()

    # --- what the user chooses -----------------------------------------------------------------------

    def _connect_choices(self) -> None:
        panels = self._panels
        panels.articles.article_selected.connect(self._on_article)
        panels.badge.clicked.connect(self.ask_published)
        panels.passage.mention_selected.connect(self._on_mention)
        panels.events.table.event_selected.connect(self._on_event)
        panels.events.table.date_asked.connect(self.ask_date)
        panels.tray.picked.connect(self._on_picked)
        panels.tray.remedy_asked.connect(self._on_remedy)

    def _on_event(self, event: int) -> None:
        if not self._refreshing:
            self.select_event(event)

    def _on_mark(self, event: int) -> None:
        if QGuiApplication.queryKeyboardModifiers() & Qt.KeyboardModifier.ControlModifier:
            self._panels.events.table.pick_too(event)
        else:
            self._on_event(event)
        self._show_list()

    def _show_list(self) -> None:
        """Bring the list to the front that has what was clicked: the events, or what waits for a date."""
        panels, now = self._panels, self._workspace.selection.current if self._workspace else Selected()
        if panels.tray.model.row_of(now.article, now.event, now.mention) >= 0:
            panels.bring_forward("tray")
        elif now.event is not None:
            panels.bring_forward("events")

    def _on_article(self, article: int) -> None:
        if self._refreshing:
            return
        if self._workspace is not None and self._workspace.selection.current.article != article:
            self._workspace.selection.select(Selected(article))

    def _on_mention(self, mention: int) -> None:
        workspace = self._workspace
        article = workspace.article(workspace.selection.current.article) if workspace else None
        if workspace is not None and article is not None:
            events = (row.event for row in workspace.dated())
            workspace.selection.select(of_mention(article, mention, events))
            self._show_list()

    def _on_picked(self, row: Undated) -> None:
        if self._workspace is not None and not self._refreshing:
            self._workspace.selection.select(Selected(row.article, row.event, row.mention))

    def _on_remedy(self, row: Undated) -> None:
        self._on_picked(row)
        match row.remedy:
            case Remedy.SET_PUBLICATION_DATE:
                self.ask_published()
            case Remedy.SET_DATE if row.event is not None:
                self.ask_date(row.event)

    # --- what the user decides -----------------------------------------------------------------------

    def _connect_decisions(self) -> None:
        panels, publication = self._panels, self._panels.articles.publication
        publication.read = editing.read_publication
        publication.typed.connect(lambda *each: self._decide(editing.set_published, *each))
        publication.chosen.connect(lambda *each: self._decide(editing.choose_published, *each))
        computation = panels.computation
        computation.read = self._read_when
        computation.date_typed.connect(lambda *each: self._decide(editing.correct_date, *each))
        computation.accepted.connect(lambda event: self._decide(editing.accept, *self._told_by((event,))))
        computation.rejected.connect(lambda event: self._decide(editing.reject, *self._told_by((event,))))
        computation.restored.connect(lambda event: self._decide(editing.restore, *self._told_by((event,))))
        computation.alternative_chosen.connect(lambda *each: self._decide(editing.choose_alternative, *each))
        computation.reading_chosen.connect(lambda event: self._decide(editing.use_reading, event))
        tellings = computation.tellings
        tellings.picked.connect(self.select_event)
        tellings.chosen.connect(self._on_chosen)
        tellings.split.connect(lambda event: self._decide(merging.split_off, event))
        tellings.split_all.connect(lambda: self.decide(merging.split_all))
        panels.event_model.headline_typed.connect(lambda *each: self._decide(editing.set_headline, *each))
        panels.event_model.noted.connect(
            lambda event, details: self._decide(editing.set_details, details, event)
        )

    def decide(self, decision: Decision) -> None:
        """Decide on the selected event."""
        event = self._workspace.selection.current.event if self._workspace else None
        if event is not None:
            self._decide(decision, event)

    def decide_all(self, decision: Decision) -> None:
        """Accept, reject or restore the picked events, or the selected one, as one change.

        A row that stands for a happening of several tellings is decided with all of them.
        """
        event = self._workspace.selection.current.event if self._workspace else None
        if event is not None:
            picked = self._panels.events.table.picked()
            self._decide(decision, *self._told_by(picked if event in picked else (event,)))

    def _told_by(self, events: Sequence[int]) -> tuple[int, ...]:
        """Return events with every telling of the happenings that they stand for: those whose row is closed."""
        told = ((event, self._panels.event_model.told(event)) for event in events)
        return tuple(
            dict.fromkeys(
                number
                for event, each in told
                for number in (event, *(each.closed if each is not None else ()))
            )
        )

    def _on_chosen(self, event: int) -> None:
        """Take the user's word on which date is right, and show that telling."""
        self._decide(merging.choose, event)
        self.select_event(event)

    def merge(self) -> None:
        """Make one event of the picked ones."""
        self._decide(merging.merge, *self._panels.events.table.picked())

    def remove_article(self) -> None:
        """Take the article in front out of the library."""
        article = self._workspace.selection.current.article if self._workspace else None
        if article is not None:
            self._decide(editing.remove_article, article)

    def _decide(self, decision: Decision, *about: object) -> None:
        if self._workspace is not None:
            decision(self._workspace, *about)

    def _read_when(self, words: str, event: int) -> str:
        return editing.read_when(self._workspace, words, event) if self._workspace is not None else ""

    # --- what the views show -------------------------------------------------------------------------

    def _choose_first(self, workspace: Workspace) -> None:
        """Put an article in front as soon as there is one."""
        rows = workspace.article_rows()
        if rows and workspace.selection.current.article is None:
            workspace.selection.select(Selected(rows[0].article.id))

    def _on_selected(self, selected: Selected) -> None:
        if self._workspace is not None:
            self._show(self._workspace, selected)
            self._bring_into_sight(selected.event)

    def _show(self, workspace: Workspace, selected: Selected) -> None:
        panels, article = self._panels, workspace.article(selected.article)
        panels.articles.select(selected.article)
        panels.passage.show_text(
            article.text if article else "", workspace.marks(article.id) if article else _NO_MARKS
        )
        about = (limits(article.language), article.title) if article else ()
        panels.name_text(" · ".join(filter(None, about)), article)
        panels.passage.select(selected.mention, workspace.sentences(selected.event))
        panels.events.table.select(selected.event)
        panels.tray.select(selected.article, selected.event, selected.mention)
        panels.computation.show_explanation(workspace.explain(selected))
        panels.computation.show_others(workspace.others(selected.event))
        panels.computation.show_sources(workspace.sources(selected.event))
        if panels.timeline is not None:
            panels.timeline.select(_mark_of(workspace, selected.event))

    def _bring_into_sight(self, event: int | None) -> None:
        """Move the timeline if the mark of an event is out of sight."""
        timeline, workspace = self._panels.timeline, self._workspace
        if timeline is None or workspace is None or event is None:
            return
        front = workspace.front(event)
        if not timeline.shows(front):
            timeline.go_to(front)


def _mark_of(workspace: Workspace, event: int | None) -> int | None:
    """Return the event whose mark stands for an event."""
    return None if event is None else workspace.front(event)
