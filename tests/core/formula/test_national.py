"""Holidays of one name that countries keep on different days."""

from __future__ import annotations

import pytest

from dateline.formula import holidays, national
from dateline.formula.calendar import civil


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        ("independence-day@IN", 2025, (2025, 8, 15)),
        ("independence-day@GH", 2025, (2025, 3, 6)),
        ("thanksgiving@CA", 2025, (2025, 10, 13)),
        ("labor-day@FR", 2025, (2025, 5, 1)),
        ("mothers-day@GB", 2025, (2025, 3, 30)),
        ("victory-day@FR", 2025, (2025, 5, 8)),
        ("national-day@CN", 2025, (2025, 10, 1)),
        ("independence-day", 2025, (2025, 7, 4)),
    ],
)
def test_a_country_has_its_own_day(name: str, year: int, day: tuple[int, int, int]) -> None:
    """The country stands behind the name."""
    found = holidays.first_day(name, year)
    assert found is not None
    assert civil(found) == day


@pytest.mark.parametrize(
    "name",
    ["national-day", "national-day@US", "independence-day@XX", "super-tuesday@FR", "liberation-day@DE"],
)
def test_a_day_that_is_not_known_is_not_made_up(name: str) -> None:
    """No country, no such country, or no such holiday there."""
    assert holidays.first_day(name, 2025) is None


def test_years_far_off_are_not_looked_up() -> None:
    """Nobody knows the holidays of 2200."""
    assert holidays.first_day("independence-day@IN", 2200) is None


def test_every_country_listed_has_the_day() -> None:
    """The table says no more than the library knows."""
    for name, known in national.holidays().items():
        for country in known.countries:
            asked = name if country == known.elsewhere else f"{name}@{country}"
            assert holidays.first_day(asked, 2024) is not None, asked
