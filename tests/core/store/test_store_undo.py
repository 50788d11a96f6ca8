"""Any list of edits can be undone to the first state and redone to the last."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.formula.strategies import FORMULAS
from core.store.material import GUESSED, STATED, addition, event, mentions, snapshot
from dateline.edits import (
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
from dateline.formula.operators import Fixed, Mentioned
from dateline.model import Decision, PublicationDate, Review, Span, Status
from dateline.store.library import Library

unhurried = settings(suppress_health_check=[HealthCheck.too_slow])
"""Drawing an edit reads a library, which a busy machine may do slowly: no reason to fail."""

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
formulas = FORMULAS | st.builds(Mentioned, st.integers(0, 50)) | st.builds(Fixed, texts)
decisions = st.builds(
    Decision,
    st.sampled_from(Review),
    st.none() | texts,
    st.none() | formulas,
    st.none() | texts,
    st.none() | st.sampled_from(Status),
)
dates = st.builds(
    PublicationDate,
    st.none() | st.builds(lambda words: replace(STATED, evidence=words), texts),
    st.lists(st.sampled_from([STATED, GUESSED])).map(tuple),
)
events = st.builds(event, headline=texts, when=formulas, passages=st.just((Span(2, 5),)), decision=decisions)


def replacements(library: Library, number: int) -> st.SearchStrategy[Edit]:
    """Draw another reading of an article that keeps some of its events."""
    kept = (
        st.lists(st.sampled_from(library.events(number)), unique=True)
        if library.events(number)
        else st.just([])
    )
    return st.builds(
        lambda text, old, new: ReplaceArticle(
            replace(library.article(number), text=text), mentions()[:1], (*new, *old)
        ),
        texts,
        kept,
        st.lists(events, max_size=2),
    )


@st.composite
def edits(draw: st.DrawFn, library: Library) -> Edit:
    """Draw an edit that is possible in the library as it is now."""
    articles = [article.id for article in library.articles()]
    found = [event.id for event in library.events()]
    possible = [texts.map(lambda text: addition(title=text, text=text)), st.builds(AddEvent, events)]
    if articles:
        number = st.sampled_from(articles)
        possible += [st.builds(RemoveArticle, number), st.builds(RenameArticle, number, texts)]
        possible += [st.builds(SetPublicationDate, number, dates)]
        possible += [number.flatmap(lambda chosen: replacements(library, chosen))]
        possible += [st.builds(lambda new, to: AddEvent(replace(new, article=to)), events, number)]
    if found:
        possible += [st.builds(Decide, st.sampled_from(found), decisions)]
        possible += [st.builds(RemoveEvent, st.sampled_from(found))]
    return draw(st.one_of(possible))


@unhurried
@given(st.data(), st.integers(1, 8))
def test_undo_and_redo_pass_through_the_same_states(data: st.DataObject, count: int) -> None:
    """Undone one by one, and redone, a library shows each state exactly as it was."""
    with Library.open(None) as library:
        states, undo = [snapshot(library)], []
        for _ in range(count):
            undo.append(library.apply(data.draw(edits(library))))
            states.append(snapshot(library))
        redo = []
        for number in reversed(range(count)):
            redo.append(library.apply(undo[number]))
            assert snapshot(library) == states[number]
        for number in range(count):
            library.apply(redo.pop())
            assert snapshot(library) == states[number + 1]


@unhurried
@given(st.data())
def test_a_batch_is_undone_and_redone_as_one(data: st.DataObject) -> None:
    """A batch of edits of different things, drawn against the same state, comes undone as a whole."""
    with Library.open(None) as library:
        library.apply(Batch((addition(), addition())))
        before = snapshot(library)
        renamed = st.builds(RenameArticle, st.integers(1, 2), texts)
        decided = st.builds(Decide, st.integers(1, 4), decisions)
        batch = st.lists(renamed | decided | st.builds(AddEvent, events)).map(
            lambda drawn: Batch(tuple(drawn))
        )
        undo = library.apply(data.draw(batch))
        after = snapshot(library)
        redo = library.apply(undo)
        assert snapshot(library) == before
        library.apply(redo)
        assert snapshot(library) == after
