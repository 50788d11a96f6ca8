"""Everything is linked both ways: a click in one view is followed by all the others."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from dateline.formula.calendar import civil_at
from dateline.ui.main_window import MainWindow
from dateline.ui.models.event_model import Column
from dateline.ui.selection import Selected, of_event
from dateline.ui.views.go_to_dialog import GoToDialog
from gui.story import BRIDGE, bridge, span

pytestmark = pytest.mark.gui


def selected(window: MainWindow) -> Selected:
    """Return what is selected."""
    assert window.libraries.workspace is not None
    return window.libraries.workspace.selection.current


def event_named(window: MainWindow, headline: str) -> int:
    """Return the number of an event by its headline."""
    return next(
        row.event.id for row in window.panels.event_model.rows if row.event.shown_headline == headline
    )


def click_row(qtbot: QtBot, window: MainWindow, headline: str) -> int:
    """Click an event in the table."""
    table, event = window.panels.events.table, event_named(window, headline)
    row = window.panels.event_model.row_of(event)
    place = table.visualRect(window.panels.event_model.index(row, Column.HEADLINE)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    return event


def test_first_article_is_in_front(window: MainWindow) -> None:
    """A library opens with its first article and its text in front."""
    assert selected(window).article == 1
    assert window.panels.passage.toPlainText() == BRIDGE


def test_row_is_followed_by_text_and_computation(qtbot: QtBot, window: MainWindow) -> None:
    """A click in the table lights the sentence and explains the date."""
    event = click_row(qtbot, window, "Divers find a crack")
    assert selected(window) == Selected(1, event, 1)
    assert window.panels.passage.lit() == (span(BRIDGE, "divers had found a crack"),)
    assert window.panels.computation.headline.text() == "Divers find a crack"
    assert "22 Nov 2025" in window.panels.computation.plain_when()


def test_phrase_is_followed_by_table(qtbot: QtBot, window: MainWindow) -> None:
    """A click on a phrase selects the event it dates, in the table too."""
    passage = window.panels.passage
    qtbot.mouseClick(passage.viewport(), Qt.MouseButton.LeftButton, pos=passage.place_of(2))
    event = event_named(window, "Ferry starts")
    assert selected(window) == Selected(1, event, 2)
    assert window.panels.events.table.current_event() == event


def test_phrase_without_event_is_explained(qtbot: QtBot, window: MainWindow) -> None:
    """A phrase that dates nothing still says how it was read."""
    passage = window.panels.passage
    qtbot.mouseClick(passage.viewport(), Qt.MouseButton.LeftButton, pos=passage.place_of(5))
    assert selected(window) == Selected(1, None, 5)
    assert window.panels.computation.headline.text() == "“two weeks”"
    assert window.panels.computation.correct.isHidden()


def test_event_of_other_article_brings_its_text(qtbot: QtBot, window: MainWindow) -> None:
    """Selecting an event brings its article to the front, in the list too."""
    click_row(qtbot, window, "Stalls lit")
    assert selected(window).article == 2
    assert window.panels.passage.toPlainText().startswith("Market returns")
    assert window.panels.articles.cards.currentIndex().row() == 1


def test_article_is_followed_by_text(qtbot: QtBot, window: MainWindow) -> None:
    """A click on a card shows the article's text and lets go of the event."""
    click_row(qtbot, window, "Divers find a crack")
    cards = window.panels.articles.cards
    place = cards.visualRect(window.panels.article_model.index(1)).center()
    qtbot.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert selected(window) == Selected(2)
    assert not window.panels.events.table.currentIndex().isValid()


def test_arrows_walk_in_order_of_time(qtbot: QtBot, window: MainWindow) -> None:
    """Right and Left go to the next and previous event in time, Home and End to the ends."""
    said = []
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_End):
        qtbot.keyClick(window, key)
        said.append(window.panels.computation.headline.text())
    crack, closed = "Divers find a crack", "Harbour bridge closed"
    assert said == ["Bridge painted", crack, closed, crack, "Stalls lit"]


def test_arrow_down_walks_the_table(qtbot: QtBot, window: MainWindow) -> None:
    """Down in the table goes to the row below."""
    click_row(qtbot, window, "Bridge painted")
    qtbot.keyClick(window.panels.events.table, Qt.Key.Key_Down)
    assert window.panels.computation.headline.text() == "Divers find a crack"


