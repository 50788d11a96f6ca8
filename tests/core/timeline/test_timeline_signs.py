"""Every sign of the legend is drawn, within the room it takes, and only what occurs is explained."""

from __future__ import annotations

from typing import Any

import pytest
from plotly.graph_objects import Figure

from core.timeline.cast import article, dated, many
from dateline.model import Status
from dateline.timeline.figure import figure
from dateline.timeline.legend import LEGEND_SIZE, lines
from dateline.timeline.signs import Sign, drawn, room
from dateline.timeline.theme import DARK, LIGHT, Theme
from dateline.timeline.view import View


def explained(*events: Any) -> set[str]:
    """Return the meanings in the legend of some events."""
    made = figure(events, {1: article()}, View(title="Harbour"), LIGHT)
    return {
        str(note["text"])
        for note in made["layout"]["annotations"]
        if note["xref"] == "paper" and note["font"]["size"] == LEGEND_SIZE
    }


@pytest.mark.parametrize("sign", [sign for sign in Sign if sign is not Sign.NONE])
@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_signs_are_shapes_within_their_room(sign: Sign, theme: Theme) -> None:
    """Plotly accepts them, and nothing sticks out into the words behind."""
    shapes = drawn(sign, 100.0, 50.0, theme.moment, theme)
    assert shapes
    Figure({"data": [], "layout": {"shapes": shapes}})
    for shape in shapes:
        if "x0" in shape:
            assert shape["x0"] >= 99
            assert shape["x1"] <= 100 + room(sign)


def test_a_meaning_is_told_once_with_both_its_signs() -> None:
    """An inferred day and an inferred span share their words; the signs stand side by side before them."""
    events = (dated(1, "2025-11-24", implied=True), dated(2, "2025-03/2025-05", implied=True))
    made = figure(events, {1: article()}, View(title="Harbour"), LIGHT)["layout"]
    told = [note for note in made["annotations"] if note["text"] == "date inferred"]
    assert len(told) == 1
    signs = [
        shape for shape in made["shapes"] if shape["type"] == "rect" and shape["line"].get("dash") == "dot"
    ]
    assert len(signs) == 1
    assert signs[0]["x1"] < told[0]["xshift"]


@pytest.mark.parametrize(
    ("event", "meaning"),
    [
        (dated(1, "2025-11-24"), "day stated"),
        (dated(1, "2025-11-24", implied=True), "date inferred"),
        (dated(1, "2025-03/2025-05", implied=True), "date inferred"),
        (dated(1, "2025-11-24", implied=True, mentions=()), "time only implied"),
        (dated(1, "2025-11-24", status=Status.PLANNED), "planned"),
        (dated(1, "2025-11-24", status=Status.POSSIBLE), "possible"),
        (dated(1, "2025-11-24", status=Status.DENIED), "denied"),
        (dated(1, "2025-01-20/2025-04-10"), "lasting"),
        (dated(1, "[..2025-11-23]"), "before"),
        (dated(1, "[2025-11-23..]"), "after"),
    ],
)
def test_each_kind_of_mark_is_explained(event: Any, meaning: str) -> None:
    """A picture of one event explains its mark, and none of the others."""
    found = explained(event)
    assert meaning in found
    assert len(found) <= 4


@pytest.mark.parametrize("limit", [200.0, 500.0, 900.0])
def test_lines_of_the_legend_fit(limit: float) -> None:
    """No line of a long legend is wider than the picture, and no entry is lost."""
    from dateline.timeline.legend import Entry

    entries = [Entry(Sign.DOT, "#000000", f"meaning number {number}") for number in range(20)]
    rows = lines(entries, limit)
    assert [entry for row in rows for entry in row] == entries
    assert all(sum(entry.wide for entry in row) <= limit for row in rows)
    assert explained(*many(3))
