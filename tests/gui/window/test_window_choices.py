"""What waits for a choice stays in sight, also over another import and a restart; reports follow the library."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView, QMenu
from pytestqt.qtbot import QtBot

from dateline.ui.main_window import MainWindow
from dateline.ui.reporting import Section
from dateline.ui.selection import Selected
from gui.window.conftest import shown
from gui.window.test_window_adding import ARTICLE, titles
from gui.window.test_window_report import AGENCY, STORY, lines, take, written

pytestmark = pytest.mark.gui


@pytest.fixture
def doubtful(qtbot: QtBot, empty: MainWindow, tmp_path: Path) -> MainWindow:
    """The window after nearly the same story came from two papers."""
    take(qtbot, empty, written(tmp_path, "courier.txt", STORY))
    take(qtbot, empty, written(tmp_path, "herald.txt", AGENCY))
    return empty


def sections(window: MainWindow) -> list[Section]:
    """Return the sections of the lines of the report."""
    return [line.section for line in lines(window)]


def test_choice_stays_at_the_foot_of_the_window(qtbot: QtBot, doubtful: MainWindow) -> None:
    """Closing the report leaves a button that leads back to it; the choice takes the button away."""
    waiting = doubtful.panels.status.waiting
    doubtful.reports.close()
    assert waiting.text() == "1 article waiting for your choice"
    qtbot.mouseClick(waiting, Qt.MouseButton.LeftButton)
    assert doubtful.panels.reports()
    qtbot.mouseClick(doubtful.panels.report.keep_out, Qt.MouseButton.LeftButton)
    assert waiting.isHidden()


def test_choice_outlives_another_import(qtbot: QtBot, doubtful: MainWindow, tmp_path: Path) -> None:
    """The report of the next import has what is still open, and it can be added from there."""
    doubtful.reports.close()
    take(qtbot, doubtful, written(tmp_path, "ferry.txt", ARTICLE))
    assert not doubtful.panels.reports()
    qtbot.keyClick(doubtful, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert sections(doubtful) == [Section.CHOICE, Section.ADDED]
    with qtbot.waitSignal(doubtful.importing.imported, timeout=30_000):
        qtbot.mouseClick(doubtful.panels.report.add, Qt.MouseButton.LeftButton)
    assert len(titles(doubtful)) == 3


def test_earlier_reports_can_be_read_again(qtbot: QtBot, doubtful: MainWindow) -> None:
    """The list in the head of the report has one line for each import of the session."""
    others = doubtful.panels.report.others
    assert others.count() == 2
    others.setFocus()
    qtbot.keyClick(others, Qt.Key.Key_Up)
    assert sections(doubtful) == [Section.ADDED]
    assert not doubtful.panels.report.choices.isVisible()


def test_choice_outlives_a_restart(qtbot: QtBot, doubtful: MainWindow, tmp_path: Path) -> None:
    """Closed and opened again, the window says what waits, and adds it though its file is gone."""
    path = doubtful.libraries.workspace.library.path  # type: ignore[union-attr]
    assert path is not None
    doubtful.close()
    assert doubtful.worker.wait(30)
    (tmp_path / "herald.txt").unlink()
    for again in shown(qtbot, path, tmp_path):
        assert "waiting for your choice since last time" in again.panels.messages.text.text()
        qtbot.mouseClick(again.panels.messages.offer, Qt.MouseButton.LeftButton)
        with qtbot.waitSignal(again.importing.imported, timeout=30_000):
            qtbot.mouseClick(again.panels.report.add, Qt.MouseButton.LeftButton)
        assert [row.date for row in again.panels.article_model.rows] == ["4 Mar 2025", "5 Mar 2025"]
        assert again.panels.status.waiting.isHidden()


def test_settled_choice_does_not_come_back(qtbot: QtBot, doubtful: MainWindow, tmp_path: Path) -> None:
    """What was kept out is not asked about after a restart."""
    qtbot.mouseClick(doubtful.panels.report.keep_out, Qt.MouseButton.LeftButton)
    path = doubtful.libraries.workspace.library.path  # type: ignore[union-attr]
    assert path is not None
    doubtful.close()
    assert doubtful.worker.wait(30)
    for again in shown(qtbot, path, tmp_path):
        assert again.panels.messages.isHidden()
        assert not again.actions_by_name["report"].isEnabled()


def test_report_follows_undo(qtbot: QtBot, doubtful: MainWindow) -> None:
    """Replacing taken back is said in the report; made again, it is as before."""
    with qtbot.waitSignal(doubtful.importing.imported, timeout=30_000):
        qtbot.mouseClick(doubtful.panels.report.replace, Qt.MouseButton.LeftButton)
    doubtful.undo()
    assert sections(doubtful) == [Section.GONE]
    assert doubtful.panels.report.summary.text() == "1 article taken back or replaced since."
    doubtful.redo()
    assert sections(doubtful) == [Section.ADDED]


def test_report_follows_a_whole_import_taken_back(qtbot: QtBot, empty: MainWindow, tmp_path: Path) -> None:
    """Every article of an import that was undone stands under what was taken back, with its file."""
    take(qtbot, empty, written(tmp_path, "ferry.txt", ARTICLE), written(tmp_path, "bridge.txt", STORY))
    empty.panels.messages.offer.click()
    empty.undo()
    assert sections(empty) == [Section.GONE, Section.GONE]
    assert lines(empty)[0].facts == ("ferry.txt",)


def test_report_follows_a_corrected_date(qtbot: QtBot, empty: MainWindow, tmp_path: Path) -> None:
    """A publication date that is set leaves nothing to look at; undone, the report asks for it again."""
    take(
        qtbot,
        empty,
        written(
            tmp_path,
            "rain.txt",
            "Rain\n\nIt rained yesterday in the town, and nobody was out in the streets or gardens.",
        ),
    )
    empty.panels.messages.offer.click()
    (line,) = lines(empty)
    assert line.looks[0] == "Say when it was published. 1 date of this article waits for it."
    empty.panels.articles.publication.typed.emit(line.article, "26 Nov 2025")
    assert (lines(empty)[0].date, lines(empty)[0].section) == ("26 Nov 2025", Section.ADDED)
    empty.undo()
    assert sections(empty) == [Section.LOOK]


def test_report_names_the_file_of_what_was_added(qtbot: QtBot, empty: MainWindow, tmp_path: Path) -> None:
    """The file's name stands below the title."""
    take(qtbot, empty, written(tmp_path, "ferry.txt", ARTICLE))
    empty.panels.messages.offer.click()
    assert lines(empty)[0].facts[0] == "ferry.txt"


