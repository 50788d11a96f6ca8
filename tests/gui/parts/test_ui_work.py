"""Long work runs beside the window, can be cancelled, and its failures come back as messages."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QUndoStack
from pytestqt.qtbot import QtBot

from dateline.edits import Decide, RemoveArticle
from dateline.errors import LibraryError, ReadError
from dateline.model import Decision, Review
from dateline.store.library import Changed, Library
from dateline.ui import jobs
from dateline.ui.bugs import BugReport
from dateline.ui.commands import do
from dateline.ui.jobs import AHEAD, Job, Worker
from dateline.ui.messages import Level, Message, MessageBar
from dateline.ui.signals import LibrarySignals
from gui.story import bridge, market


@pytest.fixture
def worker() -> Iterator[Worker]:
    """A worker that is stopped at the end."""
    made = Worker()
    yield made
    made.stop()


@pytest.fixture
def library() -> Iterator[Library]:
    """A library in memory with one article."""
    with Library.open(None) as opened:
        opened.apply(bridge())
        yield opened


def test_job_tells_progress_and_result(qtbot: QtBot, worker: Worker) -> None:
    """Everything a generator yields is progress, and the last thing is the result."""
    job, heard = Job("Counting", lambda: iter([1, 2, 3])), list[object]()
    job.progressed.connect(heard.append)
    with qtbot.waitSignal(job.finished) as finished:
        worker.start(job)
    assert finished.args == [3]
    assert heard == [1, 2, 3]


def test_job_runs_beside_the_window(qtbot: QtBot, worker: Worker) -> None:
    """Work is done on another thread than the window's."""
    job = Job("Looking", lambda: iter([threading.get_ident()]))
    with qtbot.waitSignal(job.finished) as finished:
        worker.start(job)
    assert finished.args != [threading.get_ident()]


def test_jobs_wait_in_line(qtbot: QtBot, worker: Worker) -> None:
    """Two jobs never run at the same time."""
    running: list[str] = []

    def work(name: str) -> Iterator[str]:
        running.append(f"{name} begins")
        yield name
        running.append(f"{name} ends")

    first, second = Job("", lambda: work("first")), Job("", lambda: work("second"))
    with qtbot.waitSignal(second.ended):
        worker.start(first)
        worker.start(second)
    assert running == ["first begins", "first ends", "second begins", "second ends"]


def test_cancelled_job_stops_at_the_next_step(qtbot: QtBot, worker: Worker) -> None:
    """A job that is cancelled stops between two steps and still gives what it has."""
    job = Job("Endless", lambda: iter(int, 1))
    job.progressed.connect(lambda _step: job.cancel())
    with qtbot.waitSignal(job.finished):
        worker.start(job)
    assert job.cancelled


