"""What was closed is let go of: libraries, what the window derived from them, and dialogs."""

from __future__ import annotations

import gc
import weakref
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from dateline.store.library import Library
from dateline.ui.main_window import MainWindow
from gui.story import bridge

pytestmark = pytest.mark.gui

DIALOGS = ("shortcuts", "marks", "palette", "go_to", "period", "add_event", "details", "what_if")


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """Another library."""
    path = tmp_path / "other.dateline"
    with Library.open(path) as library:
        library.apply(bridge())
    return path


def opened(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    """Open a library and look at an event in it."""
    with qtbot.waitSignal(window.ready):
        window.libraries.open(path)
    window.linking.select_event(1)


def tidied(qtbot: QtBot, held: dict[str, weakref.ref[object]]) -> list[str]:
    """Return what is still there after everything that waits to be deleted has been."""

    def left() -> list[str]:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
        return [name for name, each in held.items() if each() is not None]

    qtbot.waitUntil(lambda: not left(), timeout=5000)
    return left()


def parts(window: MainWindow) -> dict[str, weakref.ref[object]]:
    """Return weak references to the open library and what the window derived from it."""
    workspace = window.libraries.workspace
    assert workspace is not None
    return {
        "workspace": weakref.ref(workspace),
        "library": weakref.ref(workspace.library),
        "chronology": weakref.ref(workspace.chronology),
        "grouping": weakref.ref(workspace.grouping),
        "filtering": weakref.ref(workspace.filtering),
        "undo": weakref.ref(workspace.stack),
        "selection": weakref.ref(workspace.selection),
        "marks": weakref.ref(workspace.marks(1)),
    }


def test_a_closed_library_is_let_go_of(qtbot: QtBot, window: MainWindow, other: Path) -> None:
    """After another library was opened nothing of the first is left."""
    window.linking.select_event(1)
    window.actions_by_name["accept"].trigger()
    held = parts(window)
    opened(qtbot, window, other)
    assert tidied(qtbot, held) == []


def test_switching_back_and_forth_keeps_one(
    qtbot: QtBot, window: MainWindow, story: Path, other: Path
) -> None:
    """However often libraries are switched, only the last is there; reviews and filters hold none back."""
    held: dict[str, weakref.ref[object]] = {}
    for turn, path in enumerate((other, story, other, story)):
        window.actions_by_name["review"].trigger()
        window.finding.find()
        held |= {f"{name} {turn}": each for name, each in parts(window).items()}
        opened(qtbot, window, path)
    assert tidied(qtbot, held) == []


def test_rows_of_a_closed_library_are_not_shown_any_more(
    qtbot: QtBot, window: MainWindow, other: Path
) -> None:
    """The models hold the events of the open library only."""
    workspace = window.libraries.workspace
    assert workspace is not None
    before = {id(row) for row in workspace.dated()}
    opened(qtbot, window, other)
    assert {id(row) for row in window.panels.event_model.rows} & before == set()
    assert {row.article.title for row in window.panels.article_model.rows} == {"Bridge closes for repairs"}


@pytest.mark.parametrize("name", DIALOGS)
def test_a_closed_dialog_is_let_go_of(qtbot: QtBot, window: MainWindow, name: str) -> None:
    """A dialog that was closed does not stay behind the window."""
    window.linking.select_event(1)
    window.actions_by_name[name].trigger()
    dialogs = [each for each in window.findChildren(QDialog) if each.isVisible()]
    assert dialogs
    held = {type(each).__name__: weakref.ref(each) for each in dialogs}
    for each in dialogs:
        each.reject()
    del dialogs, each
    assert tidied(qtbot, held) == []
