"""Dates in the Extended Date/Time Format (EDTF, ISO 8601-2:2019 profile): reading and writing.

Read: levels 0 and 1 and the sets of level 2 that Dateline writes (``[a..b]``, ``199X``, ``2015-34``).
Written: what each kind of result can honestly be put as; "" where EDTF has no form for it.
"""

from __future__ import annotations

import re
from dataclasses import replace

from dateline.formula.calendar import (
    DAY_SECONDS,
    HOUR_SECONDS,
    MAX_YEAR,
    MINUTE_SECONDS,
    Interval,
    Unit,
    civil_at,
    enclosing,
    iso_day,
    iso_year,
    moment,
    month_length,
    shift,
)
from dateline.formula.results import Dated, Kind, Mod, Result, Unknown, Vague

END_OF_CALENDAR = moment(MAX_YEAR + 1)

_DATE = re.compile(
    r"(?P<year>-?\d{4}|-?\d{3}X|-?\d{2}XX)"
    r"(?:-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?)?"
    r"(?:T(?P<time>\d\d(?::\d\d(?::\d\d)?)?)(?P<zone>Z|[+-]\d\d:?\d\d)?)?"
    r"(?P<mark>[~?%]?)"
)


def read(text: str) -> Dated | Unknown:
    """Read an EDTF string; what is no EDTF gives ``Unknown`` with the reason."""
    text = text.strip()
    try:
        if text.startswith("[") and text.endswith("]"):
            return _read_set(text[1:-1])
        if "/" in text:
            return _read_range(*text.split("/", 1))
        return _read_date(text)
    except ValueError as error:
        return Unknown(f"“{text}” is no date: {error}")


def _read_set(inner: str) -> Dated:
    first, dots, last = inner.partition("..")
    if not dots:
        members = [_read_date(each.strip()) for each in inner.split(",")]
        return replace(members[0], kind=Kind.BETWEEN, end=members[-1].end)
    if not first:
        return replace(_read_date(last), kind=Kind.BEFORE, start=None, mod=Mod.ON_OR_BEFORE)
    if not last:
        return replace(_read_date(first), kind=Kind.AFTER, end=None, mod=Mod.ON_OR_AFTER)
    return _between(Kind.BETWEEN, _read_date(first), _read_date(last))


def _read_range(first: str, last: str) -> Dated:
    if first in ("", ".."):
        vague = Vague.NONE if first else Vague.START
        return replace(_read_date(last), kind=Kind.FROM_TO, start=None, vague=vague)
    if last in ("", ".."):
        vague = Vague.NONE if last else Vague.END
        return replace(_read_date(first), kind=Kind.FROM_TO, end=None, vague=vague)
    return _between(Kind.FROM_TO, _read_date(first), _read_date(last))


def _between(kind: Kind, first: Dated, last: Dated) -> Dated:
    if first.start is None or last.end is None or last.end <= first.start:
        raise ValueError("the end comes before the beginning")
    grain = min(first.granularity, last.granularity, key=lambda unit: unit.rank)
    vague = {
        (False, False): Vague.NONE,
        (True, False): Vague.START,
        (False, True): Vague.END,
        (True, True): Vague.BOTH,
    }[first.kind is Kind.AROUND, last.kind is Kind.AROUND]
    return Dated(kind, first.start, last.end, grain, vague=vague)


def _read_date(text: str) -> Dated:
    found = _DATE.fullmatch(text.strip())
    if found is None:
        raise ValueError("it is not of the form YYYY-MM-DD")
    unit, stretch = _bounds(found)
    kind = Kind.AROUND if found["mark"] else Kind.BETWEEN if found["day"] == "XX" else Kind.ON
    mod, vague = (Mod.APPROX, Vague.BOTH) if found["mark"] else (None, Vague.NONE)
    return Dated(kind, stretch.start, stretch.end, unit, mod=mod, vague=vague, zone=found["zone"])


def _bounds(found: re.Match[str]) -> tuple[Unit, Interval]:
    year = found["year"]
    if year.endswith("XX"):
        first = int(year[:-2]) * 100
        return Unit.CENTURY, Interval(moment(first), moment(first + 100))
    if year.endswith("X"):
        return Unit.DECADE, enclosing(moment(int(year[:-1]) * 10), Unit.DECADE)
    month, day = found["month"], found["day"]
    if month is None or month == "XX":
        return Unit.YEAR, enclosing(moment(int(year)), Unit.YEAR)
    if int(month) > 12:
        return _part_of_year(int(year), int(month))
    if not int(month):
        raise ValueError("there is no month 0")
    if day is None or day == "XX":
        return (Unit.DAY if day else Unit.MONTH), enclosing(moment(int(year), int(month)), Unit.MONTH)
    if not 1 <= int(day) <= month_length(int(year), int(month)):
        raise ValueError("the month has no such day")
    start = moment(int(year), int(month), int(day))
    return _clock(start, found["time"]) if found["time"] else (Unit.DAY, enclosing(start, Unit.DAY))


def _clock(start: int, text: str) -> tuple[Unit, Interval]:
    numbers = [int(each) for each in text.split(":")]
    if len(numbers) == 3 and not numbers[2]:
        numbers.pop()  # EDTF cannot leave out the seconds, so :00 is how minutes are written
    unit = (Unit.HOUR, Unit.MINUTE, Unit.SECOND)[len(numbers) - 1]
    at = start + sum(n * size for n, size in zip(numbers, (HOUR_SECONDS, MINUTE_SECONDS, 1), strict=False))
    return unit, Interval(at, shift(at, 1, unit))


