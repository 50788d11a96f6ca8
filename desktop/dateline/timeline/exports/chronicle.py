"""What every export is made from, and what it comes to: a chronicle in, bytes and losses out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from dateline.formula.resolve import Step
from dateline.model import Article, DatedEvent, Happening, Mention


@dataclass(frozen=True, slots=True)
class Chronicle:
    """The events to be written, with everything that tells where their dates come from.

    Attributes:
        events: The events with their dates, in the order of time, the undated last.
        articles: Their articles by number.
        phrases: The words of each article's mentions, by article and number.
        mentions: The time expressions of each article, in the order of the text.
        steps: What each of them came to, in the same order.
        happenings: Which events tell one thing; an event that no happening names stands for itself.
        title: What the whole is called.
    """

    events: tuple[DatedEvent, ...]
    articles: Mapping[int, Article] = field(default_factory=dict)
    phrases: Mapping[int, Mapping[int, str]] = field(default_factory=dict)
    mentions: Mapping[int, tuple[Mention, ...]] = field(default_factory=dict)
    steps: Mapping[int, tuple[Step, ...]] = field(default_factory=dict)
    happenings: tuple[Happening, ...] = ()
    title: str = "Timeline"

    def article(self, each: DatedEvent) -> Article | None:
        """Return the article that tells an event; None for one that was made by hand."""
        return self.articles.get(each.event.article)


@dataclass(frozen=True, slots=True)
class Written:
    """A chronicle in one format.

    Attributes:
        data: The bytes of the file.
        losses: What the format could not hold, one sentence each, for the person who exports.
    """

    data: bytes
    losses: tuple[str, ...] = ()
