"""Events whose date is not stated: borrowed from the event told before, or only bounded by a plan."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from dateline.events import headline
from dateline.events.attachment import UNDATED, Dating, recurs
from dateline.events.happenings import phrase_at
from dateline.events.placement import Placement
from dateline.events.predictions import is_prediction
from dateline.events.scene import scene
from dateline.events.status import is_conditional, is_open_plan, status
from dateline.events.subjects import subject
from dateline.events.telling import event as told
from dateline.events.tense import Tense, tense
from dateline.formula.calendar import DAY_SECONDS, Unit, day_number
from dateline.formula.resolve import Context, resolve
from dateline.formula.results import Dated, Kind
from dateline.model import Event, Status

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dateline.events.reading import Reading
    from dateline.events.story import Story
    from dateline.formula.operators import Formula

_LONGEST = 3 * DAY_SECONDS
"""The longest time that what happened "meanwhile" can share: a weekend with its Friday."""
_FIRST = day_number(2020, 6, 17) * DAY_SECONDS
_ANY_DAY = Dated(Kind.ON, _FIRST, _FIRST + DAY_SECONDS, Unit.DAY)
"""A publication day to measure how long a date is, whichever day it really was."""


class Lender(NamedTuple):
    """The event told before, whose date can be borrowed, and the number of its sentence."""

    sentence: int
    event: Event


def borrowed(story: Story, number: int, reading: Reading, lender: Lender | None) -> Event | None:
    """Return the event of a sentence that takes the date of the event told before, or None."""
    if lender is None or not reading.clauses:
        return None
    words = opening_words(story, reading)
    loose = words.lower() in story.lexicon.phrases["implied", "loosely"] and number - lender.sentence > 1
    before = lender.event
    if words and not _lends_to(story, before.when, words.lower()):
        return None
    planned = before.status is Status.PLANNED and _is_planned(story, reading)
    if loose or (words and not planned and not _is_past(reading)) or recurs(story, reading, 0):
        return None
    dating = Dating(before.when, before.mentions, frozenset(), Placement.DATED)
    consequence = _consequence(story, reading)
    if words:
        event = told(scene(story, number, reading, 0, dating))
        why = f"“{words}” borrows the date of the event told before: “{before.headline}”."
    elif consequence:
        event = _of_consequence(story, number, reading, consequence, dating)
        why = f"It came of what was told before, which gives its date: “{before.headline}”."
    else:
        return None
    if event is None or event.status is not (Status.PLANNED if planned else Status.REPORTED):
        return None
    return replace(event, implied=True, explanation=why)


def _lends_to(story: Story, when: Formula, words: str) -> bool:
    """Tell whether a date is short enough: "meanwhile" after "in December" does not say that it was then."""
    if words in story.lexicon.phrases["implied", "at_length"]:
        return True
    result = resolve(when, Context(_ANY_DAY, story.formulas)).result
    bounds = (result.start, result.end) if isinstance(result, Dated) else (None, None)
    return bounds[0] is not None and bounds[1] is not None and bounds[1] - bounds[0] <= _LONGEST


def counted_together(story: Story, number: int, reading: Reading, own: Sequence[Event]) -> Iterator[Event]:
    """Return "eleven people were killed" of "... and 17 were hurt on Monday": one list of victims, one date."""
    for place, clause in enumerate(reading.clauses):
        head = clause.head
        if clause.opener != "and" or head is None or reading.clauses[head].head is not None:
            continue
        dated = [event for event in own if event.mentions and _tells(reading, place, event)]
        both = [each for each in (head, place) if _counts(reading, each)]
        if not dated or len(both) < 2 or any(_tells(reading, head, event) for event in own):
            continue
        before = dated[0]
        dating = Dating(before.when, before.mentions, frozenset(), Placement.DATED)
        event = told(scene(story, number, reading, head, dating))
        if event is not None and event.status is before.status:
            why = f"It is counted together with what has the date: “{before.headline}”."
            yield replace(event, implied=True, explanation=why)


def _tells(reading: Reading, place: int, event: Event) -> bool:
    verb = reading.clauses[place].verb
    start = reading.words.words[verb.first].start if verb else -1
    return any(passage.start <= start < passage.end for passage in event.passages)


def _counts(reading: Reading, place: int) -> bool:
    """Tell a clause in the past tense whose subject is a number of people or things."""
    words, clause = reading.words, reading.clauses[place]
    own = subject(words, clause)
    if own is None or clause.verb is None or tense(words, clause.verb) is not Tense.PAST:
        return False
    return "#" in words.slots[own[0] : own[1]] or bool(set(words.lowers(*own)) & words.known("counts"))


def _is_planned(story: Story, reading: Reading) -> bool:
    """Tell "will make its last trip", which shares the date of the plan told before."""
    return status(reading.words, reading.clauses[0], story.lexicon) is Status.PLANNED


def _is_past(reading: Reading) -> bool:
    """Tell "visited" and "was freed" from "has visited", which happened by now, not then."""
    verb = reading.clauses[0].verb
    if verb is None:
        return False
    first = reading.words.words[verb.first]
    return first.slot in "ve" or first.lower in reading.words.known("past_auxiliaries")


def opening_words(story: Story, reading: Reading) -> str:
    """Return the words at the start of a sentence that make its time the neighbour's, or ""."""
    span = reading.sentence.span
    start = story.text[span.start : span.start + 30]
    lower = start.lower()
    for phrase in story.lexicon.phrases["implied", "same_time"]:
        if lower.startswith(phrase) and not lower[len(phrase) : len(phrase) + 1].isalnum():
            return start[: len(phrase)]
    return ""


