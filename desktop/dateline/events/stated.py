"""Events that a time expression of their own sentence dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events import happenings, headline, naming
from dateline.events.attachment import Dating, clause_of, dating, is_adverbial
from dateline.events.clauses import subject
from dateline.events.placement import Placement
from dateline.events.speech import quotation, speaking
from dateline.events.status import status
from dateline.events.verbs import says
from dateline.formula.operators import Mentioned
from dateline.model import Event, Span, Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.events.reading import Reading, Timed
    from dateline.events.story import Story

_COLON_VERBS = frozenset({"say", "state", "note", "add", "report", "comment", "remark", "reply", "explain"})


def stated(story: Story, number: int, reading: Reading) -> Iterator[Event]:
    """Return the events that the sentence's own time expressions date."""
    left: dict[int, list[Timed]] = {}
    for timed in reading.timed:
        if story.placement(timed.number) is Placement.NONE:
            continue
        happening = happenings.named_by(reading.words, timed.first, timed.last, story.lexicon)
        governor = happenings.governed_by(reading, timed, story.lexicon)
        if happening is not None and not _acts(story, reading, happening, timed):
            yield from _named(story, reading, happening, timed)
        elif governor is not None and governor.phrase is not None:
            yield from _named(story, reading, governor.phrase, timed)
        elif happening is not None or (is_adverbial(story, reading, timed) and not governor):
            left.setdefault(clause_of(reading, timed), []).append(timed)
    for place, timeds in left.items():
        yield from clause_events(story, number, reading, place, dating(story, reading, place, timeds))


def _acts(story: Story, reading: Reading, happening: happenings.Happening, timed: Timed) -> bool:
    """Tell "Friday's explosion killed five", where the happening is what the clause tells."""
    clause = reading.clauses[clause_of(reading, timed)]
    own = subject(reading.words, clause)
    if own is None or clause.verb is None or happening.last != own[1] or happening.noun != own[1] - 1:
        return False
    acting = reading.words.slots[clause.verb.first : clause.verb.last] in {"v", "e"}
    return acting and not says(reading.words, clause.verb, story.lexicon)


def clause_events(story: Story, number: int, reading: Reading, place: int, dated: Dating) -> Iterator[Event]:
    """Return the event of a dated clause, and of the happening that it says was at the same time."""
    event = clause_event(story, number, reading, place, dated)
    if event is not None:
        yield event
    aside = happenings.simultaneous(reading.words, story.lexicon)
    if aside is not None and dated.placement is Placement.DATED and reading.clauses[place].holds(aside.noun):
        line = headline.of_phrase(reading.words, aside.first, aside.last, (), story.lexicon)
        said = reading.words.span(aside.first, aside.last)
        why = "The clause says that it was at the same time."
        yield Event(line, dated.when, (said,), dated.mentions, explanation=why)


def clause_event(story: Story, number: int, reading: Reading, place: int, dated: Dating) -> Event | None:
    """Return the event that a clause tells, or None if it has no verb or no words for a headline."""
    clause = reading.clauses[place]
    if clause.verb is None:
        return None
    line = _headline(story, number, reading, place, dated)
    if len(line.split()) < 2:
        return None
    return Event(
        headline=line,
        when=dated.when,
        passages=_passages(reading, place),
        mentions=dated.mentions,
        status=_status(story, reading, place),
        attribution=attribution(story, number, reading, place),
        explanation=_explanation(story, dated),
    )


def attribution(story: Story, number: int, reading: Reading, place: int) -> str:
    """Return who says what a clause tells: the name, or at least "reportedly"."""
    words, said = reading.words, reading.speech
    target = said.said[place]
    speaker = said.speaker[place]
    clause = reading.clauses[place]
    if speaker is None and (target is not None or quotation(words, clause, story.lexicon) is not None):
        speaker = speaking(words, clause)
    if speaker is None:
        return said.adverb[place]
    return _named_speaker(story, number, headline.who(words, *speaker, story.lexicon))


def _named_speaker(story: Story, number: int, line: str) -> str:
    if naming.is_personal(line):
        return naming.name_before(story.reading, number, story.lexicon) or line
    return line


