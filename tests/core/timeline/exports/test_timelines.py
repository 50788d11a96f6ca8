"""What goes to timelines (TimelineJS, vis-timeline, Markwhen) says every event once, and of each date the truth."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from typing import Any

import pytest

from core.timeline.exports.sample import ARTICLE, CLOSED, FELL, chronicle, on
from dateline.formula import notation
from dateline.model import Agreement, Decision, Event, Happening, Review, Status
from dateline.timeline.exports import markwhen, timelinejs, visjs
from dateline.timeline.exports.chronicle import Chronicle


def slides(story: Chronicle) -> list[dict[str, Any]]:
    """Return the events of TimelineJS."""
    return list(json.loads(timelinejs.write(story).data)["events"])


def lines(story: Chronicle) -> list[dict[str, str]]:
    """Return the rows of TimelineJS's table, the title left out."""
    text = timelinejs.write_table(story).data.decode()
    return [row for row in csv.DictReader(io.StringIO(text, newline="")) if row["Type"] != "title"]


def items(story: Chronicle) -> list[dict[str, Any]]:
    """Return the items of vis-timeline."""
    return list(json.loads(visjs.write(story).data)["items"])


def heads(story: Chronicle) -> list[str]:
    """Return the lines with which Markwhen's events begin."""
    text = markwhen.write(story).data.decode()
    return [line for line in text.split("\n") if line[:1].isdigit()]


DATES = [
    ("Date(2025, 5, 3)", {"year": "2025", "month": "5", "day": "3"}, None, "2025-05-03"),
    ("Date(2025, 5)", {"year": "2025", "month": "5"}, None, "2025-05"),
    ("Date(2025)", {"year": "2025"}, None, "2025"),
    ("Decade(1990)", {"year": "1990"}, {"year": "1999"}, "1990 / 1999"),
    ("Date(-43, 3, 15)", {"year": "-43", "month": "3", "day": "15"}, None, "44 BC"),
    (
        "FromTo(Date(2025, 5, 3), Date(2025, 5, 9))",
        {"year": "2025", "month": "5", "day": "3"},
        {"year": "2025", "month": "5", "day": "9"},
        "2025-05-03 / 2025-05-09",
    ),
    ("Till(Date(2025, 5, 3))", {"year": "2025", "month": "5", "day": "2"}, None, "2025-05-02"),
    ("By(Date(2025))", {"year": "2025", "month": "12", "day": "31"}, None, "2025-12-31"),
    ("Since(Date(2025, 5))", {"year": "2025", "month": "5"}, None, "2025-05"),
    (
        "Fixed('2025-05-03T14:05:00')",
        {"year": "2025", "month": "5", "day": "3", "hour": "14", "minute": "5"},
        None,
        "2025-05-03 14:05",
    ),
]


@pytest.mark.parametrize(("formula", "start", "end", "when"), DATES)
def test_dates_are_as_exact_as_they_are_known(
    formula: str, start: dict[str, str], end: dict[str, str] | None, when: str
) -> None:
    """A month stays a month; the last day of a stretch belongs to it; years before Christ are negative."""
    story = chronicle(on(CLOSED, formula))
    (slide,), (head,) = slides(story), heads(story)
    assert (slide["start_date"], slide.get("end_date")) == (start, end)
    assert head.startswith(f"{when}: Bridge closed")


@pytest.mark.parametrize(
    ("formula", "said"),
    [
        ("Till(Date(2025, 5, 3))", "before 3 May 2025"),
        ("About(Date(2025, 5, 3))", "about 3 May 2025"),
        ("Between(Date(2025, 5, 3), Date(2025, 5, 9))", "between 3 May and 9 May 2025"),
        ("Part(Date(2025), 'START')", "early 2025"),
        ("Date(-43, 3, 15)", "15 Mar 44 BC"),
    ],
)
def test_what_a_date_cannot_say_stands_beside_it(formula: str, said: str) -> None:
    """Uncertainty is in the words that are displayed, never lost."""
    story = chronicle(on(CLOSED, formula))
    assert slides(story)[0]["display_date"] == lines(story)[0]["Display Date"] == said
    assert items(story)[0]["date"] == said
    assert f"> When: {said}" in markwhen.write(story).data.decode()


def test_between_and_from_to_are_told_apart() -> None:
    """One moment inside a stretch is another class, kind and EDTF than lasting through it."""
    first, second = items(
        chronicle(
            on(CLOSED, "Between(Date(2025, 5, 3), Date(2025, 5, 9))"),
            on(FELL, "FromTo(Date(2025, 5, 3), Date(2025, 5, 9))"),
        )
    )
    assert (first["className"], first["edtf"]) == ("between reported", "[2025-05-03..2025-05-09]")
    assert (second["className"], second["edtf"]) == ("from-to reported", "2025-05-03/2025-05-09")
    assert (first["start"], first["end"]) == ("2025-05-03T00:00:00", "2025-05-10T00:00:00")


def test_javascript_reads_years_before_christ() -> None:
    """They need six digits and a sign."""
    assert items(chronicle(on(CLOSED, "Date(-43, 3, 15)")))[0]["start"] == "-000043-03-15T00:00:00"


