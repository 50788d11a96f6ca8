"""The box that says which version this is, and copies the diagnostics: versions, and whether everything works.

The self-test runs as a process of its own, with a library of its own: the window goes on answering.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QProcess, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

import dateline
from dateline import paths


class AboutBox(QMessageBox):
    """Says which version this is.

    Signals:
        copied: The diagnostics are on the clipboard.
    """

    copied = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Dateline"))
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(f"Dateline {dateline.__version__}")
        what = self.tr("Turns news articles into a timeline: every date traced, none made up.")
        log = self.tr("Log: {}").format(paths.state_folder() / "dateline.log")
        self.setInformativeText(f"{what}\nApache-2.0\n\n{log}")
        self.addButton(QMessageBox.StandardButton.Close)
        self.diagnostics = self.addButton(self.tr("Copy &diagnostics"), QMessageBox.ButtonRole.ActionRole)
        self.diagnostics.setToolTip(
            self.tr("Try every part of the program, and copy what came of it with all versions")
        )
        self.diagnostics.clicked.disconnect()  # or the box would close
        self.diagnostics.clicked.connect(self.diagnose)
        self._process = QProcess(self)
        self._process.finished.connect(self._on_finished)
        self._process.errorOccurred.connect(self._on_finished)

    def diagnose(self) -> None:
        """Start the self-test; what it says is copied when it is done."""
        self.diagnostics.setEnabled(False)
        self.diagnostics.setText(self.tr("Trying everything…"))
        program, *arguments = self_test_command()
        self._process.start(program, arguments)

    def done(self, result: int) -> None:
        """Close; a self-test that is not done is not waited for."""
        self._process.blockSignals(True)
        self._process.kill()
        super().done(result)

    def _on_finished(self) -> None:
        said = bytes(self._process.readAllStandardOutput().data()).decode("utf-8", "replace")
        QGuiApplication.clipboard().setText(said or self._process.errorString())
        self.diagnostics.setEnabled(True)
        self.diagnostics.setText(self.tr("Diagnostics copied"))
        self.copied.emit()


def self_test_command() -> list[str]:
    """Return how this program runs its self-test."""
    if not getattr(sys, "frozen", False):
        return [sys.executable, "-m", "dateline", "self-test"]
    # On Windows the program with a window cannot say anything; the one for terminals stands beside it.
    program = Path(sys.executable)
    return [str(program.with_name(program.name.replace("dateline-gui", "dateline"))), "self-test"]
