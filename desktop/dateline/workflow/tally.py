"""Counts what becomes of everything in an import, and how to take it back."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from dateline.edits import AddArticle, Batch, Edit, RemoveArticle
from dateline.errors import LibraryError
from dateline.events.hidden import is_hidden
from dateline.workflow.reports import Doubtful, Failure, Imported, Outcome, Repeated, Replaced, Report
from dateline.workflow.timelines.rows import is_given

if TYPE_CHECKING:
    from dateline.store.library import Library


@dataclass(slots=True)
class Tally:
    """What has become of everything so far, and how to take it back."""

    _outcomes: defaultdict[type, list[Any]] = field(default_factory=lambda: defaultdict(list))
    _undo: list[Edit] = field(default_factory=list)
    _loose: int = 0

    def add(self, outcome: Outcome, undo: Edit | None = None) -> None:
        """Count one thing that was done."""
        self._outcomes[type(outcome)].append(outcome)
        if undo is not None:
            self._undo.append(undo)

    def count_loose(self, undo: Edit) -> None:
        """Count an event that was stored without an article."""
        self._loose += 1
        self._undo.append(undo)

    def report(self) -> Report:
        """Return the report of everything so far."""
        kinds = (Imported, Repeated, Failure, Doubtful, Replaced)
        imported, repeated, refused, doubtful, replaced = (tuple(self._outcomes[kind]) for kind in kinds)
        failed = tuple(each for each in refused if not each.is_rest)
        rests = tuple(each for each in refused if each.is_rest)
        undo = Batch(tuple(reversed(self._undo))) if self._undo else None
        return Report(imported, repeated, failed, (), undo, doubtful, replaced, self._loose, rests)


def add(library: Library, edit: AddArticle, name: str, tally: Tally) -> int:
    """Store a prepared article and return its id; 0 where another window has been quicker."""
    try:
        undo = library.apply(edit)
    except LibraryError:
        known = library.article_with(edit.article.sha256)
        if known is None:
            raise
        tally.add(Repeated(name, known))
        return 0
    assert isinstance(undo, RemoveArticle)  # noqa: S101 - the inverse of adding an article
    stored = replace(edit.article, id=undo.article)
    events = sum(not is_hidden(event) for event in edit.events)
    tally.add(Imported(stored, len(edit.mentions), events, is_given(edit.mentions)), undo)
    return undo.article
