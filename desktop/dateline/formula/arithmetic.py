"""The interval arithmetic that operators share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from dateline.formula.calendar import DAY_SECONDS, HOUR_SECONDS, Interval, Unit, enclosing, floor, shift
from dateline.formula.results import Dated, Kind, Mod, Result, Unknown, Vague
from dateline.formula.shifts import NamedDay, Shift, YearDay, begun_by, granularity, period, starting_from

_YEAR, _QUARTER = 366 * DAY_SECONDS, 92 * DAY_SECONDS
Inputs = tuple[Result, ...]
NO_OCCURRENCE = Unknown("no such day is known in these years")


def on(found: Interval, unit: Unit) -> Dated:
    """Return a stretch that is named exactly, known to a unit."""
    return Dated(Kind.ON, found.start, found.end, unit)


def chosen(found: Interval | None, what: Shift) -> Dated | Unknown:
    """Return an occurrence with the parts that the anchor supplied marked as borrowed."""
    if found is None:
        return NO_OCCURRENCE
    return replace(on(found, granularity(what)), borrowed=above(period(what)))


def above(unit: Unit) -> tuple[Unit, ...]:
    """Return the coarser calendar parts that an anchor supplies to something that recurs in a unit."""
    return tuple(each for each in (Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR) if each.rank >= unit.rank)


def as_dated(result: Result) -> Dated:
    """Return a result that is known to be a date, for the type checker and for a clear error."""
    if not isinstance(result, Dated):
        raise TypeError(result)
    return result


def bounded(result: Result, *, need_end: bool = True) -> Interval | Unknown:
    """Return the interval of an anchor, or why it cannot serve as one.

    Counting from "before 5 June" counts from 5 June.
    """
    match result:
        case Dated(start=int(start), end=int(end)):
            return Interval(start, end)
        case Dated(frame=(int(start), int(end))):
            return Interval(start, end)
        case Dated(start=int(start), end=None) if not need_end:
            return Interval(start, start)
        case Unknown():
            return result
        case Dated():
            return Unknown("the date it counts from is open")
        case _:
            return Unknown("what it counts from is not a date")


def choose(result: Result, what: Shift, find: Callable[[Interval, Shift], Interval | None]) -> Result:
    """Return the occurrence that ``find`` gives for an anchor, or why the anchor cannot serve."""
    anchor = fine_enough(result, what)
    if isinstance(anchor, Unknown):
        return anchor
    found = _agreeing(anchor, what, find) if isinstance(what, NamedDay) else find(anchor, what)
    if found and isinstance(what, YearDay | NamedDay) and found.start - anchor.end > _YEAR:
        return Unknown("the coming year has no such day")
    return chosen(found, what)


def _agreeing(
    anchor: Interval, what: NamedDay, find: Callable[[Interval, Shift], Interval | None]
) -> Interval | None:
    """Return the nearest occurrence in which date and weekday agree; if none is near, the one by its date."""
    plain, agreed = find(anchor, what.plain), find(anchor, what)
    if agreed and (plain is None or abs(agreed.start - plain.start) <= _YEAR):
        return agreed
    around = (begun_by(what, anchor.end - 1), starting_from(what, anchor.end))
    return next((each for each in around if each and abs(each.start - anchor.start) <= _QUARTER), plain)


def fine_enough(result: Result, what: Shift) -> Interval | Unknown:
    """Return the interval of an anchor from which a shift can be chosen, or why it cannot.

    "last Monday" cannot be told from "2025": the anchor must lie within one period of the shift.
    """
    anchor = bounded(result)
    if isinstance(anchor, Unknown):
        return anchor
    around = enclosing(anchor.start, period(what))
    if anchor.end - anchor.start > around.end - around.start + DAY_SECONDS:
        return Unknown(f"the date it counts from is not known to the {period(what).value}")
    return anchor


def whole_count(count: float, unit: Unit) -> tuple[int, Unit]:
    """Return a fractional count in a finer unit: 3.5 years are 42 months, half a day is 12 hours."""
    if count == int(count):
        return int(count), unit
    finer = {
        Unit.MILLENNIUM: (1000, Unit.YEAR), Unit.CENTURY: (100, Unit.YEAR), Unit.DECADE: (10, Unit.YEAR),
        Unit.YEAR: (12, Unit.MONTH), Unit.MONTH: (30, Unit.DAY), Unit.WEEK: (7, Unit.DAY),
        Unit.DAY: (24, Unit.HOUR), Unit.HOUR: (60, Unit.MINUTE),
    }.get(unit, (60, Unit.SECOND))  # fmt: skip
    return round(count * finer[0]), finer[1]


def counted(result: Result, count: float, unit: Unit, *, back: bool) -> Result:
    """Return the unit that lies so many units from an anchor; a count of 0 gives only a bound."""
    anchor = bounded(result)
    if isinstance(anchor, Unknown):
        return anchor
    if not count:
        kind = Kind.BEFORE if back else Kind.AFTER
        start, end = (None, anchor.start) if back else (anchor.end, None)
        return Dated(kind, start, end, as_dated(result).granularity, above(unit))
    count, unit = whole_count(count, unit)
    if as_dated(result).kind is Kind.FROM_TO:  # before something that lasts, or after its end
        edge = anchor.start if back else anchor.end - 1
        return replace(on(enclosing(shift(edge, count, unit), unit), unit), borrowed=above(unit))
    start, end = shift(anchor.start, count, unit), shift(anchor.end, count, unit)
    if anchor.end - anchor.start > _length(unit):
        return Dated(Kind.BETWEEN, start, end, as_dated(result).granularity, above(unit))
    return replace(on(enclosing(start, unit), unit), borrowed=above(unit))


def _length(unit: Unit) -> int:
    stretch = enclosing(0, unit)
    return stretch.end - stretch.start + DAY_SECONDS * (unit.rank >= Unit.MONTH.rank)


def nth(whole: Interval, number: int, what: Shift) -> Interval | None:
    """Return the n-th occurrence in an interval, from the end if negative."""
    if number < 0:
        found = _last_inside(whole, what)
        for _ in range(-number - 1):
            found = found and begun_by(what, found.start - 1)
        return found
    found = _first_inside(whole, what)
    for _ in range(number - 1):
        found = found and starting_from(what, found.end)
    return found


def _last_inside(whole: Interval, what: Shift) -> Interval | None:
    """Return the last occurrence inside; a week that is cut by the end counts if most of it is inside."""
    found = begun_by(what, whole.end - 1)
    if what is Unit.WEEK and found and found.end - whole.end > 3 * DAY_SECONDS:
        return begun_by(what, found.start - 1)
    return found


def _first_inside(whole: Interval, what: Shift) -> Interval | None:
    """Return the first occurrence inside; a week that is cut by the start counts if most of it is inside."""
    if what is Unit.WEEK:
        cut = enclosing(whole.start, Unit.WEEK)
        if cut.end - whole.start >= 4 * DAY_SECONDS:
            return Interval(max(cut.start, whole.start), cut.end)
    return starting_from(what, whole.start)


def thirds(whole: Interval) -> tuple[int, int]:
    """Return where the middle third begins and ends, rounded down to a unit that suits the length."""
    length = whole.end - whole.start
    units = ((3 * 366, Unit.YEAR), (3 * 31, Unit.MONTH), (3, Unit.DAY))
    unit = next((unit for days, unit in units if length >= days * DAY_SECONDS), None)
    if unit is None:
        unit = Unit.HOUR if length >= 3 * HOUR_SECONDS else Unit.SECOND
    return floor(whole.start + length // 3, unit), floor(whole.end - length // 3, unit)


def joined(inputs: Inputs, kind: Kind) -> Result:
    """Return the bounds from the start of the first input to the end of the second."""
    match inputs:
        case (Dated() as first, Dated() as last):
            if first.start is None and last.end is None:
                return Unknown("both ends are open")
            if first.start is not None and last.end is not None and last.end <= first.start:
                return Unknown("the end comes before the beginning")
            grain = min(first.granularity, last.granularity, key=lambda unit: unit.rank)
            return Dated(kind, first.start, last.end, grain, first.borrowed or last.borrowed, zone=last.zone)
        case (Unknown() as unknown, _) | (_, Unknown() as unknown):
            return unknown
        case _:
            return Unknown("a range needs two dates")


def bound(result: Result, kind: Kind, mod: Mod | None, *, inclusive: bool) -> Result:
    """Return everything on one side of a date, remembering the date for TIMEX3."""
    match result:
        case Dated() as dated:
            inner, outer = (dated.start, dated.end)
            before = kind is Kind.BEFORE
            edge = (outer if inclusive else inner) if before else (inner if inclusive else outer)
            if edge is None:
                return Unknown("the date it counts from is open")
            frame = (inner, outer) if inner is not None and outer is not None else None
            start, end = (None, edge) if before else (edge, None)
            return replace(dated, kind=kind, start=start, end=end, mod=mod, vague=Vague.NONE, frame=frame)
        case _:
            return result
