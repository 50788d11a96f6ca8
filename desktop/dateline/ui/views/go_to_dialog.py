"""Asks for a date to go to on the timeline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from dateline.ui.translation import said
from dateline.ui.views.date_field import DateField

if TYPE_CHECKING:
    from collections.abc import Callable

HINT = "24 Nov 2025, November 2025 or 2025"


class GoToDialog(QDialog):
    """One field for a date, with its preview.

    Signals:
        chosen: The words, when they are understood.
    """

    chosen = Signal(str)

    def __init__(self, read: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Go to date"))
        self.setAccessibleName(self.tr("Go to date"))
        self.field = DateField(read, self.tr("Go"))
        self.field.accepted.connect(self._on_accepted)
        self.field.cancelled.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.addWidget(self.field)
        self.resize(340, 90)
        self.field.begin("", said(HINT))
        self.field.setFocus()

    def _on_accepted(self, words: str) -> None:
        self.accept()
        self.chosen.emit(words)