def test_job_keeps_step_with_the_window(
    qtbot: QtBot, worker: Worker, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While the window hears nothing, a job does no more than a few steps, and cancelling it still ends it."""
    monkeypatch.setattr(jobs, "PATIENCE", 60)
    taken, is_ahead = list[int](), threading.Event()

    def work() -> Iterator[int]:
        for step in range(100):
            taken.append(step)
            if len(taken) > AHEAD:
                is_ahead.set()
            yield step

    job = Job("Counting", work)
    worker.start(job)
    assert is_ahead.wait(30)  # nothing of Qt happens on this thread meanwhile
    with qtbot.waitSignal(job.ended):
        job.cancel()
    assert len(taken) == AHEAD + 1


def test_job_goes_on_without_a_window_that_hears(worker: Worker, monkeypatch: pytest.MonkeyPatch) -> None:
    """A job does not wait for ever for a window that is busy with something else."""
    monkeypatch.setattr(jobs, "PATIENCE", 0.001)
    is_done = threading.Event()

    def work() -> Iterator[int]:
        yield from range(10)
        is_done.set()

    worker.start(Job("Counting", work))
    assert is_done.wait(30)


def test_threads_take_short_turns_while_there_is_a_window(worker: Worker) -> None:
    """A window that draws gets its turn soon, though other threads compute."""
    assert worker
    assert sys.getswitchinterval() <= jobs.TURN


def test_failure_comes_back(qtbot: QtBot, worker: Worker) -> None:
    """The exception that stops a job is handed to the window."""

    def work() -> Iterator[int]:
        yield 1
        raise ReadError("notes.txt is empty.")

    job = Job("Failing", work)
    with qtbot.waitSignals([job.failed, job.ended]):
        worker.start(job)


def test_stopping_cancels_what_runs(worker: Worker) -> None:
    """A worker that is stopped does not wait for endless work."""
    job = Job("Endless", lambda: iter(int, 1))
    worker.start(job)
    worker.stop()
    assert job.cancelled
    assert worker.wait(30)


def test_stopping_keeps_nobody_waiting(worker: Worker) -> None:
    """Stopping returns at once while a step takes long; what comes last is done after that step."""
    go, done = threading.Event(), list[str]()

    def work() -> Iterator[str]:
        go.wait(30)
        done.append("step")
        yield "step"

    worker.start(Job("Slow", work))
    worker.stop(lambda: done.append("last"))
    assert done == []
    go.set()
    assert worker.wait(30)
    assert done == ["step", "last"]


def test_job_that_waits_is_not_begun_after_stopping(worker: Worker) -> None:
    """What stands in line when the worker is stopped is left out."""
    go, done = threading.Event(), list[str]()

    def first() -> Iterator[bool]:
        yield go.wait(30)

    def second() -> Iterator[None]:
        done.append("second")
        yield None

    worker.start(Job("", first))
    worker.start(Job("", second))
    worker.stop()
    go.set()
    assert worker.wait(30)
    assert done == []


def test_edit_is_applied_before_it_is_remembered(qtbot: QtBot, library: Library) -> None:
    """An edit reaches the library once, and its inverse the stack."""
    stack = QUndoStack()
    do(library, stack, Decide(1, Decision(Review.ACCEPTED)), "Accept event")
    assert library.event(1).decision.review is Review.ACCEPTED
    assert (stack.count(), stack.undoText()) == (1, "Accept event")


def test_undo_and_redo_go_back_and_forth(qtbot: QtBot, library: Library) -> None:
    """Undo and redo any number of times end where they began."""
    stack, before = QUndoStack(), library.articles()
    do(library, stack, RemoveArticle(1), "Remove article")
    for _ in range(3):
        stack.undo()
        assert library.articles() == before
        stack.redo()
        assert library.articles() == ()


def test_failed_edit_is_not_remembered(qtbot: QtBot, library: Library) -> None:
    """An edit that the library refuses leaves the stack alone."""
    stack = QUndoStack()
    with pytest.raises(LibraryError):
        do(library, stack, RemoveArticle(77), "Remove article")
    assert stack.count() == 0


def test_change_on_this_thread_is_told_at_once(qtbot: QtBot, library: Library) -> None:
    """An edit of the window is shown before the next line runs."""
    signals, heard = LibrarySignals(library), list[Changed]()
    signals.changed.connect(heard.append)
    library.apply(Decide(1, Decision(Review.ACCEPTED)))
    assert [each.events for each in heard] == [{1}]


def test_burst_from_another_thread_is_one_change(qtbot: QtBot, library: Library) -> None:
    """What the worker does quickly is gathered into one signal on the window's thread."""
    signals, heard = LibrarySignals(library), list[int]()
    signals.changed.connect(lambda _changed: heard.append(threading.get_ident()))

    def work() -> None:
        library.apply(market())
        library.apply(RemoveArticle(1))

    thread = threading.Thread(target=work)
    with qtbot.waitSignal(signals.changed) as changed:
        thread.start()
        thread.join()
    assert changed.args is not None
    assert changed.args[0].articles == {1, 2}
    assert heard == [threading.get_ident()]


def test_detached_signals_hear_nothing(qtbot: QtBot, library: Library) -> None:
    """A window that has closed is no longer told."""
    signals = LibrarySignals(library)
    signals.detach()
    with qtbot.assertNotEmitted(signals.changed):
        library.apply(Decide(1, Decision(Review.ACCEPTED)))


def test_message_unfolds_its_details(qtbot: QtBot) -> None:
    """A message says one sentence; the rest is behind a button."""
    bar = MessageBar()
    qtbot.addWidget(bar)
    bar.tell(Message("Two files could not be added.", ("a.txt: empty", "b.txt: empty"), Level.WARNING))
    assert bar.isVisible()
    assert bar.details.isHidden()
    bar.unfold.click()
    assert bar.details.toPlainText() == "a.txt: empty\nb.txt: empty"
    assert bar.details.isVisible()


def test_offer_is_done_once(qtbot: QtBot) -> None:
    """A message can offer one thing to do, and goes when it is done."""
    bar, done = MessageBar(), list[int]()
    qtbot.addWidget(bar)
    bar.tell(Message("There is more.", offer="Show", act=lambda: done.append(1)))
    bar.offer.click()
    assert done == [1]
    assert bar.isHidden()


def test_bug_is_told_once(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    """An error nobody foresaw is logged each time, told once with its details, and the window lives on."""
    bar = MessageBar()
    qtbot.addWidget(bar)
    report = BugReport(bar)
    for _ in range(2):
        try:
            raise ZeroDivisionError  # noqa: TRY301 - a bug in the middle of some slot
        except ZeroDivisionError as error:
            report.hear(type(error), error, error.__traceback__)
        shown = bar.isVisible()
        bar.hide()
    assert not shown
    assert len(caplog.records) == 2
    assert "ZeroDivisionError" in bar.details.toPlainText()


def test_foreseen_error_is_one_sentence(qtbot: QtBot) -> None:
    """An error that can be explained is told as it is, without a word about bugs."""
    bar = MessageBar()
    qtbot.addWidget(bar)
    error = LibraryError("news.dateline cannot grow because the disk is full; free some space and try again.")
    BugReport(bar).hear(type(error), error, None)
    assert bar.text.text() == str(error)
    assert bar.unfold.isHidden()
