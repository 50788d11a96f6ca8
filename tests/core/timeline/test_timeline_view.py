"""The stretch of time that is shown holds what there is and stays in the calendar."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.timeline.cast import dated, many, story
from dateline.formula.calendar import DAY_SECONDS, moment
from dateline.timeline.marks import marks
from dateline.timeline.theme import DARK, LIGHT, Theme, translucent
from dateline.timeline.view import EARLIEST, LATEST, SHORTEST, Scale, fitted, kept


def test_fitting_holds_every_mark_with_room() -> None:
    """All bounds lie inside, none on the edge."""
    everything = marks(many(100))
    start, end = fitted(everything, [])
    assert start < everything.low.min()
    assert everything.high.max() < end


def test_a_single_day_is_shown_with_weeks_around_it() -> None:
    """One event does not fill the picture."""
    start, end = fitted(marks([dated(1, "2025-11-24")]), [])
    assert 30 * DAY_SECONDS < end - start < 120 * DAY_SECONDS


def test_a_near_publication_date_is_shown_and_a_far_one_is_not() -> None:
    """An article of 2025 on events of 1848 does not squeeze them into a corner."""
    near, far = float(moment(2025, 11, 26)), float(moment(2125))
    assert fitted(marks(story()), [near])[1] > near
    assert fitted(marks(story()), [far])[1] < far


def test_nothing_at_all_still_has_a_view() -> None:
    """Without events and dates some stretch is shown, with a date its month."""
    assert fitted(marks([]), [])[0] < fitted(marks([]), [])[1]
    day = float(moment(2025, 11, 24))
    start, end = fitted(marks([]), [day])
    assert start < day < end


@given(st.floats(-1e13, 1e13), st.floats(-1e13, 1e13))
def test_views_stay_in_the_calendar(start: float, end: float) -> None:
    """However far the wheel is turned, the view keeps its order, a least length and the calendar."""
    low, high = kept(start, end)
    assert EARLIEST <= low < high <= LATEST + 1
    assert high - low >= SHORTEST * 0.99


def test_scale_goes_there_and_back() -> None:
    """A pixel's time is at that pixel."""
    scale = Scale(1000.0, 5000.0, 800)
    assert scale.pixel(scale.time(200)) == pytest.approx(200)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of WCAG 2.2."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
@pytest.mark.parametrize(
    "name", ["ink", "muted", "moment", "lasting", "open", "planned", "denied", "published"]
)
def test_text_is_readable(theme: Theme, name: str) -> None:
    """Everything written, date words in the colour of their mark too, has a contrast of at least 4.5."""
    assert contrast(getattr(theme, name), theme.paper) >= 4.5


def test_translucent_colours_are_css() -> None:
    """Plotly understands the colour."""
    assert translucent("#ff8000", 0.5) == "rgba(255,128,0,0.5)"
