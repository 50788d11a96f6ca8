"""File > Export data: asks for format, events and file, writes on the worker, and says what the format cannot hold."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog

from dateline.errors import DatelineError
from dateline.timeline.exports.formats import FORMATS
from dateline.ui.jobs import Job
from dateline.ui.messages import Level, Message
from dateline.ui.translation import said
from dateline.ui.views.data_dialog import Choice, DataDialog, Extent
from dateline.workflow.exporting import Saved, chronicle, save

if TYPE_CHECKING:
    from dateline.model import DatedEvent
    from dateline.timeline.exports.formats import Format
    from dateline.ui.main_window import MainWindow
    from dateline.ui.workspace import Workspace


class DataExport(QObject):
    """Exports the events of the open library.

    Signals:
        started: The ``Job`` under way, for the progress line.
        told: A ``Message`` that says where the file is, and what it lacks.
    """

    started = Signal(object)
    told = Signal(object)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.started.connect(window.panels.status.show_job)
        self.told.connect(window.panels.messages.tell)

    def ask(self) -> None:
        """Ask what to export and how."""
        workspace = self._window.libraries.workspace
        if workspace is None:
            return
        counts = {extent: len(self._events(workspace, extent)) for extent in Extent}
        dialog = DataDialog(Choice.of(self._window.memory.data), counts, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(self._on_chosen)
        dialog.open()

    def write(self, choice: Choice, path: Path) -> None:
        """Write the chosen events to a file, on the worker."""
        workspace = self._window.libraries.workspace
        if workspace is None:
            return
        title = workspace.library.path.stem if workspace.library.path else "Dateline"
        events = self._events(workspace, choice.extent)
        ordered = chronicle(workspace.chronology, events, workspace.grouping.happenings, title)
        job = Job(self.tr("Exporting"), lambda: save(ordered, FORMATS[choice.form], path))
        job.setParent(self)
        job.finished.connect(self._on_finished)
        job.failed.connect(self._on_failed)
        job.ended.connect(job.deleteLater)
        self.started.emit(job)
        self._window.worker.start(job)

    def _events(self, workspace: Workspace, extent: Extent) -> tuple[DatedEvent, ...]:
        """Return the events that are meant; a picked row stands for all who tell its happening."""
        match extent:
            case Extent.ALL:
                return workspace.dated()
            case Extent.FILTERED:
                return workspace.listed()
            case Extent.PICKED:
                picked = self._window.panels.events.table.picked()
                told = {each.event.id: each for event in picked for each in workspace.tellings(event)}
                return tuple(told.values())

    def _on_chosen(self, choice: Choice) -> None:
        self._window.memory.data = choice.written()
        path = self._ask_file(FORMATS[choice.form])
        if path is not None:
            self.write(choice, path)

    def _ask_file(self, form: Format) -> Path | None:
        memory, workspace = self._window.memory, self._window.libraries.workspace
        library = workspace.library.path if workspace else None
        start = memory.folder / f"{library.stem if library else 'Dateline'}{form.suffix}"
        kinds = f"{said(form.words)} (*{form.suffix})"
        name, _ = QFileDialog.getSaveFileName(self._window, self.tr("Export data"), str(start), kinds)
        if not name:
            return None
        path = Path(name)
        memory.folder = path.parent
        return path if path.suffix.lower() == form.suffix else path.with_name(f"{path.name}{form.suffix}")

    # these are methods, not lambdas: Qt calls them on the thread of the window, not on the worker

    def _on_finished(self, saved: Saved | None) -> None:
        if saved is None:
            self.told.emit(Message(self.tr("Stopped: nothing was exported.")))
        elif saved.losses:
            words = self.tr("Saved the data as {}. The details say what this format cannot hold.")
            self.told.emit(Message(words.format(saved.path), saved.losses, Level.WARNING))
        else:
            self.told.emit(Message(self.tr("Saved the data as {}.").format(saved.path)))

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, DatelineError):
            raise error
        self.told.emit(Message(str(error), level=Level.ERROR))


def ask(window: MainWindow) -> None:
    """Ask for an export; what makes it is there from the first one on."""
    (window.findChild(DataExport) or DataExport(window)).ask()
