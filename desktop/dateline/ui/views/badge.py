"""The badge that says how a publication date is known: a word or two on a rounded tint."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from dateline.formula import edtf
from dateline.model import Known
from dateline.ui.appearance import Colours, colours, tinted
from dateline.ui.models.article_model import badge_words, legend
from dateline.ui.translation import words

if TYPE_CHECKING:
    from PySide6.QtGui import QFontMetrics, QPaintEvent

    from dateline.model import PublicationDate

BADGE_TINT = 34
"""How opaque the tint behind a badge is, 0 to 255."""


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
    painter.setBrush(tinted(colour, BADGE_TINT))
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
    painter.setPen(QColor(colour))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


class BadgeButton(QAbstractButton):
    """A badge that can be pressed: the publication date with how it is known; pressing asks for another."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        tip = self.tr("Publication date: click to see how it is known, or to choose another")
        self.setToolTip(f"<p>{tip}</p><p>{legend()}</p>")
        self._known, self._is_disputed = Known.UNKNOWN, False
        self.hide()

    def say(self, published: PublicationDate | None) -> None:
        """Show how a publication date is known; nothing without an article."""
        self.setVisible(published is not None)
        if published is not None:
            self._known, self._is_disputed = published.known, bool(published.conflicts)
            chosen = published.chosen
            date = words(edtf.read(chosen.date)) if chosen else ""
            self.setText(f"{date} · {badge_words(published)}" if date else self.tr("date unknown"))
            self.setAccessibleName(self.tr("Publication date: {}").format(self.text()))
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the room of the badge."""
        return QSize(badge_width(self.text(), self.fontMetrics()) + 2, self.fontMetrics().height() + 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the badge; with a line around it where the keyboard is."""
        theme = colours(self.window().palette())
        colour = theme.warning if self._is_disputed else badge_colour(self._known, theme)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        draw_badge(painter, QPointF(1, 2), self.text(), self.fontMetrics(), colour)
        if self.hasFocus() or self.underMouse():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            box = QRectF(1.5, 2.5, self.width() - 3, self.fontMetrics().height() - 1)
            painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
