"""Events that a sentence puts before, after or beside the event told before: "the announcement came after ..."."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dateline.events import headline
from dateline.events.attachment import Dating
from dateline.events.happenings import phrase_at
from dateline.events.placement import Placement
from dateline.events.scene import scene
from dateline.events.telling import event as told
from dateline.formula.operators import Earlier, Later
from dateline.model import Event, Status

if TYPE_CHECKING:
    from dateline.events.implied import Lender
    from dateline.events.reading import Reading
    from dateline.events.story import Story
    from dateline.events.verbs import Verb
    from dateline.formula.operators import Formula


def beside(story: Story, number: int, reading: Reading, lender: Lender | None) -> Event | None:
    """Return what "the move came after the arrest of two men" puts before the event told before, or None."""
    verb = _verb(story, reading)
    if lender is None or verb is None or reading.timed:
        return None
    related = _related(story, reading, verb, lender.event.when)
    if related is None:
        return None
    first, when = related
    event = _clause_at(story, number, reading, first, when, lender.event) or _phrase(
        story, reading, first, when
    )
    if event is None:
        return None
    start, end = reading.sentence.span.start, reading.words.words[first - 1].end
    said = " ".join(story.text[start:end].split())
    why = f"“{said}” sets it beside the event told before: “{lender.event.headline}”."
    return replace(event, mentions=lender.event.mentions, implied=True, explanation=why)


def _verb(story: Story, reading: Reading) -> Verb | None:
    """Return the verb of "the announcement came" and "this follows", which point to the event told before."""
    words, verb = reading.words, reading.clauses[0].verb if reading.clauses else None
    if verb is None or not 0 < verb.first <= 3 or words.words[0].lower not in words.known("recalling"):
        return None
    noun = words.words[verb.first - 1].lower
    named = (
        verb.first == 1
        or noun in words.known("recalled")
        or noun in story.lexicon.lists["happenings", "nouns"]
    )
    lemma = story.lexicon.verbs.lemma.get(words.words[verb.last - 1].lower, "")
    return verb if named and lemma in {"come", "follow"} else None


def _related(story: Story, reading: Reading, verb: Verb, when: Formula) -> tuple[int, Formula] | None:
    """Return where what is set beside the event begins, and its date by the word that relates it."""
    words, first = reading.words, verb.last
    if story.lexicon.verbs.lemma.get(words.words[verb.last - 1].lower) == "follow":
        return first, Earlier(when)
    while first < len(words.words) and words.slots[first] in "a@" and words.words[first].lower != "ahead":
        first += 1
    word = words.lowers(first, first + 1)
    if word in {("after",), ("following",)}:
        return first + 1, Earlier(when)
    if word == ("before",):
        return first + 1, Later(when)
    if words.lowers(first, first + 2) == ("ahead", "of"):
        return first + 2, Later(when)
    return (first + 1, when) if word in {("as",), ("when",), ("while",)} else None


def _clause_at(
    story: Story, number: int, reading: Reading, first: int, when: Formula, before: Event
) -> Event | None:
    """Return the event of the clause that begins at a word: "after | two men were arrested"."""
    place = next((place for place, each in enumerate(reading.clauses) if each.parts[0].first == first), None)
    if place is None:
        return None
    dating = Dating(when, before.mentions, frozenset(), Placement.DATED)
    event = told(scene(story, number, reading, place, dating))
    return event if event is not None and event.status is Status.REPORTED else None


def _phrase(story: Story, reading: Reading, first: int, when: Formula) -> Event | None:
    """Return the event that a noun phrase names: "after | the arrest of two men"."""
    phrase = phrase_at(reading, first, story.lexicon)
    if phrase is None:
        return None
    line = headline.of_phrase(reading.words, phrase.first, phrase.last, (), story.lexicon)
    passage = reading.words.span(phrase.first, phrase.last)
    return Event(line, when, (passage,)) if len(line.split()) > 1 else None
