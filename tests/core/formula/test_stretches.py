"""Stretches, repetitions and leaning choices: what the tagger's grammar needs beyond single dates."""

from __future__ import annotations

import pytest

from dateline.formula import notation
from dateline.formula.edtf import read
from dateline.formula.resolve import Context, resolve, resolve_all
from dateline.formula.results import Amount, Dated, Kind
from dateline.formula.standards import earliest, latest, timex


def computed(formula: str, published: str = "2025-11-24") -> tuple[str | None, str | None, str, str | None]:
    """Return first day, last day, TIMEX3 value and mod of a formula."""
    day = read(published)
    assert isinstance(day, Dated)
    step = resolve(notation.read(formula), Context(day))
    named = timex(step)
    return earliest(step.result), latest(step.result), named.value, named.mod


@pytest.mark.parametrize(
    ("formula", "first", "last", "value"),
    [
        ("Run(Published(), -3, MONTH)", "2025-08-25", "2025-11-24", "P3M"),
        ("Run(Published(), 2, WEEK)", "2025-11-24", "2025-12-07", "P2W"),
        ("First(Date(1989), 9, MONTH)", "1989-01-01", "1989-09-30", "P9M"),
    ],
)
def test_a_stretch_has_bounds_and_a_length(formula: str, first: str, last: str, value: str) -> None:
    """The calendar gets the days, TIMEX3 the amount."""
    assert computed(formula)[:3] == (first, last, value)


def test_a_stretch_without_a_number_is_an_amount() -> None:
    """Nothing is made up for "the past few days"."""
    day = read("2025-11-24")
    assert isinstance(day, Dated)
    assert isinstance(resolve(notation.read("Run(Published(), 0, DAY)"), Context(day)).result, Amount)


@pytest.mark.parametrize(
    ("what", "quant", "value"),
    [
        ("WEEK", "EVERY", "P1W"),
        ("HOUR", "EVERY", "PT1H"),
        ("Weekday(1)", "EVERY", "XXXX-WXX-1"),
        ("Month(7)", "EACH", "XXXX-07"),
        ("YearDay(7, 4)", "EVERY", "XXXX-07-04"),
        ("MonthDay(5)", "EVERY", "XXXX-XX-05"),
        ("Season('summer')", "EVERY", "XXXX-SU"),
        ("DayPart('morning')", "EVERY", "XXXX-XX-XXTMO"),
        ("Quarter(2)", "EVERY", "XXXX-Q2"),
        ("Half(1)", "EVERY", "XXXX-H1"),
        ("Clock(9, 30, -1)", "EVERY", "XXXX-XX-XXT09:30"),
        ("DAYPART", "EVERY", "XXXX-XX-XXTNI"),
    ],
)
def test_a_repetition_is_made_of_any_shift(what: str, quant: str, value: str) -> None:
    """Value and quantifier as TIMEX3 has them."""
    step = resolve(notation.read(f"Each({what}, '{quant}')"), Context())
    assert (timex(step).value, timex(step).quant) == (value, quant)


def test_a_repetition_can_skip() -> None:
    """Every two years recurs in steps of two."""
    assert timex(resolve(notation.read("Each(YEAR, 'EVERY', '', 2)"), Context())).value == "P2Y"


@pytest.mark.parametrize(
    ("published", "month", "day", "value"),
    [
        ("1999-05-06", 10, 23, "1998-10-23"),
        ("1989-10-26", 12, 15, "1989-12-15"),
        ("2025-11-24", 11, 16, "2025-11-16"),
        ("2025-11-24", 11, 24, "2025-11-24"),
    ],
)
def test_news_leans_to_the_past(published: str, month: int, day: int, value: str) -> None:
    """The next one is meant only if it is much nearer."""
    assert computed(f"Lately(Published(), YearDay({month}, {day}))", published)[2] == value


@pytest.mark.parametrize("bound", ["Till", "By", "Past", "Since"])
def test_a_bound_keeps_the_name_of_its_date(bound: str) -> None:
    """The word stands outside the expression: the value stays, and there is no modifier."""
    assert computed(f"{bound}(Date(1990))")[2:] == ("1990", None)


def test_what_counts_from_a_bound_counts_from_its_date() -> None:
    """Two days after "before 5 June" is 7 June."""
    formulas = (notation.read("Till(Date(1967, 6, 5))"), notation.read("After(Mentioned(0), 2, DAY)"))
    steps = resolve_all(formulas, None)
    assert timex(steps[1]).value == "1967-06-07"


def test_the_last_week_of_a_year_is_mostly_inside_it() -> None:
    """The week that begins in it but lies in the next year does not count."""
    assert computed("Nth(Date(2024), -1, WEEK)")[2] == "2024-W52"
    assert computed("Nth(Date(2020), -1, WEEK)")[2] == "2020-W53"


@pytest.mark.parametrize(
    ("count", "unit", "value"),
    [
        (2.5, "YEAR", "P2Y6M"),
        (0.5, "HOUR", "PT30M"),
        (1.5, "MINUTE", "PT1M30S"),
        (0.5, "CENTURY", "P50Y"),
        (2, "DAY", "P2D"),
    ],
)
def test_fractions_are_written_in_finer_units(count: float, unit: str, value: str) -> None:
    """ISO 8601 has no halves."""
    assert computed(f"Length({count}, {unit})")[2] == value


def test_parts_of_the_day_have_their_codes() -> None:
    """The afternoon begins when midday does, and is not midday."""
    day = "Date(2025, 11, 24)"
    codes = {
        name: computed(f"In({day}, DayPart('{name}'))")[2][-2:]
        for name in ("morning", "midday", "afternoon", "night")
    }
    assert codes == {"morning": "MO", "midday": "MI", "afternoon": "AF", "night": "NI"}


def test_centuries_before_christ_count_backwards() -> None:
    """The 4th century BC are the years 400 to 301."""
    assert computed("Century(-4)")[2] == "BC03"


def test_a_step_can_be_given_to_a_context() -> None:
    """Reading a text once, the tagger computes as it goes."""
    context = Context()
    context.remember(0, resolve(notation.read("Date(1967, 6, 5)"), context))
    result = resolve(notation.read("After(Mentioned(0), 1, DAY)"), context).result
    assert isinstance(result, Dated)
    assert result.kind is Kind.ON
