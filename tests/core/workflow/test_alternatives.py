"""The other readings of a date, each with the reason it lost."""

from __future__ import annotations

import pytest

from dateline.edits import AddArticle
from dateline.formula.notation import read
from dateline.formula.words import words
from dateline.model import (
    Article,
    DateCandidate,
    Event,
    Known,
    Mention,
    PublicationDate,
    Reason,
    Span,
    TimexType,
)
from dateline.store.library import Library
from dateline.workflow import Chronology
from dateline.workflow.alternatives import alternatives

MONDAY = DateCandidate("2025-11-24", "first line", "24 Nov 2025", 0.9, Known.STATED)


def others(phrase: str, formula: str, *said: Reason) -> dict[str, str]:
    """Return the other readings of a phrase, with why each lost."""
    text = f"Friday. {phrase} the bridge closed."
    start = text.index(phrase)
    mentions = (
        Mention(Span(0, 6), TimexType.DATE, read("Recent(Published(), Weekday(5))")),
        Mention(Span(start, start + len(phrase)), TimexType.DATE, read(formula), said),
    )
    event = Event("Bridge closed", read("Mentioned(1)"), (Span(0, len(text)),), (1,))
    with Library.open(None) as library:
        article = Article(0, "Bridge", text, PublicationDate(MONDAY), sha256="a")
        library.apply(AddArticle(article, mentions, (event,)))
        found = alternatives(Chronology(library), library.event(1))
    return {words(each.step.result): each.why for each in found}


def test_weekday_may_be_the_coming_one_or_a_week_off() -> None:
    """Published on a Monday, “Monday” may be that day or its neighbours."""
    found = others("Monday", "Recent(Published(), Weekday(1))")
    assert set(found) == {"17 Nov 2025", "1 Dec 2025"}
    assert found["17 Nov 2025"] == "the last Monday; news means the latest one where no word points ahead"


def test_verb_that_decided_is_named() -> None:
    """The reason is what the program went by."""
    said = Reason("direction", "“will meet” points to the future")
    found = others("Friday", "Coming(Published(), Weekday(5))", said)
    assert found["21 Nov 2025"] == "the last Friday; “will meet” points to the future"


def test_figures_may_be_exchanged() -> None:
    """Day and month may be the other way round, where both can be months."""
    assert list(others("05/06/2025", "Date(2025, 6, 5)")) == ["6 May 2025"]
    assert others("24/06/2025", "Date(2025, 6, 24)") == {}


def test_anchor_may_be_the_publication() -> None:
    """What counts from a date told before may count from the publication."""
    found = others("two days later", "After(Mentioned(0), 2, DAY)")
    assert list(found) == ["26 Nov 2025"]
    assert found["26 Nov 2025"].startswith("counted from the publication; ")


def test_day_without_a_year_may_be_of_another_year() -> None:
    """A year before and after."""
    assert set(others("5 June", "Lately(Published(), YearDay(6, 5))")) >= {"5 Jun 2026", "5 Jun 2024"}


@pytest.mark.parametrize("formula", ["Date(2019, 0, 0)", "Before(Published(), 1, DAY)"])
def test_plain_date_has_no_other_reading(formula: str) -> None:
    """What the words give in full is not put in doubt."""
    assert others("2019", formula) == {}
