"""The mark of the selected event is dragged to another date, by a real hand on the real page."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.timeline.cast import article, dated
from dateline.formula.calendar import DAY_SECONDS
from dateline.timeline.theme import DARK
from dateline.ui.views.timeline import TimelineView
from gui.canvas.test_canvas_timeline import ask, settled, surface

pytestmark = pytest.mark.gui

EVENTS = (
    dated(1, "2025-11-03", headline="Tug arrives"),
    dated(2, "2025-11-10/2025-11-16", headline="Divers work"),
    dated(3, "2025-11-24", headline="Bridge opens"),
)
GHOST = "document.getElementById('ghost')"
TRACE = "document.getElementById('timeline')"


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[TimelineView]:
    """A timeline with two days and a span."""
    made = TimelineView()
    made.resize(1100, 620)
    made.show_events(EVENTS, {1: article()})
    with qtbot.waitSignal(made.drawn, timeout=30_000):
        made.show()
    yield made
    made.close_page()
    made.close()
    made.deleteLater()


def points(view: TimelineView, qtbot: QtBot, event: int) -> list[QPoint]:
    """Return where the points of an event are on the page, seen or not, from left to right."""
    script = f"""(() => {{
        const found = [];
        {TRACE}.calcdata.forEach((trace) => trace.forEach((point) => {{
            const full = trace[0].trace;
            if (full.customdata?.[point.i] !== {event}) return;
            const box = {TRACE}.getBoundingClientRect();
            found.push([box.x + full._xA._offset + full._xA.c2p(point.x), box.y + full._yA._offset + full._yA.c2p(point.y)]);
        }}));
        return found.sort((a, b) => a[0] - b[0]);
    }})()"""
    places: list[list[float]] = ask(view, qtbot, script)  # type: ignore[assignment]
    return [QPoint(round(x), round(y)) for x, y in places]


def take(view: TimelineView, qtbot: QtBot, at: QPoint) -> None:
    """Put the hand on a mark and press."""
    QTest.mouseMove(surface(view), at - QPoint(2, 1))
    QTest.mouseMove(surface(view), at)
    qtbot.waitUntil(lambda: bool(ask(view, qtbot, f"{TRACE}._hoverdata?.length ?? 0")), timeout=10_000)
    QTest.mousePress(surface(view), Qt.MouseButton.LeftButton, pos=at)


def drag(view: TimelineView, qtbot: QtBot, at: QPoint, by: int) -> QPoint:
    """Drag what is under the hand sideways, without letting go."""
    take(view, qtbot, at)
    to = at
    for part in range(1, 9):
        to = at + QPoint(by * part // 8, 0)
        QTest.mouseMove(surface(view), to)
    return to


def pixels(view: TimelineView, days: float) -> int:
    """Return how many pixels some days are."""
    start, end = view.shown()
    return round(days * DAY_SECONDS / (end - start) * (1100 - 56 - 64))


def test_selected_mark_is_dragged(view: TimelineView, qtbot: QtBot) -> None:
    """The date beside the hand snaps to days; letting go tells it."""
    settled(view, qtbot, lambda: view.select(1))
    (at,) = points(view, qtbot, 1)
    before = view.shown()
    to = drag(view, qtbot, at, pixels(view, 3.2))
    qtbot.waitUntil(lambda: ask(view, qtbot, f"{GHOST}.style.display") == "block", timeout=10_000)
    qtbot.waitUntil(lambda: ask(view, qtbot, f"{GHOST}.textContent") == "6 Nov 2025", timeout=10_000)
    with qtbot.waitSignal(view.event_moved, timeout=10_000) as moved:
        QTest.mouseRelease(surface(view), Qt.MouseButton.LeftButton, pos=to)
    assert moved.args == [1, "2025-11-06"]
    assert view.shown() == before
    qtbot.waitUntil(lambda: ask(view, qtbot, f"{GHOST}.style.display") == "none", timeout=10_000)


def test_edge_of_a_span_is_dragged(view: TimelineView, qtbot: QtBot) -> None:
    """Held near its end, a span becomes longer."""
    settled(view, qtbot, lambda: view.select(2))
    at = points(view, qtbot, 2)[-1]
    start, end = view.shown()
    edge = (EVENTS[1].step.result.end - start) / (end - start) * (1100 - 56 - 64) + 56  # type: ignore[union-attr, operator]
    hand = QPoint(round(edge) - 4, at.y())
    to = drag(view, qtbot, hand, pixels(view, 2))
    with qtbot.waitSignal(view.event_moved, timeout=10_000) as moved:
        QTest.mouseRelease(surface(view), Qt.MouseButton.LeftButton, pos=to)
    assert moved.args == [2, "2025-11-10/2025-11-18"]


def test_mark_that_is_not_selected_pans(view: TimelineView, qtbot: QtBot) -> None:
    """Nothing is moved by accident: a mark must be selected first."""
    moved: list[object] = []
    view.event_moved.connect(lambda *each: moved.append(each))
    start, _ = view.shown()
    (at,) = points(view, qtbot, 1)
    to = drag(view, qtbot, at, -120)
    settled(view, qtbot, lambda: QTest.mouseRelease(surface(view), Qt.MouseButton.LeftButton, pos=to))
    assert view.shown()[0] > start
    assert moved == []


def test_escape_gives_the_drag_up(view: TimelineView, qtbot: QtBot) -> None:
    """The mark stays where it was."""
    view.set_theme(DARK)
    settled(view, qtbot, lambda: view.select(3))
    moved: list[object] = []
    view.event_moved.connect(lambda *each: moved.append(each))
    (at,) = points(view, qtbot, 3)
    to = drag(view, qtbot, at, -100)
    qtbot.waitUntil(lambda: ask(view, qtbot, f"{GHOST}.style.display") == "block", timeout=10_000)
    QTest.keyClick(surface(view), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: ask(view, qtbot, f"{GHOST}.style.display") == "none", timeout=10_000)
    QTest.mouseRelease(surface(view), Qt.MouseButton.LeftButton, pos=to)
    assert ask(view, qtbot, f"{GHOST}.style.display") == "none"
    assert moved == []
