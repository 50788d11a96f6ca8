"""The marks of many events, computed beside the window's thread: ten thousand take half a second."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from dateline.timeline.figure import marks_of
from dateline.ui.jobs import Job

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dateline.model import Article, DatedEvent, Happening
    from dateline.timeline.marks import Marks

    Wish = tuple[Sequence[DatedEvent], Mapping[int, Article], Sequence[Happening], bool]

AT_ONCE = 400
"""Events whose marks nobody notices being computed."""


class Arranging(QObject):
    """Computes marks; few at once, many on a thread of its own, where only the newest wish counts.

    Signals:
        arranged: The ``Marks`` and the articles they belong to.
    """

    arranged = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._threads = ThreadPoolExecutor(max_workers=1, thread_name_prefix="marks")
        self._wish: Wish | None = None
        self._busy = False

    def ask(
        self,
        events: Sequence[DatedEvent],
        articles: Mapping[int, Article],
        happenings: Sequence[Happening] = (),
        *,
        rejected: bool,
    ) -> None:
        """Compute the marks of these events; those that tell one happening share one."""
        if len(events) <= AT_ONCE and not self._busy:
            found = marks_of(events, articles, rejected=rejected, happenings=happenings)
            self.arranged.emit(found, articles)
            return
        self._wish = (events, articles, happenings, rejected)
        if not self._busy:
            self._begin()

    def stop(self) -> None:
        """Compute no more."""
        self._wish = None
        self._threads.shutdown(wait=False, cancel_futures=True)

    def _begin(self) -> None:
        wish, self._wish = self._wish, None
        if wish is None:
            return
        self._busy = True
        job = Job("", lambda: _arranged(*wish))
        job.setParent(self)
        job.finished.connect(self._on_finished)
        job.failed.connect(self._on_failed)
        job.ended.connect(job.deleteLater)
        self._threads.submit(job.run)

    def _on_finished(self, found: tuple[Marks, Mapping[int, Article]]) -> None:
        self._busy = False
        if self._wish is None:
            self.arranged.emit(*found)
        else:
            self._begin()

    def _on_failed(self, error: Exception) -> None:
        self._busy = False
        raise error


def _arranged(
    events: Sequence[DatedEvent],
    articles: Mapping[int, Article],
    happenings: Sequence[Happening],
    rejected: bool,
) -> Iterator[tuple[Marks, Mapping[int, Article]]]:
    yield marks_of(events, articles, rejected=rejected, happenings=happenings), articles
