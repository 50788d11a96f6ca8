"""Events of several articles that tell one happening, and what a person says about that."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from dateline import workflow
from dateline.edits import Decide
from dateline.model import Agreement, Event, Happening, Review, Status
from dateline.store.library import Library
from dateline.workflow import Chronology
from dateline.workflow.readings import is_settled, readings

LYON = "Thieves rammed a stolen car into a jewellery shop in Lyon on 14 November 2025. The mayor was angry."
COPY = " ".join(
    f"Sentence {word} of a long agency story about the harbour of Porto tells how boats came and went."
    for word in ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
)


@pytest.fixture
def library() -> Iterator[Library]:
    """A library in memory."""
    with Library.open(None) as opened:
        yield opened


def found(library: Library) -> list[Happening]:
    """Return the happenings that several events tell."""
    chronology = Chronology(library)
    every = workflow.happenings(chronology.dated(), chronology.articles(), workflow.witnesses(library))
    return [each for each in every if len(each.tellings) > 1]


def events(library: Library, words: str) -> list[Event]:
    """Return the events whose headline holds some words."""
    return [event for event in library.events() if words in event.headline.lower()]


def test_two_articles_tell_one_happening(library: Library) -> None:
    """Each is a witness."""
    workflow.import_text(library, LYON)
    workflow.import_text(library, "In Lyon, thieves rammed a car into a jewellery shop on 14 November 2025.")
    (happening,) = found(library)
    assert (len(happening.tellings), happening.witnesses) == (2, 2)
    assert happening.agreement is Agreement.SAME


def test_copies_of_an_agency_story_are_one_witness(library: Library) -> None:
    """The same text under two headlines is one source."""
    workflow.import_text(library, f"{COPY}\n\n{LYON}", "a.txt")
    report = workflow.import_text(library, f"Another headline\n\n{COPY}\n\n{LYON} More.", "b.txt")
    choices = [(each, workflow.Choice.ADD) for each in report.doubtful]
    assert choices
    list(workflow.settle(library, choices))
    (happening,) = found(library)
    assert (len(happening.tellings), happening.witnesses) == (2, 1)


def test_merging_by_hand_is_undone_whole(library: Library) -> None:
    """Two events that share no word are one if the user says so, until it is undone."""
    workflow.import_text(library, LYON)
    workflow.import_text(library, "The court of Porto heard the case on 20 November 2025.")
    pair = [*events(library, "rammed"), *events(library, "court")]
    before = library.events()
    undo = library.apply(workflow.merge(pair))
    (happening,) = found(library)
    assert sorted(happening.tellings) == sorted(event.id for event in pair)
    assert happening.agreement is Agreement.CONTRADICTING
    library.apply(undo)
    assert (found(library), library.events()) == ([], before)


def test_splitting_wins_over_the_words_and_over_an_earlier_merge(library: Library) -> None:
    """What was taken out stays out, and can be put back."""
    for text in (LYON, f"{LYON} Again.", f"{LYON} And again."):
        report = workflow.import_text(library, text)
        list(workflow.settle(library, [(each, workflow.Choice.ADD) for each in report.doubtful]))
    first, second, third = events(library, "rammed")
    library.apply(workflow.merge([first, second, third]))
    first, second, third = events(library, "rammed")
    library.apply(workflow.split(second, [first, third]))
    (happening,) = found(library)
    assert sorted(happening.tellings) == [first.id, third.id]
    library.apply(workflow.merge(events(library, "rammed")))
    (happening,) = found(library)
    assert len(happening.tellings) == 3


def test_one_event_cannot_be_merged(library: Library) -> None:
    """There is nothing to put it with."""
    workflow.import_text(library, LYON)
    with pytest.raises(ValueError, match="by itself"):
        workflow.merge(events(library, "rammed"))


def test_the_telling_the_user_trusts_stands_for_all(library: Library) -> None:
    """A telling that was accepted comes first; the dates still contradict, but that is settled."""
    workflow.import_text(library, LYON)
    workflow.import_text(
        library, "In Lyon, thieves rammed a stolen car into a jewellery shop on 15 November 2025."
    )
    (happening,) = found(library)
    assert happening.agreement is Agreement.CONTRADICTING
    other = library.event(happening.tellings[1])
    library.apply(Decide(other.id, replace(other.decision, review=Review.ACCEPTED)))
    (happening,) = found(library)
    assert happening.tellings[0] == other.id
    chronology = Chronology(library)
    tellings = [chronology.dated_event(number) for number in happening.tellings]
    first, second = readings(tellings)
    assert (first.is_chosen, second.is_chosen, second.agrees) == (True, False, False)
    assert is_settled(tellings)
    assert not is_settled(tellings[1:])


def test_what_has_come_about_is_a_plan_no_more(library: Library) -> None:
    """A paper announced the visit, a later one reports it: the report stands for both."""
    workflow.import_text(library, "Transport minister Jan Brek will visit the Arlen bridge on 14 March 2025.")
    workflow.import_text(library, "Transport minister Jan Brek visited the Arlen bridge on 14 March 2025.")
    (happening,) = found(library)
    assert library.event(happening.tellings[0]).status is Status.REPORTED


def test_a_merge_outlives_another_reading_of_an_article(library: Library) -> None:
    """The same page with one more sentence takes the place of the first; what the user put together stays so."""
    workflow.import_text(library, f"{COPY}\n\n{LYON}", "a.txt")
    workflow.import_text(library, "The court of Porto heard the case on 20 November 2025.")
    library.apply(workflow.merge([*events(library, "rammed"), *events(library, "court")]))
    before = {number for each in found(library) for number in each.tellings}
    report = workflow.import_text(
        library, f"{COPY}\n\n{LYON} The police found the car on 16 November 2025.", "a.txt"
    )
    list(workflow.settle(library, [(each, workflow.Choice.REPLACE) for each in report.doubtful]))
    assert events(library, "police")
    (happening,) = found(library)
    assert set(happening.tellings) == before