def _part_of_year(year: int, code: int) -> tuple[Unit, Interval]:
    """Read a season (21–24), quarter (33–36) or half (40–41) of ISO 8601-2, 4.8."""
    start = moment(year)
    if 21 <= code <= 24:
        return Unit.SEASON, enclosing(shift(start, 3 * (code - 20) - 1, Unit.MONTH), Unit.SEASON)
    if 33 <= code <= 36:
        return Unit.QUARTER, enclosing(shift(start, 3 * (code - 33), Unit.MONTH), Unit.QUARTER)
    if 40 <= code <= 41:
        return Unit.HALF, enclosing(shift(start, 6 * (code - 40), Unit.MONTH), Unit.HALF)
    raise ValueError(f"there is no month {code}")


def write(result: Result) -> str:
    """Write a result as EDTF, or "" where it has no place on the calendar."""
    if not isinstance(result, Dated):
        return ""
    match result.kind:
        case Kind.ON:
            return _write_on(result)
        case Kind.AROUND:
            plain = _write_on(result)
            if "T" in plain:  # no mark may follow a time of day, and the day is sure
                return _write_set(result)
            return plain if plain.startswith("[") else f"{plain}~"
        case Kind.FROM_TO:
            return _write_range(result)
        case Kind.BETWEEN if result.frame is not None and result.mod is None:
            return _write_on(result)
        case _:
            return _write_set(result)


def _write_on(result: Dated) -> str:
    if result.start is None or result.end is None:
        return _write_set(result)
    unit = unit_of(result.start, result.end)
    if unit is Unit.HOUR or (unit is None and result.granularity.rank < Unit.DAY.rank):
        unit = Unit.DAY if _same_day(result) else None
    return _write_set(result) if unit is None else write_unit(result.start, unit)


def _write_set(result: Dated) -> str:
    """Write one unknown moment inside the bounds, both as exactly as the finer of them needs."""
    first, last = _first_day(result), _last_day(result)
    if first and last and len(first.lstrip("-")) != len(last.lstrip("-")):
        first, last = (
            _first_day(replace(result, granularity=Unit.DAY)),
            _last_day(replace(result, granularity=Unit.DAY)),
        )
    return first if first == last else f"[{first}..{last}]"


def _same_day(result: Dated) -> bool:
    """Tell whether hours stay in one day: EDTF has no hours without minutes, so the day is named."""
    return (
        result.start is not None
        and result.end is not None
        and (result.start // DAY_SECONDS == (result.end - 1) // DAY_SECONDS)
    )


def unit_of(start: int, end: int) -> Unit | None:
    """Return the calendar unit that EDTF can name for exactly these bounds, if there is one."""
    units = (
        Unit.SECOND, Unit.MINUTE, Unit.HOUR, Unit.DAY, Unit.MONTH, Unit.QUARTER, Unit.SEASON, Unit.HALF,
        Unit.YEAR, Unit.DECADE,
    )  # fmt: skip
    return next((unit for unit in units if enclosing(start, unit) == (start, end)), None)


def write_unit(start: int, unit: Unit) -> str:
    """Write the calendar unit that begins at a moment."""
    year, month, _ = civil_at(start)
    match unit:
        case Unit.DECADE:
            return f"{iso_year(year)[:-1]}X" if year >= 0 else f"[{iso_year(year)}..{iso_year(year + 9)}]"
        case Unit.YEAR:
            return iso_year(year)
        case Unit.HALF:
            return f"{iso_year(year)}-{40 + month // 7}"
        case Unit.SEASON:
            return f"{iso_year(year)}-{20 + month // 3}"
        case Unit.QUARTER:
            return f"{iso_year(year)}-{33 + month // 3}"
        case Unit.MONTH:
            return f"{iso_year(year)}-{month:02}"
        case Unit.DAY:
            return iso_day(start // DAY_SECONDS)
        case _:
            return f"{iso_day(start // DAY_SECONDS)}T{clock(start % DAY_SECONDS)}"


def clock(seconds: int) -> str:
    """Write seconds since midnight as ``HH:MM:SS`` (EDTF level 0 has no shorter time of day)."""
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def _write_range(result: Dated) -> str:
    start_mark = "~" if result.vague in (Vague.START, Vague.BOTH) else ""
    end_mark = "~" if result.vague in (Vague.END, Vague.BOTH) else ""
    first = f"{_first_day(result)}{start_mark}" if result.start is not None else ("" if start_mark else "..")
    last = f"{_last_day(result)}{end_mark}" if result.end is not None else ("" if end_mark else "..")
    return f"{first}/{last}"


def _first_day(result: Dated) -> str:
    if result.start is None:
        return ""
    return _edge(result.start, result.granularity, first=True)


def _last_day(result: Dated) -> str:
    if result.end is None or result.end >= END_OF_CALENDAR:
        return ""
    return _edge(result.end, result.granularity, first=False)


def _edge(at: int, grain: Unit, *, first: bool) -> str:
    """Write one bound as coarsely as the granularity allows without moving it."""
    for unit in (Unit.YEAR, Unit.MONTH):
        if grain.rank >= unit.rank and enclosing(at, unit).start == at:
            return write_unit(at if first else shift(at, -1, unit), unit)
    return iso_day((at if first else at - 1) // DAY_SECONDS)
