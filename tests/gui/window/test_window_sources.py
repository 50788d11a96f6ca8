"""One story in five articles: each happening is one row, opens to show who tells it, and is merged and split by hand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from dateline import workflow
from dateline.model import Agreement, Happening, Review
from dateline.store.library import Library
from dateline.ui import editing, grouping, merging
from dateline.ui.main_window import MainWindow
from dateline.ui.models.event_model import Column
from dateline.ui.views.telling import TellingCard
from dateline.ui.workspace import Workspace
from dateline.workflow.readings import is_settled
from gui.agency import STORY
from gui.window.conftest import shown

pytestmark = pytest.mark.gui

AGROUND, CHANNEL = "Ferry Halcyon ran aground off Port Ellery", "Harbour authority closed the channel"
CLEARED = "Inspectors had cleared the ship"


@pytest.fixture
def told(qtbot: QtBot, path: Path, tmp_path: Path) -> Iterator[MainWindow]:
    """The window on five articles of one story."""
    folder = tmp_path / "story"
    folder.mkdir()
    for name, text in STORY.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    with Library.open(path) as library:
        list(workflow.import_files(library, [folder]))
    yield from shown(qtbot, path, tmp_path)


def workspace(window: MainWindow) -> Workspace:
    """Return what is open."""
    assert window.libraries.workspace is not None
    return window.libraries.workspace


def headlines(window: MainWindow) -> list[str]:
    """Return the headlines of the rows."""
    return [row.event.shown_headline for row in window.panels.event_model.rows]


def head(window: MainWindow, headline: str) -> int:
    """Return the number of the first event in the table with a headline."""
    return window.panels.event_model.rows[headlines(window).index(headline)].event.id


def click(
    qtbot: QtBot,
    window: MainWindow,
    headline: str,
    column: Column = Column.HEADLINE,
    keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """Click a cell of the first row with a headline."""
    table, model = window.panels.events.table, window.panels.event_model
    index = model.index(headlines(window).index(headline), column)
    table.scrollTo(index)
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, keys, table.visualRect(index).center())


def happening(window: MainWindow, headline: str) -> Happening:
    """Return the happening of a row."""
    found = workspace(window).grouping.of(head(window, headline))
    assert found is not None
    return found


def cell(window: MainWindow, headline: str, column: Column, role: Qt.ItemDataRole) -> str:
    """Return what a cell says."""
    at = headlines(window).index(headline)
    return str(window.panels.event_model.index(at, column).data(role))


def card_of(window: MainWindow, title: str) -> TellingCard:
    """Return the telling in the panel whose article has a word in its title."""
    cards = window.panels.computation.tellings.telling_cards()
    return next(card for card in cards if title in card.source.text())


def test_a_happening_is_one_row_with_its_sources(told: MainWindow) -> None:
    """Five articles tell of the accident: one row says so, and that their dates contradict."""
    assert headlines(told).count(AGROUND) == 1
    assert cell(told, AGROUND, Column.SOURCES, Qt.ItemDataRole.DisplayRole) == "5 ≠"
    spoken = cell(told, AGROUND, Column.SOURCES, Qt.ItemDataRole.AccessibleTextRole)
    assert "5 sources" in spoken
    assert "contradicting dates, closed" in spoken
    assert cell(told, CHANNEL, Column.SOURCES, Qt.ItemDataRole.DisplayRole) == "3"


def test_counts_count_happenings(told: MainWindow) -> None:
    """The foot of the table and the status bar count what happened, not how often it is told."""
    rows = told.panels.event_model.rowCount()
    assert told.panels.events.count.text().startswith(f"{rows} events")
    assert f"{rows} events" in workspace(told).counts()


def test_a_click_on_the_sources_opens_the_row(qtbot: QtBot, told: MainWindow) -> None:
    """The other tellings stand under the first, and go again."""
    rows = told.panels.event_model.rowCount()
    click(qtbot, told, AGROUND, Column.SOURCES)
    assert told.panels.event_model.rowCount() == rows + 4
    assert headlines(told).count(AGROUND) == 5
    titles = {told.panels.event_model.index(row, Column.HEADLINE).data() for row in range(rows + 4)}
    assert "Ferry accident: a chronology" in titles
    click(qtbot, told, AGROUND, Column.SOURCES)
    assert told.panels.event_model.rowCount() == rows


def test_enter_opens_the_row_and_arrows_walk_the_tellings(qtbot: QtBot, told: MainWindow) -> None:
    """With the keyboard alone one reaches every telling, and its article comes to the front."""
    click(qtbot, told, AGROUND)
    table = told.panels.events.table
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert headlines(told).count(AGROUND) == 5
    articles = {workspace(told).selection.current.article}
    for _ in range(4):
        qtbot.keyClick(table, Qt.Key.Key_Down)
        articles.add(workspace(told).selection.current.article)
    assert len(articles) == 5
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert headlines(told).count(AGROUND) == 1
    assert table.current_event() == head(told, AGROUND)


def test_walking_in_time_goes_from_happening_to_happening(qtbot: QtBot, told: MainWindow) -> None:
    """Right does not stop at every telling of the same."""
    qtbot.keyClick(told, Qt.Key.Key_Home)
    walked = [told.panels.computation.headline.text()]
    for _ in range(3):
        qtbot.keyClick(told, Qt.Key.Key_Right)
        walked.append(told.panels.computation.headline.text())
    assert len(set(walked)) == 4


def test_the_panel_lists_who_tells_it(qtbot: QtBot, told: MainWindow) -> None:
    """Every source stands there with its article, publication date and words, under the date that it gives."""
    click(qtbot, told, AGROUND)
    tellings = told.panels.computation.tellings
    assert tellings.shown is not None
    assert tellings.heading.text() == "Told by 5 sources"
    assert [date.when for date in tellings.shown.dates] == ["24 Nov 2025", "23 Nov 2025", "Nov 2025"]
    lines = [telling for date in tellings.shown.dates for telling in date.tellings]
    assert "Ferry runs aground off Port Ellery · 25 Nov 2025" in [line.source for line in lines]
    assert all("Halcyon ran aground" in line.quote for line in lines)
    assert tellings.shown.dates[0].computation
    assert tellings.shown.dates[1].verdict == "contradicts 24 Nov 2025"


def test_sources_that_agree_stand_below_the_computation(qtbot: QtBot, told: MainWindow) -> None:
    """Where dates differ they are the first thing to see; else how the date came about is."""
    panel = told.panels.computation
    for headline, differ in ((AGROUND, True), (CHANNEL, False), (AGROUND, True)):
        click(qtbot, told, headline)
        qtbot.waitUntil(lambda differ=differ: (panel.tellings.y() < panel.small.y()) is differ)


def test_a_telling_leads_to_its_passage(qtbot: QtBot, told: MainWindow) -> None:
    """A click on a source brings its article and lights its words; Enter does the same."""
    click(qtbot, told, AGROUND)
    qtbot.mouseClick(card_of(told, "chronology"), Qt.MouseButton.LeftButton)
    assert "Southern Post" in told.panels.passage.toPlainText()
    assert told.panels.passage.lit()
    assert told.panels.events.table.current_event() == head(told, AGROUND)
    qtbot.keyClick(card_of(told, "stranded"), Qt.Key.Key_Return)
    assert "Northern Wire" in told.panels.passage.toPlainText()


def test_the_user_says_which_date_is_right(qtbot: QtBot, told: MainWindow) -> None:
    """The chosen telling is accepted and stands for all; the others stay, marked; one undo takes it back."""
    click(qtbot, told, AGROUND)
    tellings = told.panels.computation.tellings
    right = next(
        each for each in tellings.findChildren(QPushButton) if each.accessibleName() == "23 Nov 2025 is right"
    )
    qtbot.mouseClick(right, Qt.MouseButton.LeftButton)
    front = happening(told, AGROUND).tellings[0]
    assert workspace(told).chronology.dated_event(front).event.decision.review is Review.ACCEPTED
    assert cell(told, AGROUND, Column.DATE, Qt.ItemDataRole.DisplayRole) == "23 Nov 2025"
    assert cell(told, AGROUND, Column.SOURCES, Qt.ItemDataRole.DisplayRole) == "5"
    assert tellings.shown is not None
    assert not tellings.shown.asks
    assert tellings.shown.dates[0].verdict == "you say that this is right"
    told.actions_by_name["undo"].trigger()
    assert cell(told, AGROUND, Column.SOURCES, Qt.ItemDataRole.DisplayRole) == "5 ≠"


def test_another_choice_takes_the_place_of_the_first(qtbot: QtBot, told: MainWindow) -> None:
    """Whoever changes their mind has one date that is right, not two."""
    click(qtbot, told, AGROUND)
    for date in ("23 Nov 2025", "24 Nov 2025"):
        name = f"{date} is right"
        buttons = told.panels.computation.tellings.findChildren(QPushButton)
        qtbot.mouseClick(
            next(each for each in buttons if each.accessibleName() == name), Qt.MouseButton.LeftButton
        )
        assert cell(told, AGROUND, Column.DATE, Qt.ItemDataRole.DisplayRole) == date
    assert cell(told, AGROUND, Column.SOURCES, Qt.ItemDataRole.DisplayRole) == "5"


def test_two_typed_dates_that_differ_are_settled(qtbot: QtBot, told: MainWindow) -> None:
    """Whoever typed one date here and another there is asked which is right; the other one is taken back."""
    at = workspace(told)
    one, other, *_ = happening(told, AGROUND).tellings
    editing.correct_date(at, one, "20 November 2025")
    editing.correct_date(at, other, "21 November 2025")
    tied = workflow.merge([at.chronology.dated_event(each).event for each in (one, other)])
    at.do(tied, "Merge 2 events")
    click(qtbot, told, AGROUND)
    tellings = told.panels.computation.tellings
    assert tellings.shown is not None
    assert tellings.shown.asks
    merging.choose(at, one)
    assert at.chronology.dated_event(other).event.decision.when is None
    assert is_settled([row for row in at.tellings(one) if row.event.id in (one, other)])
    told.actions_by_name["undo"].trigger()
    assert at.chronology.dated_event(other).event.decision.when is not None


def test_a_telling_picked_under_its_happening_goes_alone(told: MainWindow) -> None:
    """Merging one telling of a happening with another event leaves the rest of the happening as it was."""
    at = workspace(told)
    aground, cleared = happening(told, AGROUND).tellings, happening(told, CLEARED).tellings
    before = at.library.events()
    merging.merge(at, cleared[0], aground[-1])
    assert set(happening(told, CLEARED).tellings) == {*cleared, aground[-1]}
    assert {row.event.id for row in at.tellings(aground[0])} == set(aground[:-1])
    told.actions_by_name["undo"].trigger()
    assert at.library.events() == before


def test_picked_rows_become_one_event(qtbot: QtBot, told: MainWindow) -> None:
    """Ctrl and a click pick another row; Ctrl+M merges, under a name that can be undone."""
    assert not told.actions_by_name["merge"].isEnabled()
    before = headlines(told)
    click(qtbot, told, CHANNEL)
    click(qtbot, told, CLEARED, keys=Qt.KeyboardModifier.ControlModifier)
    assert told.actions_by_name["merge"].isEnabled()
    told.panels.events.table.setFocus()
    qtbot.keyClick(told.panels.events.table, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    assert len(headlines(told)) == len(before) - 1
    assert workspace(told).stack.undoText() == "Merge 2 events"
    assert happening(
        told, CHANNEL if CHANNEL in headlines(told) else "Coastguard rescued 84 passengers"
    ).agreement
    told.actions_by_name["undo"].trigger()
    assert headlines(told) == before


def test_rows_have_a_menu_of_their_own(qtbot: QtBot, told: MainWindow) -> None:
    """What can be done with rows is one click away from them, and off where it makes no sense."""
    click(qtbot, told, AGROUND)
    menu = {each.text(): each.isEnabled() for each in told.panels.events.table.actions() if each.text()}
    assert menu["Split &off"]
    assert not menu["&Merge events"]


def test_a_telling_is_split_off(qtbot: QtBot, told: MainWindow) -> None:
    """It becomes a row of its own, for good; undo puts it back."""
    click(qtbot, told, AGROUND)
    qtbot.mouseClick(card_of(told, "chronology"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(card_of(told, "chronology").off, Qt.MouseButton.LeftButton)
    assert headlines(told).count(AGROUND) == 2
    assert happening(told, AGROUND).witnesses in (1, 4)
    assert Agreement.CONTRADICTING not in {
        each.agreement for each in workspace(told).grouping.happenings if len(each.tellings) == 4
    }
    told.actions_by_name["undo"].trigger()
    assert headlines(told).count(AGROUND) == 1


def test_all_tellings_are_split(qtbot: QtBot, told: MainWindow) -> None:
    """Every telling is an event of its own, and may be merged again."""
    click(qtbot, told, AGROUND)
    told.actions_by_name["split_all"].trigger()
    assert headlines(told).count(AGROUND) == 5
    assert workspace(told).stack.undoText() == "Split into 5 events"
    assert not told.actions_by_name["split_all"].isEnabled()
    for number, row in enumerate(headlines(told)):
        if row == AGROUND:
            told.panels.events.table.pick_too(told.panels.event_model.rows[number].event.id)
    told.actions_by_name["merge"].trigger()
    assert headlines(told).count(AGROUND) == 1


def test_what_was_split_stays_split_when_an_article_is_read_again(qtbot: QtBot, told: MainWindow) -> None:
    """The user's word on tellings survives another reading of the file."""
    click(qtbot, told, AGROUND)
    told.actions_by_name["split_all"].trigger()
    open_library = workspace(told).library
    list(workflow.refresh(open_library))
    for article in open_library.articles():
        assert article.text
    assert headlines(told).count(AGROUND) == 5


