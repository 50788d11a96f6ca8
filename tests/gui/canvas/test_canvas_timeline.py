"""The timeline in the window draws, moves and answers, by real events on the real page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core.timeline.cast import article, dated, many
from dateline.formula.calendar import moment
from dateline.timeline.theme import DARK
from dateline.ui.views.timeline import TimelineView
from gui.canvas.conftest import run

pytestmark = pytest.mark.gui


def ask(view: TimelineView, qtbot: QtBot, script: str) -> object:
    """Return what a script comes to on the page of a view."""
    assert view._page is not None
    return run(view._page, qtbot, script)


def surface(view: TimelineView) -> QWidget:
    """Return the widget that takes the pointer."""
    assert view._web is not None
    return view._web.focusProxy()


def settled(view: TimelineView, qtbot: QtBot, act: Callable[[], object]) -> None:
    """Do something and wait until the page shows it."""
    with qtbot.waitSignal(view.drawn, timeout=20_000):
        act()


def place(view: TimelineView, qtbot: QtBot, element: str) -> QPoint:
    """Return where the middle of an element of the page is."""
    script = f"(() => {{ const b = {element}.getBoundingClientRect(); return [b.x + b.width / 2, b.y + b.height / 2] }})()"
    x, y = ask(view, qtbot, script)  # type: ignore[misc]  # a list of two numbers
    return QPoint(round(x), round(y))


def label(event: int) -> str:
    """Return a script that finds the label of an event."""
    return (
        "[...document.querySelectorAll('g.annotation')].find((e) => "
        f"document.getElementById('timeline').layout.annotations[e.dataset.index].name === 'event:{event}')"
    )


def test_draws_labels_of_the_events(view: TimelineView, qtbot: QtBot) -> None:
    """Each of the few events has its label on the page."""
    shown = str(ask(view, qtbot, "document.body.textContent"))
    for words in ("Tug arrives in", "Mayor visits", "published 24 Nov 2025"):
        assert words in shown.replace("\u00a0", " ")


def test_click_on_a_mark_names_its_event(view: TimelineView, qtbot: QtBot) -> None:
    """A real click on the last drawn point arrives with the event's id."""
    point = place(view, qtbot, "[...document.querySelectorAll('.points path.point')].at(-1)")
    QTest.mouseMove(surface(view), point)
    qtbot.waitUntil(
        lambda: bool(ask(view, qtbot, "document.getElementById('timeline')._hoverdata?.length ?? 0"))
    )
    expected = ask(view, qtbot, "document.getElementById('timeline')._hoverdata[0].customdata")
    with qtbot.waitSignal(view.event_selected, timeout=10_000) as clicked:
        QTest.mouseClick(surface(view), Qt.MouseButton.LeftButton, pos=point)
    assert clicked.args == [expected]


def test_click_on_a_label_names_its_event(view: TimelineView, qtbot: QtBot) -> None:
    """The words answer like their mark."""
    with qtbot.waitSignal(view.event_selected, timeout=10_000) as clicked:
        QTest.mouseClick(surface(view), Qt.MouseButton.LeftButton, pos=place(view, qtbot, label(6)))
    assert clicked.args == [6]


def test_selection_is_ringed(view: TimelineView, qtbot: QtBot) -> None:
    """Selecting from elsewhere adds a ring on the page, and taking it back removes it."""
    traces = "document.getElementById('timeline').data.length"
    before = ask(view, qtbot, traces)
    settled(view, qtbot, lambda: view.select(4))
    assert ask(view, qtbot, traces) == before + 1  # type: ignore[operator]
    settled(view, qtbot, lambda: view.select(None))
    assert ask(view, qtbot, traces) == before


