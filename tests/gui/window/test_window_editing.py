"""What a person corrects shows at once, in every view, and can be taken back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from dateline.model import Decision, Known, Review
from dateline.ui import editing
from dateline.ui.main_window import MainWindow
from dateline.ui.models.event_model import Column
from dateline.ui.selection import Selected
from dateline.ui.workspace import Workspace

pytestmark = pytest.mark.gui


@pytest.fixture
def workspace(window: MainWindow) -> Workspace:
    """What is open in the window."""
    assert window.libraries.workspace is not None
    return window.libraries.workspace


def dates(window: MainWindow) -> dict[str, str]:
    """Return the dates in the table by headline."""
    shown = window.panels.event_model
    rows = range(shown.rowCount())
    return {shown.index(row, Column.HEADLINE).data(): shown.index(row, Column.DATE).data() for row in rows}


def select(window: MainWindow, headline: str) -> int:
    """Select an event by its headline."""
    found = next(
        row.event.id for row in window.panels.event_model.rows if row.event.shown_headline == headline
    )
    window.linking.select_event(found)
    return found


def type_published(qtbot: QtBot, window: MainWindow, words: str) -> None:
    """Type a publication date for the article in front, and press Enter."""
    edit = window.panels.articles.publication.field.edit
    qtbot.keyClicks(edit, words)
    qtbot.keyClick(edit, Qt.Key.Key_Return)


@pytest.mark.parametrize("words", ["24 Nov 2025", "24.11.2025", "24 de noviembre de 2025", "2025-11-24"])
def test_typed_publication_date_resolves_everything(
    qtbot: QtBot, window: MainWindow, workspace: Workspace, words: str
) -> None:
    """A date typed in any language or order resolves the relative dates at once."""
    workspace.selection.select(Selected(2))
    assert dates(window)["Fish market opens again"] == "undated"
    type_published(qtbot, window, words)
    assert dates(window)["Fish market opens again"] == "23 Nov 2025"
    assert window.panels.articles.publication.head.text() == "Published 24 Nov 2025"
    assert window.panels.article_model.rows[1].badge == "set by you"


def test_publication_date_can_be_taken_back(qtbot: QtBot, window: MainWindow, workspace: Workspace) -> None:
    """Ctrl+Z makes the date unknown again, and Ctrl+Shift+Z sets it again."""
    workspace.selection.select(Selected(2))
    type_published(qtbot, window, "24 Nov 2025")
    assert window.actions_by_name["undo"].text() == "&Undo Correct publication date"
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert dates(window)["Fish market opens again"] == "undated"
    assert window.panels.articles.publication.head.text().startswith("Publication date unknown")
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window, Qt.Key.Key_Z, both)
    assert dates(window)["Fish market opens again"] == "23 Nov 2025"


def test_words_are_understood_while_typing(qtbot: QtBot, window: MainWindow, workspace: Workspace) -> None:
    """The field says how it understands the words before anything is changed."""
    workspace.selection.select(Selected(2))
    field = window.panels.articles.publication.field
    qtbot.keyClicks(field.edit, "24.11.2025")
    qtbot.waitUntil(lambda: field.preview.text() == "= 24 Nov 2025")
    assert workspace.stack.count() == 0


def test_nonsense_changes_nothing(qtbot: QtBot, window: MainWindow, workspace: Workspace) -> None:
    """Words that are no date are said not to be understood, and Enter does nothing."""
    workspace.selection.select(Selected(2))
    type_published(qtbot, window, "some time soonish")
    field = window.panels.articles.publication.field
    assert "is not understood" in field.preview.text()
    assert not field.button.isEnabled()
    assert workspace.stack.count() == 0


def test_candidate_is_chosen_by_a_click(qtbot: QtBot, window: MainWindow, workspace: Workspace) -> None:
    """A date that was found is offered with its evidence, and becomes the user's word."""
    workspace.selection.select(Selected(2))
    (offered,) = window.panels.articles.publication.offers()
    qtbot.mouseClick(offered, Qt.MouseButton.LeftButton)
    chosen = workspace.library.article(2).published.chosen
    assert chosen is not None
    assert (chosen.date, chosen.source, chosen.known) == ("2025-11-20", "first line", Known.SET)
    assert dates(window)["Fish market opens again"] == "19 Nov 2025"


