"""Searching: what is typed finds articles and events by the beginnings of their words, whatever is typed."""

from __future__ import annotations

import sqlite3
import threading
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.store.material import addition
from dateline.edits import (
    AddArticle,
    AddEvent,
    Decide,
    RemoveArticle,
    RemoveEvent,
    RenameArticle,
    ReplaceArticle,
)
from dateline.formula.operators import Date
from dateline.model import Article, Decision, Event, Review
from dateline.store.library import Library
from dateline.store.search import query_of

TEXT = "Müller walked over the “Long Bridge” in Zürich.\nO’Brien's U.S. visa ran out. 东京の港は三日前に再開した。"


@pytest.fixture
def story(library: Library) -> Library:
    """Give a library with one article and one event."""
    events = (Event("Bridge opened", Date(2019, 0, 0)),)
    library.apply(AddArticle(Article(0, "A walk over water", TEXT), (), events))
    return library


def found(library: Library, typed: str) -> list[tuple[int, int | None]]:
    """Return the numbers of the articles and events that are found."""
    return [(each.article, each.event) for each in library.search(typed)]


@pytest.mark.parametrize(
    "typed",
    ["bridge", "BRI", "b", "zurich", "Zürich", "muller", "walk water", "long bri", '"long bridge"', "o’brien", "u.s.",
     "港", "三日前", "东京 visa", "water zürich"],
)  # fmt: skip
def test_words_are_found_by_their_beginnings(story: Library, typed: str) -> None:
    """Case, accents and the order of words do not matter, and words of title and text go together."""
    assert (1, None) in found(story, typed)


@pytest.mark.parametrize("typed", ["ridge", "bridge tunnel", '"bridge long"', "大阪", "东京 tunnel", "", " "])
def test_what_is_not_there_is_not_found(story: Library, typed: str) -> None:
    """All words must be there, and words in quotation marks side by side."""
    assert found(story, typed) == []


@pytest.mark.parametrize(
    "typed",
    ['"', '""', "NEAR(", "*", "a AND", "^x", "title:x", "-", "(", "\0", "\ud800", "x\0'", "🌉", '"*"'],
)
def test_no_query_is_wrong(story: Library, typed: str) -> None:
    """Operators of the database mean nothing here."""
    assert found(story, typed) in ([], [(1, None)])


@given(st.text(max_size=30))
@settings(max_examples=150)
def test_any_text_can_be_sought(typed: str) -> None:
    """Whatever is typed, the search answers."""
    with Library.open(None) as library:
        library.apply(AddArticle(Article(0, "Title", TEXT), (), (Event("Bridge opened", Date(2019, 0, 0)),)))
        library.search(typed)
        library.hits(1, typed)


def test_hits_are_where_the_words_stand(story: Library) -> None:
    """The places in the text are those of the words, behind accents and other scripts too."""
    assert [span.of(TEXT) for span in story.hits(1, "bridge zur")] == ["Bridge", "Zürich"]
    assert [span.of(TEXT) for span in story.hits(1, "三日")] == ["三日"]


def test_lines_show_the_hits(story: Library) -> None:
    """Title and snippet come without marks, with the places of the hits in them."""
    event, article = story.search("bridge")
    assert event.title.words == "Bridge opened"
    assert [span.of(event.title.words) for span in event.title.hits] == ["Bridge"]
    assert article.title.words == "A walk over water"
    assert [span.of(article.snippet.words) for span in article.snippet.hits] == ["Bridge"]


def test_what_the_user_wrote_is_found(story: Library) -> None:
    """Headline, note, tags and category of the user's decision are sought, and undone decisions are not."""
    undo = story.apply(
        Decide(1, Decision(headline="Crossing", note="ask Anna", tags=("urgent",), category="ships"))
    )
    assert [found(story, word) for word in ("crossing", "anna", "urgent", "ships", "opened")] == [
        [(1, 1)]
    ] * 4 + [[]]
    story.apply(undo)
    assert found(story, "anna") == []
    assert found(story, "opened") == [(1, 1)]


def test_rejected_events_are_not_found(story: Library) -> None:
    """What was thrown out does not come back by searching."""
    story.apply(Decide(1, Decision(Review.REJECTED)))
    assert found(story, "opened") == []


def test_search_follows_every_edit(story: Library) -> None:
    """Renamed, replaced, removed and restored articles and events are found as they are now."""
    story.apply(RenameArticle(1, "Harbour news"))
    assert found(story, "harbour") == [(1, None)]
    assert found(story, "walk water") == []
    story.apply(ReplaceArticle(Article(1, "Other", "Nothing left")))
    assert found(story, "bridge") == []
    undo = story.apply(RemoveArticle(1))
    assert found(story, "nothing") == []
    story.apply(undo)
    assert found(story, "nothing") == [(1, None)]
    story.apply(AddEvent(Event("Loose end", Date(2020, 0, 0), id=70)))
    assert found(story, "loose") == [(0, 70)]
    story.apply(RemoveEvent(70))
    assert found(story, "loose") == []


def test_an_older_library_can_be_searched(path: Path) -> None:
    """What was stored before there was a search is found after the step that adds it."""
    with Library.open(path) as library:
        library.apply(addition())
    old = sqlite3.connect(path)
    for table in ("article_words", "event_words"):
        for trigger in ("added", "removed", "changed"):
            old.execute(f"DROP TRIGGER {table}_{trigger}")
        old.execute(f"DROP TABLE {table}")
    old.execute("DELETE FROM migration WHERE name LIKE 'full-text%'")
    (steps,) = old.execute("SELECT count(*) FROM migration").fetchone()
    old.execute(f"PRAGMA user_version = {steps}")
    old.commit()
    old.close()
    with Library.open(path) as library:
        assert {number for number, _ in found(library, "harbour")} == {1}


def test_a_library_opened_for_reading_can_be_searched(path: Path) -> None:
    """No writing is needed, and a folder that allows none is no hindrance."""
    with Library.open(path) as library:
        library.apply(addition())
    with Library.open_reading(path) as library:
        assert found(library, "harb")
    path.chmod(0o444)
    path.parent.chmod(0o555)
    try:
        with Library.open_reading(path) as library:
            assert found(library, "harb")
    finally:
        path.parent.chmod(0o755)


def test_a_search_sees_the_latest_edit_of_a_file(path: Path) -> None:
    """The connection that searches beside the other one reads what was just written."""
    with Library.open(path) as library:
        assert found(library, "harb") == []
        library.apply(addition())
        assert found(library, "harb")


def test_a_search_can_be_stopped(path: Path) -> None:
    """Stopping from another thread never hurts: the search finds all or nothing, and the next one works."""
    with Library.open(path) as library:
        library.apply(addition())
        answers: list[int] = []
        thread = threading.Thread(
            target=lambda: answers.extend(len(library.search("harb")) for _ in range(50))
        )
        thread.start()
        while thread.is_alive():
            library.stop_searching()
        assert set(answers) <= {0, 1, 2, 3}
        assert found(library, "harb")


def test_endless_queries_are_cut() -> None:
    """A pasted page is not sought word by word."""
    assert len(query_of("word " * 10_000).match) < 500
