"""Events as arrays: where each mark stands, how far it reaches, how it looks and how much it matters.

Only events with a place on the calendar become marks; what has no bounds waits in the undated tray, and
amounts and repetitions are no points in time.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import IntFlag
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dateline.formula.calendar import DAY_SECONDS, Unit, enclosing
from dateline.formula.results import Dated, Kind, Vague
from dateline.model import DatedEvent, Event, Happening, Review, Status
from dateline.timeline.folding import NONE, Folding, folding
from dateline.timeline.tellings import Told, gathered, numbers

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]
_WITH_SURE, _SHARE = 3, 50
_LONG = 20.0
"""A gap is long from so many times the shortest bounds on: two weeks between days are no gap."""


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
    """Planned or only possible."""
    SOFT = 64
    """About a time, or within more than a day; of what lasts: from a start known to more than a day."""
    IMPLIED = 128
    """The date is borrowed from a neighbour or only bounded, not stated."""
    REVIEWED = 256
    """A person has looked at the date and accepted or corrected it."""


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
        told: What several events tell, by the id of the one that stands for them.
        fronts: The event that stands for each telling without a mark of its own.
        folding: How ``anchor``, ``low``, ``high`` and ``sure`` are folded.
        lanes: The same marks in lanes, from top to bottom, if there are any.
        categories: What the user has sorted events under, each once.
        extent: The earliest ``low``, the latest ``high`` and the shortest bounds; zeros without marks.
        core: The shortest stretch that holds nearly all marks.
    """

    events: Sequence[DatedEvent]
    rows: Integers
    ids: Integers
    anchor: Floats
    low: Floats
    high: Floats
    sure: Floats
    looks: NDArray[np.uint16]
    score: NDArray[np.uint8]
    told: Mapping[int, Told] = field(default_factory=dict)
    fronts: Mapping[int, int] = field(default_factory=dict)
    folding: Folding = NONE
    lanes: tuple[Lane, ...] = ()
    categories: tuple[str, ...] = ()
    extent: tuple[float, float, float] = (0.0, 0.0, 0.0)
    core: tuple[float, float] = (0.0, 0.0)

    def __len__(self) -> int:
        return len(self.rows)

    def mark_of(self, event: int | None) -> int | None:
        """Return the mark that shows an event, be it one telling of several; None if there is none."""
        found = np.flatnonzero(self.ids == self.fronts.get(event or 0, event or 0))
        return int(found[0]) if len(found) else None

    def event(self, mark: int) -> DatedEvent:
        """Return the event of one mark."""
        return self.events[int(self.rows[mark])]

    def look(self, mark: int) -> Look:
        """Return the flags of one mark."""
        return Look(int(self.looks[mark]))


@dataclass(frozen=True, slots=True, eq=False)
class Lane:
    """One lane of a timeline: its name and its marks."""

    name: str
    marks: Marks


def marks(
    events: Sequence[DatedEvent],
    *,
    rejected: bool = False,
    published: Mapping[int, float] | None = None,
    happenings: Iterable[Happening] = (),
) -> Marks:
    """Return the marks of all events that have a place on the calendar, one for each happening.

    Args:
        events: Any events; their order breaks ties.
        rejected: Whether to draw those the user has rejected.
        published: Moments of publication by article: what "has lasted since" did so until then.
        happenings: Which events tell the same.
    """
    until = published or {}
    shown, told = gathered(events, happenings)
    drawn = [
        (row, event.event, place)
        for row, event in enumerate(shown)
        if (place := placed(event)) and (rejected or event.event.decision.review is not Review.REJECTED)
    ]
    found = arranged(
        shown,
        rows=np.array([row for row, _, _ in drawn], dtype=np.int64),
        ids=np.array([event.id for _, event, _ in drawn], dtype=np.int64),
        bounds=np.array(
            [(*_bounds(place, until.get(event.article)), _sure(place)) for _, event, place in drawn],
            dtype=np.float64,
        ).reshape(-1, 3),
        looks=np.array([_look(event, place) for _, event, place in drawn], dtype=np.uint16),
        score=np.array(
            [_score(event, place, told.get(event.id)) for _, event, place in drawn], dtype=np.uint8
        ),
    )
    categories = sorted({event.decision.category for _, event, _ in drawn} - {""})
    return replace(found, told=told, fronts=numbers(told), categories=tuple(categories))


