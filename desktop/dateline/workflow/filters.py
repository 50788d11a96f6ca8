"""Which events, articles and phrases are shown: one filter that the timeline, the table and the list all follow.

What is chosen of one kind widens it (planned or possible), what is chosen of several kinds narrows it (planned, in
May). A filter is a value: it can be written down, and is kept in the library under a name.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field, fields
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from dateline.formula.results import Dated, Kind, Mod, Result, Vague, kind_of
from dateline.model import Agreement, Article, DatedEvent, Happening, Review, Status

if TYPE_CHECKING:
    from dateline.model import Event

_REMEMBERED = 65_536
_OTHER_ASCII, _OTHER = re.compile(r"[^a-z0-9]+"), re.compile(r"[\W_]+")
_ACCENTS = re.compile("[\u0300-\u036f]+")
_BOUNDED = {Kind.BEFORE, Kind.AFTER, Kind.BETWEEN}


class Certainty(StrEnum):
    """How surely the time of an event is known."""

    EXACT = "exact"
    ABOUT = "about"
    BOUNDED = "bounded"
    """Only that it was before, after or between."""
    IMPLIED = "implied"
    """Borrowed from a neighbour, not said of the event itself."""
    UNDATED = "undated"


class Sources(StrEnum):
    """Who tells a happening."""

    ONE = "one source"
    SEVERAL = "several sources"
    CONFLICT = "conflicting dates"


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time to look at, as typed.

    Attributes:
        words: What was typed.
        start: First second; None is open.
        end: First second after it; None is open.
    """

    words: str
    start: int | None
    end: int | None

    def meets(self, result: Result) -> bool:
        """Tell whether a date has a part in the period."""
        if not isinstance(result, Dated) or (result.start is None and result.end is None):
            return False
        after = self.start is None or result.end is None or result.end > self.start
        before = self.end is None or result.start is None or result.start < self.end
        return after and before


@dataclass(frozen=True, slots=True)
class Filter:
    """What is to be shown; whatever is empty asks for nothing.

    Attributes:
        articles: Numbers of articles.
        categories: Categories of the user; "" is none.
        tags: Tags of the user.
        statuses: Whether it happened.
        kinds: How the date is meant.
        certainties: How surely the date is known.
        reviews: What the user has decided.
        sources: Who tells it.
        period: When it was.
        words: Beginnings of words that headline, passage, note, tags and category must have among them.
    """

    articles: frozenset[int] = frozenset()
    categories: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()
    statuses: frozenset[Status] = frozenset()
    kinds: frozenset[Kind] = frozenset()
    certainties: frozenset[Certainty] = frozenset()
    reviews: frozenset[Review] = frozenset()
    sources: frozenset[Sources] = frozenset()
    period: Period | None = None
    words: str = field(default="")

    def __bool__(self) -> bool:
        return self != _NOTHING

    def matches(self, dated: DatedEvent, happening: Happening | None, article: Article | None) -> bool:
        """Tell whether an event is to be shown.

        Args:
            dated: The event with its date.
            happening: What it tells, where that is known.
            article: Where it is told; None for an event that was made by hand.
        """
        event, decision = dated.event, dated.event.decision
        return (
            (not self.articles or event.article in self.articles)
            and (not self.categories or decision.category in self.categories)
            and (not self.tags or not self.tags.isdisjoint(decision.tags))
            and (not self.statuses or event.shown_status in self.statuses)
            and (not self.reviews or decision.review in self.reviews)
            and (not self.kinds or kind_of(dated.step.result) in self.kinds)
            and (not self.certainties or certainty(dated) in self.certainties)
            and (not self.sources or not self.sources.isdisjoint(sources(happening)))
            and (self.period is None or self.period.meets(dated.step.result))
            and (not self.words or _says(self.words, event, article))
        )

    def is_of_articles(self) -> bool:
        """Tell whether nothing but the article decides, so that an article without events can match."""
        return self == Filter(articles=self.articles)


_NOTHING = Filter()


def certainty(dated: DatedEvent) -> Certainty:
    """Return how surely the time of an event is known."""
    match dated.step.result:
        case Dated(start=None, end=None):
            return Certainty.UNDATED
        case Dated() if dated.event.implied and dated.event.decision.when is None:
            return Certainty.IMPLIED
        case Dated(kind=kind) if kind in _BOUNDED:
            return Certainty.BOUNDED
        case Dated(kind=kind, vague=vague, mod=mod):
            fuzzy = kind is Kind.AROUND or vague is not Vague.NONE or mod is Mod.APPROX
            return Certainty.ABOUT if fuzzy else Certainty.EXACT
    return Certainty.UNDATED


def sources(happening: Happening | None) -> frozenset[Sources]:
    """Return by whom a happening is told; an event whose happening is not known yet stands alone."""
    if happening is None:
        return frozenset({Sources.ONE})
    told = {Sources.SEVERAL if happening.witnesses > 1 else Sources.ONE}
    conflict = {Sources.CONFLICT} if happening.agreement is Agreement.CONTRADICTING else set()
    return frozenset(told | conflict)


def _says(words: str, event: Event, article: Article | None) -> bool:
    decision = event.decision
    said = [event.shown_headline, decision.note, decision.category, *decision.tags]
    said += [span.of(article.text) for span in event.passages] if article else []
    text = folded("\n".join(said))
    return all(word in text for word in wanted(words))


@lru_cache(_REMEMBERED)
def folded(text: str) -> str:
    """Return a text in which case and accents make no difference, with a space before every word."""
    if text.isascii():  # most are, and it is ten times as quick
        return " " + _OTHER_ASCII.sub(" ", text.lower())
    plain = _ACCENTS.sub("", unicodedata.normalize("NFKD", text).casefold())
    return " " + _OTHER.sub(" ", plain)


@lru_cache
def wanted(words: str) -> tuple[str, ...]:
    """Return what a folded text must contain: each word at its beginning; scripts without spaces anywhere."""
    return tuple(
        f" {word}" if word[0].isascii() or word.islower() else word for word in folded(words).split()
    )


def without(chosen: Filter, name: str, value: object = None) -> Filter:
    """Return a filter less one choice: a member of a set, or a whole field."""
    held = getattr(chosen, name)
    left = held - {value} if isinstance(held, frozenset) else getattr(_NOTHING, name)
    return Filter(**{**_record(chosen), name: left})


def choices(chosen: Filter) -> tuple[tuple[str, Any], ...]:
    """Return each single choice of a filter by the name of its field, in a fixed order."""
    found: list[tuple[str, Any]] = []
    for name, held in _record(chosen).items():
        if isinstance(held, frozenset):
            found += [(name, value) for value in sorted(held)]
        elif held:
            found.append((name, held))
    return tuple(found)


def articles_of(matching: Iterable[DatedEvent]) -> frozenset[int]:
    """Return the articles that tell these events."""
    return frozenset(row.event.article for row in matching)


def _record(chosen: Filter) -> dict[str, Any]:
    return {each.name: getattr(chosen, each.name) for each in fields(chosen)}
