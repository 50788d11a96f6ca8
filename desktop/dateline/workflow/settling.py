"""Doubtful articles once the person has chosen, and stored articles read again after an upgrade."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from dateline.edits import AddArticle
from dateline.errors import LibraryError
from dateline.model import Article
from dateline.workflow.carrying import carry
from dateline.workflow.implied import has_implied, keeps_implied
from dateline.workflow.preparing import prepare
from dateline.workflow.reports import Choice, Doubtful, Progress, Repeated, Replaced
from dateline.workflow.tally import Tally, add
from dateline.workflow.timelines.rows import is_given

if TYPE_CHECKING:
    from dateline.store.library import Library


def settle(library: Library, choices: Sequence[tuple[Doubtful, Choice]]) -> Iterator[Progress]:
    """Do what the person chose for each doubtful article; the last progress has the report, undo included.

    Stopping the generator early leaves every article that was done, whole.
    """
    tally = Tally()
    for number, (doubtful, choice) in enumerate(choices):
        yield Progress(number, len(choices), doubtful.name, tally.report())
        _settle(library, doubtful, choice, tally)
    yield Progress(len(choices), len(choices), "", tally.report())


def refresh(library: Library, articles: Iterable[int] | None = None) -> Iterator[Progress]:
    """Read stored articles again with the present rules; what the person decided stays.

    The report names those that are read otherwise now. What came with its dates, as a table does, stays as it is.

    Args:
        library: The library.
        articles: Which articles; all if not given.
    """
    numbers = [article.id for article in library.articles()] if articles is None else list(articles)
    tally = Tally()
    for number, each in enumerate(numbers):
        try:
            article = library.article(each)
        except LibraryError:
            continue  # removed in the meantime
        yield Progress(number, len(numbers), article.title, tally.report())
        if is_given(library.mentions(each)):
            continue
        reading = prepare(article, implied=has_implied(library, each))
        _replace(library, article, reading, article.title, tally)
    yield Progress(len(numbers), len(numbers), "", tally.report())


def _settle(library: Library, doubtful: Doubtful, choice: Choice, tally: Tally) -> None:
    known = library.article_with(doubtful.article.sha256)
    if choice is Choice.SKIP or known is not None:
        tally.add(Repeated(doubtful.name, known or doubtful.known))
        return
    replaced = choice is Choice.REPLACE and has_implied(library, doubtful.known.id)
    reading = prepare(doubtful.article, implied=replaced or keeps_implied(library))
    if choice is Choice.REPLACE:
        try:
            place = library.article(doubtful.known.id)
        except LibraryError:
            pass  # removed in the meantime: there is nothing to put it in the place of
        else:
            if not _replace(library, place, reading, doubtful.name, tally):
                tally.add(Repeated(doubtful.name, place))
            return
    add(library, reading, doubtful.name, tally)


def _replace(library: Library, known: Article, reading: AddArticle, name: str, tally: Tally) -> bool:
    """Put a reading in the place of an article; False if it says nothing new."""
    carried = carry(library, known, reading)
    if carried.is_new:
        undo = library.apply(carried.edit)
        tally.add(Replaced(name, carried.edit.article, carried.corrections, carried.homeless), undo)
    return carried.is_new
