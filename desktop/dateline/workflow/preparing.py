"""Reading files and finding what is in them, on all cores where there are many; nothing is stored here."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.edits import AddArticle
from dateline.model import Article
from dateline.workflow.reports import Failure
from dateline.workflow.workers import Lost, apart, cores, spread

if TYPE_CHECKING:
    from dateline.articles.readers import Unread
    from dateline.tagger.tagger import Tagger

MANY = 40
"""Files, from which on several processes are quicker than one in spite of their start."""
LARGE = 2**20
"""Bytes, from which on a file that holds many articles counts like many files."""
SMALL = 2**16
"""Bytes, up to which a file that may hold many articles is read in one go: it is mostly one mail or record."""
MOST_JOBS = 8
LONG = 2**18
"""Bytes or letters of text that take some seconds."""
PATIENCE, SLOWEST = 300.0, 10_000
"""Seconds that reading anything may take, and bytes or letters that may take a second more."""
_PLAIN, _MARKUP = frozenset({"", ".txt", ".text", ".md"}), 8
"""Other files are that many times as large as their text."""


@dataclass(frozen=True, slots=True)
class Same:
    """A file that was not read, because an article was made of the same bytes before."""

    sha256: str


Found = tuple[str, "AddArticle | Article | Same | Failure"]
"""What was read, by name: ready to be stored, as it is because its bytes are known, or why not."""


@dataclass(frozen=True, slots=True)
class Task:
    """One file to read, or one article of a file that holds many.

    Attributes:
        number: The place of the file among all.
        name: What to call it.
        what: The file, or what was read from it.
        stored: Ids of the articles that came out of the same file.
    """

    number: int
    name: str
    what: Path | Article | Unread
    stored: set[int] = field(default_factory=set, compare=False)


def read_files(
    files: Sequence[Path], known: frozenset[str], jobs: int | None = None, *, implied: bool = False
) -> Iterator[tuple[Task, Callable[[], Sequence[Found]]]]:
    """Read files in order and find the mentions and events of their articles; the function has them.

    Args:
        files: The files; what is in one that holds many comes out one by one.
        known: Hashes of the articles that nothing need be found in.
        jobs: How many processes; as many as make sense if not given. What takes long has a process of its own
            with one too: it comes with nothing found, again and again, until it is done, so that nobody must wait.
        implied: Also find events whose time is only implied.
    """
    if jobs is None:
        jobs = min(cores(), MOST_JOBS) if _is_much(files) else 1
    work = partial(read, known, implied=implied)
    if jobs == 1:  # asked for one by one, so that each file can be named before the work on it begins
        for task in _tasks(files):
            yield from _one(work, task)
        return
    for task, found in spread(work, _tasks(files), jobs, _patience):
        yield task, partial(_told, task, found)


def read_article(
    task: Task, known: frozenset[str], *, implied: bool = False
) -> Iterator[tuple[Task, Callable[[], Sequence[Found]]]]:
    """Find the mentions and events of one article, as ``read_files`` does: a long one has a process of its own."""
    yield from _one(partial(read, known, implied=implied), task)


def is_long(task: Task) -> bool:
    """Tell whether reading something takes so long that people want to stop it in the middle."""
    if isinstance(task.what, Path):
        plain = task.what.suffix.lower() in _PLAIN
        return _size(task.what) > LONG * (1 if plain else _MARKUP)
    return isinstance(task.what, Article) and len(task.what.text) > LONG


def _patience(task: Task) -> float:
    """Return how many seconds one thing may take before it is given up."""
    match task.what:
        case Path():
            return PATIENCE + _size(task.what) / SLOWEST
        case Article():
            return PATIENCE + len(task.what.text) / SLOWEST
    return PATIENCE


def _one(
    work: Callable[[Task], Sequence[Found]], task: Task
) -> Iterator[tuple[Task, Callable[[], Sequence[Found]]]]:
    if is_long(task):
        yield from _apart(work, task)
    else:
        yield task, partial(work, task)


def _apart(
    work: Callable[[Task], Sequence[Found]], task: Task
) -> Iterator[tuple[Task, Callable[[], Sequence[Found]]]]:
    """Yield a long task until it is done."""
    for found in apart(work, task, _patience):
        yield task, partial(_told, task, () if found is None else found)


def prepare(article: Article, *, implied: bool = False) -> AddArticle:
    """Find the mentions and events of an article: the edit that stores it with both.

    Events whose time is only implied are several times as many as the others: they are found on demand.
    """
    from dateline.events.extract import Depth, extract

    mentions = tagger(article.language).tag(article.text)
    depth = Depth.NARRATED if implied else Depth.DATED
    events = extract(article.text, mentions, article.language, depth)
    return AddArticle(article, mentions, events, once=True)


@cache
def tagger(language: str) -> Tagger:
    """Return the tagger of a language; its grammar is compiled once."""
    from dateline.tagger.tagger import Tagger

    return Tagger(language)


def _is_much(files: Sequence[Path]) -> bool:
    return len(files) > MANY or any(_may_hold_many(path) and _size(path) > LARGE for path in files)


def _may_hold_many(path: Path) -> bool:
    from dateline.articles.formats import HOLDING

    return path.suffix.lower() in HOLDING


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except (OSError, ValueError):
        return 0  # reading it will say why


def _tasks(files: Sequence[Path]) -> Iterator[Task]:
    """Yield a task for each file, and one for each article of a file that holds many."""
    for number, path in enumerate(files):
        task = Task(number, path.name, path)
        if not _may_hold_many(path) or _size(path) <= SMALL:
            yield task
            continue
        for item in _items(path):
            yield replace(task, name=_name(item, path), what=item)


def _items(path: Path) -> Iterator[Article | Unread]:
    """Yield what is in a file; what comes after something that nobody foresaw is given up."""
    from dateline.articles import readers

    try:
        yield from readers.read_all(path)
    except Exception as error:
        logging.getLogger(__name__).exception("%s cannot be read", path.name)
        yield readers.Unread(path.name, f"“{path.name}” {_BROKEN} ({error!r})")


def read(known: frozenset[str], task: Task, *, implied: bool = False) -> tuple[Found, ...]:
    """Do one task; whatever goes wrong costs only this file."""
    if not isinstance(task.what, Path):
        return (_found(known, task.name, task.what, implied=implied),)
    same = _same(known, task.what)
    if same is not None:
        return ((task.name, same),)
    return tuple(_found(known, _name(item, task.what), item, implied=implied) for item in _items(task.what))


def _same(known: frozenset[str], path: Path) -> Same | None:
    """Look only at the bytes of a file, which is much quicker than reading it; reading tells what is wrong."""
    from dateline.articles.files import LARGEST

    if not known or not path.is_file() or _size(path) > LARGEST:
        return None
    try:
        with path.open("rb") as stream:
            sha256 = hashlib.file_digest(stream, "sha256").hexdigest()
    except (OSError, ValueError):
        return None
    return Same(sha256) if sha256 in known else None


def _found(known: frozenset[str], name: str, item: Article | Unread, *, implied: bool) -> Found:
    if not isinstance(item, Article):
        return name, Failure(name, item.reason, item.is_rest)
    try:
        return name, item if item.sha256 in known else prepare(item, implied=implied)
    except Exception as error:
        logging.getLogger(__name__).exception("%s cannot be tagged", name)
        return name, Failure(name, f"“{name}” {_BROKEN} ({error!r})")


def _told(task: Task, found: Sequence[Found] | Lost[Task]) -> Sequence[Found]:
    if isinstance(found, Lost):
        why = _SLOW if found.slow else _BROKEN
        return ((task.name, Failure(task.name, f"“{task.name}” {why}")),)
    return found


def _name(item: Article | Unread, path: Path) -> str:
    """Return what to call something of a file: "archive.zip › page.html"."""
    from dateline.articles.files import writable

    if not isinstance(item, Article):
        return item.name
    return f"{path.name}{item.source.removeprefix(writable(path))}"


_BROKEN = "could not be read to its end: save it again in another form, such as text or PDF, and add that"
_SLOW = "took too long to read and was given up: copy the article's text and paste it instead"
