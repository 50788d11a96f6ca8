"""Files that the system asks the running program to open: macOS names them in an event, not when it starts it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QFileOpenEvent


class AskedToOpen(QObject):
    """Hears, as event filter of the application, which files are to be opened; keeps them until the window is there.

    Signals:
        asked: A list with the path of a file, once ``release`` was called.
    """

    asked = Signal(list)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept: list[Path] = []
        self._released = False

    def release(self) -> list[Path]:
        """Return what was asked for until now; from now on it is told by the signal."""
        self._released = True
        return self._kept

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look for files to open; let every other event pass."""
        if not isinstance(event, QFileOpenEvent) or not event.file():
            return super().eventFilter(watched, event)
        path = Path(event.file())
        if self._released:
            self.asked.emit([path])
        else:
            self._kept.append(path)
        return True
