"""Asks which column of a table is what, and shows beside it how its rows are understood."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from dateline.formula.resolve import Context, resolve
from dateline.formula.words import words
from dateline.ui.translation import said
from dateline.workflow.timelines.cells import Order
from dateline.workflow.timelines.columns import ROLES
from dateline.workflow.timelines.rows import Row
from dateline.workflow.timelines.tables import Mapped, Table, is_ambiguous, readings

if TYPE_CHECKING:
    from dateline.workflow.reports import Failure

SHOWN = 200
"""Rows that are shown with what is understood of them."""
_SIZE = (900, 680)
_DATES: tuple[Order | None, ...] = (None, "DMY", "MDY")
_ROW_NAME = 70


class TableDialog(QDialog):
    """A field for each thing that a column can be, and below them the first rows as they would come in.

    Signals:
        chosen: The ``Mapped`` of the user.
    """

    chosen = Signal(object)

    def __init__(self, name: str, table: Table, mapped: Mapped, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Columns of “{}”").format(name))
        self.setAccessibleName(self.tr("Columns of a table"))
        self._table = table
        self.columns: dict[str, QComboBox] = {role: QComboBox() for role in ROLES}
        self.dates = QComboBox()
        self.rest = QCheckBox(self.tr("&Keep the other columns in the text of each event"))
        self.preview = QTableWidget(0, 4)
        self.counts = QLabel()
        kinds = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(kinds.Ok | kinds.Cancel)
        self._fill(mapped)
        self._lay_out()
        self._connect()
        self.resize(*_SIZE)
        self.columns["date"].setFocus()
        self.refresh()

    def mapped(self) -> Mapped:
        """Return what is chosen."""
        names = {role: str(box.currentData()) for role, box in self.columns.items()}
        columns = replace(self._columns, **names)
        return Mapped(columns, _DATES[self.dates.currentIndex()], rest=self.rest.isChecked())

    def accept(self) -> None:
        """Hand out what is chosen, and close: who waits for the end knows it by then."""
        self.chosen.emit(self.mapped())
        super().accept()

    def refresh(self) -> None:
        """Show what the choices make of the first rows."""
        mapped = self.mapped()
        enough = mapped.columns.is_enough
        self.dates.setEnabled(enough)
        found = list(readings(self._table, mapped)) if enough else []
        self._show_rows(found[:SHOWN])
        understood = sum(isinstance(each, Row) for each in found)
        self.counts.setText(self._summary(mapped, understood, len(found)))
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(understood > 0)

    def _summary(self, mapped: Mapped, understood: int, count: int) -> str:
        if not mapped.columns.is_enough:
            return self.tr("Choose the column with the dates and the one that says what happened.")
        text = self.tr("{} of {} rows are understood.").format(understood, count)
        if understood < count:
            text += " " + self.tr("The others are left out, and the report names them.")
        if mapped.dates is None and is_ambiguous(self._table, mapped.columns):
            text += " " + self.tr("Dates such as 05/11/2025 could be two days: say what comes first.")
        return text

    # --- building ------------------------------------------------------------------------------------

    def _fill(self, mapped: Mapped) -> None:
        self._columns = mapped.columns
        for role, box in self.columns.items():
            box.setAccessibleName(_named(role))
            box.addItem("–", "")
            for name in self._table.header:
                box.addItem(name, name)
            box.setCurrentIndex(max(0, box.findData(getattr(mapped.columns, role))))
            box.setMinimumContentsLength(12)
        self.dates.setAccessibleName(self.tr("Order of day and month"))
        for text in (
            self.tr("As the dates of the table tell"),
            self.tr("Day first: 5 November"),
            self.tr("Month first: 11 May"),
        ):
            self.dates.addItem(text)
        self.dates.setCurrentIndex(_DATES.index(mapped.dates))
        self.rest.setChecked(mapped.rest)
        self.preview.setHorizontalHeaderLabels(
            [self.tr("Row"), self.tr("Date"), self.tr("What happened"), self.tr("Problem")]
        )
        self.preview.setAccessibleName(self.tr("The rows as they are understood"))
        self.preview.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.preview.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.preview.verticalHeader().hide()
        self.preview.setTabKeyNavigation(False)
        self.counts.setWordWrap(True)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        half = -(-len(ROLES) // 2)
        for place, (role, box) in enumerate(self.columns.items()):
            label = QLabel(_named(role))
            label.setBuddy(box)
            grid.addWidget(label, place % half, 2 * (place // half))
            grid.addWidget(box, place % half, 2 * (place // half) + 1)
        order = QLabel(self.tr("Dates such as 05/11/2025"))
        order.setBuddy(self.dates)
        grid.addWidget(order, half, 0)
        grid.addWidget(self.dates, half, 1)
        grid.addWidget(self.rest, half, 2, 1, 2)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        kinds = QDialogButtonBox.StandardButton
        self.buttons.button(kinds.Ok).setText(self.tr("&Add events"))
        self.buttons.button(kinds.Cancel).setText(self.tr("&Leave it out"))
        column = QVBoxLayout(self)
        column.addLayout(grid)
        column.addWidget(self.preview, 1)
        column.addWidget(self.counts)
        column.addWidget(self.buttons)

    def _connect(self) -> None:
        for box in (*self.columns.values(), self.dates):
            box.currentIndexChanged.connect(self.refresh)
        self.rest.toggled.connect(self.refresh)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _show_rows(self, found: list[Row | Failure]) -> None:
        self.preview.setRowCount(len(found))
        for place, each in enumerate(found):
            number = str(self._table.numbers[place])
            if isinstance(each, Row):
                cells = (number, said(words(resolve(each.when, Context()).result)), each.headline, "")
            else:
                cells = (number, "", "", said(each.reason))
            for at, text in enumerate(cells):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                self.preview.setItem(place, at, item)
        for at, share in ((0, _ROW_NAME), (1, 190), (2, 330)):
            self.preview.setColumnWidth(at, share)
        self.preview.horizontalHeader().setStretchLastSection(True)
        self.preview.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)


def _named(role: str) -> str:
    """Return what a role is called in the window."""
    names = {
        "date": said("Date, or first day"),
        "end": said("Last day"),
        "edtf": said("Date in EDTF"),
        "kind": said("Kind of date"),
        "headline": said("What happened"),
        "text": said("Text"),
        "status": said("Status"),
        "attribution": said("Who says so"),
        "category": said("Category"),
        "tags": said("Tags"),
        "note": said("Note"),
        "reviewed": said("Decision"),
    }
    return names[role]
