"""Where an event stands on a calendar that knows whole days only, and how much of that is known."""

from __future__ import annotations

from typing import NamedTuple

from dateline.formula.calendar import (
    DAY_SECONDS,
    HOUR_SECONDS,
    MINUTE_SECONDS,
    Unit,
    civil_at,
    enclosing,
    floor,
    iso_year,
)
from dateline.formula.edtf import END_OF_CALENDAR
from dateline.formula.results import Dated, Kind, Result, Vague

_CLOCK = (Unit.SECOND, Unit.MINUTE, Unit.HOUR)


class Moment(NamedTuple):
    """A year, month, day or minute of the calendar; what is None is not said."""

    year: int
    month: int | None = None
    day: int | None = None
    time: str | None = None


class Place(NamedTuple):
    """A stretch of the calendar to put an event at.

    Attributes:
        start: The first second; where the beginning is open, that of the last day (or minute) possible.
        end: The first second after; where the end is open, that after the first unit possible.
        precision: Year, month, day, or a unit of the clock: what the edges can be named in.
        unit: The edges are those of one such unit.
        open_start: Nothing is known of the beginning.
        open_end: Nothing is known of the end.
        kind: How the edges are meant.
        vague: An edge is not sharp.
        zone: The time zone as written.
    """

    start: int
    end: int
    precision: Unit
    unit: bool
    open_start: bool
    open_end: bool
    kind: Kind
    vague: bool
    zone: str | None

    @property
    def first(self) -> Moment:
        """Return the first unit of the stretch."""
        return moment_of(self.start, self.precision)

    @property
    def last(self) -> Moment:
        """Return the last unit inside the stretch."""
        inside = self.end - 1
        return moment_of(
            floor(inside, self.precision) if self.precision in _CLOCK else inside, self.precision
        )

    @property
    def timed(self) -> bool:
        """Tell whether the time of day is known."""
        return self.precision in _CLOCK

    @property
    def exact(self) -> bool:
        """Tell whether the stretch says all: nothing is open, vague or one moment inside of it."""
        whole = self.timed or not (self.start % DAY_SECONDS or self.end % DAY_SECONDS)
        sharp = not (self.vague or self.open_start or self.open_end)
        return whole and sharp and self.kind in (Kind.ON, Kind.FROM_TO)

    @property
    def single(self) -> bool:
        """Tell whether the stretch lies in one unit that its edges can be named in."""
        return self.first == self.last


def place(result: Result) -> Place | None:
    """Return where a result stands; None for one that has no place on the calendar."""
    if not isinstance(result, Dated):
        return None
    start = result.start
    end = None if result.end is None or result.end >= END_OF_CALENDAR else result.end
    if result.end is not None and end is None and start is not None and result.kind is Kind.ON:
        end = result.end  # the last day of all
    # "by the end of 2025" is put at the last day, as the whole year would look like its beginning
    precision = _precision(start, end, Unit.DAY if _is_coarse(start, result) else result.granularity)
    if start is None and end is None:
        return None
    known_start = enclosing((end or 0) - 1, precision).start if start is None else start
    known_end = enclosing(known_start, precision).end if end is None else end
    return Place(
        known_start,
        known_end,
        precision,
        enclosing(known_start, precision) == (known_start, known_end),
        start is None,
        end is None,
        result.kind,
        result.vague is not Vague.NONE or result.kind is Kind.AROUND,
        result.zone,
    )


def _is_coarse(start: int | None, result: Dated) -> bool:
    return start is None and result.granularity.rank > Unit.DAY.rank


def moment_of(at: int, precision: Unit) -> Moment:
    """Return the unit of the calendar in which a second lies."""
    year, month, day = civil_at(at)
    match precision:
        case Unit.YEAR:
            return Moment(year)
        case Unit.MONTH:
            return Moment(year, month)
        case Unit.DAY:
            return Moment(year, month, day)
        case _:
            return Moment(year, month, day, clock(at, precision))


def iso(moment: Moment) -> str:
    """Write a moment in ISO 8601, as far as it is said: ``2025``, ``2025-05``, ``2025-05-03T14:05:00``."""
    parts = [iso_year(moment.year)]
    parts += [f"{each:02}" for each in (moment.month, moment.day) if each is not None]
    return "-".join(parts) + (f"T{moment.time}" if moment.time else "")


def clock(at: int, precision: Unit = Unit.SECOND) -> str:
    """Write the time of day of a second as ``HH:MM``, with seconds where those are known."""
    seconds = at % DAY_SECONDS
    hour, minute = seconds // HOUR_SECONDS, seconds // MINUTE_SECONDS % 60
    return f"{hour:02}:{minute:02}" + (f":{seconds % 60:02}" if precision is Unit.SECOND else "")


def _precision(start: int | None, end: int | None, grain: Unit) -> Unit:
    """Return the coarsest unit that both edges can be named in without moving them."""
    edges = [each for each in (start, end) if each is not None]
    for unit in (Unit.YEAR, Unit.MONTH):
        if grain.rank >= unit.rank and all(floor(each, unit) == each for each in edges):
            return unit
    if grain in _CLOCK and all(floor(each, grain) == each for each in edges):
        return grain
    return Unit.DAY if grain not in _CLOCK else Unit.SECOND
