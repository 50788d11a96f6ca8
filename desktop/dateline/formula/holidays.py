"""Days that have a name and a rule: each rule gives the day number in a year.

Western Easter after the "Anonymous Gregorian algorithm" (Meeus, Astronomical Algorithms, ch. 8).
Public holidays of the United States after 5 U.S.C. § 6103.
"""

from __future__ import annotations

from collections.abc import Callable

from dateline.formula.calendar import day_number, weekday


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


def _from_easter(offset: int) -> Callable[[int], int]:
    return lambda year: easter(year) + offset


RULES: dict[str, Callable[[int], int]] = {
    "new-year": _fixed(1, 1),
    "epiphany": _fixed(1, 6),
    "martin-luther-king-day": _nth(3, 1, 1),
    "groundhog-day": _fixed(2, 2),
    "valentines-day": _fixed(2, 14),
    "presidents-day": _nth(3, 1, 2),
    "ash-wednesday": _from_easter(-46),
    "st-patricks-day": _fixed(3, 17),
    "palm-sunday": _from_easter(-7),
    "good-friday": _from_easter(-2),
    "easter": _from_easter(0),
    "easter-monday": _from_easter(1),
    "april-fools-day": _fixed(4, 1),
    "earth-day": _fixed(4, 22),
    "may-day": _fixed(5, 1),
    "mothers-day": _nth(2, 7, 5),
    "ascension": _from_easter(39),
    "pentecost": _from_easter(49),
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
    "black-friday": _nth(4, 4, 11, offset=1),
    "cyber-monday": _nth(4, 4, 11, offset=4),
    "christmas-eve": _fixed(12, 24),
    "christmas": _fixed(12, 25),
    "boxing-day": _fixed(12, 26),
    "new-years-eve": _fixed(12, 31),
}
