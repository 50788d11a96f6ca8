"""The time between two events is counted as a calendar does, and is no more exact than they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.timeline.cast import dated
from dateline.formula.calendar import DAY_SECONDS, Unit, day_number, iso_day, shift
from dateline.formula.results import Unknown
from dateline.timeline.measuring import calendar_words, distance, whole_months

DAYS = st.integers(day_number(-9999, 1, 1), day_number(9999, 10, 1))


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        ("2025-01-20", "2025-04-22", "3 months 2 days (92 days)"),
        ("2025-11-24", "2025-11-24", "on the same day"),
        ("2025-11-24", "2025-11-25", "1 day"),
        ("2024-02-28", "2024-03-01", "2 days"),
        ("2023-11-24", "2025-11-24", "2 years (731 days)"),
        ("2025-11-01", "[2025-11-04..2025-11-06]", "between 3 and 5 days"),
        ("2025-11", "2025-12", "at most 2 months (1 to 60 days)"),
        ("-0043", "2025", "between 2,067 and 2,069 years (754,958 to 755,686 days)"),
        ("[..2025-11-01]", "2025-11-13", "at least 12 days"),
        ("2025-11-13", "[..2025-11-20]", "cannot be said: one of the dates is open"),
        ("2025-11-24T10:00", "2025-11-24T12:05", "2 hours 5 minutes"),
        ("2025-11-24T10:00", "2025-11-26", "2 days"),
        ("2025-01-20/2025-04-01", "2025-05-01", "3 months 11 days (101 days)"),
    ],
)
def test_distances_are_said_as_people_say_them(one: str, other: str, words: str) -> None:
    """In calendar units, with the days behind, and with both bounds where a date is vague."""
    found = distance(dated(1, one).step.result, dated(2, other).step.result)
    assert found is not None
    assert found.words == words


def test_what_has_no_place_has_no_distance() -> None:
    """An unresolved date is not measured from."""
    assert distance(dated(1, "2025-11-24").step.result, Unknown("no publication date")) is None


@given(DAYS, DAYS)
def test_the_order_does_not_matter(one: int, other: int) -> None:
    """From the first to the second is as far as back."""
    first, second = (dated(n, iso_day(day)).step.result for n, day in ((1, one), (2, other)))
    assert distance(first, second) == distance(second, first)


@given(DAYS, DAYS)
def test_two_days_are_exactly_as_far_apart_as_they_are(one: int, other: int) -> None:
    """The bounds of a distance between days are one."""
    found = distance(dated(1, iso_day(one)).step.result, dated(2, iso_day(other)).step.result)
    assert found is not None
    assert found.least == found.most == abs(one - other) * DAY_SECONDS


@given(DAYS, st.integers(0, 4000))
def test_calendar_units_add_up(day: int, more: int) -> None:
    """Whole months and the days left over lead from the first day to the second."""
    start, end = day * DAY_SECONDS, (day + more) * DAY_SECONDS
    months = whole_months(start, end)
    assert shift(start, months, Unit.MONTH) <= end < shift(start, months + 1, Unit.MONTH)
    assert bool(calendar_words(start, end)) == bool(more)


@given(DAYS, st.integers(0, 60), DAYS, st.integers(0, 60))
def test_vague_dates_give_bounds(one: int, first: int, other: int, second: int) -> None:
    """Whatever two days are meant, their distance is within what is said."""
    spans = [f"[{iso_day(day)}..{iso_day(day + wide)}]" for day, wide in ((one, first), (other, second))]
    found = distance(dated(1, spans[0]).step.result, dated(2, spans[1]).step.result)
    assert found is not None
    assert found.most is not None
    for early in (one, one + first):
        for late in (other, other + second):
            assert found.least <= abs(late - early) * DAY_SECONDS <= found.most
