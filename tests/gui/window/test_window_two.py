"""Two windows never share a library, and what a window says about a library is true from the start."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dateline.store import claim as claims
from dateline.ui.intake import Files
from dateline.ui.main_window import MainWindow
from dateline.ui.memory import Memory
from dateline.ui.messages import Level

pytestmark = pytest.mark.gui


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse at once instead of waiting for a window that is closing."""
    monkeypatch.setattr(claims, "PATIENCE_SECONDS", 0.0)


@pytest.fixture
def second(tmp_path: Path) -> Iterator[MainWindow]:
    """Another window, with nothing open yet."""
    made = MainWindow(Memory(tmp_path / "second.ini"))
    made.show()
    yield made
    made.close()
    assert made.worker.wait(30)
    made.deleteLater()


def test_library_of_another_window_is_refused(
    qtbot: QtBot, window: MainWindow, second: MainWindow, story: Path
) -> None:
    """The second window says in one sentence where the library is open, and offers others."""
    with qtbot.waitSignal(second.libraries.told):
        second.libraries.open(story)
    assert f"{story} is open in another window" in second.panels.messages.text.text()
    assert second.libraries.workspace is None
    assert second.panels.centre.currentWidget() is second.panels.empty
    assert second.panels.empty.sentence.text() == "No library is open."
    assert window.libraries.workspace is not None


def test_library_is_free_when_its_window_has_closed(
    qtbot: QtBot, window: MainWindow, second: MainWindow, story: Path
) -> None:
    """Closing one window hands the library to the next."""
    window.close()
    assert window.worker.wait(30)
    with qtbot.waitSignal(second.ready):
        second.libraries.open(story)
    assert len(second.panels.article_model.rows) == 2


def test_copy_does_not_replace_a_library_of_another_window(
    qtbot: QtBot, window: MainWindow, second: MainWindow, tmp_path: Path
) -> None:
    """A copy is not written over what another window has open."""
    with qtbot.waitSignal(second.ready):
        second.libraries.open(tmp_path / "other.dateline")
    with qtbot.waitSignal(second.libraries.told):
        second.libraries.save_copy(window.libraries.workspace.library.path)  # type: ignore[union-attr, arg-type]
    assert "open in another window" in second.panels.messages.text.text()


def test_window_says_what_it_opens(qtbot: QtBot, second: MainWindow, story: Path) -> None:
    """While a library loads its name stands there, not that there are no events."""
    second.add_timeline()
    with qtbot.waitSignal(second.ready):
        second.libraries.open(story)
        assert second.panels.opening.words.text() == "Opening “news – août”…"
        assert second.panels.centre.currentWidget().layout().currentWidget() is second.panels.opening  # type: ignore[attr-defined]
        assert second.panels.status.counts.text() == "Opening “news – août”…"
    assert second.panels.centre.currentWidget().layout().currentWidget() is not second.panels.opening  # type: ignore[attr-defined]


def test_failed_opening_offers_what_can_be_done(qtbot: QtBot, second: MainWindow, tmp_path: Path) -> None:
    """Without a library the window offers to make one or to open another, not to add articles."""
    foreign = tmp_path / "notes.dateline"
    foreign.write_text("just text", encoding="utf-8")
    with qtbot.waitSignal(second.libraries.refused):
        second.libraries.open(foreign)
    empty = second.panels.empty
    assert second.panels.centre.currentWidget() is empty
    assert [each.isHidden() for each in (empty.add, empty.new, empty.open, empty.sample)] == [
        True,
        False,
        False,
        False,
    ]
    assert second.panels.status.counts.text() == "No library is open"


def test_closed_window_tells_the_next_what_it_left_out(
    qtbot: QtBot, window: MainWindow, story: Path, tmp_path: Path
) -> None:
    """Closing while articles are added goes at once, and the next start says what it left out."""
    for number in range(200):
        (tmp_path / f"{number}.txt").write_text(f"It rained in {1950 + number}.", encoding="utf-8")
    window.importing.started.connect(lambda job: job.progressed.connect(window.close))
    with qtbot.waitSignal(window.importing.started):
        window.dropping.dropped.emit(Files(tuple(sorted(tmp_path.glob("*.txt")))))
    qtbot.waitUntil(window.isHidden)
    assert window.worker.wait(30)
    again = MainWindow(Memory(tmp_path / "window.ini"))
    qtbot.addWidget(again)
    with qtbot.waitSignal(again.ready):
        again.libraries.open(story)
    assert again.panels.messages.message.level is Level.WARNING
    assert "Adding 200 files to" in again.panels.messages.text.text()
    assert again.memory.unfinished == ""
