"""Anchors and the ends of durations are named as TimeML names them."""

from __future__ import annotations

import pytest

from dateline.formula import edtf, notation, points
from dateline.formula.resolve import Context, Step, resolve
from dateline.formula.results import Dated


def computed(formula: str, *mentions: str) -> Step:
    """Compute a formula in an article of 24 November 2025."""
    published = edtf.read("2025-11-24")
    assert isinstance(published, Dated)
    return resolve(notation.read(formula), Context(published, tuple(map(notation.read, mentions))))


@pytest.mark.parametrize(
    ("formula", "anchor"),
    [
        ("Date(1967, 6, 5)", None),
        ("Before(Published(), 8, DAY)", "t0"),
        ("After(Mentioned(0), 2, WEEK)", "t1"),
        ("Last(Instant(), Weekday(1))", "t0"),
    ],
)
def test_anchors(formula: str, anchor: str | None) -> None:
    """What a date counts from is the publication date, an earlier expression, or nothing."""
    assert points.anchor(computed(formula, "Date(1967, 6, 5)")) == anchor


@pytest.mark.parametrize(
    ("formula", "begin", "end"),
    [
        ("Run(Published(), -2, WEEK)", "2025-11-11", "t0"),
        ("FromTo(Mentioned(0), Date(2025, 11, 3))", "t1", "2025-11-03"),
        ("Since(Date(1990))", "1990-01-01", None),
    ],
)
def test_ends_of_durations(formula: str, begin: str, end: str | None) -> None:
    """An end that is an expression is named, another is a day, an open one is nothing."""
    assert points.points(computed(formula, "Date(2025, 10, 31)")) == (begin, end)


def test_what_has_no_place_has_no_ends() -> None:
    """Two years somewhere begin nowhere."""
    assert points.points(computed("Length(2, YEAR)")) is None
