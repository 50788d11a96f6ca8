"""Dropping files, folders and text anywhere on the window, with a sign that says what will happen."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QDragEnterEvent, QDragMoveEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from dateline.ui.appearance import colours, tinted

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

MARGIN = 24


class Dropping(QObject):
    """Makes a whole window a target for articles.

    Signals:
        files_dropped: A list of paths.
        text_dropped: Plain text; "" if the other program gave none.
    """

    files_dropped = Signal(list)
    text_dropped = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.sign = DropSign(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def claim(self, view: QWidget) -> None:
        """Have a view leave drops to the window: Chromium's inner widget would take them for itself."""
        for each in view.findChildren(QWidget):
            each.setAcceptDrops(False)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take what can be added; leave every other event alone."""
        match event:
            case QDropEvent() if event.type() == QEvent.Type.Drop:
                self.sign.hide()
                self._take(event)
            case QDragEnterEvent():
                self._greet(event)
            case QDragMoveEvent():
                event.setAccepted(bool(invitation(event.mimeData())))
            case QEvent() if event.type() == QEvent.Type.DragLeave:
                self.sign.hide()
            case _:
                return False
        return True

    def _greet(self, event: QDragEnterEvent) -> None:
        text = invitation(event.mimeData())
        if text:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.sign.show_text(text)
        else:
            event.ignore()

    def _take(self, event: QDropEvent) -> None:
        files = local_files(event.mimeData())
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if files:
            self.files_dropped.emit(files)
        else:
            self.text_dropped.emit(event.mimeData().text())


def local_files(data: QMimeData) -> list[Path]:
    """Return the files and folders in what is dragged or pasted."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def invitation(data: QMimeData) -> str:
    """Say what dropping would do; "" if nothing."""
    files = local_files(data)
    if files:
        folders = sum(path.is_dir() for path in files)
        if folders == len(files):
            what = "1 folder" if folders == 1 else f"{folders} folders"
            return f"Drop {what} to add the articles inside"
        return "Drop 1 file to add it" if len(files) == 1 else f"Drop {len(files)} files to add them"
    if data.hasUrls():
        return ""
    return "Drop the text to add it as an article" if data.hasText() and data.text().strip() else ""


class DropSign(QWidget):
    """Covers the window while something is dragged over it, and says what dropping would do."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(self.tr("Drop here"))
        self.text = ""
        self._covered = window
        self.hide()

    def show_text(self, text: str) -> None:
        """Cover the window."""
        self.text = text
        self.setAccessibleDescription(text)
        self.setGeometry(self._covered.rect())
        self.raise_()
        self.show()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw a veil, a frame and the words."""
        theme = colours(self.window().palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), tinted(theme.window, 244))
        painter.setPen(QPen(QColor(theme.accent), 2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(self.rect().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN), 12, 12)
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * 1.6)
        painter.setFont(font)
        painter.setPen(QColor(theme.ink))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text)
