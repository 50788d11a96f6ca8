"""Exports hold what the library holds, and no headline can break or run anything."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from dateline.formula import notation
from dateline.formula.resolve import Context, resolve
from dateline.model import Article, DatedEvent, Decision, Event, Review, Span
from dateline.timeline.exports import rows, to_csv, to_json

ARTICLE = Article(1, "Title", "The bridge closed on 3 May 2025.", source="a.txt")
EVENT = Event("Bridge closed", notation.read("Date(2025, 5, 3)"), (Span(0, 17),), (0,), id=7, article=1)


def dated(event: Event) -> DatedEvent:
    """Compute an event."""
    return DatedEvent(event, resolve(event.shown_when, Context()))


def table(event: Event) -> list[dict[str, object]]:
    """Return the rows of one event."""
    return rows([dated(event)], {1: ARTICLE}, {1: {0: "3 May 2025"}})


def read_csv(text: str) -> list[dict[str, str]]:
    """Read CSV with the standard reader."""
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_a_row_has_the_words_the_date_and_the_quote() -> None:
    """What was written, what was computed and where it stands come together."""
    (row,) = table(EVENT)
    assert row["date_as_written"] == "3 May 2025"
    assert (row["edtf"], row["earliest"], row["latest"], row["kind"]) == (
        "2025-05-03",
        "2025-05-03",
        "2025-05-03",
        "on",
    )
    assert (row["quote"], row["offsets"]) == ("The bridge closed", "0-17")


def test_the_users_word_is_what_is_exported() -> None:
    """A corrected date and headline replace the program's, with the words that were typed."""
    decision = Decision(Review.CORRECTED, "Bridge shut", notation.read("Fixed('2025-05-04')"), "4 May")
    (row,) = table(replace(EVENT, decision=decision))
    assert (row["headline"], row["edtf"], row["date_as_written"]) == ("Bridge shut", "2025-05-04", "4 May")
    assert row["reviewed"] == "corrected"


def test_an_event_without_article_is_exported() -> None:
    """An event made by hand has empty source columns."""
    (row,) = rows([dated(replace(EVENT, passages=(), mentions=(), article=0))], {}, {})
    assert (row["article"], row["quote"], row["published"]) == ("", "", None)


def test_open_and_unknown_dates_have_empty_cells() -> None:
    """An open bound is null in JSON and empty in CSV, never a made-up day."""
    (row,) = table(replace(EVENT, when=notation.read("Till(Date(2025, 5, 3))")))
    assert (row["earliest"], row["latest"], row["edtf"]) == (None, "2025-05-02", "[..2025-05-02]")
    assert read_csv(to_csv([row]))[0]["earliest"] == ""


@given(st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\0")))
def test_any_headline_survives(headline: str) -> None:
    """Quotes, newlines, emoji, right-to-left text and script tags come back as they went in."""
    found = table(replace(EVENT, headline=headline))
    assert json.loads(to_json(found))["events"][0]["headline"] == headline
    cell = read_csv(to_csv(found))[0]["headline"]
    assert cell.removeprefix("'").replace("\r\n", "\n") == headline.removeprefix("'").replace("\r\n", "\n")


@given(st.sampled_from("=+-@\t\r"), st.text(st.characters(categories=["L", "N"])))
def test_no_cell_is_run_as_a_formula(start: str, rest: str) -> None:
    """A cell that a spreadsheet would compute gets an apostrophe."""
    cell = read_csv(to_csv(table(replace(EVENT, headline=start + rest))))[0]["headline"]
    assert cell.startswith("'")
