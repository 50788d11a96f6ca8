"""Work beside the window's thread of which only the newest wish counts."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future

LOOK_MS = 15
"""How often the window looks whether the work is done; nothing of Qt is touched on the other thread."""
PAUSE_MS, LONGEST_PAUSE_MS = 120, 3_000
"""How long wishes are gathered before one is worked at."""
SHARE = 3
"""How many times as long as the last work took the next wishes are gathered."""


class Latest(QObject):
    """Does what was asked for last, on a thread of its own; wishes that a newer one overtook are not begun.

    It may be deleted at any time: the thread knows nothing of it, and what it finds then comes to nothing.
    An eager one gathers no wishes before it begins.

    Signals:
        found: What the work returned; never that of a wish which was overtaken.
    """

    found = Signal(object)

    def __init__(self, parent: QObject | None = None, *, eager: bool = False) -> None:
        super().__init__(parent)
        self._eager = eager
        self._threads = ThreadPoolExecutor(max_workers=1, thread_name_prefix="latest")
        self._wish: Callable[[], object] | None = None
        self._work: Future[object] | None = None
        self._began = 0.0
        self._pause = QTimer(self, singleShot=True, interval=0 if eager else PAUSE_MS)
        self._pause.timeout.connect(self._begin)
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self._on_look)

    @property
    def is_idle(self) -> bool:
        """Tell whether nothing is asked for or worked at."""
        return self._wish is None and self._work is None

    def ask(self, work: Callable[[], object]) -> None:
        """Have this done soon, instead of whatever waits."""
        self._wish = work
        if self._work is None and not self._pause.isActive():
            self._pause.start()

    def stop(self) -> None:
        """Do no more; whatever is being done comes to nothing."""
        self._wish = self._work = None
        self._pause.stop()
        self._look.stop()
        self._threads.shutdown(wait=False, cancel_futures=True)

    def _begin(self) -> None:
        if self._wish is not None:
            wish, self._wish = self._wish, None
            self._began, self._work = perf_counter(), self._threads.submit(wish)
            self._look.start()

    def _on_look(self) -> None:
        work = self._work
        if work is None or not work.done():
            return
        self._look.stop()
        self._work = None
        # work that takes long leaves the machine to others for a while
        took = round(1000 * SHARE * (perf_counter() - self._began))
        if not self._eager:
            self._pause.setInterval(min(max(PAUSE_MS, took), LONGEST_PAUSE_MS))
        if self._wish is None:
            self.found.emit(work.result())
        else:
            self._pause.start()
