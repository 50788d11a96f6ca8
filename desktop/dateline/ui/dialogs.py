"""The few dialogs: choosing files, exporting a picture, the sheet of shortcuts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QFileDialog

from dateline.timeline.theme import DARK, LIGHT
from dateline.ui import editing
from dateline.ui.actions import ACTIONS
from dateline.ui.appearance import is_dark
from dateline.ui.choosing import articles, commands
from dateline.ui.diagnosing import AboutBox
from dateline.ui.files import SUFFIX, with_suffix
from dateline.ui.views.fetch_question import FetchQuestion
from dateline.ui.views.go_to_dialog import GoToDialog
from dateline.ui.views.marks_sheet import MarkSheet
from dateline.ui.views.palette import Palette
from dateline.ui.views.shortcut_sheet import ShortcutSheet

if TYPE_CHECKING:
    from dateline.ui.intake import Links
    from dateline.ui.main_window import MainWindow
    from dateline.ui.publishing import Publishing


class Dialogs(QObject):
    """Asks for files and hands them to the part of the window that does the work."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._publishing: Publishing | None = None

    def new_library(self) -> None:
        """Ask where a new library shall be, and open it."""
        path = self._save(self.tr("New library"), f"Library{SUFFIX}", self._libraries())
        if path is not None:
            path = with_suffix(path)
            self._window.libraries.open(path)

    def open_library(self) -> None:
        """Ask for a library and open it."""
        folder = str(self._window.memory.folder)
        name, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Open library"), folder, self._libraries()
        )
        if name:
            self._window.libraries.open(self._remembered(Path(name)))

    def save_copy(self) -> None:
        """Ask where to, and write a copy of the library there."""
        path = self._save(self.tr("Save a copy"), f"Copy{SUFFIX}", self._libraries())
        if path is not None:
            self._window.libraries.save_copy(with_suffix(path))

    def add_files(self) -> None:
        """Ask for articles and add them."""
        from dateline.articles.readers import SUFFIXES

        patterns = " ".join(f"*{suffix}" for suffix in sorted(SUFFIXES))
        names, _ = QFileDialog.getOpenFileNames(
            self._window,
            self.tr("Add articles"),
            str(self._window.memory.folder),
            f"{self.tr('Articles')} ({patterns});;{self.tr('All files')} (*)",
            options=QFileDialog.Option.HideNameFilterDetails,  # nobody reads forty endings
        )
        if names:
            self._window.importing.add_files([self._remembered(Path(name)) for name in names])

    def add_folder(self) -> None:
        """Ask for a folder and add the articles in it."""
        start = str(self._window.memory.folder)
        name = QFileDialog.getExistingDirectory(self._window, self.tr("Add a folder"), start)
        if name:
            self._window.importing.add_files([self._remembered(Path(name))])

    def ask_to_fetch(self, links: Links) -> None:
        """Ask whether a link shall be fetched; nothing reaches the network without that."""
        question = FetchQuestion(links.addresses, self._window)
        question.accepted.connect(lambda: self._window.importing.add(links))
        _show(question)

    def publishing(self) -> Publishing:
        """Return what makes pictures; it is loaded when the first one is wanted."""
        from dateline.ui.publishing import Publishing

        if self._publishing is None:
            self._publishing = Publishing(self._window)
        return self._publishing

    def stop(self) -> None:
        """Draw no more pictures: the window is closed."""
        if self._publishing is not None:
            self._publishing.stop()

    def go_to_date(self) -> None:
        """Ask for a date, and move the timeline there."""
        dialog = GoToDialog(editing.read_published, self._window)
        dialog.chosen.connect(self._window.linking.go_to_date)
        _show(dialog)

    def palette(self) -> None:
        """Offer every command that makes sense now, and every article."""
        window = self._window
        _show(Palette((*commands(window), *articles(window)), window))

    def shortcuts(self) -> None:
        """Show every shortcut."""
        sheet = ShortcutSheet(
            [(entry.menu, entry.text, entry.keys, entry.tip) for entry in ACTIONS], self._window
        )
        _show(sheet)

    def marks(self) -> None:
        """Show what the marks of the timeline mean, in the colours it has now."""
        theme = DARK if is_dark(self._window.memory.scheme) else LIGHT
        _show(MarkSheet(theme, self._window))

    def about(self) -> None:
        """Say which version this is."""
        _show(AboutBox(self._window))

    def ask_picture(self, form: str) -> Path | None:
        """Ask for the file of a picture, which ends as its format does."""
        path = self._save(
            self.tr("Export picture"), self.picture_name(form), f"{self.tr('Pictures')} (*.{form})"
        )
        return (
            path
            if path is None or path.suffix.lower() == f".{form}"
            else path.with_name(f"{path.name}.{form}")
        )

    def picture_name(self, form: str = "png") -> str:
        """Return the file name a picture has unless the user says otherwise."""
        workspace = self._window.libraries.workspace
        path = workspace.library.path if workspace else None
        return f"{path.stem if path else 'Dateline'} timeline.{form}"

    def _libraries(self) -> str:
        return f"{self.tr('Dateline libraries')} (*{SUFFIX})"

    def _save(self, title: str, name: str, kinds: str) -> Path | None:
        start = str(self._window.memory.folder / name)
        chosen, _ = QFileDialog.getSaveFileName(self._window, title, start, kinds)
        return self._remembered(Path(chosen)) if chosen else None

    def _remembered(self, path: Path) -> Path:
        """Let the next dialog start where this path was chosen."""
        self._window.memory.folder = path.parent
        return path


def _show(dialog: QDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
