"""Pictures leave the window: shown beforehand, then saved, copied or printed, while the window goes on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QImage

from dateline.canvas import picture
from dateline.canvas.paper import Output, sheet, size
from dateline.errors import RenderError
from dateline.timeline.heading import title
from dateline.ui.messages import Level, Message
from dateline.ui.models.rows import counted
from dateline.ui.picture_choices import PictureChoices, read
from dateline.ui.press import Press
from dateline.ui.printing import PrintJob
from dateline.ui.views.publish_dialog import PublishDialog

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.canvas.paper import Figure
    from dateline.ui.main_window import MainWindow

KEY = "picture"
_SHARP = 2.0
_COPIED = 2
_PREVIEWED = 1400.0
"""Pixels of the preview at most, which has to follow while one types."""


class Publishing(QObject):
    """Shows the dialog for pictures, keeps its preview fresh, and does what its buttons say."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._dialog: PublishDialog | None = None
        self._preview: Press | None = None
        self._figures: Sequence[dict[str, Any]] = ()
        self._jobs: list[Press | PrintJob] = []

    @property
    def is_busy(self) -> bool:
        """Tell whether a picture is being drawn that was saved, copied or printed."""
        return bool(self._jobs)

    def choices(self) -> PictureChoices:
        """Return how the last picture was wished, with the words that belong to this library."""
        workspace = self._window.libraries.workspace
        words = workspace.library.setting(KEY) if workspace is not None else None
        return read(self._window.memory.picture, words)

    def open(self) -> None:
        """Ask how the picture shall be."""
        timeline = self._window.panels.timeline
        if timeline is None or self._dialog is not None:
            return
        dialog = PublishDialog(self.choices(), title(None, timeline.articles), self._window)
        self._dialog, self._preview = dialog, Press(self)
        self._preview.laid_out.connect(self._on_laid_out)
        self._preview.printed.connect(self._on_previewed)
        self._preview.failed.connect(dialog.say)
        dialog.changed.connect(self._show)
        dialog.turned.connect(self._on_turned)
        dialog.wanted.connect(self._on_wanted)
        dialog.finished.connect(self._on_closed)
        dialog.open()
        self._show(dialog.choices())

    def copy(self, choices: PictureChoices | None = None) -> None:
        """Put the picture on the clipboard."""
        chosen = choices or self.choices()
        press = self._press(chosen, "png", Output(min(chosen.scale, _COPIED)))
        if press is not None:
            press.printed.connect(self._on_copied)

    def print(self, choices: PictureChoices | None = None) -> None:
        """Ask for a printer and print the timeline."""
        timeline, chosen = self._window.panels.timeline, choices or self.choices()
        if timeline is None:
            return
        lays_out = timeline.prepared(chosen.wish(on_paper=True), whole=chosen.whole)
        job = PrintJob(lays_out, self._window)
        job.told.connect(self._tell)
        job.ended.connect(lambda: self._end(job))
        self._jobs.append(job)
        job.start()

    def save(self, choices: PictureChoices, path: Path) -> None:
        """Write the picture to a file, and say where it is."""
        press = self._press(choices, path.suffix.lower().removeprefix("."), choices.output)
        if press is not None:
            press.laid_out.connect(lambda figures: self._check(press, figures, path, choices))
            press.printed.connect(lambda contents: self._on_saved(contents, path))

    def stop(self) -> None:
        """Draw no more: the window is closed."""
        for job in self._jobs:
            job.close()
        self._jobs = []
        if self._dialog is not None:
            self._dialog.close()

    # --- the preview ---------------------------------------------------------------------------------

    def _show(self, choices: PictureChoices) -> None:
        timeline = self._window.panels.timeline
        if self._preview is not None and timeline is not None:
            lays_out = timeline.prepared(choices.wish(), whole=choices.whole)
            self._preview.ask(lays_out)

    def _output(self, choices: PictureChoices) -> Output:
        sharp = min(_SHARP, self._window.devicePixelRatioF()) * min(1.0, _PREVIEWED / choices.width)
        return Output(sharp)

    def _on_laid_out(self, figures: Sequence[dict[str, Any]]) -> None:
        self._figures = figures
        if self._dialog is not None:
            self._on_turned(self._dialog.show_pages(len(figures)))

    def _on_turned(self, page: int) -> None:
        if self._preview is not None and self._dialog is not None and self._figures:
            self._preview.draw([self._figures[page]], "png", self._output(self._dialog.choices()))

    def _on_previewed(self, contents: tuple[bytes, ...]) -> None:
        dialog = self._dialog
        if dialog is None:
            return
        choices = dialog.choices()
        paper = sheet(self._figures, choices.paper) if choices.form == "pdf" else None
        dialog.show_picture(QImage.fromData(contents[0]), paper, self._said(self._figures, choices))

    def _said(self, figures: Sequence[Figure], choices: PictureChoices) -> str:
        """Say how large the picture will be."""
        wide, tall = size(figures[0])
        if choices.form == "png":
            return self.tr("{} × {} pixels").format(round(wide * choices.scale), round(tall * choices.scale))
        if choices.form == "pdf":
            return counted(len(figures), "page")
        return self.tr("{} × {}, sharp at any size").format(round(wide), round(tall))

    # --- what the buttons do -------------------------------------------------------------------------

    def _on_wanted(self, what: str) -> None:
        if self._dialog is None:
            return
        choices = self._dialog.choices()
        self._remember(choices)
        match what:
            case "copy":
                self.copy(choices)
            case "print":
                self.print(choices)
            case _:
                path = self._window.dialogs.ask_picture(choices.form)
                if path is not None:
                    self.save(choices, path)
                    self._dialog.accept()

    def _on_closed(self) -> None:
        dialog, preview = self._dialog, self._preview
        self._dialog = self._preview = None
        self._figures = ()
        if dialog is not None:
            self._remember(dialog.choices())
            dialog.deleteLater()
        if preview is not None:
            preview.close()
            preview.deleteLater()

    def _remember(self, choices: PictureChoices) -> None:
        self._window.memory.picture = choices.kept()
        workspace = self._window.libraries.workspace
        if workspace is not None and choices.words() != workspace.library.setting(KEY):
            workspace.library.remember(KEY, choices.words())

    def _press(self, choices: PictureChoices, form: str, output: Output) -> Press | None:
        """Begin to draw a picture; None where there is no timeline."""
        timeline = self._window.panels.timeline
        if timeline is None:
            return None
        press = Press(self)
        press.failed.connect(lambda problem: self._tell(str(picture.failure(problem)), failed=True))
        press.failed.connect(lambda _problem: self._end(press))
        press.printed.connect(lambda _contents: self._end(press))
        self._jobs.append(press)
        press.ask(timeline.prepared(choices.wish(), whole=choices.whole), form, output)
        return press

    def _check(self, press: Press, figures: Sequence[Figure], path: Path, choices: PictureChoices) -> None:
        try:
            picture.checked(figures, path, choices.scale)
        except RenderError as error:
            self._tell(str(error), failed=True)
            self._end(press)

    def _on_saved(self, contents: tuple[bytes, ...], path: Path) -> None:
        try:
            picture.write(path, contents[0])
        except RenderError as error:
            self._tell(str(error), failed=True)
        else:
            self._tell(self.tr("Saved the picture as {}.").format(path))

    def _on_copied(self, contents: tuple[bytes, ...]) -> None:
        QGuiApplication.clipboard().setImage(QImage.fromData(contents[0]))
        self._tell(self.tr("The picture is on the clipboard."))

    def _end(self, job: Press | PrintJob) -> None:
        if job in self._jobs:
            self._jobs.remove(job)
            job.close()
            job.deleteLater()

    def _tell(self, words: str, *, failed: bool = False) -> None:
        if self._dialog is not None:
            self._dialog.say(words)
        level = Level.ERROR if failed else Level.NEWS
        self._window.panels.messages.tell(Message(words, level=level))
