"""Which time expressions can place an event, told from formulas alone."""

from __future__ import annotations

import pytest

from dateline.events.placement import Placement, placement
from dateline.formula.calendar import Unit
from dateline.formula.operators import (
    About,
    Before,
    Date,
    Earlier,
    Every,
    Formula,
    FromTo,
    Later,
    Length,
    Mentioned,
    Published,
    Ref,
    Since,
    Sum,
)
from dateline.model import Mention, Span, TimexType


def of(*formulas: Formula, kind: TimexType = TimexType.DATE) -> Placement:
    """Return the placement of the last of some mentions."""
    mentions = [Mention(Span(place, place + 1), kind, formula) for place, formula in enumerate(formulas)]
    return placement(mentions[-1], mentions)


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        (Date(2025, 5), Placement.DATED),
        (Published(), Placement.DATED),
        (Before(Published(), 8, Unit.DAY), Placement.DATED),
        (FromTo(Date(2024), Date(2025)), Placement.DATED),
        (Since(Date(2024)), Placement.DATED),
        (About(Date(2024)), Placement.DATED),
        (Earlier(Published()), Placement.OPEN),
        (Later(Published()), Placement.OPEN),
        (Ref("PAST_REF"), Placement.VAGUE),
        (Ref("FUTURE_REF"), Placement.VAGUE),
        (Since(Ref("PAST_REF")), Placement.VAGUE),
        (Ref("PRESENT_REF"), Placement.NONE),
        (Length(2, Unit.YEAR), Placement.NONE),
        (About(Length(2, Unit.YEAR)), Placement.NONE),
        (Sum(Length(2, Unit.YEAR), Length(3, Unit.MONTH)), Placement.NONE),
        (Every("P1W"), Placement.NONE),
    ],
)
def test_formulas_tell_their_placement(formula: Formula, expected: Placement) -> None:
    """Amounts and repetitions place nothing, references have no bounds, all else does."""
    assert of(formula) is expected


def test_a_duration_with_two_ends_is_placed() -> None:
    """The type alone does not decide: "from May to July" is a duration with dates."""
    assert of(FromTo(Date(2024), Date(2025)), kind=TimexType.DURATION) is Placement.DATED


def test_a_set_is_never_placed() -> None:
    """Repetitions are shown in the text only."""
    assert of(Date(2024), kind=TimexType.SET) is Placement.NONE


def test_references_are_followed() -> None:
    """What counts from another mention is as good as that one."""
    assert of(Date(2024), Before(Mentioned(0), 2, Unit.DAY)) is Placement.DATED
    assert of(Ref("PAST_REF"), Before(Mentioned(0), 2, Unit.DAY)) is Placement.VAGUE


def test_lost_references_and_circles_place_nothing() -> None:
    """A mention that is gone or counts from itself dates no event."""
    assert of(Mentioned(7)) is Placement.NONE
    assert of(Mentioned(0)) is Placement.NONE
