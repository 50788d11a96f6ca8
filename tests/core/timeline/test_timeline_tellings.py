"""One happening has one mark, with the number of its sources, and shows where they disagree."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from plotly.graph_objects import Figure

from core.timeline.cast import article, dated, retold
from dateline.formula.calendar import moment
from dateline.formula.operators import Fixed
from dateline.model import Agreement, Decision, Happening, Review
from dateline.timeline.figure import compose, marks_of
from dateline.timeline.tellings import exactest, gathered, numbers, readings
from dateline.timeline.theme import DARK, LIGHT, Theme
from dateline.timeline.view import View


def drawn(theme: Theme = LIGHT) -> dict[str, Any]:
    """Return the figure of events told several times."""
    events, told, articles = retold()
    return compose(marks_of(events, articles, happenings=told), articles, View(), theme)


def label(made: dict[str, Any], event: int) -> str:
    """Return the label of an event."""
    return next(
        str(note["text"]) for note in made["layout"]["annotations"] if note.get("name") == f"event:{event}"
    )


def test_one_mark_for_each_happening() -> None:
    """Six events that tell three happenings make three marks, the first telling in front."""
    events, told, articles = retold()
    assert set(marks_of(events, articles, happenings=told).ids.tolist()) == {11, 14, 16}


def test_without_happenings_every_event_has_its_mark() -> None:
    """Before anything is known of who tells what, all are drawn."""
    events, _, articles = retold()
    assert len(marks_of(events, articles)) == len(events)


def test_the_label_counts_the_sources() -> None:
    """Behind the date stands "2 sources"; a single source is not counted."""
    made = drawn()
    assert "2 sources" in label(made, 14)
    assert "source" not in label(made, 16)


def test_contradicting_dates_have_a_badge_and_a_bracket_to_each_other() -> None:
    """Every reading is seen: the drawn day, a ghost at the other, and the month as a line with ends."""
    made = drawn()
    assert "dates differ" in label(made, 11)
    assert "dates differ" not in label(made, 14)
    others = [trace for trace in made["data"] if trace.get("name") == "others"]
    xs = {x for trace in others for x in trace["x"] if x is not None}
    for day in (moment(2025, 11, 12), moment(2025, 10), moment(2025, 11)):
        assert any(abs(x - day) < 1 for x in xs)
    assert "different dates" in str(made["layout"]["annotations"])


def test_compatible_dates_are_drawn_by_the_most_exact() -> None:
    """What is "in November" and "on 3 November" stands on the third, with the month as a hint."""
    events, told, articles = retold()
    marks = marks_of(events, articles, happenings=told)
    at = marks.ids.tolist().index(14)
    assert marks.anchor[at] == moment(2025, 11, 3)
    assert "3 Nov 2025" in label(drawn(), 14)


def test_the_users_date_stands_for_all() -> None:
    """A date that the user gave one telling wins over a more exact one."""
    events, told, _ = retold()
    mine = replace(events[3], event=replace(events[3].event, decision=Decision(when=Fixed("2025-11"))))
    _, found = gathered([*events[:3], mine, *events[4:]], told)
    assert exactest(found[14]).event.id == 14


def test_under_the_pointer_stand_all_tellings() -> None:
    """The quotes, titles and dates of every source."""
    hover = next(
        text for trace in drawn()["data"] for text in trace.get("hovertext", ()) if "Inspectors" in text
    )
    for part in ("3 sources", "Paper 1", "Paper 2", "Paper 3", "12 Nov 2025", "Oct 2025", "different dates"):
        assert part in hover


def test_tellings_that_are_filtered_away_are_passed_over() -> None:
    """A filter may leave one telling of a happening: it stands for it, with all its witnesses."""
    events, told, articles = retold()
    marks = marks_of(events[1:], articles, happenings=told)
    assert 12 in marks.ids.tolist()
    assert marks.told[12].witnesses == 3


def test_each_other_date_is_shown_once() -> None:
    """Two sources with the same other day make one reading; the drawn day makes none."""
    events = [dated(1, "2025-11-10"), dated(2, "2025-11-12"), dated(3, "2025-11-12"), dated(4, "2025-11-10")]
    _, found = gathered(events, [Happening((1, 2, 3, 4), Agreement.CONTRADICTING, 4)])
    assert [each.telling.event.id for each in readings(found[1], events[0])] == [2]


def test_a_telling_without_a_mark_knows_who_stands_for_it() -> None:
    """Selecting any telling can ring the mark."""
    events, told, _ = retold()
    assert numbers(gathered(events, told)[1]) == {12: 11, 13: 11, 15: 14}


def test_any_telling_rings_the_mark_of_the_happening() -> None:
    """Selecting what has no mark of its own rings the mark that stands for it."""
    events, told, articles = retold()
    marks = marks_of(events, articles, happenings=told)
    assert marks.mark_of(13) == marks.mark_of(11) is not None
    assert marks.mark_of(99) is None
    rings = [
        len(compose(marks, articles, View(selected=number), LIGHT)["data"]) for number in (None, 11, 12, 13)
    ]
    assert rings == [rings[0], rings[0] + 1, rings[0] + 1, rings[0] + 1]


def test_what_many_tell_comes_first() -> None:
    """More witnesses weigh more than an exact date."""
    events, told, articles = retold()
    marks = marks_of(events, articles, happenings=told)
    scores = dict(zip(marks.ids.tolist(), marks.score.tolist(), strict=True))
    assert scores[11] > scores[14] > scores[16]


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_plotly_accepts_it(theme: Theme) -> None:
    """Plotly's own schema finds nothing to object to."""
    Figure(drawn(theme))
    assert article().id == 1


def test_what_the_user_chose_is_drawn_without_a_badge() -> None:
    """Once one of the dates is accepted the sources still differ, but nothing is left to decide."""
    events, told, articles = retold()
    wrong = next(each for each in events if each.event.id == told[0].tellings[1])
    accepted = replace(wrong, event=replace(wrong.event, decision=Decision(Review.ACCEPTED)))
    decided = [accepted if each is wrong else each for each in events]
    chosen = replace(told[0], tellings=(told[0].tellings[1], told[0].tellings[0], *told[0].tellings[2:]))
    marks = marks_of(decided, articles, happenings=[chosen, *told[1:]])
    made = compose(marks, articles, View(), LIGHT)
    assert "dates differ" not in label(made, wrong.event.id)
    assert exactest(marks.told[wrong.event.id]).step == wrong.step
