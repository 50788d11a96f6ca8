"""Everything in a library with its dates computed, kept fresh at the cost of what an edit touched."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.errors import LibraryError
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
    """

    def __init__(self, library: Library) -> None:
        self._library = library
        self._articles: dict[int, _Resolved] = {}
        self._events: dict[int, DatedEvent] = {}
        self.refresh()

    def refresh(self, changed: Changed | None = None) -> None:
        """Compute again what changed; everything if not told."""
        if changed is None:
            self._load_all()
            return
        owners = {event.event.article for event in map(self._events.get, changed.events) if event}
        self._load(changed.articles | changed.mentions | owners | self._owners(changed.events))

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

    def dated(self) -> tuple[DatedEvent, ...]:
        """Return every event with its computation."""
        return tuple(self._events.values())

    def dated_event(self, event: int) -> DatedEvent:
        """Return one event with its computation."""
        return self._events[event]

    def undated(self) -> tuple[DatedEvent, ...]:
        """Return the events that have no place on the calendar: the undated tray."""
        return tuple(each for each in self._events.values() if not isinstance(each.step.result, Dated))

    def try_when(self, event: Event) -> DatedEvent:
        """Compute an event as it would be, without changing anything: the preview of a correction."""
        return DatedEvent(event, resolve(event.shown_when, self._context(event.article)))

    def _owners(self, events: frozenset[int]) -> set[int]:
        """Return the articles of events that are not held yet."""
        found = set()
        for number in events - self._events.keys():
            try:
                found.add(self._library.event(number).article)
            except LibraryError:
                continue
        return found

    def _load_all(self) -> None:
        self._articles.clear()
        self._events.clear()
        mentions, events = self._library.all_mentions(), defaultdict(list)
        for event in self._library.events():
            events[event.article].append(event)
        for article in self._library.articles():
            self._hold(article, mentions.get(article.id, ()), events[article.id])
        self._hold_loose(events[_NO_ARTICLE])

    def _load(self, articles: set[int] | frozenset[int]) -> None:
        if _NO_ARTICLE in articles:
            self._hold_loose(self._library.events(_NO_ARTICLE))
        for number in sorted(articles - {_NO_ARTICLE}):
            for each in self._articles[number].events if number in self._articles else ():
                self._events.pop(each.event.id, None)
            self._articles.pop(number, None)
            try:
                article = self._library.article(number)
            except LibraryError:
                continue
            self._hold(article, self._library.mentions(number), self._library.events(number))

    def _hold_loose(self, events: Sequence[Event]) -> None:
        """Compute the events that were made by hand and belong to no article."""
        for number in [each.event.id for each in self._events.values() if each.event.article == _NO_ARTICLE]:
            del self._events[number]
        self._events.update(
            (each.id, DatedEvent(each, resolve(each.shown_when, Context()))) for each in events
        )

    def _hold(self, article: Article, mentions: tuple[Mention, ...], events: Sequence[Event]) -> None:
        context = Context(published_of(article.published), tuple(each.formula for each in mentions))
        steps = tuple(context.mention(number) for number in range(len(mentions)))
        dated = tuple(DatedEvent(event, resolve(event.shown_when, context)) for event in events)
        self._articles[article.id] = _Resolved(article, mentions, steps, dated)
        self._events.update((each.event.id, each) for each in dated)

    def _context(self, article: int) -> Context:
        held = self._articles[article]
        return Context(published_of(held.article.published), tuple(each.formula for each in held.mentions))
