"""Files for the Timeline Project, Preceden, Aeon Timeline and the web of data say what those can hold."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from lxml import etree

from core.timeline.exports.sample import ARTICLE, CLOSED, FELL, chronicle, on
from core.timeline.exports.test_all_formats import DATES, chronicles
from dateline.formula import notation
from dateline.model import DateCandidate, Decision, Known, PublicationDate, Review
from dateline.timeline.exports import aeon, linked_data, preceden, timeline_project
from dateline.timeline.exports.chronicle import Chronicle, Written


def events(story: Chronicle) -> list[Any]:
    """Return the events of the Timeline Project's file."""
    return list(etree.fromstring(timeline_project.write(story).data).iter("event"))


def lines(write: Callable[[Chronicle], Written], story: Chronicle) -> list[dict[str, str]]:
    """Return the rows of a table."""
    return list(csv.DictReader(io.StringIO(write(story).data.decode(), newline="")))


def things(story: Chronicle) -> list[dict[str, Any]]:
    """Return the events of the linked data."""
    return list(json.loads(linked_data.write(story).data)["about"])


@pytest.mark.parametrize(
    ("formula", "start", "end", "fuzzy"),
    [
        ("Date(2025, 5, 3)", "2025-05-03 00:00:00", "2025-05-03 00:00:00", "False"),
        ("Date(2025, 5)", "2025-05-01 00:00:00", "2025-06-01 00:00:00", "False"),
        ("About(Date(2025, 5, 3))", "2025-05-03 00:00:00", "2025-05-03 00:00:00", "True"),
        ("Date(-43, 3, 15)", "-43-03-15 00:00:00", "-43-03-15 00:00:00", "False"),
        ("Fixed('2025-05-03T14:05:00')", "2025-05-03 14:05:00", "2025-05-03 14:05:00", "False"),
        ("Till(Date(2025, 5, 3))", "2025-05-02 00:00:00", "2025-05-02 00:00:00", "True"),
    ],
)
def test_the_timeline_project_gets_moments_and_fuzzy_edges(
    formula: str, start: str, end: str, fuzzy: str
) -> None:
    """Days are points, longer stretches bars; what is uncertain is fuzzy."""
    (event,) = events(chronicle(on(CLOSED, formula)))
    assert [event.findtext(name) for name in ("start", "end", "fuzzy")] == [start, end, fuzzy]


def test_the_timeline_project_gets_categories() -> None:
    """A category that an event names is declared once."""
    mine = Decision(category="Harbour & port")
    tree = etree.fromstring(
        timeline_project.write(chronicle(replace(CLOSED, decision=mine), replace(FELL, decision=mine))).data
    )
    assert [each.text for each in tree.iterfind("categories/category/name")] == ["Harbour & port"]
    assert tree.findtext("events/event/category") == "Harbour & port"


@pytest.mark.parametrize("headline", ["[1]Bridge", "(2) Bridge"])
def test_a_number_in_brackets_makes_no_container(headline: str) -> None:
    """The Timeline Project would read it as one."""
    (event,) = events(chronicle(replace(CLOSED, headline=headline)))
    assert event.findtext("text") == f"\u2060{headline}"


@pytest.mark.parametrize("formula", ["Date(-9999)", "Date(9999)"])
def test_what_its_calendar_does_not_have_is_said_to_be_left_out(formula: str) -> None:
    """The Julian day count begins in 4714 BC, and it ends ten years before ours."""
    written = timeline_project.write(chronicle(on(CLOSED, formula)))
    assert written.losses == (
        "Left out, as its calendar goes from 4714 BC to 9989: 1 event (“Bridge closed”).",
    )


@settings(max_examples=60, deadline=None)
@given(story=chronicles())
def test_the_timeline_project_can_read_any_headline(story: Chronicle) -> None:
    """XML stays well formed, and every event has its text and both ends."""
    assert all(
        each.findtext("text") and each.findtext("start") and each.findtext("end") for each in events(story)
    )


@pytest.mark.parametrize(
    ("formula", "start", "end", "approximate"),
    [
        ("Date(2025, 5, 3)", "3 May 2025", "", ("no", "no")),
        ("Date(2025, 5)", "May 2025", "", ("no", "no")),
        ("Date(-43)", "44 BC", "", ("no", "no")),
        ("FromTo(Date(2025, 5, 3), Date(2025, 5, 9))", "3 May 2025", "9 May 2025", ("no", "no")),
        ("Between(Date(2025, 5, 3), Date(2025, 5, 9))", "3 May 2025", "9 May 2025", ("yes", "yes")),
        ("About(Date(2025, 5, 3))", "3 May 2025", "", ("yes", "yes")),
        ("Since(Date(2025, 5))", "May 2025", "", ("no", "yes")),
    ],
)
def test_preceden_gets_dates_and_what_is_approximate(
    formula: str, start: str, end: str, approximate: tuple[str, str]
) -> None:
    """Each end has its own mark."""
    (row,) = lines(preceden.write, chronicle(on(CLOSED, formula)))
    assert (row["Event Start Date"], row["Event End Date"]) == (start, end)
    assert (row["Event Start Approximate"], row["Event End Approximate"]) == approximate


