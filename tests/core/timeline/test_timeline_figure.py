"""The figure is one that plotly accepts, says what is known and no more, and never changes by itself."""

from __future__ import annotations

from typing import Any

import orjson
import pytest
from plotly.graph_objects import Figure

from core.timeline.cast import article, dated, many, story
from dateline.formula.calendar import moment
from dateline.model import DatedEvent, Decision, Review, Span, Status
from dateline.timeline.figure import figure
from dateline.timeline.theme import DARK, LIGHT, Theme
from dateline.timeline.view import View

HOSTILE = "<script>alert(1)</script> <b>bold</b> <a href='javascript:x'>AT&T</a>"


def drawn(*events: DatedEvent, **view: Any) -> dict[str, Any]:
    """Return the figure of some events of one article."""
    return figure(events, {1: article()}, View(**view), LIGHT)


def marker(made: dict[str, Any], event: int = 1) -> dict[str, Any]:
    """Return how the mark of an event looks."""
    trace = next(
        trace for trace in made["data"] if "symbol" in trace.get("marker", {}) and "customdata" in trace
    )
    at = trace["customdata"].index(event)
    look = trace["marker"]
    return {"symbol": look["symbol"][at], "color": look["color"][at], "line": look["line"]["color"][at]}


def gradients(made: dict[str, Any]) -> list[list[str]]:
    """Return the colours of every fading bar, left to right."""
    return [
        [colour for _, colour in trace["fillgradient"]["colorscale"]]
        for trace in made["data"]
        if "fillgradient" in trace
    ]


def alpha(colour: str) -> float:
    """Return how opaque an ``rgba`` colour is."""
    return float(colour.rstrip(")").split(",")[-1])


def texts(made: dict[str, Any]) -> str:
    """Return everything that is written or shown under the pointer."""
    written = [note["text"] for note in made["layout"]["annotations"]]
    hovers = [text for trace in made["data"] for text in trace.get("hovertext", ())]
    return "\n".join([*written, *hovers])


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
@pytest.mark.parametrize("count", [0, 1, 5, 60, 2000])
def test_plotly_accepts_the_figure(count: int, theme: Theme) -> None:
    """Plotly's own schema finds nothing to object to, with or without a selection."""
    Figure(figure(many(count), {1: article()}, View(selected=1), theme))


def test_the_same_events_give_the_same_figure() -> None:
    """The output is deterministic, byte for byte."""
    once, again = (orjson.dumps(figure(many(300), {1: article()}, View(), LIGHT)) for _ in range(2))
    assert once == again


def test_size_is_explicit() -> None:
    """A page that is never shown has no size of its own to fall back on."""
    layout = drawn(*story(), width=900, height=500)["layout"]
    assert (layout["width"], layout["height"], layout["autosize"]) == (900, 500, False)


def test_height_grows_with_the_events() -> None:
    """Without a given height a picture takes what its labels need."""
    few, more = drawn(dated(1, "2025")), drawn(*many(40))
    assert few["layout"]["height"] < more["layout"]["height"]


def test_a_stated_date_is_a_filled_point() -> None:
    """Solid is certain."""
    assert marker(drawn(*story())) == {"symbol": "circle", "color": LIGHT.moment, "line": LIGHT.paper}


def test_an_inferred_date_is_a_ring_with_a_dot() -> None:
    """What happened on a day that was worked out looks neither like a stated day nor like a plan."""
    assert marker(drawn(*story()), 2) == {"symbol": "circle-dot", "color": LIGHT.paper, "line": LIGHT.moment}


def test_what_only_the_tense_implies_keeps_in_the_background() -> None:
    """Its ring is small and its headline neither bold nor black."""
    made = drawn(dated(1, "2025-11-24", implied=True, mentions=()))
    assert marker(made) == {"symbol": "circle", "color": LIGHT.paper, "line": LIGHT.moment}
    (note,) = (note for note in made["layout"]["annotations"] if note.get("name") == "event:1")
    assert "<b>" not in note["text"]


