"""The table of events with its foot: how many there are, and whether rejected ones are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from dateline.ui.appearance import colours
from dateline.ui.models.rows import event_words
from dateline.ui.views.event_table import EventTable
from dateline.ui.views.parts import ink, label, outline

if TYPE_CHECKING:
    from dateline.ui.models.event_model import EventModel


class EventPanel(QWidget):
    """Shows the table, the number of its rows, and the switch for rejected events.

    Signals:
        rejected_shown: Whether rejected events are to be listed.
    """

    rejected_shown = Signal(bool)

    def __init__(self, model: EventModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Events"))
        self._model = model
        self.table = EventTable(model)
        self.count = label(self.tr("Number of events"), wrap=False)
        self.rejected = QCheckBox(self.tr("Show rejected"))
        self.rejected.setAccessibleName(self.tr("Show rejected events"))
        self.rejected.toggled.connect(self.rejected_shown)
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 4, 12, 6)
        foot.addWidget(self.count, 1)
        foot.addWidget(self.rejected)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table, 1)
        column.addLayout(foot)

    def show_counts(self) -> None:
        """Say how many events there are, how many of them have no date, and how many are rejected."""
        rejected = self._model.rejected
        self.count.setText(event_words(*self._model.counts()))
        outline(self.rejected)
        ink(self.count, colours(self.window().palette()).muted)
        self.rejected.setText(
            self.tr("Show rejected ({})").format(rejected) if rejected else self.tr("Show rejected")
        )
        self.rejected.setEnabled(bool(rejected) or self.rejected.isChecked())
