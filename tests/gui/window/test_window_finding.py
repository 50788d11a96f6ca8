"""Finding as you type, and filters that the timeline, the table, the list and the tray follow."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from dateline.edits import Decide
from dateline.model import Decision, Review, Status
from dateline.ui import filtering
from dateline.ui.main_window import MainWindow
from dateline.ui.models.found_model import ROW
from dateline.ui.views.filter_menu import StayingMenu
from dateline.ui.views.period_dialog import PeriodDialog
from dateline.ui.workspace import Workspace
from dateline.workflow.filters import Filter
from dateline.workflow.finding import saved_filters

pytestmark = pytest.mark.gui


@pytest.fixture
def workspace(window: MainWindow) -> Workspace:
    """The open library of the window."""
    assert window.libraries.workspace is not None
    return window.libraries.workspace


def sought(qtbot: QtBot, window: MainWindow, words: str) -> list[str]:
    """Type words into the field, and return the lines that were found."""
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    field = window.finding.field
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, words)
    qtbot.waitUntil(lambda: field.model.words == words and field.found.isVisible())
    return [field.model.index(row).data() for row in range(field.model.rowCount())]


def listed(window: MainWindow) -> set[str]:
    """Return the headlines in the table."""
    return {row.event.shown_headline for row in window.panels.event_model.rows}


def test_what_is_typed_is_found(qtbot: QtBot, window: MainWindow) -> None:
    """Ctrl+F goes to the field; events come before articles, and the first line offers to show only them."""
    lines = sought(qtbot, window, "mark")
    assert lines == ["Show only events with “mark”", "Fish market opens again", "Market returns"]


def test_a_hit_in_a_text_is_shown(qtbot: QtBot, window: MainWindow, workspace: Workspace) -> None:
    """Enter on an article brings its text with the hits lit."""
    sought(qtbot, window, "lit stalls")
    field = window.finding.field
    rows = [field.model.index(row).data(ROW) for row in range(field.model.rowCount())]
    at = next(row for row, found in enumerate(rows) if found is not None and found.event is None)
    for _ in range(at + 1):
        qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert workspace.selection.current.article == 2
    text = workspace.library.article(2).text
    assert [span.of(text) for span in window.panels.passage.lit()] == ["stalls", "lit"]
    assert field.found.isHidden()


def test_enter_takes_the_first_find(qtbot: QtBot, window: MainWindow, workspace: Workspace) -> None:
    """Enter alone selects the event that fits best."""
    sought(qtbot, window, "crack")
    qtbot.keyClick(window.finding.field, Qt.Key.Key_Return)
    assert workspace.selection.current.event == 2


def test_a_click_takes_a_find(qtbot: QtBot, window: MainWindow, workspace: Workspace) -> None:
    """A line can be clicked."""
    sought(qtbot, window, "painted")
    lines = window.finding.field.list
    place = lines.visualRect(window.finding.field.model.index(1)).center()
    qtbot.mouseClick(lines.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert workspace.selection.current.event == 4


def test_escape_clears_and_goes_back(qtbot: QtBot, window: MainWindow) -> None:
    """Escape empties the field and closes the list; once more gives the focus back."""
    sought(qtbot, window, "mark")
    field = window.finding.field
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert (field.text(), field.found.isVisible()) == ("", False)
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not field.hasFocus()


def test_nothing_found_is_said(qtbot: QtBot, window: MainWindow) -> None:
    """Words that nothing has are answered in a sentence."""
    assert sought(qtbot, window, 'zebra"*') == []
    assert window.finding.field.none.text() == 'Nothing has “zebra"*”.'


def test_words_become_a_filter(qtbot: QtBot, window: MainWindow) -> None:
    """The first line shows only events with the words, in table, timeline and list."""
    sought(qtbot, window, "market")
    field = window.finding.field
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert listed(window) == {"Fish market opens again"}
    assert [row.article.id for row in window.panels.article_model.rows] == [2]
    assert [chip.text() for chip in window.panels.filters.chips()] == ["Words: “market”  ✕"]


def test_every_view_follows_the_filter(qtbot: QtBot, window: MainWindow, workspace: Workspace) -> None:
    """The timeline's events, the table, the articles and the tray show what is let through, and say how much."""
    window.finding.choose(Filter(statuses=frozenset({Status.PLANNED})))
    assert listed(window) == {"Ferry starts", "Stalls lit"}
    assert {row.event.shown_headline for row in workspace.placed()} == {"Ferry starts", "Stalls lit"}
    assert window.panels.tray.model.rowCount() == 0
    assert window.panels.filters.count.text() == "2 of 7 events shown"
    qtbot.mouseClick(window.panels.filters.clear, Qt.MouseButton.LeftButton)
    assert len(listed(window)) == 7
    assert window.panels.filters.isHidden()
    assert window.panels.tray.model.rowCount() > 0


