"""The moment of publication: hours and minutes count from it, days from its day; and other new operators."""

from __future__ import annotations

import pytest

from dateline.formula import edtf
from dateline.formula import operators as op
from dateline.formula.calendar import Unit
from dateline.formula.resolve import Context, resolve
from dateline.formula.results import Dated, Kind, Recurring
from dateline.formula.shifts import Clock, Holiday, Weekday
from dateline.formula.standards import earliest, latest, timex


def context(published: str) -> Context:
    """Return the context of an article with a publication date in EDTF."""
    found = edtf.read(published)
    assert isinstance(found, Dated)
    return Context(found)


@pytest.mark.parametrize(
    ("formula", "published", "value"),
    [
        (op.Before(op.Instant(), 2, Unit.HOUR), "2025-11-24T14:05", "2025-11-24T12"),
        (op.After(op.Instant(), 30, Unit.MINUTE), "2025-11-24T23:50", "2025-11-25T00:20"),
        (op.Before(op.Moved(op.Instant(), -1, Unit.DAY), 21, Unit.HOUR), "2025-11-24T22:30", "2025-11-23T01"),
        (op.Before(op.Published(), 2, Unit.DAY), "2025-11-24T14:05", "2025-11-22"),
        (op.Published(), "2025-11-24T14:05", "2025-11-24"),
        (op.Published(), "2025-11", "2025-11"),
    ],
)
def test_counting_from_the_moment_or_the_day(formula: op.Formula, published: str, value: str) -> None:
    """The time of day is used where hours count, and nowhere else."""
    assert timex(resolve(formula, context(published))).value == value


def test_without_a_time_of_day_hours_have_the_day_as_bounds() -> None:
    """No time is made up: two hours ago is that day or the evening before."""
    result = resolve(op.Before(op.Instant(), 2, Unit.HOUR), context("2025-11-24")).result
    assert isinstance(result, Dated)
    assert (result.kind, earliest(result), latest(result)) == (Kind.BETWEEN, "2025-11-23", "2025-11-24")


def test_without_a_publication_date_the_moment_is_unknown() -> None:
    """The reason is that of the publication date."""
    assert resolve(op.Instant(), Context()).result == resolve(op.Published(), Context()).result


def test_what_recurs_has_its_time_of_day() -> None:
    """Every Monday at five is one repetition, not a time of the publication day."""
    step = resolve(op.In(op.Each(Weekday(1), "EVERY"), Clock(17, 0)), context("2025-11-24"))
    assert isinstance(step.result, Recurring)
    assert timex(step)[0::2] == ("XXXX-WXX-1T17:00", "EVERY")


def test_the_rest_of_a_week_starts_at_the_anchor() -> None:
    """It lasts to the end of the week, whose name TIMEX3 writes."""
    step = resolve(op.Rest(op.Published(), Unit.WEEK), context("2025-11-26"))
    assert (earliest(step.result), latest(step.result)) == ("2025-11-26", "2025-11-30")
    assert timex(step).value == "2025-W48"


@pytest.mark.parametrize(
    ("back", "value"),
    [
        (op.Before(op.Era("world-war-ii"), 2, Unit.YEAR), "1937"),
        (op.After(op.Era("world-war-ii"), 2, Unit.YEAR), "1947"),
    ],
)
def test_counting_from_what_lasts(back: op.Formula, value: str) -> None:
    """Before a war counts from its beginning, after it from its end."""
    assert timex(resolve(back, Context())).value == value


@pytest.mark.parametrize(
    ("name", "year", "value"),
    [
        ("orthodox-easter", 2018, "2018-04-08"),
        ("eid-al-fitr", 2018, "2018-06-15"),
        ("diwali", 2019, "2019-10-27"),
    ],
)
def test_holidays_that_move(name: str, year: int, value: str) -> None:
    """Their days come from a rule or from the table."""
    assert timex(resolve(op.In(op.Date(year), Holiday(name)), Context())).value == value


def test_a_holiday_is_not_guessed_outside_its_table() -> None:
    """A year that the table does not have gives no day."""
    assert not isinstance(resolve(op.In(op.Date(1850), Holiday("diwali")), Context()).result, Dated)
