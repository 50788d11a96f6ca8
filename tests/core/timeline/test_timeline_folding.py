"""Folded time runs forward, can be unfolded, and never hides a moment at which there is something."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.timeline.cast import article, dated
from dateline.formula.calendar import DAY_SECONDS, moment
from dateline.timeline.breaks import break_notes, kept_clear, length_words
from dateline.timeline.figure import compose, marks_of
from dateline.timeline.folding import NONE, SHARE, folding
from dateline.timeline.marks import marks, refolded
from dateline.timeline.theme import LIGHT
from dateline.timeline.ticks import ticks
from dateline.timeline.view import Scale, View, fitted

YEAR = 365.2425 * DAY_SECONDS
MOMENTS = st.lists(st.integers(moment(-9999), moment(9999)).map(float), min_size=3, max_size=40, unique=True)
LONELY = [dated(1, "1891-05-01", "Harbour built"), *(dated(n, f"2025-11-{n:02}") for n in range(2, 20))]


@given(MOMENTS, st.lists(st.integers(moment(-9999), moment(9999)).map(float), min_size=2, max_size=20))
def test_later_stays_later(points: list[float], asked: list[float]) -> None:
    """Of two moments the earlier has the earlier place."""
    found = folding(np.array(points))
    places = [found.fold(at) for at in sorted(asked)]
    assert places == sorted(places)


@given(MOMENTS, st.integers(moment(-9999), moment(9999)).map(float))
def test_folding_can_be_undone(points: list[float], at: float) -> None:
    """Every moment is found again; one inside a fold at least within it."""
    found = folding(np.array(points))
    inside = [fold for fold in found.folds if fold.start <= at <= fold.end]
    again = found.unfold(found.fold(at))
    if inside:
        assert inside[0].start - 1 <= again <= inside[0].end + 1
    else:
        assert again == pytest.approx(at, abs=1)


@given(MOMENTS)
def test_nothing_lies_in_a_fold(points: list[float]) -> None:
    """Only stretches without any start, end or mark are folded."""
    for fold in folding(np.array(points)).folds:
        assert not any(fold.start <= at <= fold.end for at in points)


@given(MOMENTS)
def test_a_second_outside_the_folds_stays_a_second(points: list[float]) -> None:
    """Between two moments that are not parted by a fold lies as much time as before."""
    found = folding(np.array(points))
    moments = sorted(points)
    for early, late in pairwise(moments):
        if not any(early < fold.start < late for fold in found.folds):
            assert found.fold(late) - found.fold(early) == pytest.approx(late - early, abs=1)


@given(MOMENTS)
def test_the_stretches_between_folds_lead_back_to_time(points: list[float]) -> None:
    """The parts of a view have one shift each, and together with the folds they are the view."""
    found = folding(np.array(points))
    low, high = found.fold(min(points)), found.fold(max(points))
    parts = list(found.stretches(low, high))
    for each in parts:
        middle = (each.low + each.high) / 2
        assert found.unfold(middle) == pytest.approx(middle + each.shift, abs=1)
    folded = sum(each.high - each.low for each in found.folds)
    assert sum(each.high - each.low for each in parts) + folded == pytest.approx(high - low, rel=1e-6)


def test_an_even_spread_is_not_folded() -> None:
    """Where no gap takes much of the whole, time is left alone."""
    assert folding(np.arange(0.0, 100.0)) is NONE


def test_a_long_gap_becomes_a_short_one() -> None:
    """A harbour built a century before everything else no longer takes the whole picture."""
    made = refolded(marks(LONELY), [])
    (fold,) = made.folding.folds
    assert fold.end - fold.start > 133 * YEAR
    assert made.extent[1] - made.extent[0] < DAY_SECONDS * 60
    assert fold.high - fold.low < SHARE * (made.extent[1] - made.extent[0])


def test_a_span_reaches_over_a_fold() -> None:
    """What lasts through a folded gap begins and ends where its days are."""
    events = [*LONELY, dated(30, "1891-05-02/2025-11-10")]
    made = refolded(marks(events), [])
    mark = made.ids.tolist().index(30)
    assert made.folding.unfold(float(made.low[mark])) == pytest.approx(moment(1891, 5, 2), abs=1)
    assert made.folding.unfold(float(made.high[mark])) == pytest.approx(moment(2025, 11, 11), abs=1)


def test_publication_dates_are_not_folded_away() -> None:
    """A gap ends at the day an article was published."""
    made = refolded(marks(LONELY), [float(moment(1960))])
    assert all(not fold.start <= moment(1960) <= fold.end for fold in made.folding.folds)


def test_ticks_name_the_days_on_both_sides_of_a_fold() -> None:
    """Each tick stands at the place of the moment it names, and none stands in a fold."""
    made = refolded(marks(LONELY), [])
    scale = Scale(*fitted(made, []), 1280)
    found = ticks(scale, folding=made.folding, clear=kept_clear(made.folding, scale, LIGHT))
    (fold,) = made.folding.folds
    assert all(not fold.low < tick.at < fold.high for tick in found)
    assert "Nov 2025" in {tick.context for tick in found}
    for tick in found:
        assert round(made.folding.unfold(tick.at)) % DAY_SECONDS == 0


def test_a_fold_says_how_much_it_leaves_out() -> None:
    """The caption of a fold is in the largest unit that has more than one."""
    made = refolded(marks(LONELY), [])
    (note,) = break_notes(made.folding, Scale(*fitted(made, []), 1280), LIGHT)
    assert note["text"] == "<i>135 years</i>"
    assert [length_words(n * DAY_SECONDS) for n in (0.05, 3, 90, 800)] == [
        "1 hour",
        "3 days",
        "3 months",
        "2 years",
    ]


def test_a_folded_picture_shows_its_folds_and_explains_them() -> None:
    """A band for each fold, and an entry of the legend."""
    made = compose(marks_of(LONELY, {1: article()}, folded=True), {1: article()}, View(), LIGHT)
    assert any(trace.get("name") == "fold" for trace in made["data"])
    assert "time left out" in str(made["layout"]["annotations"])
    plain = compose(marks_of(LONELY, {1: article()}), {1: article()}, View(), LIGHT)
    assert "time left out" not in str(plain["layout"]["annotations"])


def test_days_apart_are_no_gap() -> None:
    """A week between single days stays as it is, however few the events: only what is long beside them is folded."""
    week = [dated(1, "2025-11-16"), dated(2, "2025-11-24"), dated(3, "2025-01-20")]
    made = marks_of(week, {}, folded=True)
    assert [round(each.end - each.start) // 86_400 > 200 for each in made.folding.folds] == [True]
