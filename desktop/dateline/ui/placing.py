"""Keeping a window on the screen: a remembered place may be larger than the screen of today, or outside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

TITLE_BAR = 32
"""Room above a window that its frame takes; how much is known only when the window is shown."""


def keep_on_screen(window: QWidget) -> None:
    """Make a window no larger than the free part of its screen, and move it there if it sticks out."""
    if window.isMaximized() or window.isFullScreen():
        return
    place = window.geometry()
    screen = QGuiApplication.screenAt(place.center()) or QGuiApplication.primaryScreen()
    fitting = fitted(place, screen.availableGeometry().adjusted(0, TITLE_BAR, 0, 0))
    if fitting.size() != place.size():
        window.resize(fitting.size())
    if fitting.topLeft() != place.topLeft():
        window.move(fitting.left(), fitting.top() - TITLE_BAR)


def fitted(place: QRect, free: QRect) -> QRect:
    """Return a place cut and moved so that all of it lies in what is free."""
    size = place.size().boundedTo(free.size())
    left = max(free.left(), min(place.left(), free.right() + 1 - size.width()))
    top = max(free.top(), min(place.top(), free.bottom() + 1 - size.height()))
    return QRect(left, top, size.width(), size.height())