def test_chips_are_taken_out_one_by_one(qtbot: QtBot, window: MainWindow) -> None:
    """A click on a chip widens what is shown."""
    window.finding.choose(Filter(statuses=frozenset({Status.PLANNED}), words="ferry"))
    assert listed(window) == {"Ferry starts"}
    qtbot.mouseClick(window.panels.filters.chips()[1], Qt.MouseButton.LeftButton)
    assert listed(window) == {"Ferry starts", "Stalls lit"}


def test_no_match_is_said(window: MainWindow) -> None:
    """A filter that lets nothing through says so beside the way out."""
    window.finding.choose(Filter(words="zebra"))
    assert window.panels.filters.count.text() == "No events match: 0 of 7 shown"
    assert window.panels.filters.clear.isVisible()


def test_filter_follows_decisions(window: MainWindow, workspace: Workspace) -> None:
    """What is decided while a filter holds comes or goes at once."""
    window.finding.choose(Filter(reviews=frozenset({Review.UNREVIEWED})))
    workspace.do(Decide(1, Decision(Review.ACCEPTED)), "Accept")
    assert len(listed(window)) == 6
    workspace.stack.undo()
    assert len(listed(window)) == 7


def test_menu_ticks_choices_and_stays(qtbot: QtBot, window: MainWindow, workspace: Workspace) -> None:
    """A choice in the menu narrows at once, a second one widens, and the menu is still open."""
    workspace.do(Decide(1, Decision(tags=("urgent",), category="law")), "Tag")
    window.finding.menu.aboutToShow.emit()
    menus = {menu.title(): menu for menu in window.finding.menu.findChildren(StayingMenu)}
    assert {"Status", "Reviewed", "Certainty", "Kind of date", "Sources", "Category", "Tag"} <= menus.keys()
    assert [action.text() for action in menus["Category"].actions()] == ["no category", "law"]
    menu = menus["Status"]
    menu.popup(window.mapToGlobal(window.rect().center()))
    for word, count in (("planned", 2), ("reported", 7)):
        action = next(each for each in menu.actions() if each.text() == word)
        qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
        assert len(listed(window)) == count
        assert menu.isVisible()
    menu.close()


def test_only_the_article_in_front(qtbot: QtBot, window: MainWindow) -> None:
    """Its key shows what the article in front tells, its phrases in the tray too, and everything again."""
    qtbot.keyClick(
        window, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    assert [row.article.id for row in window.panels.article_model.rows] == [1]
    assert len(listed(window)) == 5
    assert window.panels.filters.chips()[0].text() == "Article: Bridge closes for repairs  ✕"
    window.finding.only_article()
    assert len(window.panels.article_model.rows) == 2


def dialog(qtbot: QtBot, window: MainWindow, kind: type[QWidget]) -> QWidget:
    """Return the dialog of a kind that is open."""
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(kind)))
    return next(each for each in window.findChildren(kind) if each.isVisible())


