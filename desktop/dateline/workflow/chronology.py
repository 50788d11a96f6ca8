"""Everything in a library with its dates computed, kept fresh at the cost of what an edit touched."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count
from threading import Lock
from typing import TYPE_CHECKING

from dateline.errors import LibraryError
from dateline.events.hidden import is_hidden
from dateline.formula.resolve import Context, Step, resolve
from dateline.formula.results import Dated
from dateline.model import Article, DatedEvent, Event, Mention
from dateline.workflow.dates import published_of

if TYPE_CHECKING:
    from dateline.store.library import Changed, Library


_NO_ARTICLE = 0


@dataclass(frozen=True, slots=True)
class _Resolved:
    """One article with everything in it computed."""

    article: Article
    mentions: tuple[Mention, ...]
    steps: tuple[Step, ...]
    events: tuple[DatedEvent, ...]


class Chronology:
    """The dated events of a library.

    Call ``refresh`` with what a library told its listeners; only those articles are computed again.
    A window that must not wait lets ``prepare`` listen to the library as well: it computes in the thread
    that made the change, and ``refresh`` then only takes what is there.
    """

    def __init__(self, library: Library) -> None:
        self._library = library
        self._articles: dict[int, _Resolved] = {}
        self._events: dict[int, DatedEvent] = {}
        self._prepared: dict[int, _Resolved | None] = {}
        self._turns = count(1)
        self._latest: dict[int, int] = {}
        self._lock = Lock()
        self.refresh()

    def prepare(self, changed: Changed) -> None:
        """Compute what changed without showing it yet, in any thread; every change must come here, or none."""
        at_once = changed.articles | changed.mentions
        for number in at_once - {_NO_ARTICLE}:
            self._prepare(number)
        for number in self._touched(changed) - at_once - {_NO_ARTICLE}:
            self._prepare(number)

    def _prepare(self, number: int) -> None:
        turn = next(self._turns)
        found = self._compute(number)
        with self._lock:
            if turn > self._latest.get(number, 0):  # another thread may have seen a later state
                self._latest[number] = turn
                self._prepared[number] = found

    def refresh(self, changed: Changed | None = None) -> None:
        """Compute again what changed; everything if not told."""
        if changed is None:
            self._load_all()
            return
        self._load(self._touched(changed))

    def articles(self) -> dict[int, Article]:
        """Return every article by its id."""
        return {number: each.article for number, each in self._articles.items()}

    def mentions(self, article: int) -> tuple[Mention, ...]:
        """Return the mentions of an article."""
        return self._articles[article].mentions

    def steps(self, article: int) -> tuple[Step, ...]:
        """Return the computation of each mention of an article, in order."""
        return self._articles[article].steps

    def phrases(self, article: int) -> dict[int, str]:
        """Return the words of an article's mentions by number, for explanations."""
        held = self._articles[article]
        return {number: each.span.of(held.article.text) for number, each in enumerate(held.mentions)}

    def dated(self, *, implied: bool = False) -> tuple[DatedEvent, ...]:
        """Return the events with their computation; those whose time is only implied when asked for."""
        if implied:
            return tuple(self._events.values())
        return tuple(each for each in self._events.values() if not is_hidden(each.event))

    def dated_event(self, event: int) -> DatedEvent:
        """Return one event with its computation."""
        return self._events[event]

    def undated(self) -> tuple[DatedEvent, ...]:
        """Return the events that have no place on the calendar: the undated tray."""
        return tuple(each for each in self.dated() if not isinstance(each.step.result, Dated))

    def try_when(self, event: Event) -> DatedEvent:
        """Compute an event as it would be, without changing anything: the preview of a correction."""
        return DatedEvent(event, resolve(event.shown_when, self._context(event.article)))

    def _touched(self, changed: Changed) -> set[int]:
        """Return the articles that a change is about."""
        owners = {event.event.article for event in map(self._events.get, changed.events) if event}
        return owners | changed.articles | changed.mentions | self._owners(changed.events)

    def _owners(self, events: frozenset[int]) -> set[int]:
        """Return the articles of events that are not held yet; those of prepared articles are known without asking."""
        strange = events - self._events.keys()
        if not strange:
            return set()
        with self._lock:
            ready = {
                row.event.id: row.event.article
                for each in self._prepared.values()
                if each
                for row in each.events
            }
        found = {ready[number] for number in strange & ready.keys()}
        for number in strange - ready.keys():
            try:
                found.add(self._library.event(number).article)
            except LibraryError:
                continue
        return found

    def _load_all(self) -> None:
        with self._lock:
            self._prepared.clear()
        self._articles.clear()
        self._events.clear()
        mentions, events = self._library.all_mentions(), defaultdict(list)
        for event in self._library.events():
            events[event.article].append(event)
        for article in self._library.articles():
            self._hold(_resolved(article, mentions.get(article.id, ()), events[article.id]))
        self._hold_loose(events[_NO_ARTICLE])

    def _load(self, articles: set[int]) -> None:
        if _NO_ARTICLE in articles:
            self._hold_loose(self._library.events(_NO_ARTICLE))
        for number in sorted(articles - {_NO_ARTICLE}):
            for each in self._articles[number].events if number in self._articles else ():
                self._events.pop(each.event.id, None)
            self._articles.pop(number, None)
            with self._lock:
                is_prepared = number in self._prepared
                found = self._prepared.pop(number, None)
            if not is_prepared:
                found = self._compute(number)
            if found is not None:
                self._hold(found)

    def _compute(self, number: int) -> _Resolved | None:
        """Read an article and compute everything in it; None if it is gone."""
        try:
            article = self._library.article(number)
        except LibraryError:
            return None
        return _resolved(article, self._library.mentions(number), self._library.events(number))

    def _hold(self, found: _Resolved) -> None:
        self._articles[found.article.id] = found
        self._events.update((each.event.id, each) for each in found.events)

    def _hold_loose(self, events: Sequence[Event]) -> None:
        """Compute the events that were made by hand and belong to no article."""
        for number in [each.event.id for each in self._events.values() if each.event.article == _NO_ARTICLE]:
            del self._events[number]
        self._events.update(
            (each.id, DatedEvent(each, resolve(each.shown_when, Context()))) for each in events
        )

    def _context(self, article: int) -> Context:
        held = self._articles.get(article)
        if held is None:  # an event that was made by hand belongs to none
            return Context()
        return Context(published_of(held.article.published), tuple(each.formula for each in held.mentions))


def _resolved(article: Article, mentions: tuple[Mention, ...], events: Sequence[Event]) -> _Resolved:
    context = Context(published_of(article.published), tuple(each.formula for each in mentions))
    steps = tuple(context.mention(number) for number in range(len(mentions)))
    dated = tuple(DatedEvent(event, resolve(event.shown_when, context)) for event in events)
    return _Resolved(article, mentions, steps, dated)
