"""The reports of imports and the rest of the window joined: when they show, what they follow, where they lead."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from dateline.ui.messages import Level, Message
from dateline.ui.models.rows import counted
from dateline.ui.selection import Selected
from dateline.ui.translation import said

if TYPE_CHECKING:
    from dateline.ui.importing import Importing
    from dateline.ui.panels import Panels
    from dateline.ui.reporting import Outcome
    from dateline.ui.workspace import Workspace


class ReportLinking(QObject):
    """Shows how imports went, as the library is by now, and keeps open choices in sight."""

    def __init__(self, panels: Panels, importing: Importing, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._panels, self._importing = panels, importing
        self._workspace: Workspace | None = None
        importing.reported.connect(self._on_reported)
        panels.report.article_picked.connect(self._on_article_picked)
        panels.report.chosen.connect(importing.settle)
        panels.report.closed.connect(self.close)
        panels.report.turned.connect(self._fill)
        panels.status.waiting.clicked.connect(self.show)

    def use(self, workspace: Workspace) -> None:
        """Follow another library; what waited when it was closed is said again."""
        self._workspace = workspace
        workspace.refreshed.connect(self._on_refreshed)
        self._panels.hide_report()
        self._count()
        waiting = self._waiting()
        if waiting:
            words = self.tr("{} waiting for your choice since last time: perhaps here already.")
            self._tell(words.format(counted(waiting, "article")))

    def show(self) -> None:
        """Show how the last import went."""
        if self._importing.outcome is not None:
            self._panels.messages.hide()
            self._fill(len(self._importing.outcomes) - 1)
            self._panels.show_report()

    def close(self) -> None:
        """Go back to the timeline; what was not chosen stays out, and that is said."""
        self._panels.hide_report()
        waiting = self._waiting()
        if waiting:
            what = said("1 article was" if waiting == 1 else f"{waiting} articles were")
            self._tell(self.tr("{} not added and may be here already; nothing is lost.").format(what))

    def _tell(self, words: str) -> None:
        self._panels.messages.tell(Message(words, (), Level.WARNING, self.tr("Choose…"), self.show))

    def _waiting(self) -> int:
        outcome = self._importing.outcome
        return len(outcome.doubtful) if outcome is not None else 0

    def _count(self) -> None:
        """Keep open choices in sight at the foot of the window."""
        waiting = self._waiting()
        words = self.tr("{} waiting for your choice").format(counted(waiting, "article"))
        self._panels.status.show_waiting(words if waiting else "")

    def _fill(self, place: int) -> None:
        followed = [self._followed(each) for each in self._importing.outcomes]
        self._panels.report.show_outcomes(followed, place)

    def _followed(self, outcome: Outcome) -> Outcome:
        rows = self._workspace.article_rows() if self._workspace is not None else ()
        return replace(outcome, now={row.article.id: row for row in rows})

    def _on_refreshed(self) -> None:
        if self._panels.reports():
            self._panels.report.follow(self._followed(self._panels.report.outcome))

    def _on_reported(self, outcome: Outcome) -> None:
        self._count()
        if self._panels.reports() or outcome.wants_attention():
            self.show()
            return
        level = Level.WARNING if outcome.report.failed or outcome.left else Level.NEWS
        offer = self.tr("Report") if outcome.lines() else ""
        self._panels.messages.tell(Message(outcome.summary(), (), level, offer, self.show))

    def _on_article_picked(self, article: int) -> None:
        if self._workspace is not None and self._workspace.article(article) is not None:
            self._workspace.selection.select(Selected(article))
