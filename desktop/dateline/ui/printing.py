"""Printing the timeline: the printer is asked for, each page is drawn, and painted on a thread of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, Signal
from PySide6.QtGui import QImage, QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog

from dateline.canvas.paper import Output
from dateline.ui.latest import Latest
from dateline.ui.press import Press

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from dateline.ui.press import LaysOut

_SHARP = 3.0


class PrintJob(QObject):
    """Prints pictures, one on each page.

    Signals:
        told: What became of it, and whether it failed.
        ended: There is nothing more to do.
    """

    told = Signal(str)
    ended = Signal()

    def __init__(self, lays_out: LaysOut, parent: QWidget) -> None:
        super().__init__(parent)
        self._lays_out = lays_out
        self.printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self.printer.setDocName("Dateline")
        self.printer.setPageOrientation(QPageLayout.Orientation.Landscape)
        self._dialog = QPrintDialog(self.printer, parent)
        self._dialog.setWindowTitle(self.tr("Print the timeline"))
        self._dialog.finished.connect(self._on_asked)
        self._press = Press(self)
        self._press.printed.connect(self._on_drawn)
        self._press.failed.connect(self._on_failed)
        self._latest = Latest(self, eager=True)
        self._latest.found.connect(self._on_painted)

    def start(self) -> None:
        """Ask for the printer."""
        QDialog.open(self._dialog)  # its own wants to be told whom to tell

    def close(self) -> None:
        """Let go of what is left."""
        self._press.close()
        self._latest.stop()
        self._dialog.hide()
        self._dialog.deleteLater()

    def _on_asked(self, accepted: int) -> None:
        if accepted:
            self._press.ask(self._lays_out, "png", Output(_SHARP))
        else:
            self.ended.emit()

    def _on_drawn(self, contents: tuple[bytes, ...]) -> None:
        printer = self.printer
        self._latest.ask(lambda: _painted(printer, contents))

    def _on_painted(self, fine: bool) -> None:
        printed = self.tr("The timeline was printed.")
        failed = self.tr("The printer did not take the timeline: choose another one, or save a PDF.")
        self.told.emit(printed if fine else failed)
        self.ended.emit()

    def _on_failed(self, problem: str) -> None:
        self.told.emit(self.tr("The timeline could not be printed ({}).").format(problem))
        self.ended.emit()


def _painted(printer: QPrinter, contents: Sequence[bytes]) -> bool:
    """Paint pictures on the pages of a printer, each as large as fits; tell whether it took them."""
    painter = QPainter()
    if not painter.begin(printer):
        return False
    for number, content in enumerate(contents):
        if number:
            printer.newPage()
        image = QImage.fromData(content)
        room = QRectF(painter.viewport())
        part = min(room.width() / image.width(), room.height() / image.height())
        place = QRectF(0, 0, image.width() * part, image.height() * part)
        place.moveCenter(room.center())
        place.moveTop(room.top())
        painter.drawImage(place, image)
    return bool(painter.end())
