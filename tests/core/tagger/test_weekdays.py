"""A day of the week beside a date: evidence for the year, or a contradiction that is named."""

from __future__ import annotations

from dateline.formula import edtf, explain
from dateline.formula.resolve import Context, resolve
from dateline.formula.results import Dated
from dateline.tagger.tagger import Tagger

tagger = Tagger()


def explained(text: str, published: str) -> str:
    """Return the explanation of the one date of a text."""
    day = edtf.read(published)
    assert isinstance(day, Dated)
    (mention,) = tagger.tag(text)
    return " / ".join(explain.sentences(resolve(mention.formula, Context(day))))


def test_the_weekday_tells_the_year() -> None:
    """The year is one in which both agree, and the explanation says so."""
    said = explained("He was born on Monday, Nov. 25.", "2025-11-24")
    assert "that is a Monday" in said
    assert said.endswith("2024")


def test_a_weekday_that_fits_no_year_near_is_named() -> None:
    """The date counts, and the contradiction is said."""
    said = explained("The crash occurred on Sunday, March 8.", "2025-11-24")
    assert "in no year near is it one" in said
    assert said.endswith("2025")


def test_a_date_in_full_that_contradicts_itself_is_named() -> None:
    """Monday 23 November 2025 was a Sunday."""
    (mention,) = tagger.tag("On Monday 23 November 2025 the bridge closed.")
    assert [reason.says for reason in mention.derivation if reason.rule == "weekday and date"] == [
        "the date is a Sunday, not a Monday: only the date counts"
    ]


def test_a_date_in_full_that_fits_needs_no_word() -> None:
    """24 November 2025 was a Monday."""
    (mention,) = tagger.tag("On Monday 24 November 2025 the bridge closed.")
    assert all(reason.rule != "weekday and date" for reason in mention.derivation)
