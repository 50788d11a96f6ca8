"""What the marks of the timeline mean, on one sheet: each sign of the legend beside its words."""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QVBoxLayout, QWidget

from dateline.timeline.signs import Shape, Sign, drawn, room
from dateline.ui.views.parts import label

if TYPE_CHECKING:
    from dateline.timeline.theme import Theme

WIDTH, HEIGHT = 56, 22
_CHANNELS = re.compile(r"[\d.]+")
_STEP = re.compile(r"([MLZ])(?:(-?[\d.]+),(-?[\d.]+))?")


class Mark(Enum):
    """A mark of the timeline, with what it means."""

    FILLED = "full: the day is stated"
    DOTTED = "ring with a dot: the date is inferred"
    QUIET = "small ring: only the tense says when"
    HOLLOW = "ring: planned, or only possible"
    STRUCK = "struck ring: denied"
    PALE = "pale: some time within these days; the day is not known"
    TICKED = "tick: a person has checked the date"
    BAR = "bar: it lasts"
    FRAMED = "bar in a dotted frame: it lasts, and its date is inferred"
    FADING = "fading: where it begins or ends is uncertain"
    BEFORE = "arrow to the left: some time before"
    AFTER = "arrow to the right: some time after"
    BRACKET = "line to a ring: sources give different dates"
    COLUMNS = "columns: more events; click to see them"
    FOLD = "pale band: long time without events, left out"
    DASHED = "dashed line: an article was published"
    TODAY = "grey dashed line: today"


_SIGNS = {
    Mark.FILLED: (Sign.DOT, "moment"),
    Mark.DOTTED: (Sign.DOTTED, "moment"),
    Mark.QUIET: (Sign.QUIET, "muted"),
    Mark.HOLLOW: (Sign.RING, "planned"),
    Mark.STRUCK: (Sign.STRUCK, "denied"),
    Mark.PALE: (Sign.PALE, "moment"),
    Mark.TICKED: (Sign.TICKED, "moment"),
    Mark.BAR: (Sign.BAR, "lasting"),
    Mark.FRAMED: (Sign.FRAMED, "lasting"),
    Mark.FADING: (Sign.FADING, "lasting"),
    Mark.BEFORE: (Sign.BEFORE, "open"),
    Mark.AFTER: (Sign.AFTER, "open"),
    Mark.BRACKET: (Sign.BRACKET, "moment"),
    Mark.COLUMNS: (Sign.COLUMNS, "moment"),
    Mark.FOLD: (Sign.FOLD, "muted"),
}
"""The sign of the legend for each mark, and its colour in the theme."""


class MarkSheet(QDialog):
    """Lists the marks in the colours of the window's theme."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("What the marks mean"))
        self.setAccessibleName(self.tr("What the marks mean"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(7)
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
        column.setSpacing(14)
        column.addLayout(grid)
        column.addWidget(buttons)


class MarkPicture(QWidget):
    """One mark, drawn as the legend draws it."""

    def __init__(self, mark: Mark, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark, self._theme = mark, theme
        self.setFixedSize(WIDTH, HEIGHT)
        self.setAccessibleName(self.tr(mark.value))

    def sizeHint(self) -> QSize:
        """Return the size of every mark."""
        return QSize(WIDTH, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the mark on the paper of the timeline."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(theme.paper))
        painter.translate(0, HEIGHT / 2)
        if self._mark in _SIGNS:
            sign, colour = _SIGNS[self._mark]
            left = (WIDTH - room(sign) + 5) / 2
            for shape in drawn(sign, left, 0, getattr(theme, colour), theme):
                _paint(painter, shape)
        else:
            colour = theme.published if self._mark is Mark.DASHED else theme.muted
            painter.setPen(QPen(QColor(colour), 1.5, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(WIDTH / 2, 1 - HEIGHT / 2), QPointF(WIDTH / 2, HEIGHT / 2 - 1))
        painter.end()


def _paint(painter: QPainter, shape: Shape) -> None:
    """Paint a plotly shape whose heights count upwards."""
    painter.setPen(_pen(shape.get("line", {})))
    painter.setBrush(_colour(shape["fillcolor"]) if "fillcolor" in shape else Qt.BrushStyle.NoBrush)
    if shape["type"] == "path":
        painter.drawPath(_path(shape["path"]))
        return
    place = QRectF(QPointF(shape["x0"], -shape["y1"]), QPointF(shape["x1"], -shape["y0"]))
    painter.drawEllipse(place) if shape["type"] == "circle" else painter.drawRect(place)


def _pen(line: dict[str, object]) -> QPen:
    width = float(str(line.get("width", 0)))
    if not width:
        return QPen(Qt.PenStyle.NoPen)
    style = Qt.PenStyle.DotLine if line.get("dash") == "dot" else Qt.PenStyle.SolidLine
    return QPen(_colour(str(line["color"])), width, style)


def _colour(css: str) -> QColor:
    """Return a colour written as ``#rrggbb`` or ``rgba(…)``."""
    if css.startswith("#"):
        return QColor(css)
    red, green, blue, alpha = map(float, _CHANNELS.findall(css))
    return QColor(int(red), int(green), int(blue), round(255 * alpha))


def _path(steps: str) -> QPainterPath:
    """Return a path of straight lines."""
    found = QPainterPath()
    for kind, x, y in _STEP.findall(steps):
        match kind:
            case "M":
                found.moveTo(float(x), -float(y))
            case "L":
                found.lineTo(float(x), -float(y))
            case _:
                found.closeSubpath()
    return found
