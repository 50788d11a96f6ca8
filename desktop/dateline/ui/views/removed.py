"""What reading took away from a page (menus, notices, captions), to be looked at below the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QToolButton, QVBoxLayout, QWidget

from dateline.ui.appearance import blended, coloured, colours
from dateline.ui.models.rows import counted
from dateline.ui.views.passage import MARGIN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QEvent

SHARE = 3
"""The part of the panel that the removed lines take: a third."""


class Removed(QWidget):
    """A switch that says how many lines were removed, and the lines when it is on; nothing if there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.switch = QToolButton()
        self.switch.setCheckable(True)
        self.switch.setAccessibleName(self.tr("Removed from the page"))
        self.switch.setAutoRaise(True)
        self.switch.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.switch.setToolTip(self.tr("Menus, notices and the like that are not part of the article"))
        self.switch.toggled.connect(self._on_toggled)
        self.lines = QPlainTextEdit(readOnly=True)
        self.lines.setAccessibleName(self.tr("Lines that were removed from the page"))
        self.lines.setFrameShape(QFrame.Shape.NoFrame)
        self.lines.setAcceptDrops(False)
        self.lines.document().setDocumentMargin(MARGIN)
        self._lines: Sequence[str] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.lines, 1)
        self._on_toggled(False)

    def show_lines(self, lines: Sequence[str]) -> None:
        """Offer the lines that were removed from the article in front."""
        self.setVisible(bool(lines))
        if lines == self._lines:
            return
        self._lines = lines
        self.switch.setText(self.tr("Removed from the page: {}").format(counted(len(lines), "line")))
        self.switch.setAccessibleName(self.switch.text())
        self._on_toggled(self.switch.isChecked())

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of another theme."""
        super().changeEvent(event)
        if event.type() == event.Type.PaletteChange:
            self._tint()

    def _on_toggled(self, shown: bool) -> None:
        self.switch.setArrowType(Qt.ArrowType.DownArrow if shown else Qt.ArrowType.RightArrow)
        self.lines.setVisible(shown)
        if shown:
            self.lines.setPlainText("\n".join(self._lines))
            self.lines.setFixedHeight(max(80, self.window().height() // (2 * SHARE)))
        self._tint()

    def _tint(self) -> None:
        """Write on tinted paper, so that nobody takes it for the article."""
        theme = colours(self.window().palette())
        paper = blended(theme.paper, theme.borrowed, 0.10).name()
        self.lines.setPalette(coloured(self.lines.palette(), QPalette.ColorRole.Base, paper))
