"""How TIMEX3 writes what recurs: ``P1W`` for "weekly", ``XXXX-WXX-1`` for "every Monday"."""

from __future__ import annotations

from dateline.formula.calendar import Unit
from dateline.formula.shifts import (
    Clock,
    DayPart,
    Half,
    Holiday,
    Month,
    MonthDay,
    NamedDay,
    Quarter,
    Season,
    Shift,
    Weekday,
    YearDay,
)  # fmt: skip

_LETTERS = {
    Unit.SECOND: "S", Unit.MINUTE: "M", Unit.HOUR: "H", Unit.DAY: "D", Unit.WEEKEND: "WE", Unit.WEEK: "W",
    Unit.FORTNIGHT: "F", Unit.MONTH: "M", Unit.QUARTER: "Q", Unit.SEASON: "SE", Unit.HALF: "H",
    Unit.YEAR: "Y", Unit.DECADE: "DE", Unit.CENTURY: "CE", Unit.MILLENNIUM: "ML",
}  # fmt: skip
_SEASON_CODES = {"spring": "SP", "summer": "SU", "fall": "FA", "winter": "WI"}
_PART_CODES = {
    "morning": "MO", "midday": "MI", "afternoon": "AF", "evening": "EV", "night": "NI", "daytime": "DT",
}  # fmt: skip


def timed(value: str, what: Clock | DayPart) -> str:
    """Return a repetition with its time of day: ``XXXX-WXX-1`` at nine is ``XXXX-WXX-1T09:00``."""
    time = pattern(what).partition("T")[2]
    day = value.partition("T")[0]
    return f"{'XXXX-XX-XX' if day.startswith('P') else day}T{time}"


def pattern(what: Shift, count: float = 1) -> str:
    """Return how TIMEX3 writes a repetition: ``P1W`` for a unit, ``XXXX-WXX-1`` for every Monday."""
    match what:
        case Unit():
            clock = "T" if what.rank < Unit.DAYPART.rank else ""
            return "XXXX-XX-XXTNI" if what is Unit.DAYPART else f"P{clock}{count:g}{_LETTERS[what]}"
        case Weekday(number=number):
            return f"XXXX-WXX-{number}"
        case Month(number=number):
            return f"XXXX-{number:02}"
        case YearDay(month=month, day=day) | NamedDay(month=month, day=day):
            return f"XXXX-{month:02}-{day:02}"
        case MonthDay(day=day):
            return f"XXXX-XX-{day:02}"
        case Season(name=name):
            return f"XXXX-{_SEASON_CODES[name]}"
        case DayPart(name=name):
            return f"XXXX-XX-XXT{_PART_CODES[name]}"
        case Quarter(number=number):
            return f"XXXX-Q{number}"
        case Half(number=number):
            return f"XXXX-H{number}"
        case Clock(hour=hour, minute=minute):
            return f"XXXX-XX-XXT{hour:02}:{max(minute, 0):02}"
        case Holiday():
            return "XXXX"
