"""Events whose time is only implied: found for a whole library when somebody asks to see them.

They are several times as many as the events with a date, so an import finds them only after that.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dateline.edits import AddEvent, Batch
from dateline.errors import LibraryError
from dateline.events.hidden import is_hidden
from dateline.workflow.reports import Progress
from dateline.workflow.timelines.rows import is_given

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.model import Article, Event
    from dateline.store.library import Library

_KEY = "implied"
_KEPT = "kept"


def keeps_implied(library: Library) -> bool:
    """Tell whether somebody has asked for implied events here, so that new articles get theirs at once."""
    return library.setting(_KEY) == _KEPT


def has_implied(library: Library, article: int) -> bool:
    """Tell whether an article has its implied events, or is to have them when it is read again."""
    return keeps_implied(library) or any(map(is_hidden, library.events(article)))


def find_implied(library: Library) -> Iterator[Progress]:
    """Store the implied events of every article that lacks them; from now on new articles get theirs at once.

    It is no step to undo: nothing that a person wrote or decided is touched, and nothing is shown that the
    views do not leave out again. Stopping the generator early leaves whole articles; the next one goes on.
    """
    library.remember(_KEY, _KEPT)
    lacking = _lacking(library)
    for done, number in enumerate(lacking):
        try:
            article = library.article(number)
        except LibraryError:
            continue  # removed in the meantime
        yield Progress(done, len(lacking), article.title)
        found = _missing(library, article)
        if found:
            library.apply(Batch(tuple(AddEvent(event) for event in found)))
    yield Progress(len(lacking), len(lacking), "")


def _lacking(library: Library) -> list[int]:
    having = {event.article for event in library.events() if is_hidden(event)}
    return [article.id for article in library.articles() if article.id not in having]


def _missing(library: Library, article: Article) -> list[Event]:
    """Find what is implied in an article; what is stored already, decided or not, is not found again."""
    from dateline.events.extract import Depth, extract

    stored, mentions = {event.passages for event in library.events(article.id)}, library.mentions(article.id)
    if is_given(mentions):
        return []
    found = extract(article.text, mentions, article.language, Depth.NARRATED)
    return [
        replace(event, article=article.id)
        for event in found
        if is_hidden(event) and event.passages not in stored
    ]
