"""Reading the articles of a library again, with the rules of this version; what the user decided stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from dateline.errors import DatelineError
from dateline.ui.jobs import Job
from dateline.ui.messages import Level, Message
from dateline.ui.models.rows import counted
from dateline.ui.translation import said
from dateline.workflow import Progress

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.store.library import Library
    from dateline.ui.jobs import Worker
    from dateline.ui.workspace import Workspace
    from dateline.workflow import Report


class Rereading(QObject):
    """Reads every article of the open library again on the worker, as one change that can be undone.

    Signals:
        started: The ``Job`` under way, for the progress line.
        told: A ``Message`` that says what is read otherwise now.
    """

    started = Signal(object)
    told = Signal(object)

    def __init__(self, worker: Worker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = worker
        self._workspace: Workspace | None = None
        self._job: Job | None = None

    def use(self, workspace: Workspace | None) -> None:
        """Read another library from now on."""
        self._workspace = workspace

    def start(self) -> None:
        """Begin, unless it is under way."""
        workspace = self._workspace
        if workspace is None or self._job is not None:
            return
        job = self._job = Job(self.tr("Reading again"), lambda: _read(workspace.library))
        job.setParent(self)
        job.finished.connect(self._on_finished)
        job.failed.connect(self._on_failed)
        job.ended.connect(self._on_ended)
        job.ended.connect(job.deleteLater)
        self.started.emit(job)
        self._worker.start(job)

    # these are methods, not lambdas: Qt calls them on the thread of the window, not on the worker

    def _on_finished(self, last: Progress | None) -> None:
        report = last.report if last is not None else None
        if last is None or report is None or self._workspace is None:
            return
        if report.undo is not None:
            self._workspace.remember_done(report.undo, _named(len(report.replaced)))
        self.told.emit(_message(last, report))

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, DatelineError):
            raise error
        self.told.emit(Message(str(error), level=Level.ERROR))

    def _on_ended(self) -> None:
        self._job = None


def _read(library: Library) -> Iterator[Progress]:
    from dateline import workflow

    yield from workflow.refresh(library)


def _named(count: int) -> str:
    """Return what undoing it is called."""
    return "Read article again" if count == 1 else f"Read {count} articles again"


def _message(last: Progress, report: Report) -> Message:
    """Say how many articles are read otherwise now, and which corrections lost their sentence."""
    left = last.total - last.done
    found = len(report.replaced)
    words = (
        said("{0} read again: {1} read otherwise now; your corrections are kept.").format(
            counted(last.done, "article"), found
        )
        if found
        else said("{} read again: nothing is read otherwise.").format(counted(last.done, "article"))
    )
    stopped = said("Stopped: {} not looked at").format(counted(left, "article")) + ". " if left else ""
    notes = tuple(f"{each.article.title}: {said(each.note)}" for each in report.replaced if each.note)
    return Message(stopped + words, notes, Level.WARNING if notes else Level.NEWS)
