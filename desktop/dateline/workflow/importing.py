"""Importing articles: what was read is stored, or told why not; one article is one transaction."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.edits import AddArticle
from dateline.errors import ReadError
from dateline.model import Article
from dateline.workflow.implied import keeps_implied
from dateline.workflow.likeness import doubt
from dateline.workflow.preparing import MANY, Found, Same, Task, prepare, read, read_article, read_files
from dateline.workflow.reports import Failure, Progress, Repeated, Report
from dateline.workflow.tally import Tally, add
from dateline.workflow.timelines.reading import holds_timeline
from dateline.workflow.timelines.storing import store_timeline

if TYPE_CHECKING:
    from dateline.store.library import Library
    from dateline.workflow.timelines.tables import Mapped


def import_files(
    library: Library,
    paths: Iterable[Path],
    jobs: int | None = None,
    mapped: Mapping[Path, Mapped | None] | None = None,
) -> Iterator[Progress]:
    """Import files and folders; a file that fails goes into the report and the others go on.

    Stopping the generator early leaves every article that was stored, whole.

    Args:
        library: Where to put them.
        paths: Files, and folders of them.
        jobs: How many processes read; all cores for many files if not given.
        mapped: How to read tables of events, where the names of their columns do not say it; None leaves one out.
    """
    from dateline.articles import readers

    library.make_findable()
    paths = [Path(path).absolute() for path in paths]
    mapped = mapped or {}
    files = [path for path in readers.find(paths) if mapped.get(path, True)]
    timelines = [path for path in files if holds_timeline(path)]
    passed_over = (*(path.name for path in readers.passed_over(paths)), *_passed_over_inside(files))
    tally = Tally()
    if len(files) > MANY:  # several processes take a moment to start
        yield Progress(0, len(files), files[0].name, tally.report())
    articles = [path for path in files if path not in timelines]
    for task, found in read_files(articles, library.hashes(), jobs, implied=keeps_implied(library)):
        yield Progress(task.number, len(files), task.name, tally.report())
        _store_all(library, task, found(), tally)
    for number, path in enumerate(timelines, len(articles)):
        yield Progress(number, len(files), path.name, tally.report())
        for title in store_timeline(library, path, tally, mapped.get(path)):
            yield Progress(number, len(files), title, tally.report())
    yield Progress(len(files), len(files), "", replace(tally.report(), passed_over=passed_over))


def _passed_over_inside(files: Iterable[Path]) -> Iterator[str]:
    """Yield what is left out of the archives among files, by its place there."""
    from dateline.articles import archive

    for path in files:
        if path.suffix.lower() == ".zip":
            yield from (f"{path.name} › {name}" for name in archive.passed_over(path))


def import_links(library: Library, links: Sequence[str]) -> Iterator[Progress]:
    """Fetch the pages of links that a person gave, and import them; nothing else is ever fetched.

    Stopping the generator early leaves every article that was stored, whole.
    """
    library.make_findable()
    tally = Tally()
    for number, link in enumerate(links):
        yield Progress(number, len(links), link, tally.report())
        try:
            for _step in _import_link(library, link, tally):
                yield Progress(number, len(links), link, tally.report())
        except ReadError as error:
            tally.add(Failure(link, str(error)))
    yield Progress(len(links), len(links), "", tally.report())


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


def add_text(library: Library, text: str, source: str = "pasted text") -> Iterator[Progress]:
    """Import text as ``import_text`` does, step by step; what is stopped in the middle is not stored.

    Raises:
        ReadError: There is no text in it.
    """
    from dateline.articles import readers

    library.make_findable()
    article, tally = readers.read_text(text, source), Tally()
    for _step in _import_article(library, Task(0, source, article), tally):
        yield Progress(0, 1, article.title or source, tally.report())
    yield Progress(1, 1, "", tally.report())


def _import_link(library: Library, link: str, tally: Tally) -> Iterator[None]:
    """Fetch a page and store what is in it; whoever asks may stop at each step."""
    from dateline.articles import fetching, readers

    page = fetching.fetch(link)
    stored = set[int]()
    for item in readers.read_bytes(page.data, page.name, page.address):
        if isinstance(item, readers.Unread):
            tally.add(Failure(link, item.reason, item.is_rest))
        else:
            name = f"{link}{item.source.removeprefix(page.address)}"
            yield from _import_article(library, Task(0, name, item, stored), tally)


def _import_article(library: Library, task: Task, tally: Tally) -> Iterator[None]:
    """Find what is in an article and store it; long ones take several steps."""
    for each, found in read_article(task, library.hashes(), implied=keeps_implied(library)):
        yield
        _store_all(library, each, found(), tally)


def store(
    library: Library, found: AddArticle | Article, name: str, tally: Tally, besides: Collection[int] = ()
) -> int:
    """Store an article unless the library holds it already, or may hold it; returns its id, or 0.

    ``besides`` names articles that came out of the same file just now.
    """
    article = found.article if isinstance(found, AddArticle) else found
    known = library.article_with(article.sha256)
    if known is not None:
        tally.add(Repeated(name, known))
        return 0
    doubtful = doubt(library, article, name, besides)
    if doubtful is not None:
        is_same = article.sha256 and doubtful.known.sha256 == article.sha256  # stored a moment ago
        tally.add(Repeated(name, doubtful.known) if is_same else doubtful)
        return 0
    if not isinstance(found, AddArticle):
        found = prepare(found, implied=keeps_implied(library))
    return add(library, found, name, tally)


def _store_all(library: Library, task: Task, found: Sequence[Found], tally: Tally) -> None:
    for name, each in found:
        match each:
            case Failure():
                tally.add(each)
            case Same(sha256):
                known = library.article_with(sha256)
                if known is not None:
                    tally.add(Repeated(name, known))
                else:  # removed since the import began
                    again = read(frozenset(), task, implied=keeps_implied(library))
                    _store_all(library, task, again, tally)
            case _:
                task.stored.add(store(library, each, name, tally, task.stored))
