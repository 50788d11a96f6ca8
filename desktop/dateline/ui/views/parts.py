"""The small parts the views are made of: labels and buttons that have a name for screen readers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPalette, QPolygon
from PySide6.QtWidgets import (
    QLabel,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from dateline.ui.appearance import coloured, colours

if TYPE_CHECKING:
    from collections.abc import Callable

_NARROW = 80


def label(name: str, *, wrap: bool = True) -> QLabel:
    """Return a label that shows plain text only, whatever it is given."""
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    made.setAccessibleName(name)
    return made


def button(text: str, name: str, pressed: Callable[[], object], *, flat: bool = False) -> QPushButton:
    """Return a button; ``name`` says what it does where its text alone does not."""
    made = QPushButton(text)
    made.setFlat(flat)
    made.setAccessibleName(name)
    made.setAutoDefault(False)
    made.clicked.connect(lambda _checked: pressed())
    return made


class NarrowButton(QPushButton):
    """A button whose text is cut in the middle where a panel is narrower than it: the tip says all of it."""

    def __init__(self, name: str, pressed: Callable[[], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda _checked: pressed())

    def say(self, text: str) -> None:
        """Write a text on it."""
        self.setText(text)
        self.setToolTip(text)

    def shown_text(self) -> str:
        """Return what can be read on it."""
        room = self.width() - 2 * self.style().pixelMetric(QStyle.PixelMetric.PM_ButtonMargin)
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideMiddle, room)

    def minimumSizeHint(self) -> QSize:
        """Return a width that any panel has."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), _NARROW), hint.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the button with as much of its text as there is room for."""
        look = QStyleOptionButton()
        self.initStyleOption(look)
        look.text = self.shown_text()
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, look)


def compact(made: QPushButton) -> QPushButton:
    """Make a button no wider than its text needs, for rows in narrow panels."""
    made.setMaximumWidth(made.fontMetrics().horizontalAdvance(made.text()) + 20)
    return made


def ink(widget: QWidget, colour: str) -> None:
    """Write a widget's text in a colour."""
    widget.setPalette(coloured(widget.palette(), QPalette.ColorRole.WindowText, colour))


def outline(widget: QWidget) -> None:
    """Draw a field's frame so that it can be seen on dark panels too: Fusion darkens the colour of the window."""
    theme = colours(widget.window().palette())
    widget.setPalette(coloured(widget.palette(), QPalette.ColorRole.Window, theme.outline))


def letters(widget: QWidget, *, scale: float = 1.0, bold: bool = False) -> None:
    """Set a widget's letters larger, smaller or bolder than the window's, which they follow."""
    font = QFont(widget.font())
    font.setPointSizeF(widget.window().font().pointSizeF() * scale)
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    widget.setFont(font)


def fold_arrow(painter: QPainter, middle: tuple[int, int], colour: str, *, is_open: bool) -> None:
    """Draw the small triangle of what can be opened: to the right, or down where it is open."""
    across, down = middle
    points = ((-4, -2), (4, -2), (0, 3)) if is_open else ((-2, -4), (3, 0), (-2, 4))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawPolygon(QPolygon([QPoint(across + x, down + y) for x, y in points]))
    painter.restore()
