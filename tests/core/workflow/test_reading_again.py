"""What the person decided stays when an article is read again, changed or with other rules."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.edits import AddArticle, AddEvent, Decide, SetPublicationDate
from dateline.formula.operators import Fixed
from dateline.formula.standards import earliest
from dateline.model import (
    Article,
    DateCandidate,
    Decision,
    Event,
    Known,
    PublicationDate,
    Review,
    Status,
)
from dateline.store.library import Library
from dateline.workflow import Choice, Chronology, Doubtful, Likeness, Report, prepare, refresh, settle
from dateline.workflow.carrying import carry

SENTENCES = (
    "The bridge over the Ellery closed on 3 March 2025.",
    "Engineers replaced its cables in April 2025.",
    "The mayor resigned on 12 May 2025.",
    "Divers found a second crack two days ago.",
    "The city will reopen the bridge on 1 December 2025.",
    "A court fined the builder on 7 July 2025.",
)
STATED = DateCandidate("2025-11-24", "JSON-LD datePublished", "2025-11-24", 0.95, Known.STATED)
PUBLISHED = PublicationDate(STATED, (STATED,))
DECISIONS = (
    Decision(Review.ACCEPTED),
    Decision(Review.REJECTED),
    Decision(Review.CORRECTED, when=Fixed("2025-01-01"), words="New Year"),
    Decision(Review.CORRECTED, headline="My words", status=Status.DENIED),
)


def article(sentences: tuple[str, ...], **fields: object) -> Article:
    """Return an article of some sentences."""
    text = "\n\n".join(sentences)
    return replace(
        Article(0, "Bridge", text, PUBLISHED, source="/news/a.txt", sha256=str(hash(text))), **fields
    )


@pytest.fixture
def library() -> Iterator[Library]:
    """A library in memory with one article of six sentences, one event in each."""
    with Library.open(None) as opened:
        opened.apply(prepare(article(SENTENCES)))
        assert len(opened.events()) == len(SENTENCES)
        yield opened


def replaced(library: Library, changed: Article) -> Report:
    """Put a changed reading in the place of the one article there is."""
    known = library.articles()[0]
    doubtful = Doubtful("a.txt", changed, known, Likeness.FILE, 0.9)
    return done(settle(library, [(doubtful, Choice.REPLACE)]))


def done(progress: Iterator[object]) -> Report:
    """Drive a job to its end and return its report."""
    report = list(progress)[-1].report  # type: ignore[attr-defined]
    assert isinstance(report, Report)
    return report


def state(library: Library) -> object:
    """Return everything in a library."""
    return library.articles(), library.all_mentions(), library.events()


def event_in(library: Library, sentence: str) -> Event:
    """Return the event that a sentence tells."""
    text = library.articles()[0].text
    start = text.index(sentence)
    found = [
        each
        for each in library.events()
        if each.passages and start <= each.passages[0].start < start + len(sentence)
    ]
    (event,) = found
    return event


def decide(library: Library, sentence: str, decision: Decision) -> int:
    """Put the person's word on the event of a sentence, and return its id."""
    event = event_in(library, sentence)
    library.apply(Decide(event.id, decision))
    return event.id


@pytest.mark.parametrize("decision", DECISIONS)
def test_a_decision_follows_its_sentence(library: Library, decision: Decision) -> None:
    """With other sentences before it, a sentence keeps its event, its id and the person's word."""
    number = decide(library, SENTENCES[2], decision)
    changed = article(("A storm is coming.", SENTENCES[5], SENTENCES[2], "Nothing else is known."))
    (outcome,) = replaced(library, changed).replaced
    assert event_in(library, SENTENCES[2]).id == number
    assert library.event(number).decision == decision
    assert (outcome.corrections, outcome.homeless) == (1, 0)


def test_a_decision_without_its_sentence_becomes_an_event_of_its_own(library: Library) -> None:
    """It stays with its date, says why it has no passage, and is reported."""
    decide(library, SENTENCES[0], Decision(Review.ACCEPTED))
    number = decide(library, SENTENCES[3], Decision(Review.CORRECTED, headline="Second crack"))
    (outcome,) = replaced(library, article(SENTENCES[:3])).replaced
    event = library.event(number)
    assert (event.passages, event.shown_headline) == ((), "Second crack")
    assert earliest(Chronology(library).dated_event(number).step.result) == "2025-11-22"
    assert "sentence" in event.explanation
    assert outcome.note == "1 of 2 corrections no longer has its sentence: kept as an event of its own"


def test_a_rejection_without_its_sentence_is_done(library: Library) -> None:
    """What was rejected does not come back as an event of its own."""
    decide(library, SENTENCES[3], Decision(Review.REJECTED))
    (outcome,) = replaced(library, article(SENTENCES[:3])).replaced
    assert len(library.events()) == 3
    assert (outcome.corrections, outcome.homeless) == (0, 0)


def test_events_made_by_hand_stay(library: Library) -> None:
    """They belong to the person, whatever the text says."""
    note = Event("Note", Fixed("2025-02-02"), article=1)
    library.apply(AddEvent(note))
    replaced(library, article(SENTENCES[:1]))
    assert replace(library.events()[-1], id=0) == note


def test_a_publication_date_set_by_the_person_stays(library: Library) -> None:
    """The new reading only brings other candidates."""
    chosen = DateCandidate("2025-11-20", "typed by you", "20 Nov", 1.0, Known.SET)
    library.apply(SetPublicationDate(1, PublicationDate(chosen, (STATED,))))
    other = replace(STATED, date="2025-11-25")
    replaced(library, article(SENTENCES[:2], published=PublicationDate(other, (other,))))
    assert library.article(1).published == PublicationDate(chosen, (other,))


