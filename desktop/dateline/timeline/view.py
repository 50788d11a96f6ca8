"""What part of time is looked at, on how many pixels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.formula.calendar import DAY_SECONDS, MAX_YEAR, MIN_YEAR, MINUTE_SECONDS, moment
from dateline.timeline.marks import Look, Marks

EARLIEST, LATEST = float(moment(MIN_YEAR - 500)), float(moment(MAX_YEAR + 500))
SHORTEST = 10.0 * MINUTE_SECONDS
_LONELY_SPANS = 60
_PADDING = 0.07
_OPEN_PADDING = 0.25


@dataclass(frozen=True, slots=True)
class View:
    """One request for a picture.

    Attributes:
        width: Pixels.
        height: Pixels; None takes what the events need.
        start: First second shown, in folded time if the marks are folded; None fits everything.
        end: Last second shown, likewise.
        title: The headline; None takes the article's title or counts the articles.
        subtitle: A line or two under it.
        header: Whether to print title, subtitle and legend; without words of either the legend stands alone.
        legend: Whether to print the legend.
        footnotes: Number of the first footnote, which print quotes and sources under the timeline; 0 prints none.
        today: The moment (of plain time) at which to draw a line; None draws none.
        published: Whether to draw the publication dates.
        measured: Two events the time between which is to be drawn.
        selected: The event to ring.
        rejected: Whether to draw rejected events.
        margin: Part of the view that is prepared on either side, so that dragging finds it drawn.
    """

    width: int = 1400
    height: int | None = None
    start: float | None = None
    end: float | None = None
    title: str | None = None
    subtitle: str = ""
    header: bool = True
    legend: bool = True
    footnotes: int = 0
    today: float | None = None
    published: bool = True
    measured: tuple[int, int] | None = None
    selected: int | None = None
    rejected: bool = False
    margin: float = 0.0


@dataclass(frozen=True, slots=True)
class Scale:
    """A stretch of time laid on pixels, left to right; pixel 0 is ``start``."""

    start: float
    end: float
    width: float

    def pixel(self, at: float) -> float:
        """Return the horizontal place of a moment."""
        return (at - self.start) / (self.end - self.start) * self.width

    def time(self, pixel: float) -> float:
        """Return the moment at a horizontal place."""
        return self.start + pixel / self.width * (self.end - self.start)


def scale(view: View, marks: Marks, published: Sequence[float], width: float) -> Scale:
    """Return the scale of a view: the stretch it asks for, or the one that fits everything."""
    if view.start is not None and view.end is not None:
        start, end = kept(view.start, view.end)
    else:
        start, end = fitted(marks, published)
    return Scale(start, end, width)


def fitted(marks: Marks, published: Sequence[float]) -> tuple[float, float]:
    """Return a stretch that holds all marks with room around them, and publication dates that lie near."""
    if not len(marks):
        return _around(published)
    low, high, least = marks.extent
    for day in published:
        # a day says little about what is known to the minute
        near = 0.25 * (high - low) + (DAY_SECONDS if high - low >= DAY_SECONDS else 0)
        if low - near <= day <= high + near:
            low, high = min(low, day), max(high, day)
    shortest = max(SHORTEST, _LONELY_SPANS * least)
    if high - low < shortest:
        low, high = (low + high - shortest) / 2, (low + high + shortest) / 2
    left = _PADDING if not _opens(marks, Look.OPEN_START, low, high) else _OPEN_PADDING
    right = _PADDING if not _opens(marks, Look.OPEN_END, low, high) else _OPEN_PADDING
    return kept(low - left * (high - low), high + right * (high - low))


def _opens(marks: Marks, side: Look, low: float, high: float) -> bool:
    """Tell whether an open band would run out of the picture on a side."""
    open_at = marks.anchor[(marks.looks & side) != 0]
    edge = (open_at - low) if side is Look.OPEN_START else (high - open_at)
    return bool((edge < 0.15 * (high - low)).any())


def _around(published: Sequence[float]) -> tuple[float, float]:
    if not published:
        return kept(float(moment(2000)), float(moment(2001)))
    return kept(min(published) - 15 * DAY_SECONDS, max(published) + 15 * DAY_SECONDS)


def kept(start: float, end: float) -> tuple[float, float]:
    """Return a stretch moved and cut so that it lies in the calendar and is not too short to read."""
    start, end = min(start, end), max(start, end)
    if end - start < SHORTEST:
        middle = (start + end) / 2
        start, end = middle - SHORTEST / 2, middle + SHORTEST / 2
    length = min(end - start, LATEST - EARLIEST)
    start = min(max(start, EARLIEST), LATEST - length)
    return start, start + length
