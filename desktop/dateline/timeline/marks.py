"""Events as arrays: where each mark stands, how far it reaches, how it looks and how much it matters.

Only events with a place on the calendar become marks; what has no bounds waits in the undated tray, and
amounts and repetitions are no points in time.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntFlag
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dateline.formula.calendar import DAY_SECONDS, Unit, enclosing
from dateline.formula.results import Dated, Kind, Vague
from dateline.model import DatedEvent, Event, Review, Status

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]
_WITH_SURE = 3


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
    SOFT = 64
    """About a time, or within more than a day; of what lasts: from a start known to more than a day."""


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
        high: End of the bounds; the anchor where open, and the day of publication for what lasts until then.
        sure: Where a start that is only known to a season or year is surely over; ``low`` for others.
        looks: ``Look`` flags.
        score: Higher is shown first.
    """

    events: Sequence[DatedEvent]
    rows: Integers
    ids: Integers
    anchor: Floats
    low: Floats
    high: Floats
    sure: Floats
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


def marks(
    events: Sequence[DatedEvent], *, rejected: bool = False, published: Mapping[int, float] | None = None
) -> Marks:
    """Return the marks of all events that have a place on the calendar.

    Args:
        events: Any events; their order breaks ties.
        rejected: Whether to draw those the user has rejected.
        published: Moments of publication by article: what "has lasted since" did so until then.
    """
    until = published or {}
    drawn = [
        (row, event.event, place)
        for row, event in enumerate(events)
        if (place := placed(event)) and (rejected or event.event.decision.review is not Review.REJECTED)
    ]
    return arranged(
        events,
        rows=np.array([row for row, _, _ in drawn], dtype=np.int64),
        ids=np.array([event.id for _, event, _ in drawn], dtype=np.int64),
        bounds=np.array(
            [(*_bounds(place, until.get(event.article)), _sure(place)) for _, event, place in drawn],
            dtype=np.float64,
        ).reshape(-1, 3),
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
    """Return marks sorted by anchor, from columns in any order; ``bounds`` are NaN where open.

    They are starts and ends, and may have a third column: see ``Marks.sure``.
    """
    low, high = bounds[:, 0], bounds[:, 1]
    low, high = np.where(np.isnan(low), high, low), np.where(np.isnan(high), low, high)
    starts_there = (looks & (Look.LASTING | Look.OPEN_END)) != 0
    anchor = np.where((looks & Look.OPEN_START) != 0, high, np.where(starts_there, low, anchored(low, high)))
    order = np.argsort(anchor, kind="stable")
    sure = np.where(np.isnan(bounds[:, -1]), low, bounds[:, -1]) if bounds.shape[1] == _WITH_SURE else low
    return Marks(
        events,
        rows[order],
        ids[order],
        anchor[order],
        low[order],
        high[order],
        sure[order],
        looks[order],
        score[order],
    )


def anchored(low: Any, high: Any) -> Any:
    """Return where a moment inside bounds is drawn: a day at its start, anything longer in its middle.

    At its start a day meets what is before, after or published on it, in one clean line.
    """
    return np.where(high - low <= DAY_SECONDS, low, (low + high) / 2)


def _bounds(place: Dated, published: float | None) -> tuple[float, float]:
    start = np.nan if place.start is None else float(place.start)
    if place.end is not None:
        return start, float(place.end)
    lasted = place.kind is Kind.FROM_TO and published is not None and published > start
    return start, published if lasted and published is not None else np.nan


def _sure(place: Dated) -> float:
    """Return the end of the season or year in which something lasting began, or NaN."""
    if place.kind is not Kind.FROM_TO or place.start is None or place.end is not None or not _coarse(place):
        return np.nan
    return float(enclosing(place.start, place.granularity).end)


def _coarse(place: Dated) -> bool:
    return place.granularity.rank > Unit.DAY.rank


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
    return int(look | _soft(place))


def _soft(place: Dated) -> Look:
    if place.start is None or place.kind is Kind.AFTER:
        soft = False
    elif place.kind is Kind.FROM_TO:
        soft = _coarse(place)
    else:
        soft = place.kind is Kind.AROUND or (place.end or place.start) - place.start > DAY_SECONDS
    return Look.SOFT if soft else Look.PLAIN


def _score(event: Event) -> int:
    """Rank what the user has confirmed first, then stated before implied, reported before the rest."""
    confirmed = event.decision.review in (Review.ACCEPTED, Review.CORRECTED)
    return (
        8 * confirmed
        + 4 * (not event.implied)
        + 2 * (event.shown_status is Status.REPORTED)
        + bool(event.passages)
    )
