"""The review: event after event in order of risk, until every one is decided.

It only follows the library: whichever way an event is decided, by key, button or menu, the next one comes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from dateline.model import Agreement
from dateline.ui.selection import of_event
from dateline.ui.turn import turn_of
from dateline.workflow.reviewing import Doubt, case_of, doubt, is_reviewed, place

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from dateline.model import DatedEvent
    from dateline.ui.selection import Selected
    from dateline.ui.turn import Turn
    from dateline.ui.workspace import Workspace

AT_ONCE = 400
"""Events that are looked at in one go: some ten milliseconds."""


class Doubts:
    """What is doubtful about each event of a workspace; only what changed is looked at again.

    Attributes:
        open: The events that are not decided, with what is doubtful about them.
    """

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._known: dict[int, tuple[DatedEvent, bool, Doubt]] = {}
        self.open: dict[int, Doubt] = {}

    def work(self) -> Iterator[None]:
        """Look at every event that is new or has changed, with a pause after some."""
        workspace = self._workspace
        rows, articles = workspace.dated(), workspace.chronology.articles()
        contradicted, looked = self._contradicted(), 0
        for row in rows:
            number = row.event.id
            known, disputed = self._known.get(number), number in contradicted
            if known is None or known[0] is not row or known[1] != disputed:
                case = case_of(row, workspace.chronology, articles, contradicted)
                self._keep(row, disputed, doubt(case))
                looked += 1
                if looked % AT_ONCE == 0:
                    yield
        for gone in self._known.keys() - {row.event.id for row in rows}:
            del self._known[gone]
            self.open.pop(gone, None)

    def _contradicted(self) -> set[int]:
        """Return the events that another article tells with another date."""
        return {
            number
            for each in self._workspace.grouping.happenings
            if each.agreement is Agreement.CONTRADICTING
            for number in each.tellings
        }

    def _keep(self, row: DatedEvent, disputed: bool, found: Doubt) -> None:
        self._known[row.event.id] = (row, disputed, found)
        if is_reviewed(row):
            self.open.pop(row.event.id, None)
        else:
            self.open[row.event.id] = found

    def riskiest(self, but: Collection[int] = ()) -> int | None:
        """Return the most doubtful event that is not decided, leaving some out."""
        waiting = (each for number, each in self.open.items() if number not in but)
        found = min(waiting, key=place, default=None)
        return found.event if found else None

    def progress(self) -> tuple[int, int]:
        """Return how many events are reviewed, and of how many."""
        return len(self._known) - len(self.open), len(self._known)

    def of(self, event: int) -> Doubt | None:
        """Return what is doubtful about one event."""
        known = self._known.get(event)
        return known[2] if known else None

    def row(self, event: int) -> DatedEvent | None:
        """Return an event with its date as it was when it was looked at; None if it is gone."""
        known = self._known.get(event)
        return known[0] if known else None


class Reviewing(QObject):
    """Leads through the events of the open library.

    Attributes:
        turn: The event in front; None if there is none, or no review.

    Signals:
        started: A review begins; what it starts with is on its way.
        shown: The ``Turn`` in front, or None when everything is reviewed.
        ended: The review is over or was closed.
    """

    started = Signal()
    shown = Signal(object)
    ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.turn: Turn | None = None
        self._workspace: Workspace | None = None
        self._doubts: Doubts | None = None
        self._work: Iterator[None] | None = None
        self._been: list[int] = []
        self._skipped: set[int] = set()
        self._was_reviewed = False
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)

    @property
    def is_on(self) -> bool:
        """Tell whether a review goes on."""
        return self._doubts is not None

    def use(self, workspace: Workspace | None) -> None:
        """Lead through another library from now on; a review that goes on ends."""
        self.stop()
        if self._workspace is not None:
            self._workspace.refreshed.disconnect(self._on_refreshed)
            self._workspace.selection.changed.disconnect(self._on_selected)
        self._workspace = workspace
        if workspace is not None:
            workspace.refreshed.connect(self._on_refreshed)
            workspace.selection.changed.connect(self._on_selected)

    def start(self) -> None:
        """Begin with the riskiest event that is not decided."""
        if self._workspace is None:
            return
        self._been, self._skipped = [], set()
        self.turn = None
        self._doubts = Doubts(self._workspace)
        self.started.emit()
        self._look()

    def stop(self) -> None:
        """End the review; what was decided stays."""
        self._timer.stop()
        was_on, self._doubts, self._work, self.turn = self.is_on, None, None, None
        if was_on:
            self.ended.emit()

    def skip(self) -> None:
        """Leave the event in front for later."""
        if self.turn is not None:
            self._skipped.add(self.turn.event)
            self._next()

    def back(self) -> None:
        """Return to the event that was in front before."""
        now = self.turn.event if self.turn else None
        while self._been:
            event = self._been.pop()
            if event != now and self._doubts is not None and self._doubts.of(event):
                self._show(event)
                return

    def can_go_back(self) -> bool:
        """Tell whether there was one before."""
        now = self.turn.event if self.turn else None
        return any(event != now for event in self._been)

    def progress(self) -> tuple[int, int]:
        """Return how many events are reviewed, and of how many."""
        return self._doubts.progress() if self._doubts is not None else (0, 0)

    # --- what follows from what ----------------------------------------------------------------------

    def _look(self) -> None:
        """Look at what changed; a large library in pieces, so that the window never waits."""
        if self._doubts is not None:
            self._work = self._doubts.work()
            self._go_on()

    def _go_on(self) -> None:
        if self._work is None:
            return
        try:
            next(self._work)
        except StopIteration:
            self._work = None
            self._timer.stop()
            self._on_looked()
        else:
            self._timer.start()

    def _on_looked(self) -> None:
        """Stay with the event in front until it is decided."""
        now = self.turn.event if self.turn else None
        row = self._row(now)
        if row is None or (is_reviewed(row) and not self._was_reviewed):
            self._next()
        else:
            self._show(row.event.id)

    def _on_refreshed(self) -> None:
        self._look()

    def _on_selected(self, selected: Selected) -> None:
        """Follow the user who picks another event while reviewing."""
        turn = self.turn
        if turn is not None and selected.event not in (None, turn.event) and self._work is None:
            self._been.append(turn.event)
            self._show(selected.event or 0)

    def _next(self) -> None:
        if self._doubts is None:
            return
        coming = self._doubts.riskiest(self._skipped)
        if coming is None:
            self._skipped.clear()  # what was skipped comes again at the end
            coming = self._doubts.riskiest()
        if self.turn is not None:
            self._been.append(self.turn.event)
        if coming is not None:
            self._show(coming)
        else:
            self.turn = None
            self.shown.emit(None)

    def _show(self, event: int) -> None:
        found, row = self._doubts.of(event) if self._doubts else None, self._row(event)
        if found is None or row is None or self._workspace is None:
            return
        turn = turn_of(self._workspace, row, found)
        self.turn = turn
        self._was_reviewed = is_reviewed(row)
        self._workspace.selection.select(of_event(row.event))
        self.shown.emit(turn)

    def _row(self, event: int | None) -> DatedEvent | None:
        return self._doubts.row(event) if self._doubts is not None and event is not None else None
