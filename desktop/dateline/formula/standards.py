"""What a computed date is called: TIMEX3 (TimeML 1.2.1), EDTF (ISO 8601-2) and plain words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from dateline.formula import edtf as edtf_format
from dateline.formula.calendar import (
    DAY_SECONDS,
    HOUR_SECONDS,
    Unit,
    civil_at,
    enclosing,
    iso_day,
    iso_week,
)
from dateline.formula.edtf import END_OF_CALENDAR
from dateline.formula.operators import (
    About,
    After,
    Before,
    By,
    Earlier,
    First,
    In,
    Later,
    Past,
    Run,
    Since,
    Till,
)
from dateline.formula.resolve import Step
from dateline.formula.results import Amount, Dated, Kind, Recurring, Result, Unknown, Vagueness
from dateline.formula.shifts import Clock

_DAY_PART_CODES = {
    (6, 12): "MO",
    (12, 13): "MI",
    (12, 18): "AF",
    (18, 22): "EV",
    (20, 24): "NI",
    (6, 18): "DT",
}
_SEASON_CODES = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}
_DURATION_CODES = {
    Unit.SECOND: "S", Unit.MINUTE: "M", Unit.HOUR: "H", Unit.DAY: "D", Unit.WEEKEND: "WE", Unit.WEEK: "W",
    Unit.MONTH: "M", Unit.QUARTER: "Q", Unit.YEAR: "Y", Unit.DECADE: "DE", Unit.CENTURY: "CE",
    Unit.MILLENNIUM: "ML",
}  # fmt: skip
_CLOCK_UNITS = (Unit.SECOND, Unit.MINUTE, Unit.HOUR)
_LAST_HOUR = 24
_OUTSIDE = (Till, By, Past, Since)
"""Said by a word that stands outside the expression ("before 1990"), so that TIMEX3 writes no ``mod``."""
_FRACTIONS = {
    Unit.CENTURY: (100, Unit.YEAR), Unit.DECADE: (10, Unit.YEAR), Unit.YEAR: (12, Unit.MONTH),
    Unit.DAY: (24, Unit.HOUR), Unit.HOUR: (60, Unit.MINUTE), Unit.MINUTE: (60, Unit.SECOND),
}  # fmt: skip
_FINER = {Unit.FORTNIGHT: (2, Unit.WEEK), Unit.HALF: (6, Unit.MONTH), Unit.SEASON: (3, Unit.MONTH)}


class Timex(NamedTuple):
    """The attributes of a TIMEX3 element that the computation decides."""

    value: str
    mod: str | None = None
    quant: str | None = None
    freq: str | None = None


def timex(step: Step) -> Timex:
    """Return the TIMEX3 attributes of a computed date."""
    match step.result:
        case Dated() as dated:
            mod = None if isinstance(step.formula, _OUTSIDE) else dated.mod
            return Timex(_own_value(step) or _value(dated), mod)
        case Amount() as amount:
            return Timex(duration(amount), amount.mod)
        case Recurring() as recurring:
            return Timex(recurring.value, None, recurring.quant, recurring.freq)
        case Vagueness(reference=reference):
            return Timex(reference)
        case Unknown(value=value):
            return Timex(value)


def edtf(step: Step) -> str:
    """Return the EDTF string of a computed date, or ""."""
    return edtf_format.write(step.result)


def earliest(result: Result) -> str | None:
    """Return the first possible day as ``YYYY-MM-DD``; None if open or not placed."""
    if isinstance(result, Dated) and result.start is not None:
        return iso_day(result.start // DAY_SECONDS)
    return None


def latest(result: Result) -> str | None:
    """Return the last possible day, inclusive; None if open or not placed."""
    if isinstance(result, Dated) and result.end is not None and result.end < END_OF_CALENDAR:
        return iso_day((result.end - 1) // DAY_SECONDS)
    return None


def duration(amount: Amount) -> str:
    """Write an amount as a TIMEX3 duration: ``P2Y``, ``PXD`` for an unsaid plural, ``P1Y3M``."""
    days, clock = "", ""
    for count, unit in _split(amount):
        times, coded = _FINER.get(unit, (1, unit))
        number = "X" if count is None else f"{count * times:g}"
        if coded in _CLOCK_UNITS:
            clock += number + _DURATION_CODES[coded]
        elif coded is Unit.DAYPART:
            clock += number + "NI"
        else:
            days += number + _DURATION_CODES[coded]
    return f"P{days}" + (f"T{clock}" if clock else "")


def _split(amount: Amount) -> Iterator[tuple[float | None, Unit]]:
    """Yield the parts of an amount with fractions in a finer unit: 2.5 years are two years and six months."""
    for count, unit in amount.parts:
        finer = _FRACTIONS.get(unit)
        if count is None or finer is None or count == int(count):
            yield count, unit
            continue
        if count > 1:
            yield int(count), unit
        yield round(count % 1 * finer[0]), finer[1]


def _own_value(step: Step) -> str | None:
    """Return the value where TIMEX3 does not name the interval: an open past ("weeks ago"), a stretch."""
    formula = step.formula
    while isinstance(formula, About | By | Since | Till):
        formula = formula.what
    if isinstance(formula, In) and isinstance(formula.what, Clock) and isinstance(step.result, Dated):
        return _midnight(step.result) if formula.what.hour == _LAST_HOUR else None
    if isinstance(step.formula, _OUTSIDE):
        return None
    match formula:
        case First(count=count, unit=unit) | Run(count=count, unit=unit):
            return duration(Amount(((abs(count), unit),)))
        case Earlier() | Before(count=0):
            return "PAST_REF"
        case Later() | After(count=0):
            return "FUTURE_REF"
        case _:
            return None


def _midnight(dated: Dated) -> str | None:
    """Return "midnight on Friday" as the last hour of that day, which is all that TIMEX3 can write."""
    start = dated.frame[0] if dated.frame else dated.start
    return None if start is None else f"{_day(start)}T24:00"


def _value(dated: Dated) -> str:
    start, end = dated.frame or (dated.start, dated.end)
    if start is None and end is None:
        return "XXXX-XX-XX"
    if start is None:
        return "PAST_REF" if dated.kind is Kind.BEFORE else _name(_before(end), dated.granularity)
    if end is None and dated.kind is Kind.AFTER and dated.frame is None:
        return "FUTURE_REF"
    if dated.granularity is Unit.DAYPART and end is not None:
        return f"{_day(start)}T{_DAY_PART_CODES.get((_hour(start), _hour(end) or 24), 'DT')}"
    if dated.granularity is Unit.CENTURY and end is not None and civil_at(start).year < 1:
        return _year(civil_at(end - 1).year)[:-2]
    return _name(start, dated.granularity) + _zone(dated)


def _hour(at: int) -> int:
    return at % DAY_SECONDS // HOUR_SECONDS


def _before(end: int | None) -> int:
    return (end or 0) - 1


def _zone(dated: Dated) -> str:
    """Return the zone where TIMEX3 (ISO 8601) can write it: UTC as Z, offsets as they are."""
    if dated.zone is None or dated.granularity not in _CLOCK_UNITS:
        return ""
    if dated.zone.upper() in ("GMT", "UTC", "Z"):
        return "Z"
    return dated.zone if dated.zone[0] in "+-" else ""


def _name(start: int, unit: Unit) -> str:
    """Write the unit around a moment as a TIMEX3 value."""
    year, month, _ = civil_at(start)
    match unit:
        case Unit.SECOND | Unit.MINUTE | Unit.HOUR | Unit.DAYPART:
            return f"{_day(start)}T{_clock(start, unit)}"
        case Unit.DAY:
            return _day(start)
        case Unit.WEEK | Unit.FORTNIGHT | Unit.WEEKEND:
            week_year, week = iso_week(start // DAY_SECONDS)
            return f"{_year(week_year)}-W{week:02}" + ("-WE" if unit is Unit.WEEKEND else "")
        case Unit.MONTH:
            return f"{_year(year)}-{month:02}"
        case Unit.QUARTER:
            return f"{_year(year)}-Q{(month + 2) // 3}"
        case Unit.SEASON:
            season = enclosing(start, Unit.SEASON).start
            return f"{_year(civil_at(season).year)}-{_SEASON_CODES[civil_at(season).month]}"
        case Unit.HALF:
            return f"{_year(year)}-H{1 + month // 7}"
        case Unit.YEAR:
            return _year(year)
        case Unit.DECADE:
            return _year(year)[:-1]
        case Unit.CENTURY:
            return _year(year)[:-2]
        case Unit.MILLENNIUM:
            return _year(year)[:-3]


def _year(year: int) -> str:
    """Write a year as TIMEX2 and TIMEX3 do: ``1989``, ``BC0044``."""
    return f"{year:04}" if year > 0 else f"BC{1 - year:04}"


def _day(start: int) -> str:
    year, month, day = civil_at(start)
    return f"{_year(year)}-{month:02}-{day:02}"


def _clock(start: int, unit: Unit) -> str:
    seconds = start % DAY_SECONDS
    hour, minute, second = seconds // HOUR_SECONDS, seconds // 60 % 60, seconds % 60
    if unit is Unit.DAYPART:
        return next((code for (first, _), code in _DAY_PART_CODES.items() if first == hour), "DT")
    if unit is Unit.HOUR:
        return f"{hour:02}"
    return f"{hour:02}:{minute:02}" + (f":{second:02}" if unit is Unit.SECOND else "")
