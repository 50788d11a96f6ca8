"""Each operator gives the date that its phrase means, on the days where calendars bite."""

from __future__ import annotations

import pytest

from dateline.formula import edtf, notation
from dateline.formula.resolve import Context, Step, resolve
from dateline.formula.results import Dated, Kind, Unknown, kind_of
from dateline.formula.standards import earliest, latest, timex


def compute(formula: str, published: str | None = None) -> Step:
    """Resolve a formula written in notation."""
    anchor = edtf.read(published) if published else None
    assert anchor is None or isinstance(anchor, Dated)
    return resolve(notation.read(formula), Context(anchor))


CASES = [
    # phrase, published, formula, first day, last day, kind
    ("eight days prior", "2025-11-24", "Before(Published(), 8, DAY)", "2025-11-16", "2025-11-16", "on"),
    ("this Monday", "2025-11-24", "This(Published(), Weekday(1))", "2025-11-24", "2025-11-24", "on"),
    ("this Monday", "2025-11-25", "This(Published(), Weekday(1))", "2025-11-24", "2025-11-24", "on"),
    ("last Monday", "2025-11-24", "Last(Published(), Weekday(1))", "2025-11-17", "2025-11-17", "on"),
    ("next Monday", "2025-11-24", "Next(Published(), Weekday(1))", "2025-12-01", "2025-12-01", "on"),
    ("on Monday", "2025-11-24", "Recent(Published(), Weekday(1))", "2025-11-24", "2025-11-24", "on"),
    ("will on Monday", "2025-11-21", "Coming(Published(), Weekday(1))", "2025-11-24", "2025-11-24", "on"),
    ("last week", "2026-01-01", "Last(Published(), WEEK)", "2025-12-22", "2025-12-28", "on"),
    ("last November", "2025-11-24", "Last(Published(), Month(11))", "2024-11-01", "2024-11-30", "on"),
    ("in November", "2025-11-24", "Recent(Published(), Month(11))", "2025-11-01", "2025-11-30", "on"),
    ("in March, to come", "2025-11-24", "Coming(Published(), Month(3))", "2026-03-01", "2026-03-31", "on"),
    ("25 December", "2025-12-27", "Nearest(Published(), YearDay(12, 25))", "2025-12-25", "2025-12-25", "on"),
    ("29 February", "2025-06-01", "Recent(Published(), YearDay(2, 29))", "2024-02-29", "2024-02-29", "on"),
    ("the 31st", "2025-11-24", "Recent(Published(), MonthDay(31))", "2025-10-31", "2025-10-31", "on"),
    ("three weeks ago", "2025-11-24", "Before(Published(), 3, WEEK)", "2025-11-03", "2025-11-09", "on"),
    ("3 1/2 years ago", "2025-11-24", "Before(Published(), 3.5, YEAR)", "2022-05-01", "2022-05-31", "on"),
    ("weeks ago", "2025-11-24", "Before(Published(), 0, WEEK)", None, "2025-11-23", "before"),
    ("previously", "2025-11-24", "Earlier(Published())", None, "2025-11-23", "before"),
    ("is to travel", "2025-11-24", "Later(Published())", "2025-11-25", None, "after"),
    ("before June 2015", None, "Till(Date(2015, 6))", None, "2015-05-31", "before"),
    ("by June 2015", None, "By(Date(2015, 6))", None, "2015-06-30", "before"),
    ("after June 2015", None, "Past(Date(2015, 6))", "2015-07-01", None, "after"),
    ("since June 2015", None, "Since(Date(2015, 6))", "2015-06-01", None, "from-to"),
    ("May to July", None, "FromTo(Date(2014, 5), Date(2014, 7))", "2014-05-01", "2014-07-31", "from-to"),
    ("between", None, "Between(Date(2015, 6, 1), Date(2015, 6, 12))", "2015-06-01", "2015-06-12", "between"),
    ("mid-November", None, 'Part(Date(2025, 11), "MID")', "2025-11-11", "2025-11-20", "between"),
    ("early 1990s", None, 'Part(Decade(1990), "START")', "1990-01-01", "1992-12-31", "between"),
    ("first Monday of May", None, "Nth(Date(2025, 5), 1, Weekday(1))", "2025-05-05", "2025-05-05", "on"),
    ("last Friday of May", None, "Nth(Date(2025, 5), -1, Weekday(5))", "2025-05-30", "2025-05-30", "on"),
    ("first nine months", None, "First(Date(1989), 9, MONTH)", "1989-01-01", "1989-09-30", "from-to"),
    ("490 BC", None, "Date(-489)", "-0489-01-01", "-0489-12-31", "on"),
    ("18th century", None, "Century(18)", "1701-01-01", "1800-12-31", "on"),
    ("first century BC", None, "Century(-1)", "-0099-01-01", "0000-12-31", "on"),
    ("about 1900", None, "About(Date(1900))", "1900-01-01", "1900-12-31", "around"),
    ("last winter", "2025-11-24", 'Last(Published(), Season("winter"))', "2024-12-01", "2025-02-28", "on"),
    ("a week from Tuesday", "2025-11-24", "Moved(Coming(Published(), Weekday(2)), 1, WEEK)", "2025-12-02",
     "2025-12-02", "on"),
    ("year-earlier quarter", "1989-11-02", "Moved(Last(Published(), QUARTER), -1, YEAR)", "1988-07-01",
     "1988-09-30", "on"),
    ("Tuesday morning", "2025-11-24", 'In(Recent(Published(), Weekday(2)), DayPart("morning"))', "2025-11-18",
     "2025-11-18", "on"),
    ("Easter 2024", None, 'In(Date(2024), Holiday("easter"))', "2024-03-31", "2024-03-31", "on"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("phrase", "published", "formula", "first", "last", "kind"), CASES, ids=[c[0] for c in CASES]
)
def test_phrases(
    phrase: str, published: str | None, formula: str, first: str | None, last: str | None, kind: str
) -> None:
    """A phrase, put as a formula and computed on its day, gives these bounds and this kind."""
    result = compute(formula, published).result
    assert (earliest(result), latest(result), kind_of(result).value) == (first, last, kind)


@pytest.mark.parametrize(
    "formula",
    [
        "Published()",
        "Before(Published(), 8, DAY)",
        "Opening(Last(Published(), YEAR), MONTH)",
        "Earlier(Published())",
    ],
)
def test_without_a_publication_date_nothing_relative_resolves(formula: str) -> None:
    """An unknown anchor makes the result unknown, and says why."""
    result = compute(formula).result
    assert isinstance(result, Unknown)
    assert "no publication date" in result.reason


def test_the_anchor_decides_between_two_terms() -> None:
    """The same words mean the first term in 2018 and the second in 2025."""
    formula = 'Opening(Term("donald-trump", Published()), MONTH)'
    assert earliest(compute(formula, "2018-05-01").result) == "2017-01-20"
    assert earliest(compute(formula, "2025-11-24").result) == "2025-01-20"


def test_the_first_months_have_no_stated_end() -> None:
    """An opening gives a start and leaves the end open and vague."""
    result = compute('Opening(Term("donald-trump", Published()), MONTH)', "2025-11-24").result
    assert isinstance(result, Dated)
    assert (result.kind, latest(result), result.vague.value) == (Kind.FROM_TO, None, "end")


def test_a_single_term_needs_no_anchor() -> None:
    """Where only one term exists, it is known without a publication date."""
    assert earliest(compute('Term("margaret-thatcher", Published())').result) == "1979-05-04"


def test_a_term_by_its_number_needs_no_anchor() -> None:
    """The first term is the first whenever it is spoken of, and also where nobody knows when."""
    formula = 'Term("donald-trump#1", Published())'
    assert [earliest(compute(formula, day).result) for day in ("2025-11-24", "2018-01-01")] == [
        "2017-01-20"
    ] * 2
    assert earliest(compute(formula).result) == "2017-01-20"
    assert latest(compute('Term("barack-obama#2", Published())').result) == "2017-01-20"


def test_a_term_that_nobody_had_is_unknown() -> None:
    """The table has no third term of that holder."""
    assert compute('Term("barack-obama#3", Published())').result == Unknown(
        "the table of terms of office has no such term"
    )


def test_nothing_is_chosen_from_an_anchor_that_is_too_coarse() -> None:
    """Which Monday was last cannot be told from a year."""
    result = compute("Last(Published(), Weekday(1))", "2025").result
    assert result == Unknown("the date it counts from is not known to the week")


def test_a_second_has_no_middle() -> None:
    """The early part of a second is that second, not an empty stretch."""
    result = compute("Part(Last(Published(), SECOND), 'START')", "2025-11-24").result
    assert isinstance(result, Dated)
    assert (result.end or 0) - (result.start or 0) == 1


def test_days_that_do_not_exist_stay_unknown() -> None:
    """30 February is not quietly moved to another day."""
    assert isinstance(compute("Date(2025, 2, 30)").result, Unknown)


def test_a_range_that_ends_before_it_begins_is_unknown() -> None:
    """A reversed range is refused rather than turned round."""
    assert isinstance(compute("FromTo(Date(2015), Date(2014))").result, Unknown)


def test_counting_days_from_a_month_stays_as_vague_as_the_month() -> None:
    """Eight days before some day of November is one unknown day in a month of days."""
    result = compute("Before(Published(), 8, DAY)", "2025-11").result
    assert (earliest(result), latest(result), kind_of(result)) == ("2025-10-24", "2025-11-22", Kind.BETWEEN)


def test_timex_values_follow_timeml() -> None:
    """Weeks, quarters, seasons, parts of days, decades and years BC are written as TIMEX3 writes them."""
    values = {
        "Last(Published(), WEEK)": "2025-W47",
        "Last(Published(), QUARTER)": "2025-Q3",
        'Last(Published(), Season("winter"))': "2024-WI",
        'In(Published(), DayPart("night"))': "2025-11-24TNI",
        "In(Published(), Clock(14, 5))": "2025-11-24T14:05",
        "Decade(1990)": "199",
        "Century(18)": "17",
        "Date(-489)": "BC0490",
        "Length(2, YEAR)": "P2Y",
        "Length(0, DAY)": "PXD",
        "Length(36, HOUR)": "PT36H",
        "Sum(Length(1, YEAR), Length(3, MONTH))": "P1Y3M",
        'Ref("PAST_REF")': "PAST_REF",
        "Earlier(Published())": "PAST_REF",
        'Every("XXXX-WXX-1", "EVERY")': "XXXX-WXX-1",
    }
    assert {formula: timex(compute(formula, "2025-11-24")).value for formula in values} == values


def test_a_chain_of_mentions_is_computed_once_each() -> None:
    """A thousand mentions that each count from the one before resolve without deep recursion."""
    chain = (
        notation.read("Date(2000, 1, 1)"),
        *(notation.read(f"After(Mentioned({n}), 1, DAY)") for n in range(2000)),
    )
    context = Context(None, chain)
    steps = [context.mention(number) for number in range(len(chain))]
    assert latest(steps[-1].result) == "2005-06-23"


def test_mentions_that_refer_to_each_other_stay_unknown() -> None:
    """A circle of references ends as unknown, not as an endless loop."""
    circle = (notation.read("After(Mentioned(1), 1, DAY)"), notation.read("After(Mentioned(0), 1, DAY)"))
    assert isinstance(Context(None, circle).mention(0).result, Unknown)
