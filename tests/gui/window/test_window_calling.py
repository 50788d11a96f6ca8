"""Double-click on a library that is open brings its window to the front instead of opening it twice."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess, QProcessEnvironment
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from dateline.ui import calling
from dateline.ui.main_window import MainWindow
from gui.window.test_window_adding import ARTICLE, titles

pytestmark = pytest.mark.gui


def second_start(qtbot: QtBot, *arguments: Path) -> QProcess:
    """Start the program a second time, as a file manager does, and wait until it has ended."""
    process = QProcess()
    environment = QProcessEnvironment.systemEnvironment()
    environment.insert("PYTHONPATH", str(Path(calling.__file__).parents[2]))
    process.setProcessEnvironment(environment)
    with qtbot.waitSignal(process.finished, timeout=60_000):
        process.start(sys.executable, ["-m", "dateline.ui.app", *map(str, arguments)])
    return process


def test_second_start_is_answered_by_the_window(
    qtbot: QtBot, empty: MainWindow, path: Path, tmp_path: Path
) -> None:
    """The second start ends with success at once; the article it named is added in the first window."""
    note = tmp_path / "ferry.txt"
    note.write_text(ARTICLE, encoding="utf-8")
    empty.showMinimized()
    with qtbot.waitSignal(empty.importing.imported, timeout=60_000):
        process = second_start(qtbot, path, note)
    assert process.exitCode() == 0
    assert titles(empty) == ["Ferry strike ends"]
    assert not empty.isMinimized()


def test_nobody_answers_for_a_library_that_is_not_open(empty: MainWindow, tmp_path: Path) -> None:
    """Another library gets a window of its own."""
    assert not calling.call(tmp_path / "other.dateline", [])


def test_closed_window_answers_no_more(qtbot: QtBot, empty: MainWindow, path: Path) -> None:
    """After the window is closed its library opens as ever."""
    empty.close()
    assert not calling.call(path, [])


def test_nonsense_is_not_followed(qtbot: QtBot, empty: MainWindow, path: Path) -> None:
    """A caller that sends something else changes nothing."""
    socket = QLocalSocket()
    socket.connectToServer(calling._name(path))
    assert socket.waitForConnected(3_000)
    with qtbot.assertNotEmitted(empty.calls.called):
        socket.write(b"{not json}\n")
        qtbot.waitUntil(lambda: socket.bytesAvailable() > 0)
    assert titles(empty) == []
