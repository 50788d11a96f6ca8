"""Events that a time expression of their own sentence dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events import happenings, headline
from dateline.events.attachment import clause_of, dating, in_subject, is_adverbial, is_measured, once
from dateline.events.clauses import PARTICIPLE
from dateline.events.placement import Placement
from dateline.events.scene import Scene, scene
from dateline.events.speech import is_according
from dateline.events.standing import denies, is_denied
from dateline.events.status import status
from dateline.events.subjects import subject
from dateline.events.telling import event
from dateline.events.verbs import says
from dateline.formula.operators import Between, FromTo, In, Mentioned, Published, Zoned
from dateline.formula.shifts import Clock
from dateline.model import Event, Status

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from dateline.events.happenings import Happening
    from dateline.events.reading import Reading, Timed
    from dateline.events.story import Story


def stated(story: Story, number: int, reading: Reading) -> Iterator[Event]:
    """Return the events that the sentence's own time expressions date."""
    left: dict[int, list[Timed]] = {}
    lasting: Happening | None = None
    for timed in reading.timed:
        if story.placement(timed.number) is Placement.NONE:
            continue
        happening, dates_clause = _belongs(story, reading, timed)
        if happening is not None:
            if happening != lasting:  # else the last year of "the 1992-95 war", which the first has dated
                yield from _named(story, reading, happening, timed)
            ranged = isinstance(story.mentions[timed.number].formula, FromTo | Between)
            lasting = happening if ranged else None
        elif dates_clause:
            left.setdefault(clause_of(reading, timed), []).append(timed)
    for held, found in left.items():
        timeds = once(story, reading, held, found)
        place = _asked(reading, held, left)
        if timeds and _is_news(reading, place, left):
            yield from _told(scene(story, number, reading, place, dating(story, reading, place, timeds)))


def _asked(reading: Reading, place: int, dated: Collection[int]) -> int:
    """Return what was done by who was "asked on Monday about the plan": it was done that day."""
    clause, words = reading.clauses[place], reading.words
    if clause.opener != PARTICIPLE or clause.verb is None or clause.head is None or clause.head in dated:
        return place
    begins = not words.slots[: clause.verb.first].strip("Zac")
    asked = words.lower[clause.verb.last - 1] in words.known("contacted")
    return clause.head if begins and asked else place


def _is_news(reading: Reading, place: int, dated: Collection[int]) -> bool:
    """Tell which of two dated clauses is told: what is said, not that it is; but the denial, not what is denied."""
    if is_denied(reading, place) and reading.clauses[place].head in dated:
        return False
    return reading.speech.said[place] not in dated or denies(reading, place)


def dates_clause(story: Story, reading: Reading, timed: Timed) -> bool:
    """Tell whether a time expression dates its clause, not a noun phrase, participle or source in it."""
    return _belongs(story, reading, timed)[1]


def _belongs(story: Story, reading: Reading, timed: Timed) -> tuple[Happening | None, bool]:
    """Return the happening that a time expression is a part of, or else whether it dates its clause."""
    happening = happenings.named_by(reading, timed.first, timed.last, story.lexicon)
    if happening is not None:
        acts = _acts(story, reading, happening, timed)
        return (None, True) if acts else (happening, False)
    governor = happenings.governed_by(reading, timed, story.lexicon)
    if governor is not None:
        return governor.phrase, False
    participle = None if is_measured(reading, timed) else happenings.reduced(reading, timed)
    if participle is not None and _leads_in(reading, timed):
        return None, True
    if participle is not None and in_subject(reading, timed):
        return participle.phrase, False
    if not is_adverbial(story, reading, timed) or _names_source(reading, timed):
        return None, False
    return (participle.phrase, False) if participle else (None, True)


def _leads_in(reading: Reading, timed: Timed) -> bool:
    """Tell "in a letter sent on Monday, the board said": the day of the letter is the day it was said."""
    words, clause = reading.words, reading.clauses[clause_of(reading, timed)]
    first = clause.parts[0]
    ahead = clause.verb is not None and clause.verb.first > first.last > timed.first and not first.verbs
    return (
        ahead
        and words.lower[first.first] == "in"
        and not words.known("documents").isdisjoint(words.lower[first.first : timed.first])
    )


