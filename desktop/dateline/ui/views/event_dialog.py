"""The dialog that adds an event: what happened, and when, with how the date is understood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from dateline.ui.appearance import colours
from dateline.ui.translation import said
from dateline.ui.views.computation import HINT
from dateline.ui.views.date_field import DateField
from dateline.ui.views.parts import button, ink, label, outline

if TYPE_CHECKING:
    from collections.abc import Callable

_WIDE = 460


class EventDialog(QDialog):
    """Asks for an event.

    Signals:
        chosen: The headline and the words of the date.
    """

    chosen = Signal(str, str)

    def __init__(
        self,
        read: Callable[[str], str],
        where: str,
        headline: str = "",
        date: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Add event"))
        self.setAccessibleName(self.tr("Add an event"))
        self.setMinimumWidth(_WIDE)
        self.headline = QLineEdit(headline)
        self.headline.setAccessibleName(self.tr("What happened"))
        self.headline.setPlaceholderText(self.tr("What happened"))
        self.field = DateField(read, self.tr("Add event"))
        self.where = label(self.tr("Where it comes from"))
        self.where.setText(where)
        self.cancel = button(self.tr("Cancel"), self.tr("Add nothing"), self.reject)
        self._build()
        self.field.begin(date, said(HINT))
        first = self.field.edit if headline else self.headline
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        outline(self.headline)
        ink(self.where, colours(self.palette()).muted)
        self.headline.returnPressed.connect(self.field.edit.setFocus)
        self.field.accepted.connect(self._on_accepted)
        self.field.cancelled.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(8)
        for part in (self.where, self.headline, self.field):
            column.addWidget(part)
        column.addStretch(1)
        column.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignRight)

    def _on_accepted(self, words: str) -> None:
        headline = " ".join(self.headline.text().split())
        if headline:
            self.chosen.emit(headline, words)
            self.accept()
        else:
            self.headline.setFocus(Qt.FocusReason.OtherFocusReason)
