"""Tables whose columns do not speak for themselves: a dialog asks, shows what is understood, and remembers it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from dateline.formula.words import words
from dateline.ui.main_window import MainWindow
from dateline.ui.views.table_dialog import TableDialog
from gui.window.test_window_adding import ARTICLE, dragged, drop

pytestmark = pytest.mark.gui

ROWS = "Nr;Tattag;Vorfall;Bericht\n1;05/11/2025;Tür aufgebrochen;Protokoll 7\n2;06/11/2025;Anzeige;\n3;irgendwann;Anruf;\n"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """A table that names its columns as nobody else does, with dates that could be two days."""
    path = tmp_path / "akte.csv"
    path.write_text(ROWS, encoding="utf-8")
    return path


def dialog_of(window: MainWindow) -> TableDialog:
    """Return the open dialog."""
    (found,) = [each for each in window.findChildren(TableDialog) if each.isVisible()]
    return found


def choose(dialog: TableDialog, role: str, column: str) -> None:
    """Choose a column for something."""
    box = dialog.columns[role]
    box.setCurrentIndex(box.findData(column))


def cells(dialog: TableDialog) -> list[tuple[str, ...]]:
    """Return what the preview shows."""
    rows = range(dialog.preview.rowCount())
    items = [[dialog.preview.item(row, column) for column in range(4)] for row in rows]
    return [tuple(item.text() if item else "" for item in row) for row in items]


def dates(window: MainWindow) -> list[tuple[str, str]]:
    """Return date and headline of the events in the library."""
    workspace = window.libraries.workspace
    assert workspace is not None
    return sorted((words(each.step.result), each.event.shown_headline) for each in workspace.dated())


def test_a_table_is_explained_by_the_user(qtbot: QtBot, empty: MainWindow, table: Path) -> None:
    """Nothing comes in before it is known what happened when; each choice shows at once what it makes of the rows."""
    drop(empty, dragged([table]))
    dialog = dialog_of(empty)
    assert not dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()
    choose(dialog, "date", "Tattag")
    choose(dialog, "headline", "Vorfall")
    assert "could be two days" in dialog.counts.text()
    dialog.dates.setCurrentIndex(1)
    shown = cells(dialog)
    assert shown[0] == ("2", "5 Nov 2025", "Tür aufgebrochen", "")
    assert (shown[2][0], shown[2][1]) == ("4", "")
    assert "irgendwann" in shown[2][3]
    assert dialog.counts.text().startswith("2 of 3 rows are understood.")
    with qtbot.waitSignal(empty.importing.imported):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert dates(empty) == [("5 Nov 2025", "Tür aufgebrochen"), ("6 Nov 2025", "Anzeige")]


def test_the_choice_is_remembered_for_tables_with_the_same_columns(
    qtbot: QtBot, empty: MainWindow, table: Path, tmp_path: Path
) -> None:
    """The next table of the kind only needs a yes."""
    drop(empty, dragged([table]))
    dialog = dialog_of(empty)
    choose(dialog, "date", "Tattag")
    choose(dialog, "headline", "Vorfall")
    dialog.dates.setCurrentIndex(2)
    dialog.rest.setChecked(True)
    with qtbot.waitSignal(empty.importing.imported):
        dialog.accept()
    other = tmp_path / "zweite.csv"
    other.write_text(ROWS.replace("2025", "2024"), encoding="utf-8")
    qtbot.waitUntil(lambda: not [each for each in empty.findChildren(TableDialog) if each.isVisible()])
    drop(empty, dragged([other]))
    again = dialog_of(empty)
    assert cells(again)[0][1] == "11 May 2024"
    assert again.rest.isChecked()
    again.reject()


def test_a_table_that_is_left_out_does_not_keep_others_out(
    qtbot: QtBot, empty: MainWindow, table: Path, tmp_path: Path
) -> None:
    """Leaving a table out adds the articles that were dropped with it."""
    (tmp_path / "ferry.txt").write_text(ARTICLE, encoding="utf-8")
    drop(empty, dragged([tmp_path / "ferry.txt", table]))
    with qtbot.waitSignal(empty.importing.imported):
        qtbot.keyClick(dialog_of(empty), Qt.Key.Key_Escape)
    assert [row.article.title for row in empty.panels.article_model.rows] == ["Ferry strike ends"]


def test_a_table_with_usual_names_is_not_asked_about(qtbot: QtBot, empty: MainWindow, tmp_path: Path) -> None:
    """What says "date" and "headline" itself comes in at once."""
    path = tmp_path / "plain.csv"
    path.write_text("date,headline\n2025-05-03,Bridge closed\n", encoding="utf-8")
    with qtbot.waitSignal(empty.importing.imported):
        drop(empty, dragged([path]))
    assert dates(empty) == [("3 May 2025", "Bridge closed")]


def test_two_tables_are_asked_about_one_after_the_other(
    qtbot: QtBot, empty: MainWindow, table: Path, tmp_path: Path
) -> None:
    """Both come in together when the last one is explained."""
    other = tmp_path / "zweite.csv"
    other.write_text("Wann genau;Tat\n3 May 2025;Fund\n", encoding="utf-8")
    drop(empty, dragged([table, other]))
    first = dialog_of(empty)
    assert "akte.csv" in first.windowTitle()
    first.reject()
    second = dialog_of(empty)
    choose(second, "date", "Wann genau")
    choose(second, "headline", "Tat")
    with qtbot.waitSignal(empty.importing.imported):
        second.accept()
    assert dates(empty) == [("3 May 2025", "Fund")]
