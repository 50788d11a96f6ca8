"""What the window shows before there is an article, or no library: one sentence and what to do."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dateline.ui.appearance import coloured, colours
from dateline.ui.views.parts import button, ink, label, letters


class EmptyState(QWidget):
    """Invites to add articles or to open the sample; without a library, to make or open one first.

    Signals:
        add_asked: The user wants to choose files.
        new_asked: The user wants to make a library.
        open_asked: The user wants to choose a library.
        sample_asked: The user wants to see the sample.
    """

    add_asked = Signal()
    new_asked = Signal()
    open_asked = Signal()
    sample_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentence = label(self.tr("What this is"))
        self.hint = label(self.tr("How to add articles"))
        self.add = button(self.tr("Add articles…"), self.tr("Add articles"), self.add_asked.emit)
        self.new = button(self.tr("New library…"), self.tr("New library"), self.new_asked.emit)
        self.open = button(self.tr("Open library…"), self.tr("Open library"), self.open_asked.emit)
        self.add.setDefault(True)
        self.sample = button(self.tr("Open the sample"), self.tr("Open the sample"), self.sample_asked.emit)
        self._build()
        self.invite(library=True)

    def invite(self, *, library: bool) -> None:
        """Invite to add articles, or to open a library where there is none to add them to."""
        if library:
            self.sentence.setText(self.tr("Add news articles to see what happened when."))
            self.hint.setText(
                self.tr(
                    "Or drop files, a folder, a link or a part of a page anywhere on this window, or paste with Ctrl+V.\n"
                    "Saved pages, PDF, Word, OpenDocument, mails, books, feeds, archives and plain text are read.\n"
                    "Nothing is loaded from the network unless you drop a link and agree."
                )
            )
        else:
            self.sentence.setText(self.tr("No library is open."))
            self.hint.setText(self.tr("A library is one file that keeps articles and everything you decide."))
        self.setAccessibleName(self.tr("No articles yet") if library else self.tr("No library is open"))
        self.add.setVisible(library)
        self.new.setVisible(not library)
        self.open.setVisible(not library)

    def _build(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addStretch(1)
        for each in (self.add, self.new, self.open, self.sample):
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
