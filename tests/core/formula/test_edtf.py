"""EDTF strings of ISO 8601-2 are read as they are meant, and refused where they are wrong."""

from __future__ import annotations

import pytest

from dateline.formula import edtf
from dateline.formula.results import Dated, Unknown
from dateline.formula.standards import earliest, latest

READ = [
    ("2015-06-03", "on", "2015-06-03", "2015-06-03"),
    ("2015-06", "on", "2015-06-01", "2015-06-30"),
    ("2015", "on", "2015-01-01", "2015-12-31"),
    ("2015-06-XX", "between", "2015-06-01", "2015-06-30"),
    ("2015-06-03~", "around", "2015-06-03", "2015-06-03"),
    ("199X", "on", "1990-01-01", "1999-12-31"),
    ("2015-21", "on", "2015-03-01", "2015-05-31"),
    ("2015-34", "on", "2015-04-01", "2015-06-30"),
    ("2015-06-01/2015-06-12", "from-to", "2015-06-01", "2015-06-12"),
    ("2015-05/..", "from-to", "2015-05-01", None),
    ("/2015-06-12", "from-to", None, "2015-06-12"),
    ("[2015-06-01..2015-06-12]", "between", "2015-06-01", "2015-06-12"),
    ("[..2015-06-10]", "before", None, "2015-06-10"),
    ("[2015-06-04..]", "after", "2015-06-04", None),
    ("-0043", "on", "-0043-01-01", "-0043-12-31"),
    ("2015-06-03T08:00:00", "on", "2015-06-03", "2015-06-03"),
]


@pytest.mark.parametrize(("text", "kind", "first", "last"), READ, ids=[row[0] for row in READ])
def test_reading_and_writing(text: str, kind: str, first: str | None, last: str | None) -> None:
    """Each form is read with its kind and bounds; what it is written as means the same again."""
    found = edtf.read(text)
    assert isinstance(found, Dated)
    assert (found.kind.value, earliest(found), latest(found)) == (kind, first, last)
    again = edtf.read(edtf.write(found))
    assert isinstance(again, Dated)
    assert (again.start, again.end) == (found.start, found.end)


def test_between_and_from_to_are_never_confused() -> None:
    """One unknown day inside is a set, something that lasts is an interval."""
    between, lasting = edtf.read("[2015-06-01..2015-06-12]"), edtf.read("2015-06-01/2015-06-12")
    assert edtf.write(between) == "[2015-06-01..2015-06-12]"
    assert edtf.write(lasting) == "2015-06-01/2015-06-12"


@pytest.mark.parametrize(
    "text", ["", "24 Nov", "2015-13", "2015-02-30", "2015-00", "2015-06-12/2015-06-01", "today"]
)
def test_what_is_no_edtf_says_so(text: str) -> None:
    """Wrong strings give an unknown with a reason, never a date."""
    assert isinstance(edtf.read(text), Unknown)
