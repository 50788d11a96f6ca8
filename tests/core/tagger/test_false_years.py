"""Numbers of four digits: years, hours of live pages, counts."""

from __future__ import annotations

from dateline.formula import notation
from dateline.tagger.tagger import Tagger

tagger = Tagger()


def found(text: str) -> list[str]:
    """Return the time expressions of a text."""
    return [mention.span.of(text) for mention in tagger.tag(text)]


def test_hours_of_a_live_page_are_no_years() -> None:
    """Entries that begin with an hour and minute, one of which can be no likely year, are times of day."""
    text = "1555 The minister resigns.\n1631 The king says no.\n1810: It rains.\nIn 1998 he had won.\n"
    assert found(text) == ["1998"]


def test_entries_of_a_chronology_are_years() -> None:
    """Entries that could all be years are years."""
    text = "1918: The war ends.\n1945: The next war ends.\n1956: A revolt fails.\n"
    assert found(text) == ["1918", "1945", "1956"]


def test_one_entry_makes_no_live_page() -> None:
    """A single number at the start of a line says nothing."""
    assert found("1555 was a bad year.\n") == ["1555"]


def test_a_day_with_an_hour_has_no_year_of_it() -> None:
    """What is read as the year 2200 is the hour."""
    assert all(
        "2200" not in notation.write(mention.formula) for mention in tagger.tag("19 JANUARY, 2200 GMT")
    )


def test_old_years_help_each_other() -> None:
    """A number that could be an hour is a year where the text tells of years as old."""
    assert found("The abbey of 1130 stood until 1221.") == ["1130", "1221"]
    assert found("He waited until 1221.") == []
