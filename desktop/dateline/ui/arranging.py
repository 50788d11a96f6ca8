"""The marks of many events, computed beside the window's thread: ten thousand take half a second."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from dateline.timeline.figure import marks_of
from dateline.ui.latest import Latest
from dateline.ui.layers import Layers

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dateline.model import Article, DatedEvent, Happening
    from dateline.timeline.marks import Marks


_PLAIN = Layers()
AT_ONCE = 400
"""Events whose marks nobody notices being computed."""


class Arranging(QObject):
    """Computes marks; few at once, many on a thread of its own, where only the newest wish counts.

    Signals:
        arranged: The ``Marks`` and the articles they belong to.
    """

    arranged = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._latest = Latest(self, eager=True)
        self._latest.found.connect(lambda found: self.arranged.emit(*found))

    def ask(
        self,
        events: Sequence[DatedEvent],
        articles: Mapping[int, Article],
        happenings: Sequence[Happening] = (),
        *,
        rejected: bool,
        layers: Layers = _PLAIN,
    ) -> None:
        """Compute the marks of these events, in lanes and folded as wished; those that tell one happening share one."""

        def arrange() -> tuple[Marks, Mapping[int, Article]]:
            found = marks_of(
                events,
                articles,
                rejected=rejected,
                happenings=happenings,
                by=layers.by,
                folded=layers.folded,
            )
            return found, articles

        if len(events) <= AT_ONCE and self._latest.is_idle:
            self.arranged.emit(*arrange())
        else:
            self._latest.ask(arrange)

    def stop(self) -> None:
        """Compute no more."""
        self._latest.stop()
