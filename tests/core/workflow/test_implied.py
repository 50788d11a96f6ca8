"""Events whose time is only implied: stored when somebody asks for them, once, and kept with new articles."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from dateline.edits import AddEvent, Decide
from dateline.events.hidden import is_hidden
from dateline.model import Decision, Event, Review
from dateline.store.library import Library
from dateline.workflow import find_implied, import_files, import_text, keeps_implied, refresh

FERRY = "A ferry ran aground near Oslo on Monday. Divers searched the hull. The captain lost his licence."
BRIDGE = "The bridge over the Ellery closed on 3 March 2025. Engineers replaced its cables."


@pytest.fixture
def library() -> Iterator[Library]:
    """A library in memory with one article, of which one sentence in three has a date."""
    with Library.open(None) as opened:
        import_text(opened, FERRY)
        yield opened


def find(library: Library) -> None:
    """Drive the job to its end."""
    list(find_implied(library))


def implied(library: Library) -> list[Event]:
    """Return the stored events whose time is only implied."""
    return [event for event in library.events() if event.implied]


def test_an_import_stores_only_what_has_a_date(library: Library) -> None:
    """What is only told in the past tense is not stored until it is asked for."""
    assert [event.headline for event in library.events()] == ["A ferry ran aground near Oslo"]
    assert not keeps_implied(library)


def test_asked_for_they_are_stored_with_their_article(library: Library) -> None:
    """Each belongs to its article and stays hidden by default; the events with a date are not touched."""
    before = library.events()
    find(library)
    told = ["Divers searched the hull", "Captain lost his licence"]
    assert [event.headline for event in implied(library)] == told
    assert {event.article for event in implied(library)} == {library.articles()[0].id}
    assert all(map(is_hidden, implied(library)))
    assert set(before) <= set(library.events())


def test_asked_for_twice_they_are_stored_once(library: Library) -> None:
    """The second time finds nothing to do."""
    find(library)
    before = library.events()
    find(library)
    assert library.events() == before


def test_the_progress_names_the_articles(library: Library) -> None:
    """A long search can be watched and stopped between articles."""
    steps = list(find_implied(library))
    assert [(step.done, step.total) for step in steps] == [(0, 1), (1, 1)]
    assert steps[0].name == library.articles()[0].title


def test_what_was_stopped_goes_on_the_next_time(library: Library) -> None:
    """Stopping leaves whole articles; those that lack theirs are found later."""
    import_text(library, BRIDGE)
    job = find_implied(library)
    assert next(job).total == 2
    assert next(job).done == 1
    job.close()
    first, second = (article.id for article in library.articles())
    assert {event.article for event in implied(library)} == {first}
    find(library)
    assert {event.article for event in implied(library)} == {first, second}


def test_later_imports_bring_theirs_at_once(library: Library, tmp_path: Path) -> None:
    """Whoever has asked once need not ask again, whatever way the next article comes."""
    find(library)
    count = len(implied(library))
    import_text(library, BRIDGE)
    path = tmp_path / "tower.txt"
    path.write_text("A tower fell on 5 May 2024. Masons built a new one of stone.", encoding="utf-8")
    list(import_files(library, [path]))
    assert len(implied(library)) == count + 2


def test_decisions_on_them_survive(library: Library) -> None:
    """Neither asking again nor reading the articles again loses what the person decided."""
    find(library)
    first, second = implied(library)
    library.apply(Decide(first.id, Decision(Review.ACCEPTED)))
    library.apply(Decide(second.id, Decision(Review.REJECTED)))
    find(library)
    list(refresh(library))
    found = {event.id: event.decision.review for event in implied(library)}
    assert found == {first.id: Review.ACCEPTED, second.id: Review.REJECTED}


def test_an_article_that_has_them_keeps_them_when_it_is_read_again(library: Library) -> None:
    """A library of an earlier version, which stored them all, loses none."""
    with Library.open(None) as earlier:
        find(library)
        import_text(earlier, FERRY)
        article = earlier.articles()[0]
        for event in implied(library):
            earlier.apply(AddEvent(replace(event, id=0, article=article.id)))
        list(refresh(earlier))
        assert len(implied(earlier)) == len(implied(library))
        assert not keeps_implied(earlier)
