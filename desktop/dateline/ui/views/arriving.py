"""Coming into a list or table with the keyboard: it takes the keys, and nothing is selected until one is pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QListView

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QFocusEvent
    from PySide6.QtWidgets import QAbstractItemView


def arrive(view: QAbstractItemView, take: Callable[[QFocusEvent], None], event: QFocusEvent) -> None:
    """Let a view take the keyboard with Qt's own handler, which would make its first row the current one."""
    if view.currentIndex().isValid():
        take(event)
        return
    with QSignalBlocker(view.selectionModel()):
        take(event)
        view.selectionModel().clearCurrentIndex()


class QuietList(QListView):
    """A list that leaves the selection as it is when the keyboard comes to it."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Take the keys."""
        arrive(self, super().focusInEvent, event)
