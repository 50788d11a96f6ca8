"""Whoever cannot see the window can use it: everything that takes the focus has a name, and keys reach all."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QDialog,
    QScrollBar,
    QTabBar,
    QTreeWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from dateline.ui.actions import ACTIONS
from dateline.ui.main_window import MainWindow

pytestmark = pytest.mark.gui

_QT_OWN = ("qt_", "ScrollLeftButton", "ScrollRightButton")


def nameless(top: QWidget) -> list[str]:
    """Return the views inside a widget that take the focus and have no name."""
    found = []
    for view in top.findChildren(QWidget):
        own = isinstance(view, QScrollBar | QTabBar) or view.objectName().startswith(_QT_OWN)
        inside = isinstance(view.parent(), QAbstractScrollArea)
        popup = view.window() is not top
        named = view.accessibleName() or (isinstance(view, QAbstractButton) and view.text())
        takes_focus = view.focusPolicy() != Qt.FocusPolicy.NoFocus
        if takes_focus and not (own or inside or popup or named):
            found.append(f"{type(view).__name__} {view.objectName()}")
    return found


def test_everything_that_takes_focus_is_named(window: MainWindow) -> None:
    """A screen reader finds a name for every view, button and field."""
    window.linking.select_event(1)
    assert nameless(window) == []


def test_no_shortcut_is_given_twice() -> None:
    """No key means two things."""
    keys = [QKeySequence(key).toString() for entry in ACTIONS for key in entry.keys]
    assert sorted(keys) == sorted(set(keys))
    assert all(keys)


def test_every_action_is_described() -> None:
    """Every action says in one sentence what it does."""
    assert [entry.name for entry in ACTIONS if not entry.tip or entry.tip.endswith(".")] == []


def test_sheet_lists_every_shortcut(qtbot: QtBot, window: MainWindow) -> None:
    """F1 shows all shortcuts with what they do."""
    qtbot.keyClick(window, Qt.Key.Key_F1)
    sheet = window.findChild(QDialog)
    assert sheet is not None
    listed = sheet.findChild(QTreeWidget)
    assert listed is not None
    lines = [
        listed.topLevelItem(at).child(row).text(1)
        for at in range(listed.topLevelItemCount())
        for row in range(listed.topLevelItem(at).childCount())
    ]
    assert lines == [entry.tip for entry in ACTIONS if entry.keys]
    sheet.close()


def test_actions_without_sense_are_off(empty: MainWindow) -> None:
    """Without an article there is nothing to export, to zoom or to reject."""
    on = {name for name, action in empty.actions_by_name.items() if action.isEnabled()}
    assert on == {
        "new",
        "open",
        "copy",
        "add",
        "add_folder",
        "paste",
        "sample",
        "fresh_sample",
        "quit",
        "shortcuts",
        "marks",
        "about",
        "palette",
        "implied",
    }
