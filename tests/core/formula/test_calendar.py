"""The calendar agrees with the standard library where that reaches, and with ISO 8601 beyond."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from core.formula.strategies import DAYS, UNITS
from dateline.formula import calendar
from dateline.formula.calendar import DAY_SECONDS, Unit

PYTHON_DAYS = st.dates()
EPOCH = dt.date(1970, 1, 1)


@given(PYTHON_DAYS)
def test_day_numbers_agree_with_datetime(day: dt.date) -> None:
    """Every day that datetime knows has the same number, weekday and ISO week."""
    number = calendar.day_number(day.year, day.month, day.day)
    assert number == (day - EPOCH).days
    assert calendar.civil(number) == (day.year, day.month, day.day)
    assert calendar.weekday(number) == day.isoweekday()
    assert calendar.iso_week(number) == day.isocalendar()[:2]


@given(DAYS)
def test_days_survive_the_round_trip_through_civil_dates(day: int) -> None:
    """A day number turned into a date and back is the same, before Christ too."""
    assert calendar.day_number(*calendar.civil(day)) == day


@given(DAYS, UNITS)
def test_a_moment_lies_in_its_unit(day: int, unit: Unit) -> None:
    """The enclosing unit holds the moment and is the same for all moments in it."""
    at = day * DAY_SECONDS + 3723
    unit_around = calendar.enclosing(at, unit)
    assert unit_around.start <= at < unit_around.end
    assert calendar.enclosing(unit_around.end - 1, unit) == unit_around


@given(DAYS, st.integers(-500, 500), UNITS)
def test_units_follow_each_other_without_gaps(day: int, count: int, unit: Unit) -> None:
    """Moving a unit's start by n units lands on a unit's start."""
    start = calendar.floor(day * DAY_SECONDS, unit)
    moved = calendar.shift(start, count, unit)
    assert calendar.floor(moved, unit) == moved
    assert calendar.shift(moved, -count, unit) == start


def test_the_last_day_stands_in_for_a_missing_one() -> None:
    """A month after 31 January is the last day of February."""
    january = calendar.moment(2024, 1, 31)
    assert calendar.civil_at(calendar.shift(january, 1, Unit.MONTH)) == (2024, 2, 29)


def test_winter_begins_in_december() -> None:
    """January lies in the winter of the year before."""
    assert calendar.civil_at(calendar.floor(calendar.moment(2025, 1, 15), Unit.SEASON)) == (2024, 12, 1)


def test_centuries_begin_with_the_year_one() -> None:
    """The 20th century is 1901 to 2000."""
    century = calendar.enclosing(calendar.moment(2000, 6, 1), Unit.CENTURY)
    assert calendar.civil_at(century.start).year == 1901
    assert calendar.civil_at(century.end).year == 2001


def test_years_before_christ_are_written_with_a_minus() -> None:
    """44 BC is astronomical year −43."""
    assert calendar.iso_day(calendar.day_number(-43, 3, 15)) == "-0043-03-15"
