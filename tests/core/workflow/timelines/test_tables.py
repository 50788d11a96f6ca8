"""Tables of events become articles whose rows are passages; what is not understood is named by its row."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.errors import DateError, ReadError
from dateline.formula.resolve import Context, resolve
from dateline.formula.words import words
from dateline.model import Review, Status
from dateline.workflow.timelines.cells import order_of, when
from dateline.workflow.timelines.reading import Mapped, holds_timeline, read
from dateline.workflow.timelines.rows import article_of, is_given
from dateline.workflow.timelines.tables import Columns, guess, read_table, timeline


def meant(cell: str, end: str = "", order: str | None = None) -> str:
    """Return a cell's date in words."""
    assert order in {None, "DMY", "MDY"}
    return words(resolve(when(cell, end, order), Context()).result)  # type: ignore[arg-type] # checked above


@pytest.mark.parametrize(
    ("cell", "date"),
    [
        ("2015-06-03", "3 Jun 2015"),
        ("2015-06", "Jun 2015"),
        ("2015", "2015"),
        ("-43", "44 BC"),
        ("0476", "476"),
        ("[..2015-06-10]", "by 10 Jun 2015"),
        ("about 5 June 2015", "about 5 Jun 2015"),
        ("early 1990s", "early 1990s"),
        ("3 de junio de 2015", "3 Jun 2015"),
        ("2015-06-03 14:05", "3 Jun 2015, 14:05"),
    ],
)
def test_cells_keep_the_precision_they_have(cell: str, date: str) -> None:
    """Nothing is filled in: a month stays a month, an open bound stays open."""
    assert meant(cell) == date


def test_an_end_makes_it_last() -> None:
    """Two columns of dates are a stretch of time."""
    assert meant("2015-06-03", "2015-06-12") == "3 Jun – 12 Jun 2015"


def test_figures_are_read_in_the_order_of_the_column() -> None:
    """One date that fits only one order decides for all; two that disagree decide nothing."""
    assert order_of(["07/08/2015", "13/06/2015"]) == "DMY"
    assert order_of(["07/08/2015", "06/13/2015"]) == "MDY"
    assert order_of(["07/08/2015"]) is None
    assert order_of(["13/06/2015", "06/13/2015"]) is None
    assert meant("07/08/2015", order="DMY") == "7 Aug 2015"
    assert meant("07/08/2015", order="MDY") == "8 Jul 2015"


@pytest.mark.parametrize("cell", ["07/08/2015", "eight days ago", "soonish", "2015-02-30", "Monday"])
def test_what_could_be_two_days_or_none_is_refused(cell: str) -> None:
    """No date is made up for a cell."""
    with pytest.raises(DateError):
        meant(cell)


@pytest.mark.parametrize(
    ("header", "date", "headline"),
    [
        ("Date,Event", "Date", "Event"),
        ("Title;Start Date;End Date", "Start Date", "Title"),
        ("layer name,event name,event start date", "event start date", "event name"),
        ("id\theadline\tdate_as_written\tedtf", "date_as_written", "headline"),
        ("message,datetime,timestamp_desc", "datetime", "message"),
    ],
)
def test_usual_names_tell_the_columns(header: str, date: str, headline: str) -> None:
    """The tables of other programs need no explaining, whatever parts their cells."""
    found = guess(read_table(f"{header}\n{header}"))
    assert (found.date, found.headline) == (date, headline)


def test_our_own_columns_bring_what_was_decided() -> None:
    """Status, who says so, tags and what a person decided come back from our table."""
    text = (
        "headline,edtf,status,attribution,reviewed,tags,note,category\r\n"
        "'=Bridge closed,2025-05/..,denied,the mayor,accepted,a; b,phoned,Works\r\n"
    )
    table = read_table(text)
    [row] = timeline(table, guess(table)).rows
    assert (row.headline, row.status, row.review) == ("=Bridge closed", Status.DENIED, Review.ACCEPTED)
    assert (row.attribution, row.tags, row.note, row.category) == ("the mayor", ("a", "b"), "phoned", "Works")
    assert words(resolve(row.when, Context()).result) == "since May 2025"


def test_a_row_that_is_not_understood_is_named_and_the_others_go_on() -> None:
    """Each refusal says which row and why."""
    table = read_table("date,headline\n2015,A\nsoonish,B\n,C\n2016,D\n")
    found = timeline(table, guess(table))
    assert [row.headline for row in found.rows] == ["A", "D"]
    assert [each.name for each in found.refused] == ["row 3", "row 4"]
    assert "“soonish”" in found.refused[0].reason


def test_the_article_of_a_table_gives_each_event_its_words() -> None:
    """The date and the headline of each event can be seen in the text, at their place."""
    table = read_table('date,headline,text\n2015-06-03,Signed,"First\nof two"\nJune 2016,Ended,\n')
    made = article_of(timeline(table, guess(table)), "case", "/case.csv", "ab")
    text = made.article.text
    assert text == "2015-06-03 – Signed\nFirst\nof two\n\nJune 2016 – Ended"
    assert [each.span.of(text) for each in made.mentions] == ["2015-06-03", "June 2016"]
    assert [each.passages[0].of(text) for each in made.events] == ["Signed", "Ended"]
    assert made.events[1].mentions == (1,)
    assert is_given(made.mentions)


@pytest.mark.parametrize("text", ["", "date,headline", "only words\nand lines\n", "\n\n"])
def test_what_is_no_table_says_so(text: str) -> None:
    """A file that only ends in .csv is refused with what a table needs."""
    with pytest.raises(ReadError, match="names of its columns"):
        read_table(text)


def test_a_table_without_usual_names_asks_for_them(tmp_path: Path) -> None:
    """The message says what to call the columns; told which they are, it is read."""
    path = tmp_path / "case.csv"
    path.write_text("A,B\n2015,Signed\n", encoding="utf-16")
    assert holds_timeline(path)
    with pytest.raises(ReadError, match=r"“case\.csv” does not say which column"):
        read(path)
    [made] = read(path, Mapped(Columns(date="A", headline="B"))).kept.articles
    assert [each.headline for each in made.events] == ["Signed"]