def test_tray_asks_for_what_would_help(qtbot: QtBot, window: MainWindow) -> None:
    """The button of the tray leads to the field that resolves the selected line."""
    tray = window.panels.tray
    assert [row.text for row in tray.model.rows] == [
        "Set the publication date of “Market returns”…",
        "Fish market opens again",
        "Type a date…",
        "Mayor promises a new bridge",
    ]
    window.panels.raise_dock("tray")
    tray.list.setCurrentIndex(tray.model.index(1))
    assert tray.remedy.text() == "Set the publication date of “Market returns”…"
    qtbot.mouseClick(tray.remedy, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(window.panels.articles.publication.field.edit.hasFocus)
    type_published(qtbot, window, "24 Nov 2025")
    assert [row.text for row in tray.model.rows] == ["Type a date…", "Mayor promises a new bridge"]


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("2025-11-16", "16 Nov 2025"),
        ("3 March 2024", "3 Mar 2024"),
        ("2025-11", "Nov 2025"),
        ("[..2025-11-23]", None),
    ],
)
def test_date_is_corrected_by_typing(
    qtbot: QtBot, window: MainWindow, workspace: Workspace, words: str, shown: str | None
) -> None:
    """F2 opens the field; words or EDTF become the event's date, and undo takes them back."""
    event = select(window, "Divers find a crack")
    qtbot.keyClick(window, Qt.Key.Key_F2)
    edit = window.panels.computation.field.edit
    qtbot.keyClicks(edit, words)
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    decision = workspace.library.event(event).decision
    assert (decision.review, decision.words) == (Review.CORRECTED, words)
    assert shown is None or dates(window)["Divers find a crack"] == shown
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert dates(window)["Divers find a crack"] == "22 Nov 2025"


def test_relative_words_count_from_the_publication_date(qtbot: QtBot, window: MainWindow) -> None:
    """What is typed as an event's date may be as relative as the article's own words."""
    select(window, "Divers find a crack")
    qtbot.keyClick(window, Qt.Key.Key_F2)
    edit = window.panels.computation.field.edit
    qtbot.keyClicks(edit, "three days ago")
    qtbot.waitUntil(lambda: window.panels.computation.field.preview.text() == "= 23 Nov 2025")


def test_double_click_on_a_date_opens_the_field(qtbot: QtBot, window: MainWindow) -> None:
    """A double click in the column of dates does what F2 does."""
    table = window.panels.events.table
    place = table.visualRect(window.panels.event_model.index(0, Column.DATE)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.panels.computation.field.isVisible()


def test_headline_is_changed_in_place(qtbot: QtBot, window: MainWindow, workspace: Workspace) -> None:
    """A headline is typed over in the table and can be taken back."""
    event = select(window, "Bridge painted")
    window.edit_headline()
    editor = window.panels.events.table.findChild(QLineEdit)
    assert editor is not None
    editor.selectAll()
    qtbot.keyClicks(editor, "Bridge painted green")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: workspace.library.event(event).shown_headline == "Bridge painted green")
    assert window.panels.computation.headline.text() == "Bridge painted green"
    window.undo()
    assert workspace.library.event(event).shown_headline == "Bridge painted"


