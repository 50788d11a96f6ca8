"""Dropping files, links, parts of pages and text anywhere on the window, with a sign that says what will happen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QDragEnterEvent, QDragMoveEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from dateline.ui.appearance import colours, tinted
from dateline.ui.files import SUFFIX
from dateline.ui.intake import Files, Links, Selection, Words, offered
from dateline.ui.models.rows import counted
from dateline.ui.translation import said

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from dateline.ui.intake import Offered

MARGIN = 24


class Dropping(QObject):
    """Makes a whole window a target for articles.

    Signals:
        dropped: What was dropped, told apart by ``intake``.
    """

    dropped = Signal(object)

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
                event.setAccepted(bool(self.sign.text))
            case QEvent() if event.type() == QEvent.Type.DragLeave:
                self.sign.hide()
            case _:
                return False
        return True

    def _greet(self, event: QDragEnterEvent) -> None:
        text = self.sign.text = invitation(offered(event.mimeData()))
        if text:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.sign.show_text(text)
        else:
            event.ignore()

    def _take(self, event: QDropEvent) -> None:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        # a program that went away while its text was dragged leaves nothing: that is said, not passed over
        self.dropped.emit(offered(event.mimeData()) or Words(""))


def invitation(what: Offered | None) -> str:
    """Say what dropping would do; "" if nothing."""
    match what:
        case Files(paths):
            return _files_invitation(paths)
        case Links((_,)):
            return said("Drop the link to fetch its article")
        case Links(addresses):
            return said(f"Drop {len(addresses)} links to fetch their articles")
        case Selection():
            return said("Drop the selection to add it as an article")
        case Words(text) if text.strip():
            return said("Drop the text to add it as an article")
    return ""


def _files_invitation(paths: Sequence[Path]) -> str:
    if len(paths) == 1 and paths[0].suffix == SUFFIX:
        return said("Drop the library to open it")
    folders = sum(path.is_dir() for path in paths)
    if folders == len(paths):
        what = counted(folders, "folder")
        return said("Drop {} to add the articles inside").format(what)
    if folders:
        files = counted(len(paths) - folders, "file")
        return said("Drop {} and {} to add them").format(files, counted(folders, "folder"))
    return said("Drop 1 file to add it" if len(paths) == 1 else f"Drop {len(paths)} files to add them")


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
