"""The article this project began with gives the events that were promised; it lies beside the checkout."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from dateline.formula.results import Amount, Vagueness
from dateline.formula.standards import earliest, latest
from dateline.model import DatedEvent, Known, Status
from dateline.store.library import Library
from dateline.workflow import Chronology, import_files, set_published


@pytest.fixture
def library(shared: Path) -> Iterator[Library]:
    """A library with the seed article, as it was dropped."""
    with Library.open(None) as opened:
        list(import_files(opened, [next((shared / "seed").glob("*.txt"))]))
        yield opened


def published(library: Library, day: str) -> Chronology:
    """Set the publication date and compute everything."""
    library.apply(set_published(library, library.articles()[0].id, day))
    return Chronology(library)


def event(chronology: Chronology, *words: str) -> DatedEvent:
    """Return the one event whose headline has all these words."""
    (found,) = [
        each for each in chronology.dated() if all(word in each.event.shown_headline for word in words)
    ]
    return found


def days(dated: DatedEvent) -> tuple[str | None, str | None]:
    """Return the inclusive bounds of an event."""
    return earliest(dated.step.result), latest(dated.step.result)


def test_the_publication_date_is_unknown(library: Library) -> None:
    """Nothing in the file says when it was published, so nothing is assumed, and no relative date resolves."""
    (article,) = library.articles()
    assert article.published.known is Known.UNKNOWN
    assert [days(each) for each in Chronology(library).dated()] == [(None, None)] * len(
        Chronology(library).dated()
    )


@pytest.mark.parametrize(
    ("day", "monday", "eight_days_prior"),
    [("2025-11-24", "2025-11-24", "2025-11-16"), ("2025-11-25", "2025-11-24", "2025-11-17")],
)
def test_days_follow_the_publication_date(
    library: Library, day: str, monday: str, eight_days_prior: str
) -> None:
    """“This Monday” stays in its week, “Eight days prior” counts from the publication."""
    chronology = published(library, day)
    assert days(event(chronology, "Suns cartel", "foreign terrorist organization")) == (monday, monday)
    assert days(event(chronology, "It is possible that")) == (eight_days_prior, eight_days_prior)
    assert days(event(chronology, "Gerald Ford")) == (eight_days_prior, eight_days_prior)


def test_borrowed_dates_are_marked(library: Library) -> None:
    """“Simultaneously” takes the date of the event before, and the event says it is inferred."""
    visit = event(published(library, "2025-11-24"), "Caine", "visited a base in Puerto Rico")
    assert days(visit) == ("2025-11-24", "2025-11-24")
    assert visit.event.implied
    assert "Simultaneously" in visit.event.explanation


def test_plans_lie_ahead(library: Library) -> None:
    """A scheduled journey is planned, some time after the publication."""
    plan = event(published(library, "2025-11-24"), "Trinidad and Tobago")
    assert days(plan) == ("2025-11-25", None)
    assert plan.event.shown_status is Status.PLANNED


def test_the_open_past_stays_open(library: Library) -> None:
    """“previously” gives an upper bound only."""
    assert days(event(published(library, "2025-11-24"), "authorized covert CIA actions")) == (
        None,
        "2025-11-23",
    )


@pytest.mark.parametrize(("day", "start"), [("2025-11-24", "2025-01-20"), ("2018-03-01", "2017-01-20")])
def test_the_anchor_decides_which_term(library: Library, day: str, start: str) -> None:
    """“the first months of Trump's term” begins with the term that fits, and its end is uncertain."""
    chronology = published(library, day)
    assert days(event(chronology, "Grenell")) == (start, None)
    assert days(event(chronology, "six Americans")) == (start, None)


def test_durations_and_vague_words_are_no_events(library: Library) -> None:
    """A two-year timeframe, recent developments and the current situation are not put on the timeline."""
    chronology = published(library, "2025-11-24")
    assert not [each for each in chronology.dated() if isinstance(each.step.result, Amount | Vagueness)]


def test_site_furniture_gives_nothing(library: Library) -> None:
    """Breadcrumbs, the repeated title and the comment notices are no part of the article, and can be seen."""
    (article,) = library.articles()
    assert article.title.startswith("Trump Eyes Talks")
    assert article.title not in article.text
    removed = " ".join(article.removed)
    for words in ("Home »", "You may also like", "Leave a Comment", "Akismet"):
        assert words in removed
        assert words not in article.text
