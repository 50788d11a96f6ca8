"""What a person types as a date is understood as typed, or refused with examples; nothing is guessed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date as day

import pytest

from dateline.edits import AddArticle
from dateline.errors import DateError
from dateline.formula import notation
from dateline.formula.operators import Published
from dateline.model import Article, Event, Known
from dateline.store.library import Library
from dateline.workflow import read_published, read_when, set_published
from dateline.workflow.dates import read_publication


@pytest.fixture
def library() -> Iterator[Library]:
    """A library with one article and one event."""
    with Library.open(None) as opened:
        opened.apply(AddArticle(Article(0, "Title", "Text"), (), (Event("Something", Published()),)))
        yield opened


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("24 Nov 2025", "2025-11-24"),
        ("24.11.2025", "2025-11-24"),
        ("Nov 24, 2025", "2025-11-24"),
        ("24 de noviembre de 2025", "2025-11-24"),
        ("24 novembre 2025", "2025-11-24"),
        ("2025-11-24", "2025-11-24"),
        ("November 2025", "2025-11"),
        ("2025", "2025"),
    ],
)
def test_publication_dates_in_any_form(library: Library, words: str, date: str) -> None:
    """The date is kept at the precision typed, as set by the user, with the words as evidence."""
    edit = set_published(library, library.articles()[0].id, words)
    chosen = edit.published.chosen
    assert chosen is not None
    assert (chosen.date, chosen.known, chosen.evidence) == (date, Known.SET, words)


@pytest.mark.parametrize("words", ["", "soon", "31 February 2025", "hello 2025 there", "banana"])
def test_what_is_no_full_date_is_refused(library: Library, words: str) -> None:
    """Vague words and days that do not exist are not turned into a date."""
    with pytest.raises(DateError, match="not understood"):
        set_published(library, library.articles()[0].id, words)


@pytest.mark.parametrize(
    "words", ["24 Nov", "24 nov.", "Nov 24", "November", "24.11.", "24/11", "24 de noviembre"]
)
def test_date_without_a_year_is_asked_for_it(library: Library, words: str) -> None:
    """No year is made up; that one is missing is said."""
    with pytest.raises(DateError, match="has no year: which one"):
        set_published(library, library.articles()[0].id, words)


@pytest.mark.parametrize("words", ["yesterday", "last Monday", "two days ago"])
def test_relative_words_are_no_publication_date(library: Library, words: str) -> None:
    """What counts from another day is told apart from nonsense."""
    with pytest.raises(DateError, match="counts from another day: type a day of the calendar"):
        set_published(library, library.articles()[0].id, words)


@pytest.mark.parametrize("words", ["26 Nov 2025", "24 Nov 3025", "December 2025", "2026"])
def test_publication_dates_still_to_come_are_refused(words: str) -> None:
    """Nothing was published on a day after tomorrow."""
    with pytest.raises(DateError, match="is still to come: check the year"):
        read_publication(words, today=day(2025, 11, 24))


@pytest.mark.parametrize("words", ["25 Nov 2025", "November 2025", "2025"])
def test_publication_dates_up_to_tomorrow_are_taken(words: str) -> None:
    """Tomorrow, this month and this year are not still to come as a whole."""
    assert read_publication(words, today=day(2025, 11, 24))


@pytest.mark.parametrize(
    ("words", "formula"),
    [
        ("2025-11-16", "Fixed('2025-11-16')"),
        ("[..2025-11-23]", "Fixed('[..2025-11-23]')"),
        ("16 November 2025", "Date(2025, 11, 16)"),
        ("13/04/2025", "Fixed('2025-04-13')"),
        ("eight days prior", "Before(Published(), 8, DAY)"),
        ("24 de noviembre de 2025", "Date(2025, 11, 24)"),
    ],
)
def test_event_dates_by_words_or_edtf(library: Library, words: str, formula: str) -> None:
    """EDTF is taken as it stands, words as the tagger reads them, other languages by their date."""
    assert notation.write(read_when(words, library, library.events()[0].id)) == formula


def test_numbers_that_can_be_swapped_are_asked_about(library: Library) -> None:
    """In English 03/04/2025 is two days; both are named."""
    with pytest.raises(DateError, match=r"may be 3 Apr 2025 or 4 Mar 2025: write the month as a word"):
        set_published(library, library.articles()[0].id, "03/04/2025")


def test_the_language_of_the_article_settles_the_order() -> None:
    """In German the day comes first."""
    assert read_published("03/04/2025", "de") == "2025-04-03"


def test_nonsense_is_refused_with_examples(library: Library) -> None:
    """The message quotes what was typed and says what would work."""
    with pytest.raises(DateError, match=r"“blue” is not understood as a date\. Try"):
        read_when("blue", library, library.events()[0].id)
