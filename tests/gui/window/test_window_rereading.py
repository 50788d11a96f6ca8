"""Reading the articles again with this version's rules: on the worker, as one step that can be undone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dateline import workflow
from dateline.edits import Batch, Decide, RemoveEvent
from dateline.model import Decision, Review
from dateline.store.library import Library
from dateline.ui.main_window import MainWindow
from gui.agency import STORY
from gui.window.conftest import shown

pytestmark = pytest.mark.gui


@pytest.fixture
def older(qtbot: QtBot, path: Path, tmp_path: Path) -> Iterator[MainWindow]:
    """The window on articles that an older version read with fewer events; one event was accepted."""
    folder = tmp_path / "story"
    folder.mkdir()
    for name, text in STORY.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    with Library.open(path) as library:
        list(workflow.import_files(library, [folder]))
        first, *_, last = (event.id for event in library.events(1))
        library.apply(Batch((Decide(first, Decision(Review.ACCEPTED)), RemoveEvent(last))))
    yield from shown(qtbot, path, tmp_path)


def events(window: MainWindow) -> int:
    """Return how many events there are."""
    assert window.libraries.workspace is not None
    return len(window.libraries.workspace.dated())


def read_again(qtbot: QtBot, window: MainWindow) -> None:
    """Choose it in the menu and wait until it is done."""
    with qtbot.waitSignal(window.rereading.told, timeout=30_000):
        window.actions_by_name["read_again"].trigger()


def test_what_was_missed_is_found(qtbot: QtBot, older: MainWindow) -> None:
    """An event that the older version did not find is there; what was accepted stays so."""
    before = events(older)
    read_again(qtbot, older)
    assert events(older) == before + 1
    workspace = older.libraries.workspace
    assert workspace is not None
    assert [row.event.decision.review for row in workspace.dated()].count(Review.ACCEPTED) == 1
    assert older.panels.messages.text.text() == (
        "5 articles read again: 1 read otherwise now; your corrections are kept."
    )


def test_it_is_one_step_to_undo(qtbot: QtBot, older: MainWindow) -> None:
    """Undo names it and brings the older reading back."""
    before = events(older)
    read_again(qtbot, older)
    assert older.actions_by_name["undo"].text() == "&Undo Read article again"
    older.actions_by_name["undo"].trigger()
    assert events(older) == before


def test_nothing_new_leaves_nothing_to_undo(qtbot: QtBot, older: MainWindow) -> None:
    """Reading again twice says that nothing is read otherwise, and adds no step."""
    read_again(qtbot, older)
    steps = older.libraries.workspace.stack.count() if older.libraries.workspace else 0
    read_again(qtbot, older)
    assert older.panels.messages.text.text() == "5 articles read again: nothing is read otherwise."
    assert older.libraries.workspace is not None
    assert older.libraries.workspace.stack.count() == steps


def test_progress_is_shown_and_it_can_be_stopped(qtbot: QtBot, older: MainWindow) -> None:
    """The line at the foot tells how far it is, and Cancel stops after the article in hand."""
    seen: list[str] = []
    status = older.panels.status
    older.rereading.started.connect(
        lambda job: job.progressed.connect(lambda _: seen.append(status.doing.text()))
    )
    older.rereading.started.connect(lambda job: job.progressed.connect(lambda _: status.cancel.click()))
    read_again(qtbot, older)
    assert any(text.startswith("Reading again 1 of 5: ") for text in seen)
    assert older.panels.messages.text.text().startswith("Stopped: ")
