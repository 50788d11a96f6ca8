"""What can be counted on the calendar: "Monday", "March", "the 5th", "spring", "Easter".

A shift is a frozen dataclass that knows the unit it recurs in (``period``), the unit it is known to
(``granularity``) and where it lies ``within`` one period. A plain ``Unit`` is a shift too.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.formula import holidays
from dateline.formula.calendar import (
    DAY_SECONDS,
    HOUR_SECONDS,
    MAX_YEAR,
    MIN_YEAR,
    MINUTE_SECONDS,
    Interval,
    Unit,
    civil_at,
    enclosing,
    floor,
    moment,
    month_length,
    shift,
    weekday,
)

SEASONS = {"spring": 3, "summer": 6, "fall": 9, "winter": 12}
DAY_PARTS = {
    "morning": (6, 12),
    "midday": (12, 13),
    "afternoon": (12, 18),
    "evening": (18, 22),
    "night": (20, 24),
    "daytime": (6, 18),
}
"""Hours of the parts of a day: a display convention; night stays within its own day."""


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week: ISO number, 1 is Monday."""

    number: int
    period = Unit.WEEK
    granularity = Unit.DAY

    def within(self, start: int) -> Interval:
        """Return the day in the week that starts at ``start``."""
        at = start + (self.number - 1) * DAY_SECONDS
        return Interval(at, at + DAY_SECONDS)


@dataclass(frozen=True, slots=True)
class Month:
    """A month of the year, 1–12."""

    number: int
    period = Unit.YEAR
    granularity = Unit.MONTH

    def within(self, start: int) -> Interval:
        """Return the month in the year that starts at ``start``."""
        return enclosing(shift(start, self.number - 1, Unit.MONTH), Unit.MONTH)


