"""File > Export data: format, events and file are asked for, written on the worker, and losses are told."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QItemSelectionModel
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from dateline.timeline.exports.formats import FORMATS
from dateline.ui.exporting import DataExport
from dateline.ui.main_window import MainWindow
from dateline.ui.messages import Level
from dateline.ui.translation import speak
from dateline.ui.views.data_dialog import Choice, DataDialog, Extent
from dateline.workflow.filters import Filter
from gui.window.conftest import shown

pytestmark = pytest.mark.gui


class Chooser:
    """Answers for the person at the file dialog, which a test cannot reach.

    Attributes:
        answer: The path that is chosen; "" closes the dialog.
        offered: The path that the dialog starts with.
        kinds: The kinds of files that it offers.
    """

    answer = offered = kinds = ""

    def one(self, _parent: object, _title: str, path: str, kinds: str) -> tuple[str, str]:
        """Choose one file."""
        self.offered, self.kinds = path, kinds
        return self.answer, ""


@pytest.fixture
def chooser(monkeypatch: pytest.MonkeyPatch) -> Chooser:
    """Stand in for the person at the file dialog."""
    made = Chooser()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", made.one)
    return made


def asked(window: MainWindow) -> DataDialog:
    """Open the dialog from the menu."""
    window.actions_by_name["export_data"].trigger()
    (dialog,) = [each for each in window.findChildren(DataDialog) if each.isVisible()]
    return dialog


def choose(dialog: DataDialog, form: str, extent: Extent = Extent.ALL) -> None:
    """Choose a format and which events."""
    dialog.formats.setCurrentRow(list(FORMATS).index(form))
    dialog.extents.button(list(Extent).index(extent)).click()


def done(qtbot: QtBot, window: MainWindow, dialog: DataDialog) -> None:
    """Accept the dialog and wait until the file is there."""
    export = window.findChild(DataExport)
    assert export is not None
    with qtbot.waitSignal(export.told, timeout=10_000):
        dialog.accept()


def test_data_is_written_where_and_as_it_was_asked_for(
    qtbot: QtBot, window: MainWindow, chooser: Chooser, tmp_path: Path
) -> None:
    """The file dialog offers a name with the right ending, which is added where it was left out."""
    chooser.answer = str(tmp_path / "events")
    dialog = asked(window)
    choose(dialog, "csv")
    done(qtbot, window, dialog)
    assert Path(chooser.offered).name == "news – août.csv"
    assert chooser.kinds == "Table (CSV) (*.csv)"
    rows = list(
        csv.DictReader(io.StringIO((tmp_path / "events.csv").read_text(encoding="utf-8"), newline=""))
    )
    assert window.libraries.workspace is not None
    assert len(rows) == len(window.libraries.workspace.dated())
    assert window.panels.messages.message.text == f"Saved the data as {tmp_path / 'events.csv'}."


def test_losses_are_told(qtbot: QtBot, window: MainWindow, chooser: Chooser, tmp_path: Path) -> None:
    """What a calendar cannot hold stands in the details of a message that stays."""
    chooser.answer = str(tmp_path / "events.ics")
    dialog = asked(window)
    choose(dialog, "icalendar")
    done(qtbot, window, dialog)
    message = window.panels.messages.message
    assert message.level is Level.WARNING
    assert message.details[0].startswith("Left out, as a calendar needs a date: ")


def test_only_what_the_filter_shows(
    qtbot: QtBot, window: MainWindow, chooser: Chooser, tmp_path: Path
) -> None:
    """The choice says how many those are, and no others are written."""
    workspace = window.libraries.workspace
    assert workspace is not None
    workspace.filtering.choose(Filter(articles=frozenset({2})))
    chooser.answer = str(tmp_path / "some.json")
    dialog = asked(window)
    choose(dialog, "json", Extent.FILTERED)
    listed = {row.event.id for row in workspace.listed()}
    assert f"({len(listed)})" in dialog.extents.checkedButton().text()
    done(qtbot, window, dialog)
    written = json.loads((tmp_path / "some.json").read_text(encoding="utf-8"))
    assert {each["id"] for each in written["events"]} == listed
    assert {each["id"] for each in written["articles"]} == {2}


def test_only_the_selected_events(qtbot: QtBot, window: MainWindow, chooser: Chooser, tmp_path: Path) -> None:
    """Picked rows of the table."""
    window.panels.raise_dock("events")
    table = window.panels.events.table
    flag = QItemSelectionModel.SelectionFlag
    table.selectionModel().setCurrentIndex(table.model().index(0, 0), flag.ClearAndSelect | flag.Rows)
    picked = table.picked()
    assert len(picked) == 1
    chooser.answer = str(tmp_path / "one.json")
    dialog = asked(window)
    choose(dialog, "json", Extent.PICKED)
    done(qtbot, window, dialog)
    written = json.loads((tmp_path / "one.json").read_text(encoding="utf-8"))
    assert [each["id"] for each in written["events"]] == list(picked)


def test_the_last_choice_is_remembered(
    qtbot: QtBot, window: MainWindow, chooser: Chooser, tmp_path: Path
) -> None:
    """The next dialog begins with it."""
    chooser.answer = str(tmp_path / "events.mw")
    dialog = asked(window)
    choose(dialog, "markwhen", Extent.FILTERED)
    done(qtbot, window, dialog)
    assert asked(window).choice() == Choice("markwhen", Extent.FILTERED)


def test_a_choice_that_is_gone_gives_way_to_the_first() -> None:
    """A format of another version, or nothing at all, is no error."""
    first = next(iter(FORMATS))
    assert [Choice.of(each) for each in ("", "vhs all", "csv some")] == [
        Choice(first),
        Choice(first),
        Choice("csv"),
    ]


def test_closing_the_file_dialog_writes_nothing(window: MainWindow, chooser: Chooser, tmp_path: Path) -> None:
    """Nothing is told, and no file appears."""
    before = set(tmp_path.iterdir())
    dialog = asked(window)
    dialog.accept()
    assert set(tmp_path.iterdir()) - before <= {tmp_path / "window.ini"}
    assert window.panels.messages.isHidden()


def test_a_place_that_cannot_be_written_is_named(
    qtbot: QtBot, window: MainWindow, chooser: Chooser, tmp_path: Path
) -> None:
    """The message says which file, and the window goes on."""
    chooser.answer = str(tmp_path / "missing" / "events.csv")
    dialog = asked(window)
    choose(dialog, "csv")
    done(qtbot, window, dialog)
    assert window.panels.messages.message.level is Level.ERROR
    assert "missing" in window.panels.messages.message.text


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_can_be_chosen(
    qtbot: QtBot, window: MainWindow, chooser: Chooser, tmp_path: Path, form: str
) -> None:
    """Each writes its file with its ending."""
    chooser.answer = str(tmp_path / "story")
    dialog = asked(window)
    choose(dialog, form)
    done(qtbot, window, dialog)
    assert (tmp_path / f"story{FORMATS[form].suffix}").read_bytes()


def test_a_double_click_on_a_format_is_enough(window: MainWindow, chooser: Chooser) -> None:
    """It chooses and closes; the file is asked for next."""
    dialog = asked(window)
    dialog.formats.itemActivated.emit(dialog.formats.item(1))
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert chooser.offered


def test_in_german_formats_and_losses_are_german(
    qapp: QApplication, qtbot: QtBot, story: Path, tmp_path: Path, chooser: Chooser
) -> None:
    """What the table of formats and the formats themselves say is put into the language of the window."""
    installed = speak("de", qapp)
    for window in shown(qtbot, story, tmp_path):
        chooser.answer = str(tmp_path / "events.ics")
        dialog = asked(window)
        choose(dialog, "icalendar")
        assert dialog.formats.currentItem().text() == "Kalender (iCalendar)"
        done(qtbot, window, dialog)
        assert window.panels.messages.text.text().startswith("Die Daten sind als ")
        assert (
            "Weggelassen, da ein Kalender ein Datum braucht: " in window.panels.messages.details.toPlainText()
        )
    for each in installed:
        QCoreApplication.removeTranslator(each)
