"""What a person adds and notes, through dialogs: events, details of events, and “what if” for what dates count from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog

from dateline.ui import editing
from dateline.ui.supposing import anchor_of, supposed
from dateline.ui.views.details_dialog import DetailsDialog
from dateline.ui.views.event_dialog import EventDialog
from dateline.ui.views.what_if import WhatIf
from dateline.workflow.adding import suggest

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from dateline.ui.panels import Panels
    from dateline.ui.supposing import Supposition
    from dateline.ui.workspace import Workspace
    from dateline.workflow.adding import Suggestion


class Changing(QObject):
    """Asks what shall be changed and changes it in the open library."""

    def __init__(self, panels: Panels, window: QWidget) -> None:
        super().__init__(window)
        self._panels, self._window = panels, window
        self._workspace: Workspace | None = None
        panels.passage.event_asked.connect(self.add_event)
        panels.computation.anchor_asked.connect(self.show_anchor)
        panels.computation.what_if_asked.connect(self.what_if)
        panels.articles.publication.what_if_asked.connect(self.what_if)

    def use(self, workspace: Workspace | None) -> None:
        """Change another library from now on."""
        self._workspace = workspace

    def add_event(self) -> None:
        """Ask for an event: the one that the selected words of the text tell, or any other."""
        workspace = self._workspace
        if workspace is None:
            return
        article = workspace.article(workspace.selection.current.article)
        span = self._panels.passage.selected()
        found = None
        if article is not None and span is not None:
            found = suggest(article.text, workspace.chronology.mentions(article.id), span)
        if found is None or article is None:
            self._ask_event(workspace, self.tr("An event of your own, in no article."))
        else:
            where = self.tr("From “{}”: “{}”").format(article.title, _short(found.span.of(article.text)))
            self._ask_event(workspace, where, found, article.id)

    def details(self) -> None:
        """Ask for status, category, tags and note of the picked events."""
        workspace = self._workspace
        numbers = self.chosen()
        if workspace is None or not numbers:
            return
        events = [workspace.chronology.dated_event(number).event for number in numbers]
        every = [row.event.decision for row in workspace.dated()]
        categories = sorted({each.category for each in every if each.category}, key=str.casefold)
        tags = sorted({tag for each in every for tag in each.tags}, key=str.casefold)
        dialog = DetailsDialog(events, categories, tags, self._window)
        dialog.chosen.connect(lambda details: editing.set_details(workspace, details, *numbers))
        _show(dialog)

    def what_if(self, mention: int | None = None) -> None:
        """Ask for another date of what dates count from: the publication date of the article in front, or a phrase."""
        workspace = self._workspace
        article = workspace.selection.current.article if workspace else None
        if workspace is None or article is None or workspace.article(article) is None:
            return
        anchor = anchor_of(workspace, article, mention)
        dialog = WhatIf(anchor, lambda typed: supposed(workspace, anchor, typed), self._window)
        dialog.applied.connect(self._on_supposed)
        _show(dialog)

    def show_anchor(self, mention: int | None) -> None:
        """Go to what a date counts from: its phrase in the text, or the publication date."""
        workspace = self._workspace
        if mention is None:
            self._panels.raise_dock("articles")
            self._panels.articles.publication.ask()
        elif workspace is not None:
            self._panels.raise_dock("passage")
            self._panels.passage.mention_selected.emit(mention)

    def chosen(self) -> tuple[int, ...]:
        """Return the events that a decision is about: those picked in the table, or the selected one."""
        now = self._workspace.selection.current.event if self._workspace else None
        picked = self._panels.events.table.picked()
        if now is None:
            return ()
        return picked if now in picked else (now,)

    def _ask_event(
        self, workspace: Workspace, where: str, found: Suggestion | None = None, article: int = 0
    ) -> None:
        headline, phrase = (found.headline, found.phrase) if found else ("", "")

        def read(typed: str) -> str:
            same = found is not None and found.mention is not None and typed == phrase
            if found is not None and same:
                return editing.read_mention(workspace, article, found.mention or 0)
            return editing.read_new(workspace, typed, article)

        def add(headline: str, typed: str) -> None:
            typed = "" if found is not None and typed == phrase else typed
            editing.add_event(workspace, headline, typed, found, article)

        dialog = EventDialog(read, where, headline, phrase, self._window)
        dialog.chosen.connect(add)
        _show(dialog)

    def _on_supposed(self, found: Supposition) -> None:
        if self._workspace is not None:
            self._workspace.do(found.edit, found.name)


def _short(words: str, most: int = 80) -> str:
    line = " ".join(words.split())
    return line if len(line) <= most else f"{line[: most - 1].rstrip()}…"


def _show(dialog: QDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
