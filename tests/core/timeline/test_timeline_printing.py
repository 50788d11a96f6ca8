"""A picture for print has the words it was asked for, all its footnotes, and pages that hold everything."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from plotly.graph_objects import Figure

from core.timeline.cast import article, dated, many, retold, story
from dateline.formula.calendar import DAY_SECONDS, moment
from dateline.model import Article, DatedEvent, Span
from dateline.timeline.figure import marks_of, published_on
from dateline.timeline.marks import marks
from dateline.timeline.printing import PER_PAGE, Print, pages, printed
from dateline.timeline.theme import DARK, LIGHT
from dateline.timeline.view import View, fitted

QUOTED = [
    replace(each, event=replace(each.event, passages=(Span(0, 9 + number),)))
    for number, each in enumerate(story())
]


def made(
    events: list[DatedEvent], articles: dict[int, Article] | None = None, **wish: Any
) -> tuple[dict[str, Any], ...]:
    """Return the figures of some events."""
    known = articles or {1: article()}
    return printed(marks_of(events, known), known, Print(**wish))


def words(figure: dict[str, Any]) -> list[str]:
    """Return everything that is written."""
    return [str(note["text"]) for note in figure["layout"]["annotations"]]


def test_title_and_subtitle_stand_above_without_touching() -> None:
    """A long title takes two lines, and the plot begins under the legend."""
    (plain,) = made(story(), title="Short")
    (long,) = made(story(), title="A very long title " * 8, subtitle="And what it is about")
    assert long["layout"]["margin"]["t"] > plain["layout"]["margin"]["t"] + 40
    assert "And what it is about" in words(long)
    Figure(long)


def test_without_words_the_plot_begins_at_the_top() -> None:
    """No title, no subtitle, no legend: no head."""
    (bare,) = made(story(), title="", legend=False)
    assert bare["layout"]["margin"]["t"] < 30
    assert "6 events" not in words(bare)


def test_a_legend_too_long_for_one_line_takes_more() -> None:
    """On a narrow picture nothing of the legend is cut or runs over the edge."""
    (narrow,) = made(many(40), width=500)
    (wide,) = made(many(40), width=1600)
    assert narrow["layout"]["margin"]["t"] > wide["layout"]["margin"]["t"]
    Figure(narrow)


def test_footnotes_are_numbered_from_early_to_late() -> None:
    """Every labelled event has a number at its headline and one under the picture, with its quote."""
    (figure,) = made(QUOTED, footnotes=True)
    below = [text for text in words(figure) if text in {f"<b>{number}</b>" for number in range(1, 7)}]
    assert below == [f"<b>{number}</b>" for number in range(1, 7)]
    labels = {note["name"]: note["text"] for note in figure["layout"]["annotations"] if "name" in note}
    assert labels["event:6"].endswith("<sup>1</sup>")
    assert any("“The ferry" in text for text in words(figure))
    assert figure["layout"]["meta"]["footnotes"] == 6


def test_one_source_is_named_once() -> None:
    """A picture of one article says at the end where all quotes are from."""
    (figure,) = made(QUOTED, footnotes=True)
    named = [text for text in words(figure) if "News from the harbour, 24 Nov 2025" in text]
    assert named == ["Source: News from the harbour, 24 Nov 2025"]


def test_several_sources_are_named_at_each_quote() -> None:
    """What three papers tell has three quotes and three names."""
    events, told, articles = retold()
    (figure,) = printed(marks_of(events, articles, happenings=told), articles, Print(footnotes=True))
    note = next(text for text in words(figure) if text.count("“The ferry”") == 3)
    assert [f"Paper {number}" in note.replace("<br>", " ") for number in (1, 2, 3)] == [True] * 3


def test_hostile_quotes_show_letter_for_letter() -> None:
    """Words of articles are never markup, in footnotes neither."""
    evil = replace(
        article(title="<script>x</script>"), text="<a href='javascript:1'>go</a>", publisher="<i>P</i>"
    )
    (figure,) = made([dated(1, "2025", passages=(Span(0, 29),))], {1: evil}, footnotes=True)
    assert not any(tag in str(figure) for tag in ("<script", "<a ", "<i>P"))


def test_a_transparent_picture_has_no_paper() -> None:
    """Neither behind the plot nor behind the labels."""
    (figure,) = made(story(), transparent=True)
    layout = figure["layout"]
    plates = {note["bgcolor"] for note in layout["annotations"] if "bgcolor" in note}
    assert {layout["paper_bgcolor"], layout["plot_bgcolor"]} | plates == {"rgba(0,0,0,0)"}
    Figure(figure)


def test_a_part_of_time_can_be_printed() -> None:
    """The axis shows just what was asked for."""
    start, end = float(moment(2025, 11, 1)), float(moment(2025, 12, 1))
    (figure,) = made(story(), stretch=(start, end))
    assert figure["layout"]["xaxis"]["range"] == [start, end]


@given(st.integers(1, 150), st.integers(1, 3))
def test_pages_together_hold_everything(count: int, years: int) -> None:
    """From the first to the last event every moment is on a page, and no page has many more than its share."""
    everything = marks(many(count, years=years))
    found = [page for page in pages(everything, [], Print(pages=True)) if page]
    start, end = fitted(everything, [])
    assert found[0][0] == pytest.approx(start)
    assert found[-1][1] == pytest.approx(end)
    assert all(late[0] <= early[1] for early, late in pairwise(found))
    for low, high in found:
        core = (high - low) * 0.05 if len(found) > 1 else 0.0
        inside = ((everything.anchor >= low + core) & (everything.anchor <= high - core)).sum()
        assert inside <= 2 * PER_PAGE


def test_pages_are_counted_and_their_footnotes_go_on() -> None:
    """The title says which page it is, and numbers do not begin again."""
    events = [
        dated(n, f"2025-{1 + n // 28:02}-{1 + n % 28:02}", passages=(Span(0, 9),)) for n in range(1, 61)
    ]
    figures = made(events, pages=True, footnotes=True, title="Harbour")
    assert len(figures) == 3
    assert "<b>Harbour (2 of 3)</b>" in words(figures[1])
    first = figures[0]["layout"]["meta"]["footnotes"]
    assert f"<b>{first + 1}</b>" in words(figures[1])


def test_events_of_one_moment_stay_on_one_page() -> None:
    """What happened at the same time is not torn apart."""
    assert len(made([dated(n, "2025-11-24") for n in range(1, 80)], pages=True)) == 1


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_today_is_a_line_only_when_asked_for(theme: type[Any]) -> None:
    """It is dashed, it is named, and it does not come by itself."""
    day = moment(2025, 11, 20) + 5000
    (with_line,), (without,) = made(story(), theme=theme, today=float(day)), made(story(), theme=theme)
    (line,) = (trace for trace in with_line["data"] if trace.get("name") == "today")
    assert line["x"] == [day // DAY_SECONDS * DAY_SECONDS] * 2
    assert line["line"]["dash"]
    assert "<b>today</b>" in words(with_line)
    assert "today" not in str(without)


def test_publication_dates_are_folded_with_the_marks() -> None:
    """A view that fits everything knows where publications are in folded time."""
    events = [dated(1, "1850-01-01"), *(dated(n, f"2025-11-{n:02}") for n in range(2, 12))]
    found = marks_of(events, {1: article()}, folded=True)
    (at,) = published_on(found, {1: article()})
    assert at == pytest.approx(found.folding.fold(moment(2025, 11, 24)))
    assert at < moment(2025, 11, 24)
    assert View().today is None
