"""The ruler between two events: where it stands, what it says, and how it shows what is not known."""

from __future__ import annotations

from typing import Any

import pytest

from core.timeline.cast import article, dated, story
from dateline.timeline.figure import compose, marks_of
from dateline.timeline.ruler import ruler
from dateline.timeline.theme import LIGHT
from dateline.timeline.view import View

EVENTS = [
    *story(),
    dated(7, "2025-11-03/2025-11-05"),
    dated(8, "[2025-11-01..2025-11-05]"),
    dated(9, "", "Lost"),
]


def drawn(pair: tuple[int, int] | None, **view: Any) -> dict[str, Any]:
    """Return the figure with a ruler between two events."""
    articles = {1: article()}
    wanted = View(width=1200, height=500, header=False, measured=pair, **view)
    return compose(marks_of(EVENTS, articles), articles, wanted, LIGHT)


def rulers(figure: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the traces of the ruler."""
    return [trace for trace in figure["data"] if trace.get("name") == "ruler"]


def words(figure: dict[str, Any]) -> list[str]:
    """Return what stands on the ruler."""
    return [note["text"] for note in figure["layout"]["annotations"] if note.get("name") == "ruler"]


def test_distance_stands_on_the_ruler() -> None:
    """Eight days lie between the two days, whichever is named first."""
    assert words(drawn((3, 1))) == words(drawn((1, 3))) == ["<b>8 days</b>"]


def test_vague_distance_is_said_vaguely() -> None:
    """What is only known to lie within five days is no exact number of days apart."""
    assert words(drawn((8, 3))) == ["<b>between 11 and 15 days</b>"]


def test_pale_parts_are_the_bounds() -> None:
    """The ruler is pale where the moment may have been, and reaches from anchor to anchor."""
    made = ruler(marks_of(EVENTS, {1: article()}), (8, 3))
    assert made is not None
    assert made.bounds[0][0] < made.anchors[0] < made.bounds[0][1]
    pale = rulers(drawn((8, 3)))[0]["x"]
    assert pale[:2] == list(made.bounds[0])


@pytest.mark.parametrize("pair", [None, (1, 9), (1, 1000)])
def test_nothing_is_drawn_without_two_dates(pair: tuple[int, int] | None) -> None:
    """An event without a date, or one that is gone, has no ruler."""
    assert rulers(drawn(pair)) == []


def test_labels_keep_out_of_its_way() -> None:
    """The ruler has the upper edge of the plot for itself."""
    made = drawn((3, 1))
    top = rulers(made)[2]["y"][0] - 8
    labels = [note["y"] for note in made["layout"]["annotations"] if note.get("name", "").startswith("event")]
    assert labels
    assert max(labels) < top


def test_words_go_with_what_is_in_view() -> None:
    """If one end is out of sight the words stand over the part that is not; if both are, nowhere."""
    inside = drawn((6, 1), start=1_756_684_800.0, end=1_759_276_800.0)
    assert words(inside) != []
    assert (
        1_756_684_800
        < next(n["x"] for n in inside["layout"]["annotations"] if n.get("name") == "ruler")
        < 1_759_276_800
    )
    assert words(drawn((3, 1), start=1.6e9, end=1.61e9)) == []
