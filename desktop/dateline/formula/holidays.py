"""Days that have a name and a rule: each rule gives the day number in a year.

Western Easter after the "Anonymous Gregorian algorithm" (Meeus, Astronomical Algorithms, ch. 8).
Orthodox Easter after the Julian reckoning (Meeus, ch. 8). Public holidays of the United States after
5 U.S.C. § 6103. Holidays that follow the moon are listed year by year in resources/holidays/moving.toml.
"""

from __future__ import annotations

import tomllib
from bisect import bisect_left
from collections.abc import Callable
from functools import cache
from typing import Any

from dateline.formula import national
from dateline.formula.calendar import day_number, weekday
from dateline.paths import resource

_SATURDAY, _SUNDAY = 6, 7


def _fixed(month: int, day: int) -> Callable[[int], int]:
    return lambda year: day_number(year, month, day)


def _nth(count: int, day: int, month: int, offset: int = 0) -> Callable[[int], int]:
    def rule(year: int) -> int:
        first = day_number(year, month, 1)
        return first + (day - weekday(first)) % 7 + 7 * (count - 1) + offset

    return rule


def _last(day: int, month: int) -> Callable[[int], int]:
    def rule(year: int) -> int:
        end = day_number(year, month + 1, 1) - 1
        return end - (weekday(end) - day) % 7

    return rule