def test_a_plan_is_hollow_in_its_own_colour() -> None:
    """A plan does not look like a report."""
    made = drawn(dated(1, "2025-11-24", status=Status.PLANNED))
    assert marker(made) == {"symbol": "circle", "color": LIGHT.paper, "line": LIGHT.planned}


def test_a_denied_event_is_struck() -> None:
    """What is said not to have happened is a ring with a cross through it."""
    found = marker(drawn(dated(1, "2025-11-24", status=Status.DENIED)))
    assert (found["symbol"], found["color"]) == ("circle-x", LIGHT.paper)


@pytest.mark.parametrize(
    ("date", "symbol", "faded"),
    [("[..2025-11-23]", "triangle-left", 0), ("[2025-11-23..]", "triangle-right", -1)],
)
def test_an_open_date_is_an_arrow_whose_band_fades_away(date: str, symbol: str, faded: int) -> None:
    """The arrow stands at the known bound and points where the band disappears."""
    made = drawn(dated(1, date))
    assert marker(made)["symbol"] == symbol
    assert gradients(made)[0][faded].endswith(",0)")


def test_a_span_with_a_vague_end_fades_at_that_end_only() -> None:
    """The certain start is solid."""
    (colours,) = gradients(drawn(dated(1, "2025-01-20/2025-04~")))
    assert colours[-1].endswith(",0)")
    assert not colours[0].endswith(",0)")


def test_what_lasts_from_a_known_start_begins_at_a_point_and_fades() -> None:
    """An unknown end is no arrow, and no part of the bar but its start is certain."""
    made = drawn(dated(1, "2025-01-20/"))
    (colours,) = gradients(made)
    assert marker(made)["symbol"] == "circle"
    assert colours[-1].endswith(",0)")
    assert len(set(colours)) == len(colours)
    assert "after" not in texts(made)


def test_an_exact_span_is_a_solid_bar() -> None:
    """Nothing fades where both ends are known."""
    made = drawn(dated(1, "2025-01-20/2025-04-10"))
    assert gradients(made) == []
    assert any(trace.get("fill") == "toself" for trace in made["data"])


def test_a_zero_width_bar_does_not_vanish() -> None:
    """A day-long span in a view of centuries is still some pixels wide."""
    made = drawn(dated(1, "2025-01-20/2025-01-21"), dated(2, "1500"), width=1000)
    bar = next(trace for trace in made["data"] if trace.get("fill") == "toself")
    start, end = made["layout"]["xaxis"]["range"]
    assert (max(bar["x"]) - min(bar["x"])) / (end - start) * 880 > 8


def test_a_wide_unknown_moment_has_bounds_and_no_point() -> None:
    """A date known to the week is seven days wide, not a guessed Wednesday."""
    made = drawn(dated(1, "[2025-11-03..2025-11-09]"), dated(2, "2025-11-20"), dated(3, "2025-10-20"))
    points = next(
        trace for trace in made["data"] if "symbol" in trace.get("marker", {}) and "customdata" in trace
    )
    assert 1 not in points["customdata"]
    assert any(trace.get("line", {}).get("width") == 1.5 for trace in made["data"])


def test_every_mark_carries_its_event() -> None:
    """Points, dots and bars all know which event they are."""
    made = drawn(*many(100))
    ids = {each for trace in made["data"] for each in trace.get("customdata", ()) if isinstance(each, int)}
    labelled = {
        int(note["name"].removeprefix("event:")) for note in made["layout"]["annotations"] if "name" in note
    }
    assert labelled <= ids


