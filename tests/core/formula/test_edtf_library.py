"""What is written as EDTF means the same to the ``edtf`` library, wherever that is right itself."""

from __future__ import annotations

import math
import re
from typing import Any

import pytest
from edtf import parse_edtf
from hypothesis import assume, example, given

from core.formula.strategies import DAYS, FORMULAS
from dateline.formula import edtf
from dateline.formula import operators as op
from dateline.formula.calendar import DAY_SECONDS, Unit, iso_day
from dateline.formula.resolve import Context, resolve
from dateline.formula.results import Dated, Kind, Unknown
from dateline.formula.shifts import Clock
from dateline.formula.standards import earliest, latest

WINTER = re.compile(r"-24\b")
"""The library ends a winter on 31 December; ISO 8601-2 leaves its months open, ours is December to February."""
MARKED_PART = re.compile(r"-(2[1-4]|3[3-6]|4[01])~")
"""The library knows no mark after a season, quarter or half; ISO 8601-2 qualifies any date as a whole."""


def written(formula: op.Formula, day: int) -> tuple[Dated, str]:
    """Compute a formula on a publication day; tests without a placed date are passed over."""
    published = Dated(Kind.ON, day * DAY_SECONDS, (day + 1) * DAY_SECONDS, Unit.DAY)
    result = resolve(formula, Context(published)).result
    assume(isinstance(result, Dated) and (result.start is not None or result.end is not None))
    assert isinstance(result, Dated)
    return result, edtf.write(result)


def theirs(bound: Any) -> str | None:
    """Return a bound of the library as our ISO day; None where it is open."""
    if isinstance(bound, float):
        assert math.isinf(bound)
        return None
    year, month, day = tuple(bound)[:3]
    return f"{'-' if year < 0 else ''}{abs(year):04}-{month:02}-{day:02}"


@given(FORMULAS, DAYS)
@example(op.Since(op.Published()), 0)
@example(op.FromTo(op.Date(-44, 3), op.Date(2015)), 0)
def test_the_library_reads_every_string(formula: op.Formula, day: int) -> None:
    """No kind of date, however vague or far away, is written as something that is not EDTF."""
    _, text = written(formula, day)
    assume(not MARKED_PART.search(text))
    assert parse_edtf(text) is not None


@given(FORMULAS, DAYS)
@example(op.About(op.Date(1990)), 0)
@example(op.About(op.In(op.Date(2015, 6, 3), Clock(6, 40))), 0)
def test_the_library_finds_the_same_bounds(formula: op.Formula, day: int) -> None:
    """First and last day agree wherever both are given."""
    result, text = written(formula, day)
    assume(result.start is not None)  # the library fails on an open beginning
    assume(not WINTER.search(text) and not MARKED_PART.search(text))
    assume(not text.endswith("/"))  # an unknown end is ten years later to the library
    read = edtf.read(text)
    assert isinstance(read, Dated)
    found = parse_edtf(text)
    assert theirs(found.lower_strict()) == earliest(read)
    assert theirs(found.upper_strict()) == latest(read)


@given(FORMULAS, DAYS)
def test_what_is_written_never_leaves_the_bounds(formula: op.Formula, day: int) -> None:
    """Reading it again gives no day outside those that were computed, unless the date itself is about."""
    result, text = written(formula, day)
    again = edtf.read(text)
    assert not isinstance(again, Unknown), (text, again)
    if result.start is not None and again.start is not None:
        assert again.start // DAY_SECONDS == result.start // DAY_SECONDS, (
            text,
            iso_day(again.start // DAY_SECONDS),
        )
    if result.end is not None and again.end is not None:
        assert (again.end - 1) // DAY_SECONDS == (result.end - 1) // DAY_SECONDS, text


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2015-06-03~", "2015-06-03", "2015-06-03"),
        ("199X", "1990-01-01", "1999-12-31"),
        ("20XX", "2000-01-01", "2099-12-31"),
        ("2015-06-XX", "2015-06-01", "2015-06-30"),
        ("2015-34", "2015-04-01", "2015-06-30"),
        ("2015-41", "2015-07-01", "2015-12-31"),
        ("1999/2001-02", "1999-01-01", "2001-02-28"),
        ("2015~/2016", "2015-01-01", "2016-12-31"),
        ("2015-05/..", "2015-05-01", None),
        ("[-0100..-0050]", "-0100-01-01", "-0050-12-31"),
        ("[2015-06-04..]", "2015-06-04", None),
        ("0000", "0000-01-01", "0000-12-31"),
    ],
)
def test_both_read_what_others_write(text: str, first: str | None, last: str | None) -> None:
    """Strings from other programs have the same bounds here and there."""
    ours, found = edtf.read(text), parse_edtf(text)
    assert (earliest(ours), latest(ours)) == (first, last)
    assert (theirs(found.lower_strict()), theirs(found.upper_strict())) == (first, last)
