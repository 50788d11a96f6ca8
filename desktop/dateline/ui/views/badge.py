"""The badge that says how a publication date is known: a word or two on a rounded tint."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor

from dateline.model import Known
from dateline.ui.appearance import Colours, tinted

if TYPE_CHECKING:
    from PySide6.QtGui import QFontMetrics, QPainter


def badge_colour(known: Known, theme: Colours) -> str:
    """Return the colour of a badge: calm for what the document says, warm for what needs a look."""
    match known:
        case Known.SET | Known.STATED:
            return theme.duration
        case Known.FOUND:
            return theme.day
        case Known.INFERRED | Known.GUESSED:
            return theme.borrowed
        case Known.UNKNOWN:
            return theme.warning


def badge_width(text: str, metrics: QFontMetrics) -> int:
    """Return how wide a badge is."""
    return metrics.horizontalAdvance(text) + 12


def draw_badge(painter: QPainter, at: QPointF, text: str, metrics: QFontMetrics, colour: str) -> None:
    """Draw a badge with its upper left corner at a point."""
    box = QRectF(at.x(), at.y(), badge_width(text, metrics), metrics.height())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tinted(colour, 34))
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
    painter.setPen(QColor(colour))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