def test_what_was_accepted_keeps_its_date(library: Library) -> None:
    """With another publication date, "two days ago" that was accepted stays the day that was accepted."""
    number = decide(library, SENTENCES[3], Decision(Review.ACCEPTED))
    other = replace(STATED, date="2025-11-28")
    replaced(library, article(SENTENCES[1:], published=PublicationDate(other, (other,))))
    assert library.event(number).decision.when == Fixed("2025-11-22")
    assert earliest(Chronology(library).dated_event(number).step.result) == "2025-11-22"


def test_replacing_is_undone_and_redone_whole(library: Library) -> None:
    """Undo brings back the very library of before, redo the one of after."""
    for sentence, decision in zip(SENTENCES, DECISIONS, strict=False):
        decide(library, sentence, decision)
    before = state(library)
    report = replaced(library, article(("A storm is coming.", *SENTENCES[1:3])))
    after = state(library)
    assert report.undo is not None
    redo = library.apply(report.undo)
    assert state(library) == before
    library.apply(redo)
    assert state(library) == after


def test_reading_again_with_the_same_rules_changes_nothing(library: Library) -> None:
    """An article that reads as before is left alone, and there is nothing to undo."""
    decide(library, SENTENCES[0], DECISIONS[2])
    before = state(library)
    report = done(refresh(library))
    assert (state(library), report.replaced, report.undo) == (before, (), None)


def test_reading_again_after_an_upgrade_finds_more(library: Library) -> None:
    """Where earlier rules saw less, events are added; ids and decisions of the others stay."""
    whole = prepare(article(SENTENCES, sha256="b"))
    less = AddArticle(whole.article, whole.mentions[:3], whole.events[:3])
    with Library.open(None) as old:
        old.apply(less)
        number = decide(old, SENTENCES[1], DECISIONS[3])
        before = state(old)
        report = done(refresh(old))
        assert len(old.events()) == len(SENTENCES)
        assert old.event(number).decision == DECISIONS[3]
        assert report.undo is not None
        old.apply(report.undo)
        assert state(old) == before


@pytest.mark.parametrize("decision", DECISIONS)
def test_a_decision_outlives_rules_that_see_no_event(library: Library, decision: Decision) -> None:
    """Where the program finds nothing any more, the event stays in its sentence, with its date and its word."""
    number = decide(library, SENTENCES[3], decision)
    before, when = library.event(number), Chronology(library).dated_event(number).step.result
    blind = prepare(article(SENTENCES))
    less = AddArticle(blind.article, blind.mentions[3:], ())
    carried = carry(library, library.articles()[0], less)
    library.apply(carried.edit)
    after = library.event(number)
    assert (after.passages, after.decision) == (before.passages, decision)
    assert Chronology(library).dated_event(number).step.result == when
    assert [library.mentions(1)[at].span for at in after.mentions] == [
        blind.mentions[before.mentions[0]].span
    ]
    assert (carried.corrections, carried.homeless) == (1, 0)


def test_choosing_to_skip_leaves_the_library_alone(library: Library) -> None:
    """Nothing is stored, and the report names the article that is there."""
    before = state(library)
    doubtful = Doubtful("b.txt", article(SENTENCES[:2]), library.articles()[0], Likeness.TEXT, 1.0)
    report = done(settle(library, [(doubtful, Choice.SKIP)]))
    assert (state(library), report.undo) == (before, None)
    assert [each.name for each in report.repeated] == ["b.txt"]


def test_choosing_to_add_stores_a_second_article(library: Library) -> None:
    """The copy becomes an article of its own, once."""
    doubtful = Doubtful("b.txt", article(SENTENCES[:2]), library.articles()[0], Likeness.TEXT, 1.0)
    report = done(settle(library, [(doubtful, Choice.ADD), (doubtful, Choice.ADD)]))
    assert (len(report.imported), len(report.repeated), len(library.articles())) == (1, 1, 2)


def test_replacing_what_was_removed_adds(library: Library) -> None:
    """If the known article has gone while the person thought, the new one is stored."""
    doubtful = Doubtful(
        "b.txt", article(SENTENCES[:2]), replace(library.articles()[0], id=99), Likeness.TEXT, 1.0
    )
    assert len(done(settle(library, [(doubtful, Choice.REPLACE)])).imported) == 1


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=25)
@given(
    st.lists(st.sampled_from(DECISIONS), min_size=6, max_size=6),
    st.permutations(SENTENCES).flatmap(
        lambda order: st.integers(0, 6).map(lambda count: tuple(order[:count]))
    ),
    st.booleans(),
)
def test_no_decision_is_ever_lost(decisions: list[Decision], kept: tuple[str, ...], storm: bool) -> None:
    """Whatever the new text keeps, each decision but a rejection is there, and undo restores all."""
    with Library.open(None) as library:
        library.apply(prepare(article(SENTENCES)))
        numbers = {
            sentence: decide(library, sentence, decision)
            for sentence, decision in zip(SENTENCES, decisions, strict=True)
        }
        before = state(library)
        report = replaced(
            library, article((*(("A storm is coming.",) if storm else ()), *kept), sha256="new")
        )
        now = {event.id: event for event in library.events()}
        for (sentence, number), decision in zip(numbers.items(), decisions, strict=True):
            if sentence in kept or decision.review is not Review.REJECTED:
                assert now[number].decision.review is decision.review
            assert (number in now and bool(now[number].passages)) == (sentence in kept)
        if report.undo is not None:
            library.apply(report.undo)
        assert state(library) == before
