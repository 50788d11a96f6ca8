"""Keys work wherever the focus is, except where text is typed: there they are letters."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dateline.ui.main_window import MainWindow

pytestmark = pytest.mark.gui

KEYS = {
    Qt.Key.Key_Right: "next",
    Qt.Key.Key_Left: "previous",
    Qt.Key.Key_J: "next",
    Qt.Key.Key_K: "previous",
    Qt.Key.Key_Home: "first",
    Qt.Key.Key_End: "last",
    Qt.Key.Key_A: "accept",
    Qt.Key.Key_R: "reject",
    Qt.Key.Key_Delete: "reject",
    Qt.Key.Key_U: "restore",
    Qt.Key.Key_Plus: "zoom_in",
    Qt.Key.Key_Minus: "zoom_out",
    Qt.Key.Key_0: "fit",
}


def views(window: MainWindow) -> dict[str, QWidget]:
    """Return the views that take the focus."""
    panels = window.panels
    return {
        "text": panels.passage,
        "table": panels.events.table,
        "articles": panels.articles.cards,
        "computation": panels.computation,
    }


def pressed(qtbot: QtBot, window: MainWindow, view: QWidget, key: Qt.Key) -> list[str]:
    """Press a key in a view and return the names of the actions it set off."""
    window.linking.select_event(1)
    hit: list[str] = []
    kept = [
        action.triggered.connect(lambda _checked, name=name: hit.append(name))
        for name, action in window.actions_by_name.items()
    ]
    view.setFocus()
    qtbot.keyClick(view, key)
    for connection in kept:
        window.disconnect(connection)
    return hit


@pytest.mark.parametrize("name", ["text", "table", "articles", "computation"])
def test_keys_work_in_every_view(qtbot: QtBot, window: MainWindow, name: str) -> None:
    """Each key does the same whichever view was clicked last."""
    view = views(window)[name]
    assert {key: pressed(qtbot, window, view, key) for key in KEYS} == {
        key: [action] for key, action in KEYS.items()
    }


def test_keys_are_letters_where_text_is_typed(qtbot: QtBot, window: MainWindow) -> None:
    """In a field no key decides or moves anything."""
    window.linking.select_event(1)
    window.linking.ask_selected_date()
    edit = window.panels.computation.field.edit
    hit: list[str] = []
    for name, action in window.actions_by_name.items():
        action.triggered.connect(lambda _checked, name=name: hit.append(name))
    for key in KEYS:
        qtbot.keyClick(edit, key)
    assert hit == []
    assert edit.isVisible()


def test_escape_closes_the_field_first(qtbot: QtBot, window: MainWindow) -> None:
    """Escape in an open field closes it and keeps the selection."""
    window.linking.select_event(1)
    window.linking.ask_selected_date()
    qtbot.keyClick(window.panels.computation.field.edit, Qt.Key.Key_Escape)
    assert window.panels.computation.field.isHidden()
    assert window.libraries.workspace is not None
    assert window.libraries.workspace.selection.current.event == 1


def test_escape_closes_the_message_first(qtbot: QtBot, window: MainWindow) -> None:
    """Escape takes away the message before it lets go of the selection."""
    from dateline.ui.messages import Message

    window.linking.select_event(1)
    window.panels.messages.tell(Message("Saved."))
    qtbot.keyClick(window.panels.passage, Qt.Key.Key_Escape)
    assert window.panels.messages.isHidden()
    assert window.libraries.workspace is not None
    assert window.libraries.workspace.selection.current.event == 1
