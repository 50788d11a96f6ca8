"""Events that a person adds, from selected words or by hand."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from dateline import workflow
from dateline.errors import DateError
from dateline.formula.operators import Fixed, Mentioned
from dateline.formula.words import words
from dateline.model import Review, Span
from dateline.store.library import Library
from dateline.workflow import Chronology
from dateline.workflow.adding import added, is_added, suggest
from dateline.workflow.dates import read_date, read_when

TEXT = "Published 26 November 2025\n\nThe mayor is kind. On 5 June 2025, the quay was dug up by the town. It rained."


@pytest.fixture
def library() -> Iterator[Library]:
    """A library with one article."""
    with Library.open(None) as opened:
        workflow.import_text(opened, TEXT)
        yield opened


def selected(library: Library, part: str) -> Span:
    """Return the span of words in the article."""
    start = library.article(1).text.index(part)
    return Span(start, start + len(part))


def test_selected_words_offer_headline_and_date(library: Library) -> None:
    """The date among the words is the event's; the headline is the rest, without what led to it."""
    span = selected(library, " On 5 June 2025, the quay was dug up by the town. ")
    found = suggest(library.article(1).text, library.mentions(1), span)
    assert found is not None
    assert (found.headline, found.phrase) == ("The quay was dug up by the town", "5 June 2025")
    assert found.span == Span(span.start + 1, span.end - 1)


def test_words_without_a_date_offer_a_headline(library: Library) -> None:
    """The date is then asked for."""
    found = suggest(library.article(1).text, library.mentions(1), selected(library, "the quay was dug up"))
    assert found is not None
    assert (found.headline, found.mention) == ("The quay was dug up", None)


def test_a_date_alone_is_its_own_headline(library: Library) -> None:
    """There is nothing else to call it."""
    found = suggest(library.article(1).text, library.mentions(1), selected(library, "5 June 2025"))
    assert found is not None
    assert found.headline == "5 June 2025"


def test_blanks_are_no_event(library: Library) -> None:
    """A selection without a word offers nothing."""
    assert suggest(library.article(1).text, (), selected(library, " ")) is None


def test_added_event_follows_its_mention(library: Library) -> None:
    """It is dated by the words of the article, accepted, and known to be the user's."""
    span = selected(library, "On 5 June 2025, the quay was dug up")
    found = suggest(library.article(1).text, library.mentions(1), span)
    assert found is not None
    before = library.events()
    undo = library.apply(added(found.headline, Fixed("2020"), 1, found.span, found.mention))
    event = library.events()[-1]
    assert event.when == Mentioned(found.mention or 0)
    assert is_added(event)
    assert event.decision.review is Review.ACCEPTED
    row = Chronology(library).dated_event(event.id)
    assert words(row.step.result) == "5 Jun 2025"
    library.apply(undo)
    assert library.events() == before


def test_event_without_an_article(library: Library) -> None:
    """It is dated by what was typed, and its date can be typed again."""
    library.apply(added("The war  began", read_date("1 September 1939")))
    event = library.events()[-1]
    assert event.headline == "The war began"
    assert not event.article
    assert words(Chronology(library).dated_event(event.id).step.result) == "1 Sep 1939"
    assert read_when("1940", library, event.id) == Fixed("1940")


def test_nonsense_is_no_date() -> None:
    """What is typed must be understood."""
    with pytest.raises(DateError, match="is not understood"):
        read_date("some time soonish")


def test_added_event_survives_reading_again(library: Library) -> None:
    """An event from selected words stays when its article is read anew."""
    span = selected(library, "The mayor is kind")
    library.apply(added("The mayor is kind", Fixed("2025"), 1, span))
    list(workflow.refresh(library))
    assert [event.headline for event in library.events() if is_added(event)] == ["The mayor is kind"]