def test_article_text_is_escaped_everywhere() -> None:
    """Headline, quote and titles show letter for letter, in labels and under the pointer."""
    hostile = article(title=HOSTILE)
    event = dated(1, "2025-11-24", HOSTILE, passages=(Span(0, 27),))
    made = figure([event], {1: hostile}, View(), LIGHT)
    for tag in ("<script", "<a ", "<b>bold"):
        assert tag not in texts(made)
    assert "&lt;script&gt;" in texts(made)


def test_hover_tells_headline_date_and_quote() -> None:
    """Under the pointer stands the whole headline, the date in words and the passage."""
    long = "Council agrees on a plan for the repair of the old harbour bridge after months of argument and delay in town"
    made = drawn(dated(1, "2025-11-24", long, passages=(Span(0, 9),)))
    hover = next(text for trace in made["data"] for text in trace.get("hovertext", ()))
    flat = hover.replace("</b><br><b>", " ")
    assert long in flat
    assert "24 Nov 2025" in hover
    assert "“The ferry”" in hover


def test_no_events_give_a_friendly_figure() -> None:
    """An empty timeline says what will appear in it, without an axis."""
    made = drawn()
    assert "No dated events yet" in texts(made)
    assert not made["layout"]["xaxis"]["visible"]


def test_an_empty_part_of_time_says_so() -> None:
    """Zoomed to where nothing is, the picture tells how to come back."""
    assert "Zoom out" in texts(drawn(*story(), start=0.0, end=1e6, header=False))


def test_the_selected_event_has_a_ring() -> None:
    """A selection adds one trace."""
    assert len(drawn(*story(), selected=1)["data"]) == len(drawn(*story())["data"]) + 1


def test_rejected_events_are_drawn_on_request() -> None:
    """A view can ask for what the user has rejected."""
    rejected = dated(1, "2025-11-24", decision=Decision(Review.REJECTED))
    assert "No dated events yet" in texts(drawn(rejected))
    assert "24 Nov 2025" in texts(drawn(rejected, rejected=True))


def test_the_legend_explains_the_marks_that_occur() -> None:
    """The line under the title counts the events and names their shapes, and no others."""
    legend = texts(drawn(*story()))
    for word in ("6 events", "day stated", "date inferred", "lasting", "uncertain", "before"):
        assert word in legend
    assert "denied" not in legend


def test_crowds_become_columns_that_count() -> None:
    """What is not drawn one by one is counted, and the columns know their stretch of time."""
    made = figure(many(5000, years=10), {1: article()}, View(), LIGHT)
    bars = next(trace for trace in made["data"] if trace["type"] == "bar")
    assert "more events" in bars["hovertext"][5]
    assert all(start < end for start, end in bars["customdata"])


def test_the_selected_event_keeps_its_label_in_a_low_window() -> None:
    """Where there is room for few labels, the selected event has one."""
    for selected in (1, 3, 5):
        made = drawn(*story(), width=700, height=240, header=False, selected=selected)
        assert f"event:{selected}" in [note.get("name") for note in made["layout"]["annotations"]]


@pytest.mark.parametrize("height", [60, 160, 240])
def test_a_tiny_window_still_has_a_figure(height: int) -> None:
    """However small the window, plotly gets something that it accepts."""
    Figure(drawn(*story(), width=240, height=height))


def test_columns_carry_their_counts_and_a_picture_gives_no_advice() -> None:
    """Many events of one day are one column with its number, and a printed picture cannot be zoomed."""
    events = [dated(number, "2025-11-24") for number in range(1, 400)]
    made = drawn(*events, dated(400, "2025-10-01"))
    notes = [note["text"] for note in made["layout"]["annotations"]]
    (column,) = (trace for trace in made["data"] if trace["type"] == "bar")
    counted = max(int(text.split()[0].removeprefix("<b>")) for text in column["hovertext"])
    assert str(counted) in notes
    assert "zoom" not in " ".join(notes).lower()


def test_an_empty_printed_part_does_not_advise_to_zoom() -> None:
    """Only a window can be zoomed."""
    assert "Zoom" not in texts(drawn(*story(), start=0.0, end=1e6, header=True))


