"""Publication dates are drawn where they are, as exactly as they are known, and captioned as far as there is room."""

from __future__ import annotations

from itertools import combinations
from typing import Any

from core.timeline.cast import article, dated, story
from dateline.formula.calendar import moment
from dateline.model import Article
from dateline.timeline.figure import figure
from dateline.timeline.lettering import width
from dateline.timeline.published import publications
from dateline.timeline.theme import LIGHT
from dateline.timeline.view import View


def drawn(*articles: Article, **view: Any) -> dict[str, Any]:
    """Return the figure of the story with these articles."""
    return figure(story(), {each.id: each for each in articles}, View(**view), LIGHT)


def lines(made: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the traces of publication dates."""
    return [trace for trace in made["data"] if trace.get("name") == "published"]


def dashes(made: dict[str, Any]) -> set[float]:
    """Return the moments with a dashed line."""
    return {x for trace in lines(made) if "fill" not in trace for x in trace["x"] if x is not None}


def captions(made: dict[str, Any]) -> list[str]:
    """Return what is written under the lines, left to right."""
    notes = [note for note in made["layout"]["annotations"] if note["font"]["color"] == LIGHT.published]
    return [note["text"] for note in sorted(notes, key=lambda note: note["x"])]


def test_equal_publication_dates_are_merged() -> None:
    """Articles of one day share a line, an undated article has none."""
    found = publications([article(1), article(2), article(3, None), article(4, "2025-11-25")])
    assert [each.articles for each in found] == [(1, 2), (4,)]


def test_each_publication_date_has_a_dashed_line_and_a_caption() -> None:
    """Equal dates are merged into one line that counts them."""
    made = drawn(article(1), article(2), article(3, "2025-06-01"), article(4, None))
    assert dashes(made) == {moment(2025, 11, 24), moment(2025, 6, 1)}
    assert captions(made) == ["published 1 Jun 2025", "published 24 Nov 2025 (2 articles)"]


def test_no_line_is_drawn_by_a_shape() -> None:
    """Shapes stay on the page when their date leaves the view; the only one is the axis."""
    assert len(drawn(article(), header=False)["layout"]["shapes"]) == 1


def test_a_date_out_of_view_has_neither_line_nor_caption() -> None:
    """Zoomed away from it, nothing stands for a publication date."""
    made = drawn(article(), start=float(moment(2025, 1, 1)), end=float(moment(2025, 2, 1)))
    assert lines(made) == []
    assert captions(made) == []


def test_a_date_known_to_the_month_is_a_pale_band_named_so() -> None:
    """No day is made up for "November 2025"."""
    made = drawn(article(1, "2025-11"))
    (band,) = lines(made)
    assert band["fill"] == "toself"
    assert (min(x for x in band["x"] if x), max(x for x in band["x"] if x)) == (
        moment(2025, 11),
        moment(2025, 12),
    )
    assert captions(made) == ["published Nov 2025"]


def test_a_month_of_publication_half_in_view_is_captioned_where_it_is_seen() -> None:
    """The caption stands in the picture although the middle of the month does not."""
    made = drawn(article(1, "2025-11"), start=float(moment(2025, 11, 20)), end=float(moment(2025, 12, 20)))
    assert captions(made) == ["published Nov 2025"]


def test_as_many_dates_as_fit_are_captioned() -> None:
    """Captions never overlap, and only the first has to say what the lines are."""
    made = drawn(*(article(day, f"2025-{1 + day % 11:02}-{day:02}") for day in range(1, 29)))
    notes = [note for note in made["layout"]["annotations"] if note["font"]["color"] == LIGHT.published]
    start, end = made["layout"]["xaxis"]["range"]
    wide = made["layout"]["width"] - 120
    spans = []
    for note in notes:
        centre = (note["x"] - start) / (end - start) * wide + note["xshift"]
        half = width(note["text"], 12) / 2
        spans.append((centre - half, centre + half))
    assert len(notes) >= 5
    assert all(one[1] <= other[0] or other[1] <= one[0] for one, other in combinations(spans, 2))
    assert sum("published" in note["text"] for note in notes) >= 1


def test_a_month_of_daily_articles_is_captioned_as_one() -> None:
    """Where single days cannot be told apart, their caption names the first and the last."""
    made = drawn(*(article(day, f"2025-10-{day:02}") for day in range(1, 31)))
    assert captions(made) == ["published 1 Oct 2025 – 30 Oct 2025 (30 articles)"]


def test_several_dates_in_view_are_all_captioned_if_there_is_room() -> None:
    """Three dates of one year have three captions."""
    made = drawn(article(1, "2025-03-01"), article(2, "2025-06-01"), article(3, "2025-09-01"))
    assert len(captions(made)) == 3


def test_the_selected_events_article_is_captioned_first() -> None:
    """Where only some dates can be named, that of the selected event's article is one of them."""
    articles = {day: article(day, f"2025-10-{day:02}") for day in range(1, 31)}
    events = [*story(), dated(7, "2025-10-04", article=4)]
    made = figure(events, articles, View(selected=7, width=500), LIGHT)
    assert any("4 Oct 2025" in text for text in captions(made))


def test_times_of_one_day_share_a_caption() -> None:
    """Articles of one morning are not named three times."""
    made = drawn(article(1, "2025-11-24T07:30"), article(2, "2025-11-24T08:00"), article(3))
    assert captions(made) == ["published 24 Nov 2025 (3 articles)"]


def test_dates_on_one_spot_are_named_by_the_first_and_the_last() -> None:
    """In a view of centuries some articles of one year have one caption that counts them."""
    made = drawn(
        *(article(month, f"2025-{month:02}-03") for month in range(1, 6)),
        start=float(moment(-500)),
        end=float(moment(2200)),
    )
    assert captions(made) == ["published 3 Jan 2025 – 3 May 2025 (5 articles)"]


def test_a_day_that_fills_the_view_is_a_strip_and_no_line() -> None:
    """Where hours are seen, "published on 24 November" is not drawn at its midnight, nor over everything."""
    start = float(moment(2025, 11, 24))
    made = drawn(article(), start=start + 36_000, end=start + 43_200)
    (strip,) = lines(made)
    assert strip["fill"] == "toself"
    assert max(y for y in strip["y"] if y is not None) < 10
    assert captions(made) == ["published 24 Nov 2025"]