def part(marks: Marks, chosen: NDArray[np.bool_]) -> Marks:
    """Return some of the marks, in the same order."""
    columns = {name: getattr(marks, name)[chosen] for name in _COLUMNS}
    return replace(marks, **columns, lanes=(), extent=_extent(columns["low"], columns["high"]))


def joined(parts: Sequence[Marks]) -> Marks:
    """Return parts of the same marks as one, in order of time."""
    anchors = np.concatenate([each.anchor for each in parts])
    order = np.argsort(anchors, kind="stable")  # sorted runs are only merged
    columns: dict[str, Any] = {
        name: np.concatenate([getattr(each, name) for each in parts])[order] for name in _COLUMNS
    }
    return replace(parts[0], **columns, extent=_extent(columns["low"], columns["high"]))


_COLUMNS = ("rows", "ids", "anchor", "low", "high", "sure", "looks", "score")


def _extent(low: Floats, high: Floats) -> tuple[float, float, float]:
    if not len(low):
        return 0.0, 0.0, 0.0
    return float(low.min()), float(high.max()), float((high - low).min())


def _core(low: Floats, high: Floats) -> tuple[float, float]:
    """Return the shortest stretch that holds all but one in fifty; found here, because sorting takes time."""
    if not len(low):
        return 0.0, 0.0
    out = max(1, len(low) // _SHARE) if len(low) > 1 else 0
    lows, highs = np.sort(low), np.sort(high)
    first = int((highs[len(low) - 1 - out :] - lows[: out + 1]).argmin())
    return float(lows[first]), float(highs[len(low) - 1 - out + first])


def refolded(marks: Marks, published: Iterable[float]) -> Marks:
    """Return marks, so far on plain time, with long gaps between them and the publication dates folded."""
    dates = np.fromiter(published, dtype=np.float64)
    points = np.concatenate(
        (marks.low, marks.high, dates)
    )  # an anchor in the middle of bounds is none of them
    lengths = marks.high - marks.low
    least = float(lengths[lengths > 0].min(initial=DAY_SECONDS))
    found = folding(points, least=_LONG * least)
    if not found.folds:
        return marks
    columns = {name: found.folded(getattr(marks, name)) for name in ("anchor", "low", "high", "sure")}
    low, high = columns["low"], columns["high"]
    return replace(marks, **columns, folding=found, extent=_extent(low, high), core=_core(low, high))


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
    looks: NDArray[np.uint8] | NDArray[np.uint16],
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
        looks[order].astype(np.uint16),
        score[order],
        extent=_extent(low, high),
        core=_core(low, high),
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
    if event.shown_status in (Status.PLANNED, Status.POSSIBLE):
        look |= Look.HOLLOW
    if event.implied and event.decision.when is None:
        look |= Look.IMPLIED
    if _confirmed(event):
        look |= Look.REVIEWED
    return int(look | _soft(place))


def _soft(place: Dated) -> Look:
    if place.start is None or place.kind is Kind.AFTER:
        soft = False
    elif place.kind is Kind.FROM_TO:
        soft = _coarse(place)
    else:
        soft = place.kind is Kind.AROUND or (place.end or place.start) - place.start > DAY_SECONDS
    return Look.SOFT if soft else Look.PLAIN


def _confirmed(event: Event) -> bool:
    return event.decision.review in (Review.ACCEPTED, Review.CORRECTED)


def _score(event: Event, place: Dated, told: Told | None) -> int:
    """Rank what the user has confirmed first, then what many tell, stated before implied, exact before vague."""
    return (
        64 * _confirmed(event)
        + 16 * min((told.witnesses if told else 1) - 1, 3)
        + 8 * (not event.implied)
        + 4 * (event.shown_status is Status.REPORTED)
        + 2 * (place.granularity.rank <= Unit.DAY.rank)
        + bool(event.passages)
    )
