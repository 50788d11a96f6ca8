"""Feeling at home: the command palette, the size of the reading text, what is remembered."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDrag, QImage, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QToolBar
from pytestqt.qtbot import QtBot

from dateline.ui.actions import ACTIONS
from dateline.ui.fitting import fit
from dateline.ui.highlights import Marks
from dateline.ui.main_window import MainWindow
from dateline.ui.memory import Memory
from dateline.ui.views.palette import Palette

pytestmark = pytest.mark.gui

CTRL = Qt.KeyboardModifier.ControlModifier


def palette(qtbot: QtBot, window: MainWindow) -> Palette:
    """Open the palette with its key."""
    qtbot.keyClick(window, Qt.Key.Key_K, CTRL)
    qtbot.waitUntil(lambda: window.findChild(Palette) is not None)
    return next(each for each in window.findChildren(Palette) if each.isVisible())


def test_palette_runs_a_command(qtbot: QtBot, window: MainWindow) -> None:
    """A few letters find a command; Enter runs it and closes the palette."""
    window.linking.select_event(1)
    shown = palette(qtbot, window)
    qtbot.keyClicks(shown.field, "acce")
    assert shown.lines()[0] == "Accept"
    qtbot.keyClick(shown.field, Qt.Key.Key_Return)
    assert window.undo_group.canUndo()


def test_palette_brings_an_article(qtbot: QtBot, window: MainWindow) -> None:
    """Articles are found by their titles, also by scattered letters, and a click takes one."""
    shown = palette(qtbot, window)
    qtbot.keyClicks(shown.field, "mrktret")
    assert shown.lines() == ["Market returns"]
    place = shown.list.visualItemRect(shown.list.topLevelItem(0)).center()
    qtbot.mouseClick(shown.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.libraries.workspace is not None
    assert window.libraries.workspace.selection.current.article == 2


def test_palette_offers_only_what_can_be_done(qtbot: QtBot, empty: MainWindow) -> None:
    """Without an event nothing can be accepted; arrows walk the list, Escape leaves."""
    shown = palette(qtbot, empty)
    assert "Accept" not in shown.lines()
    assert "Add articles" in shown.lines()
    qtbot.keyClick(shown.field, Qt.Key.Key_Down)
    assert shown.list.currentIndex().row() == 1
    qtbot.keyClick(shown.field, Qt.Key.Key_Escape)
    assert not shown.isVisible()


def test_palette_reaches_inner_menus(qtbot: QtBot, window: MainWindow) -> None:
    """Themes, panels and filters are found by the name of their menu too."""
    shown = palette(qtbot, window)
    qtbot.keyClicks(shown.field, "theme dark")
    assert shown.lines()[0] == "Theme: Dark"
    shown.reject()


@pytest.mark.parametrize(
    ("typed", "better", "worse"),
    [
        ("zo", "Zoom in", "Go to zoo"),
        ("pub date", "Set publication date", "Update the public"),
        ("émi", "Emil", "Remix"),
    ],
)
def test_beginnings_fit_best(typed: str, better: str, worse: str) -> None:
    """The beginning of a text fits better than beginnings of words, and those better than their middles."""
    good, bad = fit(typed, better), fit(typed, worse)
    assert good is not None
    assert bad is None or good < bad
    assert fit("xyz", better) is None


def test_reading_text_has_a_size_of_its_own(qtbot: QtBot, window: MainWindow) -> None:
    """Ctrl with plus, minus and 0 changes the letters of the text where it has the focus, not the timeline."""
    passage, table = window.panels.passage, window.panels.events.table
    hit: list[str] = []
    window.actions_by_name["zoom_in"].triggered.connect(lambda _checked: hit.append("zoomed"))
    first, other = passage.font().pointSizeF(), table.font().pointSizeF()
    passage.setFocus()
    for key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
        qtbot.keyClick(passage, key, CTRL)
    assert passage.font().pointSizeF() == pytest.approx(first * 1.1, rel=0.01)
    assert (hit, table.font().pointSizeF()) == ([], other)
    qtbot.keyClick(passage, Qt.Key.Key_0, CTRL)
    assert passage.font().pointSizeF() == pytest.approx(first)
    qtbot.keyClick(table, Qt.Key.Key_Plus, CTRL)
    assert hit == ["zoomed"]


def test_the_wheel_changes_the_reading_size(window: MainWindow) -> None:
    """Ctrl and the wheel do the same as the keys."""
    passage = window.panels.passage
    first = passage.font().pointSizeF()
    turned = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, CTRL,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(passage.viewport(), turned)
    assert passage.font().pointSizeF() > first


def test_reading_size_is_remembered(window: MainWindow, tmp_path: Path) -> None:
    """The next window opens with the size of the last."""
    for _ in range(3):
        window.actions_by_name["larger"].trigger()
    again = MainWindow(Memory(tmp_path / "window.ini"))
    assert again.panels.passage.font().pointSizeF() == pytest.approx(
        window.panels.passage.font().pointSizeF()
    )
    again.close()
    assert again.worker.wait(30)
    again.deleteLater()


def test_tool_tips_say_the_shortcut(window: MainWindow) -> None:
    """Whoever rests on a button learns its key."""
    without = [
        name
        for name, action in window.actions_by_name.items()
        if not action.shortcut().isEmpty() and action.shortcut().toString() not in action.toolTip()
    ]
    assert without == []


def test_recent_libraries_are_offered(window: MainWindow, story: Path) -> None:
    """The open library stands in the menu of recent ones."""
    window.recent_menu.aboutToShow.emit()
    assert [action.text() for action in window.recent_menu.actions()] == [str(story)]


def test_everything_has_a_shortcut() -> None:
    """No entry of the menus needs the mouse."""
    assert [entry.name for entry in ACTIONS if not entry.keys] == []


def test_layout_is_reset(window: MainWindow) -> None:
    """Panels that were closed or moved come back to where they stood at first."""
    docks = window.panels.docks()
    docks[0].hide()
    docks[1].setFloating(True)
    menus = {menu.title(): menu for menu in window.findChildren(QMenu)}
    next(each for each in menus["P&anels"].actions() if each.text() == "&Reset layout").trigger()
    assert not docks[0].isHidden()
    assert not docks[1].isFloating()


def test_timeline_is_dragged_out(qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    """Dragging the button for pictures carries the timeline as a file; what is dragged is a whole picture."""
    window.add_timeline()
    assert window.panels.timeline is not None
    qtbot.waitSignal(window.panels.timeline.drawn, timeout=20_000).wait()
    carried: list[tuple[str, int]] = []

    def dropped(drag: QDrag, _action: Qt.DropAction) -> Qt.DropAction:
        file = drag.mimeData().urls()[0].toLocalFile()
        carried.append((Path(file).name, QImage(file).width()))
        return Qt.DropAction.CopyAction

    monkeypatch.setattr(QDrag, "exec", dropped)
    button = window.findChild(QToolBar, "tools").widgetForAction(window.actions_by_name["export"])
    qtbot.mousePress(button, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    moved = QMouseEvent(
        QMouseEvent.Type.MouseMove, QPointF(60, 60), QPointF(60, 60), Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(button, moved)
    qtbot.mouseRelease(button, Qt.MouseButton.LeftButton, pos=QPoint(60, 60))
    assert [name for name, _ in carried] == ["news – août timeline.png"]
    assert carried[0][1] > 1000
    assert not window.findChildren(QDialog)


def test_text_from_right_to_left_stands_right(window: MainWindow) -> None:
    """A Hebrew paragraph begins at the right, one in English beside it at the left."""
    text = "הגשר נסגר ביום שני\nThe bridge was closed."
    window.panels.passage.show_text(text, Marks(text))
    block = window.panels.passage.document().firstBlock()
    assert block.textDirection() is Qt.LayoutDirection.RightToLeft
    assert block.next().textDirection() is Qt.LayoutDirection.LeftToRight
