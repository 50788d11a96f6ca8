"""How an exported picture shall be: how large, light or dark, all of the timeline or what is in sight."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QVBoxLayout, QWidget

from dateline.timeline.theme import DARK, LIGHT, Theme

_SCALES = ((1, "1× – for the web"), (2, "2× – for sharp screens"), (4, "4× – for print"))


@dataclass(frozen=True, slots=True)
class Picture:
    """What the user chose.

    Attributes:
        scale: Pixels for each pixel on the screen.
        theme: Light or dark.
        whole: The whole timeline rather than the part in sight.
    """

    scale: int
    theme: Theme
    whole: bool


class ExportDialog(QDialog):
    """Asks how the picture shall be.

    Signals:
        chosen: A ``Picture``, when the user goes on to choose the file.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export picture"))
        self.scale, self.theme, self.extent = QComboBox(), QComboBox(), QComboBox()
        self._fill()
        form = QFormLayout()
        form.setSpacing(10)
        for text, box in (
            (self.tr("Size"), self.scale),
            (self.tr("Colours"), self.theme),
            (self.tr("Show"), self.extent),
        ):
            box.setAccessibleName(text)
            form.addRow(text, box)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        for each in buttons.buttons():
            each.setIcon(QIcon())
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 18, 18, 14)
        column.setSpacing(16)
        column.addLayout(form)
        column.addWidget(buttons)
        self.accepted.connect(lambda: self.chosen.emit(self.picture()))

    def picture(self) -> Picture:
        """Return what is chosen."""
        return Picture(self.scale.currentData(), self.theme.currentData(), self.extent.currentData())

    def _fill(self) -> None:
        for scale, text in _SCALES:
            self.scale.addItem(self.tr(text), scale)
        self.scale.setCurrentIndex(1)
        self.theme.addItem(self.tr("Light"), LIGHT)
        self.theme.addItem(self.tr("Dark"), DARK)
        self.extent.addItem(self.tr("The whole timeline"), True)
        self.extent.addItem(self.tr("What is in sight"), False)
