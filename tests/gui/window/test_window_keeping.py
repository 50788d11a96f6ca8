"""Close, open again, and find it all there: the library, its decisions, the layout, the theme."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dateline.store.library import Library
from dateline.ui.appearance import DARK, Scheme, colours
from dateline.ui.main_window import MainWindow
from dateline.ui.memory import Memory

pytestmark = pytest.mark.gui


@pytest.fixture
def again(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> MainWindow:
    """A second window, opened after an event was rejected in the first and that was closed."""
    window.linking.select_event(1)
    qtbot.keyClick(window, Qt.Key.Key_R)
    window.resize(780, 590)
    window.panels.docks()[1].hide()
    window.choose_scheme(Scheme.DARK)
    window.close()
    second = MainWindow(Memory(tmp_path / "window.ini"))
    qtbot.addWidget(second)
    second.show()
    with qtbot.waitSignal(second.ready):
        second.libraries.open_last()
    return second


def test_last_library_opens_with_its_decisions(again: MainWindow, story: Path) -> None:
    """The library that was open is open again, and what was rejected is."""
    assert again.libraries.workspace is not None
    assert again.libraries.workspace.library.path == story
    assert again.panels.events.rejected.text() == "Show rejected (1)"


def test_window_stands_where_it_was(again: MainWindow) -> None:
    """Size and hidden panels are as they were left."""
    assert (again.width(), again.height()) == (780, 590)
    assert [dock.isHidden() for dock in again.panels.docks()] == [False, True, False, False, False]


def test_theme_is_remembered(qtbot: QtBot, again: MainWindow) -> None:
    """The chosen theme is the one of the next start; choosing colours the whole window."""
    assert again.memory.scheme is Scheme.DARK
    assert colours(QApplication.palette()) is DARK
    again.choose_scheme(Scheme.LIGHT)
    qtbot.waitUntil(lambda: colours(again.panels.passage.palette()) is not DARK)


def test_status_is_honest(window: MainWindow) -> None:
    """The foot of the window counts what is there and what needs a person."""
    assert window.panels.status.counts.text() == "2 articles · 7 events, 2 undated · 1 needs a date"
    assert window.panels.status.saved.text() == "Saved"


def test_library_can_be_switched(qtbot: QtBot, window: MainWindow, tmp_path: Path, story: Path) -> None:
    """Another library takes the place of the open one, whose undo list goes with it."""
    window.linking.select_event(1)
    qtbot.keyClick(window, Qt.Key.Key_A)
    with qtbot.waitSignal(window.ready):
        window.open_paths([tmp_path / "other.dateline"])
    assert window.windowTitle() == "other – Dateline"
    assert not window.actions_by_name["undo"].isEnabled()
    assert window.panels.centre.currentWidget() is window.panels.empty
    assert window.memory.recent() == (tmp_path / "other.dateline", story)


def test_foreign_file_is_refused(qtbot: QtBot, window: MainWindow, tmp_path: Path, story: Path) -> None:
    """A file that is no library is named in a message, and what was open stays open."""
    foreign = tmp_path / "notes.dateline"
    foreign.write_text("just text", encoding="utf-8")
    with qtbot.waitSignal(window.libraries.told):
        window.libraries.open(foreign)
    assert "notes.dateline is not a Dateline library" in window.panels.messages.text.text()
    assert window.libraries.workspace is not None
    assert window.libraries.workspace.library.path == story


def test_copy_holds_every_decision(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    """A copy is a whole library; the open one stays open."""
    window.linking.select_event(1)
    qtbot.keyClick(window, Qt.Key.Key_R)
    with qtbot.waitSignal(window.libraries.told):
        window.libraries.save_copy(tmp_path / "copy.dateline")
    assert window.libraries.workspace is not None
    with Library.open(tmp_path / "copy.dateline") as copy:
        assert copy.articles() == window.libraries.workspace.library.articles()
        assert copy.events() == window.libraries.workspace.library.events()
        assert copy.mentions(1) == window.libraries.workspace.library.mentions(1)


def test_copy_does_not_replace_the_open_library(qtbot: QtBot, window: MainWindow, story: Path) -> None:
    """A copy under the name of the open library is refused with what to do."""
    with qtbot.waitSignal(window.libraries.told):
        window.libraries.save_copy(story)
    assert "choose another name" in window.panels.messages.text.text()


def test_recent_libraries_are_the_existing_ones(tmp_path: Path) -> None:
    """What was deleted since is not offered, and the last one comes first."""
    memory = Memory(tmp_path / "window.ini")
    for name in ("a", "b", "c"):
        (tmp_path / name).touch()
        memory.opened(tmp_path / name)
    (tmp_path / "b").unlink()
    assert memory.recent() == (tmp_path / "c", tmp_path / "a")


def test_memory_survives_nonsense(tmp_path: Path) -> None:
    """A theme that nobody knows any more falls back to the system's."""
    (tmp_path / "window.ini").write_text("[General]\nscheme=purple\n", encoding="utf-8")
    assert Memory(tmp_path / "window.ini").scheme is Scheme.SYSTEM


ADD_AND_DIE = """
import os, signal, sys
from pathlib import Path
from dateline.ui import app, main_window

def die(progress):
    if progress.done == 5:
        os.kill(os.getpid(), signal.SIGKILL)

class Dying(main_window.MainWindow):
    def __init__(self, memory):
        super().__init__(memory)
        self.importing.started.connect(lambda job: job.progressed.connect(die))

app.MainWindow = Dying
sys.exit(app.main(sys.argv[1:]))
"""


def test_killed_import_leaves_a_sound_library(qtbot: QtBot, empty: MainWindow, tmp_path: Path) -> None:
    """A process killed while it adds articles leaves those it had added, whole."""
    notes = [tmp_path / f"note {number}.txt" for number in range(20)]
    for number, note in enumerate(notes):
        note.write_text(f"Note {number}\n\nIt rained on {number + 1} May 2025.", encoding="utf-8")
    killed = tmp_path / "killed.dateline"
    program = [sys.executable, "-c", ADD_AND_DIE, str(killed), *map(str, notes)]
    # no pipes: Chromium's processes would keep them open after their parent was killed
    quiet = subprocess.DEVNULL
    done = subprocess.run(program, check=False, stdout=quiet, stderr=quiet, timeout=60)
    assert done.returncode == -signal.SIGKILL
    with qtbot.waitSignal(empty.ready):
        empty.libraries.open(killed)
    rows = empty.panels.article_model.rows
    assert 5 <= len(rows) < 20
    assert {row.events for row in rows} == {1}


@pytest.fixture(autouse=True)
def _light_again(qapp: QApplication) -> object:
    """Leave the application light for the tests that follow."""
    yield
    from dateline.ui.appearance import apply

    apply(Scheme.LIGHT)
