"""Keys reach everything that can be used: Tab goes from part to part, or a shortcut of a menu does the same."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QMessageBox,
    QPushButton,
    QToolBar,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from dateline.ui.actions import ACTIONS
from dateline.ui.main_window import MainWindow
from gui.window.test_window_names import PARTS, parts

pytestmark = pytest.mark.gui

OPENING = tuple(entry.name for entry in ACTIONS if entry.text.endswith("…") or entry.menu == "&Help")
"""Everything that asks something first."""
FILES = {"new", "open", "copy", "add", "add_folder"}
"""Dialogs of the system, which are not ours."""

LED_FROM_ABOVE = {"Commands that fit"}
"""Lists that the arrow keys lead through from the field above them, where the focus stays."""


def usable(top: QWidget) -> list[QWidget]:
    """Return the shown and enabled parts of a window that do something."""
    found = []
    for each in parts(top):
        spoken = QAccessible.queryAccessibleInterface(each)
        if each.isEnabled() and spoken is not None and spoken.role() in PARTS:
            found.append(each)
    return found


def unreachable(top: QWidget) -> list[str]:
    """Return the usable parts of a window that neither Tab nor a key of a menu reaches."""
    chain, at = set(), top
    for _ in range(1000):
        at = at.nextInFocusChain()
        if at.focusPolicy() & Qt.FocusPolicy.TabFocus and at.isVisible():
            chain.add(at)
            chain.add(at.focusProxy() or at)
        if at is top:
            break
    return [
        f"{type(each).__name__} {each.accessibleName() or each.property('text')}"
        for each in usable(top)
        if each not in chain and not has_keys(each) and not _is_progress(each)
    ]


def has_keys(part: QWidget) -> bool:
    """Tell whether a part only repeats what a menu or the View menu does, or has a key of its own."""
    if isinstance(part, QToolButton) and (part.defaultAction() or isinstance(part.parent(), QToolBar)):
        return True
    if part.accessibleName() in LED_FROM_ABOVE:
        return True
    closes = isinstance(part, QAbstractButton) and part.accessibleName().startswith("Close the panel")
    return closes or (isinstance(part, QAbstractButton) and not part.shortcut().isEmpty())


def _is_progress(part: QWidget) -> bool:
    spoken = QAccessible.queryAccessibleInterface(part)
    return spoken is not None and spoken.role() == QAccessible.Role.ProgressBar


def test_every_part_of_the_window_is_reached(qtbot: QtBot, window: MainWindow) -> None:
    """With an event selected, with the search and with the review open."""
    window.linking.select_event(1)
    QApplication.processEvents()
    assert unreachable(window) == []
    window.actions_by_name["review"].trigger()
    qtbot.waitUntil(lambda: window.panels.review.turn is not None)
    QApplication.processEvents()
    assert unreachable(window) == []


@pytest.mark.parametrize("name", [each for each in OPENING if each not in FILES])
def test_every_part_of_a_dialog_is_reached(window: MainWindow, name: str) -> None:
    """Tab comes by every field and button of every dialog, and Escape closes it."""
    window.linking.select_event(1)
    window.actions_by_name[name].trigger()
    QApplication.processEvents()
    assert unreachable(window) == []
    for dialog in [each for each in window.findChildren(QDialog) if each.isVisible()]:
        assert unreachable(dialog) == []
        assert dialog.accessibleName() or dialog.windowTitle()
        if not isinstance(dialog, QMessageBox):
            assert mnemonics_twice(dialog) == []
        dialog.reject()
        assert not dialog.isVisible()


def mnemonics_twice(top: QWidget) -> list[str]:
    """Return the letters that two parts of a dialog answer to with Alt."""
    shown = [
        each
        for each in (*top.findChildren(QPushButton), *top.findChildren(QLabel))
        if each.isVisibleTo(top) and not (isinstance(each, QLabel) and each.buddy() is None)
    ]
    letters = [found[1].lower() for each in shown if (found := re.search(r"&(\w)", each.text()))]
    return sorted({each for each in letters if letters.count(each) > 1})


def test_tab_goes_on_by_itself(qtbot: QtBot, window: MainWindow) -> None:
    """Pressing Tab really moves the focus through a dialog and back to its start."""
    window.linking.select_event(1)
    window.actions_by_name["what_if"].trigger()
    dialog = next(each for each in window.findChildren(QDialog) if each.isVisible())
    dialog.activateWindow()
    qtbot.waitUntil(lambda: getattr(QApplication.focusWidget(), "window", object)() is dialog)
    seen = []
    for _ in range(12):
        seen.append(QApplication.focusWidget())
        qtbot.keyClick(seen[-1], Qt.Key.Key_Tab)
    assert len(set(seen)) > 2
    assert QApplication.focusWidget() in seen
    assert all(each is not None and each.window() is dialog for each in seen)
    dialog.reject()


def test_boxes_have_their_buttons_named(window: MainWindow) -> None:
    """Buttons that Qt puts into a dialog have words too."""
    window.linking.select_event(1)
    for name in ("export", "details", "about"):
        window.actions_by_name[name].trigger()
        for box in window.findChildren(QDialogButtonBox):
            assert all(each.text() for each in box.buttons())
        for dialog in [each for each in window.findChildren(QDialog) if each.isVisible()]:
            dialog.reject()
