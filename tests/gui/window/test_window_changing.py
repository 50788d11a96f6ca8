"""Events are added, noted and moved through dialogs; what would follow from another date shows before it does."""

from __future__ import annotations

from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from dateline.model import Decision, Review, Status
from dateline.ui import editing
from dateline.ui.main_window import MainWindow
from dateline.ui.models.event_model import Column
from dateline.ui.selection import Selected
from dateline.ui.views.details_dialog import DetailsDialog
from dateline.ui.views.event_dialog import EventDialog
from dateline.ui.views.what_if import WhatIf
from dateline.ui.workspace import Workspace
from dateline.workflow.adding import is_added
from gui.window.test_window_access import nameless
from gui.window.test_window_editing import dates, select

pytestmark = pytest.mark.gui

Asked = TypeVar("Asked", bound=QDialog)


@pytest.fixture
def workspace(window: MainWindow) -> Workspace:
    """What is open in the window."""
    assert window.libraries.workspace is not None
    return window.libraries.workspace


def dialog(window: MainWindow, kind: type[Asked]) -> Asked:
    """Return the dialog that is open."""
    found = window.findChild(kind)
    assert found is not None
    assert nameless(found) == []
    return found


def mark_words(window: MainWindow, words: str) -> None:
    """Select words in the text as the mouse would."""
    passage = window.panels.passage
    cursor = passage.document().find(words)
    assert not cursor.isNull()
    passage.setTextCursor(QTextCursor(cursor))


def pick(qtbot: QtBot, window: MainWindow, *headlines: str) -> list[int]:
    """Click rows of the table, the others beside the first with Ctrl."""
    table, picked = window.panels.events.table, []
    window.panels.raise_dock("events")
    for headline in headlines:
        rows = window.panels.event_model.rows
        row = next(at for at, each in enumerate(rows) if each.event.shown_headline == headline)
        place = table.visualRect(window.panels.event_model.index(row, 0)).center()
        keys = Qt.KeyboardModifier.ControlModifier if picked else Qt.KeyboardModifier.NoModifier
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, keys, place)
        picked.append(rows[row].event.id)
    return picked


# --- adding ------------------------------------------------------------------------------------------


def test_event_from_selected_words(qtbot: QtBot, window: MainWindow, workspace: Workspace) -> None:
    """The selected words become an event that is dated by the phrase among them; undo takes it out."""
    mark_words(window, "In 2019 the bridge was painted")
    qtbot.keyClick(window, Qt.Key.Key_N)
    asked = dialog(window, EventDialog)
    assert (asked.headline.text(), asked.field.edit.text()) == ("The bridge was painted", "2019")
    assert asked.field.preview.text() == "= 2019"
    qtbot.keyClick(asked.field.edit, Qt.Key.Key_Return)
    event = workspace.library.events(1)[-1]
    assert event.passages[0].of(workspace.library.article(1).text) == "In 2019 the bridge was painted"
    assert event.mentions == (3,)
    assert dates(window)["The bridge was painted"] == "2019"
    assert window.actions_by_name["undo"].text() == "&Undo Add event"
    window.undo()
    assert "The bridge was painted" not in dates(window)


def test_selected_words_with_another_date(qtbot: QtBot, window: MainWindow, workspace: Workspace) -> None:
    """A date typed over that of the words counts instead."""
    mark_words(window, "In 2019 the bridge was painted")
    window.panels.passage.event_asked.emit()
    asked = dialog(window, EventDialog)
    qtbot.keyClicks(asked.field.edit, "two days ago")
    qtbot.keyClick(asked.field.edit, Qt.Key.Key_Return)
    assert dates(window)["The bridge was painted"] == "24 Nov 2025"
    assert not workspace.library.events(1)[-1].mentions


def test_event_by_hand(qtbot: QtBot, window: MainWindow, workspace: Workspace) -> None:
    """Without selected words the event is in no article; it can be corrected and deleted for good."""
    qtbot.keyClick(window, Qt.Key.Key_N)
    asked = dialog(window, EventDialog)
    qtbot.keyClicks(asked.headline, "Bridge opened")
    qtbot.keyClick(asked.headline, Qt.Key.Key_Return)
    qtbot.keyClicks(asked.field.edit, "5 June 1931")
    qtbot.keyClick(asked.field.edit, Qt.Key.Key_Return)
    assert dates(window)["Bridge opened"] == "5 Jun 1931"
    event = select(window, "Bridge opened")
    assert is_added(workspace.library.event(event))
    qtbot.keyClick(window, Qt.Key.Key_Delete, Qt.KeyboardModifier.ShiftModifier)
    assert "Bridge opened" not in dates(window)
    assert window.actions_by_name["undo"].text() == "&Undo Remove event"
    window.undo()
    assert dates(window)["Bridge opened"] == "5 Jun 1931"