def test_escape_lets_go(qtbot: QtBot, window: MainWindow) -> None:
    """Escape leaves the article in front and nothing selected."""
    click_row(qtbot, window, "Bridge painted")
    qtbot.keyClick(window.panels.passage, Qt.Key.Key_Escape)
    assert selected(window) == Selected(1)


def test_timeline_and_window_select_each_other(qtbot: QtBot, window: MainWindow) -> None:
    """A mark that is clicked selects its event; an event that is selected is ringed on the timeline."""
    window.add_timeline()
    timeline = window.panels.timeline
    assert timeline is not None
    qtbot.waitSignal(timeline.drawn, timeout=30_000).wait()
    timeline.event_selected.emit(event_named(window, "Ferry starts"))
    assert window.panels.computation.headline.text() == "Ferry starts"
    with qtbot.waitSignal(timeline.drawn, timeout=30_000):
        click_row(qtbot, window, "Bridge painted")


def test_selection_of_event_names_its_phrase(window: MainWindow) -> None:
    """An event is selected with its article and the first phrase that dates it."""
    row = next(row for row in window.panels.event_model.rows if row.event.shown_headline == "Ferry starts")
    assert of_event(row.event) == Selected(1, row.event.id, 2)


def test_timeline_goes_to_a_typed_date(qtbot: QtBot, window: MainWindow) -> None:
    """Ctrl+G asks for a date in words and puts it in the middle of the timeline."""
    window.add_timeline()
    timeline = window.panels.timeline
    assert timeline is not None
    qtbot.keyClick(window, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    dialog = window.findChild(GoToDialog)
    assert dialog is not None
    qtbot.keyClicks(dialog.field.edit, "marzo de 1987")
    qtbot.keyClick(dialog.field.edit, Qt.Key.Key_Return)
    start, end = timeline.shown()
    assert civil_at(int((start + end) / 2))[:2] == (1987, 3)


def test_phrase_says_its_date_under_the_pointer(window: MainWindow) -> None:
    """Hovering over a phrase shows the date and how well it is known; beside it there is nothing."""
    passage = window.panels.passage
    place = passage.place_of(1)
    QApplication.sendEvent(
        passage.viewport(), QHelpEvent(QEvent.Type.ToolTip, place, passage.mapToGlobal(place))
    )
    assert "22 Nov 2025" in QToolTip.text()
    assert "counted from another date" in QToolTip.text()
    assert passage.mention_at(QPoint(passage.viewport().width() - 2, 2)) is None


@pytest.mark.parametrize(("phrase", "front"), [("Monday", "events"), ("recently", "tray")])
def test_click_brings_its_list_to_the_front(
    qtbot: QtBot, window: MainWindow, phrase: str, front: str
) -> None:
    """A phrase shows its event among the events, or among what waits for a date, whichever tab was in front."""
    behind = {"events": "tray", "tray": "events"}[front]
    window.panels.raise_dock(behind)
    passage = window.panels.passage
    at = [span.of(BRIDGE) for span in (each.span for each in bridge().mentions)].index(phrase)
    with qtbot.waitSignal(passage.mention_selected):
        qtbot.mouseClick(passage.viewport(), Qt.MouseButton.LeftButton, pos=passage.place_of(at))
    shown = {dock.objectName(): not dock.visibleRegion().isEmpty() for dock in window.panels.docks()}
    assert shown[f"dock-{front}"]
    assert not shown[f"dock-{behind}"]


def test_clicked_mark_brings_the_events_to_the_front(qtbot: QtBot, window: MainWindow) -> None:
    """A mark of the timeline shows its row even if the undated tab was in front."""
    window.add_timeline()
    window.panels.raise_dock("tray")
    timeline = window.panels.timeline
    assert timeline is not None
    timeline.event_selected.emit(1)
    assert not window.panels.events.visibleRegion().isEmpty()
    assert window.panels.tray.visibleRegion().isEmpty()


def test_closed_list_stays_closed(qtbot: QtBot, window: MainWindow) -> None:
    """A panel that the user has closed is not opened by a click on a phrase."""
    window.panels.docks()[3].hide()
    window.panels.passage.mention_selected.emit(0)
    assert window.panels.docks()[3].isHidden()
