"""In which row of a long list each event stands, without looking through the list each time."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dateline.model import DatedEvent


class Places:
    """Knows the places of the events of a list; asked while rows come and go, it looks anew."""

    def __init__(self, rows: Sequence[DatedEvent]) -> None:
        self._rows = rows
        self._known: dict[int, int] | None = None
        self._moving = False

    def of(self, event: int | None) -> int | None:
        """Return the row of an event, None if it has none."""
        if event is None:
            return None
        known = self._known
        if known is None:
            known = {row.event.id: at for at, row in enumerate(self._rows)}
            self._known = None if self._moving else known
        return known.get(event)

    @contextmanager
    def moving(self) -> Iterator[None]:
        """Keep nothing while rows come and go."""
        self._known, self._moving = None, True
        try:
            yield
        finally:
            self._moving = False