def test_implied_events_are_found_and_shown_when_they_are_asked_for(qtbot: QtBot, told: MainWindow) -> None:
    """The switch is off at first, brings more rows, is remembered, and takes them away again without undo."""
    switch, before = told.actions_by_name["implied"], set(headlines(told))
    assert not switch.isChecked()
    switch.trigger()
    qtbot.waitUntil(lambda: set(headlines(told)) > before)
    assert told.memory.shows_implied
    assert workflow.keeps_implied(workspace(told).library)
    assert not workspace(told).stack.canUndo()
    switch.trigger()
    assert set(headlines(told)) == before


def test_a_large_library_is_grouped_a_moment_later(
    qtbot: QtBot, told: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The window waits for nothing: rows stay as they are until the happenings are known, then they fold."""
    monkeypatch.setattr(grouping, "AT_ONCE", 1)
    click(qtbot, told, AGROUND)
    told.actions_by_name["split_all"].trigger()
    assert headlines(told).count(AGROUND) == 1
    with qtbot.waitSignal(workspace(told).regrouped):
        pass
    assert headlines(told).count(AGROUND) == 5
    assert told.panels.computation.tellings.shown is None


def test_the_timeline_has_one_mark_for_a_happening(qtbot: QtBot, told: MainWindow) -> None:
    """Whichever telling is selected, the mark that stands for all is ringed."""
    told.add_timeline()
    timeline = told.panels.timeline
    assert timeline is not None
    happenings = workspace(told).grouping.happenings
    followers = {number for each in happenings for number in each.tellings[1:]}
    marked = {row.event.id for row in workspace(told).marked()}
    assert not followers & marked
    click(qtbot, told, AGROUND, Column.SOURCES)
    for number in happening(told, AGROUND).tellings:
        told.linking.select_event(number)
        assert timeline.selected() == happening(told, AGROUND).tellings[0]
