"""A window is never larger than the screen, and never outside it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dateline.ui.placing import fitted, keep_on_screen

FREE = QRect(0, 32, 1024, 668)


@pytest.mark.parametrize(
    ("place", "fitting"),
    [
        (QRect(10, 40, 800, 600), QRect(10, 40, 800, 600)),
        (QRect(0, 32, 1280, 800), FREE),
        (QRect(900, 600, 800, 600), QRect(224, 100, 800, 600)),
        (QRect(-3000, -200, 800, 600), QRect(0, 32, 800, 600)),
    ],
)
def test_place_is_cut_and_moved(place: QRect, fitting: QRect) -> None:
    """What fits stays; what is too large is cut; what is outside comes back."""
    assert fitted(place, FREE) == fitting


def test_window_comes_back_to_the_screen(qtbot: QtBot) -> None:
    """A window that was left on a screen that is gone stands on the one that is there."""
    window = QWidget()
    qtbot.addWidget(window)
    window.setGeometry(9000, 9000, 5000, 5000)
    keep_on_screen(window)
    assert QGuiApplication.primaryScreen().availableGeometry().contains(window.geometry())