def test_typing_in_a_field_is_undone_there_first(
    qtbot: QtBot, window: MainWindow, workspace: Workspace
) -> None:
    """Ctrl+Z in a field takes back the typing, not the last edit of the library."""
    event = select(window, "Bridge painted")
    qtbot.keyClick(window, Qt.Key.Key_A)
    qtbot.keyClick(window, Qt.Key.Key_F2)
    edit = window.panels.computation.field.edit
    qtbot.keyClicks(edit, "5")
    qtbot.keyClick(edit, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert workspace.library.event(event).decision.review is Review.ACCEPTED


def test_letters_in_a_field_decide_nothing(qtbot: QtBot, window: MainWindow, workspace: Workspace) -> None:
    """The shortcuts of one letter do not fire while a date is typed."""
    select(window, "Bridge painted")
    qtbot.keyClick(window, Qt.Key.Key_F2)
    edit = window.panels.computation.field.edit
    edit.clear()
    qtbot.keyClicks(edit, "a year")
    qtbot.keyClick(edit, Qt.Key.Key_Delete)
    assert edit.text() == "a year"
    assert workspace.stack.count() == 0


@pytest.mark.parametrize("key", [Qt.Key.Key_R, Qt.Key.Key_Delete])
def test_rejected_event_leaves_and_comes_back(
    qtbot: QtBot, window: MainWindow, workspace: Workspace, key: Qt.Key
) -> None:
    """R or Del takes an event out of table and timeline; U brings it back."""
    event = select(window, "Bridge painted")
    qtbot.keyClick(window, key)
    assert "Bridge painted" not in dates(window)
    assert event not in [row.event.id for row in workspace.placed()]
    assert workspace.selection.current.event == event
    qtbot.keyClick(window, Qt.Key.Key_U)
    assert "Bridge painted" in dates(window)
    assert workspace.library.event(event).decision.review is Review.UNREVIEWED


def correct(qtbot: QtBot, window: MainWindow, headline: str, words: str) -> int:
    """Type another date for an event."""
    event = select(window, headline)
    qtbot.keyClick(window, Qt.Key.Key_F2)
    edit = window.panels.computation.field.edit
    qtbot.keyClicks(edit, words)
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    return event


def test_correction_is_restored_after_a_restart(
    qtbot: QtBot, window: MainWindow, workspace: Workspace, story: Path
) -> None:
    """U takes a corrected event back to the program's date and headline, also without an undo list."""
    event = correct(qtbot, window, "Bridge painted", "2018")
    editing.set_headline(workspace, event, "Bridge painted green")
    with qtbot.waitSignal(window.ready):
        window.libraries.open(story.with_name("other.dateline"))
    with qtbot.waitSignal(window.ready):
        window.libraries.open(story)
    window.linking.select_event(event)
    assert window.panels.computation.yours.text() == "You set this: “2018” → 2018"
    qtbot.keyClick(window, Qt.Key.Key_U)
    assert dates(window)["Bridge painted"] == "2019"
    assert window.actions_by_name["undo"].text() == "&Undo Restore event"
    window.undo()
    assert dates(window)["Bridge painted green"] == "2018"


def test_accepted_event_is_restored(qtbot: QtBot, window: MainWindow, workspace: Workspace) -> None:
    """U makes an accepted event undecided again."""
    event = select(window, "Bridge painted")
    qtbot.keyClick(window, Qt.Key.Key_A)
    qtbot.keyClick(window, Qt.Key.Key_U)
    assert workspace.library.event(event).decision == Decision()


def test_programs_reading_is_offered_beside_a_correction(
    qtbot: QtBot, window: MainWindow, workspace: Workspace
) -> None:
    """One click gives the program's date back and leaves a corrected headline."""
    event = correct(qtbot, window, "Bridge painted", "2018")
    editing.set_headline(workspace, event, "Bridge painted green")
    reading = window.panels.computation.reading
    assert reading.text() == "Use the program’s reading: 2019"
    qtbot.mouseClick(reading, Qt.MouseButton.LeftButton)
    assert dates(window)["Bridge painted green"] == "2019"
    assert workspace.library.event(event).decision.review is Review.CORRECTED
    assert reading.isHidden()


def test_rejected_events_are_shown_on_demand(qtbot: QtBot, window: MainWindow) -> None:
    """The switch below the table lists rejected events too, marked as such."""
    select(window, "Bridge painted")
    qtbot.keyClick(window, Qt.Key.Key_R)
    events = window.panels.events
    assert events.rejected.text() == "Show rejected (1)"
    events.rejected.click()
    assert "Bridge painted" in dates(window)
    assert events.count.text() == "6 events, 2 undated"


def test_accepted_correction_stays_a_correction(
    qtbot: QtBot, window: MainWindow, workspace: Workspace
) -> None:
    """Rejecting and restoring a corrected event keeps the correction."""
    event = select(window, "Bridge painted")
    qtbot.keyClick(window, Qt.Key.Key_F2)
    edit = window.panels.computation.field.edit
    qtbot.keyClicks(edit, "2018")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    for key in (Qt.Key.Key_R, Qt.Key.Key_U, Qt.Key.Key_A):
        qtbot.keyClick(window, key)
    decision = workspace.library.event(event).decision
    assert (decision.review, decision.words) == (Review.CORRECTED, "2018")


def test_everything_is_undone_and_redone(qtbot: QtBot, window: MainWindow, workspace: Workspace) -> None:
    """A run of decisions goes back to the beginning and forward to the end."""
    before = workspace.library.events()
    for headline, key in (
        ("Bridge painted", Qt.Key.Key_A),
        ("Stalls lit", Qt.Key.Key_R),
        ("Ferry starts", Qt.Key.Key_A),
    ):
        select(window, headline)
        qtbot.keyClick(window, key)
    after = workspace.library.events()
    while workspace.stack.canUndo():
        window.undo()
    assert workspace.library.events() == before
    while workspace.stack.canRedo():
        window.redo()
    assert workspace.library.events() == after


def test_article_is_removed_and_comes_back(qtbot: QtBot, window: MainWindow, workspace: Workspace) -> None:
    """An article goes with its events; the next one comes to the front; undo brings everything back."""
    before = workspace.library.events()
    qtbot.keyClick(window, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert [row.article.title for row in window.panels.article_model.rows] == ["Market returns"]
    assert window.panels.passage.toPlainText().startswith("Market returns")
    window.undo()
    assert workspace.library.events() == before


def test_badge_above_the_text_opens_all_dates(qtbot: QtBot, window: MainWindow) -> None:
    """The badge says how the date is known; pressing it lists every date in a dialog, Escape closes it."""
    panels, publication = window.panels, window.panels.articles.publication
    assert panels.badge.text() == "26 Nov 2025 · stated"
    qtbot.mouseClick(panels.badge, Qt.MouseButton.LeftButton)
    assert publication.sheet is not None
    qtbot.waitUntil(publication.field.edit.hasFocus)
    assert [each.accessibleName() for each in publication.offers()] == ["Use 20 Nov 2025 (found)"]
    assert panels.articles.cards.isVisible()
    qtbot.keyClick(publication.field.edit, Qt.Key.Key_Escape)
    assert publication.sheet is None


def test_date_is_chosen_with_the_keyboard(qtbot: QtBot, window: MainWindow) -> None:
    """Ctrl+D, two steps with Tab and Space choose another date that was found; undo takes that back."""
    qtbot.keyClick(window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    publication = window.panels.articles.publication
    qtbot.waitUntil(publication.field.edit.hasFocus)
    (offer,) = publication.offers()
    while QApplication.focusWidget() is not offer:
        qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
    qtbot.keyClick(offer, Qt.Key.Key_Space)
    assert window.panels.badge.text() == "20 Nov 2025 · set by you"
    assert publication.sheet is None
    window.undo()
    assert window.panels.badge.text() == "26 Nov 2025 · stated"
