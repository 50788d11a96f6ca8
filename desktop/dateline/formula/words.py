"""Results in words for people: "24 Nov 2025", "before 24 Nov 2025", "early 1990s", "two years"."""

from __future__ import annotations

from dateline.formula.calendar import DAY_SECONDS, HOUR_SECONDS, Interval, Unit, civil_at, enclosing, weekday
from dateline.formula.edtf import END_OF_CALENDAR
from dateline.formula.results import Amount, Dated, Kind, Mod, Recurring, Result, Unknown, Vague, Vagueness
from dateline.formula.shifts import DAY_PARTS

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SEASONS = {3: "spring", 6: "summer", 9: "autumn", 12: "winter"}
_REFERENCES = {
    "PAST_REF": "some time in the past",
    "PRESENT_REF": "at the time of writing",
    "FUTURE_REF": "some time in the future",
}
_MODS = {Mod.START: "early ", Mod.MID: "mid ", Mod.END: "late "}


def words(result: Result) -> str:
    """Say a result in a few words, never more exactly than it is known."""
    match result:
        case Dated() as dated:
            return _dated(dated)
        case Amount() as amount:
            return _about(amount.mod) + " and ".join(_count(count, unit) for count, unit in amount.parts)
        case Recurring() as recurring:
            return recurring.words or "recurring"
        case Vagueness(reference=reference):
            return _REFERENCES[reference]
        case Unknown(reason=reason):
            return f"unknown: {reason}"


def _dated(dated: Dated) -> str:
    match dated:
        case Dated(kind=Kind.BEFORE, end=int(end), mod=Mod.ON_OR_BEFORE):
            return f"by {_end_of(dated.granularity)}{_name(end - 1, dated.granularity)}"
        case Dated(kind=Kind.BEFORE, end=int(end)):
            return f"before {_name(end, dated.granularity)}"
        case Dated(kind=Kind.AFTER, start=int(start), mod=Mod.ON_OR_AFTER):
            return f"{_name(start, dated.granularity)} or later"
        case Dated(kind=Kind.AFTER, start=int(start)):
            return f"after {_name(start - 1, dated.granularity)}"
        case Dated(kind=Kind.FROM_TO):
            return _range(dated)
        case Dated(frame=(int(first), int()), mod=Mod() as mod) if mod in _MODS:
            return _MODS[mod] + _name(first, dated.granularity)
        case Dated(kind=Kind.BETWEEN, start=int(start), end=int(end), granularity=Unit.DAYPART):
            return _between_hours(start, end)
        case Dated(kind=Kind.BETWEEN, start=int(start), end=int(end)):
            return f"between {_edges(start, end, dated.granularity, ' and ')}"
        case Dated(start=int(start), end=int(end)):
            return _sure_of_the_day(_on(start, end, dated), dated)
        case _:
            return "at an unknown time"


def _end_of(unit: Unit) -> str:
    """Return what keeps "by 2025" from meaning before it begins."""
    return "the end of " if unit.rank > Unit.DAY.rank else ""


def _about(mod: Mod | None) -> str:
    return {
        Mod.APPROX: "about ", Mod.LESS_THAN: "less than ", Mod.MORE_THAN: "more than ",
        Mod.EQUAL_OR_LESS: "at most ", Mod.EQUAL_OR_MORE: "at least ",
    }.get(mod, "") if mod else ""  # fmt: skip


def _sure_of_the_day(text: str, dated: Dated) -> str:
    """Put "about" where the doubt is: before the hour, if the day is certain."""
    day, comma, hour = text.partition(", ")
    if comma and dated.granularity.rank < Unit.DAY.rank:
        return f"{day}, {_about(dated.mod)}{hour}"
    return _about(dated.mod) + text


def _on(start: int, end: int, dated: Dated) -> str:
    unit = dated.granularity
    if unit is Unit.DAYPART or enclosing(start, unit) == (start, end):
        return _name(start, unit) + (f" {dated.zone}" if dated.zone else "")
    return _edges(start, end, Unit.DAY if unit in (Unit.WEEK, Unit.WEEKEND, Unit.FORTNIGHT) else unit, "–")


