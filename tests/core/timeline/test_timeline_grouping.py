"""Every mark has its lane, lanes do not overlap, and few lanes hold everything."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from plotly.graph_objects import Figure

from core.timeline.cast import article, categorised, dated, many
from dateline.model import Article, Status
from dateline.timeline.arrange import Arrangement, Space
from dateline.timeline.figure import figure, marks_of
from dateline.timeline.grouping import NO_CATEGORY, OTHERS, lanes
from dateline.timeline.lane_kinds import LanesBy
from dateline.timeline.lettering import width
from dateline.timeline.marks import Marks, marks
from dateline.timeline.rows import fitting, settled, shares, shown_name
from dateline.timeline.theme import LIGHT
from dateline.timeline.view import Scale, View, scale

ARTICLES = {
    1: replace(article(1, title="News from the harbour"), publisher="Gazette"),
    2: replace(article(2, title="Evening news"), link="https://www.evening.example/1"),
    3: article(3, title="Third"),
}


def names(made: Marks, articles: dict[int, Article], by: LanesBy) -> list[str]:
    """Return the names of lanes, from top to bottom."""
    return [lane.name for lane in lanes(made, articles, by)]


def spread() -> Marks:
    """Return events of three articles, categories and all statuses."""
    events = [
        dated(1, "2025-11-01", article=1, status=Status.PLANNED),
        categorised(dated(2, "2025-11-02", article=2), "Ferry"),
        categorised(dated(3, "2025-11-03", article=2, status=Status.DENIED), "bridge"),
        dated(4, "2025-11-04", article=3),
    ]
    return marks(events)


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        (LanesBy.NONE, []),
        (LanesBy.STATUS, ["Reported", "Planned", "Denied"]),
        (LanesBy.CATEGORY, ["bridge", "Ferry", NO_CATEGORY]),
        (LanesBy.ARTICLE, ["News from the harbour", "Evening news", "Third"]),
        (LanesBy.SOURCE, ["evening.example", "Gazette", "Unknown source"]),
    ],
)
def test_lanes_have_names_and_an_order(by: LanesBy, expected: list[str]) -> None:
    """Status by certainty, categories by name, articles by their first event, sources by weight."""
    assert names(spread(), ARTICLES, by) == expected


@given(st.lists(st.integers(0, 30), min_size=1, max_size=80), st.integers(2, 12))
def test_every_mark_is_in_exactly_one_lane(categories: list[int], most: int) -> None:
    """However many categories, there are few lanes, and together they hold all marks in order of time."""
    events = [
        categorised(dated(number, f"2025-01-{1 + number % 28:02}"), f"c{each}")
        for number, each in enumerate(categories, start=1)
    ]
    made = marks(events)
    found = lanes(made, {}, LanesBy.CATEGORY, most=most)
    assert len(found) <= most
    assert Counter(n for lane in found for n in lane.marks.ids.tolist()) == Counter(made.ids.tolist())
    assert all((lane.marks.anchor[1:] >= lane.marks.anchor[:-1]).all() for lane in found)
    assert (found[-1].name == OTHERS) == (len(set(categories)) > most)


def laid(by: LanesBy, height: float | None) -> Arrangement:
    """Return an arrangement of a crowd in lanes."""
    view = View(width=1200)
    made = marks_of(many(200), {1: article()}, by=by)
    return settled(made, scale(view, made, [], 1080), view, LIGHT, Space(height))


@pytest.mark.parametrize("height", [None, 560.0, 200.0])
def test_what_is_in_a_lane_stays_in_it(height: float | None) -> None:
    """Labels stand between the line of their lane and that of the next, and dots too."""
    made = laid(LanesBy.STATUS, height)
    tops = {row.base: row.top for row in made.rows}
    for placed in made.cards:
        assert placed.foot >= placed.base
        assert placed.foot + placed.variant.label.high <= tops[placed.base] + 1
    for dot in made.dots:
        assert dot.base < dot.level <= tops[dot.base]


def test_lanes_fill_a_given_height() -> None:
    """From the axis to the ceiling, without gaps or overlaps."""
    rows = laid(LanesBy.STATUS, 560.0).rows
    assert rows[0].top == pytest.approx(560)
    assert rows[-1].base == pytest.approx(0)
    assert [row.base for row in rows[:-1]] == pytest.approx([row.top for row in rows[1:]])


@given(st.integers(2, 12), st.floats(20, 400))
def test_lanes_that_find_no_room_stand_together(count: int, height: float) -> None:
    """However low the window, each lane can be read, no event is lost, and the fullest keep their own."""
    events = [
        categorised(dated(100 * each + more, f"2025-01-{1 + each + more:02}"), f"c{each}")
        for each in range(count)
        for more in range(1 + each)
    ]
    made = marks(events)
    own = lanes(made, {}, LanesBy.CATEGORY)
    found = fitting(own, height)
    assert len(found) == min(count, max(2, int(height / 28)))
    assert Counter(n for lane in found for n in lane.marks.ids.tolist()) == Counter(made.ids.tolist())
    assert all((lane.marks.anchor[1:] >= lane.marks.anchor[:-1]).all() for lane in found)
    assert (found[-1].name == OTHERS) == (len(found) < count)
    assert max(own, key=lambda lane: len(lane.marks)) in found


def test_names_of_lanes_do_not_cover_the_picture() -> None:
    """A long title is cut, and the room kept for it is that of what is written."""
    long = replace(article(1, title="A very long title " * 12), publisher="")
    assert width(shown_name(long.title, Scale(0.0, 1.0, 900.0), LIGHT), 12, bold=True) <= 0.35 * 900
    assert shown_name(OTHERS, Scale(0.0, 1.0, 900.0), replace(LIGHT, language="de")) != OTHERS


@given(st.floats(30, 3000))
def test_shares_are_fair_and_add_up(height: float) -> None:
    """Every lane has some room, fuller ones more, and all of them together the whole."""
    made = marks_of(many(60), {1: article()}, by=LanesBy.STATUS)
    found = [share or 0.0 for share in shares(made.lanes, scale(View(), made, [], 1000), height)]
    assert sum(found) == pytest.approx(height)
    assert min(found) > 0
    assert found[0] == max(found)


@pytest.mark.parametrize("by", list(LanesBy))
def test_plotly_accepts_lanes(by: LanesBy) -> None:
    """Plotly's own schema finds nothing to object to, and every lane is named."""
    made = marks_of(many(300), {1: article()}, by=by)
    drawn = figure(many(300), {1: article()}, View(), LIGHT)
    Figure(drawn)
    assert len(made.lanes) == len({lane.name for lane in made.lanes})
