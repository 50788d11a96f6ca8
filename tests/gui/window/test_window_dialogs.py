"""What is chosen in the system's file dialogs is done; nothing is done when they are closed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from dateline.ui.main_window import MainWindow
from dateline.ui.memory import Memory

pytestmark = pytest.mark.gui


class Chooser:
    """Answers for the person at the system's file dialogs, which a test cannot reach.

    Attributes:
        answer: The path that is chosen; "" closes the dialog.
        offered: The path that the dialog starts with.
    """

    answer = ""
    offered = ""

    def one(self, _parent: object, _title: str, path: str = "", *_kinds: Any) -> tuple[str, str]:
        """Choose one file."""
        self.offered = path
        return self.answer, ""

    def many(self, *_arguments: object, **_options: object) -> tuple[list[str], str]:
        """Choose files."""
        return [self.answer] if self.answer else [], ""

    def folder(self, *_arguments: object) -> str:
        """Choose a folder."""
        return self.answer


@pytest.fixture
def chooser(monkeypatch: pytest.MonkeyPatch) -> Chooser:
    """Stand in for the person at the file dialogs."""
    made = Chooser()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", made.one)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", made.one)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", made.many)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", made.folder)
    return made


def test_new_library_gets_its_suffix(
    qtbot: QtBot, window: MainWindow, chooser: Chooser, tmp_path: Path
) -> None:
    """A name typed without the suffix becomes a library file."""
    chooser.answer = str(tmp_path / "fresh")
    with qtbot.waitSignal(window.ready):
        window.actions_by_name["new"].trigger()
    assert (tmp_path / "fresh.dateline").is_file()
    assert window.windowTitle() == "fresh – Dateline"


def test_other_library_is_opened(qtbot: QtBot, empty: MainWindow, chooser: Chooser, tmp_path: Path) -> None:
    """The library that was chosen takes the place of the open one."""
    chooser.answer = str(tmp_path / "other.dateline")
    with qtbot.waitSignal(empty.ready):
        empty.actions_by_name["open"].trigger()
    assert empty.windowTitle() == "other – Dateline"


def test_copy_is_written_where_it_was_asked(
    qtbot: QtBot, window: MainWindow, chooser: Chooser, tmp_path: Path
) -> None:
    """Save a copy writes the file, says where, and leaves the library open."""
    chooser.answer = str(tmp_path / "copy")
    with qtbot.waitSignal(window.libraries.told):
        window.actions_by_name["copy"].trigger()
    assert (tmp_path / "copy.dateline").is_file()
    assert window.windowTitle().startswith("news")


@pytest.mark.parametrize("action", ["add", "add_folder"])
def test_chosen_articles_are_added(
    qtbot: QtBot, empty: MainWindow, chooser: Chooser, tmp_path: Path, action: str
) -> None:
    """The menu does what dropping does, for files and for a folder."""
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "rain.txt").write_text("Rain\n\nIt rained on 3 May 2025.", encoding="utf-8")
    chooser.answer = str(folder if action == "add_folder" else folder / "rain.txt")
    with qtbot.waitSignal(empty.importing.imported):
        empty.actions_by_name[action].trigger()
    assert [row.article.title for row in empty.panels.article_model.rows] == ["Rain"]


def test_dialogs_start_where_the_last_one_ended(
    qtbot: QtBot, window: MainWindow, chooser: Chooser, tmp_path: Path
) -> None:
    """A file dialog starts in the folder that was chosen last, also after a restart."""
    (tmp_path / "elsewhere").mkdir()
    chooser.answer = str(tmp_path / "elsewhere" / "copy")
    with qtbot.waitSignal(window.libraries.told):
        window.actions_by_name["copy"].trigger()
    chooser.answer = ""
    window.actions_by_name["new"].trigger()
    assert Path(chooser.offered) == tmp_path / "elsewhere" / "Library.dateline"
    assert Memory(tmp_path / "window.ini").folder == tmp_path / "elsewhere"


def test_first_dialog_starts_in_the_documents(
    window: MainWindow, chooser: Chooser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before anything was chosen a dialog starts among the user's documents."""
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _place: str(tmp_path))
    window.actions_by_name["copy"].trigger()
    assert Path(chooser.offered) == tmp_path / "Copy.dateline"


@pytest.mark.parametrize("action", ["new", "open", "copy", "add", "add_folder"])
def test_closed_dialog_does_nothing(window: MainWindow, chooser: Chooser, action: str) -> None:
    """Changing one's mind leaves everything as it was."""
    workspace = window.libraries.workspace
    window.actions_by_name[action].trigger()
    assert window.libraries.workspace is workspace
    assert window.panels.messages.isHidden()


def test_about_names_version_and_log(qtbot: QtBot, window: MainWindow) -> None:
    """About says which version this is and where the log is."""
    window.actions_by_name["about"].trigger()
    box = window.findChild(QMessageBox)
    assert box is not None
    assert box.text().startswith("Dateline ")
    assert "dateline.log" in box.informativeText()
    box.close()


def test_recent_libraries_are_listed(qtbot: QtBot, window: MainWindow, tmp_path: Path, story: Path) -> None:
    """The menu of recent libraries lists the existing ones, and opens the one that is chosen."""
    with qtbot.waitSignal(window.ready):
        window.libraries.open(tmp_path / "second.dateline")
    menu = window.recent_menu
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()] == [str(tmp_path / "second.dateline"), str(story)]
    with qtbot.waitSignal(window.ready):
        menu.actions()[1].trigger()
    assert window.libraries.is_open(story)
