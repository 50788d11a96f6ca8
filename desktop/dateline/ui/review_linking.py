"""The review joined to the window: what its panel shows, and what its keys and buttons decide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from dateline.ui import editing
from dateline.ui.reviewing import Reviewing

if TYPE_CHECKING:
    from collections.abc import Callable

    from dateline.ui.linking import Linking
    from dateline.ui.panels import Panels
    from dateline.ui.turn import Turn
    from dateline.ui.workspace import Workspace


class ReviewLinking(QObject):
    """Feeds the review panel and brings back what the user decides in it.

    Attributes:
        reviewing: The order of events.

    Signals:
        changed: A review has begun or ended.
    """

    changed = Signal()

    def __init__(self, panels: Panels, linking: Linking, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._panels, self._linking = panels, linking
        self._workspace: Workspace | None = None
        self.reviewing = Reviewing(self)
        self.reviewing.started.connect(self._on_started)
        self.reviewing.shown.connect(self._on_shown)
        self.reviewing.ended.connect(self._on_ended)
        self._connect_panel()

    @property
    def is_on(self) -> bool:
        """Tell whether a review goes on."""
        return self.reviewing.is_on

    def use(self, workspace: Workspace | None) -> None:
        """Review another library from now on."""
        self._workspace = workspace
        self.reviewing.use(workspace)

    def start(self) -> None:
        """Begin a review, or end it where one goes on."""
        self.reviewing.stop() if self.is_on else self.reviewing.start()

    def stop(self) -> None:
        """End the review."""
        self.reviewing.stop()

    def walk(self, steps: int) -> None:
        """Go to the next or previous event: of the review, or else in order of time."""
        if not self.is_on:
            self._linking.walk(steps)
        elif steps > 0:
            self.reviewing.skip()
        else:
            self.reviewing.back()

    def skip(self) -> None:
        """Leave the event in front for later."""
        self.reviewing.skip()

    def decide(self, decision: Callable[..., None]) -> None:
        """Decide about the event under review alone, or else about what is selected with all its tellings."""
        self._decide(decision) if self.is_on else self._linking.decide_all(decision)

    def ask_date(self) -> None:
        """Open the field for the date of the event in front, or of the selected one."""
        self._panels.review.ask() if self.is_on else self._linking.ask_selected_date()

    def _connect_panel(self) -> None:
        panel = self._panels.review
        panel.accepted.connect(lambda: self._decide(editing.accept))
        panel.rejected.connect(lambda: self._decide(editing.reject))
        panel.restored.connect(lambda: self._decide(editing.restore))
        panel.skipped.connect(self.reviewing.skip)
        panel.back_asked.connect(self.reviewing.back)
        panel.date_typed.connect(lambda *each: self._do(editing.correct_date, *each))
        panel.reading_chosen.connect(lambda *each: self._do(editing.choose_alternative, *each))
        panel.closed.connect(self.reviewing.stop)
        panel.read = self._read

    def _decide(self, decision: Callable[..., None]) -> None:
        turn = self.reviewing.turn
        if turn is not None:
            self._do(decision, turn.event)

    def _do(self, decision: Callable[..., None], *about: object) -> None:
        if self._workspace is not None:
            decision(self._workspace, *about)

    def _read(self, words: str, event: int) -> str:
        return editing.read_when(self._workspace, words, event) if self._workspace is not None else ""

    def _on_started(self) -> None:
        self._panels.review.begin()
        self._panels.show_review()
        self._panels.review.show_turn(None, back=False)
        self._panels.review.begin()
        self.changed.emit()

    def _on_shown(self, turn: Turn | None) -> None:
        self._panels.review.show_progress(*self.reviewing.progress())
        self._panels.review.show_turn(turn, back=self.reviewing.can_go_back())

    def _on_ended(self) -> None:
        self._panels.hide_review()
        self.changed.emit()
