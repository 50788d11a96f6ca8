"""Adding articles: files and folders, pasted or dropped text, the sample; on the worker, then a report."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import bidirectional

from PySide6.QtCore import QObject, Signal

from dateline.errors import DatelineError
from dateline.model import Known
from dateline.ui.jobs import Job
from dateline.ui.languages import limits
from dateline.ui.messages import Level, Message
from dateline.ui.models.article_model import date_words
from dateline.ui.models.rows import counted
from dateline.workflow import Progress

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from dateline.store.library import Library
    from dateline.ui.jobs import Worker
    from dateline.ui.workspace import Workspace
    from dateline.workflow import Imported, Report


class Importing(QObject):
    """Starts imports and says how they went.

    Signals:
        started: The ``Job`` under way, for the progress line.
        imported: The ``Report``, after it has become undoable.
        told: A ``Message``.
    """

    started = Signal(object)
    imported = Signal(object)
    told = Signal(object)

    def __init__(self, worker: Worker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = worker
        self._workspace: Workspace | None = None
        self._under_way: dict[Job, Progress] = {}

    def use(self, workspace: Workspace | None) -> None:
        """Add to this library from now on."""
        self._workspace = workspace

    def unfinished(self) -> str:
        """Say what stopping now would leave out; "" if nothing is being added."""
        if not self._under_way or self._workspace is None:
            return ""
        first, *others = self._under_way.values()
        path = self._workspace.library.path
        where = f" to “{path.stem}”" if path else ""
        after = f" after {first.done} of {_files_words(first.total)}" if first.total > 1 else ""
        more = f", and {len(others)} more that waited" if others else ""
        return self.tr(
            "Adding{} stopped{} because the window was closed{}; add the files again, none is added twice."
        ).format(where, after, more)

    def add_files(self, paths: Sequence[Path]) -> None:
        """Add files and everything in folders."""
        self._start(lambda library: _files(library, paths))

    def add_text(self, text: str) -> None:
        """Add text as an article of its own."""
        self._start(lambda library: _text(library, text))

    def _start(self, work: Callable[[Library], Iterator[object]]) -> None:
        workspace = self._workspace
        if workspace is None:
            text = self.tr(
                "No library is open: make one with File, New library, then add the articles again."
            )
            self.told.emit(Message(text, level=Level.WARNING))
            return
        job = Job(self.tr("Adding articles"), lambda: work(workspace.library))
        job.setParent(self)
        self._under_way[job] = Progress(0, 0, "")
        job.progressed.connect(self._on_progressed)
        job.finished.connect(self._on_finished)
        job.failed.connect(self._on_failed)
        job.ended.connect(self._on_ended)
        job.ended.connect(job.deleteLater)
        self.started.emit(job)
        self._worker.start(job)

    # these are methods, not lambdas: Qt calls them on the thread of the window, not on the worker

    def _on_progressed(self, progress: Progress | Report) -> None:
        job = self.sender()
        if isinstance(progress, Progress) and isinstance(job, Job):
            self._under_way[job] = progress

    def _on_ended(self) -> None:
        self._under_way = {job: now for job, now in self._under_way.items() if job is not self.sender()}

    def _on_finished(self, result: Progress | Report | None) -> None:
        report = result.report if isinstance(result, Progress) else result
        if report is None or self._workspace is None:
            return
        if report.undo is not None:
            self._workspace.remember_done(report.undo, _undo_text(report))
        left = result.total - result.done if isinstance(result, Progress) else 0
        self.told.emit(message_of(report, left))
        self.imported.emit(report)

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, DatelineError):
            raise error
        self.told.emit(Message(str(error), level=Level.ERROR))


def message_of(report: Report, left: int = 0) -> Message:
    """Return what to tell about an import: how many articles, and each file that was left out with the reason.

    ``left`` is how many files were not looked at because the user stopped.
    """
    added, failed, repeated = report.imported, report.failed, report.repeated
    parts = []
    if added:
        one = f"Added “{_short(added[0].article.title)}”"
        parts.append(one if len(added) == 1 else f"Added {len(added)} articles")
    if repeated:
        parts.append(f"{_files_words(len(repeated))} already in the library")
    if failed:
        parts.append(f"{_files_words(len(failed))} could not be added")
    if left:
        parts.append(f"Stopped: {_files_words(left)} not looked at")
    if len(failed) == 1 and not added and not left:
        parts = [failed[0].reason]
    text = ". ".join(parts) or "There was nothing to add: no article was found there"
    level = Level.WARNING if failed or left else Level.NEWS
    return Message(text if text.endswith(".") else f"{text}.", _details(report), level)


def _details(report: Report) -> tuple[str, ...]:
    """Return a line for each file: first what failed, then what needs a look, then what went well."""
    failed = [
        each.reason if each.name in each.reason else f"{each.name}: {each.reason}" for each in report.failed
    ]
    over = f"Passed over, no articles by their names: {', '.join(report.passed_over)}"
    return (
        *failed,
        *(_line(each) for each in report.imported if _needs_a_look(each)),
        *([over] if report.passed_over else []),
        *(_line(each) for each in report.imported if not _needs_a_look(each)),
        *(f"{each.name}: already in the library" for each in report.repeated),
    )


def _needs_a_look(each: Imported) -> bool:
    """Tell whether a person should look: the date is not sure, or nothing was found."""
    sure = each.article.published.known in (Known.SET, Known.STATED, Known.FOUND)
    return not sure or not each.events or bool(limits(each.article.language))


def _files(library: Library, paths: Sequence[Path]) -> Iterator[object]:
    from dateline import workflow

    yield from workflow.import_files(library, paths)


def _text(library: Library, text: str) -> Iterator[object]:
    from dateline import workflow

    yield workflow.import_text(library, text)


def _line(each: Imported) -> str:
    published = each.article.published
    date = (
        f"{date_words(published.chosen)} ({published.known.value})"
        if published.chosen
        else "publication date unknown"
    )
    found = f"{counted(each.mentions, 'phrase')}, {counted(each.events, 'event')} found"
    title, limited = _short(each.article.title), limits(each.article.language)
    return " – ".join(filter(None, (title, date, found, limited)))


def _undo_text(report: Report) -> str:
    count = len(report.imported)
    return "Add article" if count == 1 else f"Add {count} articles"


def _files_words(count: int) -> str:
    return counted(count, "file")


def _short(title: str) -> str:
    """Cut a title, and keep one that runs from right to left from turning the rest of its line around."""
    cut = title if len(title) <= 80 else title[:79] + "…"
    turned = any(bidirectional(sign) in {"R", "AL"} for sign in cut)
    return f"\u2068{cut}\u2069" if turned else cut
