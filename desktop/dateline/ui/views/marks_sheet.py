"""What the marks of the timeline mean, on one sheet: each mark drawn beside its words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QLinearGradient, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QVBoxLayout, QWidget

from dateline.ui.translation import said
from dateline.ui.views.parts import label

if TYPE_CHECKING:
    from dateline.timeline.theme import Theme

WIDTH, HEIGHT, RADIUS = 56, 22, 6


class Mark(Enum):
    """A mark of the timeline, with what it means; the words are those of the line on a picture."""

    FILLED = "filled: the day is stated"
    HOLLOW = "hollow: the date is inferred, or the event is planned"
    PALE = "pale: some time within these days; the day is not known"
    BAR = "bar: it lasts"
    FADING = "fading: where it begins or ends is uncertain"
    ARROW = "arrow: open-ended"
    CROSS = "cross: denied"
    COLUMNS = "columns: more events, zoom in to see them"
    DASHED = "dashed line: an article was published"


@dataclass(frozen=True, slots=True)
class _Pen:
    """What a mark is drawn with."""

    painter: QPainter
    theme: Theme


class MarkSheet(QDialog):
    """Lists the marks in the colours of the window's theme."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("What the marks mean"))
        self.setAccessibleName(self.tr("What the marks mean"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        for row, mark in enumerate(Mark):
            words = label(self.tr("Meaning"), wrap=False)
            words.setText(self.tr(mark.value))
            grid.addWidget(MarkPicture(mark, theme), row, 0)
            grid.addWidget(words, row, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        for each in buttons.buttons():
            each.setIcon(QIcon())
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 14)
        column.setSpacing(16)
        column.addLayout(grid)
        column.addWidget(buttons)


class MarkPicture(QWidget):
    """One mark, drawn as the timeline draws it."""

    def __init__(self, mark: Mark, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark, self._theme = mark, theme
        self.setFixedSize(WIDTH, HEIGHT)
        self.setAccessibleName(said(mark.value))

    def sizeHint(self) -> QSize:
        """Return the size of every mark."""
        return QSize(WIDTH, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the mark on the paper of the timeline."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(self._theme.paper))
        _draw(self._mark, _Pen(painter, self._theme), QPointF(WIDTH / 2, HEIGHT / 2))


def _draw(mark: Mark, pen: _Pen, middle: QPointF) -> None:
    theme = pen.theme
    match mark:
        case Mark.FILLED:
            _dot(pen, middle, theme.moment, theme.moment)
        case Mark.HOLLOW:
            _dot(pen, middle, theme.planned, theme.paper)
        case Mark.PALE:
            pale = QColor(theme.moment)
            pale.setAlpha(110)
            _dot(pen, middle, theme.moment, pale)
        case Mark.BAR:
            _bar(pen, QColor(theme.lasting), QColor(theme.lasting))
        case Mark.FADING:
            _bar(pen, QColor(theme.lasting), QColor(theme.paper))
        case Mark.ARROW:
            _arrow(pen, middle)
        case Mark.CROSS:
            _cross(pen, middle)
        case Mark.COLUMNS:
            _columns(pen)
        case Mark.DASHED:
            pen.painter.setPen(QPen(QColor(theme.published), 1.5, Qt.PenStyle.DashLine))
            pen.painter.drawLine(QPointF(middle.x(), 1), QPointF(middle.x(), HEIGHT - 1))


def _dot(pen: _Pen, middle: QPointF, line: str, fill: str | QColor) -> None:
    pen.painter.setPen(QPen(QColor(line), 2))
    pen.painter.setBrush(QColor(fill))
    pen.painter.drawEllipse(middle, RADIUS - 1, RADIUS - 1)


def _bar(pen: _Pen, start: QColor, end: QColor) -> None:
    place = QRectF(6, HEIGHT / 2 - 4, WIDTH - 12, 8)
    shade = QLinearGradient(place.topLeft(), place.topRight())
    shade.setColorAt(0.4, start)
    shade.setColorAt(1.0, end)
    pen.painter.fillRect(place, shade)


def _arrow(pen: _Pen, middle: QPointF) -> None:
    pen.painter.setPen(QPen(QColor(pen.theme.open), 2))
    pen.painter.drawLine(QPointF(8, middle.y()), QPointF(WIDTH - 14, middle.y()))
    pen.painter.setBrush(QColor(pen.theme.open))
    tip = [QPointF(WIDTH - 14, middle.y() - 5), QPointF(WIDTH - 14, middle.y() + 5)]
    pen.painter.drawPolygon(QPolygonF([*tip, QPointF(WIDTH - 6, middle.y())]))


def _cross(pen: _Pen, middle: QPointF) -> None:
    pen.painter.setPen(QPen(QColor(pen.theme.denied), 2.5))
    for slope in (1, -1):
        arm = QPointF(RADIUS - 1, slope * (RADIUS - 1))
        pen.painter.drawLine(middle - arm, middle + arm)


def _columns(pen: _Pen) -> None:
    for at, height in ((16, 8), (24, 14), (32, 11)):
        pen.painter.fillRect(QRectF(at, HEIGHT - 2 - height, 7, height), QColor(pen.theme.moment))
