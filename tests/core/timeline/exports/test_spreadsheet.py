"""CSV holds what is known of an event, and no headline can break the table or run in it."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.timeline.exports.sample import ARTICLE, CLOSED, FELL, chronicle, on
from dateline.formula import notation
from dateline.model import (
    Agreement,
    DateCandidate,
    Decision,
    Event,
    Happening,
    Known,
    PublicationDate,
    Review,
)
from dateline.timeline.exports.spreadsheet import BYTE_ORDER_MARK, write, write_for_excel


def lines(*events: Event) -> list[dict[str, str]]:
    """Write events and read them with the standard reader."""
    return read(write(chronicle(*events)).data)


def read(data: bytes) -> list[dict[str, str]]:
    """Read CSV as another program would."""
    return list(csv.DictReader(io.StringIO(data.decode(), newline="")))


def test_a_row_has_the_words_the_date_and_the_quote() -> None:
    """What was written, what was computed and where it stands come together."""
    (row,) = lines(CLOSED)
    assert row["date_as_written"] == "3 May 2025"
    assert (row["edtf"], row["earliest"], row["latest"]) == ("2025-05-03",) * 3
    assert (row["kind"], row["granularity"]) == ("on", "day")
    assert (row["quote"], row["offsets"]) == ("The bridge closed on 3 May 2025", "0-31")
    assert (row["article"], row["publisher"], row["source"]) == ("The bridge", "The Courier", "bridge.txt")


def test_a_row_names_the_anchor_and_the_derivation() -> None:
    """A date that counts from another says from which, and how."""
    (row,) = lines(FELL)
    assert row["anchor"] == "“3 May 2025”"
    assert "Go forward 8 days" in row["derivation"]
    assert row["edtf"] == "2025-05-11"


def test_the_publication_date_is_an_anchor_with_its_evidence() -> None:
    """What counts from the publication says so, and how that is known."""
    candidate = DateCandidate("2025-05-20", "first line", "20 May 2025", 0.9, Known.FOUND)
    article = replace(ARTICLE, published=PublicationDate(candidate))
    story = chronicle(on(CLOSED, "Before(Published(), 2, DAY)"), article=article)
    (row,) = read(write(story).data)
    assert (row["anchor"], row["edtf"]) == ("publication date", "2025-05-18")
    assert (row["published"], row["published_known"]) == ("2025-05-20", "found")
    assert row["published_evidence"] == "first line: 20 May 2025"


def test_the_users_word_is_what_is_exported() -> None:
    """A corrected date and headline replace the program's, with the words that were typed."""
    decision = Decision(Review.CORRECTED, "Bridge shut", notation.read("Fixed('2025-05-04')"), "4 May")
    (row,) = lines(replace(CLOSED, decision=decision))
    assert (row["headline"], row["edtf"], row["date_as_written"]) == ("Bridge shut", "2025-05-04", "4 May")
    assert row["reviewed"] == "corrected"


def test_tags_category_and_note_have_columns() -> None:
    """What the user sorts events by comes along."""
    decision = Decision(note="ask again", tags=("port", "safety"), category="Bridge")
    (row,) = lines(replace(CLOSED, decision=decision))
    assert (row["category"], row["tags"], row["note"]) == ("Bridge", "port; safety", "ask again")


def test_tellings_of_one_happening_share_its_number() -> None:
    """The number is that of the telling in front; who stands alone has its own."""
    story = chronicle(CLOSED, FELL, happenings=[Happening((8, 7), Agreement.CONTRADICTING, 2)])
    rows = read(write(story).data)
    assert [(row["happening"], row["sources"], row["agreement"]) for row in rows] == [
        ("8", "2", "contradicting dates")
    ] * 2


def test_an_event_without_article_is_exported() -> None:
    """An event made by hand has empty source columns."""
    (row,) = lines(replace(on(CLOSED, "Date(2025, 5, 3)"), passages=(), mentions=(), article=0))
    assert (row["article"], row["quote"], row["published"]) == ("", "", "")


def test_open_and_unknown_dates_have_empty_cells() -> None:
    """An open bound is empty, never a made-up day."""
    (row,) = lines(on(CLOSED, "Till(Date(2025, 5, 3))"))
    assert (row["earliest"], row["latest"], row["edtf"]) == ("", "2025-05-02", "[..2025-05-02]")


def test_excel_is_told_that_it_is_utf_8() -> None:
    """The same table with the mark in front."""
    story = chronicle(CLOSED)
    assert write_for_excel(story).data == BYTE_ORDER_MARK + write(story).data
    assert read(write_for_excel(story).data.removeprefix(BYTE_ORDER_MARK)) == lines(CLOSED)


@given(st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\0")))
def test_any_headline_survives(headline: str) -> None:
    """Quotes, newlines, emoji, right-to-left text and script tags come back as they went in."""
    (row,) = lines(replace(CLOSED, headline=headline))
    assert row["headline"] in (headline, f"'{headline}")


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "'="])
def test_no_cell_is_run_as_a_formula(start: str) -> None:
    """A cell that a spreadsheet would compute gets an apostrophe, also one that looks so already."""
    (row,) = lines(replace(CLOSED, headline=f"{start}1+1"))
    assert row["headline"] == f"'{start}1+1"


def test_a_year_before_christ_is_no_subtraction() -> None:
    """A leading minus is made safe, too."""
    (row,) = lines(on(CLOSED, "Date(-43, 3, 15)"))
    assert row["edtf"] == "'-0043-03-15"
