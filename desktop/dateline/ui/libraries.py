"""Opening, making and copying libraries from the window; one is open at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from dateline.errors import DatelineError
from dateline.ui import files
from dateline.ui.jobs import Job
from dateline.ui.messages import Level, Message
from dateline.ui.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from dateline.store.library import Library
    from dateline.ui.jobs import Worker
    from dateline.ui.memory import Memory
    from dateline.workflow import Chronology


class Libraries(QObject):
    """Holds the workspace of the open library.

    Attributes:
        workspace: What is open; None until the first library is.

    Signals:
        opening: The name of the library that is about to be opened.
        opened: The new ``Workspace``; the one before is closed when this returns.
        refused: It could not be opened; what was open before still is.
        told: A ``Message``.
    """

    opening = Signal(str)
    opened = Signal(object)
    refused = Signal()
    told = Signal(object)

    def __init__(self, worker: Worker, memory: Memory, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.workspace: Workspace | None = None
        self._worker = worker
        self._memory = memory
        self._closed = False

    def open_last(self) -> None:
        """Open the library of the last run, or the first one ever."""
        self.open(next(iter(self._memory.recent()), files.first_library()))

    def is_open(self, path: Path) -> bool:
        """Tell whether this is the open library."""
        here = self.workspace.library.path if self.workspace is not None else None
        return here is not None and here.resolve() == path.resolve()

    def open(self, path: Path) -> None:
        """Open a library, or make a new one there; the one that is open stays as it is."""
        if self.is_open(path):
            return
        self.opening.emit(path.stem)
        self._run(
            self.tr("Opening the library"), lambda: files.opened(path), self._on_opened, self._on_not_opened
        )

    def save_copy(self, path: Path) -> None:
        """Write the open library to another file."""
        if self.workspace is not None:
            library = self.workspace.library
            self._run(self.tr("Saving a copy"), lambda: files.copied(library, path), self._on_copied)

    def warm_up(self) -> None:
        """Load what the first edit needs, when the window has nothing more urgent to do."""
        if self.workspace is not None:
            library = self.workspace.library
            self._run("", lambda: files.warmed_up(library), None)

    def close(self) -> None:
        """Stop the worker, and let go of what is open as soon as it has ended; nothing waits for that."""
        workspace, self.workspace = self.workspace, None
        self._closed = True
        if workspace is not None:
            workspace.leave()
        self._worker.stop(workspace.library.close if workspace is not None else None)

    def _run(
        self,
        title: str,
        work: Callable[[], Iterator[object]],
        done: Callable[..., None] | None,
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        job = Job(title, work)
        job.setParent(self)
        if done is not None:
            job.finished.connect(done)
        job.failed.connect(failed or self._on_failed)
        job.ended.connect(job.deleteLater)
        self._worker.start(job)

    def _on_opened(self, found: tuple[Library, Chronology]) -> None:
        if self._closed:
            found[0].close()
            return
        before, self.workspace = self.workspace, Workspace(*found, self)
        path = self.workspace.library.path
        if path is not None:
            self._memory.opened(path)
        self.opened.emit(self.workspace)
        if before is not None:
            before.close()
            before.deleteLater()

    def _on_not_opened(self, error: Exception) -> None:
        self.refused.emit()
        self._on_failed(error)

    def _on_copied(self, path: Path) -> None:
        self.told.emit(Message(self.tr("Saved a copy as {}.").format(path)))

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, DatelineError):
            raise error
        self.told.emit(Message(str(error), level=Level.ERROR))
