"""A large edit that is made in slices is the same edit: all or none, and it can be undone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from dateline.edits import AddArticle, Batch, RemoveArticle
from dateline.errors import LibraryError
from dateline.model import Article
from dateline.store.library import Library
from dateline.workflow import Progress
from dateline.workflow.slices import LARGE, SLICE, in_slices, is_large

COUNT = 3 * SLICE + 1


@pytest.fixture
def library() -> Iterator[Library]:
    """An empty library in memory."""
    with Library.open(None) as opened:
        yield opened


def many(count: int = COUNT) -> Batch:
    """Return the edit that stores so many articles."""
    numbers = range(1, count + 1)
    return Batch(tuple(AddArticle(Article(number, f"Ward {number}", "Some words.")) for number in numbers))


def numbers(library: Library) -> list[int]:
    """Return the articles that a library holds."""
    return [article.id for article in library.articles()]


def test_slices_come_to_the_whole(library: Library) -> None:
    """Everything is done at the end, and what comes last undoes all of it."""
    *_steps, undo = in_slices(library, many())
    assert numbers(library) == list(range(1, COUNT + 1))
    assert isinstance(undo, Batch)
    *_steps, redo = in_slices(library, undo)
    assert numbers(library) == []
    assert isinstance(redo, Batch)
    library.apply(redo)
    assert numbers(library) == list(range(1, COUNT + 1))


def test_slices_tell_how_far_they_are(library: Library) -> None:
    """Between two slices there is time for others, who are told how much is done."""
    *steps, _undo = in_slices(library, many())
    assert steps == [Progress(done, COUNT, "") for done in range(0, COUNT, SLICE)]


def test_failing_slice_undoes_those_before(library: Library) -> None:
    """Where something in the middle cannot be done, nothing is."""
    edit = Batch((*many().edits, RemoveArticle(999)))
    with pytest.raises(LibraryError):
        list(in_slices(library, edit))
    assert numbers(library) == []


def test_stopping_undoes_what_was_done(library: Library) -> None:
    """Whoever stops in the middle has everything as before."""
    steps = in_slices(library, many())
    next(steps)
    next(steps)
    assert numbers(library) == list(range(1, SLICE + 1))
    steps.close()  # type: ignore[attr-defined]
    assert numbers(library) == []


def test_only_many_edits_are_sliced() -> None:
    """One edit, or a few, are made at once."""
    assert not is_large(RemoveArticle(1))
    assert not is_large(many(LARGE))
    assert is_large(many(LARGE + 1))
