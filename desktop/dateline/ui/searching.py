"""Searching the open library as somebody types: on a thread of its own, and only for what was typed last."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from dateline.errors import DatelineError
from dateline.ui.jobs import Job
from dateline.ui.translation import said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.store.library import Library
    from dateline.store.search import Found


class Searching(QObject):
    """Finds words in a library; a search that newer words overtake is stopped.

    Signals:
        found: The words, and what was ``Found``.
        refused: Why nothing could be sought, in a sentence.
    """

    found = Signal(str, object)
    refused = Signal(str)

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._threads = ThreadPoolExecutor(max_workers=1, thread_name_prefix="search")
        self._words = ""
        self._busy = self._stopped = False

    def ask(self, words: str) -> None:
        """Find these words instead of any before."""
        self._words = words
        if self._busy:
            self._library.stop_searching()
        elif not self._stopped:
            self._begin()

    def stop(self) -> None:
        """Search no more; the library may be closed afterwards."""
        self._stopped = True
        self._library.stop_searching()
        self._threads.shutdown(wait=True, cancel_futures=True)

    def _begin(self) -> None:
        self._busy, words = True, self._words
        job = Job("", lambda: self._searched(words))
        job.setParent(self)
        job.finished.connect(self._on_finished)
        job.failed.connect(self._on_failed)
        job.ended.connect(job.deleteLater)
        self._threads.submit(job.run)

    def _searched(self, words: str) -> Iterator[tuple[str, tuple[Found, ...]]]:
        yield words, self._library.search(words)

    def _on_finished(self, answer: tuple[str, tuple[Found, ...]]) -> None:
        self._busy = False
        if self._stopped:
            return
        if answer[0] == self._words:
            self.found.emit(*answer)
        else:
            self._begin()

    def _on_failed(self, error: Exception) -> None:
        self._busy = False
        if self._stopped:
            return
        if not isinstance(error, DatelineError):
            raise error
        self.refused.emit(said(str(error)))
