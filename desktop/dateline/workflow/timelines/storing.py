"""Puts timelines into a library: articles as they come, events with what was decided about them and their ties."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.edits import AddArticle, AddEvent, Batch, RemoveEvent
from dateline.errors import ReadError
from dateline.workflow.reports import Failure
from dateline.workflow.tally import Tally, add
from dateline.workflow.timelines.own import Kept, ties, untied
from dateline.workflow.timelines.reading import read

if TYPE_CHECKING:
    from dateline.model import Event
    from dateline.store.library import Library
    from dateline.workflow.timelines.tables import Mapped


def store_timeline(library: Library, path: Path, tally: Tally, mapped: Mapped | None = None) -> Iterator[str]:
    """Store what a file holds, article by article; yields the name of each before it is stored.

    An article whose file the library holds already is left as it is, with everything decided about it there.

    Args:
        library: Where to put it.
        path: The file.
        tally: Where to count what became of it.
        mapped: How to read a table; told by the names of its columns if not given.
    """
    try:
        found = read(path, mapped)
    except ReadError as error:
        tally.add(Failure(path.name, str(error)))
        return
    for refused in found.refused:
        tally.add(refused)
    yield from _store(library, found.kept, path.name, tally)


def _store(library: Library, kept: Kept, name: str, tally: Tally) -> Iterator[str]:
    before: dict[int, Event] = {}
    numbers: dict[int, int] = {}
    for each in kept.articles:
        yield each.article.title
        stored = _stored(library, each, name, tally)
        for old, new in zip(each.events, stored, strict=False):
            before[old.id], numbers[old.id] = old, new
    for event in kept.loose:
        undo = library.apply(AddEvent(untied(event)))
        tally.count_loose(undo)
        if isinstance(undo, RemoveEvent):
            before[event.id], numbers[event.id] = event, undo.event
    _tie(library, before, numbers)


def _stored(library: Library, found: AddArticle, name: str, tally: Tally) -> Sequence[int]:
    """Store an article and return the numbers of its events, in order; none where the library holds it already."""
    article = replace(found.article, id=0)
    edit = AddArticle(article, found.mentions, tuple(map(untied, found.events)), once=bool(article.sha256))
    number = add(library, edit, name, tally)
    return [event.id for event in library.events(number)] if number else []


def _tie(library: Library, before: Mapping[int, Event], numbers: Mapping[int, int]) -> None:
    """Tie the stored events as they were; taking the import back takes the ties back with the events."""
    edits = tuple(ties(before, numbers))
    if edits:
        library.apply(Batch(edits))
