"""What the window shows before there is an article: one sentence and two things to do."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dateline.ui.appearance import coloured, colours
from dateline.ui.views.parts import button, ink, label, letters


class EmptyState(QWidget):
    """Invites to add articles or to open the sample.

    Signals:
        add_asked: The user wants to choose files.
        sample_asked: The user wants to see the sample.
    """

    add_asked = Signal()
    sample_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("No articles yet"))
        self.sentence = label(self.tr("What this is"))
        self.sentence.setText(self.tr("Add news articles to see what happened when."))
        self.hint = label(self.tr("How to add articles"))
        self.hint.setText(
            self.tr(
                "Or drop files or a folder anywhere on this window, or paste text with Ctrl+V.\nText, Markdown, HTML, PDF and Word files are read."
            )
        )
        self.add = button(self.tr("Add articles…"), self.tr("Add articles"), self.add_asked.emit)
        self.add.setDefault(True)
        self.sample = button(self.tr("Open the sample"), self.tr("Open the sample"), self.sample_asked.emit)
        self._build()

    def _build(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addStretch(1)
        for each in (self.add, self.sample):
            each.setMinimumHeight(34)
            each.setMinimumWidth(140)
            buttons.addWidget(each)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 40, 40, 40)
        column.setSpacing(18)
        column.addStretch(2)
        for part in (self.sentence, self.hint):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self.sentence)
        column.addLayout(buttons)
        column.addWidget(self.hint)
        column.addStretch(3)
        letters(self.sentence, scale=1.6, bold=True)
        self.tint()

    def tint(self) -> None:
        """Take the colours of the window's theme."""
        theme = colours(self.window().palette())
        ink(self.hint, theme.muted)
        first = coloured(self.window().palette(), QPalette.ColorRole.Button, theme.accent)
        self.add.setPalette(coloured(first, QPalette.ColorRole.ButtonText, theme.paper))
