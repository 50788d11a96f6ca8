"""The command palette: a few letters find any command or article, Enter runs or shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QHeaderView,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from dateline.ui.fitting import fit

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent

MOST = 60
_WALKING = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


@dataclass(frozen=True, slots=True)
class Command:
    """Something that can be run from the palette.

    Attributes:
        text: What it is called.
        beside: What stands beside it: its shortcut, or where it belongs.
        run: What it does.
    """

    text: str
    beside: str
    run: Callable[[], object]


class Palette(QDialog):
    """One field, and the commands that fit what is typed, the best first."""

    def __init__(self, commands: Sequence[Command], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Commands and articles"))
        self.setAccessibleName(self.tr("Commands and articles"))
        self.resize(560, 420)
        self._commands = commands
        self._shown: list[Command] = []
        self.field = QLineEdit()
        self.field.setAccessibleName(self.tr("Command or article"))
        self.field.setPlaceholderText(self.tr("Type a few letters of a command or an article"))
        self.field.textChanged.connect(self._fill)
        self.list = QTreeWidget()
        self.list.setAccessibleName(self.tr("Commands that fit"))
        self.list.setHeaderHidden(True)
        self.list.setRootIsDecorated(False)
        self.list.setColumnCount(2)
        self.list.setUniformRowHeights(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.itemClicked.connect(lambda _item: self._run())
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        column.addWidget(self.list)
        self._fill("")

    def lines(self) -> list[str]:
        """Return the commands that are listed."""
        return [command.text for command in self._shown]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the list with the arrows, run the chosen command with Enter."""
        if event.key() in _WALKING:
            self.list.keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._run()
        else:
            super().keyPressEvent(event)

    def _fill(self, typed: str) -> None:
        fits = ((fit(typed, each.text), place, each) for place, each in enumerate(self._commands))
        fitting = sorted((each for each in fits if each[0] is not None), key=lambda each: each[:2])
        self._shown = [each for _, _, each in fitting[:MOST]]
        self.list.clear()
        high = self.fontMetrics().height() + 10
        for each in self._shown:
            item = QTreeWidgetItem([each.text, each.beside])
            item.setSizeHint(0, QSize(0, high))
            item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            item.setToolTip(0, each.text)
            self.list.addTopLevelItem(item)
        self.list.setCurrentIndex(self.list.model().index(0, 0))

    def _run(self) -> None:
        row = self.list.currentIndex().row()
        if 0 <= row < len(self._shown):
            self.accept()
            self._shown[row].run()
