"""A row that stands for several tellings is decided with all of them, as one step."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dateline import workflow
from dateline.model import Review
from dateline.store.library import Library
from dateline.ui import grouping
from dateline.ui.main_window import MainWindow
from gui.agency import STORY
from gui.window.conftest import shown

pytestmark = pytest.mark.gui


@pytest.fixture
def told(qtbot: QtBot, path: Path, tmp_path: Path) -> Iterator[MainWindow]:
    """The window on five articles of one story, with the row in front that most of them tell."""
    folder = tmp_path / "story"
    folder.mkdir()
    for name, text in STORY.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    with Library.open(path) as library:
        list(workflow.import_files(library, [folder]))
    for window in shown(qtbot, path, tmp_path):
        window.linking.select_event(largest(window)[0])
        yield window


def largest(window: MainWindow) -> tuple[int, ...]:
    """Return the tellings of the happening that most articles tell, the one in front first."""
    assert window.libraries.workspace is not None
    happenings = window.libraries.workspace.grouping.happenings
    return max((each.tellings for each in happenings), key=len)


def reviews(window: MainWindow, events: tuple[int, ...]) -> set[Review]:
    """Return what was decided about some events."""
    assert window.libraries.workspace is not None
    return {window.libraries.workspace.chronology.dated_event(each).event.decision.review for each in events}


@pytest.mark.parametrize(
    ("key", "decided", "undo"),
    [
        (Qt.Key.Key_A, Review.ACCEPTED, "&Undo Accept {} events"),
        (Qt.Key.Key_R, Review.REJECTED, "&Undo Reject {} events"),
    ],
)
def test_a_key_decides_every_telling(
    qtbot: QtBot, told: MainWindow, key: Qt.Key, decided: Review, undo: str
) -> None:
    """A and R on the row decide all that it stands for; one undo takes it back."""
    tellings = largest(told)
    assert len(tellings) > 2
    qtbot.keyClick(told.panels.events.table, key)
    assert reviews(told, tellings) == {decided}
    assert told.actions_by_name["undo"].text() == undo.format(len(tellings))
    told.actions_by_name["undo"].trigger()
    assert reviews(told, tellings) == {Review.UNREVIEWED}


def test_the_button_decides_every_telling(told: MainWindow) -> None:
    """Accept in the panel does what the key does."""
    told.panels.computation.accept.click()
    assert reviews(told, largest(told)) == {Review.ACCEPTED}


def test_an_open_row_is_decided_by_itself(qtbot: QtBot, told: MainWindow) -> None:
    """Once the tellings have rows of their own, each is decided by itself."""
    first, *others = largest(told)
    told.actions_by_name["tellings"].trigger()
    qtbot.keyClick(told.panels.events.table, Qt.Key.Key_A)
    assert reviews(told, (first,)) == {Review.ACCEPTED}
    assert reviews(told, tuple(others)) == {Review.UNREVIEWED}


def test_a_telling_under_its_row_is_decided_by_itself(qtbot: QtBot, told: MainWindow) -> None:
    """A row under another stands for itself only."""
    first, second, *_ = largest(told)
    told.actions_by_name["tellings"].trigger()
    told.linking.select_event(second)
    qtbot.keyClick(told.panels.events.table, Qt.Key.Key_R)
    assert reviews(told, (second,)) == {Review.REJECTED}
    assert reviews(told, (first,)) == {Review.UNREVIEWED}


def test_picked_rows_are_decided_with_what_they_stand_for(told: MainWindow) -> None:
    """Several picked rows count all their tellings, each once."""
    tellings = largest(told)
    told.panels.events.table.selectAll()
    told.actions_by_name["accept"].trigger()
    assert reviews(told, tellings) == {Review.ACCEPTED}
    assert told.libraries.workspace is not None
    every = len(told.libraries.workspace.dated())
    assert told.actions_by_name["undo"].text() == f"&Undo Accept {every} events"


def test_review_decides_the_telling_in_front_alone(qtbot: QtBot, told: MainWindow) -> None:
    """In a review only the date that is shown is decided, though its row stands for several."""
    told.actions_by_name["review"].trigger()
    panel = told.panels.review
    qtbot.waitUntil(lambda: panel.turn is not None)
    assert panel.turn is not None
    first = panel.turn.event
    qtbot.keyClick(panel, Qt.Key.Key_A)
    assert reviews(told, (first,)) == {Review.ACCEPTED}
    assert told.actions_by_name["undo"].text() == "&Undo Accept event"


def test_a_folded_telling_can_be_selected(qtbot: QtBot, told: MainWindow) -> None:
    """A telling under a closed row is selected itself, though its row is that of another one."""
    workspace = told.libraries.workspace
    assert workspace is not None
    alone = next(row.event.id for row in workspace.marked() if len(workspace.tellings(row.event.id)) == 1)
    told.linking.select_event(alone)
    telling = largest(told)[-1]
    told.linking.select_event(telling)
    assert workspace.selection.current.event == telling
    assert told.panels.computation.shown is not None
    assert told.panels.computation.shown.event == telling
    table = told.panels.events.table
    assert table.current_event() == largest(told)[0]


def test_what_is_grouped_later_can_be_split_at_once(
    qtbot: QtBot, told: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a large library merged events are one happening a moment later; then they can be split without a click."""
    monkeypatch.setattr(grouping, "AT_ONCE", 0)
    workspace = told.libraries.workspace
    assert workspace is not None
    alone = [row.event.id for row in workspace.marked() if len(workspace.tellings(row.event.id)) == 1]
    told.linking.select_event(alone[0])
    told.panels.events.table.pick_too(alone[1])
    assert not told.actions_by_name["split_all"].isEnabled()
    with qtbot.waitSignal(workspace.regrouped):
        told.actions_by_name["merge"].trigger()
    assert told.actions_by_name["split_all"].isEnabled()
