"""What stands in place of the timeline while a library is being opened: its name, and nothing untrue."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dateline.ui.appearance import colours
from dateline.ui.views.parts import ink, label, letters


class Opening(QWidget):
    """Says which library is being opened; blank paper until then."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self.words = label(self.tr("What is being opened"))
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.addWidget(self.words, 1)

    def say(self, name: str) -> None:
        """Name the library."""
        self.words.setText(self.tr("Opening “{}”…").format(name))
        letters(self.words, scale=1.3)
        ink(self.words, colours(self.window().palette()).muted)