def test_event_needs_a_headline(qtbot: QtBot, window: MainWindow, workspace: Workspace) -> None:
    """A date alone is no event; Escape adds nothing."""
    qtbot.keyClick(window, Qt.Key.Key_N)
    asked = dialog(window, EventDialog)
    qtbot.keyClicks(asked.field.edit, "1931")
    qtbot.keyClick(asked.field.edit, Qt.Key.Key_Return)
    assert asked.isVisible()
    qtbot.keyClick(asked.field.edit, Qt.Key.Key_Escape)
    assert workspace.stack.count() == 0


# --- noting, one or many -----------------------------------------------------------------------------


def test_details_of_one_event(qtbot: QtBot, window: MainWindow, workspace: Workspace) -> None:
    """Status, category, tags and note are set together, as one change."""
    event = select(window, "Bridge painted")
    qtbot.keyClick(window, Qt.Key.Key_D)
    asked = dialog(window, DetailsDialog)
    asked.status.setCurrentIndex(asked.status.findData(Status.DENIED))
    asked.category.setEditText("harbour")
    qtbot.keyClicks(asked.tags, "paint,  old bridge , paint")
    qtbot.keyClicks(asked.note, "Ask the mayor")
    qtbot.mouseClick(asked.buttons.button(QDialogButtonBox.StandardButton.Ok), Qt.MouseButton.LeftButton)
    decision = workspace.library.event(event).decision
    assert (decision.status, decision.category, decision.note) == (Status.DENIED, "harbour", "Ask the mayor")
    assert decision.tags == ("paint", "old bridge")
    assert window.actions_by_name["undo"].text() == "&Undo Change details"
    window.undo()
    assert not workspace.library.event(event).decision.tags


def test_details_that_stay_are_no_change(qtbot: QtBot, window: MainWindow, workspace: Workspace) -> None:
    """OK without a change leaves nothing to undo."""
    select(window, "Bridge painted")
    qtbot.keyClick(window, Qt.Key.Key_D)
    asked = dialog(window, DetailsDialog)
    qtbot.mouseClick(asked.buttons.button(QDialogButtonBox.StandardButton.Ok), Qt.MouseButton.LeftButton)
    assert workspace.stack.count() == 0


def test_many_events_are_tagged_at_once(qtbot: QtBot, window: MainWindow, workspace: Workspace) -> None:
    """Tags come to those that are there; one undo takes them from all, across articles."""
    picked = pick(qtbot, window, "Bridge painted", "Stalls lit", "Ferry starts")
    qtbot.keyClick(window, Qt.Key.Key_D)
    asked = dialog(window, DetailsDialog)
    assert asked.windowTitle() == "Details of 3 events"
    assert any("all 3 events" in each.text() for each in asked.findChildren(QLabel))
    assert asked.status.currentText() == "as they are"
    qtbot.keyClicks(asked.tags, "autumn")
    qtbot.mouseClick(asked.buttons.button(QDialogButtonBox.StandardButton.Ok), Qt.MouseButton.LeftButton)
    assert [workspace.library.event(each).decision.tags for each in picked] == [("autumn",)] * 3
    assert window.actions_by_name["undo"].text() == "&Undo Tag 3 events"
    window.undo()
    assert [workspace.library.event(each).decision.tags for each in picked] == [()] * 3


@pytest.mark.parametrize(
    ("key", "review", "name"),
    [(Qt.Key.Key_A, Review.ACCEPTED, "Accept"), (Qt.Key.Key_R, Review.REJECTED, "Reject")],
)
def test_many_events_are_decided_at_once(
    qtbot: QtBot, window: MainWindow, workspace: Workspace, key: Qt.Key, review: Review, name: str
) -> None:
    """One key decides on all picked rows; one undo takes it back."""
    picked = pick(qtbot, window, "Bridge painted", "Stalls lit")
    qtbot.keyClick(window.panels.events.table, key)
    assert {workspace.library.event(each).decision.review for each in picked} == {review}
    assert window.actions_by_name["undo"].text() == f"&Undo {name} 2 events"
    window.undo()
    assert {workspace.library.event(each).decision.review for each in picked} == {Review.UNREVIEWED}


