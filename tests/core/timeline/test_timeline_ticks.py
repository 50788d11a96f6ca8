"""Ticks are round at every zoom, from minutes to millennia and before Christ."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.formula.calendar import moment
from dateline.timeline.ticks import Tick, ticks, year_label
from dateline.timeline.view import EARLIEST, LATEST, Scale, kept


def labels(found: tuple[Tick, ...]) -> list[str]:
    """Return the labels of ticks."""
    return [tick.label for tick in found]


def test_hours_of_a_day() -> None:
    """A day shows hours, and the date under the first of them."""
    found = ticks(Scale(moment(2025, 11, 24), moment(2025, 11, 25) - 1, 800))
    assert labels(found)[:4] == ["00:00", "02:00", "04:00", "06:00"] or labels(found)[:3] == [
        "00:00",
        "03:00",
        "06:00",
    ]
    assert [tick.context for tick in found if tick.context] == ["Mon 24 Nov 2025"]


def test_minutes_of_an_hour() -> None:
    """An hour shows minutes."""
    found = ticks(Scale(moment(2025, 11, 24, 36_000), moment(2025, 11, 24, 39_600), 1000))
    assert labels(found)[:3] == ["10:00", "10:05", "10:10"]


def test_months_of_a_year_name_the_year_once() -> None:
    """A year shows months; the year stands under January and under the first tick."""
    found = ticks(Scale(moment(2024, 11), moment(2025, 12), 1280))
    assert labels(found)[:4] == ["Nov", "Dec", "Jan", "Feb"]
    assert [tick.context for tick in found if tick.context] == ["2024", "2025"]


def test_odd_days_of_each_month() -> None:
    """Every other day starts anew with each month, so that the first is always there."""
    found = ticks(Scale(moment(2025, 11, 10), moment(2025, 12, 10), 1000))
    assert "1" in labels(found)
    assert "31" not in labels(found)


def test_years_before_christ_are_round_in_their_own_names() -> None:
    """A century tick stands at 100 BC, not at the astronomical −100."""
    found = ticks(Scale(moment(-350), moment(330), 700))
    assert labels(found) == ["300 BC", "200 BC", "100 BC", "AD 1", "AD 100", "AD 200", "AD 300"]
    assert found[0].at == moment(-299)


def test_single_years_skip_the_year_zero() -> None:
    """1 BC is followed by AD 1."""
    found = ticks(Scale(moment(-3), moment(4), 700))
    assert labels(found) == ["4 BC", "3 BC", "2 BC", "1 BC", "AD 1", "AD 2", "AD 3", "AD 4"]


@pytest.mark.parametrize(("year", "label"), [(2025, "2025"), (476, "AD 476"), (0, "1 BC"), (-43, "44 BC")])
def test_year_labels(year: int, label: str) -> None:
    """Astronomical years get the names that people use."""
    assert year_label(year) == label


@given(st.floats(EARLIEST, LATEST), st.floats(0, 12), st.floats(300, 3000))
def test_every_view_has_a_readable_number_of_ticks(start: float, power: float, width: float) -> None:
    """From ten minutes to twenty millennia: at least one tick, none closer than 30 pixels, in order."""
    view = Scale(*kept(start, start + 600 * 2**power * 10 ** (power / 2)), width)
    found = ticks(view)
    assert 1 <= len(found) <= width / 30
    pixels = [view.pixel(tick.at) for tick in found]
    assert all(right - left > 30 for left, right in pairwise(pixels))


def test_margin_prepares_ticks_for_dragging() -> None:
    """Ticks on either side of the view are there before the view comes to them."""
    view = Scale(moment(2025, 3), moment(2025, 9), 800)
    assert len(ticks(view, margin=0.5)) > len(ticks(view)) + 3
