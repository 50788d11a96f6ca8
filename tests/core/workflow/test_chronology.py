"""The chronology computes everything once and, after an edit, only what the edit touched."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Thread

import pytest

from dateline.edits import AddArticle, AddEvent, Decide, RemoveArticle, SetPublicationDate
from dateline.formula.calendar import Unit
from dateline.formula.operators import Before, Fixed, Mentioned, Published
from dateline.formula.results import Unknown
from dateline.formula.standards import earliest
from dateline.model import (
    Article,
    DateCandidate,
    Decision,
    Event,
    Known,
    Mention,
    PublicationDate,
    Review,
    Span,
    TimexType,
)
from dateline.store.changed import Changed
from dateline.store.library import Library
from dateline.workflow import Chronology

TEXT = "Two days ago the bridge closed."


def published(day: str) -> PublicationDate:
    """Return a publication date somebody set."""
    chosen = DateCandidate(day, "typed by you", day, 1.0, Known.SET)
    return PublicationDate(chosen, (chosen,))


def article(number: int, day: str | None) -> AddArticle:
    """Return an article with one relative mention and one event."""
    mention = Mention(Span(0, 12), TimexType.DATE, Before(Published(), 2, Unit.DAY))
    event = Event("Bridge closed", Mentioned(0), (Span(13, 30),), (0,))
    return AddArticle(
        Article(
            0, f"Bridge {number}", TEXT, published(day) if day else PublicationDate(), sha256=f"{number:064}"
        ),
        (mention,),
        (event,),
    )


@pytest.fixture
def library() -> Iterator[Library]:
    """A library in memory with a dated and an undated article."""
    with Library.open(None) as opened:
        opened.apply(article(1, "2025-11-24"))
        opened.apply(article(2, None))
        yield opened


@pytest.fixture
def chronology(library: Library) -> Chronology:
    """A chronology that follows its library."""
    found = Chronology(library)
    library.listeners.append(found.refresh)
    return found


def days(chronology: Chronology) -> list[str | None]:
    """Return the first day of each event."""
    return [earliest(each.step.result) for each in chronology.dated()]


def test_relative_dates_wait_for_a_publication_date(chronology: Chronology) -> None:
    """The article with a date resolves; the one without is in the undated tray with the reason."""
    assert days(chronology) == ["2025-11-22", None]
    (waiting,) = chronology.undated()
    assert waiting.step.result == Unknown("no publication date")


def test_setting_the_publication_date_resolves_at_once(library: Library, chronology: Chronology) -> None:
    """After the edit the event is dated; after its undo it waits again."""
    second = library.articles()[1]
    undo = library.apply(SetPublicationDate(second.id, published("2025-11-25")))
    assert days(chronology) == ["2025-11-22", "2025-11-23"]
    library.apply(undo)
    assert days(chronology) == ["2025-11-22", None]


def test_only_the_touched_article_is_computed_again(library: Library, chronology: Chronology) -> None:
    """The other article keeps the very objects it had."""
    first, second = library.articles()
    before = chronology.steps(first.id)
    library.apply(SetPublicationDate(second.id, published("2025-11-25")))
    assert chronology.steps(first.id) is before


def test_the_users_date_wins(library: Library, chronology: Chronology) -> None:
    """A corrected event keeps its date whatever happens to the publication date."""
    event = library.events()[0]
    library.apply(Decide(event.id, Decision(Review.CORRECTED, when=Fixed("2025-11-01"))))
    library.apply(SetPublicationDate(event.article, published("2024-01-01")))
    assert earliest(chronology.dated_event(event.id).step.result) == "2025-11-01"


def test_a_removed_article_leaves_nothing_behind(library: Library, chronology: Chronology) -> None:
    """Its events are gone; undo brings them back with their dates."""
    first = library.articles()[0]
    undo = library.apply(RemoveArticle(first.id))
    assert days(chronology) == [None]
    library.apply(undo)
    assert sorted(days(chronology), key=str) == ["2025-11-22", None]


def test_a_preview_changes_nothing(library: Library, chronology: Chronology) -> None:
    """Trying a date computes it without touching the library."""
    from dataclasses import replace

    event = library.events()[0]
    tried = chronology.try_when(replace(event, decision=Decision(when=Before(Published(), 3, Unit.DAY))))
    assert earliest(tried.step.result) == "2025-11-21"
    assert days(chronology) == ["2025-11-22", None]
    assert library.event(event.id) == event


def test_phrases_name_the_mentions(library: Library, chronology: Chronology) -> None:
    """Explanations can quote the words of each mention."""
    assert chronology.phrases(library.articles()[0].id) == {0: "Two days ago"}


def test_events_made_by_hand_need_no_article(library: Library, chronology: Chronology) -> None:
    """An event without an article comes and goes with its edits."""
    undo = library.apply(AddEvent(Event("Note", Fixed("2025-01-01"))))
    assert days(chronology) == ["2025-11-22", None, "2025-01-01"]
    library.apply(undo)
    assert days(chronology) == ["2025-11-22", None]


def test_what_was_prepared_is_only_taken(library: Library) -> None:
    """Where every change is prepared, a refresh shows it without reading the library again."""
    chronology = Chronology(library)
    library.listeners.append(chronology.prepare)
    heard: list[Changed] = []
    library.listeners.append(heard.append)
    thread = Thread(target=lambda: library.apply(article(3, "2025-11-26")))
    thread.start()
    thread.join()
    before = days(chronology)
    library.article = missing  # type: ignore[method-assign]
    chronology.refresh(heard[0])
    assert (before, days(chronology)) == (["2025-11-22", None], ["2025-11-22", None, "2025-11-24"])


def test_the_latest_of_two_changes_is_shown(library: Library) -> None:
    """A refresh that comes late shows the article as it is by then."""
    chronology = Chronology(library)
    heard: list[Changed] = []
    library.listeners += [chronology.prepare, heard.append]
    first = library.articles()[0]
    library.apply(SetPublicationDate(first.id, published("2025-11-25")))
    library.apply(RemoveArticle(first.id))
    for changed in heard:
        chronology.refresh(changed)
    assert days(chronology) == [None]


def missing(number: int) -> Article:
    """Stand for a library that must not be asked."""
    raise AssertionError(number)
