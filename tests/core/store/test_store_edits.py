"""Every edit does what it says, tells what it touched, and returns the edit that undoes it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core.store.material import DECIDED, GUESSED, addition, article, event, mentions, snapshot
from dateline.edits import (
    AddArticle,
    AddEvent,
    Batch,
    Decide,
    Edit,
    RemoveArticle,
    RemoveEvent,
    RenameArticle,
    ReplaceArticle,
    SetPublicationDate,
)
from dateline.errors import LibraryError
from dateline.formula.operators import Fixed
from dateline.model import Decision, PublicationDate, Review
from dateline.store.library import Changed, Library


def told(library: Library, edit: Edit) -> Changed:
    """Apply an edit and return what the listeners were told."""
    heard: list[Changed] = []
    library.listeners.append(heard.append)
    library.apply(edit)
    library.listeners.remove(heard.append)
    (changed,) = heard
    return changed


def test_an_added_article_is_found_whole_and_numbered(library: Library) -> None:
    """What was added comes back equal, but for the numbers given out."""
    library.apply(addition())
    assert library.article(1) == article(id=1)
    assert library.mentions(1) == mentions()
    first, second = library.events(1)
    assert (first, second.decision) == (event(id=1, article=1), DECIDED)


def test_adding_an_article_is_undone_by_removing_it(library: Library) -> None:
    """The inverse names the number that was given out."""
    assert library.apply(addition()) == RemoveArticle(1)


def test_removing_an_article_takes_its_mentions_and_events(library: Library) -> None:
    """Nothing of the article stays behind; other articles are untouched."""
    library.apply(addition())
    kept = library.apply(addition(title="Other")), library.events(2)
    library.apply(RemoveArticle(1))
    assert (kept[0], library.events()) == (RemoveArticle(2), kept[1])
    assert list(library.all_mentions()) == [2]


def test_removing_an_article_is_undone_with_numbers_and_decisions(library: Library) -> None:
    """The article comes back with the same ids and with what the user had decided."""
    library.apply(addition())
    library.apply(Decide(1, DECIDED))
    before = snapshot(library)
    library.apply(library.apply(RemoveArticle(1)))
    assert snapshot(library) == before


def test_numbers_are_not_given_out_twice(library: Library) -> None:
    """A new article and its events never get the numbers of removed ones."""
    library.apply(library.apply(addition()))
    library.apply(addition())
    assert [each.id for each in library.articles()] == [2]
    assert [each.id for each in library.events()] == [3, 4]


def test_new_events_beside_known_ones_get_free_numbers(library: Library) -> None:
    """An article that comes back with one more event keeps the numbers of the others."""
    library.apply(AddArticle(article(id=7), (), (event(headline="New"), event(id=1, headline="Known"))))
    assert [(each.id, each.headline) for each in library.events(7)] == [(1, "Known"), (2, "New")]


def test_a_publication_date_is_replaced_with_its_candidates(library: Library) -> None:
    """The new date counts, and the inverse brings the old one back."""
    library.apply(addition())
    undo = library.apply(SetPublicationDate(1, PublicationDate(None, (GUESSED,))))
    assert library.article(1).published == PublicationDate(None, (GUESSED,))
    assert undo == SetPublicationDate(1, article().published)


def test_an_article_is_renamed(library: Library) -> None:
    """The new title is stored, and the inverse holds the old one."""
    library.apply(addition(title="Old"))
    assert library.apply(RenameArticle(1, "New")) == RenameArticle(1, "Old")
    assert library.article(1) == article(id=1, title="New")


def test_a_decision_stands_beside_the_reading_of_the_program(library: Library) -> None:
    """The event keeps the program's fields, and the inverse takes the decision back."""
    library.apply(addition())
    assert library.apply(Decide(1, DECIDED)) == Decide(1, Decision())
    assert library.event(1) == event(id=1, article=1, decision=DECIDED)


def test_an_event_is_added_by_hand(library: Library) -> None:
    """It gets a number, and the inverse removes it."""
    library.apply(addition())
    by_hand = event(article=1, when=Fixed("-0043-03-15"), passages=(), mentions=())
    assert library.apply(AddEvent(by_hand)) == RemoveEvent(3)
    assert library.event(3) == replace(by_hand, id=3)


def test_an_event_may_belong_to_no_article(library: Library) -> None:
    """It is found among all events and under the article 0."""
    library.apply(AddEvent(event()))
    assert library.events() == library.events(0) == (event(id=1),)


def test_removing_an_event_is_undone_with_its_number(library: Library) -> None:
    """The event comes back as it was."""
    library.apply(addition())
    before = library.event(2)
    assert library.apply(RemoveEvent(2)) == AddEvent(before)


def test_a_batch_is_undone_backwards(library: Library) -> None:
    """Several edits of the same thing come back to where they started."""
    library.apply(addition(title="One"))
    undo = library.apply(Batch((RenameArticle(1, "Two"), RenameArticle(1, "Three"))))
    assert undo == Batch((RenameArticle(1, "Two"), RenameArticle(1, "One")))


def test_an_article_may_go_and_come_back_in_one_batch(library: Library) -> None:
    """Removing and adding the same numbers in one transaction is no conflict."""
    library.apply(addition())
    library.apply(undo := library.apply(RemoveArticle(1)))
    before = snapshot(library)
    library.apply(Batch((RemoveArticle(1), undo, Decide(1, DECIDED), RemoveArticle(1), undo)))
    assert snapshot(library) == before


