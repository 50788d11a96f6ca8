"""Arithmetic on days written as EDTF: how far apart they are, what weekday they are, how they read."""

from __future__ import annotations

from dateline.formula import edtf
from dateline.formula.calendar import day_number, iso_day
from dateline.formula.calendar import weekday as weekday_of
from dateline.formula.words import words

FAR = 10**6
"""Days between dates of which one is no full day."""


def number(day: str) -> int | None:
    """Return the number of a full day "2025-11-24", or None for a month or a year."""
    parts = day.split("-")
    return day_number(*map(int, parts)) if len(parts) == len("ymd") else None


def days_between(first: str, second: str) -> int:
    """Return how many days two full days lie apart; far apart if one of them is vaguer."""
    numbers = (number(first), number(second))
    return FAR if numbers[0] is None or numbers[1] is None else abs(numbers[0] - numbers[1])


def moved(day: str, count: int) -> str:
    """Return the day some days after a full day, or before it."""
    return iso_day((number(day) or 0) + count)


def weekday(day: str) -> int:
    """Return the ISO number of a full day's weekday (1 is Monday)."""
    return weekday_of(number(day) or 0)


def in_words(day: str) -> str:
    """Return a date as people write it: "24 Nov 2025"."""
    return words(edtf.read(day))
