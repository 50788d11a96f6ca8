"""The box about the program copies the diagnostics, and files that the system asks for are opened."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QObject, QUrl
from PySide6.QtGui import QFileOpenEvent, QGuiApplication
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

import dateline
from dateline.ui.asked_to_open import AskedToOpen
from dateline.ui.diagnosing import AboutBox, self_test_command


def test_diagnostics_are_copied(qtbot: QtBot) -> None:
    """The button runs the self-test, and what it says is on the clipboard afterwards."""
    box = AboutBox()
    qtbot.addWidget(box)
    with qtbot.waitSignal(box.copied, timeout=100_000):
        box.diagnostics.click()
    said = QGuiApplication.clipboard().text()
    assert said.startswith("Dateline ")
    assert dateline.__version__ in said
    assert "Everything works." in said


def test_the_box_stays_while_it_tries(qtbot: QtBot) -> None:
    """A click on the button does not close the box; closing it ends the self-test."""
    box = AboutBox()
    qtbot.addWidget(box)
    box.open()
    box.diagnostics.click()
    assert box.isVisible()
    assert not box.diagnostics.isEnabled()
    box.button(QMessageBox.StandardButton.Close).click()
    assert not box.isVisible()


def test_a_packed_program_tests_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    """The packed program is asked for its self-test without Python; on Windows the one for terminals is."""
    monkeypatch.setattr("sys.frozen", True, raising=False)
    monkeypatch.setattr("sys.executable", "/opt/dateline-gui.exe")
    assert self_test_command() == [str(Path("/opt/dateline.exe")), "self-test"]


def ask(listener: QObject, path: Path) -> None:
    """Send the event with which macOS asks for a file."""
    QCoreApplication.sendEvent(listener, QFileOpenEvent(QUrl.fromLocalFile(str(path))))


def test_files_asked_for_early_wait(qapp: QCoreApplication, tmp_path: Path) -> None:
    """What is asked for before the window is there is kept for it."""
    listener = QObject()
    asked = AskedToOpen()
    listener.installEventFilter(asked)
    ask(listener, tmp_path / "story.dateline")
    assert asked.release() == [tmp_path / "story.dateline"]


def test_files_asked_for_later_are_told(qtbot: QtBot, tmp_path: Path) -> None:
    """What is asked for while the window is open is told at once."""
    listener = QObject()
    asked = AskedToOpen()
    listener.installEventFilter(asked)
    asked.release()
    with qtbot.waitSignal(asked.asked) as told:
        ask(listener, tmp_path / "page.html")
    assert told.args == [[tmp_path / "page.html"]]