def test_a_stretch_of_time_is_typed(qtbot: QtBot, window: MainWindow) -> None:
    """The dialog says how the words are understood; Enter shows what happened then."""
    window.actions_by_name["period"].trigger()
    asked = dialog(qtbot, window, PeriodDialog)
    assert isinstance(asked, PeriodDialog)
    qtbot.keyClicks(asked.field.edit, "2018 to 2020")
    qtbot.waitUntil(lambda: "2018" in asked.field.preview.text())
    qtbot.keyClick(asked.field.edit, Qt.Key.Key_Return)
    assert listed(window) == {"Bridge painted"}


def test_a_filter_is_kept_in_the_library(qtbot: QtBot, window: MainWindow, workspace: Workspace) -> None:
    """A name is asked for; the menu offers the filter afterwards, and forgets it when asked."""
    window.finding.choose(Filter(words="market"))
    qtbot.mouseClick(window.panels.filters.save, Qt.MouseButton.LeftButton)
    asked = dialog(qtbot, window, QInputDialog)
    assert isinstance(asked, QInputDialog)
    asked.setTextValue("Fish & chips")
    asked.accept()
    assert saved_filters(workspace.library) == {"Fish & chips": Filter(words="market")}
    window.finding.clear()
    chosen(window, lambda text: text == "Fish && chips")
    assert listed(window) == {"Fish market opens again"}
    window.finding.menu.forgotten.emit("Fish & chips")
    assert saved_filters(workspace.library) == {}


def chosen(window: MainWindow, wanted: Callable[[str], bool]) -> None:
    """Choose an entry of the filter menu by its text."""
    menu: QMenu = window.finding.menu
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if wanted(action.text())).trigger()


def test_arrows_walk_through_what_is_shown(window: MainWindow, workspace: Workspace) -> None:
    """The next event is the next that is let through."""
    window.finding.choose(Filter(statuses=frozenset({Status.PLANNED})))
    window.linking.walk_to_end(last=False)
    window.linking.walk(1)
    assert workspace.selection.current.event == 7


def test_finds_are_walked_through(qtbot: QtBot, window: MainWindow, workspace: Workspace) -> None:
    """F3 shows one find after another and begins again after the last; Shift+F3 goes back."""
    sought(qtbot, window, "bridge")
    found = [row for row in window.finding.field.model.rows if row is not None]
    qtbot.keyClick(window.finding.field, Qt.Key.Key_Return)
    walked = [workspace.selection.current.event]
    for _ in found:
        qtbot.keyClick(window, Qt.Key.Key_F3)
        walked.append(workspace.selection.current.event)
    assert walked == [*(each.event for each in found), found[0].event]
    qtbot.keyClick(window, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert workspace.selection.current.event == found[-1].event
    assert window.panels.passage.lit()


def test_a_search_that_fails_is_explained(
    qtbot: QtBot, window: MainWindow, workspace: Workspace, path: Path
) -> None:
    """A library whose file is damaged meanwhile says so instead of finding nothing."""
    window.finding.stop()
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * (path.stat().st_size - 4096))
    window.finding.use(workspace)
    qtbot.keyClicks(window.finding.field, "bridge")
    qtbot.waitUntil(window.panels.messages.isVisible)
    assert "is damaged" in window.panels.messages.text.text()


def test_many_events_are_looked_through_beside_the_window(
    qtbot: QtBot, window: MainWindow, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a large library the views follow a moment later; of several choices the last one counts."""
    monkeypatch.setattr(filtering, "AT_ONCE", 0)
    window.finding.choose(Filter(words="ferry"))
    assert len(listed(window)) == 7
    window.finding.choose(Filter(statuses=frozenset({Status.PLANNED})))
    qtbot.waitUntil(lambda: listed(window) == {"Ferry starts", "Stalls lit"})
    assert [chip.text() for chip in window.panels.filters.chips()] == ["Status: planned  ✕"]
    window.finding.choose(Filter(words="ferry"))
    window.finding.clear()
    assert len(listed(window)) == 7
    window.finding.choose(Filter(words="market"))
    qtbot.waitUntil(lambda: listed(window) == {"Fish market opens again"})
