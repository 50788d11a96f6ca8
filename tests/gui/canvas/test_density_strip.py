"""The strip above the timeline shows all events and moves the view, without Chromium."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dateline.timeline.theme import DARK, LIGHT
from dateline.ui.views.density import DensityStrip

pytestmark = pytest.mark.gui


@pytest.fixture
def strip(qtbot: QtBot) -> DensityStrip:
    """A strip with events in its first half, of which the middle is looked at."""
    made = DensityStrip()
    qtbot.addWidget(made)
    made.resize(1120, 40)
    made.show_marks(np.linspace(0, 500, 100_000), (0, 1000))
    made.show_range(400, 600)
    made.show()
    return made


def test_paints_events_where_they_are(strip: DensityStrip) -> None:
    """There are bars in the half with events and none in the other."""
    image = strip.grab().toImage()
    assert image.pixelColor(100, 30).name() != LIGHT.paper
    assert image.pixelColor(1000, 30).name() == LIGHT.paper


def test_theme_changes_the_paper(strip: DensityStrip) -> None:
    """The strip is as dark as the timeline below it."""
    strip.set_theme(DARK)
    assert strip.grab().toImage().pixelColor(1000, 30).name() == DARK.paper


def test_click_brings_the_brush(strip: DensityStrip, qtbot: QtBot) -> None:
    """A click centres the view there and keeps its length."""
    with qtbot.waitSignal(strip.range_wanted) as wanted:
        QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(56 + 800, 20))
    assert wanted.args == [pytest.approx(700), pytest.approx(900)]


def test_drag_moves_the_brush(strip: DensityStrip, qtbot: QtBot) -> None:
    """The brush follows the pointer from where it was grabbed."""
    QTest.mousePress(strip, Qt.MouseButton.LeftButton, pos=QPoint(56 + 450, 20))
    with qtbot.waitSignal(strip.range_wanted) as wanted:
        QTest.mouseMove(strip, QPoint(56 + 350, 20))
    assert wanted.args == [pytest.approx(300), pytest.approx(500)]


def test_wheel_asks_for_zoom_at_the_pointer(strip: DensityStrip, qtbot: QtBot) -> None:
    """Turning up shows less, around what is under the pointer."""
    at = QPointF(56 + 500, 20)
    event = QWheelEvent(
        at,
        strip.mapToGlobal(at),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    with qtbot.waitSignal(strip.zoom_wanted) as wanted:
        QApplication.sendEvent(strip, event)
    assert wanted.args == [pytest.approx(0.8), pytest.approx(500)]


def test_a_tiny_view_can_still_be_grabbed(strip: DensityStrip) -> None:
    """The brush never gets too thin to be seen or caught, nor leaves the strip."""
    for shown in ((500, 500.001), (-5000, -4000), (9000, 9001)):
        strip.show_range(*shown)
        left, right = strip._brush()
        assert right - left >= 3
        assert 0 <= left < right <= strip.width()
