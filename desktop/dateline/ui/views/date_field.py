"""A field for a date in any words or from a calendar, which says at once how it understands them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from dateline.errors import DatelineError
from dateline.ui.appearance import colours
from dateline.ui.translation import said
from dateline.ui.views.calendar_button import CalendarButton
from dateline.ui.views.parts import compact, ink, label, outline
from dateline.workflow.dates import read_published

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QHideEvent, QKeyEvent

PREVIEW_MS = 120
"""How long typing must pause before the words are read: reading some languages takes a moment."""


class DateField(QWidget):
    """A line to type a date into, a button to set it, and below them how the words are understood.

    Attributes:
        read: Turns typed words into what they are understood as; raises DateError.

    Signals:
        accepted: The words, when Enter or the button is pressed and they are understood.
        cancelled: Escape was pressed.
    """

    accepted = Signal(str)
    cancelled = Signal()

    def __init__(self, read: Callable[[str], str], button: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.read = read
        self.edit = QLineEdit()
        self.button = QPushButton(button)
        self.calendar = CalendarButton()
        self.preview = label(self.tr("How the date is understood"))
        self._timer = QTimer(self, singleShot=True, interval=PREVIEW_MS)
        self._build()
        self._connect()

    def begin(self, words: str, hint: str) -> None:
        """Start with these words selected; the first example of ``hint`` shows while it is empty."""
        self.edit.setText(words)
        self.edit.setPlaceholderText(self.tr("e.g. {}").format(hint.split(",", maxsplit=1)[0]))
        self.edit.setToolTip(hint)
        self.edit.selectAll()
        self._on_paused()

    def _build(self) -> None:
        self.edit.setAcceptDrops(False)  # what is dropped on the window is an article, not a date
        self.edit.setAccessibleName(self.tr("Date in words"))
        self.button.setAccessibleName(self.button.text())
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self.edit, 1)
        line.addWidget(self.calendar)
        line.addWidget(compact(self.button))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addLayout(line)
        column.addWidget(self.preview)
        self.setFocusProxy(self.edit)

    def _connect(self) -> None:
        self.edit.textChanged.connect(lambda _text: self._timer.start())
        self.edit.returnPressed.connect(self._on_accepted)
        self.button.clicked.connect(self._on_accepted)
        self.calendar.asked.connect(self._on_calendar)
        self.calendar.picked.connect(self._on_picked)
        self._timer.timeout.connect(self._on_paused)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give up on Escape; open the calendar on Alt+Down."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        elif event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._on_calendar()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Read no more once nobody sees the meaning: the library may be closed by then."""
        self._timer.stop()
        super().hideEvent(event)

    def _on_calendar(self) -> None:
        """Open the calendar at the day that is typed, if it is one."""
        words = self.edit.text().strip()
        try:
            self.calendar.open_at(read_published(words) if words else "")
        except DatelineError:
            self.calendar.open_at("")

    def _on_picked(self, day: str) -> None:
        self.edit.setText(day)
        self._on_paused()
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_accepted(self) -> None:
        if self._on_paused():
            self.accepted.emit(self.edit.text().strip())

    def _on_paused(self) -> bool:
        """Read the words and show what they mean; tell whether they mean anything."""
        self._timer.stop()
        words = self.edit.text().strip()
        try:
            meaning, good = (self.read(words), True) if words else ("", False)
        except DatelineError as error:
            meaning, good = said(str(error)), False
        self._show(f"= {meaning}" if good else meaning, good)
        return good

    def _show(self, text: str, good: bool) -> None:
        theme = colours(self.palette())
        outline(self.edit)
        ink(self.preview, theme.accent if good else theme.warning)
        self.preview.setText(text)
        self.preview.setVisible(bool(text))
        self.button.setEnabled(good)
