"""A chronology report says of every event what it rests on, in every format that people read."""

from __future__ import annotations

import io
import json
import re
import zipfile
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

import docx
import pytest

from core.timeline.exports.sample import ARTICLE, CLOSED, FELL, chronicle, on
from dateline.model import (
    Agreement,
    DateCandidate,
    Decision,
    Happening,
    Known,
    PublicationDate,
    Review,
    Status,
)
from dateline.timeline.exports.chronicle import Chronicle
from dateline.timeline.reports import interactive, markdown, page, word
from dateline.timeline.reports.content import details, facts, report

EVIL = "</script><script>alert(1)</script> **bold** [x](javascript:y) <img src=x onerror=z>"


def test_entries_come_in_order_with_what_they_rest_on() -> None:
    """Date, headline, quote, the words of the date, the computation and the source are all there."""
    made = report(chronicle(CLOSED, FELL))
    first, second = made.dated
    assert (first.number, first.date, first.headline) == (1, "3 May 2025", "Bridge closed")
    [witness] = second.witnesses
    assert witness.quote == "Eight days later it fell"
    assert witness.source == 1
    told = dict(details(second, witness))
    assert told["Written"] == "“Eight days later”"
    assert "11 May 2025" in told["Computed"]
    assert told["Review"] == "not checked"


def test_a_source_gives_publication_date_evidence_and_hash() -> None:
    """A court can see which file it was, and how its date is known."""
    chosen = DateCandidate("2025-05-12", "byline", "Published 12 May", 0.9, Known.FOUND, "14:05", "CET")
    dated = replace(ARTICLE, published=PublicationDate(chosen, (chosen,), ("The text names 13 May.",)))
    [source] = report(chronicle(CLOSED, article=dated)).sources
    told = dict(facts(source))
    assert told["Published"] == "2025-05-12, 14:05 CET (found; byline: “Published 12 May”)"
    assert told["Doubt"] == "The text names 13 May."
    assert told["SHA-256 of the file"] == "ab" * 32


def test_without_a_publication_date_the_source_says_unknown() -> None:
    """No date is made up for a source."""
    [source] = report(chronicle(CLOSED)).sources
    assert source.published == "unknown"


def test_what_has_no_date_stands_apart() -> None:
    """An event that cannot be placed is in the report, but not among the dated."""
    made = report(chronicle(CLOSED, on(FELL, "Ref('PAST_REF')")))
    assert [each.headline for each in made.dated] == ["Bridge closed"]
    assert [each.headline for each in made.undated] == ["Bridge fell"]
    assert made.summary == "1 dated event from 1 source; 1 event without a date. 2 not checked."


def test_the_rejected_are_left_out_and_that_is_said() -> None:
    """What a person has thrown out does not come back in a report, and its absence is no secret."""
    made = report(chronicle(CLOSED, replace(FELL, decision=Decision(Review.REJECTED))))
    assert [each.headline for each in made.dated] == ["Bridge closed"]
    assert made.losses == ("Left out, as you have rejected them: 1 event.",)


def test_a_date_set_by_hand_says_so_beside_the_words_of_the_article() -> None:
    """The reader sees both what stands in the source and what was made of it."""
    decision = Decision(
        Review.CORRECTED, when=on(FELL, "Date(2025, 5, 10)").when, words="10 May", note="phoned"
    )
    made = report(chronicle(replace(FELL, decision=decision)))
    told = dict(details(made.dated[0], made.dated[0].witnesses[0]))
    assert told["Written"] == "“Eight days later”; set by hand to “10 May”"
    assert (told["Review"], told["Note"]) == ("corrected by hand", "phoned")


def test_several_tellings_are_one_entry_that_says_they_differ() -> None:
    """Sources that contradict each other stand side by side with their dates."""
    told = Happening((7, 8), Agreement.CONTRADICTING, 2)
    [entry] = report(chronicle(CLOSED, FELL, happenings=[told])).dated
    assert entry.marks == ("2 sources", "the sources give different dates")
    assert [each.date for each in entry.witnesses] == ["3 May 2025", "11 May 2025"]


def test_status_is_never_lost() -> None:
    """A denied event is not reported as one that happened."""
    made = report(chronicle(replace(CLOSED, status=Status.DENIED)))
    assert made.dated[0].marks == ("denied",)


def test_markdown_shows_hostile_text_as_it_is() -> None:
    """No sign of an article's text becomes markup."""
    text = markdown.write(chronicle(replace(CLOSED, headline=EVIL), title="# a\nb")).data.decode()
    assert "<script" not in re.sub(r"\\<", "", text)
    assert "\\*\\*bold\\*\\*" in text
    assert text.startswith("# \\# a b\n")


