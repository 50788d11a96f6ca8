"""A large edit that is taken back or made again: on the worker, slice by slice, while the window goes on drawing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QObject, Qt
from PySide6.QtWidgets import QProgressDialog, QPushButton, QWidget

from dateline.edits import Batch
from dateline.ui.jobs import Job, tidy
from dateline.workflow import Progress
from dateline.workflow.slices import in_slices

if TYPE_CHECKING:
    from dateline.store.library import Library
    from dateline.ui.jobs import Worker


class Slices(QObject):
    """Makes one large edit behind a dialog that tells how far it is; nothing else can be edited meanwhile."""

    def __init__(self, window: QWidget, title: str) -> None:
        super().__init__(window)
        self._inverse: Batch | None = None
        self._error: Exception | None = None
        self._dialog = QProgressDialog(title, "", 0, 0, window)
        self._stop = QPushButton(self.tr("Cancel"), autoDefault=False)
        self._dialog.setCancelButton(self._stop)
        self._dialog.setWindowTitle("Dateline")
        self._dialog.setWindowModality(Qt.WindowModality.ApplicationModal)
        self._dialog.setMinimumDuration(0)
        self._dialog.setAutoReset(False)

    def make(self, worker: Worker, library: Library, edit: Batch) -> Batch | None:
        """Make the edit and return what undoes it, when all is done; None if the user stopped it: nothing is changed.

        Raises:
            LibraryError: It cannot be made; nothing is changed.
        """
        job = Job(self._dialog.labelText(), lambda: in_slices(library, edit))
        loop = QEventLoop(self)
        job.progressed.connect(self._on_progressed)
        job.finished.connect(self._on_finished)
        job.failed.connect(self._on_failed)
        job.ended.connect(loop.quit)
        self._dialog.canceled.connect(job.cancel)
        self._dialog.canceled.connect(self._on_cancelled)
        self._dialog.show()
        worker.start(job)
        loop.exec()
        self._dialog.deleteLater()
        self.setParent(None)
        if self._error is not None:
            raise self._error
        return self._inverse

    # these are methods, not lambdas: Qt calls them on the thread of the window, not on the worker

    def _on_cancelled(self) -> None:
        self._stop.setEnabled(False)
        self._dialog.show()  # until what was done is undone

    def _on_progressed(self, progress: Progress | Batch) -> None:
        if isinstance(progress, Progress):
            self._dialog.setMaximum(progress.total)
            self._dialog.setValue(progress.done)
        tidy()

    def _on_finished(self, last: Progress | Batch | None) -> None:
        self._inverse = last if isinstance(last, Batch) else None

    def _on_failed(self, error: Exception) -> None:
        self._error = error