@dataclass(frozen=True, slots=True)
class MonthDay:
    """A day of the month, 1–31 ("the 5th"); months that lack it are passed over.

    With a day of the week, "Friday the 13th", so are months in which it is another: ``MonthDay(13, 5)``.
    """

    day: int
    weekday: int = 0
    period = Unit.MONTH
    granularity = Unit.DAY

    def within(self, start: int) -> Interval | None:
        """Return the day in the month that starts at ``start``, if the month has it."""
        year, month, _ = civil_at(start)
        if self.day > month_length(year, month):
            return None
        at = start + (self.day - 1) * DAY_SECONDS
        if self.weekday and weekday(at // DAY_SECONDS) != self.weekday:
            return None
        return Interval(at, at + DAY_SECONDS)


@dataclass(frozen=True, slots=True)
class YearDay:
    """A day of the year by month and day ("5 June"); 29 February falls in leap years only."""

    month: int
    day: int
    period = Unit.YEAR
    granularity = Unit.DAY

    def within(self, start: int) -> Interval | None:
        """Return the day in the year that starts at ``start``, if the year has it."""
        year = civil_at(start).year
        if self.day > month_length(year, self.month):
            return None
        at = moment(year, self.month, self.day)
        return Interval(at, at + DAY_SECONDS)


@dataclass(frozen=True, slots=True)
class NamedDay:
    """A day of the year whose weekday the words give too: "Monday, Nov. 25" falls in years where both agree."""

    month: int
    day: int
    weekday: int
    period = Unit.YEAR
    granularity = Unit.DAY

    @property
    def plain(self) -> YearDay:
        """Return the day without its weekday, for words that contradict themselves."""
        return YearDay(self.month, self.day)

    def within(self, start: int) -> Interval | None:
        """Return the day in the year that starts at ``start``, if it is such a weekday there."""
        found = self.plain.within(start)
        agrees = found is not None and weekday(found.start // DAY_SECONDS) == self.weekday
        return found if agrees else None


@dataclass(frozen=True, slots=True)
class Season:
    """A season, northern and meteorological: "spring", "summer", "fall", "winter" (from 1 December)."""

    name: str
    period = Unit.YEAR
    granularity = Unit.SEASON

    def within(self, start: int) -> Interval:
        """Return the season that begins in the year that starts at ``start``."""
        return enclosing(shift(start, SEASONS[self.name] - 1, Unit.MONTH), Unit.SEASON)


@dataclass(frozen=True, slots=True)
class Quarter:
    """A quarter of the calendar year, 1–4."""

    number: int
    period = Unit.YEAR
    granularity = Unit.QUARTER

    def within(self, start: int) -> Interval:
        """Return the quarter in the year that starts at ``start``."""
        return enclosing(shift(start, 3 * (self.number - 1), Unit.MONTH), Unit.QUARTER)


@dataclass(frozen=True, slots=True)
class Half:
    """A half of the calendar year, 1 or 2."""

    number: int
    period = Unit.YEAR
    granularity = Unit.HALF

    def within(self, start: int) -> Interval:
        """Return the half in the year that starts at ``start``."""
        return enclosing(shift(start, 6 * (self.number - 1), Unit.MONTH), Unit.HALF)


@dataclass(frozen=True, slots=True)
class DayPart:
    """A part of the day by name; see ``DAY_PARTS``."""

    name: str
    period = Unit.DAY
    granularity = Unit.DAYPART

    def within(self, start: int) -> Interval:
        """Return the part of the day that starts at ``start``."""
        first, last = DAY_PARTS[self.name]
        return Interval(start + first * HOUR_SECONDS, start + last * HOUR_SECONDS)


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day: hour 0–24, and minute and second if the words give them (−1 where not)."""

    hour: int
    minute: int = -1
    second: int = -1
    period = Unit.DAY

    @property
    def granularity(self) -> Unit:
        """Return the finest part that was given."""
        if self.second >= 0:
            return Unit.SECOND
        return Unit.MINUTE if self.minute >= 0 else Unit.HOUR

    def within(self, start: int) -> Interval:
        """Return the time on the day that starts at ``start``."""
        at = start + self.hour * HOUR_SECONDS + max(self.minute, 0) * MINUTE_SECONDS + max(self.second, 0)
        return Interval(at, shift(at, 1, self.granularity))


@dataclass(frozen=True, slots=True)
class Holiday:
    """A holiday by its key ("christmas"); those that follow the moon are known for some years only."""

    name: str
    period = Unit.YEAR
    granularity = Unit.DAY

    def within(self, start: int) -> Interval | None:
        """Return the holiday in the year that starts at ``start``, if its day is known."""
        day = holidays.first_day(self.name, civil_at(start).year)
        if day is None:
            return None
        return Interval(day * DAY_SECONDS, (day + holidays.length(self.name)) * DAY_SECONDS)


Named = Weekday | Month | MonthDay | YearDay | NamedDay | Season | Quarter | Half | DayPart | Clock | Holiday
Shift = Unit | Named


def granularity(what: Shift) -> Unit:
    """Return the unit that an occurrence of a shift is known to."""
    return what if isinstance(what, Unit) else what.granularity


def period(what: Shift) -> Unit:
    """Return the unit in which a shift recurs: the part that an anchor must supply."""
    return what if isinstance(what, Unit) else what.period


def within(what: Shift, start: int) -> Interval | None:
    """Return the occurrence in the period that starts at ``start``, if it has one."""
    return enclosing(start, what) if isinstance(what, Unit) else what.within(start)


def ending_by(what: Shift, at: int) -> Interval | None:
    """Return the latest occurrence that has ended when ``at`` comes; None before the calendar begins."""
    return next((found for found in _occurrences(what, at, -1) if found.end <= at), None)


def begun_by(what: Shift, at: int) -> Interval | None:
    """Return the latest occurrence that has begun at ``at``; None before the calendar begins."""
    return next((found for found in _occurrences(what, at, -1) if found.start <= at), None)


def starting_from(what: Shift, at: int) -> Interval | None:
    """Return the earliest occurrence that starts at or after ``at``; None after the calendar ends."""
    return next((found for found in _occurrences(what, at, 1) if found.start >= at), None)


def not_over_at(what: Shift, at: int) -> Interval | None:
    """Return the earliest occurrence that is still going on or to come at ``at``."""
    return next((found for found in _occurrences(what, at, 1) if found.end > at), None)


def _occurrences(what: Shift, at: int, direction: int) -> Iterator[Interval]:
    """Yield occurrences from the period after (before) the one around ``at``, going back (forth)."""
    unit = period(what)
    step = Unit.WEEK if unit is Unit.WEEKEND else unit
    frame = shift(floor(at, unit), -direction, step)
    while MIN_YEAR <= civil_at(frame).year <= MAX_YEAR:
        found = within(what, frame)
        if found is not None:
            yield found
        frame = shift(frame, direction, step)
