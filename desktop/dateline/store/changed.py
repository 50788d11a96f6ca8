"""What an edit touched, told to whoever shows or computes something from the library."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Changed:
    """The ids that one edit touched, also those that are gone now.

    Attributes:
        articles: Articles that are new, gone or have another title or publication date.
        mentions: Articles whose mentions are new, gone or must be resolved again.
        events: Events that are new, gone, decided anew or may have another date.
    """

    articles: frozenset[int] = frozenset()
    mentions: frozenset[int] = frozenset()
    events: frozenset[int] = frozenset()

    def __or__(self, other: Changed) -> Changed:
        return Changed(
            self.articles | other.articles, self.mentions | other.mentions, self.events | other.events
        )

    def __bool__(self) -> bool:
        return bool(self.articles or self.mentions or self.events)
