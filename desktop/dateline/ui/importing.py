"""Adding articles: files, links, parts of pages, text; on the worker, then a report that choices can follow."""

from __future__ import annotations

from time import localtime, strftime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from dateline.errors import DatelineError, ReadError
from dateline.ui.intake import Files, Links, Selection, Words
from dateline.ui.jobs import Job, tidy
from dateline.ui.messages import Level, Message
from dateline.ui.models.rows import counted
from dateline.ui.reporting import Outcome
from dateline.workflow import Choice, Progress, Report
from dateline.workflow.waiting import keep_waiting, waiting

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from dateline.store.library import Library
    from dateline.ui.intake import Offered
    from dateline.ui.jobs import Worker
    from dateline.ui.workspace import Workspace
    from dateline.workflow import Doubtful
    from dateline.workflow.timelines.tables import Mapped

    Choices = Sequence[tuple[Doubtful, Choice]]

WHOLE = 0.8
"""The share of a marked part of a page that must be left after it was read as a page; else its plain text is taken."""
SOON_MS = 20
"""Milliseconds in which the window draws what came, before the report is shown."""
MOST = 30
"""Reports that are kept while the window is open."""


class Importing(QObject):
    """Starts imports and says how they went.

    Attributes:
        outcomes: How the imports into the open library went, the last one at the end; only that has open choices.
        ask: Asks the user about tables among files; True if it adds them all itself when that is done.

    Signals:
        started: The ``Job`` under way, for the progress line.
        imported: The ``Report``, after it has become undoable.
        reported: The new ``Outcome``.
        told: A ``Message``.
    """

    started = Signal(object)
    imported = Signal(object)
    reported = Signal(object)
    told = Signal(object)

    def __init__(self, worker: Worker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.outcomes: tuple[Outcome, ...] = ()
        self.ask: Callable[[Sequence[Path]], bool] | None = None
        self._worker = worker
        self._workspace: Workspace | None = None
        self._under_way: dict[Job, Progress] = {}
        self._choices: dict[Job, Choices] = {}

    def use(self, workspace: Workspace | None) -> None:
        """Add to this library from now on; what waits for a choice since it was open before still does."""
        self._workspace = workspace
        self.outcomes = ()
        left = waiting(workspace.library) if workspace is not None else ()
        if left:
            self.outcomes = (Outcome(waiting=left),)

    @property
    def outcome(self) -> Outcome | None:
        """Return how the last import went; None if there was none."""
        return self.outcomes[-1] if self.outcomes else None

    def unfinished(self) -> str:
        """Say what stopping now would leave out; "" if nothing is being added."""
        if not self._under_way or self._workspace is None:
            return ""
        first, *others = self._under_way.values()
        path = self._workspace.library.path
        where = f" to “{path.stem}”" if path else ""
        # how many of them are in is not known yet: the worker is still at it
        what = f" {counted(first.total, 'file')}" if first.total > 1 else ""
        more = f", and {len(others)} more that waited" if others else ""
        return self.tr(
            "Adding{}{} was stopped because the window was closed{}; add them again, none is added twice."
        ).format(what, where, more)

    def add(self, what: Offered) -> None:
        """Add what was dropped or pasted; links only after the user has agreed to fetch them."""
        match what:
            case Files(paths):
                if self._workspace is None or self.ask is None or not self.ask(paths):
                    self.add_mapped(paths, {})
            case Links(addresses):
                self._start(self.tr("Fetching"), lambda library: _links(library, addresses))
            case Selection():
                self._start(self.tr("Adding articles"), lambda library: _selection(library, what))
            case Words(text):
                self._start(self.tr("Adding articles"), lambda library: _text(library, text))

    def add_files(self, paths: Sequence[Path]) -> None:
        """Add files and everything in folders."""
        self.add(Files(tuple(paths)))

    def add_mapped(self, paths: Sequence[Path], mapped: Mapping[Path, Mapped | None]) -> None:
        """Add files, tables among them of which the user has said how they are read, or that they stay out."""
        self._start(self.tr("Adding articles"), lambda library: _files(library, paths, mapped))

    def find_implied(self) -> None:
        """Find the events whose time is only implied in every article that lacks them."""
        job = self._start(self.tr("Finding implied events"), _implied)
        if job is not None:
            del self._under_way[job]  # nothing is added: what is left is found the next time

    def settle(self, choices: Choices) -> None:
        """Do what the user chose for articles that may be in the library already."""
        wanted = [each for each in choices if each[1] is not Choice.SKIP]
        if wanted:
            job = self._start(self.tr("Adding articles"), lambda library: _settled(library, wanted))
            if job is not None:
                self._choices[job] = choices
        else:
            self._report_choices(choices, Report())

    def _start(self, title: str, work: Callable[[Library], Iterator[object]]) -> Job | None:
        workspace = self._workspace
        if workspace is None:
            text = self.tr(
                "No library is open: make one with File, New library, then add the articles again."
            )
            self.told.emit(Message(text, level=Level.WARNING))
            return None
        job = Job(title, lambda: work(workspace.library))
        job.setParent(self)
        self._under_way[job] = Progress(0, 0, "")
        job.progressed.connect(self._on_progressed)
        job.finished.connect(self._on_finished)
        job.failed.connect(self._on_failed)
        job.ended.connect(self._on_ended)
        job.ended.connect(job.deleteLater)
        self.started.emit(job)
        self._worker.start(job)
        return job

    # these are methods, not lambdas: Qt calls them on the thread of the window, not on the worker

    def _on_progressed(self, progress: Progress | Report) -> None:
        job = self.sender()
        if isinstance(progress, Progress) and job in self._under_way:
            self._under_way[job] = progress
        tidy()

    def _on_ended(self) -> None:
        self._under_way = {job: now for job, now in self._under_way.items() if job is not self.sender()}
        self._choices = {job: each for job, each in self._choices.items() if job is not self.sender()}

    def _on_finished(self, result: Progress | Report | None) -> None:
        report = result.report if isinstance(result, Progress) else result
        if report is None or self._workspace is None:
            return
        job = self.sender()
        choices = self._choices.get(job) if isinstance(job, Job) else None
        if report.undo is not None:
            self._workspace.remember_done(report.undo, _undo_text(report))
        left = result.total - result.done if isinstance(result, Progress) else 0
        # showing what came and the report in one turn would make the window wait after a large import
        QTimer.singleShot(SOON_MS, self, lambda: self._tell(report, left, choices))

    def _tell(self, report: Report, left: int, choices: Choices | None) -> None:
        if self._workspace is None:
            return
        if choices is None:
            new = Outcome(report, left, began=strftime("%H:%M", localtime()))
            before = tuple(each.passed_on() for each in self.outcomes if each.began)  # not what only waited
            self._report((*before, new.after(self.outcome))[-MOST:])
        else:
            self._report_choices(_made(choices, left), report)
        self.imported.emit(report)

    def _report_choices(self, choices: Choices, done: Report) -> None:
        now = self.outcome or Outcome()
        self._report((*self.outcomes[:-1], now.settled(choices, done)))

    def _report(self, outcomes: tuple[Outcome, ...]) -> None:
        self.outcomes = outcomes
        if self._workspace is not None:
            keep_waiting(self._workspace.library, outcomes[-1].doubtful)
        self.reported.emit(outcomes[-1])

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, DatelineError):
            raise error
        self.told.emit(Message(str(error), level=Level.ERROR))