# --- what if -----------------------------------------------------------------------------------------


def test_another_publication_date_is_tried(qtbot: QtBot, window: MainWindow, workspace: Workspace) -> None:
    """The dialog says what would move before anything does; applying it is one change."""
    qtbot.keyClick(window, Qt.Key.Key_W)
    asked = dialog(window, WhatIf)
    assert asked.now.text() == "Now: 26 Nov 2025"
    qtbot.keyClicks(asked.field.edit, "19 Nov 2025")
    qtbot.waitUntil(lambda: asked.summary.text() == "3 dates shift by −7 days.")
    first = [asked.table.item(0, column).text() for column in range(4)]
    assert asked.table.item(0, 0).toolTip() == first[0]  # a long one is cut
    assert not asked.table.wordWrap()
    assert first == ["Harbour bridge closed", "24 Nov 2025", "17 Nov 2025", "−7"]
    assert workspace.stack.count() == 0
    qtbot.keyClick(asked.field.edit, Qt.Key.Key_Return)
    assert dates(window)["Harbour bridge closed"] == "17 Nov 2025"
    assert window.actions_by_name["undo"].text() == "&Undo Correct publication date"


def test_supposing_is_given_up(qtbot: QtBot, window: MainWindow, workspace: Workspace) -> None:
    """Escape leaves everything as it is; words that are no date move nothing."""
    workspace.selection.select(Selected(2))
    qtbot.keyClick(window, Qt.Key.Key_W)
    asked = dialog(window, WhatIf)
    assert asked.now.text() == "Now it is not known."
    qtbot.keyClicks(asked.field.edit, "26 Nov 2025")
    qtbot.waitUntil(lambda: asked.summary.text() == "1 gets a date.")
    qtbot.keyClicks(asked.field.edit, " soonish")
    qtbot.waitUntil(lambda: asked.table.rowCount() == 0)
    qtbot.keyClick(asked.field.edit, Qt.Key.Key_Escape)
    assert workspace.stack.count() == 0


def test_phrase_that_others_count_from_is_tried(
    qtbot: QtBot, window: MainWindow, workspace: Workspace
) -> None:
    """The button beside a step asks what if that date were another; all that count from it move as one change."""
    select(window, "Divers find a crack")
    steps = window.panels.computation.steps
    assert [each.text() for each in steps.anchors] == ["Show in the text"]
    qtbot.mouseClick(steps.questions[0], Qt.MouseButton.LeftButton)
    asked = dialog(window, WhatIf)
    assert asked.question.text() == "What if “Monday” meant another date?"
    qtbot.keyClicks(asked.field.edit, "17 Nov 2025")
    qtbot.waitUntil(lambda: asked.summary.text() == "2 dates shift by −7 days.")
    qtbot.keyClick(asked.field.edit, Qt.Key.Key_Return)
    assert dates(window)["Harbour bridge closed"] == "17 Nov 2025"
    assert dates(window)["Divers find a crack"] == "15 Nov 2025"
    window.undo()
    assert dates(window)["Divers find a crack"] == "22 Nov 2025"
    assert workspace.stack.count() == 1


# --- see why -----------------------------------------------------------------------------------------


