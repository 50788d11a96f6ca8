"""Lanes, folds, lines and the legend are switched by key, button and palette, and remembered with the library."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from dateline.timeline.lane_kinds import LanesBy
from dateline.ui import editing
from dateline.ui.choosing import commands
from dateline.ui.layers import Layers, read
from dateline.ui.main_window import MainWindow
from dateline.ui.views.timeline_bar import TimelineBar
from gui.window.drawing import FIGURE, ask, settled, surface, timeline_of, written

pytestmark = pytest.mark.gui


def test_lanes_are_chosen_by_key(qtbot: QtBot, window: MainWindow) -> None:
    """Ctrl+4 parts what happened from what is planned; Ctrl+1 joins them again."""
    view = timeline_of(qtbot, window)
    control = Qt.KeyboardModifier.ControlModifier
    settled(qtbot, view, lambda: qtbot.keyClick(window, Qt.Key.Key_4, control))
    assert {"Reported", "Planned"} <= set(lane_names(qtbot, window))
    settled(qtbot, view, lambda: qtbot.keyClick(window, Qt.Key.Key_1, control))
    assert lane_names(qtbot, window) == []


def lane_names(qtbot: QtBot, window: MainWindow) -> list[str]:
    """Return the names of the lanes on the page."""
    view = window.panels.timeline
    assert view is not None
    script = (
        f"{FIGURE}.layout.annotations.filter((n) => n.xref === 'paper' && n.yref === 'y').map((n) => n.text)"
    )
    return [text.removeprefix("<b>").removesuffix("</b>") for text in ask(qtbot, view, script)]


@pytest.mark.parametrize(("name", "lane"), [("lanes_article", "Market returns"), ("lanes_source", "The Courier"), ("lanes_category", "No category")])  # fmt: skip
def test_every_kind_of_lane_is_drawn(qtbot: QtBot, window: MainWindow, name: str, lane: str) -> None:
    """Articles, sources and categories have lanes of their own."""
    view = timeline_of(qtbot, window)
    settled(qtbot, view, window.actions_by_name[name].trigger)
    assert lane in lane_names(qtbot, window)


def test_button_names_the_lanes(qtbot: QtBot, window: MainWindow) -> None:
    """The row above the timeline says what the lanes stand for."""
    timeline_of(qtbot, window)
    bar = window.findChild(TimelineBar)
    assert bar is not None
    assert bar.lanes.text() == "No lanes"
    bar.lanes.menu().actions()[3].trigger()
    assert bar.lanes.text() == "Lanes by status"


def test_gaps_fold_and_unfold_around_what_is_looked_at(qtbot: QtBot, window: MainWindow) -> None:
    """A click on the button takes the empty years out; a second one brings them back where one was."""
    view = timeline_of(qtbot, window)
    whole = view.shown()
    settled(qtbot, view, lambda: press(window, "Fold long gaps"))
    start, end = view.shown()
    assert end - start < (whole[1] - whole[0]) / 2
    assert "years" in written(qtbot, view)
    settled(qtbot, view, lambda: press(window, "Fold long gaps"))
    assert view.shown() == pytest.approx(whole)


def press(window: MainWindow, text: str) -> None:
    """Click a button of the row above the timeline."""
    bar = window.findChild(TimelineBar)
    assert bar is not None
    button = next(each for each in bar.findChildren(QToolButton) if each.text() == text)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_typed_date_is_found_where_time_is_folded(qtbot: QtBot, window: MainWindow) -> None:
    """Going to a date leads to its place between the folds."""
    view = timeline_of(qtbot, window)
    settled(qtbot, view, window.actions_by_name["fold"].trigger)
    settled(qtbot, view, lambda: window.linking.go_to_date("24 November 2025"))
    start, end = view.shown()
    folded = view._marks.folding.fold(1_763_942_400)
    assert start < folded < end


def test_selecting_finds_an_event_beyond_a_fold(qtbot: QtBot, window: MainWindow) -> None:
    """An event out of sight is brought into view, folded or not."""
    view = timeline_of(qtbot, window)
    settled(qtbot, view, window.actions_by_name["fold"].trigger)
    for _ in range(5):
        settled(qtbot, view, view.zoom_in)
    settled(qtbot, view, lambda: window.linking.walk_to_end(last=False))
    first = window.libraries.workspace
    assert first is not None
    assert view.shows(first.marked()[0].event.id)


def test_lines_are_switched(qtbot: QtBot, window: MainWindow) -> None:
    """P takes the dates of publication away and brings them back."""
    view = timeline_of(qtbot, window)
    assert "published 26 Nov 2025" in written(qtbot, view)
    settled(qtbot, view, lambda: qtbot.keyClick(window, Qt.Key.Key_P))
    assert "published" not in written(qtbot, view)
    settled(qtbot, view, lambda: qtbot.keyClick(window, Qt.Key.Key_P))
    assert "published 26 Nov 2025" in written(qtbot, view)


def test_today_is_drawn_only_when_asked_for(qtbot: QtBot, window: MainWindow) -> None:
    """T draws a line at the day of today."""
    view = timeline_of(qtbot, window)
    names = f"{FIGURE}.data.map((trace) => trace.name)"
    assert "today" not in ask(qtbot, view, names)
    settled(qtbot, view, lambda: qtbot.keyClick(window, Qt.Key.Key_T))
    view.centre(view._view.today or 0.0)
    settled(qtbot, view, view.zoom_in)
    assert "today" in ask(qtbot, view, names)


def test_legend_explains_the_signs(qtbot: QtBot, window: MainWindow) -> None:
    """L explains what is in the picture, above it."""
    view = timeline_of(qtbot, window)
    assert "day stated" not in written(qtbot, view)
    settled(qtbot, view, lambda: qtbot.keyClick(window, Qt.Key.Key_L))
    assert "planned" in written(qtbot, view)


def test_checked_events_are_ticked(qtbot: QtBot, window: MainWindow) -> None:
    """Accepting puts a tick into the mark, and the legend says what it means; restoring takes it back."""
    view = timeline_of(qtbot, window)
    window.linking.select_event(1)
    settled(qtbot, view, lambda: qtbot.keyClick(window, Qt.Key.Key_L))
    settled(qtbot, view, lambda: window.linking.decide(editing.accept))
    assert "✓" in written(qtbot, view)
    assert "checked by a person" in written(qtbot, view)
    settled(qtbot, view, lambda: window.linking.decide(editing.restore))
    assert "✓" not in written(qtbot, view)


def test_palette_offers_every_switch(qtbot: QtBot, window: MainWindow) -> None:
    """What has a key can be found by its name too, once."""
    names = [command.text for command in commands(window)]
    for name in ("Lanes by article", "Fold long gaps", "Today", "Legend", "Measure"):
        assert sum(each.endswith(name) for each in names) == 1


def test_library_remembers_its_look(qtbot: QtBot, window: MainWindow, story: Path, tmp_path: Path) -> None:
    """What was switched on is on when the library is opened again, and in no other library."""
    window.actions_by_name["fold"].trigger()
    window.actions_by_name["lanes_status"].trigger()
    with qtbot.waitSignal(window.ready):
        window.libraries.open(tmp_path / "other.dateline")
    assert window.viewing.layers == Layers()
    with qtbot.waitSignal(window.ready):
        window.libraries.open(story)
    assert window.viewing.layers == Layers(by=LanesBy.STATUS, folded=True)
    assert window.actions_by_name["fold"].isChecked()


@pytest.mark.parametrize("kept", [None, "", "nonsense", "[]", '{"by": 3, "folded": "yes"}'])
def test_spoilt_look_is_forgotten(kept: str | None) -> None:
    """What cannot be understood is as at first."""
    assert read(kept) == Layers()


def test_dragging_on_the_axis_zooms_to_a_stretch(qtbot: QtBot, window: MainWindow) -> None:
    """The stretch under the hand fills the view."""
    view = timeline_of(qtbot, window)
    before, wide = view.shown(), view._view.width
    drag(view, QPoint(wide // 4, surface(view).height() - 50), QPoint(wide // 2, surface(view).height() - 50))
    qtbot.waitUntil(lambda: view.shown() != before)
    at = [before[0] + (x - 56) / (wide - 120) * (before[1] - before[0]) for x in (wide // 4, wide // 2)]
    assert view.shown() == pytest.approx(tuple(at), rel=1e-3)


def test_dragging_with_shift_zooms_to_a_stretch(qtbot: QtBot, window: MainWindow) -> None:
    """With Shift the stretch may be chosen anywhere."""
    view = timeline_of(qtbot, window)
    before, wide = view.shown(), view._view.width
    shift = Qt.KeyboardModifier.ShiftModifier
    drag(view, QPoint(wide // 2, 30), QPoint(wide // 4, 30), shift)
    qtbot.waitUntil(lambda: view.shown() != before)
    assert view.shown()[1] - view.shown()[0] < (before[1] - before[0]) / 2


def drag(
    view: object, start: QPoint, end: QPoint, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Drag on the page from one place to another."""
    where = surface(view)  # type: ignore[arg-type]
    QTest.mousePress(where, Qt.MouseButton.LeftButton, keys, start)
    for step in range(1, 6):
        QTest.mouseMove(where, start + (end - start) * step / 5)
    QTest.mouseRelease(where, Qt.MouseButton.LeftButton, keys, end)


def test_window_at_the_smallest_size_shows_the_row(qtbot: QtBot, window: MainWindow) -> None:
    """At 1024 × 700 every switch has its room."""
    window.resize(1024, 700)
    timeline_of(qtbot, window)
    bar = window.findChild(TimelineBar)
    assert bar is not None
    last = max(bar.findChildren(QToolButton), key=lambda each: each.x())
    qtbot.waitUntil(lambda: last.geometry().right() <= bar.width())