def _files(library: Library, paths: Sequence[Path], mapped: Mapping[Path, Mapped | None]) -> Iterator[object]:
    from dateline import workflow

    yield from workflow.import_files(library, paths, mapped=mapped)


def _links(library: Library, addresses: Sequence[str]) -> Iterator[object]:
    from dateline import workflow

    yield from workflow.import_links(library, addresses)


def _text(library: Library, text: str) -> Iterator[object]:
    from dateline import workflow

    yield from workflow.add_text(library, text)


def _selection(library: Library, marked: Selection) -> Iterator[object]:
    from dateline import workflow

    source = marked.address or "selection from a page"
    yield from workflow.add_text(library, _readable(marked), source)


def _readable(marked: Selection) -> str:
    """Return a marked part as a page, or its plain words where reading it as a page would lose some."""
    from dateline.articles import readers

    try:
        found = readers.read_text(marked.page)
    except ReadError:
        return marked.plain
    kept = len("".join(f"{found.title} {found.text}".split()))
    return marked.page if kept >= WHOLE * len("".join(marked.plain.split())) else marked.plain


def _settled(library: Library, choices: Choices) -> Iterator[object]:
    from dateline import workflow

    yield from workflow.settle(library, choices)


def _implied(library: Library) -> Iterator[object]:
    from dateline import workflow

    yield from workflow.find_implied(library)


def _made(choices: Choices, left: int) -> Choices:
    """Return the choices without the last ones, which were left undone because the user stopped."""
    wanted = [each for each in choices if each[1] is not Choice.SKIP]
    undone = wanted[len(wanted) - left :]
    return [each for each in choices if each not in undone]


def _undo_text(report: Report) -> str:
    if report.replaced and not report.imported:
        return "Replace article" if len(report.replaced) == 1 else f"Replace {len(report.replaced)} articles"
    count = len(report.imported) + len(report.replaced)
    return "Add article" if count == 1 else f"Add {count} articles"
