"""Which events become marks, and what their marks say."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core.timeline.cast import dated, many
from dateline.formula.calendar import Unit, moment
from dateline.formula.operators import Fixed, Length
from dateline.formula.resolve import Context, resolve
from dateline.model import DatedEvent, Decision, Event, Review, Status
from dateline.timeline.marks import Look, marks


@pytest.mark.parametrize(
    ("date", "look"),
    [
        ("2025-11-24", Look.PLAIN),
        ("2025-11", Look.SOFT),
        ("2025-11~", Look.FADES_START | Look.FADES_END | Look.SOFT),
        ("[2025-11-01..2025-11-20]", Look.SOFT),
        ("2024-09/2025-01", Look.LASTING | Look.SOFT),
        ("2025-11-01/2025-11-20", Look.LASTING),
        ("[..2025-11-23]", Look.OPEN_START),
        ("[2025-11-23..]", Look.OPEN_END),
        ("2025-01-20/", Look.LASTING | Look.OPEN_END | Look.FADES_END),
    ],
)
def test_look_says_how_certain_a_date_is(date: str, look: Look) -> None:
    """Solid, fading, lasting and open-ended dates each have their own flags."""
    assert marks([dated(1, date)]).look(0) == look


@pytest.mark.parametrize("status", [Status.PLANNED, Status.POSSIBLE])
def test_planned_events_are_hollow(status: Status) -> None:
    """What is not stated as a fact does not look like one."""
    assert marks([dated(1, "2025-11-24", status=status)]).look(0) & Look.HOLLOW


def test_an_inferred_date_has_a_flag_of_its_own_until_the_user_gives_one() -> None:
    """A borrowed date is not a stated one; the user's word is."""
    event = dated(1, "2025-11-24", implied=True)
    assert marks([event]).look(0) & Look.IMPLIED
    told = replace(event, event=replace(event.event, decision=Decision(when=Fixed("2025-11-24"))))
    assert not marks([told]).look(0) & Look.IMPLIED


def test_a_stated_report_is_filled() -> None:
    """A stated date of a reported event is not hollow."""
    assert not marks([dated(1, "2025-11-24")]).look(0) & Look.HOLLOW


def test_events_without_a_place_on_the_calendar_are_left_out() -> None:
    """Unresolved dates and durations make no mark."""
    formula = Length(2, Unit.YEAR)
    lasting = Event("Two years", formula, id=2)
    events = [dated(1, "nonsense"), DatedEvent(lasting, resolve(formula, Context()))]
    assert len(marks(events)) == 0


def test_rejected_events_are_hidden_unless_asked_for() -> None:
    """What the user has rejected is drawn on request only."""
    events = [dated(1, "2025", decision=Decision(Review.REJECTED)), dated(2, "2024")]
    assert marks(events).ids.tolist() == [2]
    assert marks(events, rejected=True).ids.tolist() == [2, 1]


def test_marks_are_sorted_by_anchor() -> None:
    """Views are slices, so the marks must stand in order of time."""
    anchors = marks(many(300, years=9)).anchor.tolist()
    assert anchors == sorted(anchors)


def test_an_open_date_is_anchored_at_its_known_bound() -> None:
    """A date before the 24th stands at the 24th, one from the 25th on at the 25th."""
    before, after = marks([dated(1, "[..2025-11-23]")]), marks([dated(1, "[2025-11-25..]")])
    assert before.anchor[0] == before.low[0] == moment(2025, 11, 24)
    assert after.anchor[0] == after.high[0] == moment(2025, 11, 25)


def test_the_users_word_ranks_first() -> None:
    """An event that the user has accepted comes before one that only the program found."""
    found, accepted = dated(1, "2025-11-24"), dated(2, "2025-11-25", decision=Decision(Review.ACCEPTED))
    scores = marks([found, accepted]).score
    assert scores[1] > scores[0]


def test_a_corrected_date_places_the_mark() -> None:
    """The mark stands where the computed step says, whatever the program found before."""
    event = Event(
        "Ferry starts", Fixed("2025"), id=1, decision=Decision(Review.CORRECTED, when=Fixed("1999-12-31"))
    )
    corrected = DatedEvent(event, resolve(event.shown_when, Context()))
    assert marks([corrected]).anchor[0] == moment(1999, 12, 31)


def test_what_lasts_since_a_time_lasts_until_its_article_was_published() -> None:
    """The publication is the last moment at which it is known to last; a season it began in is not sure before its end."""
    published = float(moment(2025, 11, 24))
    made = marks([dated(1, "2024-23/.."), dated(2, "2024-09-01/..")], published={1: published})
    assert made.high.tolist() == [published, published]
    assert made.sure.tolist() == [moment(2024, 12), moment(2024, 9)]


def test_what_began_after_its_article_has_no_end() -> None:
    """A publication before the start says nothing about the end."""
    made = marks([dated(1, "2026-01-01/..")], published={1: float(moment(2025, 11, 24))})
    assert made.high[0] == made.low[0]
