"""Tables of events become articles whose rows are passages; what is not understood is named by its row."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.errors import DateError, ReadError
from dateline.formula.resolve import Context, resolve
from dateline.formula.words import words
from dateline.model import Review, Status
from dateline.workflow.timelines.cells import Order, order_of, when
from dateline.workflow.timelines.columns import Columns, guess
from dateline.workflow.timelines.reading import holds_timeline, is_foreign, read
from dateline.workflow.timelines.rows import Row, article_of, is_given
from dateline.workflow.timelines.tables import Mapped, read_table, timeline


def meant(cell: str, order: Order | None = None) -> str:
    """Return a cell's date in words."""
    return words(resolve(when(cell, order), Context()).result)


def rows(text: str, mapped: Mapped | None = None) -> tuple[Row, ...]:
    """Return the events of a table whose rows are all understood."""
    table = read_table(text)
    found = timeline(table, mapped or Mapped(guess(table.header)))
    assert found.refused == ()
    return found.rows


def dated(text: str) -> list[str]:
    """Return the dates of the rows of a table in words."""
    return [words(resolve(row.when, Context()).result) for row in rows(text)]


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
    assert dated("from,to,what\n2015-06-03,2015-06-12,Fair\n") == ["3 Jun – 12 Jun 2015"]


def test_figures_are_read_in_the_order_of_the_column() -> None:
    """One date that fits only one order decides for all; two that disagree decide nothing."""
    assert order_of(["07/08/2015", "13/06/2015"]) == "DMY"
    assert order_of(["07/08/2015", "06/13/2015"]) == "MDY"
    assert order_of(["07/08/2015"]) is None
    assert order_of(["13/06/2015", "06/13/2015"]) is None
    assert meant("07/08/2015", "DMY") == "7 Aug 2015"
    assert meant("07/08/2015", "MDY") == "8 Jul 2015"
    assert meant("7.8.2015 2:05 pm", "DMY") == "7 Aug 2015, 14:05"
    assert meant("07/08/15", "DMY") == "7 Aug 2015"


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
        ("Datum;Ereignis;Quelle", "Datum", "Ereignis"),
    ],
)
def test_usual_names_tell_the_columns(header: str, date: str, headline: str) -> None:
    """The tables of other programs need no explaining, whatever parts their cells."""
    found = guess(read_table(f"{header}\n{header}").header)
    assert (found.date, found.headline) == (date, headline)


def test_years_of_two_figures_may_be_of_either_century() -> None:
    """Nothing says whether 55 is 1955 or 2055; a month that there is not is named."""
    with pytest.raises(DateError, match="which century"):
        when("07/08/55", "DMY")
    with pytest.raises(DateError, match="no month 13"):
        when("07/13/2015", "DMY")


@pytest.mark.parametrize(
    ("kind", "end", "date"),
    [
        ("", "", "3 Jun 2015"),
        ("around", "", "about 3 Jun 2015"),
        ("Circa.", "", "about 3 Jun 2015"),
        ("vor", "", "before 3 Jun 2015"),
        ("by", "", "by 3 Jun 2015"),
        ("after", "", "after 3 Jun 2015"),
        ("since", "", "since 3 Jun 2015"),
        ("between", "2015-06-12", "between 3 Jun and 12 Jun 2015"),
        ("from-to", "2015-06-12", "3 Jun – 12 Jun 2015"),
        ("meeting", "", "3 Jun 2015"),
    ],
)
def test_a_kind_says_how_a_date_is_meant(kind: str, end: str, date: str) -> None:
    """A column tells before from after, and one unknown day between two from a stretch that lasts."""
    assert dated(f"date,end,kind,what\n2015-06-03,{end},{kind},Fair\n") == [date]


def test_a_kind_leaves_a_date_that_says_it_itself() -> None:
    """The word "about" is not said twice, and what is open stays open."""
    assert dated("date,kind,what\nabout 3 June 2015,before,A\n") == ["about 3 Jun 2015"]