def easter(year: int) -> int:
    """Return the day number of Western Easter Sunday."""
    golden = year % 19
    century, rest = divmod(year, 100)
    skipped, leap = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - skipped - correction + 15) % 30
    week = (32 + 2 * leap + 2 * (rest // 4) - epact - rest % 4) % 7
    month_part = (golden + 11 * epact + 22 * week) // 451
    month, day = divmod(epact + week - 7 * month_part + 114, 31)
    return day_number(year, month, day + 1)


def orthodox_easter(year: int) -> int:
    """Return the day number of Orthodox Easter Sunday; the calendars are 13 days apart from 1900 to 2099."""
    moon = (19 * (year % 19) + 15) % 30
    week = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + week + 114, 31)
    apart = year // 100 - year // 400 - 2
    return day_number(year, month, day + 1) + apart


def _from_orthodox_easter(offset: int) -> Callable[[int], int]:
    return lambda year: orthodox_easter(year) + offset


def _on_a_workday(month: int, day: int) -> Callable[[int], int]:
    """Return the rule of a day that moves to the nearest day of work."""

    def rule(year: int) -> int:
        at = day_number(year, month, day)
        return at + {_SATURDAY: -1, _SUNDAY: 1}.get(weekday(at), 0)

    return rule


def _kings_day(year: int) -> int:
    """Return the King's Day of the Netherlands, the day before where it falls on a Sunday."""
    at = day_number(year, 4, 27 if year >= 2014 else 30)
    return at - (weekday(at) == _SUNDAY)


def _from_easter(offset: int) -> Callable[[int], int]:
    return lambda year: easter(year) + offset


RULES: dict[str, Callable[[int], int]] = {
    "new-year": _fixed(1, 1),
    "epiphany": _fixed(1, 6),
    "martin-luther-king-day": _nth(3, 1, 1),
    "groundhog-day": _fixed(2, 2),
    "valentines-day": _fixed(2, 14),
    "presidents-day": _nth(3, 1, 2),
    "mardi-gras": _from_easter(-47),
    "ash-wednesday": _from_easter(-46),
    "international-womens-day": _fixed(3, 8),
    "st-patricks-day": _fixed(3, 17),
    "palm-sunday": _from_easter(-7),
    "maundy-thursday": _from_easter(-3),
    "good-friday": _from_easter(-2),
    "holy-saturday": _from_easter(-1),
    "easter": _from_easter(0),
    "easter-monday": _from_easter(1),
    "april-fools-day": _fixed(4, 1),
    "earth-day": _fixed(4, 22),
    "may-day": _fixed(5, 1),
    "mothers-day": _nth(2, 7, 5),
    "ascension": _from_easter(39),
    "pentecost": _from_easter(49),
    "whit-monday": _from_easter(50),
    "trinity-sunday": _from_easter(56),
    "corpus-christi": _from_easter(60),
    "orthodox-easter": _from_orthodox_easter(0),
    "orthodox-good-friday": _from_orthodox_easter(-2),
    "clean-monday": _from_orthodox_easter(-48),
    "orthodox-christmas": _fixed(1, 7),
    "australia-day": _fixed(1, 26),
    "anzac-day": _fixed(4, 25),
    "kings-day": _kings_day,
    "cinco-de-mayo": _fixed(5, 5),
    "victory-day": _fixed(5, 9),
    "canada-day": _fixed(7, 1),
    "indian-independence-day": _fixed(8, 15),
    "bosses-day": _on_a_workday(10, 16),
    "day-of-german-unity": _fixed(10, 3),
    "remembrance-sunday": _nth(2, 7, 11),
    "memorial-day": _last(1, 5),
    "d-day": _fixed(6, 6),
    "fathers-day": _nth(3, 7, 6),
    "juneteenth": _fixed(6, 19),
    "independence-day": _fixed(7, 4),
    "bastille-day": _fixed(7, 14),
    "labor-day": _nth(1, 1, 9),
    "columbus-day": _nth(2, 1, 10),
    "halloween": _fixed(10, 31),
    "all-saints": _fixed(11, 1),
    "all-souls": _fixed(11, 2),
    "guy-fawkes": _fixed(11, 5),
    "armistice-day": _fixed(11, 11),
    "veterans-day": _fixed(11, 11),
    "election-day": _nth(1, 1, 11, offset=1),
    "thanksgiving": _nth(4, 4, 11),
    "independence-day@UA": _fixed(8, 24),
    "thanksgiving@CA": _nth(2, 1, 10),
    "mothers-day@GB": _from_easter(-21),
    "mothers-day@IE": _from_easter(-21),
    "fathers-day@AU": _nth(1, 7, 9),
    "fathers-day@NZ": _nth(1, 7, 9),
    "black-friday": _nth(4, 4, 11, offset=1),
    "cyber-monday": _nth(4, 4, 11, offset=4),
    "christmas-eve": _fixed(12, 24),
    "christmas": _fixed(12, 25),
    "boxing-day": _fixed(12, 26),
    "new-years-eve": _fixed(12, 31),
}


def first_day(name: str, year: int) -> int | None:
    """Return the day number of a holiday in a year, its first day if it lasts longer; None if not known.

    "independence-day@IN" is that of India; without a country the one that most readers mean, if there is one.
    """
    rule = RULES.get(name)
    if rule is not None:
        return rule(year)
    plain, _, country = name.partition("@")
    if country or plain not in _moving():
        return national.first_day(plain, country, year) if country else None
    days: tuple[int, ...] = _moving()[name][1]
    at = bisect_left(days, day_number(year, 1, 1))
    return days[at] if at < len(days) and days[at] < day_number(year + 1, 1, 1) else None


def length(name: str) -> int:
    """Return how many days a holiday lasts."""
    return _moving()[name][0] if name in _moving() else 1


@cache
def names() -> frozenset[str]:
    """Return the keys of all holidays."""
    return frozenset(RULES) | _moving().keys() | national.holidays().keys()


@cache
def _moving() -> dict[str, tuple[int, tuple[int, ...]]]:
    """Read the holidays that follow the moon: how many days they last, and when each begins."""
    table: dict[str, Any] = tomllib.loads(resource("holidays", "moving.toml").read_text(encoding="utf-8"))
    return {
        name: (row["days"], tuple(day_number(*map(int, day.split("-"))) for day in row["dates"].split()))
        for name, row in table.items()
    }
