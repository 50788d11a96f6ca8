"""Importing articles: read, tag, find events, store; one article is one transaction."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dateline.edits import AddArticle, Batch, Edit, RemoveArticle
from dateline.errors import LibraryError
from dateline.model import Article
from dateline.workflow.likeness import doubt
from dateline.workflow.reports import (
    Doubtful,
    Failure,
    Imported,
    Outcome,
    Progress,
    Repeated,
    Replaced,
    Report,
)

if TYPE_CHECKING:
    from dateline.store.library import Library
    from dateline.tagger.tagger import Tagger


@dataclass(slots=True)
class Tally:
    """What has become of everything so far, and how to take it back."""

    _outcomes: defaultdict[type, list[Any]] = field(default_factory=lambda: defaultdict(list))
    _undo: list[Edit] = field(default_factory=list)

    def add(self, outcome: Outcome, undo: Edit | None = None) -> None:
        """Count one thing that was done."""
        self._outcomes[type(outcome)].append(outcome)
        if undo is not None:
            self._undo.append(undo)

    def report(self) -> Report:
        """Return the report of everything so far."""
        kinds = (Imported, Repeated, Failure, Doubtful, Replaced)
        imported, repeated, failed, doubtful, replaced = (tuple(self._outcomes[kind]) for kind in kinds)
        undo = Batch(tuple(reversed(self._undo))) if self._undo else None
        return Report(imported, repeated, failed, (), undo, doubtful, replaced)


def import_files(library: Library, paths: Iterable[Path]) -> Iterator[Progress]:
    """Import files and folders; a file that fails goes into the report and the others go on.

    Stopping the generator early leaves every article that was stored, whole.
    """
    from dateline.articles import readers

    library.make_findable()
    paths = [Path(path).absolute() for path in paths]
    files = list(readers.find(paths))
    passed_over = tuple(path.name for path in readers.passed_over(paths))
    tally = Tally()
    for number, path in enumerate(files):
        for name in _import_file(library, path, tally):
            yield Progress(number, len(files), name, tally.report())
    yield Progress(len(files), len(files), "", replace(tally.report(), passed_over=passed_over))


def import_text(library: Library, text: str, source: str = "pasted text") -> Report:
    """Import text that was pasted or dropped.

    Raises:
        ReadError: There is no text in it.
    """
    from dateline.articles import readers

    library.make_findable()
    tally = Tally()
    store(library, readers.read_text(text, source), source, tally)
    return tally.report()


def prepare(article: Article) -> AddArticle:
    """Find the mentions and events of an article: the edit that stores it with both."""
    from dateline.events.extract import extract

    mentions = tagger(article.language).tag(article.text)
    return AddArticle(article, mentions, extract(article.text, mentions, article.language), once=True)


@cache
def tagger(language: str) -> Tagger:
    """Return the tagger of a language; its grammar is compiled once."""
    from dateline.tagger.tagger import Tagger

    return Tagger(language)


def _import_file(library: Library, path: Path, tally: Tally) -> Iterator[str]:
    """Import a file with everything in it; yields the name of what is in hand."""
    from dateline.articles import readers

    yield path.name
    several, stored = False, set[int]()
    for item in readers.read_all(path):
        name = item.name if isinstance(item, readers.Unread) else name_of(item, path)
        if several:
            yield name
        several = True
        if isinstance(item, readers.Unread):
            tally.add(Failure(item.name, item.reason))
        else:
            stored.add(store(library, item, name, tally, besides=stored))


def name_of(article: Article, path: Path) -> str:
    """Return what to call an article of a file: "archive.zip › page.html"."""
    inside = article.source.partition(path.name)[2]
    return f"{path.name}{inside}"


def store(
    library: Library, article: Article, name: str, tally: Tally, *, besides: Collection[int] = ()
) -> int:
    """Store an article unless the library holds it already, or may hold it; returns its id, or 0."""
    known = library.article_with(article.sha256)
    if known is not None:
        tally.add(Repeated(name, known))
        return 0
    doubtful = doubt(library, article, name, besides)
    if doubtful is not None:
        is_same = article.sha256 and doubtful.known.sha256 == article.sha256  # stored a moment ago
        tally.add(Repeated(name, doubtful.known) if is_same else doubtful)
        return 0
    return add(library, prepare(article), name, tally)


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
    tally.add(Imported(stored, len(edit.mentions), len(edit.events)), undo)
    return undo.article
