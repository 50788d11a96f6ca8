"""The button beside a date field that opens a calendar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QCalendarWidget, QToolButton, QVBoxLayout, QWidget

from dateline.ui.appearance import colours

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent

_SIDE = 16


class CalendarButton(QToolButton):
    """Opens a calendar to pick a day from.

    Attributes:
        sheet: The calendar while it is open.

    Signals:
        asked: The calendar is about to open; whoever hears it may call ``open_at``.
        picked: The day that was picked, as EDTF.
    """

    asked = Signal()
    picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoRaise(True)
        self.setAccessibleName(self.tr("Pick a day from a calendar"))
        self.setToolTip(self.tr("Pick a day from a calendar (Alt+Down)"))
        self.setIconSize(QSize(_SIDE, _SIDE))
        self.clicked.connect(self.asked)
        self.sheet: QWidget | None = None
        self._paint_icon()

    def open_at(self, date: str) -> None:
        """Open the calendar at a day, given as EDTF; anything else opens it at the present month."""
        self.close_calendar()
        self.sheet = QWidget(self, Qt.WindowType.Popup)
        self.sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.sheet.destroyed.connect(self._on_gone)
        calendar = QCalendarWidget()
        calendar.setAccessibleName(self.tr("Calendar"))
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        found = QDate.fromString(date, Qt.DateFormat.ISODate)
        if found.isValid():
            calendar.setSelectedDate(found)
        calendar.clicked.connect(self._on_picked)
        calendar.activated.connect(self._on_picked)
        column = QVBoxLayout(self.sheet)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(calendar)
        self.sheet.setFocusProxy(calendar)
        self.sheet.move(self.mapToGlobal(QPoint(self.width() - self.sheet.sizeHint().width(), self.height())))
        self.sheet.show()
        calendar.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_calendar(self) -> None:
        """Close the calendar, if it is open."""
        if self.sheet is not None:
            self.sheet.close()

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of another theme."""
        super().changeEvent(event)
        if event.type() == event.Type.PaletteChange:
            self._paint_icon()

    def _on_gone(self) -> None:
        self.sheet = None

    def _on_picked(self, day: QDate) -> None:
        self.close_calendar()
        self.picked.emit(day.toString(Qt.DateFormat.ISODate))

    def _paint_icon(self) -> None:
        """Draw a sheet of a calendar in the colour of less weighty text, sharp on every screen."""
        scale = 2
        drawn = QPixmap(_SIDE * scale, _SIDE * scale)
        drawn.setDevicePixelRatio(scale)
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = QColor(colours(self.palette()).muted)
        painter.setPen(QPen(colour, 1.4))
        painter.drawRoundedRect(2, 3, 12, 11, 2, 2)
        painter.drawLine(2, 7, 14, 7)
        for across in (5, 11):
            painter.drawLine(across, 1, across, 4)
        painter.fillRect(9, 10, 3, 2, colour)
        painter.end()
        self.setIcon(QIcon(drawn))
