"""Asks for the stretch of time that shall be shown."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from dateline.formula.calendar import Unit
from dateline.formula.results import Dated, Kind
from dateline.ui.translation import said
from dateline.ui.translation import words as in_words
from dateline.ui.views.date_field import DateField
from dateline.workflow.filters import Period
from dateline.workflow.finding import read_period

HINT = "March 2025 – June 2025, 2025, since 2024, before May 2020"


class PeriodDialog(QDialog):
    """One field for a stretch of time, which says how it is understood.

    Signals:
        chosen: The words, when they are understood.
    """

    chosen = Signal(str)

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Show a stretch of time"))
        self.setAccessibleName(self.tr("Show a stretch of time"))
        self.field = DateField(lambda typed: period_words(read_period(typed)), self.tr("Show"))
        self.field.accepted.connect(self._on_accepted)
        self.field.cancelled.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.addWidget(self.field)
        self.resize(380, 90)
        self.field.begin(words, said(HINT))
        self.field.setFocus()

    def _on_accepted(self, words: str) -> None:
        self.accept()
        self.chosen.emit(words)


def period_words(period: Period) -> str:
    """Say from when to when a period goes."""
    match period:
        case Period(start=None):
            kind = Kind.BEFORE
        case Period(end=None):
            kind = Kind.AFTER
        case _:
            kind = Kind.FROM_TO
    return in_words(Dated(kind, period.start, period.end, Unit.DAY))
