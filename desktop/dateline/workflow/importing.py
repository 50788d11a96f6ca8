"""Importing articles: read, tag, find events, store; one article is one transaction."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.edits import AddArticle, Batch, Edit
from dateline.errors import DatelineError, LibraryError
from dateline.model import Article

if TYPE_CHECKING:
    from dateline.store.library import Library
    from dateline.tagger.tagger import Tagger


@dataclass(frozen=True, slots=True)
class Imported:
    """An article that was added, and what was found in it."""

    article: Article
    mentions: int
    events: int


@dataclass(frozen=True, slots=True)
class Repeated:
    """A file that the library holds already, byte for byte."""

    name: str
    article: Article


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that could not be imported, and why, in one sentence."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Report:
    """What an import did; ``undo`` takes all of it back.

    ``passed_over`` names files in folders that do not look like articles and were not tried.
    """

    imported: tuple[Imported, ...] = ()
    repeated: tuple[Repeated, ...] = ()
    failed: tuple[Failure, ...] = ()
    passed_over: tuple[str, ...] = ()
    undo: Edit | None = None


@dataclass(frozen=True, slots=True)
class Progress:
    """How far long work is: files done, files in all, the name in hand; the last one has the report."""

    done: int
    total: int
    name: str
    report: Report | None = None


def import_files(library: Library, paths: Iterable[Path]) -> Iterator[Progress]:
    """Import files and folders; a file that fails goes into the report and the others go on.

    Stopping the generator early leaves every article that was stored, whole.
    """
    from dateline.articles import readers

    paths = list(paths)
    files = list(readers.find(paths))
    passed_over = tuple(path.name for path in readers.passed_over(paths))
    done: list[Imported | Repeated | Failure] = []
    undo: list[Edit] = []
    for number, path in enumerate(files):
        yield Progress(number, len(files), path.name, _report(done, undo))
        done.append(_import_file(library, path, undo))
    yield Progress(len(files), len(files), "", replace(_report(done, undo), passed_over=passed_over))


def import_text(library: Library, text: str, source: str = "pasted text") -> Report:
    """Import text that was pasted or dropped.

    Raises:
        ReadError: There is no text in it.
    """
    from dateline.articles import readers

    undo: list[Edit] = []
    outcome = _store(library, readers.read_text(text, source), source, undo)
    return _report([outcome], undo)


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


def _import_file(library: Library, path: Path, undo: list[Edit]) -> Imported | Repeated | Failure:
    from dateline.articles import readers

    try:
        return _store(library, readers.read(path), path.name, undo)
    except DatelineError as error:
        return Failure(path.name, str(error))


def _store(library: Library, article: Article, name: str, undo: list[Edit]) -> Imported | Repeated:
    known = library.article_with(article.sha256)
    if known is not None:
        return Repeated(name, known)
    edit = prepare(article)
    try:
        undo.insert(0, library.apply(edit))
    except LibraryError:
        known = library.article_with(article.sha256)  # another window may have been quicker
        if known is None:
            raise
        return Repeated(name, known)
    stored = library.article_with(article.sha256) or article
    return Imported(stored, len(edit.mentions), len(edit.events))


def _report(done: list[Imported | Repeated | Failure], undo: list[Edit]) -> Report:
    return Report(
        tuple(each for each in done if isinstance(each, Imported)),
        tuple(each for each in done if isinstance(each, Repeated)),
        tuple(each for each in done if isinstance(each, Failure)),
        undo=Batch(tuple(undo)) if undo else None,
    )
