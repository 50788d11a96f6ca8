"""Times that are not said exactly keep bounds that hold the truth."""

from __future__ import annotations

import pytest

from dateline.formula import edtf, notation
from dateline.formula.resolve import Context, resolve
from dateline.formula.results import Dated, kind_of
from dateline.formula.standards import earliest, latest, timex
from dateline.formula.words import words

CASES = [
    (
        "earlier this week",
        "2025-11-28",
        "Elapsed(This(Published(), WEEK), Published())",
        "2025-11-24",
        "2025-11-28",
    ),
    (
        "later this month",
        "2025-11-24",
        "Remaining(This(Published(), MONTH), Published())",
        "2025-11-24",
        "2025-11-30",
    ),
    (
        "earlier last year",
        "2025-11-24",
        "Elapsed(Last(Published(), YEAR), Published())",
        "2024-01-01",
        "2024-04-30",
    ),
    (
        "nearly two weeks ago",
        "2010-01-24",
        "Nearly(Before(Published(), 2, WEEK), Published())",
        "2010-01-04",
        "2010-01-17",
    ),
    (
        "nearly a year ago",
        "2025-11-24",
        "Nearly(Before(Published(), 1, YEAR), Published())",
        "2024-01-01",
        "2025-11-24",
    ),
    ("more than a year ago", "2025-11-24", "MoreThan(Before(Published(), 1, YEAR))", None, "2024-12-31"),
    (
        "the early hours of Sunday",
        "2025-11-24",
        "Opening(Recent(Published(), Weekday(7)), HOUR)",
        "2025-11-23",
        "2025-11-23",
    ),
    ("over a week ahead", "2025-11-24", "MoreThan(After(Published(), 1, WEEK))", "2025-12-01", None),
]


@pytest.mark.parametrize(
    ("phrase", "published", "formula", "first", "last"), CASES, ids=[case[0] for case in CASES]
)
def test_bounds_hold_the_truth(
    phrase: str, published: str, formula: str, first: str | None, last: str | None
) -> None:
    """The bounds say no more than the words: nothing that they allow is ruled out."""
    result = resolve(notation.read(formula), context(published)).result
    assert (earliest(result), latest(result)) == (first, last)


def test_the_unit_is_what_timex_names() -> None:
    """TIMEX3 names the unit and says which side of it is meant."""
    found = timex(resolve(notation.read(CASES[0][2]), context("2025-11-28")))
    assert (found.value, found.mod) == ("2025-W48", "START")


def test_without_a_publication_date_the_bounds_wait() -> None:
    """Nothing is resolved against a day that nobody knows."""
    for *_, formula, _first, _last in CASES:
        assert kind_of(resolve(notation.read(formula), Context()).result).value == "unresolved"


def test_by_a_coarse_date_means_its_end() -> None:
    """“by the end of the year” is not read as before the year begins."""
    assert words(edtf.read("[..2025]")) == "by the end of 2025"
    assert words(edtf.read("[..2025-06-03]")) == "by 3 Jun 2025"


def test_the_doubt_stands_where_it_is() -> None:
    """Of “about 6:40 a.m. on 11 February” only the hour is approximate."""
    result = resolve(notation.read("About(In(Date(2025, 2, 11), Clock(6, 40)))"), Context()).result
    assert words(result) == "11 Feb 2025, about 06:40"


def test_both_ends_of_a_set_are_equally_exact() -> None:
    """A year at one end and a day at the other are written as two days."""
    result = resolve(
        notation.read("Elapsed(This(Published(), YEAR), Published())"), context("2025-11-24")
    ).result
    assert edtf.write(result) == "[2025-01-01..2025-11-24]"


def context(published: str) -> Context:
    """Return the context of an article published on a day."""
    anchor = edtf.read(published)
    assert isinstance(anchor, Dated)
    return Context(anchor)
