"""The review: the most doubtful date first, one key for each decision, and an end."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dateline import workflow
from dateline.model import Agreement, Review
from dateline.ui.appearance import Scheme
from dateline.ui.main_window import MainWindow
from dateline.ui.turn import Turn
from dateline.ui.views.review import ReviewPanel
from dateline.ui.workspace import Workspace
from gui.agency import COURIER, POST

pytestmark = pytest.mark.gui

BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def workspace(window: MainWindow) -> Workspace:
    """What is open in the window."""
    assert window.libraries.workspace is not None
    return window.libraries.workspace


@pytest.fixture
def panel(qtbot: QtBot, window: MainWindow, workspace: Workspace) -> ReviewPanel:
    """The panel of a review that was begun with its shortcut."""
    assert workspace.dated()
    qtbot.keyClick(window, Qt.Key.Key_R, BOTH)
    assert window.panels.review.isVisible()
    return window.panels.review


def turn(panel: ReviewPanel) -> Turn:
    """Return what is in front."""
    assert panel.turn is not None
    return panel.turn


def focus() -> QWidget:
    """Return what has the focus."""
    found = QApplication.focusWidget()
    assert found is not None
    return found


def press(qtbot: QtBot, *keys: Qt.Key) -> None:
    """Press keys where the focus is."""
    for key in keys:
        qtbot.keyClick(focus(), key)


def test_riskiest_comes_first_with_its_reason(panel: ReviewPanel, workspace: Workspace) -> None:
    """The panel shows why, the words, the date and its computation; the other views follow."""
    assert panel.why.text() == "Waits for the publication date of its article."
    assert panel.headline.text() == "Fish market opens again"
    assert (
        panel.words.toPlainText()
        == "Yesterday the fish market opened again. The stalls will be lit on 5 December 2025."
    )
    assert "this date waits" in panel.steps.findChildren(QLabel)[1].text()
    assert panel.count.text() == "0 of 7 reviewed"
    assert workspace.selection.current.event == turn(panel).event


def test_accept_brings_the_next(qtbot: QtBot, panel: ReviewPanel, workspace: Workspace) -> None:
    """A accepts, the next most doubtful comes, and the progress counts."""
    first = turn(panel).event
    press(qtbot, Qt.Key.Key_A)
    assert workspace.library.event(first).decision.review is Review.ACCEPTED
    assert turn(panel).event != first
    assert panel.count.text() == "1 of 7 reviewed"
    assert panel.bar.value() == 1


@pytest.mark.parametrize("key", [Qt.Key.Key_R, Qt.Key.Key_Delete])
def test_rejected_is_brought_back(
    qtbot: QtBot, panel: ReviewPanel, workspace: Workspace, key: Qt.Key
) -> None:
    """R rejects; back and U make it undecided again."""
    first = turn(panel).event
    press(qtbot, key)
    assert workspace.library.event(first).decision.review is Review.REJECTED
    press(qtbot, Qt.Key.Key_Left)
    assert turn(panel).event == first
    press(qtbot, Qt.Key.Key_U)
    assert workspace.library.event(first).decision.review is Review.UNREVIEWED
    assert turn(panel).event == first


def test_skipped_comes_again_at_the_end(qtbot: QtBot, panel: ReviewPanel) -> None:
    """S or the right arrow leaves an event for later."""
    first = turn(panel).event
    press(qtbot, Qt.Key.Key_S)
    second = turn(panel).event
    assert second != first
    press(qtbot, Qt.Key.Key_Right)
    assert turn(panel).event not in (first, second)
    press(qtbot, *[Qt.Key.Key_A] * 5)
    assert {turn(panel).event} <= {first, second}
    assert panel.count.text() == "5 of 7 reviewed"


def test_date_is_corrected_in_place(qtbot: QtBot, panel: ReviewPanel, workspace: Workspace) -> None:
    """C opens the field with a preview; Enter sets the date and brings the next event."""
    first = turn(panel).event
    press(qtbot, Qt.Key.Key_C)
    assert focus() is panel.field.edit
    qtbot.keyClicks(panel.field.edit, "24 Nov 2025")
    qtbot.waitUntil(lambda: panel.field.preview.text() == "= 24 Nov 2025")
    press(qtbot, Qt.Key.Key_Return)
    assert workspace.library.event(first).decision.review is Review.CORRECTED
    assert turn(panel).event != first
    assert panel.field.isHidden()
    assert focus() is panel


def test_escape_leaves_the_field_then_the_review(
    qtbot: QtBot, window: MainWindow, panel: ReviewPanel
) -> None:
    """The first Escape gives up the date, the second ends the review."""
    press(qtbot, Qt.Key.Key_C, Qt.Key.Key_Escape)
    assert panel.field.isHidden()
    assert panel.isVisible()
    press(qtbot, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert not window.actions_by_name["skip"].isEnabled()


def test_other_reading_is_chosen_by_its_number(
    qtbot: QtBot, window: MainWindow, panel: ReviewPanel, workspace: Workspace
) -> None:
    """The number of another reading gives the event that date."""
    closed = next(row.event.id for row in workspace.dated() if row.event.headline == "Harbour bridge closed")
    window.linking.select_event(closed)
    assert turn(panel).event == closed
    assert [each.text() for each in panel.others.buttons] == ["1   1 Dec 2025", "2   17 Nov 2025"]
    press(qtbot, Qt.Key.Key_2)
    decision = workspace.library.event(closed).decision
    assert (decision.review, decision.words) == (Review.CORRECTED, "17 Nov 2025")
    assert window.actions_by_name["undo"].text() == "&Undo Choose date"
    assert turn(panel).event != closed


def test_end_is_friendly(qtbot: QtBot, window: MainWindow, panel: ReviewPanel) -> None:
    """After the last decision the panel says so, and leads back to the timeline."""
    press(qtbot, *[Qt.Key.Key_A] * 7)
    assert panel.turn is None
    assert panel.done.text().startswith("All reviewed.")
    assert panel.count.text() == "7 of 7 reviewed"
    qtbot.mouseClick(panel.leave, Qt.MouseButton.LeftButton)
    assert not window.panels.review.isVisible()


def test_undo_brings_the_event_back(qtbot: QtBot, window: MainWindow, panel: ReviewPanel) -> None:
    """What is undone waits again."""
    first = turn(panel).event
    press(qtbot, Qt.Key.Key_A)
    window.undo()
    assert panel.count.text() == "0 of 7 reviewed"
    window.linking.select_event(first)
    assert turn(panel).event == first
    assert panel.accept.isVisible()


def test_publication_date_set_meanwhile_counts(
    panel: ReviewPanel, window: MainWindow, workspace: Workspace
) -> None:
    """What is doubtful is looked at again after every change."""
    first = turn(panel)
    window.panels.articles.publication.typed.emit(2, "26 Nov 2025")
    assert turn(panel).event == first.event
    assert turn(panel).reasons == ("Nothing speaks against this date.",)
    assert workspace.stack.count() == 1


def test_mouse_does_what_the_keys_do(qtbot: QtBot, panel: ReviewPanel) -> None:
    """Every decision has a button."""
    seen = [turn(panel).event]
    for each in (panel.accept, panel.reject, panel.skip):
        qtbot.mouseClick(each, Qt.MouseButton.LeftButton)
        seen.append(turn(panel).event)
    assert len(set(seen)) == len(seen)
    qtbot.mouseClick(panel.back, Qt.MouseButton.LeftButton)
    assert turn(panel).event == seen[-2]


def test_other_library_ends_the_review(qtbot: QtBot, window: MainWindow, panel: ReviewPanel) -> None:
    """A review belongs to its library."""
    assert window.libraries.workspace is not None
    path = window.libraries.workspace.library.path
    assert path is not None
    with qtbot.waitSignal(window.ready):
        window.libraries.open(path.with_name("other.dateline"))
    assert not panel.isVisible()
    assert not window.review.is_on


def test_review_is_named_for_screen_readers(window: MainWindow, panel: ReviewPanel) -> None:
    """Every part has a name, in both themes."""
    panel.ask()
    window.choose_scheme(Scheme.DARK)
    focused = [each for each in panel.findChildren(QWidget) if each.focusPolicy() != Qt.FocusPolicy.NoFocus]
    named = [each.accessibleName() or (isinstance(each, QPushButton) and each.text()) for each in focused]
    assert focused
    assert all(named)
    window.choose_scheme(Scheme.LIGHT)


def test_large_library_is_looked_at_in_pieces(
    qtbot: QtBot, window: MainWindow, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The window does not wait until every event has been looked at; what is found is the same."""
    assert len(workspace.dated()) > 2
    monkeypatch.setattr("dateline.ui.reviewing.AT_ONCE", 2)
    with qtbot.waitSignal(window.review.reviewing.shown):
        window.review.start()
        assert window.panels.review.done.text() == "Looking for what is doubtful…"
    assert turn(window.panels.review).reasons == ("Waits for the publication date of its article.",)


def test_contradicted_dates_come_first(qtbot: QtBot, window: MainWindow, workspace: Workspace) -> None:
    """What another article tells with another date is looked at before everything else."""
    for told in (COURIER, POST):
        workflow.import_text(workspace.library, told)
    qtbot.waitUntil(
        lambda: any(each.agreement is Agreement.CONTRADICTING for each in workspace.grouping.happenings)
    )
    window.review.start()
    assert turn(window.panels.review).reasons[0] == "Another article tells this with another date."
