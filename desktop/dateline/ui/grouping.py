"""Which events of the open library tell one happening, kept fresh beside the window's thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from dateline import workflow
from dateline.ui.latest import Latest

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from dateline.model import Article, DatedEvent, Happening
    from dateline.store.library import Library

AT_ONCE = 200
"""Events that are grouped in a few milliseconds, so that nobody sees them apart first."""
FEW_ARTICLES = 20
"""Articles whose copies are found at once; their texts must be read for that."""


class Copies:
    """Which articles are copies of one text; found again only when the articles are others.

    Attributes:
        witnesses: The number of the first copy, for every other one.
    """

    def __init__(self) -> None:
        self.witnesses: Mapping[int, int] = {}
        self._seen: frozenset[tuple[int, int]] = frozenset()

    def is_fresh(self, articles: Mapping[int, Article]) -> bool:
        """Tell whether these are the articles that were looked at."""
        return self._seen == _texts(articles)

    def find(self, library: Library, articles: Mapping[int, Article]) -> None:
        """Look at the articles again if they have changed."""
        if not self.is_fresh(articles):
            self._seen = _texts(articles)
            self.witnesses = workflow.witnesses(library) if len(articles) > 1 else {}


class Grouping(QObject):
    """Knows the happenings of a library; few events are grouped at once, many on a thread of their own.

    Attributes:
        happenings: All happenings, as of the last change that was worked through.

    Signals:
        regrouped: Happenings that were asked for earlier are there now, and others than before.
    """

    regrouped = Signal()

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._copies = Copies()
        self.happenings: tuple[Happening, ...] = ()
        self._of: dict[int, Happening] = {}
        self._several: list[tuple[int, ...]] = []
        self._latest = Latest(self)
        self._latest.found.connect(self._on_found)

    @property
    def is_fresh(self) -> bool:
        """Tell whether the happenings are those of the last change."""
        return self._latest.is_idle

    def of(self, event: int | None) -> Happening | None:
        """Return the happening that an event tells, or None where it is not known (yet) or thrown out."""
        return self._of.get(event or 0)

    def followers(self, there: Collection[int]) -> set[int]:
        """Return those of some events that another one of them stands for."""
        present = ([number for number in tellings if number in there] for tellings in self._several)
        return {number for tellings in present for number in tellings[1:]}

    def ask(self, events: Sequence[DatedEvent], articles: Mapping[int, Article]) -> None:
        """Group these events, at once if they are few."""
        few = len(articles) <= FEW_ARTICLES or self._copies.is_fresh(articles)
        if len(events) <= AT_ONCE and few and self._latest.is_idle:
            self._keep(self._grouped(events, articles))
        else:
            self._latest.ask(lambda: self._grouped(events, articles))

    def stop(self) -> None:
        """Group no more."""
        self._latest.stop()

    def _grouped(
        self, events: Sequence[DatedEvent], articles: Mapping[int, Article]
    ) -> tuple[Happening, ...]:
        self._copies.find(self._library, articles)  # no other thread does this at the same time
        return workflow.happenings(events, articles, self._copies.witnesses)

    def _keep(self, happenings: tuple[Happening, ...]) -> None:
        self.happenings = happenings
        self._of = {number: each for each in happenings for number in each.tellings}
        self._several = [each.tellings for each in happenings if len(each.tellings) > 1]

    def _on_found(self, happenings: tuple[Happening, ...]) -> None:
        if happenings != self.happenings:
            self._keep(happenings)
            self.regrouped.emit()


def _texts(articles: Mapping[int, Article]) -> frozenset[tuple[int, int]]:
    return frozenset((number, hash(article.text)) for number, article in articles.items())