def test_wheel_zooms_at_the_pointer(view: TimelineView, qtbot: QtBot) -> None:
    """What is under the pointer stays there."""
    start, end = view.shown()
    at = QPointF(600, 200)
    event = QWheelEvent(
        at,
        surface(view).mapToGlobal(at),
        QPoint(),
        QPoint(0, 240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    settled(view, qtbot, lambda: QApplication.sendEvent(surface(view), event))
    zoomed = view.shown()
    assert zoomed[1] - zoomed[0] < end - start
    part = (600 - 56) / (1100 - 56 - 64)
    assert zoomed[0] + part * (zoomed[1] - zoomed[0]) == pytest.approx(start + part * (end - start), rel=1e-4)


def test_drag_pans(view: TimelineView, qtbot: QtBot) -> None:
    """Dragging to the left shows what came later, with the zoom as it was."""
    start, end = view.shown()
    here = QPoint(500, 40)
    QTest.mousePress(surface(view), Qt.MouseButton.LeftButton, pos=here)
    for step in range(1, 9):
        QTest.mouseMove(surface(view), here - QPoint(20 * step, 0))
    settled(
        view,
        qtbot,
        lambda: QTest.mouseRelease(surface(view), Qt.MouseButton.LeftButton, pos=here - QPoint(160, 0)),
    )
    moved = view.shown()
    assert moved[0] > start
    assert moved[1] - moved[0] == pytest.approx(end - start)


def test_double_click_fits(view: TimelineView, qtbot: QtBot) -> None:
    """A double click on nothing shows everything again."""
    whole = view.shown()
    settled(view, qtbot, view.zoom_in)
    assert view.shown() != whole
    nothing = QPoint(330, 40)
    for _ in range(2):
        QTest.mouseClick(surface(view), Qt.MouseButton.LeftButton, pos=nothing)
    qtbot.waitUntil(lambda: view.shown() == whole, timeout=10_000)


def test_zoom_and_pan_by_command(view: TimelineView, qtbot: QtBot) -> None:
    """In and out, left and right lead back to where one was."""
    start, end = view.shown()
    for step in (view.zoom_in, view.pan_left, view.pan_right, view.zoom_out):
        settled(view, qtbot, step)
    assert view.shown() == (pytest.approx(start), pytest.approx(end))


def test_go_to_brings_an_event_into_view(view: TimelineView, qtbot: QtBot) -> None:
    """An event outside the view is centred; its zoom is kept."""
    settled(view, qtbot, lambda: view.look_at(1.6e9, 1.61e9))
    settled(view, qtbot, lambda: view.go_to(1))
    start, end = view.shown()
    assert start < 1_763_942_400 < end
    assert end - start == pytest.approx(1e7)


def test_wishes_before_the_page_is_up_are_kept(qtbot: QtBot) -> None:
    """Everything asked for before the window is shown is on the first picture."""
    made = TimelineView()
    made.resize(900, 500)
    made.set_theme(DARK)
    made.show_events([dated(1, "2025-11-24", "Early bird")], {1: article()})
    made.select(1)
    with qtbot.waitSignal(made.drawn, timeout=30_000):
        made.show()
    assert "Early bird" in str(ask(made, qtbot, "document.body.textContent"))
    assert ask(made, qtbot, "document.getElementById('timeline').layout.paper_bgcolor") == DARK.paper
    made.close_page()
    made.deleteLater()


def test_new_events_keep_a_view_that_was_moved(view: TimelineView, qtbot: QtBot) -> None:
    """Correcting a date does not throw the eye back to the beginning; an untouched view fits the new events."""
    settled(view, qtbot, lambda: view.show_events([dated(1, "1999"), dated(2, "2001")], {}))
    fitted = view.shown()
    assert fitted[0] < 915_148_800 < fitted[1]
    settled(view, qtbot, view.zoom_in)
    moved = view.shown()
    settled(view, qtbot, lambda: view.show_events([dated(1, "1999"), dated(2, "2002")], {}))
    assert view.shown() == moved


def test_no_events_draw_the_friendly_page(view: TimelineView, qtbot: QtBot) -> None:
    """Removing the last event leaves a sentence, not an empty sheet."""
    settled(view, qtbot, lambda: view.show_events([], {}))
    assert "No dated events yet" in str(ask(view, qtbot, "document.body.textContent")).replace("\u00a0", " ")


def test_a_column_of_the_density_opens(view: TimelineView, qtbot: QtBot) -> None:
    """Clicking a crowd zooms into its stretch of time."""
    settled(view, qtbot, lambda: view.show_events(many(3000, years=20), {}))
    start, end = view.shown()
    column = place(view, qtbot, "document.querySelectorAll('.barlayer .point path')[30]")
    QTest.mouseMove(surface(view), column)
    qtbot.waitUntil(
        lambda: bool(ask(view, qtbot, "document.getElementById('timeline')._hoverdata?.length ?? 0"))
    )
    settled(view, qtbot, lambda: QTest.mouseClick(surface(view), Qt.MouseButton.LeftButton, pos=column))
    opened = view.shown()
    assert opened[1] - opened[0] < (end - start) / 5


def test_export_contains_the_whole_timeline(view: TimelineView, qtbot: QtBot, tmp_path: Path) -> None:
    """A zoomed window still exports everything, in the theme asked for, unless told otherwise."""
    view.zoom_in()
    view.export(tmp_path / "whole.png", 1, DARK)
    view.export(tmp_path / "part.png", 2, DARK, whole=False)
    whole, part = QImage(str(tmp_path / "whole.png")), QImage(str(tmp_path / "part.png"))
    assert whole.width() == 1400
    assert part.width() == 2 * 1100
    assert whole.pixelColor(0, 0).name() == DARK.paper


def test_drops_reach_the_window(view: TimelineView, qtbot: QtBot) -> None:
    """The page does not take a dropped file for itself."""
    assert view._web is not None
    assert not view._web.acceptDrops()


DASHES = (
    "[...document.querySelectorAll('path')].filter((p) => p.style.strokeDasharray.startsWith('3px')).length"
)


def test_a_publication_line_goes_when_its_date_leaves_the_view(view: TimelineView, qtbot: QtBot) -> None:
    """Zooming away from the publication date leaves no line at another date, and coming back brings it again."""
    assert ask(view, qtbot, DASHES) == 1
    settled(view, qtbot, lambda: view.go_to(6))
    for _ in range(6):
        settled(view, qtbot, view.zoom_in)
    assert not view.shown()[0] < moment(2025, 11, 24) < view.shown()[1]
    assert ask(view, qtbot, DASHES) == 0
    settled(view, qtbot, view.fit)
    assert ask(view, qtbot, DASHES) == 1


def test_a_publication_line_moves_with_the_hand(view: TimelineView, qtbot: QtBot) -> None:
    """While dragging, the line keeps its distance to what was published about."""
    script = "[...document.querySelectorAll('path')].find((p) => p.style.strokeDasharray.startsWith('3px'))"
    before = place(view, qtbot, script)
    here = QPoint(500, 40)
    QTest.mousePress(surface(view), Qt.MouseButton.LeftButton, pos=here)
    for step in range(1, 9):
        QTest.mouseMove(surface(view), here - QPoint(20 * step, 0))
    qtbot.waitUntil(lambda: abs(place(view, qtbot, script).x() - before.x() + 160) <= 2, timeout=10_000)
    QTest.mouseRelease(surface(view), Qt.MouseButton.LeftButton, pos=here - QPoint(160, 0))


def test_keys_zoom_about_the_selected_event(view: TimelineView, qtbot: QtBot) -> None:
    """The selected event stays where it is, as long as it is in view."""
    settled(view, qtbot, lambda: view.select(1))
    at, (start, end) = moment(2025, 11, 24), view.shown()
    for _ in range(8):
        settled(view, qtbot, view.zoom_in)
    low, high = view.shown()
    assert (at - low) / (high - low) == pytest.approx((at - start) / (end - start))


def test_panning_stops_one_view_beyond_the_events(view: TimelineView, qtbot: QtBot) -> None:
    """Nobody gets lost in empty centuries, by key or by hand."""
    for _ in range(30):
        view.pan_right()
    settled(view, qtbot, view.pan_right)
    start, end = view.shown()
    assert start <= moment(2025, 11, 26)
    target = "document.getElementById('timeline')"
    wheel = "new WheelEvent('wheel', {deltaX: 90000, shiftKey: true, bubbles: true, cancelable: true})"
    settled(view, qtbot, lambda: ask(view, qtbot, f"({target}.dispatchEvent({wheel}), 1)"))
    assert view.shown() == (pytest.approx(start), pytest.approx(end))


def test_a_hint_leads_to_what_is_beside_the_view(view: TimelineView, qtbot: QtBot) -> None:
    """Clicking "1 earlier" shows the nearest earlier event."""
    settled(view, qtbot, lambda: view.look_at(float(moment(2025, 11, 10)), float(moment(2025, 11, 20))))
    hint = "[...document.querySelectorAll('g.annotation')].find((e) => e.textContent.includes('earlier'))"
    pos = place(view, qtbot, hint)
    settled(view, qtbot, lambda: QTest.mouseClick(surface(view), Qt.MouseButton.LeftButton, pos=pos))
    assert view.shown()[0] < moment(2025, 5) < view.shown()[1]


def test_a_library_with_an_outlier_opens_on_its_dense_part(view: TimelineView, qtbot: QtBot) -> None:
    """The first picture shows where the events are; the whole timeline is still one step away."""
    events = [dated(n, f"{2009 + n % 2}-{1 + n % 12:02}-11") for n in range(1, 31)]
    settled(view, qtbot, lambda: view.show_events([*events, dated(31, "-0491")], {}))
    assert moment(2008) < view.shown()[0]
    assert "1 earlier" in str(ask(view, qtbot, "document.body.textContent")).replace("\u00a0", " ")
    settled(view, qtbot, view.fit)
    assert view.shown()[0] < moment(-491)


def test_going_to_an_event_keeps_its_neighbours_in_sight(view: TimelineView, qtbot: QtBot) -> None:
    """A day is not shown in a century, from wherever one comes."""
    days = [dated(n, f"2025-11-{n:02}") for n in range(1, 29)]
    settled(
        view, qtbot, lambda: view.show_events([*days, *(dated(n, f"{n}-07") for n in range(1700, 1720))], {})
    )
    settled(view, qtbot, lambda: view.look_at(float(moment(1650)), float(moment(1760))))
    settled(view, qtbot, lambda: view.go_to(14))
    start, end = view.shown()
    assert start < moment(2025, 11, 14) < end
    assert end - start < 90 * 86_400


def test_selecting_moves_no_label_on_the_page(view: TimelineView, qtbot: QtBot) -> None:
    """The eye finds everything where it was."""
    before = {event: place(view, qtbot, label(event)) for event in (1, 3, 4, 6)}
    settled(view, qtbot, lambda: view.select(5))
    assert {event: place(view, qtbot, label(event)) for event in before} == before


def test_a_bar_that_began_before_the_view_keeps_its_label(view: TimelineView, qtbot: QtBot) -> None:
    """In the middle of a long event its name can be read."""
    settled(view, qtbot, lambda: view.look_at(float(moment(2025, 2, 10)), float(moment(2025, 2, 20))))
    assert place(view, qtbot, label(6)).x() > 0


def test_a_typed_date_may_lie_far_from_all_events(view: TimelineView, qtbot: QtBot) -> None:
    """What was asked for is shown, and the hand moves on from there without a jump."""
    settled(view, qtbot, lambda: view.look_at(float(moment(1987, 3)), float(moment(1987, 4))))
    assert "No events in this part" in str(ask(view, qtbot, "document.body.textContent")).replace(
        "\u00a0", " "
    )
    settled(view, qtbot, view.pan_right)
    assert view.shown()[0] == pytest.approx(moment(1987, 3) + 0.25 * 31 * 86_400)