def test_a_batch_fails_whole(library: Library) -> None:
    """When one part cannot be done, no part is done and nobody is told."""
    library.apply(addition())
    before, heard = snapshot(library), []
    library.listeners.append(heard.append)
    with pytest.raises(LibraryError):
        library.apply(Batch((RenameArticle(1, "New"), addition(), RemoveEvent(99))))
    assert (snapshot(library), heard) == (before, [])


@pytest.mark.parametrize(
    ("edit", "changed"),
    [
        (addition(), Changed(frozenset({2}), frozenset({2}), frozenset({3, 4}))),
        (RemoveArticle(1), Changed(frozenset({1}), frozenset({1}), frozenset({1, 2}))),
        (
            SetPublicationDate(1, PublicationDate()),
            Changed(frozenset({1}), frozenset({1}), frozenset({1, 2})),
        ),
        (RenameArticle(1, "New"), Changed(articles=frozenset({1}))),
        (Decide(2, Decision(Review.REJECTED)), Changed(events=frozenset({2}))),
        (AddEvent(event(article=1)), Changed(events=frozenset({3}))),
        (RemoveEvent(2), Changed(events=frozenset({2}))),
        (
            Batch((RenameArticle(1, "New"), Decide(1, DECIDED))),
            Changed(articles=frozenset({1}), events=frozenset({1})),
        ),
    ],
    ids=lambda value: type(value).__name__,
)
def test_listeners_hear_exactly_what_changed(library: Library, edit: Edit, changed: Changed) -> None:
    """Each edit names the ids it touched and no others."""
    library.apply(addition())
    assert told(library, edit) == changed


def test_listeners_are_not_called_for_nothing(library: Library) -> None:
    """An empty batch changes nothing, so nobody hears of it."""
    heard: list[Changed] = []
    library.listeners.append(heard.append)
    library.apply(Batch(()))
    assert heard == []


def test_listeners_find_the_edit_done_and_may_edit_themselves(library: Library) -> None:
    """When a listener is called the change is committed and the library is free."""
    titles: list[str] = []

    def listener(changed: Changed) -> None:
        titles.extend(library.article(number).title for number in changed.articles)
        if titles[-1] == "One":
            library.apply(RenameArticle(1, "Two"))

    library.listeners.append(listener)
    library.apply(addition(title="One"))
    assert titles == ["One", "Two"]


@pytest.mark.parametrize(
    "edit",
    [
        RemoveArticle(9),
        SetPublicationDate(9, PublicationDate()),
        RenameArticle(9, ""),
        ReplaceArticle(article(id=9)),
        Decide(9, Decision()),
        AddEvent(event(article=9)),
        RemoveEvent(9),
    ],
    ids=lambda value: type(value).__name__,
)
def test_an_edit_of_something_gone_says_so(library: Library, edit: Edit) -> None:
    """What was removed in another window cannot be edited, and the message says that."""
    with pytest.raises(LibraryError, match="not in the library any more"):
        library.apply(edit)


def test_a_replaced_article_keeps_its_number_and_the_events_that_stay(library: Library) -> None:
    """Text, facts, mentions and events are the new ones; listeners hear of all events, also of those gone."""
    library.apply(addition())
    kept = library.event(2)
    reading = ReplaceArticle(article(id=1, text="New.", sha256="cd"), mentions()[:1], (event(), kept))
    changed = told(library, reading)
    assert library.articles() == (article(id=1, text="New.", sha256="cd"),)
    assert library.mentions(1) == mentions()[:1]
    assert library.events() == (kept, event(id=3, article=1))
    assert changed == Changed(frozenset({1}), frozenset({1}), frozenset({1, 2, 3}))


def test_replacing_an_article_is_undone_by_replacing_it_again(library: Library) -> None:
    """The inverse holds everything that was there, numbers included."""
    library.apply(addition())
    before = snapshot(library)
    undo = library.apply(ReplaceArticle(article(id=1, text="New.")))
    assert undo == ReplaceArticle(before.articles[0], before.mentions[1], before.events)
    library.apply(undo)
    assert snapshot(library) == before


def test_hashes_name_the_files_that_are_there(library: Library) -> None:
    """Articles without a hash, such as those of other programs, have none."""
    for sha256 in ("", "ab", "cd"):
        library.apply(addition(sha256=sha256))
    assert library.hashes() == {"ab", "cd"}


@pytest.mark.parametrize(
    "edit", [addition(id=1), AddEvent(event(id=1))], ids=lambda value: type(value).__name__
)
def test_what_is_there_cannot_come_back(library: Library, edit: Edit) -> None:
    """Adding a number that is taken names the thing instead of replacing it."""
    library.apply(addition())
    with pytest.raises(LibraryError, match=r"“Harbour reopens.* is in the library already"):
        library.apply(edit)


@pytest.mark.parametrize("field", ["title", "source", "removed"])
def test_text_that_is_not_unicode_is_refused(library: Library, field: str) -> None:
    """A stray byte of a file name is explained, and nothing is stored."""
    stray = "caf\udce9.txt"
    with pytest.raises(LibraryError, match="no Unicode text"):
        library.apply(addition(**{field: (stray,) if field == "removed" else stray}))
    assert library.articles() == ()
