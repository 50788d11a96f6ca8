"""Asks in which format data shall be exported, and of which events."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QGroupBox,
    QListWidget,
    QListWidgetItem,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from dateline.timeline.exports.formats import FORMATS
from dateline.ui.translation import said

if TYPE_CHECKING:
    from collections.abc import Mapping

_SIZE = (460, 520)
_NAME = Qt.ItemDataRole.UserRole


class Extent(Enum):
    """Which events are exported; the values are what the memory keeps."""

    ALL = "all"
    FILTERED = "filtered"
    PICKED = "picked"


@dataclass(frozen=True, slots=True)
class Choice:
    """What the user chose.

    Attributes:
        form: The name of a format.
        extent: Which events.
    """

    form: str
    extent: Extent = Extent.ALL

    @classmethod
    def of(cls, written: str) -> Choice:
        """Read a choice that was remembered; a format that is gone gives way to the first."""
        form, _, extent = written.partition(" ")
        known = form if form in FORMATS else next(iter(FORMATS))
        return cls(known, Extent(extent) if extent in {each.value for each in Extent} else Extent.ALL)

    def written(self) -> str:
        """Return the choice as the memory keeps it."""
        return f"{self.form} {self.extent.value}"


class DataDialog(QDialog):
    """A list of formats, and below it which events.

    Signals:
        chosen: The ``Choice``.
    """

    chosen = Signal(object)

    def __init__(self, choice: Choice, counts: Mapping[Extent, int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export data"))
        self.setAccessibleName(self.tr("Export data"))
        self.formats = QListWidget()
        self.formats.setAccessibleName(self.tr("Format"))
        self.formats.itemActivated.connect(self.accept)
        self.extents = QButtonGroup(self)
        self._fill(choice, counts)
        self._lay_out()
        self.resize(*_SIZE)
        self.formats.setFocus()

    def choice(self) -> Choice:
        """Return what is chosen."""
        extent = list(Extent)[self.extents.checkedId()]
        return Choice(self.formats.currentItem().data(_NAME), extent)

    def accept(self) -> None:
        """Close, and hand out what is chosen."""
        choice = self.choice()
        super().accept()
        self.chosen.emit(choice)

    def _fill(self, choice: Choice, counts: Mapping[Extent, int]) -> None:
        for form in FORMATS.values():
            item = QListWidgetItem(said(form.words))
            item.setData(_NAME, form.name)
            self.formats.addItem(item)
            if form.name == choice.form:
                self.formats.setCurrentItem(item)
        words = {
            Extent.ALL: self.tr("All events ({})"),
            Extent.FILTERED: self.tr("What the filter shows ({})"),
            Extent.PICKED: self.tr("The selected events ({})"),
        }
        for number, extent in enumerate(Extent):
            button = QRadioButton(words[extent].format(counts[extent]))
            button.setEnabled(bool(counts[extent]) or extent is Extent.ALL)
            self.extents.addButton(button, number)
        wanted = self.extents.button(list(Extent).index(choice.extent))
        (wanted if wanted.isEnabled() else self.extents.button(0)).setChecked(True)

    def _lay_out(self) -> None:
        box = QGroupBox(self.tr("Events"))
        inside = QVBoxLayout(box)
        for button in self.extents.buttons():
            inside.addWidget(button)
        kinds = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(kinds.Save | kinds.Cancel)
        buttons.button(kinds.Save).setText(self.tr("Export…"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for part in (self.formats, box, buttons):
            column.addWidget(part)
