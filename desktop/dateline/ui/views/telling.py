"""One article's telling of a happening: which article, when it was published, and its words; a click goes there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout

from dateline.ui.appearance import tinted
from dateline.ui.views.parts import button, compact, ink, label, letters

if TYPE_CHECKING:
    from dateline.ui.appearance import Colours
    from dateline.ui.told import TellingLine


class TellingCard(QFrame):
    """Shows one telling; it can be walked to with Tab and opened with Enter. The selected one can be split off.

    Signals:
        picked: Number of the event.
        split: Number of the event that is to be one of its own.
    """

    picked = Signal(int)
    split = Signal(int)

    def __init__(self, telling: TellingLine, *, splits: bool, theme: Colours) -> None:
        super().__init__()
        self.telling, self._theme = telling, theme
        self.setAccessibleName(self.tr("Go to “{}”").format(telling.source))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.source, self.quote = label(self.tr("Article")), label(self.tr("Its words"))
        self.source.setText(telling.source)
        self.quote.setText(telling.quote)
        letters(self.source, scale=0.95, bold=telling.is_selected)
        letters(self.quote, scale=0.95)
        ink(self.source, theme.ink)
        ink(self.quote, theme.muted)
        grid = QGridLayout(self)
        grid.setContentsMargins(8, 4, 4, 4)
        grid.setSpacing(2)
        grid.addWidget(self.source, 0, 0)
        grid.addWidget(self.quote, 1, 0)
        if splits and telling.is_selected:
            name = self.tr("Split “{}” off").format(telling.source)
            self.off = compact(button(self.tr("Split off"), name, self._on_split))
            grid.addWidget(self.off, 2, 0, Qt.AlignmentFlag.AlignLeft)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go to the passage."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.picked.emit(self.telling.event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the passage on Enter or Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.picked.emit(self.telling.event)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a bar beside the telling that is selected, and a frame around the one that has the keys."""
        super().paintEvent(event)
        painter = QPainter(self)
        if self.telling.is_selected:
            painter.fillRect(0, 0, 3, self.height(), QColor(self._theme.accent))
        if self.hasFocus():
            painter.setPen(tinted(self._theme.accent, 160))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _on_split(self) -> None:
        self.split.emit(self.telling.event)