def _headline(story: Story, number: int, reading: Reading, place: int, dated: Dating) -> str:
    words, clause, lexicon = reading.words, reading.clauses[place], story.lexicon
    quoted = quotation(words, clause, lexicon)
    speaker = attribution(story, number, reading, place)
    if quoted is not None and speaker:
        return headline.of_quotation(words, quoted, speaker)
    target = reading.speech.said[place]
    if target is not None and clause.verb is not None:
        return _statement(story, number, reading, place, target, dated)
    return _plain(story, number, reading, place, dated)


def _plain(story: Story, number: int, reading: Reading, place: int, dated: Dating | None) -> str:
    indices = dated.indices if dated else frozenset()
    line = _named_speaker(story, number, naming.subject_of(reading, place, story.lexicon, indices))
    return headline.of_clause(reading.words, reading.clauses[place], line, indices, story.lexicon)


def _statement(story: Story, number: int, reading: Reading, place: int, target: int, dated: Dating) -> str:
    """Write who says what; verbs that only say become a colon."""
    words, clause = reading.words, reading.clauses[place]
    speaker = attribution(story, number, reading, place)
    content = _plain(story, number, reading, target, dated)
    verb = clause.verb
    lemma = story.lexicon.verbs.lemma.get(words.words[verb.last - 1].lower, "") if verb else ""
    if not content or verb is None:
        return ""
    if lemma in _COLON_VERBS and "n" not in words.slots[verb.first : verb.last]:
        return headline.joined(f"{speaker}:", content)
    that = " that" if reading.clauses[target].opener == "that" else ""
    return headline.joined(f"{speaker} {words.span(verb.first, verb.last).of(story.text)}{that}", content)


def _status(story: Story, reading: Reading, place: int) -> Status:
    words, clause, lexicon = reading.words, reading.clauses[place], story.lexicon
    found = status(words, clause, lexicon)
    head = reading.clauses[clause.head] if clause.head is not None else None
    if head is not None and head.verb is not None and clause.parts[0].opener == "T":
        if words.words[head.verb.last - 1].lower in lexicon.words("status", "denial_verbs"):
            return Status.DENIED
    doubted = reading.speech.adverb[place] in lexicon.words("status", "doubt_adverbs")
    return Status.POSSIBLE if doubted and found is Status.REPORTED else found


def _named(story: Story, reading: Reading, happening: happenings.Happening, timed: Timed) -> Iterator[Event]:
    """Return the event that a noun phrase names; a bare noun keeps its year, or says too little."""
    words = reading.words
    if story.placement(timed.number) is not Placement.DATED:
        return
    bare = happening.last - happening.first <= 1
    explicit = any(letter.isdigit() for letter in story.span(timed.number))
    if bare and not (explicit and timed.last <= happening.first):
        return
    first = timed.first if bare else happening.first
    line = headline.of_phrase(words, first, happening.last, (), story.lexicon)
    passage = words.span(min(timed.first, happening.first), max(timed.last, happening.last))
    if len(line.split()) > 1:
        why = f"“{story.span(timed.number)}” is part of the words that name the event."
        yield Event(line, Mentioned(timed.number), (passage,), (timed.number,), explanation=why)


def _passages(reading: Reading, place: int) -> tuple[Span, ...]:
    """Return the spans of a clause: several if another clause interrupts it; with what it says."""
    words = reading.words
    target = reading.speech.said[place]
    places = sorted({place} | ({target} if target is not None else set()))
    ranges = sorted((part.first, part.last) for each in places for part in reading.clauses[each].parts)
    others = [
        part.first
        for number, clause in enumerate(reading.clauses)
        if number not in places
        for part in clause.parts
    ]
    found: list[tuple[int, int]] = []
    for first, last in ranges:
        if found and not any(found[-1][1] <= other < first for other in others):
            found[-1] = (found[-1][0], last)
        elif first < last:
            found.append((first, last))
    return tuple(words.span(first, last) for first, last in found)


def _explanation(story: Story, dated: Dating) -> str:
    said = ", ".join(f"“{story.span(number)}”" for number in dated.mentions)
    return f"{said} stands in this clause."
