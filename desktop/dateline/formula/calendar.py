"""The calendar: days and seconds of the proleptic Gregorian years −9999 to 9999, and units of time.

A moment is a whole number of seconds since 1970-01-01T00:00 local time; intervals are half open.
Years are astronomical: year 0 is 1 BC, year −43 is 44 BC (ISO 8601).
The algorithms for days are Howard Hinnant's "chrono-Compatible Low-Level Date Algorithms".
"""

from __future__ import annotations

from enum import StrEnum
from functools import cached_property, lru_cache
from typing import NamedTuple

MINUTE_SECONDS = 60
HOUR_SECONDS = 3600
DAY_SECONDS = 86_400
MIN_YEAR, MAX_YEAR = -9999, 9999
_REMEMBERED = 4096
"""Results kept of what is asked again and again, as most dates of an article count from one day."""


class Unit(StrEnum):
    """A unit that time is counted or known in, finest first."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    DAYPART = "part of day"
    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    FORTNIGHT = "fortnight"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    HALF = "half-year"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    MILLENNIUM = "millennium"

    __hash__ = str.__hash__  # units are looked up everywhere, and this is the quickest

    @cached_property
    def rank(self) -> int:
        """Return the unit's place in the order from fine to coarse."""
        return _RANK[self]


_RANK = {unit: place for place, unit in enumerate(Unit)}
_SECONDS = {Unit.SECOND: 1, Unit.MINUTE: MINUTE_SECONDS, Unit.HOUR: HOUR_SECONDS}
_DAYS = {Unit.DAY: 1, Unit.WEEK: 7, Unit.FORTNIGHT: 14}
_MONTHS = {
    Unit.MONTH: 1,
    Unit.QUARTER: 3,
    Unit.SEASON: 3,
    Unit.HALF: 6,
    Unit.YEAR: 12,
    Unit.DECADE: 120,
    Unit.CENTURY: 1200,
    Unit.MILLENNIUM: 12_000,
}


class Interval(NamedTuple):
    """A half-open stretch of time, in seconds since 1970-01-01T00:00."""

    start: int
    end: int


class Civil(NamedTuple):
    """A day of the calendar: astronomical year, month 1–12, day 1–31."""

    year: int
    month: int
    day: int


def day_number(year: int, month: int, day: int) -> int:
    """Return the days from 1970-01-01 to a civil date; ``day`` may lie outside its month."""
    year -= month <= 2
    era = year // 400
    year_of_era = year - era * 400
    day_of_year = (153 * (month + (-3 if month > 2 else 9)) + 2) // 5 + day - 1
    day_of_era = year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + day_of_year
    return era * 146_097 + day_of_era - 719_468


def civil(day: int) -> Civil:
    """Return the civil date of a day number."""
    day += 719_468
    era = day // 146_097
    day_of_era = day - era * 146_097
    year_of_era = (day_of_era - day_of_era // 1460 + day_of_era // 36_524 - day_of_era // 146_096) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    shifted = (5 * day_of_year + 2) // 153
    month = shifted + (3 if shifted < 10 else -9)
    return Civil(year_of_era + era * 400 + (month <= 2), month, day_of_year - (153 * shifted + 2) // 5 + 1)


def moment(year: int, month: int = 1, day: int = 1, seconds: int = 0) -> int:
    """Return the moment at which a civil day begins, plus ``seconds``."""
    return day_number(year, month, day) * DAY_SECONDS + seconds


def civil_at(at: int) -> Civil:
    """Return the civil date of a moment."""
    return civil(at // DAY_SECONDS)


def is_leap(year: int) -> bool:
    """Tell whether an astronomical year has 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_length(year: int, month: int) -> int:
    """Return the number of days in a month."""
    return (31, 29 if is_leap(year) else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]


def weekday(day: int) -> int:
    """Return the ISO weekday of a day number: 1 is Monday, 7 is Sunday."""
    return (day + 3) % 7 + 1


@lru_cache(_REMEMBERED)
def floor(at: int, unit: Unit) -> int:
    """Return the start of the calendar unit that contains a moment.

    Weeks begin on Monday (ISO 8601); a weekend's unit is its week; seasons are the northern
    meteorological ones, so winter begins on 1 December; decades and centuries are the common ones
    (the 1990s begin in 1990, the 20th century in 1901, the third millennium in 2001).
    """
    if unit in _SECONDS:
        return at - at % _SECONDS[unit]
    day = at // DAY_SECONDS
    if unit in (Unit.DAY, Unit.DAYPART):
        return day * DAY_SECONDS
    if unit in (Unit.WEEK, Unit.WEEKEND, Unit.FORTNIGHT):
        return (day - weekday(day) + 1) * DAY_SECONDS
    year, month, _ = civil(day)
    if unit is Unit.SEASON:
        first = year * 12 + month - 1
        first -= month % 3
        return moment(first // 12, first % 12 + 1)
    if unit.rank < Unit.YEAR.rank:
        return moment(year, month - (month - 1) % _MONTHS[unit])
    return moment(_floor_year(year, unit))


def _floor_year(year: int, unit: Unit) -> int:
    if unit is Unit.DECADE:
        return year - year % 10
    if unit is Unit.CENTURY:
        return year - (year - 1) % 100
    if unit is Unit.MILLENNIUM:
        return year - (year - 1) % 1000
    return year


@lru_cache(_REMEMBERED)
def shift(at: int, count: int, unit: Unit) -> int:
    """Return a moment moved by whole units; a day that the target month lacks becomes its last day."""
    if unit in _SECONDS:
        return at + count * _SECONDS[unit]
    if unit in (Unit.DAYPART, Unit.WEEKEND):
        return at + count * (DAY_SECONDS if unit is Unit.DAYPART else 7 * DAY_SECONDS)
    if unit in _DAYS:
        return at + count * _DAYS[unit] * DAY_SECONDS
    day, seconds = divmod(at, DAY_SECONDS)
    year, month, day_of_month = civil(day)
    months = year * 12 + month - 1 + count * _MONTHS[unit]
    year, month = months // 12, months % 12 + 1
    return moment(year, month, min(day_of_month, month_length(year, month)), seconds)


def enclosing(at: int, unit: Unit) -> Interval:
    """Return the calendar unit that contains a moment."""
    start = floor(at, unit)
    if unit is Unit.WEEKEND:
        return Interval(start + 5 * DAY_SECONDS, start + 7 * DAY_SECONDS)
    return Interval(start, shift(start, 1, unit))


def iso_week(day: int) -> tuple[int, int]:
    """Return the ISO 8601 week year and week number of a day number."""
    thursday = day - weekday(day) + 4
    year = civil(thursday).year
    return year, (thursday - day_number(year, 1, 1)) // 7 + 1


def iso_day(day: int) -> str:
    """Write a day number as ``YYYY-MM-DD`` (years before 1 BC get a minus sign: ISO 8601)."""
    year, month, day_of_month = civil(day)
    return f"{iso_year(year)}-{month:02}-{day_of_month:02}"


def iso_year(year: int) -> str:
    """Write an astronomical year with at least four digits."""
    return f"-{-year:04}" if year < 0 else f"{year:04}"
