"""Every widget that can be used has a name and a role for screen readers, in the window and in every dialog."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QDialog,
    QLineEdit,
    QListView,
    QMenu,
    QMenuBar,
    QPushButton,
    QScrollBar,
    QSplitter,
    QTabBar,
    QToolBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from dateline.timeline.theme import LIGHT
from dateline.ui.main_window import MainWindow
from dateline.ui.picture_choices import PictureChoices
from dateline.ui.views.fetch_question import FetchQuestion
from dateline.ui.views.go_to_dialog import GoToDialog
from dateline.ui.views.marks_sheet import MarkSheet
from dateline.ui.views.period_dialog import PeriodDialog
from dateline.ui.views.publish_dialog import PublishDialog

pytestmark = pytest.mark.gui

_ROLES = QAccessible.Role
PARTS = {
    _ROLES.Button, _ROLES.ButtonMenu, _ROLES.CheckBox, _ROLES.RadioButton, _ROLES.ComboBox, _ROLES.EditableText,
    _ROLES.List, _ROLES.Table, _ROLES.Tree, _ROLES.SpinBox, _ROLES.Slider, _ROLES.Link, _ROLES.PageTab,
    _ROLES.ProgressBar, _ROLES.ButtonDropDown,
}  # fmt: skip
"""Roles of what can be used: each of them needs a name."""

FRAMES = QScrollBar | QMenuBar | QMenu | QToolBar | QTabBar | QSplitter
"""What Qt itself builds of named parts."""


def parts(top: QWidget) -> list[QWidget]:
    """Return the widgets of a window that are shown and are none of Qt's own insides."""
    return [
        each
        for each in top.findChildren(QWidget)
        if each.isVisibleTo(top)
        and each.window() is top
        and not isinstance(each, FRAMES)
        and not each.objectName().startswith("qt_")
        and not (isinstance(each.parent(), QAbstractScrollArea) and each.parent().viewport() is each)
    ]


def faults(top: QWidget) -> list[str]:
    """Return the widgets that can be used or reached by Tab and have no name, or no role at all."""
    found = []
    for each in parts(top):
        spoken = QAccessible.queryAccessibleInterface(each)
        if spoken is None or not spoken.isValid():
            found.append(f"{type(each).__name__} {each.objectName()}: unknown to screen readers")
            continue
        name = spoken.text(QAccessible.Text.Name)
        focus = each.focusPolicy() & Qt.FocusPolicy.TabFocus
        if spoken.role() == _ROLES.NoRole:
            found.append(f"{type(each).__name__} {each.objectName()} {name}: no role")
        if not name.strip() and (spoken.role() in PARTS or focus):
            found.append(
                f"{type(each).__name__} {each.objectName()} in {type(each.parent()).__name__}: no name"
            )
    return found


def test_what_has_no_name_is_seen(qtbot: QtBot) -> None:
    """A field and a button without any name are faults."""
    top = QWidget()
    qtbot.addWidget(top)
    for part in (QLineEdit(top), QPushButton(top), QListView(top)):
        part.show()
    top.show()
    assert len(faults(top)) == 3


def test_window_is_named(window: MainWindow) -> None:
    """Every part of the window with an event selected."""
    window.linking.select_event(1)
    QApplication.processEvents()
    assert window.accessibleName()
    assert faults(window) == []


def test_empty_window_is_named(empty: MainWindow) -> None:
    """Every part of the window that invites to add articles."""
    assert faults(empty) == []


@pytest.mark.parametrize("name", ["find", "published", "date", "period", "review", "go_to"])
def test_what_opens_is_named(window: MainWindow, name: str) -> None:
    """Fields that open in the window, and rows that come with them, have names."""
    from dateline.workflow.filters import Filter

    window.linking.select_event(1)
    window.finding.choose(Filter(words="bridge"))
    window.actions_by_name[name].trigger()
    QApplication.processEvents()
    assert faults(window) == []
    for dialog in window.findChildren(QDialog):
        assert faults(dialog) == []
        dialog.reject()


@pytest.mark.parametrize(
    "name",
    [
        "shortcuts",
        "marks",
        "palette",
        "go_to",
        "period",
        "export",
        "export_data",
        "add_event",
        "details",
        "what_if",
        "about",
    ],
)
def test_dialogs_are_named(qtbot: QtBot, window: MainWindow, name: str) -> None:
    """Every dialog that an action opens has a name, and so has every part of it."""
    window.linking.select_event(1)
    window.actions_by_name[name].trigger()
    dialogs = [each for each in window.findChildren(QDialog) if each.isVisible()]
    if not dialogs:
        assert faults(window) == []  # it opens in the window
    for dialog in dialogs:
        assert dialog.accessibleName() or dialog.windowTitle()
        assert faults(dialog) == []
        dialog.reject()


@pytest.mark.parametrize(
    "make",
    [
        lambda: PublishDialog(PictureChoices(), "News"),
        lambda: FetchQuestion(("https://example.org/a",)),
        lambda: GoToDialog(str),
        lambda: MarkSheet(LIGHT),
        lambda: PeriodDialog("2025"),
    ],
    ids=["picture", "fetch", "go to", "marks", "period"],
)
def test_each_dialog_alone_is_named(qtbot: QtBot, make: Callable[[], QDialog]) -> None:
    """A dialog has names without its window too."""
    dialog = make()
    qtbot.addWidget(dialog)
    dialog.show()
    assert faults(dialog) == []


def test_tab_reaches_every_panel(window: MainWindow) -> None:
    """Following the focus from part to part comes by all panels, and around again."""
    window.linking.select_event(1)
    passed, at = set(), window.panels.articles.cards
    for _ in range(300):
        at = at.nextInFocusChain()
        if at.isVisible() and at.focusPolicy() & Qt.FocusPolicy.TabFocus:
            passed.add(at)
    panels = window.panels
    wanted = {panels.articles.cards, panels.passage, panels.events.table, window.finding.field}
    assert wanted - passed == set()
