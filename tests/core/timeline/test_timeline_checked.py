"""What a person has checked is ticked, in its mark and in the legend; nothing else is."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from core.timeline.cast import article, dated, story
from dateline.model import DatedEvent, Review, Status
from dateline.timeline.figure import figure
from dateline.timeline.theme import DARK, LIGHT, Theme
from dateline.timeline.traces import TICK
from dateline.timeline.view import View


def checked(event: DatedEvent, review: Review = Review.ACCEPTED) -> DatedEvent:
    """Return an event a person has decided about."""
    return replace(event, event=replace(event.event, decision=replace(event.event.decision, review=review)))


def ticks(made: dict[str, Any]) -> dict[str, Any] | None:
    """Return the trace of ticks, if there is one."""
    return next((trace for trace in made["data"] if trace.get("mode") == "text"), None)


def drawn(events: list[DatedEvent], theme: Theme = LIGHT) -> dict[str, Any]:
    """Return the figure of some events."""
    return figure(events, {1: article()}, View(), theme)


@pytest.mark.parametrize("review", [Review.ACCEPTED, Review.CORRECTED])
def test_checked_event_is_ticked(review: Review) -> None:
    """Accepted and corrected dates have a tick at their mark."""
    found = ticks(drawn([checked(dated(1, "2025-11-24"), review), dated(2, "2025-11-20")]))
    assert found is not None
    assert found["text"] == [TICK]
    assert found["x"] == pytest.approx([1_763_942_400])


def test_nothing_else_is_ticked() -> None:
    """What nobody has looked at has no tick, and the legend no line about it."""
    made = drawn(story())
    assert ticks(made) is None
    assert "checked by a person" not in str(made["layout"]["annotations"])


def test_legend_says_what_a_tick_means() -> None:
    """A picture with a tick explains it."""
    made = drawn([checked(each) for each in story()])
    assert "checked by a person" in str(made["layout"]["annotations"])


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_tick_stands_out_from_its_mark(theme: Theme) -> None:
    """It has the colour of the paper in a full mark, that of the mark in a hollow one."""
    events = [checked(dated(1, "2025-11-24")), checked(dated(2, "2025-11-10", status=Status.PLANNED))]
    found = ticks(drawn(events, theme))
    assert found is not None
    assert set(found["textfont"]["color"]) == {theme.paper, theme.planned}


def test_lasting_event_is_ticked_where_it_can_be_seen() -> None:
    """The tick of a bar stands in it, also where its beginning is out of sight."""
    event = checked(dated(1, "[2025-01-10..2025-04-20]"))
    made = figure([event], {1: article()}, View(start=1_740_000_000.0, end=1_743_000_000.0), LIGHT)
    found = ticks(made)
    assert found is not None
    assert 1_740_000_000 < found["x"][0] < 1_743_000_000