def test_an_end_before_its_beginning_is_refused() -> None:
    """Two dates the wrong way round are no stretch of time."""
    table = read_table("from,to,what\n2015-06-12,2015-06-03,Fair\n")
    [refused] = timeline(table, Mapped(guess(table.header))).refused
    assert refused.reason == "Row 2: The end, 3 Jun 2015, comes before the beginning: check which is which."


def test_words_for_a_status_are_understood_and_others_are_kept() -> None:
    """People's own words count; what is not known goes into the note instead of being lost."""
    planned, other = rows("date,what,status,note\n2015,A,geplant,\n2016,B,sort of,Ask Ann\n")
    assert (planned.status, planned.note) == (Status.PLANNED, "")
    assert (other.status, other.note) == (Status.REPORTED, "Ask Ann\nsort of")


def test_the_other_columns_can_be_kept() -> None:
    """What is in no column that means something stands in the text of the row, with the name of its column."""
    text = "date,what,Page,Page\n2015,A,12,\n"
    columns = Columns(date="date", headline="what")
    assert [row.text for row in rows(text, Mapped(columns, rest=True))] == ["Page: 12"]
    assert [row.text for row in rows(text, Mapped(columns))] == [""]


def test_rows_are_counted_as_in_a_spreadsheet() -> None:
    """Empty rows count too, and a cell of two lines does not."""
    table = read_table('\ndate,what\n2015,"A\nB"\n\nsoonish,C\n')
    [refused] = timeline(table, Mapped(guess(table.header))).refused
    assert refused.name == "row 5"


@pytest.mark.parametrize(
    ("text", "foreign"),
    [
        ("date,headline,text\n2015,A,\n", False),
        ("date,headline\n05/11/2025,A\n", True),
        ("date,headline\n24/11/2025,A\n", False),
        ("id,headline,date_as_written,edtf,kind\n1,A,2015,2015,on\n", False),
        ("Year,Month,Day,Headline\n2015,,,A\n", False),
        ("date,event\n2015,A\n", True),
        ("when,what\n2015,A\n", True),
    ],
)
def test_tables_of_others_are_asked_about(text: str, foreign: bool) -> None:
    """Ours and TimelineJS's speak for themselves, unless their dates could be two days."""
    assert is_foreign(read_table(text)) is foreign


def test_our_own_columns_bring_what_was_decided() -> None:
    """Status, who says so, tags and what a person decided come back from our table."""
    text = (
        "headline,edtf,status,attribution,reviewed,tags,note,category\r\n"
        "'=Bridge closed,2025-05/..,denied,the mayor,accepted,a; b,phoned,Works\r\n"
    )
    table = read_table(text)
    [row] = timeline(table, Mapped(guess(table.header))).rows
    assert (row.headline, row.status, row.review) == ("=Bridge closed", Status.DENIED, Review.ACCEPTED)
    assert (row.attribution, row.tags, row.note, row.category) == ("the mayor", ("a", "b"), "phoned", "Works")
    assert words(resolve(row.when, Context()).result) == "since May 2025"


def test_a_row_that_is_not_understood_is_named_and_the_others_go_on() -> None:
    """Each refusal says which row and why."""
    table = read_table("date,headline\n2015,A\nsoonish,B\n,C\n2016,D\n")
    found = timeline(table, Mapped(guess(table.header)))
    assert [row.headline for row in found.rows] == ["A", "D"]
    assert [each.name for each in found.refused] == ["row 3", "row 4"]
    assert "“soonish”" in found.refused[0].reason


def test_the_article_of_a_table_gives_each_event_its_words() -> None:
    """The date and the headline of each event can be seen in the text, at their place."""
    table = read_table('date,headline,text\n2015-06-03,Signed,"First\nof two"\nJune 2016,Ended,\n')
    made = article_of(timeline(table, Mapped(guess(table.header))), "case", "/case.csv", "ab")
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