def plans(story: Story, number: int, reading: Reading, dated: set[int]) -> Iterator[Event]:
    """Return the plans of a sentence that no time expression dates: some time after publication."""
    if is_conditional(reading, story.lexicon) or _in_quote(reading):
        return
    for place, clause in enumerate(reading.clauses):
        if place in dated or not is_open_plan(reading.words, clause, story.lexicon):
            continue
        if recurs(story, reading, place):
            continue
        if reading.words.words[clause.parts[0].first].lower in reading.words.known("no_planners"):
            continue
        if clause.opener in story.lexicon.lists["status", "conditionals"] | {"which", "that", "what", "how"}:
            continue
        if _is_wished(story, reading, place) or is_prediction(reading, clause):
            continue
        event = told(scene(story, number, reading, place, UNDATED))
        if event is not None:
            yield replace(event, implied=True, explanation="A plan without a date: after the publication.")


def _is_wished(story: Story, reading: Reading, place: int) -> bool:
    """Tell "hopes an appeal will help": what somebody hopes or fears is nobody's plan."""
    head = reading.clauses[place].head
    verb = reading.clauses[head].verb if head is not None else None
    first = reading.words.words[reading.clauses[place].parts[0].first].lower
    if story.lexicon.verbs.lemma.get(first) in reading.words.known("wishing"):
        return True  # "hoping a film will help"
    if verb is None or reading.clauses[place].parts[0].opener != "T":
        return False
    lower = reading.words.words[verb.last - 1].lower
    return story.lexicon.verbs.lemma.get(lower, lower) in reading.words.known("wishing")


def _in_quote(reading: Reading) -> bool:
    """Tell a sentence from inside a quotation that runs over several sentences."""
    return reading.words.slots[:1] == "Z"


def _consequence(story: Story, reading: Reading) -> int:
    """Return the index behind the verb of "These discussions led to", or 0."""
    words, verb = reading.words, reading.clauses[0].verb
    if verb is None or not words.words or words.words[0].lower not in reading.words.known("pointing"):
        return 0
    return (
        verb.last if words.words[verb.last - 1].lower in story.lexicon.lists["implied", "consequences"] else 0
    )


def _of_consequence(story: Story, number: int, reading: Reading, behind: int, dating: Dating) -> Event | None:
    """Name the consequence itself where it has a noun ("the release of six hostages")."""
    words = reading.words
    first = behind + (words.slots[behind : behind + 1] in {"t", "p"})
    event = told(scene(story, number, reading, 0, dating))
    phrase = phrase_at(reading, first, story.lexicon)
    if event is None or phrase is None:
        return event
    line = headline.of_phrase(words, phrase.first, phrase.last, (), story.lexicon)
    return replace(event, headline=line) if len(line.split()) > 1 else event