def test_what_has_no_date_is_said_to_be_left_out() -> None:
    """A reader that shows nothing without a date loses no event silently."""
    story = chronicle(on(CLOSED, "Published()"), FELL)
    for module in (timelinejs, visjs, markwhen):
        (loss,) = module.write(story).losses
        assert loss.startswith("Left out, as ")
        assert loss.endswith("1 event (“Bridge closed”).")
    assert len(slides(story)) == len(lines(story)) == len(items(story)) == len(heads(story)) == 1


def test_open_dates_are_said_to_be_put_at_their_known_end() -> None:
    """The person who exports learns what the picture cannot show."""
    story = chronicle(on(CLOSED, "Till(Date(2025, 5, 3))"))
    for module in (timelinejs, visjs, markwhen):
        assert "at the end that is known" in module.write(story).losses[0]


def test_a_happening_is_shown_once_with_all_who_tell_it() -> None:
    """The telling in front stands for all; the others are named with their dates."""
    (slide,) = slides(chronicle(CLOSED, FELL, happenings=[Happening((8, 7), Agreement.CONTRADICTING, 2)]))
    assert slide["text"]["headline"] == "Bridge fell"
    assert "Also told, 3 May 2025: “The bridge closed on 3 May 2025” – The bridge" in slide["text"]["text"]


def test_what_the_user_has_rejected_is_not_shown() -> None:
    """A rejected telling in front leaves its place to the next."""
    gone = replace(CLOSED, decision=Decision(Review.REJECTED))
    (slide,) = slides(chronicle(gone, FELL, happenings=[Happening((7, 8))]))
    assert slide["text"]["headline"] == "Bridge fell"


def test_the_users_word_is_shown() -> None:
    """Headline, date, category, note and tags of the user's go into each."""
    mine = Decision(
        Review.CORRECTED, "Bridge shut", notation.read("Fixed('2025-05-04')"), "4 May", note="ask", tags=("port",),
        category="Harbour",
    )  # fmt: skip
    story = chronicle(replace(CLOSED, decision=mine))
    (slide,), (item,), (head,) = slides(story), items(story), heads(story)
    assert (slide["text"]["headline"], slide["group"], slide["start_date"]["day"]) == (
        "Bridge shut",
        "Harbour",
        "4",
    )
    assert (item["content"], item["group"], item["edtf"]) == ("Bridge shut", 0, "2025-05-04")
    assert head == "2025-05-04: Bridge shut #Harbour"
    assert all(each in slide["text"]["text"] for each in ("“4 May”", "Note: ask", "Tags: port"))


@pytest.mark.parametrize("status", [Status.PLANNED, Status.POSSIBLE, Status.DENIED])
def test_a_plan_or_a_denial_is_told_as_one(status: Status) -> None:
    """A headline alone would pass it off as a fact."""
    story = chronicle(replace(CLOSED, status=status))
    assert slides(story)[0]["text"]["headline"] == f"Bridge closed ({status.value})"
    assert items(story)[0]["className"] == f"on {status.value}"


def test_headlines_are_no_html() -> None:
    """Texts are escaped, and groups twice, as TimelineJS reads those twice."""
    nasty = replace(CLOSED, headline="<b>", decision=Decision(category="<i>"))
    (slide,) = slides(chronicle(nasty))
    assert (slide["text"]["headline"], slide["group"]) == ("&lt;b&gt;", "&amp;lt;i&amp;gt;")
    assert items(chronicle(nasty))[0]["content"] == "&lt;b&gt;"


def test_the_table_of_timelinejs_runs_no_formula() -> None:
    """The first sign is written as HTML, so that TimelineJS shows it as it was; years stay numbers."""
    (row,) = lines(chronicle(replace(on(CLOSED, "Date(-43)"), headline="=1+1")))
    assert (row["Headline"], row["Year"]) == ("&#61;1+1", "-43")


@pytest.mark.parametrize("line", ["2025: x", "# x", "// x", "id: x", "- [ ] x", "group x", "end", "---", ":"])
def test_no_text_is_read_as_markwhen(line: str) -> None:
    """What stands in a quote begins no event, group or comment."""
    story = chronicle(replace(CLOSED, decision=Decision(note=line)))
    assert f"> Note: {line}" in markwhen.write(story).data.decode().replace("\u2060", "")
    assert len(heads(story)) == 1


def test_an_article_on_the_network_is_linked() -> None:
    """Only addresses that a browser follows safely."""
    linked = chronicle(CLOSED, article=replace(ARTICLE, link="https://courier.example/bridge"))
    assert '<a href="https://courier.example/bridge">' in slides(linked)[0]["text"]["text"]
    unsafe = chronicle(CLOSED, article=replace(ARTICLE, link="javascript:alert(1)"))
    assert "href" not in slides(unsafe)[0]["text"]["text"]


def test_an_event_made_by_hand_says_so() -> None:
    """It has no passage and no article."""
    loose: Event = replace(on(CLOSED, "Date(2025, 5, 3)"), article=0, passages=(), mentions=())
    assert "<p>Added by hand</p>" in slides(chronicle(loose))[0]["text"]["text"]


def test_an_inferred_date_says_so() -> None:
    """What the text does not state is never passed off as stated."""
    inferred = "Inferred: the text does not state this date"
    assert inferred in slides(chronicle(replace(CLOSED, implied=True)))[0]["text"]["text"]
    assert inferred not in slides(chronicle(CLOSED))[0]["text"]["text"]
