"""How much time lies between two dates, in calendar units, and no more exactly than the dates are known.

"3 months 2 days (94 days)"; "between 3 and 5 days"; "at least 12 days".
"""

from __future__ import annotations

from dataclasses import dataclass

from dateline.formula.calendar import DAY_SECONDS, HOUR_SECONDS, MINUTE_SECONDS, Unit, moment, shift
from dateline.formula.calendar import civil_at as civil
from dateline.formula.results import Dated, Kind, Result
from dateline.formula.words import plural

_FEWEST = 2
_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Distance:
    """The time from one moment to another.

    Attributes:
        least: Seconds that lie between them at least.
        most: Seconds that lie between them at most; None if there is no telling.
        words: The same for people.
    """

    least: int
    most: int | None
    words: str


@dataclass(frozen=True, slots=True)
class _Moment:
    """When something was, to the day or the minute: the first and the last it can have been, None if open."""

    first: int | None
    last: int | None
    unit: Unit


def distance(one: Result, other: Result) -> Distance | None:
    """Return the time between two dates, whichever is earlier; None if one has no place on the calendar.

    What lasts is measured from its beginning, or from its end if only that is known.
    """
    fine = all(isinstance(each, Dated) and each.granularity.rank < Unit.DAYPART.rank for each in (one, other))
    step = MINUTE_SECONDS if fine else DAY_SECONDS
    moments = [_moment(each, step) for each in (one, other)]
    if moments[0] is None or moments[1] is None:
        return None
    early, late = sorted((moments[0], moments[1]), key=_place)
    least, most = _least(early, late), _most(early, late)
    return Distance(least, most, _words(early, late, least, most))


def bounds(result: Result) -> tuple[int, int] | None:
    """Return the stretch in which what is measured lies: the days a moment or a beginning can have been."""
    found = _moment(result, DAY_SECONDS)
    if found is None or found.first is None or found.last is None:
        return None
    return found.first, found.last + DAY_SECONDS


def _moment(result: Result, step: int) -> _Moment | None:
    match result:
        case Dated(start=None, end=None):
            return None
        case Dated(kind=Kind.FROM_TO, start=int(start), granularity=unit):
            coarse = unit.rank > Unit.DAY.rank
            last = shift(start, 1, unit) - step if coarse else start // step * step
            return _Moment(start // step * step, last, unit)
        case Dated(kind=Kind.FROM_TO, end=int(end), granularity=unit):
            return _Moment((end - 1) // step * step, (end - 1) // step * step, unit)
        case Dated(start=start, end=end, granularity=unit):
            return _Moment(_floored(start, step), None if end is None else (end - 1) // step * step, unit)
        case _:
            return None


def _floored(at: int | None, step: int) -> int | None:
    return None if at is None else at // step * step


def _place(each: _Moment) -> tuple[float, float]:
    known = [at for at in (each.first, each.last) if at is not None]
    return (sum(known) / len(known), 0 if each.first is None else 1)


def _least(early: _Moment, late: _Moment) -> int:
    if early.last is None or late.first is None:
        return 0
    return max(0, late.first - early.last)


def _most(early: _Moment, late: _Moment) -> int | None:
    if early.first is None or late.last is None or early.last is None or late.first is None:
        return None
    return max(late.last - early.first, early.last - late.first)


def _words(early: _Moment, late: _Moment, least: int, most: int | None) -> str:
    if most is None:
        return f"at least {_amount(least)}" if least else "cannot be said: one of the dates is open"
    if early.first == early.last and late.first == late.last and early.first is not None:
        return _exact(early.first, early.first + least)
    return _range(least, most, max(early.unit, late.unit, key=lambda unit: unit.rank))


def _exact(start: int, end: int) -> str:
    """Say the time between two days, or two minutes, as a calendar counts it."""
    if (end - start) % DAY_SECONDS or start % DAY_SECONDS:
        return _clock(end - start) or "at the same minute"
    days = (end - start) // DAY_SECONDS
    if not days:
        return "on the same day"
    said = calendar_words(start, end)
    counted = _count(days, Unit.DAY)
    return said if said == counted else f"{said} ({counted})"


def calendar_words(start: int, end: int) -> str:
    """Say the years, months and days from one day to a later one: "3 months 2 days"."""
    months = whole_months(start, end)
    days = (end - shift(start, months, Unit.MONTH)) // DAY_SECONDS
    counts = ((months // _MONTHS, Unit.YEAR), (months % _MONTHS, Unit.MONTH), (days, Unit.DAY))
    return " ".join(_count(count, unit) for count, unit in counts if count)


def whole_months(start: int, end: int) -> int:
    """Return how many months have passed in full from one day to a later one."""
    first, last = civil(start), civil(end)
    months = (last.year - first.year) * _MONTHS + last.month - first.month
    return months - (shift(start, months, Unit.MONTH) > end)


def _clock(seconds: int) -> str:
    days, rest = divmod(seconds, DAY_SECONDS)
    hours, rest = divmod(rest, HOUR_SECONDS)
    counts = ((days, Unit.DAY), (hours, Unit.HOUR), (rest // MINUTE_SECONDS, Unit.MINUTE))
    return " ".join(_count(count, unit) for count, unit in counts if count)


def _range(least: int, most: int, coarsest: Unit) -> str:
    """Say how far apart two vague dates are, in the unit they are known to."""
    if most < DAY_SECONDS:
        return f"at most {_clock(most) or 'a minute'}" if not least else f"{_clock(least)} to {_clock(most)}"
    low, high = least // DAY_SECONDS, most // DAY_SECONDS
    in_days = _bounds(low, high, Unit.DAY)
    if coarsest.rank < Unit.MONTH.rank:
        return in_days
    unit = Unit.YEAR if coarsest.rank >= Unit.YEAR.rank else Unit.MONTH
    origin = moment(2000)
    parts = _MONTHS if unit is Unit.YEAR else 1
    fewest = whole_months(origin, origin + low * DAY_SECONDS) // parts
    latest = whole_months(origin, origin + high * DAY_SECONDS)
    begun = shift(origin, latest, Unit.MONTH) < origin + high * DAY_SECONDS
    biggest = -(-(latest + begun) // parts)
    if biggest < _FEWEST:
        return in_days
    return f"{_bounds(fewest, biggest, unit)} ({low:,} to {high:,} days)"


def _bounds(low: int, high: int, unit: Unit) -> str:
    if low == high:
        return _count(low, unit)
    return f"between {low:,} and {_count(high, unit)}" if low else f"at most {_count(high, unit)}"


def _amount(seconds: int) -> str:
    days = seconds // DAY_SECONDS
    return _count(days, Unit.DAY) if days else _clock(seconds)


def _count(count: int, unit: Unit) -> str:
    return f"{count:,} {unit.value if count == 1 else plural(unit)}"
