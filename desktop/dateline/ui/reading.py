"""The size of the letters in which articles are read, apart from the window's own, and remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFont, QKeyEvent, QWheelEvent

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTextEdit

    from dateline.ui.memory import Memory

STEP, LEAST, MOST = 1.1, -6, 16
_LARGER = (Qt.Key.Key_Plus, Qt.Key.Key_Equal)


class ReadingSize(QObject):
    """Makes the letters of a text larger or smaller: Ctrl with plus, minus and 0 while it has the focus, or the wheel."""

    def __init__(self, text: QTextEdit, memory: Memory) -> None:
        super().__init__(text)
        self._text, self._memory = text, memory
        self._size = text.font().pointSizeF()
        text.installEventFilter(self)
        text.viewport().installEventFilter(self)
        self._apply()

    def change(self, steps: int) -> None:
        """Make the letters larger or smaller by steps; 0 brings their first size back."""
        now = self._memory.reading_size
        self._memory.reading_size = max(LEAST, min(MOST, now + steps)) if steps else 0
        self._apply()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys before the timeline's zoom does, and the wheel before the text scrolls."""
        if isinstance(event, QWheelEvent) and watched is self._text.viewport() and _with_ctrl(event):
            self.change(1 if event.angleDelta().y() > 0 else -1)
            return True
        if isinstance(event, QKeyEvent) and watched is self._text and _with_ctrl(event):
            return self._on_key(event)
        return False

    def _on_key(self, event: QKeyEvent) -> bool:
        steps = _steps(Qt.Key(event.key()))
        if steps is None:
            return False
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            self.change(steps)
        return True

    def _apply(self) -> None:
        font = QFont(self._text.font())
        font.setPointSizeF(self._size * STEP**self._memory.reading_size)
        self._text.setFont(font)


def _steps(key: Qt.Key) -> int | None:
    if key in _LARGER:
        return 1
    return {Qt.Key.Key_Minus: -1, Qt.Key.Key_0: 0}.get(key)


def _with_ctrl(event: QKeyEvent | QWheelEvent) -> bool:
    keypad = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
    return (event.modifiers() & ~keypad) == Qt.KeyboardModifier.ControlModifier