@pytest.mark.parametrize("write", [page.write, interactive.write])
def test_pages_load_nothing_and_hold_no_markup_of_an_article(write: object) -> None:
    """The policy of the page forbids the network, and hostile text stays text."""
    assert callable(write)
    text = write(chronicle(replace(CLOSED, headline=EVIL))).data.decode()
    found = _Tags()
    found.feed(text)
    policy = next(value["content"] for tag, value in found.tags if tag == "meta" and "http-equiv" in value)
    assert policy is not None
    assert policy.startswith("default-src 'none'")
    assert "http" not in policy
    assert not [tag for tag, _ in found.tags if tag == "img"]
    assert sum(tag == "script" for tag, _ in found.tags) == (3 if write is interactive.write else 0)
    assert "alert(1)" in "".join(found.said)


def test_the_page_links_quotes_to_their_sources() -> None:
    """A number in brackets leads to the source of that number."""
    text = page.write(chronicle(CLOSED)).data.decode()
    assert 'href="#source-1"' in text
    assert 'id="source-1"' in text


def test_word_has_a_table_with_a_row_for_each_event() -> None:
    """Word shows dates on the left and what happened on the right; the head is repeated on each page."""
    data = word.write(chronicle(CLOSED, FELL, title="Bridge\x01")).data
    read = docx.Document(io.BytesIO(data))
    [table] = read.tables
    assert [row.cells[0].text for row in table.rows] == ["Date", "3 May 2025", "11 May 2025"]
    assert "“The bridge closed on 3 May 2025” [1]" in table.rows[1].cells[1].text
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert b"tblHeader" in archive.read("word/document.xml")


def test_the_interactive_page_holds_the_figure_and_ties_marks_to_entries() -> None:
    """Each mark bears the number of an event that has an entry below."""
    text = interactive.write(chronicle(CLOSED, FELL)).data.decode()
    [picture] = _pictures(text)
    assert picture["events"] == [7, 8]
    marks = {number for trace in picture["figure"]["data"] for number in trace.get("customdata", [])}
    assert marks == {7, 8}
    assert 'id="event-7"' in text


def test_many_events_are_shown_stretch_by_stretch() -> None:
    """Every event is in a picture that has room for its label."""
    many = [on(replace(CLOSED, id=n + 1), f"Date({1900 + n}, 1, 1)") for n in range(60)]
    pictures = _pictures(interactive.write(chronicle(*many)).data.decode())
    assert len(pictures) == 4
    parts = [number for picture in pictures[1:] for number in picture["events"]]
    assert set(parts) == set(range(1, 61))
    assert pictures[1]["name"] == "1900 – 1920"


def test_more_events_than_pictures_can_name_share_them_and_that_is_said() -> None:
    """Neighbouring stretches are joined, so that all of time is there; the page says what has no label."""
    many = [on(replace(CLOSED, id=n + 1), f"Date({-1950 + n}, 1, 1)") for n in range(3650)]
    written = interactive.write(chronicle(*many))
    pictures = _pictures(written.data.decode())
    parts = {number for picture in pictures[1:] for number in picture["events"]}
    assert len(pictures) <= 151
    assert parts == set(range(1, 3651))
    assert "Not every event has its label" in written.losses[0]


def test_a_table_of_word_takes_what_xml_forbids_and_what_looks_like_markup() -> None:
    """The rows are written as text, and hostile text stays text in them."""
    evil = f"{EVIL} & \x00\x0b\ufffe"
    data = word.write(chronicle(replace(CLOSED, headline=evil, attribution="<w:p/>"))).data
    [table] = docx.Document(io.BytesIO(data)).tables
    assert table.rows[1].cells[1].paragraphs[0].text == f"1. {EVIL} &"
    assert "Said by: <w:p/>" in table.rows[1].cells[1].text


@pytest.mark.parametrize("known", [Known.GUESSED, Known.INFERRED, Known.FOUND])
def test_a_date_that_counts_from_an_uncertain_publication_date_says_so(known: Known) -> None:
    """An editor sees which dates fall with the publication date; those that do not count from it say nothing."""
    chosen = DateCandidate("2025-05-12", "file time", "", 0.3, known)
    about = replace(ARTICLE, published=PublicationDate(chosen, (chosen,)))
    relative = on(FELL, "Before(Published(), 1, DAY)")
    first, second = report(chronicle(CLOSED, relative, article=about)).dated
    doubts = [dict(details(each, each.witnesses[0])).get("Doubt", "") for each in (first, second)]
    said = f"it counts from a publication date that is only {known.value} (file time)."
    assert doubts == ["", said if known is not Known.FOUND else ""]


def test_an_empty_library_makes_a_report() -> None:
    """No events are no error in any format."""
    for write in (markdown.write, page.write, word.write, interactive.write):
        assert write(Chronicle(())).losses == ()


def _pictures(text: str) -> list[dict[str, Any]]:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', text, re.DOTALL)
    assert found
    pictures: list[dict[str, Any]] = json.loads(found[1])
    return pictures


class _Tags(HTMLParser):
    """Collects the tags of a page and what it says outside of scripts."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.said: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep a tag."""
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        """Keep a text."""
        self.said.append(data)
