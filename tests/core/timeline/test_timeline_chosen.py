"""Selecting an event moves nothing but its own label."""

from __future__ import annotations

from typing import Any

import pytest

from core.timeline.cast import article, many, story
from dateline.model import DatedEvent
from dateline.timeline.figure import figure
from dateline.timeline.theme import LIGHT
from dateline.timeline.view import View


def labels(events: list[DatedEvent], **view: Any) -> dict[str, tuple[float, float, float]]:
    """Return the places of the labels by name."""
    made = figure(events, {1: article()}, View(header=False, **view), LIGHT)
    notes = made["layout"]["annotations"]
    return {
        note["name"]: (note["x"], note["y"], note["xshift"])
        for note in notes
        if note.get("name", "").startswith("event:")
    }


@pytest.mark.parametrize("count", [30, 120, 400])
def test_selecting_keeps_all_other_labels_in_place(count: int) -> None:
    """Whatever is selected, labels stay or give way to the one label that was missing."""
    events = many(count)
    base = labels(events, height=640)
    for selected in range(1, count, count // 7):
        now = labels(events, height=640, selected=selected)
        own = f"event:{selected}"
        assert own in now
        assert {name: place for name, place in now.items() if name != own}.items() <= base.items()
        assert len(base) - len(now) <= 3


def test_selecting_a_labelled_event_changes_no_label() -> None:
    """Its mark gets a ring, that is all."""
    assert labels(story(), height=640) == labels(story(), height=640, selected=3)


def test_an_event_out_of_view_gets_no_label() -> None:
    """A selection elsewhere in time does not show up here."""
    assert "event:6" not in labels(story(), height=640, selected=6, start=1.763e9, end=1.765e9)
