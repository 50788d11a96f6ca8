"""Work beside the window's thread of which only the newest wish counts."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from dateline.ui.jobs import Job

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PAUSE_MS, LONGEST_PAUSE_MS = 120, 3_000
"""How long wishes are gathered before one is worked at."""
SHARE = 3
"""How many times as long as the last work took the next wishes are gathered."""


class Latest(QObject):
    """Does what was asked for last, on a thread of its own; wishes that a newer one overtook are not begun.

    Signals:
        found: What the work returned; never that of a wish which was overtaken.
    """

    found = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._threads = ThreadPoolExecutor(max_workers=1, thread_name_prefix="latest")
        self._wish: Callable[[], object] | None = None
        self._busy = self._stopped = False
        self._began = 0.0
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self._begin)

    @property
    def is_idle(self) -> bool:
        """Tell whether nothing is asked for or worked at."""
        return self._wish is None and not self._busy

    def ask(self, work: Callable[[], object]) -> None:
        """Have this done soon, instead of whatever waits."""
        self._wish = work
        if not self._busy and not self._timer.isActive():
            self._timer.start()

    def stop(self) -> None:
        """Do no more; whatever is being done comes to nothing."""
        self._stopped, self._wish = True, None
        self._timer.stop()
        self._threads.shutdown(wait=False, cancel_futures=True)

    def _begin(self) -> None:
        wish, self._wish = self._wish, None
        if wish is None or self._stopped:
            return
        self._busy, self._began = True, perf_counter()
        job = Job("", lambda: _once(wish))
        job.setParent(self)
        job.finished.connect(self._on_finished)
        job.failed.connect(self._on_failed)
        job.ended.connect(job.deleteLater)
        self._threads.submit(job.run)

    def _on_finished(self, result: object) -> None:
        if self._stopped:
            return
        self._rest()
        if self._wish is None:
            self.found.emit(result)

    def _on_failed(self, error: Exception) -> None:
        if self._stopped:
            return  # what it worked on has been closed
        self._rest()
        raise error

    def _rest(self) -> None:
        """Gather wishes for a while, so that work which takes long leaves the machine to others."""
        self._busy = False
        took = round(1000 * SHARE * (perf_counter() - self._began))
        self._timer.setInterval(min(max(PAUSE_MS, took), LONGEST_PAUSE_MS))
        if self._wish is not None:
            self._timer.start()


def _once(work: Callable[[], object]) -> Iterator[object]:
    yield work()
