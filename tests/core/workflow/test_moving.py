"""Dates moved by hand stay what they are known to: days move by days, months by months."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from dateline.formula import edtf
from dateline.formula.calendar import DAY_SECONDS, moment
from dateline.formula.results import Dated
from dateline.formula.words import words
from dateline.workflow.moving import Grip, grip, moved

DAY = DAY_SECONDS


def day(text: str) -> Dated:
    """Return a date from EDTF."""
    found = edtf.read(text)
    assert isinstance(found, Dated)
    return found


def after(text: str, days: float, held: Grip = Grip.WHOLE, step: float = 0) -> str:
    """Return a date in words after it was moved by some days."""
    found = moved(day(text), held, days * DAY, step)
    assert found is not None
    return words(found)


@pytest.mark.parametrize(
    ("text", "days", "now"),
    [
        ("2025-11-16", 3.4, "19 Nov 2025"),
        ("2025-11-16", -0.4, "16 Nov 2025"),
        ("2025-11-16", -0.6, "15 Nov 2025"),
        ("2025-11", 20, "Dec 2025"),
        ("2025-11", 10, "Nov 2025"),
        ("2024-02", 29 + 31, "Apr 2024"),
        ("2025", -300, "2024"),
        ("1990/1995", 400, "1991 – 1996"),
        ("2025-11-03/2025-11-09", 7, "10 Nov – 16 Nov 2025"),
        ("[..2025-11-23]", 2, "by 25 Nov 2025"),
        ("2025-11-23/..", -2, "since 21 Nov 2025"),
        ("-0043", 366, "43 BC"),
    ],
)
def test_whole_date_moves_by_its_unit(text: str, days: float, now: str) -> None:
    """It snaps to what it is known to and keeps its length."""
    assert after(text, days) == now


@pytest.mark.parametrize(
    ("held", "days", "now"),
    [
        (Grip.START, 2, "5 Nov – 9 Nov 2025"),
        (Grip.START, 20, "9 Nov 2025"),
        (Grip.END, 2.2, "3 Nov – 11 Nov 2025"),
        (Grip.END, -20, "3 Nov 2025"),
    ],
)
def test_end_of_a_span_moves_alone(held: Grip, days: float, now: str) -> None:
    """The other end stays, and a span keeps at least one day."""
    assert after("2025-11-03/2025-11-09", days, held) == now


def test_hours_move_by_days_for_a_coarse_hand() -> None:
    """Where a pixel is more than some minutes, the hour stays and the day moves."""
    assert after("2025-11-16T14:05", 3.2, step=3600) == "19 Nov 2025, 14:05"
    assert after("2025-11-16T14:05", 0.5 / 24, step=60) == "16 Nov 2025, 14:35"


@pytest.mark.parametrize(
    ("text", "at", "held"),
    [
        ("2025-11-03/2025-11-09", moment(2025, 11, 3), Grip.START),
        ("2025-11-03/2025-11-09", moment(2025, 11, 10), Grip.END),
        ("2025-11-03/2025-11-09", moment(2025, 11, 6), Grip.WHOLE),
        ("2025-11", moment(2025, 11, 1), Grip.WHOLE),
        ("2025-11-23/..", moment(2025, 11, 23), Grip.WHOLE),
    ],
)
def test_hand_holds_an_end_near_it(text: str, at: int, held: Grip) -> None:
    """Only what has two ends of its own can be held at one."""
    assert grip(day(text), at, DAY / 2) is held


@given(
    some.integers(-3000, 3000), some.sampled_from(["2025-11-16", "2025-11", "2025", "2025-11-03/2025-11-09"])
)
def test_moving_there_and_back_is_nothing(days: int, text: str) -> None:
    """A date that was moved by whole units comes back where it was."""
    there = moved(day(text), Grip.WHOLE, days * DAY)
    assert there is not None
    assert there.start is not None
    start = day(text).start
    assert start is not None
    assert moved(there, Grip.WHOLE, start - there.start) == day(text)