def test_anchor_leads_to_its_phrase(qtbot: QtBot, window: MainWindow, workspace: Workspace) -> None:
    """What a date counts from is one click away: the phrase, and from there the publication date."""
    select(window, "Divers find a crack")
    steps = window.panels.computation.steps
    qtbot.mouseClick(steps.anchors[0], Qt.MouseButton.LeftButton)
    assert workspace.selection.current.mention == 0
    assert window.panels.computation.headline.text() == "Harbour bridge closed"
    assert [each.text() for each in steps.anchors] == ["Publication date…"]
    qtbot.mouseClick(steps.anchors[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(window.panels.articles.publication.field.edit.hasFocus)


def test_other_reading_is_chosen(qtbot: QtBot, window: MainWindow, workspace: Workspace) -> None:
    """The panel offers what the words may mean too, each with why it lost; a click chooses it."""
    event = select(window, "Harbour bridge closed")
    offered = window.panels.computation.others.buttons
    assert [each.text() for each in offered] == ["1 Dec 2025", "17 Nov 2025"]
    assert "news means the latest one" in offered[0].accessibleName()
    qtbot.mouseClick(offered[1], Qt.MouseButton.LeftButton)
    assert dates(window)["Harbour bridge closed"] == "17 Nov 2025"
    assert workspace.library.event(event).decision.review is Review.CORRECTED
    window.undo()
    assert dates(window)["Harbour bridge closed"] == "24 Nov 2025"


# --- in the table ------------------------------------------------------------------------------------


def edit_cell(window: MainWindow, headline: str, column: Column) -> QWidget:
    """Open a cell of the table for editing and return its editor."""
    select(window, headline)
    table = window.panels.events.table
    table.setColumnHidden(column, False)
    index = table.currentIndex().siblingAtColumn(column)
    table.setCurrentIndex(index)
    table.edit(index)
    found = table.viewport().findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    editor = next(each for each in found if isinstance(each, QLineEdit | QComboBox))
    assert editor.accessibleName()
    return editor


@pytest.mark.parametrize(
    ("column", "typed", "noted"),
    [
        (Column.CATEGORY, "harbour", Decision(category="harbour")),
        (Column.TAGS, "paint, old", Decision(tags=("paint", "old"))),
        (Column.NOTE, "ask again", Decision(note="ask again")),
    ],
)
def test_cell_is_typed_over(
    qtbot: QtBot, window: MainWindow, workspace: Workspace, column: Column, typed: str, noted: Decision
) -> None:
    """Category, tags and note are typed in the row; undo takes them back, and the event stays undecided."""
    editor = edit_cell(window, "Bridge painted", column)
    event = workspace.selection.current.event
    assert event is not None
    qtbot.keyClicks(editor, typed)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: workspace.library.event(event).decision == noted)
    window.undo()
    assert workspace.library.event(event).decision == Decision()


def test_status_is_chosen_in_its_cell(qtbot: QtBot, window: MainWindow, workspace: Workspace) -> None:
    """The cell of the status is a choice."""
    editor = edit_cell(window, "Bridge painted", Column.STATUS)
    assert isinstance(editor, QComboBox)
    qtbot.keyClicks(editor, "den")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    event = workspace.selection.current.event
    assert event is not None
    qtbot.waitUntil(lambda: workspace.library.event(event).shown_status is Status.DENIED)
    assert workspace.library.event(event).decision.review is Review.CORRECTED


def test_categories_in_use_are_offered(window: MainWindow, workspace: Workspace) -> None:
    """A category that one event has is a choice for the others."""
    editing.set_details(workspace, editing.Details(category="harbour"), 1, 2)
    editor = edit_cell(window, "Bridge painted", Column.CATEGORY)
    assert isinstance(editor, QComboBox)
    assert [editor.itemText(at) for at in range(editor.count())] == ["", "harbour"]


# --- on the timeline ---------------------------------------------------------------------------------


def test_dragged_mark_changes_the_date(qtbot: QtBot, window: MainWindow, workspace: Workspace) -> None:
    """A mark that is let go elsewhere corrects the date in every view; undo puts it back."""
    window.add_timeline()
    timeline = window.panels.timeline
    assert timeline is not None
    event = select(window, "Harbour bridge closed")
    timeline.event_moved.emit(event, "2025-11-27")
    assert dates(window)["Harbour bridge closed"] == "27 Nov 2025"
    assert workspace.library.event(event).decision.words == "27 Nov 2025"
    assert window.actions_by_name["undo"].text() == "&Undo Move event"
    window.undo()
    assert dates(window)["Harbour bridge closed"] == "24 Nov 2025"


def test_added_event_stays_decided(qtbot: QtBot, window: MainWindow, workspace: Workspace) -> None:
    """Restoring what the user added takes its corrections back, and leaves it the user's own."""
    editing.add_event(workspace, "Bridge opened", "5 June 1931")
    event = select(window, "Bridge opened")
    editing.correct_date(workspace, event, "1932")
    qtbot.keyClick(window, Qt.Key.Key_U)
    assert dates(window)["Bridge opened"] == "5 Jun 1931"
    assert workspace.library.event(event).decision == Decision(Review.ACCEPTED)


def test_notes_outlive_restoring(qtbot: QtBot, window: MainWindow, workspace: Workspace) -> None:
    """Taking an event back to the program's reading keeps what the user noted about it."""
    event = select(window, "Bridge painted")
    editing.set_details(workspace, editing.Details(status=Status.DENIED, tags=("paint",), note="Ask"), event)
    qtbot.keyClick(window, Qt.Key.Key_U)
    assert workspace.library.event(event).decision == Decision(tags=("paint",), note="Ask")
