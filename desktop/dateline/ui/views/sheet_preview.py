"""What a picture will look like, on its paper, as large as there is room."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from dateline.canvas.paper import Sheet

_RIM, _SQUARE = 14.0, 9
_PAPER = "#ffffff"
_SQUARES = {False: ("#ffffff", "#dcdcdc"), True: ("#303030", "#464646")}
"""Two colours that stand for no paper, for what is drawn dark and for what is drawn light."""


class SheetPreview(QWidget):
    """Paints a picture in the middle: on white paper if it is printed, on squares if it has none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Preview of the picture"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(260, 200)
        self.image = QImage()
        self._sheet: Sheet | None = None
        self._clear = self._dark = False
        self._shrunk = QImage()

    def sizeHint(self) -> QSize:
        """Return a size in which labels can nearly be read."""
        return QSize(720, 460)

    def show_image(self, image: QImage, sheet: Sheet | None, *, clear: bool, dark: bool) -> None:
        """Show a picture: on a sheet of paper, or alone; ``clear`` says that it has no paper of its own."""
        self.image, self._sheet, self._clear, self._dark = image, sheet, clear, dark
        self._shrunk = QImage()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the paper and the picture on it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), self.palette().color(QPalette.ColorRole.Mid))
        if not self.image.isNull():
            paper, picture = self._places()
            painter.fillRect(paper, QColor(_PAPER))
            if self._clear:
                _squares(painter, picture, *_SQUARES[self._dark])
            painter.drawImage(picture, self._fitted(picture))
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Dark), 1))
            painter.drawRect(paper)
        painter.end()

    def _fitted(self, place: QRectF) -> QImage:
        """Return the picture as small as it is shown, which is smoother than what a painter makes of it."""
        sharp = self.devicePixelRatioF()
        wanted = QSize(round(place.width() * sharp), round(place.height() * sharp))
        if self._shrunk.size() != wanted:
            smooth = Qt.TransformationMode.SmoothTransformation
            self._shrunk = self.image.scaled(wanted, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
        return self._shrunk

    def _places(self) -> tuple[QRectF, QRectF]:
        """Return where the paper and the picture on it are."""
        sheet = self._sheet or Sheet(self.image.width(), self.image.height())
        room = QRectF(self.rect()).adjusted(_RIM, _RIM, -_RIM, -_RIM)
        part = min(room.width() / sheet.wide, room.height() / sheet.tall)
        paper = QRectF(0, 0, sheet.wide * part, sheet.tall * part)
        paper.moveCenter(room.center())
        inner = paper.adjusted(*(side * sheet.margin * part for side in (1, 1, -1, -1)))
        shape = self.image.height() / self.image.width()
        wide = min(inner.width(), inner.height() / shape)
        picture = QRectF(inner.center().x() - wide / 2, inner.top(), wide, wide * shape)
        return paper, picture


def _squares(painter: QPainter, place: QRectF, ground: str, square: str) -> None:
    painter.save()
    painter.setClipRect(place)
    painter.fillRect(place, QColor(ground))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(square))
    for row in range(int(place.height() // _SQUARE) + 1):
        for column in range(row % 2, int(place.width() // _SQUARE) + 1, 2):
            left, top = place.left() + column * _SQUARE, place.top() + row * _SQUARE
            painter.drawRect(QRectF(left, top, _SQUARE, _SQUARE))
    painter.restore()
