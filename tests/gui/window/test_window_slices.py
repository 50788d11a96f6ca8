"""A large import is taken back and made again slice by slice; long work can be stopped, and the window goes on drawing."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QProgressDialog, QPushButton
from pytestqt.qtbot import QtBot

from dateline.ui import jobs
from dateline.ui.intake import Words
from dateline.ui.main_window import MainWindow
from dateline.workflow import slices
from gui.window.gaps import Gaps
from gui.window.test_window_adding import dragged, drop, titles

pytestmark = pytest.mark.gui

COUNT = 20


@pytest.fixture
def filled(qtbot: QtBot, empty: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    """The window after an import that counts as large."""
    monkeypatch.setattr(slices, "LARGE", 4)
    monkeypatch.setattr(slices, "SLICE", 2)
    for number in range(COUNT):
        words = f"Note {number}\n\nIt rained on {1 + number} May 1950."
        (tmp_path / f"{number}.txt").write_text(words, encoding="utf-8")
    with qtbot.waitSignal(empty.importing.imported, timeout=30_000):
        drop(empty, dragged(sorted(tmp_path.glob("*.txt"))))
    assert len(titles(empty)) == COUNT
    return empty


def test_large_import_is_undone_in_slices(filled: MainWindow) -> None:
    """Undo and redo do all of it, and the event loop turns between the slices."""
    gaps = Gaps()
    gaps.watch(filled)
    filled.undo()
    assert len(gaps.found) > 1
    assert titles(filled) == []
    assert filled.actions_by_name["redo"].text() == f"&Redo Add {COUNT} articles"
    filled.redo()
    assert len(titles(filled)) == COUNT
    filled.undo()
    assert titles(filled) == []


def test_large_undo_can_be_stopped(qtbot: QtBot, filled: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    """Cancel in its dialog puts back what was taken out, and everything can still be undone."""
    monkeypatch.setattr(jobs, "PATIENCE", 60)  # nothing is done before the window has heard

    def cancel() -> None:
        (dialog,) = filled.findChildren(QProgressDialog)
        assert "Add 20 articles" in dialog.labelText()
        (button,) = dialog.findChildren(QPushButton)
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert dialog.isVisible()
        assert not button.isEnabled()

    QTimer.singleShot(0, filled, cancel)
    filled.undo()
    assert len(titles(filled)) == COUNT
    assert filled.undo_group.undoText() == f"Add {COUNT} articles"
    filled.undo()
    assert titles(filled) == []


def test_large_undo_is_not_begun_twice(filled: MainWindow) -> None:
    """A second wish while one is under way is passed over."""
    QTimer.singleShot(0, filled, filled.undo)
    filled.undo()
    assert titles(filled) == []
    assert filled.undo_group.canRedo()


def test_long_pasted_text_can_be_stopped(qtbot: QtBot, empty: MainWindow) -> None:
    """Cancel stops in the middle of pasted text that would take long; nothing of it is added."""
    day = "It rained on 3 May 1950, and two days later the harbour was closed for a week. "
    status = empty.panels.status
    with qtbot.waitSignal(empty.importing.imported, timeout=30_000):
        empty.importing.add(Words(f"A long story\n\n{day * 20_000}"))
        qtbot.waitUntil(lambda: status.doing.text() == "Adding A long story", timeout=20_000)
        qtbot.mouseClick(status.cancel, Qt.MouseButton.LeftButton)
    assert titles(empty) == []
