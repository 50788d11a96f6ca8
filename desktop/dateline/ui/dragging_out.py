"""Dragging the timeline out of the window as a picture: onto the desktop, into a mail or a document."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, Qt, QTemporaryDir, QUrl
from PySide6.QtGui import QDrag, QImage, QMouseEvent, QPixmap
from PySide6.QtWidgets import QApplication

from dateline.timeline.theme import LIGHT

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from dateline.ui.main_window import MainWindow

SCALE, THUMB = 2, 260
"""How sharp the picture is, and how wide the one under the pointer."""


class PictureDrag(QObject):
    """Lets the button for pictures be dragged: what is dropped is the whole timeline as a PNG."""

    def __init__(self, handle: QWidget, window: MainWindow) -> None:
        super().__init__(handle)
        self._window = window
        self._pressed: QPoint | None = None
        self._folder: QTemporaryDir | None = None
        handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin to drag when the pressed button is moved; a click stays a click."""
        if isinstance(event, QMouseEvent):
            place = event.position().toPoint()
            match event.type():
                case QEvent.Type.MouseButtonPress if event.button() is Qt.MouseButton.LeftButton:
                    self._pressed = place
                case QEvent.Type.MouseButtonRelease:
                    self._pressed = None
                case QEvent.Type.MouseMove if self._is_far(place):
                    self._pressed = None
                    watched.setDown(False)  # type: ignore[attr-defined]
                    self.drag()
                    return True
        return False

    def drag(self) -> None:
        """Make the picture, and hand it to wherever it is dropped."""
        data = self.data()
        if data is None:
            return
        drag = QDrag(self._window)
        drag.setMimeData(data)
        image = QImage(data.urls()[0].toLocalFile())
        drag.setPixmap(_thumb(image))
        drag.exec(Qt.DropAction.CopyAction)

    def data(self) -> QMimeData | None:
        """Return the picture as a file and as an image; None where there is no timeline to draw."""
        if self._window.panels.timeline is None:
            return None
        self._folder = QTemporaryDir()  # the one before goes with its picture
        path = Path(self._folder.path()) / self._window.dialogs.picture_name()
        self._window.panels.timeline.export(path, SCALE, LIGHT)
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        data.setImageData(QImage(str(path)))
        return data

    def _is_far(self, place: QPoint) -> bool:
        if self._pressed is None:
            return False
        return (place - self._pressed).manhattanLength() >= QApplication.startDragDistance()


def _thumb(image: QImage) -> QPixmap:
    return QPixmap.fromImage(image.scaledToWidth(THUMB, Qt.TransformationMode.SmoothTransformation))
