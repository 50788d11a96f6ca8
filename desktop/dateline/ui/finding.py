"""Finding and filtering joined to the window: what is typed, picked and chosen, and what is shown of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QInputDialog, QLineEdit

from dateline.model import Review
from dateline.ui.messages import Level, Message
from dateline.ui.searching import Searching
from dateline.ui.selection import Selected, of_event
from dateline.ui.views.filter_bar import FilterBar
from dateline.ui.views.filter_menu import FilterMenu
from dateline.ui.views.period_dialog import PeriodDialog
from dateline.ui.views.search_field import SearchField
from dateline.workflow.filters import Filter, without
from dateline.workflow.finding import forget_filter, read_period, save_filter, saved_filters

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QMainWindow

    from dateline.model import DatedEvent
    from dateline.store.search import Found
    from dateline.ui.panels import Panels
    from dateline.ui.workspace import Workspace


class Finding(QObject):
    """Joins the search field, the filter menu and the row of chips to the open library.

    Attributes:
        field: Where words are typed.
        menu: Where choices are ticked.
        bar: What is chosen.
    """

    def __init__(self, panels: Panels, window: QMainWindow) -> None:
        super().__init__(window)
        self._window, self._panels = window, panels
        self._workspace: Workspace | None = None
        self._searching: Searching | None = None
        self.field = SearchField(window)
        self.menu = FilterMenu(self.tr("F&ilter"), window)
        self.bar: FilterBar = panels.filters
        self.menu.state = self._state
        self._connect()

    def _connect(self) -> None:
        self.field.wanted.connect(self._on_wanted)
        self.field.picked.connect(self._on_picked)
        self.field.filter_wanted.connect(lambda words: self.change(words=words))
        self.field.left.connect(self._give_focus_back)
        self.menu.chosen.connect(self.choose)
        self.menu.period_asked.connect(self.ask_period)
        self.menu.article_asked.connect(self.only_article)
        self.menu.save_asked.connect(self.ask_name)
        self.menu.forgotten.connect(self._on_forgotten)
        self.bar.removed.connect(self._on_removed)
        self.bar.cleared.connect(self.clear)
        self.bar.save_asked.connect(self.ask_name)

    def use(self, workspace: Workspace) -> None:
        """Find in another library."""
        self.stop()
        self._workspace = workspace
        self._searching = Searching(workspace.library, self)
        self._searching.found.connect(self._on_found)
        self._searching.refused.connect(self._on_refused)
        workspace.refreshed.connect(self._show)
        workspace.regrouped.connect(self._show)
        self.field.clear()
        self._show()

    def stop(self) -> None:
        """Let go of the library, before it is closed."""
        if self._searching is not None:
            self._searching.stop()
            self._searching.deleteLater()
            self._searching = None
        if self._workspace is not None:
            self._workspace.refreshed.disconnect(self._show)
            self._workspace.regrouped.disconnect(self._show)
            self._workspace = None

    # --- what menus and keys do ----------------------------------------------------------------------

    def find(self) -> None:
        """Go to the field, with what is in it selected."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def walk(self, steps: int) -> None:
        """Show the next or previous of what was found, also after the list has gone."""
        found = self.field.step(steps)
        if found is not None:
            self._on_picked(found)

    def choose(self, chosen: Filter) -> None:
        """Show only what a filter lets through."""
        if self._workspace is not None:
            self._workspace.filtering.choose(chosen)

    def change(self, **choices: object) -> None:
        """Put another choice in the place of the one of its kind."""
        if self._workspace is not None:
            self.choose(replace(self._workspace.filtering.chosen, **choices))  # type: ignore[arg-type]

    def clear(self) -> None:
        """Show everything."""
        self.choose(Filter())

    def only_article(self) -> None:
        """Show only what the article in front tells; everything again if that is so already."""
        article = self._workspace.selection.current.article if self._workspace else None
        if self._workspace is not None and article is not None:
            only = frozenset({article})
            self.change(articles=frozenset() if self._workspace.filtering.chosen.articles == only else only)

    def ask_period(self) -> None:
        """Ask for a stretch of time, and show only what happened in it."""
        period = self._workspace.filtering.chosen.period if self._workspace else None
        dialog = PeriodDialog(period.words if period else "", self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(lambda words: self.change(period=read_period(words)))
        dialog.open()

    def ask_name(self) -> None:
        """Ask for a name, and keep the filter under it."""
        if self._workspace is None or not self._workspace.filtering.chosen:
            return
        dialog = QInputDialog(self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("Save filter"))
        dialog.setAccessibleName(self.tr("Save filter"))
        dialog.setLabelText(self.tr("Name of the filter:"))
        for field in dialog.findChildren(QLineEdit):
            field.setAccessibleName(self.tr("Name of the filter"))
        dialog.textValueSelected.connect(self._on_named)
        dialog.open()

    # --- what follows from what ----------------------------------------------------------------------

    def _on_wanted(self, words: str) -> None:
        if self._searching is not None:
            self._searching.ask(words)

    def _on_found(self, words: str, found: tuple[Found, ...]) -> None:
        telling = (self._workspace.article(each.article) for each in found) if self._workspace else ()
        self.field.show_found(words, found, {each.id: each.title for each in telling if each})

    def _on_refused(self, reason: str) -> None:
        self._panels.messages.tell(Message(reason, level=Level.ERROR))

    def _on_picked(self, found: Found) -> None:
        workspace = self._workspace
        if workspace is None:
            return
        words = self.field.model.words
        if found.event is None:
            workspace.selection.select(Selected(found.article))
            hits = workspace.library.hits(found.article, words)
            self._panels.passage.select(None, hits)
            self._panels.bring_forward("passage")
        else:
            workspace.selection.select(of_event(workspace.chronology.dated_event(found.event).event))
        self._give_focus_back()

    def _give_focus_back(self) -> None:
        self._panels.passage.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_removed(self, name: str, value: object) -> None:
        if self._workspace is not None:
            self.choose(without(self._workspace.filtering.chosen, name, value))

    def _on_named(self, name: str) -> None:
        name = " ".join(name.split())
        if self._workspace is not None and name:
            save_filter(self._workspace.library, name, self._workspace.filtering.chosen)

    def _on_forgotten(self, name: str) -> None:
        if self._workspace is not None:
            forget_filter(self._workspace.library, name)

    def _state(self) -> tuple[Filter, set[str], set[str], Mapping[str, Filter]]:
        workspace = self._workspace
        if workspace is None:
            return Filter(), set(), set(), {}
        decisions = [row.event.decision for row in workspace.dated()]
        categories = {each.category for each in decisions if each.category}
        tags = {tag for each in decisions for tag in each.tags}
        return workspace.filtering.chosen, categories, tags, saved_filters(workspace.library)

    def _show(self) -> None:
        """Say in the row of chips what is shown and what not."""
        workspace = self._workspace
        if workspace is not None:
            chosen = workspace.filtering.chosen
            if not chosen:
                self.bar.hide()
                return
            whole, let = workspace.dated(), workspace.listed()
            if Review.REJECTED not in chosen.reviews:
                whole, let = _kept(whole), _kept(let)
            telling = map(workspace.article, chosen.articles)
            titles = {each.id: each.title for each in telling if each}
            self.bar.show_filter(chosen, len(let), len(whole), titles)


def _kept(rows: tuple[DatedEvent, ...]) -> tuple[DatedEvent, ...]:
    return tuple(row for row in rows if row.event.decision.review is not Review.REJECTED)
