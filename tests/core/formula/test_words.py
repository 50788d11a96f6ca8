"""Results in words: what lies between two parts of a day."""

from __future__ import annotations

import pytest

from dateline.formula.calendar import DAY_SECONDS, HOUR_SECONDS, Unit
from dateline.formula.edtf import read
from dateline.formula.results import Dated, Kind
from dateline.formula.words import words

DAY = read("2025-07-02")


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (6, 18, "between 2 Jul 2025, 06:00 and 18:00"),
        (18, 36, "between 2 Jul 2025, 18:00 and 3 Jul 2025, 12:00"),
        (0, 24, "2 Jul 2025"),
    ],
)
def test_between_parts_of_a_day_is_said_in_hours(first: int, last: int, said: str) -> None:
    """A stretch within a day is not "between" one thing, and a whole day is that day."""
    assert isinstance(DAY, Dated)
    assert DAY.start is not None
    assert DAY.end == DAY.start + DAY_SECONDS
    start, end = DAY.start + first * HOUR_SECONDS, DAY.start + last * HOUR_SECONDS
    assert words(Dated(Kind.BETWEEN, start, end, Unit.DAYPART)) == said