def _names_source(reading: Reading, timed: Timed) -> bool:
    """Tell "according to an interview published on Monday", which dates no happening."""
    return "according" in reading.words.lower and any(
        is_according(reading.words, part) and part.first <= timed.first < part.last
        for clause in reading.clauses
        for part in clause.parts
    )


def _acts(story: Story, reading: Reading, happening: Happening, timed: Timed) -> bool:
    """Tell "Friday's explosion killed five", where the happening is what the clause tells."""
    clause = reading.clauses[clause_of(reading, timed)]
    own = subject(reading.words, clause)
    if own is None or clause.verb is None or happening.last != own[1] or happening.noun != own[1] - 1:
        return False
    acting = reading.words.slots[clause.verb.first : clause.verb.last] in {"v", "e"}
    return acting and not says(reading.words, clause.verb, story.lexicon)


def _told(scene: Scene) -> Iterator[Event]:
    """Return the event of a dated clause, and of the happening that it says was at the same time."""
    found = event(scene)
    if found is not None:
        yield found
    aside = happenings.simultaneous(scene.reading, scene.lexicon)
    dated = scene.dated.placement is Placement.DATED
    if aside is not None and dated and scene.clause.holds(aside.noun):
        line = headline.of_phrase(scene.words, aside.first, aside.last, (), scene.lexicon)
        passage = scene.words.span(aside.first, aside.last)
        why = "The clause says that it was at the same time."
        if len(line.split()) > 1:
            yield Event(line, scene.dated.when, (passage,), scene.dated.mentions, explanation=why)


def _named(story: Story, reading: Reading, happening: happenings.Happening, timed: Timed) -> Iterator[Event]:
    """Return the event that a noun phrase names; a bare noun keeps its year, or says too little."""
    words = reading.words
    if story.placement(timed.number) is not Placement.DATED:
        return
    if _is_hour(story, timed):
        return
    bare = happening.last - happening.first <= 1
    explicit = any(letter.isdigit() for letter in story.span(timed.number))
    if bare and not explicit:
        return
    edges = sorted((timed.first, timed.last, happening.first, happening.last))
    first, last = (edges[0], edges[-1]) if bare else (happening.first, happening.last)
    own = range(timed.first, timed.last) if not bare else ()
    line = headline.of_phrase(words, first, last, own, story.lexicon)
    passage = words.span(min(timed.first, happening.first), max(timed.last, happening.last))
    if len(line.split()) > 1 and line.split(maxsplit=1)[0].lower() not in {"being", "having"}:
        why = f"“{story.span(timed.number)}” is part of the words that name the event."
        state = _state(story, reading, happening, timed)
        yield Event(line, Mentioned(timed.number), (passage,), (timed.number,), state, explanation=why)


def _is_hour(story: Story, timed: Timed) -> bool:
    """Tell "the 8 p.m. speech", whose day is told elsewhere."""
    match story.mentions[timed.number].formula:
        case In(whole=Published(), what=Clock()) | Zoned(what=In(whole=Published(), what=Clock())):
            return True
        case _:
            return False


def _state(story: Story, reading: Reading, happening: Happening, timed: Timed) -> Status:
    """Return the status of a named happening; "could get 40 people infected" is as possible as its clause."""
    words = reading.words
    if set(words.lowers(happening.first, happening.noun)) & words.known("at_first"):
        return Status.DENIED
    if words.words[happening.noun].lower in story.lexicon.lists["verbs", "plan_participles"] - {
        "set",
        "going",
    }:
        return Status.PLANNED
    given = words.slots[happening.first - 1 : happening.first] == "d" and happening.first > 1
    if given and words.lower[happening.first - 1] == "the":
        return Status.REPORTED  # "could be decisive for the lawsuit filed in May"
    if words.slots[happening.noun] in "eq":
        found = status(words, reading.clauses[clause_of(reading, timed)], story.lexicon)
        return Status.REPORTED if found is Status.DENIED else found
    return Status.REPORTED