def test_report_does_not_walk_by_itself(qtbot: QtBot, doubtful: MainWindow) -> None:
    """Coming into the list of the report with Tab selects nothing."""
    view: QListView = doubtful.panels.report.list
    doubtful.panels.report.shut.setFocus(Qt.FocusReason.OtherFocusReason)
    view.setFocus(Qt.FocusReason.TabFocusReason)
    assert not view.currentIndex().isValid()
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.currentIndex().isValid()


@pytest.mark.parametrize("name", ["events", "tray"])
def test_tab_into_a_table_selects_nothing(qtbot: QtBot, window: MainWindow, name: str) -> None:
    """The article in front stays in front when the keyboard comes to what happened or waits; a key selects."""
    panels = window.panels
    view = {"events": panels.events.table, "tray": panels.tray.list}[name]
    panels.raise_dock(name)
    panels.articles.cards.setCurrentIndex(panels.article_model.index(1))
    workspace = window.libraries.workspace
    assert workspace is not None
    before = workspace.selection.current
    view.setFocus(Qt.FocusReason.TabFocusReason)
    assert view.hasFocus()
    assert workspace.selection.current == before
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.currentIndex().isValid()


def test_undo_says_what_it_took_back(qtbot: QtBot, window: MainWindow) -> None:
    """The foot of the window names the change, and the article that came back comes to the front."""
    workspace = window.libraries.workspace
    assert workspace is not None
    workspace.selection.select(Selected(2))
    qtbot.keyClick(window, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.panels.status.currentMessage() == "Undone: Remove article"
    assert workspace.selection.current.article == 2
    window.redo()
    assert window.panels.status.currentMessage() == "Done again: Remove article"


def test_undo_shows_the_event_that_it_changed(qtbot: QtBot, window: MainWindow) -> None:
    """A decision taken back brings its event to the front, wherever the user has gone since."""
    workspace = window.libraries.workspace
    assert workspace is not None
    window.linking.select_event(1)
    qtbot.keyClick(window, Qt.Key.Key_R)
    workspace.selection.select(Selected(2))
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert workspace.selection.current.event == 1


def test_date_still_to_come_is_refused(qtbot: QtBot, window: MainWindow) -> None:
    """A year that is far ahead is said to be; nothing is set."""
    workspace = window.libraries.workspace
    assert workspace is not None
    workspace.selection.select(Selected(2))
    field = window.panels.articles.publication.field
    qtbot.keyClicks(field.edit, "24 Nov 3025")
    qtbot.keyClick(field.edit, Qt.Key.Key_Return)
    assert field.preview.text() == "24 Nov 3025 is still to come: check the year."
    assert workspace.stack.count() == 0


def test_dialog_stays_open_on_nonsense(qtbot: QtBot, window: MainWindow) -> None:
    """Enter on words that are no date says so and leaves the dialog with its dates open."""
    window.linking.ask_published()
    publication = window.panels.articles.publication
    qtbot.keyClicks(publication.field.edit, "banana")
    qtbot.keyClick(publication.field.edit, Qt.Key.Key_Return)
    assert publication.sheet is not None
    assert "is not understood" in publication.field.preview.text()
    publication.sheet.reject()


def test_selected_card_stays_in_sight(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    """However large the panel below becomes, the card that it is about is not behind it."""
    paths = [
        written(tmp_path, f"{number}.txt", f"Note {number}\n\nIt rained yesterday in town {number}.")
        for number in range(12)
    ]
    take(qtbot, window, *paths)
    cards = window.panels.articles.cards
    cards.setCurrentIndex(window.panels.article_model.index(0))
    last = window.panels.article_model.index(window.panels.article_model.rowCount() - 1)
    cards.setCurrentIndex(last)
    qtbot.waitUntil(lambda: cards.viewport().rect().contains(cards.visualRect(last).center()))


def test_mnemonics_are_unique_in_each_menu(window: MainWindow) -> None:
    """No two entries of one menu answer to the same letter."""
    for menu in window.findChildren(QMenu):
        used = mnemonics_used(menu)
        assert sorted(used) == sorted(set(used)), menu.title()


def mnemonics_used(menu: QMenu) -> list[str]:
    """Return the letters that the entries of a menu answer to."""
    found = [re.search(r"&([^&\W])", action.text().replace("&&", "")) for action in menu.actions()]
    return [each[1].casefold() for each in found if each]
