"""The strip above the timeline: all events as a density, and a brush for the part that is looked at.

It is a plain widget, so it paints with the window, before Chromium is up, and scrolls a million events.
"""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from dateline.timeline.figure import LEFT, RIGHT
from dateline.timeline.marks import Floats
from dateline.timeline.theme import LIGHT, Theme
from dateline.timeline.view import Scale

_HEIGHT, _BAR, _PAD = 34, 4, 5
_LEAST_BRUSH = 6.0


class DensityStrip(QWidget):
    """Shows where the events lie; the brush can be dragged, and a click centres it."""

    range_wanted = Signal(float, float)
    """The stretch of time that the user asks for with the brush."""
    zoom_wanted = Signal(float, float)
    """A factor, and the moment that stays where it is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Overview of all events"))
        self.setToolTip(self.tr("All events. Drag to move the part that is shown, turn the wheel to zoom."))
        self._anchors: Floats = np.zeros(0)
        self._whole = (0.0, 1.0)
        self._shown = (0.0, 1.0)
        self._theme = LIGHT
        self._grabbed: float | None = None
        self._bars: list[QRectF] = []

    def sizeHint(self) -> QSize:
        """Return the height the strip likes."""
        return QSize(400, _HEIGHT)

    def show_marks(self, anchors: Floats, whole: tuple[float, float]) -> None:
        """Show marks at sorted moments, over a stretch that holds them all."""
        self._anchors, self._whole = anchors, whole
        self._count()

    def show_range(self, start: float, end: float) -> None:
        """Put the brush on the part that is looked at."""
        self._shown = (start, end)
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self._theme = theme
        self.update()

    def _scale(self) -> Scale:
        return Scale(*self._whole, max(float(self.width() - LEFT - RIGHT), 1.0))

    def _count(self) -> None:
        """Count the marks in columns; heights grow with the square root, so that single events show."""
        columns = max(1, int(self._scale().width / _BAR))
        counts = np.diff(np.searchsorted(self._anchors, np.linspace(*self._whole, columns + 1)))
        most = max(1, int(counts.max(initial=0)))
        high = self.height() - 2 * _PAD
        self._bars = [
            QRectF(LEFT + column * _BAR, self.height() - _PAD - tall, _BAR - 1, tall)
            for column in np.flatnonzero(counts).tolist()
            if (tall := max(3.0, high * float(counts[column] / most) ** 0.5))
        ]
        self.update()

    def resizeEvent(self, _event: object) -> None:
        """Count again for the new width."""
        self._count()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the density, and the brush over it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.paper))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.moment))
        painter.setOpacity(0.6)
        painter.drawRects(self._bars)
        painter.setOpacity(1.0)
        edge = self.height() - _PAD + 1
        painter.fillRect(QRectF(LEFT, edge, self.width() - LEFT - RIGHT, 1), QColor(self._theme.axis))
        self._paint_brush(painter)
        painter.end()

    def _paint_brush(self, painter: QPainter) -> None:
        left, right = self._brush()
        fill = QColor(self._theme.ink)
        fill.setAlphaF(0.08)
        painter.setBrush(fill)
        painter.setPen(QPen(QColor(self._theme.muted), 1))
        painter.drawRoundedRect(QRectF(left + 0.5, 1.5, right - left, self.height() - 3), 3, 3)

    def _brush(self) -> tuple[float, float]:
        """Return the brush in pixels, never too thin to grab and never outside the strip."""
        scale = self._scale()
        left, right = (LEFT + scale.pixel(at) for at in self._shown)
        if right - left < _LEAST_BRUSH:
            middle = (left + right) / 2
            left, right = middle - _LEAST_BRUSH / 2, middle + _LEAST_BRUSH / 2
        limit = float(self.width())
        return min(max(left, 2.0), limit - _LEAST_BRUSH), max(min(right, limit - 3.0), _LEAST_BRUSH)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Grab the brush, or bring it here first."""
        left, right = self._brush()
        x = event.position().x()
        at = self._scale().time(x - LEFT)
        if not left <= x <= right:
            self._move_to(at)
        self._grabbed = at - sum(self._shown) / 2

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the brush along."""
        if self._grabbed is not None:
            self._move_to(self._scale().time(event.position().x() - LEFT) - self._grabbed)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let the brush go."""
        self._grabbed = None

    def _move_to(self, middle: float) -> None:
        half = (self._shown[1] - self._shown[0]) / 2
        self.show_range(middle - half, middle + half)
        self.range_wanted.emit(middle - half, middle + half)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the pointer."""
        self.zoom_wanted.emit(
            0.8 ** (event.angleDelta().y() / 120), self._scale().time(event.position().x() - LEFT)
        )
        event.accept()
