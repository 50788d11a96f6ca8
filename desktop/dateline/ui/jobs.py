"""Long work off the GUI thread: generators, run one at a time on a single worker thread.

A generator knows neither threads nor dialogs; it yields its progress, and the last thing it yields
is the result. Between two yields it can be cancelled.
"""

from __future__ import annotations

import gc
import sys
from concurrent.futures import ThreadPoolExecutor
from threading import Event as Flag
from threading import Semaphore
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MOST_SEARCHED = 20_000
"""New objects that can be searched for garbage in a few milliseconds."""
AHEAD = 2
"""Steps that a job may be ahead of what the window has taken notice of."""
PATIENCE = 1.0
"""Seconds after which a job goes on although the window, which may be closing, hears nothing."""
TURN = 0.0005
"""Seconds that one thread runs while another one waits: a window waits for its turn hundreds of times when it draws."""


class Job(QObject):
    """One piece of long work under way.

    It keeps step with the window: while that is busy drawing, no step of the job is in its way.

    Attributes:
        title: What is being done, for the progress line ("Adding articles").

    Signals:
        progressed: Whatever the generator yields.
        finished: The last thing it yielded, or None; also after a cancel, which leaves sound results.
        failed: The exception that stopped it.
        ended: After either of the two.
    """

    progressed = Signal(object)
    finished = Signal(object)
    failed = Signal(object)
    ended = Signal()

    def __init__(self, title: str, start: Callable[[], Iterator[object]]) -> None:
        super().__init__()
        self.title = title
        self._start = start
        self._cancelled = Flag()
        self._ahead = Semaphore(AHEAD)
        self.progressed.connect(self._on_heard)

    @property
    def cancelled(self) -> bool:
        """Tell whether somebody asked the job to stop."""
        return self._cancelled.is_set()

    def cancel(self) -> None:
        """Ask the job to stop after the step it is at."""
        self._cancelled.set()
        self._ahead.release()

    def run(self) -> None:
        """Work through the generator; called on the worker thread. What was cancelled before is not begun."""
        if self.cancelled:
            self.ended.emit()
            return
        try:
            last = self._drain()
        except Exception as error:  # noqa: BLE001 - whatever goes wrong is handed to the GUI thread
            self.failed.emit(error)
        else:
            self.finished.emit(last)
        self.ended.emit()

    def _drain(self) -> object:
        last: object = None
        for last in self._start():
            self.progressed.emit(last)
            self._ahead.acquire(timeout=PATIENCE)
            if self._cancelled.is_set():
                break
        return last

    def _on_heard(self) -> None:
        """Let the job go on; called on the thread of the window, after whatever it was busy with."""
        self._ahead.release()


class Worker:
    """The one worker thread of a window; jobs wait in line."""

    def __init__(self) -> None:
        sys.setswitchinterval(TURN)
        self._threads = ThreadPoolExecutor(max_workers=1, thread_name_prefix="worker")
        self._waiting: set[Job] = set()
        self._stopping, self._stopped = False, Flag()

    @property
    def is_idle(self) -> bool:
        """Tell whether no job runs or waits."""
        return not self._waiting

    def start(self, job: Job) -> None:
        """Put a job in the line; it is kept alive until it has ended."""
        self._waiting.add(job)
        self._threads.submit(self._run, job)

    def stop(self, last: Callable[[], None] | None = None) -> None:
        """Cancel every job, without waiting for the one that is running; ``last`` is done after it."""
        if self._stopping:
            return
        self._stopping = True
        for job in tuple(self._waiting):
            job.cancel()
        self._threads.submit(self._end, last)
        self._threads.shutdown(wait=False)

    def wait(self, seconds: float) -> bool:
        """Wait for a worker that was told to stop; tell whether it has."""
        return self._stopped.wait(seconds)

    def _end(self, last: Callable[[], None] | None) -> None:
        try:
            if last is not None:
                last()
        finally:
            self._stopped.set()

    def _run(self, job: Job) -> None:
        gc.disable()  # a full search for garbage stops the window for half a second; see ``tidy``
        try:
            job.run()
        finally:
            gc.freeze()  # a whole library is not searched each time
            gc.enable()
            self._waiting.discard(job)


def tidy() -> None:
    """Clear away the cycles that one step of a job left; called on the GUI thread, where Qt's objects may go.

    What is large is taken out of the search for good instead: articles hold no cycles, and go by themselves.
    """
    if gc.get_count()[0] < MOST_SEARCHED:
        gc.collect(1)
    else:
        gc.freeze()
