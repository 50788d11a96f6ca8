"""Events as arrays: where each mark stands, how far it reaches, how it looks and how much it matters.

Only events with a place on the calendar become marks; what has no bounds waits in the undated tray, and
amounts and repetitions are no points in time.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntFlag
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dateline.formula.calendar import DAY_SECONDS
from dateline.formula.results import Dated, Kind, Vague
from dateline.model import DatedEvent, Event, Review, Status

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]


class Look(IntFlag):
    """What a mark must say about its date."""

    PLAIN = 0
    LASTING = 1
    """It fills its bounds; without this it is one moment somewhere inside them."""
    FADES_START = 2
    FADES_END = 4
    OPEN_START = 8
    OPEN_END = 16
    HOLLOW = 32
    """Inferred, planned or only possible."""


@dataclass(frozen=True, slots=True, eq=False)
class Marks:
    """All drawable events, sorted by anchor: where the eye should find each.

    Attributes:
        events: What the marks stand for; ``rows`` are indices into it.
        rows: Index of each mark's event.
        ids: Its id.
        anchor: Seconds since 1970: see ``anchored`` for a moment; the start of a span; the known bound
            of an open date.
        low: Start of the bounds; the anchor where open.
        high: End of the bounds; the anchor where open.
        looks: ``Look`` flags.
        score: Higher is shown first.
    """

    events: Sequence[DatedEvent]
    rows: Integers
    ids: Integers
    anchor: Floats
    low: Floats
    high: Floats
    looks: NDArray[np.uint8]
    score: NDArray[np.uint8]

    def __len__(self) -> int:
        return len(self.rows)

    def event(self, mark: int) -> DatedEvent:
        """Return the event of one mark."""
        return self.events[int(self.rows[mark])]

    def look(self, mark: int) -> Look:
        """Return the flags of one mark."""
        return Look(int(self.looks[mark]))


def marks(events: Sequence[DatedEvent], *, rejected: bool = False) -> Marks:
    """Return the marks of all events that have a place on the calendar.

    Args:
        events: Any events; their order breaks ties.
        rejected: Whether to draw those the user has rejected.
    """
    drawn = [
        (row, event.event, place)
        for row, event in enumerate(events)
        if (place := placed(event)) and (rejected or event.event.decision.review is not Review.REJECTED)
    ]
    return arranged(
        events,
        rows=np.array([row for row, _, _ in drawn], dtype=np.int64),
        ids=np.array([event.id for _, event, _ in drawn], dtype=np.int64),
        bounds=np.array([_bounds(place) for _, _, place in drawn], dtype=np.float64).reshape(-1, 2),
        looks=np.array([_look(event, place) for _, event, place in drawn], dtype=np.uint8),
        score=np.array([_score(event) for _, event, _ in drawn], dtype=np.uint8),
    )


def placed(event: DatedEvent) -> Dated | None:
    """Return where an event stands on the calendar, or None if it cannot be drawn."""
    result = event.step.result
    match result:
        case Dated(start=None, end=None):
            return None
        case Dated():
            return result
        case _:
            return None


def arranged(
    events: Sequence[DatedEvent],
    *,
    rows: Integers,
    ids: Integers,
    bounds: Floats,
    looks: NDArray[np.uint8],
    score: NDArray[np.uint8],
) -> Marks:
    """Return marks sorted by anchor, from columns in any order; ``bounds`` are NaN where open."""
    low, high = bounds[:, 0], bounds[:, 1]
    low, high = np.where(np.isnan(low), high, low), np.where(np.isnan(high), low, high)
    starts_there = (looks & (Look.LASTING | Look.OPEN_END)) != 0
    anchor = np.where((looks & Look.OPEN_START) != 0, high, np.where(starts_there, low, anchored(low, high)))
    order = np.argsort(anchor, kind="stable")
    return Marks(
        events, rows[order], ids[order], anchor[order], low[order], high[order], looks[order], score[order]
    )


def anchored(low: Any, high: Any) -> Any:
    """Return where a moment inside bounds is drawn: a day at its start, anything longer in its middle.

    At its start a day meets what is before, after or published on it, in one clean line.
    """
    return np.where(high - low <= DAY_SECONDS, low, (low + high) / 2)


def _bounds(place: Dated) -> tuple[float, float]:
    return (
        np.nan if place.start is None else float(place.start),
        np.nan if place.end is None else float(place.end),
    )


def _look(event: Event, place: Dated) -> int:
    around = place.kind is Kind.AROUND
    look = Look.PLAIN
    if place.kind is Kind.FROM_TO:
        look |= Look.LASTING
    if around or place.vague in (Vague.START, Vague.BOTH):
        look |= Look.FADES_START
    if around or place.vague in (Vague.END, Vague.BOTH):
        look |= Look.FADES_END
    if place.start is None:
        look |= Look.OPEN_START
    if place.end is None:
        look |= Look.OPEN_END
    if event.implied or event.shown_status in (Status.PLANNED, Status.POSSIBLE):
        look |= Look.HOLLOW
    return int(look)


def _score(event: Event) -> int:
    """Rank what the user has confirmed first, then stated before implied, reported before the rest."""
    confirmed = event.decision.review in (Review.ACCEPTED, Review.CORRECTED)
    return (
        8 * confirmed
        + 4 * (not event.implied)
        + 2 * (event.shown_status is Status.REPORTED)
        + bool(event.passages)
    )
