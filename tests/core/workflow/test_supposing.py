"""What would move if a date were another, before anything is changed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from dateline.edits import AddArticle
from dateline.formula import edtf
from dateline.formula.notation import read
from dateline.formula.results import Dated
from dateline.formula.words import words
from dateline.model import (
    Article,
    DateCandidate,
    Event,
    Known,
    Mention,
    PublicationDate,
    Review,
    Span,
    TimexType,
)
from dateline.store.library import Library
from dateline.workflow import Chronology
from dateline.workflow.supposing import decided, summary, suppose, suppose_mention

FORMULAS = (
    "Recent(Published(), Weekday(1))",
    "Before(Mentioned(0), 2, DAY)",
    "Date(2019, 0, 0)",
    "Next(Published(), WEEK)",
)
STATED = DateCandidate("2025-11-26", "first line", "26 Nov 2025", 0.9, Known.STATED)


@pytest.fixture
def library() -> Iterator[Library]:
    """A library with one article: a Monday, two days before it, a year, and the next week."""
    with Library.open(None) as opened:
        mentions = tuple(
            Mention(Span(at, at + 1), TimexType.DATE, read(each)) for at, each in enumerate(FORMULAS)
        )
        events = tuple(
            Event(f"Event {at}", read(f"Mentioned({at})"), (Span(at, at + 1),), (at,)) for at in range(4)
        )
        article = Article(0, "Bridge", "abcd", PublicationDate(STATED, (STATED,)), sha256="b")
        opened.apply(AddArticle(article, mentions, events))
        yield opened


def day(text: str) -> Dated:
    """Return a date from EDTF."""
    found = edtf.read(text)
    assert isinstance(found, Dated)
    return found


def test_only_what_counts_from_it_moves(library: Library) -> None:
    """Another publication date moves the relative dates and leaves the others."""
    shifts = suppose(Chronology(library), 1, day("2025-11-19"))
    assert {each.event.headline: each.days for each in shifts} == {
        "Event 0": -7,
        "Event 1": -7,
        "Event 3": -7,
    }
    assert summary(shifts) == "3 dates shift by −7 days."


def test_dates_that_would_be_lost_are_told(library: Library) -> None:
    """Without a publication date nothing that counts from it is resolved."""
    assert summary(suppose(Chronology(library), 1, None)) == "3 become unresolved."


def test_several_distances_are_told(library: Library) -> None:
    """The commonest first, the others behind it."""
    shifts = suppose(Chronology(library), 1, day("2025-12-01"))
    assert summary(shifts) == "3 dates shift by +7 days."
    nothing = suppose(Chronology(library), 1, day("2025-11-25"))
    assert summary(nothing) == "No date would change."


def test_phrase_that_others_count_from_is_supposed(library: Library) -> None:
    """What counts from the phrase moves with it; the rest of the article stays."""
    shifts = suppose_mention(Chronology(library), 1, 0, read('Fixed("2025-11-20")'), "20 Nov 2025")
    assert [(each.event.headline, words(each.after.result), each.days) for each in shifts] == [
        ("Event 0", "20 Nov 2025", -4),
        ("Event 1", "18 Nov 2025", -4),
    ]


def test_supposition_becomes_one_edit(library: Library) -> None:
    """Applying it decides each date that moves, as a correction; the inverse restores all."""
    before = library.events()
    chronology = Chronology(library)
    shifts = suppose_mention(chronology, 1, 0, read('Fixed("2025-11-20")'), "20 Nov 2025")
    inverse = library.apply(decided(shifts))
    chronology.refresh()
    assert [words(row.step.result) for row in chronology.dated()][:2] == ["20 Nov 2025", "18 Nov 2025"]
    assert [event.decision.review for event in library.events()][:3] == [
        Review.CORRECTED,
        Review.CORRECTED,
        Review.UNREVIEWED,
    ]
    library.apply(inverse)
    assert library.events() == before


def test_nothing_is_changed_by_supposing(library: Library) -> None:
    """The chronology is the same afterwards."""
    chronology = Chronology(library)
    before = chronology.dated()
    suppose(chronology, 1, day("2020-01-01"))
    assert chronology.dated() == before