def test_what_lies_beside_the_view_is_counted_at_its_edges() -> None:
    """A part of time tells how many events are earlier and later, and where the nearest is."""
    start, end = float(moment(2025, 11, 10)), float(moment(2025, 11, 20))
    notes = drawn(*story(), start=start, end=end, header=False)["layout"]["annotations"]
    hints = {note["text"]: note["name"] for note in notes if note.get("name", "").startswith("stretch:")}
    assert set(hints) == {"← 1 earlier", "3 later →"}
    low, high = (float(part) for part in hints["3 later →"].split(":")[1:])
    assert low < moment(2025, 11, 24) < high
    assert high - low == end - start


def test_the_whole_timeline_has_nothing_beside_it() -> None:
    """A picture of everything has no hints."""
    assert "earlier" not in texts(drawn(*story()))


@pytest.mark.parametrize("date", ["2025-11~", "2025", "[2025-11-03..2025-11-05]"])
def test_a_short_looking_span_is_not_drawn_like_a_stated_day(date: str) -> None:
    """In a view of centuries a year or an approximate month is a point, but a pale one."""
    made = drawn(dated(1, date), dated(2, "1500"), dated(3, "2020-01-01"))
    assert marker(made, 1)["color"] not in {LIGHT.moment, LIGHT.paper}
    assert marker(made, 3)["color"] == LIGHT.moment
    assert "some time within" in texts(made)


@pytest.mark.parametrize("date", ["2025-11~", "2025-11-11T06:40~"])
def test_an_approximate_moment_is_never_wider_than_its_bounds(date: str) -> None:
    """At most some pixels of glow surround a point whose bounds cannot be seen."""
    made = drawn(dated(1, date), dated(2, "1990-01-01"), dated(3, "2020-01-01"))
    assert not any(
        trace.get("fill") == "toself" and trace.get("name") != "published" for trace in made["data"]
    )
    assert any(trace.get("marker", {}).get("size") == [20.0] for trace in made["data"])


def test_what_began_in_a_season_has_no_point_on_its_first_day() -> None:
    """Its bar fades in over the season and out at the publication, which says no more."""
    made = drawn(dated(1, "2024-23/.."), dated(2, "2024-01-01"))
    points = next(
        trace for trace in made["data"] if "symbol" in trace.get("marker", {}) and "customdata" in trace
    )
    assert points["customdata"] == [2]
    (bar,) = (trace for trace in made["data"] if "fillgradient" in trace)
    fill = bar["fillgradient"]
    assert (min(bar["x"]), max(bar["x"])) == pytest.approx((moment(2024, 9), moment(2025, 11, 24)))
    sure = fill["start"] + fill["colorscale"][1][0] * (fill["stop"] - fill["start"])
    assert sure == pytest.approx(moment(2024, 12))
    assert fill["colorscale"][0][1].endswith(",0)")
    assert fill["colorscale"][-1][1].endswith(",0)")


def test_the_label_of_a_bar_that_runs_out_of_view_stays_in_it() -> None:
    """A season whose middle is out of view is named where it can be seen."""
    start, end = float(moment(2025, 2, 1)), float(moment(2025, 3, 4))
    made = drawn(dated(1, "2025-21", "Volunteers photographed all the lanterns"), start=start, end=end)
    note = next(note for note in made["layout"]["annotations"] if note.get("name") == "event:1")
    assert start <= note["x"] <= end
    assert note["xanchor"] == "left"


def test_an_uncertain_end_fades_sooner_than_what_lasts_since() -> None:
    """What "began in January" is not drawn as if it had gone on until the article was published."""
    since, uncertain = (gradients(drawn(dated(1, date)))[0] for date in ("2025-01-20/..", "2025-01-20/"))
    middle = len(since) // 2
    assert alpha(uncertain[middle]) < 0.8 * alpha(since[middle])
