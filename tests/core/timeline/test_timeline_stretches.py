"""The part of time to open with, around one event, and the end of the road."""

from __future__ import annotations

from core.timeline.cast import dated, story
from dateline.formula.calendar import DAY_SECONDS, moment
from dateline.timeline.marks import Marks, marks
from dateline.timeline.stretches import beside, dense, limits, reined, widest
from dateline.timeline.view import Scale, fitted


def lopsided() -> Marks:
    """Return a battle of antiquity and thirty events of two years."""
    modern = [dated(n, f"{2009 + n % 2}-{1 + n % 12:02}-{1 + n % 28:02}") for n in range(1, 31)]
    return marks([*modern, dated(31, "-0491")])


def test_a_library_opens_where_nearly_all_events_lie() -> None:
    """One event far off does not squeeze all others into a pixel."""
    start, end = dense(lopsided(), [])
    assert moment(2008) < start < moment(2009, 2)
    assert moment(2010, 11) < end < moment(2012)


def test_a_library_without_outliers_opens_with_everything() -> None:
    """Few events, or events spread out, are all shown."""
    for made in (marks(story()), marks([dated(n, str(1900 + n)) for n in range(100)]), marks([])):
        assert dense(made, []) == fitted(made, [])


def test_events_beside_the_view_are_counted() -> None:
    """Both sides are told with a stretch that shows the nearest."""
    everything = lopsided()
    start, end = dense(everything, [])
    ((side, count, (low, high)),) = beside(everything, Scale(start, end, 900))
    assert (side, count) == ("earlier", 1)
    assert low < moment(-490) < high


def test_an_event_is_shown_with_its_neighbours() -> None:
    """A day among many days is not shown in a century."""
    everything = marks([dated(n, f"2025-11-{n:02}") for n in range(1, 29)])
    assert 10 * DAY_SECONDS < widest(everything, 14) <= 60 * DAY_SECONDS


def test_a_view_ends_one_length_beyond_the_events() -> None:
    """Wandering into emptiness stops; the length stays."""
    ends = limits(marks([dated(1, "2025-11-01"), dated(2, "2025-11-30")]), [])
    assert ends is not None
    length = 10.0 * DAY_SECONDS
    early, late = reined(0.0, length, ends), reined(9e9, 9e9 + length, ends)
    assert early == (ends[0] - length, ends[0])
    assert late == (ends[1], ends[1] + length)


def test_without_events_any_stretch_may_be_looked_at() -> None:
    """There is nothing to lose sight of."""
    assert limits(marks([]), []) is None
    assert reined(0.0, 1e6, None) == (0.0, 1e6)
