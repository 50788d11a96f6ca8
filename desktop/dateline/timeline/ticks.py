"""Ticks from minutes to millennia, with years before Christ: plotly's own dates know neither.

A tick has a short label, and a second line with its context ("Nov 2025") where that begins.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from dateline.formula.calendar import (
    DAY_SECONDS,
    HOUR_SECONDS,
    MINUTE_SECONDS,
    Unit,
    civil_at,
    floor,
    moment,
    shift,
    weekday,
)
from dateline.formula.words import MONTHS, WEEKDAYS
from dateline.timeline.folding import NONE, Folding
from dateline.timeline.view import EARLIEST, LATEST, Scale

_ROOM = {Unit.MINUTE: 64, Unit.HOUR: 64, Unit.DAY: 50, Unit.MONTH: 62, Unit.YEAR: 78}
_SECONDS = {Unit.MINUTE: MINUTE_SECONDS, Unit.HOUR: HOUR_SECONDS, Unit.DAY: DAY_SECONDS}
_MONTH_SECONDS = 30.44 * DAY_SECONDS
_YEAR_SECONDS = 365.2425 * DAY_SECONDS
_STEPS = (
    *((count, Unit.MINUTE) for count in (1, 2, 5, 10, 15, 30)),
    *((count, Unit.HOUR) for count in (1, 2, 3, 6, 12)),
    *((count, Unit.DAY) for count in (1, 2, 7)),
    *((count, Unit.MONTH) for count in (1, 2, 3, 6)),
    *((count * 10**power, Unit.YEAR) for power in range(5) for count in (1, 2, 5)),
)


@dataclass(frozen=True, slots=True)
class Tick:
    """One tick: its place in folded time, its label and the line under it ("" where the context goes on)."""

    at: float
    label: str
    context: str = ""


def ticks(
    scale: Scale, margin: float = 0.0, folding: Folding = NONE, clear: Sequence[tuple[float, float]] = ()
) -> tuple[Tick, ...]:
    """Return the ticks of a view, and those of ``margin`` views on either side for dragging.

    Args:
        scale: The stretch of folded time on its pixels.
        margin: How many views on either side.
        folding: Where time is folded; a fold has no ticks.
        clear: Pixels that no tick may stand on.
    """
    count, unit = _step(scale)
    spare = margin * (scale.end - scale.start)
    found: list[Tick] = []
    shown = ""
    for at, place in _places(scale.start - spare, scale.end + spare, (count, unit), folding):
        pixel = scale.pixel(place)
        if any(left < pixel < right for left, right in clear):
            continue
        label, context = _LABELS[unit](at)
        hidden = context == shown or (not shown and not found and place < scale.start)
        found.append(Tick(place, label, "" if hidden else context))
        shown = context if place >= scale.start else ""
    return tuple(found)


def _places(low: float, high: float, step: tuple[int, Unit], folding: Folding) -> Iterator[tuple[int, float]]:
    """Yield round moments outside the folds, each with its place in folded time."""
    for stretch in folding.stretches(low, high):
        start, end = max(stretch.low + stretch.shift, EARLIEST), min(stretch.high + stretch.shift, LATEST)
        for at in _moments(int(start), end, *step):
            if at >= start:
                yield at, at - stretch.shift


def _step(scale: Scale) -> tuple[int, Unit]:
    """Return the finest step whose labels have room."""
    per_pixel = (scale.end - scale.start) / scale.width
    return next(
        ((count, unit) for count, unit in _STEPS if count * _length(unit) >= _ROOM[unit] * per_pixel),
        _STEPS[-1],
    )


def _length(unit: Unit) -> float:
    if unit is Unit.YEAR:
        return _YEAR_SECONDS
    return _MONTH_SECONDS if unit is Unit.MONTH else _SECONDS[unit]


def _moments(start: int, end: float, count: int, unit: Unit) -> Iterator[int]:
    """Yield round moments from just before ``start`` to ``end``."""
    if unit is Unit.YEAR:
        yield from _years(start, end, count)
    elif unit is Unit.MONTH:
        yield from _stepped(floor(start, Unit.YEAR), end, partial(shift, count=count, unit=Unit.MONTH))
    elif unit is Unit.DAY and count < 7:
        yield from _days(start, end, count)
    else:
        first = floor(start, Unit.WEEK if unit is Unit.DAY else Unit.DAY)
        length = count * _SECONDS[unit]
        yield from _stepped(first + (start - first) // length * length, end, lambda at: at + length)


def _stepped(at: int, end: float, onward: Callable[[int], int]) -> Iterator[int]:
    while at <= end:
        yield at
        at = onward(at)


def _days(start: int, end: float, count: int) -> Iterator[int]:
    """Yield every day, or the odd days of each month, so that each month has the same labels."""
    for at in _stepped(floor(start, Unit.DAY), end, lambda at: at + DAY_SECONDS):
        day = civil_at(at).day
        if count == 1 or (day % 2 == 1 and day < 31):
            yield at


def _years(start: int, end: float, count: int) -> Iterator[int]:
    """Yield years whose names are round on both sides of Christ's birth: 100 BC, AD 1, AD 100."""
    number = civil_at(start).year // count - 1
    while (at := moment(_round_year(number * count))) <= end:
        if not (number == 0 and count == 1):  # there is no year 0 to name
            yield at
        number += 1


def _round_year(name: int) -> int:
    """Return the astronomical year of a name: negative ones are BC, and 0 stands for AD 1."""
    return name + 1 if name <= 0 else name


def year_label(year: int) -> str:
    """Name an astronomical year: 2025, AD 476, 44 BC."""
    if year <= 0:
        return f"{1 - year} BC"
    return f"AD {year}" if year < 1000 else str(year)


def _minute(at: int) -> tuple[str, str]:
    hour, minute = divmod(at % DAY_SECONDS // MINUTE_SECONDS, 60)
    year, month, day = civil_at(at)
    name = WEEKDAYS[weekday(at // DAY_SECONDS) - 1][:3]
    return f"{hour:02}:{minute:02}", f"{name} {day} {MONTHS[month - 1]} {year_label(year)}"


def _day(at: int) -> tuple[str, str]:
    year, month, day = civil_at(at)
    return str(day), f"{MONTHS[month - 1]} {year_label(year)}"


def _month(at: int) -> tuple[str, str]:
    year, month, _ = civil_at(at)
    return MONTHS[month - 1], year_label(year)


def _year(at: int) -> tuple[str, str]:
    return year_label(civil_at(at).year), ""


_LABELS: dict[Unit, Callable[[int], tuple[str, str]]] = {
    Unit.MINUTE: _minute,
    Unit.HOUR: _minute,
    Unit.DAY: _day,
    Unit.MONTH: _month,
    Unit.YEAR: _year,
}
