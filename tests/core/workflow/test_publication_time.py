"""The publication's time of day, where the evidence gives one, anchors hours and minutes."""

from __future__ import annotations

import pytest

from dateline.formula.calendar import Unit
from dateline.workflow.dates import instant


@pytest.mark.parametrize(
    ("date", "time", "grain"),
    [
        ("2025-11-24", "14:05", Unit.MINUTE),
        ("2025-11-24", "14:05:30", Unit.SECOND),
        ("2025-11-24", "morning", Unit.DAY),
        ("2025-11-24", None, Unit.DAY),
        ("2025-11-24", "", Unit.DAY),
        ("2025-11", "14:05", Unit.MONTH),
    ],
)
def test_a_time_of_day_counts_if_it_is_one(date: str, time: str | None, grain: Unit) -> None:
    """Only a clock time of a whole day makes the anchor finer than the day."""
    found = instant(date, time)
    assert found is not None
    assert found.granularity is grain


def test_no_date_is_no_anchor() -> None:
    """A time without a date says nothing."""
    assert instant("", "14:05") is None
