"""Every keyboard shortcut on one sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    Shortcut = tuple[str, str, tuple[str, ...], str]
    """Menu, text, keys, tip."""


class ShortcutSheet(QDialog):
    """Lists what can be done from the keyboard, by menu."""

    def __init__(self, shortcuts: Iterable[Shortcut], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.setAccessibleName(self.tr("Keyboard shortcuts"))
        self.resize(760, 640)
        self.list = QTreeWidget()
        self.list.setAccessibleName(self.tr("List of shortcuts"))
        self.list.setHeaderLabels([self.tr("Key"), self.tr("What it does")])
        self.list.setRootIsDecorated(False)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self._fill(shortcuts)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        for each in buttons.buttons():
            each.setIcon(QIcon())
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.list)
        column.addWidget(buttons)

    def _fill(self, shortcuts: Iterable[Shortcut]) -> None:
        menus: dict[str, QTreeWidgetItem] = {}
        for menu, _text, keys, tip in shortcuts:
            if keys:
                title = self.tr(menu).replace("&", "")
                if title not in menus:
                    menus[title] = self._heading(title)
                shown = ", ".join(
                    QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in keys
                )
                line = QTreeWidgetItem([f"{shown}   ", self.tr(tip)])
                line.setSizeHint(1, QSize(0, self.fontMetrics().height() + 7))
                menus[title].addChild(line)
        self.list.expandAll()
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)

    def _heading(self, title: str) -> QTreeWidgetItem:
        item = QTreeWidgetItem([title])
        font = self.font()
        font.setBold(True)
        item.setFont(0, font)
        self.list.addTopLevelItem(item)
        return item
