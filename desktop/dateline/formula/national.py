"""Holidays of one name that countries keep on different days, from resources/holidays/national.toml.

The days themselves come from the library “holidays”, loaded when one of them is asked for.
"""

from __future__ import annotations

import tomllib
from functools import cache
from typing import Any, NamedTuple

from dateline.formula.calendar import day_number
from dateline.paths import resource

_FIRST, _LAST = 1950, 2075
"""The years that are looked up; for others nothing is guessed."""


class National(NamedTuple):
    """What is known of a holiday: its names in the library, where it is kept, and whose day is meant by default."""

    called: frozenset[str]
    countries: frozenset[str]
    elsewhere: str


@cache
def holidays() -> dict[str, National]:
    """Return the holidays of which every country has its own, by key."""
    table: dict[str, Any] = tomllib.loads(resource("holidays", "national.toml").read_text(encoding="utf-8"))
    return {
        key: National(frozenset(row["called"]), frozenset(row["countries"]), row.get("elsewhere", ""))
        for key, row in table.items()
    }


@cache
def first_day(name: str, country: str, year: int) -> int | None:
    """Return the day number of a country's holiday in a year; None if it is not known."""
    known = holidays().get(name)
    if known is None or country not in known.countries or not _FIRST <= year <= _LAST:
        return None
    days = [day for day, names in _days(country, year) if not known.called.isdisjoint(names)]
    return min(days, default=None)


@cache
def _days(country: str, year: int) -> tuple[tuple[int, tuple[str, ...]], ...]:
    """Return the public holidays of a country in a year: each day with its English names."""
    from holidays import country_holidays, list_localized_countries

    spoken = list_localized_countries().get(country, [])
    english = next((language for language in spoken if language.startswith("en")), None)
    found = country_holidays(country, years=year, language=english)
    return tuple(
        (day_number(day.year, day.month, day.day), tuple(each.strip() for each in names.split(";")))
        for day, names in sorted(found.items())
        if day.year == year
    )