def _range(dated: Dated) -> str:
    unit = dated.granularity
    start, end = dated.start, dated.end
    if end is not None and end >= END_OF_CALENDAR:
        end = None
    if start is None and end is not None:
        return f"until {_name(end - 1, unit)}"
    if start is not None and end is None:
        opening = "from" if dated.vague in (Vague.END, Vague.BOTH) else "since"
        return f"{opening} {_name(start, unit)}" + (", end uncertain" if opening == "from" else "")
    if start is None or end is None:
        return "at an unknown time"
    return _edges(start, end, unit, " – ")


def _edges(start: int, end: int, unit: Unit, between: str) -> str:
    first, last = _name(start, unit), _name(end - 1, unit)
    if first == last:
        return first
    year = f" {_year(civil_at(start).year)}"
    if first.endswith(year) and last.endswith(year):
        first = first.removesuffix(year)
    return f"{first}{between}{last}"


def _between_hours(start: int, end: int) -> str:
    """Name the hours between which something is: what lies between two parts of a day has no name of its own."""
    day = _name(start, Unit.DAY)
    if (start % DAY_SECONDS, end - start) == (0, DAY_SECONDS):
        return day
    return f"between {_name(start, Unit.MINUTE)} and {_name(end, Unit.MINUTE).removeprefix(f'{day}, ')}"


def _name(at: int, unit: Unit) -> str:
    """Name the unit around a moment."""
    year, month, day = civil_at(at)
    match unit:
        case Unit.DECADE:
            return f"{_year(year - year % 10)}s"
        case Unit.CENTURY:
            return _century(year)
        case Unit.MILLENNIUM:
            return f"millennium from {_year(civil_at(enclosing(at, unit).start).year)}"
        case Unit.YEAR:
            return _year(year)
        case Unit.HALF:
            return f"{'first' if month < 7 else 'second'} half of {_year(year)}"
        case Unit.SEASON:
            return _season(at)
        case Unit.QUARTER:
            return f"Q{(month + 2) // 3} {_year(year)}"
        case Unit.MONTH:
            return f"{MONTHS[month - 1]} {_year(year)}"
        case Unit.FORTNIGHT:
            return f"two weeks from {_day(enclosing(at, unit))}"
        case Unit.WEEK | Unit.WEEKEND:
            return f"{unit} of {_day(enclosing(at, unit))}"
        case Unit.DAY:
            return f"{day} {MONTHS[month - 1]} {_year(year)}"
        case _:
            return f"{day} {MONTHS[month - 1]} {_year(year)}, {_clock(at, unit)}"


def _day(stretch: Interval) -> str:
    year, month, day = civil_at(stretch.start)
    return f"{day} {MONTHS[month - 1]} {_year(year)}"


def _season(at: int) -> str:
    start = enclosing(at, Unit.SEASON).start
    year, month, _ = civil_at(start)
    following = f"–{(year + 1) % 100:02}" if month == 12 else ""
    return f"{_SEASONS[month]} {_year(year)}{following}"


def _century(year: int) -> str:
    number = (year + 99) // 100 if year > 0 else (-year) // 100 + 1
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending} century" + ("" if year > 0 else " BC")


def _clock(at: int, unit: Unit) -> str:
    seconds = at % DAY_SECONDS
    hour = seconds // HOUR_SECONDS
    if unit is Unit.DAYPART:
        return next((name for name, (first, _) in DAY_PARTS.items() if first == hour), "during the day")
    return f"{hour:02}:{seconds // 60 % 60:02}" + (f":{seconds % 60:02}" if unit is Unit.SECOND else "")


def _year(year: int) -> str:
    return str(year) if year > 0 else f"{1 - year} BC"


def _count(count: float | None, unit: Unit) -> str:
    if count is None:
        return f"several {plural(unit)}"
    return f"{count:g} {unit.value if count == 1 else plural(unit)}"


def plural(unit: Unit) -> str:
    """Return the plural of a unit's name."""
    if unit.value.endswith("ry"):
        return f"{unit.value[:-1]}ies"
    return {Unit.DAYPART: "parts of a day", Unit.MILLENNIUM: "millennia", Unit.HALF: "half-years"}.get(
        unit, f"{unit.value}s"
    )


def weekday_name(at: int) -> str:
    """Return the weekday of a moment in words."""
    return WEEKDAYS[weekday(at // DAY_SECONDS) - 1]
