"""The question “What if…”: another date for what dates count from, with all that would move, before anything does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from dateline.errors import DatelineError
from dateline.ui.appearance import colours
from dateline.ui.translation import said
from dateline.ui.views.date_field import DateField
from dateline.ui.views.parts import button, ink, label, letters

if TYPE_CHECKING:
    from collections.abc import Callable

    from dateline.ui.supposing import Anchor, Supposition

HINT = "24 Nov 2025, 24.11.2025 or 2025-11-24"
_SIZE = (660, 420)


class WhatIf(QDialog):
    """Asks for another date of an anchor and shows what would follow.

    Attributes:
        supposition: What would follow from the words that are typed; None while they mean nothing.

    Signals:
        applied: The ``Supposition`` that shall be made so.
    """

    applied = Signal(object)

    def __init__(
        self, anchor: Anchor, suppose: Callable[[str], Supposition], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("What if…"))
        self.setAccessibleName(self.tr("What if a date were another"))
        self.resize(*_SIZE)
        self._suppose = suppose
        self.supposition: Supposition | None = None
        self.question = label(self.tr("Question"))
        self.question.setText(anchor.question)
        self.now = label(self.tr("Date now"))
        self.now.setText(
            self.tr("Now: {}").format(anchor.now) if anchor.now else self.tr("Now it is not known.")
        )
        self.field = DateField(self._read, self.tr("Apply"))
        self.summary = label(self.tr("What would move"))
        self._build_table()
        self.cancel = button(self.tr("Cancel"), self.tr("Leave everything as it is"), self.reject)
        self._build()
        self.field.begin("", said(HINT))
        self._tell(None)

    def _build(self) -> None:
        self.field.accepted.connect(self._on_applied)
        self.field.cancelled.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(8)
        for part in (self.question, self.now, self.field, self.summary, self.table):
            column.addWidget(part, 1 if part is self.table else 0)
        column.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignRight)
        letters(self.question, scale=1.1, bold=True)
        letters(self.summary, bold=True)
        ink(self.now, colours(self.palette()).muted)

    def _build_table(self) -> None:
        heads = [self.tr("What happened"), self.tr("Now"), self.tr("Then"), self.tr("Days")]
        self.table = QTableWidget(0, len(heads))
        self.table.setAccessibleName(self.tr("Dates that would move"))
        self.table.setHorizontalHeaderLabels(heads)
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        for column, _ in enumerate(heads):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

    def _read(self, words: str) -> str:
        """Say how words are understood, and show what they would move."""
        try:
            found = self._suppose(words)
        except DatelineError:
            self._tell(None)
            raise
        self._tell(found)
        return found.meaning

    def _tell(self, found: Supposition | None) -> None:
        self.supposition = found
        moves = found.moves if found else ()
        self.summary.setText(found.summary if found else self.tr("Type a date to see what would move."))
        self.table.setRowCount(len(moves))
        for row, move in enumerate(moves):
            for column, text in enumerate((move.headline, move.before, move.after, move.days)):
                cell = QTableWidgetItem(text)
                cell.setToolTip(text)
                if column == len(move.__slots__) - 1:
                    cell.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self.table.setItem(row, column, cell)

    def _on_applied(self, _words: str) -> None:
        if self.supposition is not None:
            self.applied.emit(self.supposition)
            self.accept()
