"""The queue of review: what is doubtful about a date comes first, and is said in a few words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from dateline import workflow
from dateline.edits import AddArticle, Decide
from dateline.formula.notation import read
from dateline.model import (
    Article,
    DateCandidate,
    Decision,
    Event,
    Known,
    Mention,
    PublicationDate,
    Reason,
    Review,
    Span,
    TimexType,
)
from dateline.store.library import Library
from dateline.workflow import Chronology
from dateline.workflow.reviewing import Doubt, case_of, doubt, is_reviewed, place

MONDAY = DateCandidate("2025-11-24", "JSON-LD datePublished", "2025-11-24", 0.99, Known.STATED)


@pytest.fixture
def library() -> Iterator[Library]:
    """A library in memory."""
    with Library.open(None) as opened:
        yield opened


def queue(library: Library, contradicted: frozenset[int] = frozenset()) -> list[Doubt]:
    """Return what is doubtful about every event of a library, in the order of review."""
    chronology = Chronology(library)
    cases = [case_of(row, chronology, chronology.articles(), contradicted) for row in chronology.dated()]
    return sorted(map(doubt, cases), key=place)


def doubted(
    library: Library,
    phrase: str,
    formula: str,
    published: PublicationDate = PublicationDate(MONDAY),  # noqa: B008 - it is frozen
    said: tuple[Reason, ...] = (),
) -> Doubt:
    """Return what is doubtful about one event that a phrase dates."""
    text = f"It rained. {phrase} the bridge closed."
    start = text.index(phrase)
    mentions = (
        Mention(Span(0, 2), TimexType.DATE, read("Date(2025, 11, 1)")),
        Mention(Span(start, start + len(phrase)), TimexType.DATE, read(formula), said),
    )
    event = Event("Bridge closed", read("Mentioned(1)"), (Span(0, len(text)),), (1,))
    article = Article(0, "Bridge", text, published, sha256=phrase)
    library.apply(AddArticle(article, mentions, (event,)))
    (found,) = queue(library)
    return found


@pytest.mark.parametrize(
    ("phrase", "formula", "reason"),
    [
        ("Monday", "Recent(Published(), Weekday(1))", "Published on a Monday: that day"),
        ("Tuesday", "Recent(Published(), Weekday(2))", "“Tuesday” is taken as the latest one"),
        ("Tuesday", "Coming(Published(), Weekday(2))", "“Tuesday” is taken as the coming one"),
        ("two days later", "After(Mentioned(0), 2, DAY)", "Counts from “It”, another date"),
        ("5 June", "Lately(Published(), YearDay(6, 5))", "The words do not say the year of “5 Jun”."),
        ("in April", "Recent(Published(), Month(4))", "The words do not say the year of “Apr”."),
        ("two weeks", "Length(2, WEEK)", "Has no place on the calendar: 2 weeks."),
        ("05/06/2025", "Date(2025, 5, 6)", "“05/06/2025” may have the day or the month first."),
        ("before 2019", "Till(Date(2019, 0, 0))", "The words give only bounds: before 2019."),
        ("about 2019", "About(Date(2019, 0, 0))", "The words make it approximate."),
        ("1781", "Date(1781, 0, 0)", "Lies 245 years before the publication."),
        ("2090", "Date(2090, 0, 0)", "Lies 64 years after the publication."),
        ("recently", 'Ref("PAST_REF")', "The words leave the time open."),
        ("30 February", "Date(2025, 2, 30)", "Has no date: the month has no such day."),
        (
            "Friday, Nov. 25",
            "Lately(Published(), NamedDay(11, 25, 5))",
            "The words say Friday, but the date is another day of the week.",
        ),
        ("2019", "Date(2019, 0, 0)", "Nothing speaks against this date."),
    ],
)
def test_reason_is_said(library: Library, phrase: str, formula: str, reason: str) -> None:
    """The heaviest risk comes first, in words."""
    assert doubted(library, phrase, formula).reasons[0].startswith(reason)


def test_figures_that_the_text_decides_are_no_risk(library: Library) -> None:
    """Where another date of the text shows the order, there is nothing to ask."""
    said = (Reason("order of figures", "the text writes the day first elsewhere"),)
    assert doubted(library, "05/06/2025", "Date(2025, 6, 5)", said=said).weight == 0


@pytest.mark.parametrize(
    ("published", "reason"),
    [
        (PublicationDate(replace(MONDAY, confidence=0.5)), "only stated: JSON-LD datePublished."),
        (PublicationDate(replace(MONDAY, known=Known.INFERRED)), "only inferred: JSON-LD datePublished."),
        (PublicationDate(MONDAY, conflicts=("The text says 2024.",)), "contradicted: The text says 2024."),
        (PublicationDate(), "Waits for the publication date of its article."),
    ],
)
def test_doubted_publication_date_is_a_risk(
    library: Library, published: PublicationDate, reason: str
) -> None:
    """What counts from it is only as sure as it is."""
    assert doubted(library, "Yesterday", "Before(Published(), 1, DAY)", published).reasons[0].endswith(reason)


def test_date_in_full_needs_no_publication_date(library: Library) -> None:
    """A doubted publication date is no risk to what does not count from it."""
    unsure = PublicationDate(replace(MONDAY, confidence=0.3))
    assert doubted(library, "2019", "Date(2019, 0, 0)", unsure).weight == 0


def test_user_is_not_doubted(library: Library) -> None:
    """A date that the user set has nothing doubtful about it."""
    doubted(library, "Monday", "Recent(Published(), Weekday(1))")
    decision = Decision(Review.CORRECTED, when=read("Recent(Published(), Weekday(1))"))
    library.apply(Decide(1, decision))
    assert queue(library) == [Doubt(1, 0, ("You set this date.",))]


def test_riskiest_comes_first(library: Library) -> None:
    """Several doubts weigh more than one; what is contradicted weighs most."""
    text = "On Monday, 24 November 2025, snow fell. In 1999 it rained. On Wednesday the sun shone."
    workflow.import_text(library, f"Published 26 November 2025\n\n{text}")
    weights = [each.weight for each in queue(library)]
    assert weights == sorted(weights, reverse=True)
    last = queue(library)[-1].event
    assert queue(library, frozenset({last}))[0].event == last


@pytest.mark.parametrize("review", [Review.ACCEPTED, Review.CORRECTED, Review.REJECTED])
def test_decided_events_are_reviewed(library: Library, review: Review) -> None:
    """Whatever was decided, the event has been looked at."""
    workflow.import_text(library, "In 2018 the bridge closed.")
    assert not is_reviewed(Chronology(library).dated_event(1))
    library.apply(Decide(1, Decision(review)))
    assert is_reviewed(Chronology(library).dated_event(1))
