"""A date moved by hand: the whole of it, or one of its ends, by whole units of what it is known to."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum

from dateline.formula import edtf
from dateline.formula.calendar import Unit, civil_at, floor, shift
from dateline.formula.results import Dated, Kind, Mod

FINE = 600.0
"""Seconds; a hand that moves in coarser steps moves hours and minutes by whole days."""

_OF_A_FRAME = (Mod.START, Mod.MID, Mod.END)
_BY_THE_CLOCK = (Unit.HOUR, Unit.MINUTE, Unit.SECOND)
_MONTHS_OF_A_YEAR = 12


class Grip(Enum):
    """Which part of a date the hand holds."""

    WHOLE = "whole"
    START = "start"
    END = "end"


def grip(date: Dated, at: float, reach: float) -> Grip:
    """Return what the hand holds that takes a date at some moment.

    Args:
        date: The date.
        at: Where the hand is, in seconds since 1970.
        reach: How far from an end, in seconds, the hand still holds that end.
    """
    if date.kind not in (Kind.FROM_TO, Kind.BETWEEN) or date.start is None or date.end is None:
        return Grip.WHOLE
    to_start, to_end = abs(at - date.start), abs(at - date.end)
    if min(to_start, to_end) > reach:
        return Grip.WHOLE
    return Grip.START if to_start <= to_end else Grip.END


def moved(date: Dated, held: Grip, by: float, step: float = 0.0) -> Dated | None:
    """Return a date moved by so many seconds, snapped to what it is known to; None where it comes to nothing.

    Args:
        date: The date; what was borrowed from an anchor is the user's own afterwards.
        held: Which part of it moves.
        by: How far, in seconds.
        step: How finely the hand moves, in seconds.
    """
    unit = _unit(date, step)
    match held:
        case Grip.START if date.start is not None and date.end is not None:
            start = min(_nearest(date.start + by, unit), floor(date.end - 1, unit))
            found = replace(date, start=start)
        case Grip.END if date.start is not None and date.end is not None:
            end = max(_nearest(date.end + by, unit), shift(floor(date.start, unit), 1, unit))
            found = replace(date, end=end)
        case _:
            found = _whole(date, by, unit)
    own = replace(found, borrowed=(), frame=None, mod=None if date.mod in _OF_A_FRAME else date.mod)
    read = edtf.read(edtf.write(own))
    return read if isinstance(read, Dated) else None


def _unit(date: Dated, step: float) -> Unit:
    """Return what a date moves by: its granularity, but hours and minutes by whole days for a coarse hand."""
    if date.granularity.rank >= Unit.DAY.rank:
        return date.granularity
    return date.granularity if date.granularity in _BY_THE_CLOCK and step <= FINE else Unit.DAY


def _whole(date: Dated, by: float, unit: Unit) -> Dated:
    if date.start is None:
        return date if date.end is None else replace(date, end=_nearest(date.end + by, unit))
    begun = floor(date.start, unit)
    start = _nearest(begun + by, unit) + date.start - begun
    return replace(
        date, start=start, end=None if date.end is None else _end(date.start, date.end, start, unit)
    )


def _end(start: int, end: int, moved_start: int, unit: Unit) -> int:
    """Return the end that lies as many units behind the moved start, or else as many seconds."""
    count = _count(start, end, unit)
    return shift(moved_start, count, unit) if shift(start, count, unit) == end else end + moved_start - start


def _count(start: int, end: int, unit: Unit) -> int:
    """Return how many whole units lie between two moments."""
    if unit.rank < Unit.MONTH.rank:
        return (end - start) // shift(0, 1, unit)
    return _months(start, end) // _months(0, shift(0, 1, unit))


def _months(start: int, end: int) -> int:
    (first, month, _), (last, other, _) = civil_at(start), civil_at(end)
    return (last - first) * _MONTHS_OF_A_YEAR + other - month


def _nearest(at: float, unit: Unit) -> int:
    """Return the nearest beginning of a unit."""
    below = floor(int(at // 1), unit)
    above = shift(below, 1, unit)
    return below if at - below <= above - at else above
