"""However many events there are, a view shows what can be read and counts the rest."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.timeline.cast import dated, many
from dateline.model import Decision, Review
from dateline.timeline.detail import MOST_CARDS, MOST_DOTS, Detail, detail
from dateline.timeline.marks import Marks, arranged, marks


def crowd(count: int, seed: int = 0) -> Marks:
    """Return marks at random days, without events behind them."""
    chance = np.random.default_rng(seed)
    starts = np.floor(chance.random(count) * 36_500) * 86_400
    return arranged(
        (),
        rows=np.arange(count),
        ids=np.arange(1, count + 1),
        bounds=np.stack((starts, starts + 86_400), axis=1),
        looks=np.zeros(count, dtype=np.uint8),
        score=chance.integers(0, 16, count).astype(np.uint8),
    )


def shown(found: Detail) -> int:
    """Count the events that a detail accounts for."""
    return len(found.cards) + len(found.dots) + sum(cluster.count for cluster in found.clusters)


@given(st.integers(0, 3000), st.floats(0, 36_500), st.floats(0.001, 36_500))
def test_every_event_of_the_view_is_drawn_or_counted(count: int, day: float, days: float) -> None:
    """No event is lost between cards, dots and clusters, and none is shown twice."""
    everything = crowd(count)
    start, end = day * 86_400, (day + days) * 86_400
    found = detail(everything, start, end)
    assert shown(found) == found.total
    assert len({*found.cards, *found.dots}) == len(found.cards) + len(found.dots)


@pytest.mark.parametrize("count", [0, 1, 60, 250, 251, 5000, 200_000])
def test_numbers_are_capped(count: int) -> None:
    """There are never more cards, dots and clusters than fit, whatever the number of events."""
    found = detail(crowd(count), 0, 36_500 * 86_400)
    assert len(found.cards) <= MOST_CARDS + 13
    assert len(found.dots) <= MOST_DOTS
    assert len(found.clusters) <= 110


def test_few_events_are_all_cards() -> None:
    """Up to sixty events each get a card, also when all fall on one day."""
    events = [dated(number, "2025-11-24") for number in range(1, MOST_CARDS + 1)]
    found = detail(marks(events), 1.7e9, 1.8e9)
    assert len(found.cards) == MOST_CARDS
    assert found.dots == found.clusters == ()


def test_important_events_get_the_cards() -> None:
    """Accepted events keep their cards among a thousand others."""
    events = many(1000)
    accepted = [
        dated(2000 + day, f"2020-06-{day:02}", decision=Decision(Review.ACCEPTED)) for day in range(1, 29, 3)
    ]
    everything = marks([*events, *accepted])
    found = detail(everything, float(everything.anchor[0]), float(everything.anchor[-1]) + 1)
    ids = {int(everything.ids[mark]) for mark in found.cards}
    assert {event.event.id for event in accepted} <= ids


def test_cards_are_spread_over_the_view() -> None:
    """Each quarter of a crowded view has some of the cards."""
    everything = crowd(100_000)
    found = detail(everything, 0, 36_500 * 86_400)
    quarters, _ = np.histogram(everything.anchor[list(found.cards)], 4, (0, 36_500 * 86_400))
    assert quarters.min() >= 5


def test_a_long_event_shows_when_both_its_ends_are_out_of_view() -> None:
    """Inside a decade of war there is a bar, although nothing begins or ends in view."""
    found = detail(marks([dated(1, "1914/1918")]), -1.70e9, -1.69e9)
    assert len(found.cards) == 1
