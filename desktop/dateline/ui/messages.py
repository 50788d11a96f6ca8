"""The one door for telling the user something: a banner that waits, never a dialog that stops.

A banner says one sentence, can unfold details, and can offer one thing to do.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QSizePolicy,
    QStyle,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from dateline.ui.appearance import Colours, blended, colours
from dateline.ui.translation import said
from dateline.ui.views.parts import button, label

if TYPE_CHECKING:
    from collections.abc import Callable


NEWS_MS = 15_000
"""How long good news stays; what went wrong stays until it is closed."""


DETAILS_MARGIN = 10


class Level(Enum):
    """How much a message matters."""

    NEWS = "news"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Message:
    """Something to tell the user.

    Attributes:
        text: One sentence.
        details: More lines, folded away at first.
        level: How much it matters.
        offer: Label of the one thing to do about it, with ``act``.
        act: What that does.
    """

    text: str
    details: tuple[str, ...] = ()
    level: Level = Level.NEWS
    offer: str = ""
    act: Callable[[], None] | None = None


class MessageBar(QFrame):
    """Shows the latest message above the timeline until it is closed or replaced."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("messages")
        self.setAccessibleName(self.tr("Message"))
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.message = Message("")
        self._timer = QTimer(self, singleShot=True, interval=NEWS_MS)
        self._timer.timeout.connect(self._on_read)
        self._build()
        self.hide()

    def tell(self, message: Message) -> None:
        """Show a message in place of the one before."""
        self.message = message
        text = said(message.text)
        self.text.setText(text)
        self.text.setAccessibleName(text)
        self.details.setPlainText("\n".join(map(said, message.details)))
        self.unfold.setVisible(bool(message.details))
        self.details.hide()
        self.offer.setText(message.offer)
        self.offer.setVisible(bool(message.offer))
        self.tint()
        self.show()
        self._timer.stop()
        if self.goes_by_itself():
            self._timer.start()

    def goes_by_itself(self) -> bool:
        """Tell whether the message needs nobody to close it."""
        return self.message.level is Level.NEWS

    def tint(self) -> None:
        """Take the colour of the message's weight, in the theme of the window."""
        theme = colours(self.window().palette())
        mixed = blended(theme.raised, _colour(theme, self.message.level), 0.14)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, mixed)
        self.setPalette(palette)

    def _build(self) -> None:
        self._make_parts()
        line = QHBoxLayout()
        line.setContentsMargins(12, 4, 6, 4)
        line.setSpacing(10)
        for part in (self.text, self.unfold, self.offer, self.shut):
            line.addWidget(part, 1 if part is self.text else 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(line)
        column.addWidget(self.details)

    def _make_parts(self) -> None:
        self.text = label("")
        self.text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.unfold = button(self.tr("Details"), self.tr("Show details of the message"), self._on_unfold)
        self.offer = button("", self.tr("Do what the message offers"), self._on_offer)
        self.shut = QToolButton()
        self.shut.setAutoRaise(True)
        self.shut.setIcon(self.style().standardIcon(QStyle.StandardPixmap.SP_TitleBarCloseButton))
        self.shut.setAccessibleName(self.tr("Close message"))
        self.shut.clicked.connect(self.hide)
        self.details = QPlainTextEdit(readOnly=True)
        self.details.setAccessibleName(self.tr("Details of the message"))
        self.details.document().setDocumentMargin(DETAILS_MARGIN)
        self.details.setFrameShape(QFrame.Shape.NoFrame)
        self.details.hide()

    def _on_unfold(self) -> None:
        self.details.setVisible(self.details.isHidden())
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the details the height that their lines take in the new width."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Let the details take up to half of the window."""
        spacing = self.details.fontMetrics().lineSpacing()
        width = max(1, self.width() - 2 * DETAILS_MARGIN - 24)
        lines = (
            1 + self.details.fontMetrics().horizontalAdvance(line[:2000]) // width
            for line in self.message.details
        )
        wanted = sum(lines) * spacing + 2 * DETAILS_MARGIN + 8
        self.details.setFixedHeight(min(wanted, self.window().height() // 2))

    def _on_read(self) -> None:
        """Make room again after good news, unless somebody is reading it."""
        if self.details.isHidden() and not self.underMouse():
            self.hide()

    def _on_offer(self) -> None:
        self.hide()
        if self.message.act is not None:
            self.message.act()


def _colour(theme: Colours, level: Level) -> str:
    match level:
        case Level.NEWS:
            return theme.accent
        case Level.WARNING:
            return theme.borrowed
        case Level.ERROR:
            return theme.warning