def test_preceden_has_eleven_columns_in_order() -> None:
    """Its import goes by the first heading and by places."""
    first = preceden.write(chronicle(CLOSED)).data.split(b"\r\n")[0].decode().split(",")
    assert (len(first), first[0], first[2], first[4]) == (11, "Layer Name", "Event Name", "Event Start Date")


@pytest.mark.parametrize(
    ("formula", "start", "end"),
    [
        ("Date(2025, 5, 3)", "2025-05-03", ""),
        ("Fixed('2025-05-03T14:05:00')", "2025-05-03 14:05", ""),
        ("FromTo(Date(2025, 5), Date(2025, 8))", "2025-05", "2025-08"),
        ("Date(-43, 3, 15)", "0044-03-15 BC", ""),
        ("Published()", "", ""),
    ],
)
def test_aeon_gets_dates_and_keeps_what_has_none(formula: str, start: str, end: str) -> None:
    """An event without a date stays undated there."""
    (row,) = lines(aeon.write, chronicle(on(CLOSED, formula)))
    assert (row["Start Date"], row["End Date"]) == (start, end)


def test_aeon_gets_all_that_can_be_mapped() -> None:
    """Number, tags, kind and EDTF have columns of their own."""
    mine = Decision(Review.CORRECTED, "Shut", notation.read("Fixed('2025-05~')"), tags=("a|b", "c"))
    (row,) = lines(aeon.write, chronicle(replace(CLOSED, decision=mine)))
    assert (row["Internal Identifier"], row["Title"]) == ("7", "Shut (about May 2025)")
    assert (row["Tags"], row["EDTF"], row["Kind"]) == ("a/b|c", "2025-05~", "around")


@pytest.mark.parametrize("write", [preceden.write, aeon.write])
def test_tables_run_no_formula(write: Callable[[Chronicle], Written]) -> None:
    """A cell that a spreadsheet would compute gets an apostrophe."""
    assert b"'=1+1" in write(chronicle(replace(CLOSED, headline="=1+1"))).data


@pytest.mark.parametrize(
    ("formula", "ends", "edtf"),
    [
        ("Date(2025, 5)", {"startDate": "2025-05"}, "2025-05"),
        (
            "FromTo(Date(2025, 5, 3), Date(2025, 5, 9))",
            {"startDate": "2025-05-03", "endDate": "2025-05-09"},
            "2025-05-03/2025-05-09",
        ),
        ("Between(Date(2025, 5, 3), Date(2025, 5, 9))", {}, "[2025-05-03..2025-05-09]"),
        ("About(Date(2025, 5, 3))", {}, "2025-05-03~"),
        ("Till(Date(2025, 5, 3))", {}, "[..2025-05-02]"),
        ("Since(Date(2025, 5))", {"startDate": "2025-05"}, "2025-05/.."),
    ],
)
def test_linked_data_asserts_only_what_is_certain(formula: str, ends: dict[str, str], edtf: str) -> None:
    """A start that is not known is not written; the EDTF beside it says all."""
    (thing,) = things(chronicle(on(CLOSED, formula)))
    assert {name: thing[name] for name in ("startDate", "endDate") if name in thing} == ends
    assert thing["dcterms:date"] == {"@type": "edtf:EDTF", "@value": edtf}


@pytest.mark.parametrize("formula", DATES)
def test_every_edtf_is_read_by_the_library_for_it(formula: str) -> None:
    """What is typed as EDTF is EDTF, years before Christ and open bounds too."""
    (thing,) = things(chronicle(on(CLOSED, formula)))
    if "dcterms:date" in thing:
        parse_edtf(thing["dcterms:date"]["@value"])


def test_linked_data_names_the_source() -> None:
    """The article with its day, its publisher, its words and its hash."""
    published = PublicationDate(DateCandidate("2025-05-20", "line", "20 May", 1, Known.FOUND))
    (thing,) = things(chronicle(CLOSED, article=replace(ARTICLE, published=published)))
    (source,) = thing["subjectOf"]
    assert (source["@type"], source["datePublished"]) == ("NewsArticle", "2025-05-20")
    assert source["abstract"] == "The bridge closed on 3 May 2025"
    assert source["identifier"]["value"] == ARTICLE.sha256


def test_linked_data_covers_the_time_of_all_events() -> None:
    """The document says which stretch it is about, open where an event is."""
    covered = [
        json.loads(linked_data.write(story).data)["temporalCoverage"]
        for story in (chronicle(CLOSED, FELL), chronicle(CLOSED, on(FELL, "Since(Date(2025, 5, 9))")))
    ]
    assert covered == ["2025-05-03/2025-05-11", "2025-05-03/.."]


def test_linked_data_can_stand_in_a_page() -> None:
    """No headline ends the script that it stands in."""
    assert b"<" not in linked_data.write(chronicle(replace(CLOSED, headline="</script>"))).data
