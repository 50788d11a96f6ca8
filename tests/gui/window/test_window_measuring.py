"""Measuring: from one event to another, said in words and drawn, as exactly as the dates are known."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dateline.ui.main_window import MainWindow
from gui.window.drawing import FIGURE, ask, label_of, settled, surface, timeline_of, written

pytestmark = pytest.mark.gui

CLOSED, CRACK, FERRY, PAINTED, PROMISE = 1, 2, 3, 4, 5


def said(window: MainWindow) -> str:
    """Return what the line above the timeline says."""
    return window.measuring.line.text.toolTip().replace("&quot;", '"')


def test_key_measures_from_the_selected_event(qtbot: QtBot, window: MainWindow) -> None:
    """M, then another event: the days between are said and drawn."""
    view = timeline_of(qtbot, window)
    window.linking.select_event(CLOSED)
    qtbot.keyClick(window, Qt.Key.Key_M)
    assert "click another event" in said(window)
    place = label_of(qtbot, view, CRACK)
    settled(qtbot, view, lambda: QTest.mouseClick(surface(view), Qt.MouseButton.LeftButton, pos=place))
    qtbot.waitUntil(lambda: window.measuring.ends == (CLOSED, CRACK))
    assert said(window).endswith(": 2 days</p>")
    qtbot.waitUntil(lambda: "2 days" in written(qtbot, view))


def test_measuring_begins_with_a_click(qtbot: QtBot, window: MainWindow) -> None:
    """With nothing selected the first click says from where."""
    timeline_of(qtbot, window)
    window.actions_by_name["measure"].trigger()
    assert "measure from" in said(window)
    window.linking.select_event(CRACK)
    assert "Divers find a crack" in said(window)
    window.linking.select_event(CLOSED)
    assert said(window).endswith(": 2 days</p>")


def test_distance_is_no_more_exact_than_the_dates(qtbot: QtBot, window: MainWindow) -> None:
    """A year and a day are some years apart, and a week is not a day."""
    timeline_of(qtbot, window)
    window.linking.select_event(CLOSED)
    window.actions_by_name["measure"].trigger()
    window.linking.select_event(FERRY)
    assert "between " in said(window).split(": ")[-1].lower()
    window.linking.select_event(PAINTED)
    assert "years" in said(window)


def test_event_without_a_date_is_no_end(qtbot: QtBot, window: MainWindow) -> None:
    """What is not known is said to be unknown, and nothing is drawn."""
    view = timeline_of(qtbot, window)
    window.linking.select_event(CLOSED)
    window.actions_by_name["measure"].trigger()
    settled(qtbot, view, lambda: window.linking.select_event(PROMISE))
    assert "unknown" in said(window)
    assert "ruler" not in ask(qtbot, view, f"{FIGURE}.data.map((trace) => trace.name)")


def test_two_picked_events_are_measured(qtbot: QtBot, window: MainWindow) -> None:
    """Picking a second one with Ctrl measures; picking one alone ends it."""
    timeline_of(qtbot, window)
    window.linking.select_event(CLOSED)
    window.panels.events.table.pick_too(CRACK)
    assert said(window).endswith(": 2 days</p>")
    window.linking.select_event(PAINTED)
    assert not window.measuring.is_on
    assert window.measuring.line.isHidden()


def test_escape_ends_it_wherever_the_focus_is(qtbot: QtBot, window: MainWindow) -> None:
    """Escape takes ruler and line away, on the page too; the selection stays."""
    view = timeline_of(qtbot, window)
    for focus in (window, surface(view)):
        window.linking.select_event(CLOSED)
        window.actions_by_name["measure"].trigger()
        window.linking.select_event(CRACK)
        qtbot.keyClick(focus, Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda: not window.measuring.is_on)
        assert window.libraries.workspace is not None
        assert window.libraries.workspace.selection.current.event == CRACK
    assert not window.actions_by_name["measure"].isChecked()


def test_keys_work_on_the_page(qtbot: QtBot, window: MainWindow) -> None:
    """After a click on the timeline the keys do what they do elsewhere."""
    view = timeline_of(qtbot, window)
    window.linking.select_event(CLOSED)
    surface(view).setFocus()
    qtbot.keyClick(surface(view), Qt.Key.Key_M)
    qtbot.waitUntil(lambda: window.measuring.is_on)


def test_measuring_ends_with_an_event_that_is_gone(qtbot: QtBot, window: MainWindow) -> None:
    """Removing its article ends it."""
    timeline_of(qtbot, window)
    window.linking.select_event(CLOSED)
    window.actions_by_name["measure"].trigger()
    window.linking.select_event(CRACK)
    window.linking.remove_article()
    qtbot.waitUntil(lambda: not window.measuring.is_on)
