"""Events that a time expression of their own sentence dates."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.events import happenings, headline, naming
from dateline.events.placement import Placement
from dateline.events.speech import quotation, speaking
from dateline.events.status import status
from dateline.formula.operators import Between, FromTo, Mentioned
from dateline.model import Event, Span, Status, TimexType

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dateline.events.reading import Reading, Timed
    from dateline.events.story import Story
    from dateline.formula.operators import Formula

_COLON_VERBS = frozenset({"say", "state", "note", "add", "report", "comment", "remark", "reply", "explain"})
_RANK = {Placement.DATED: 0, Placement.OPEN: 1, Placement.VAGUE: 2}


@dataclass(frozen=True, slots=True)
class Dating:
    """What dates a clause: its formula, the mentions in it, their words, and how well they do it."""

    when: Formula
    mentions: tuple[int, ...]
    indices: frozenset[int]
    placement: Placement


def stated(story: Story, number: int, reading: Reading) -> Iterator[Event]:
    """Return the events that the sentence's own time expressions date."""
    left: dict[int, list[Timed]] = {}
    for timed in reading.timed:
        if story.placement(timed.number) is Placement.NONE:
            continue
        happening = happenings.named_by(reading.words, timed.first, timed.last, story.lexicon)
        if happening is not None and story.placement(timed.number) is Placement.DATED:
            yield from _named(story, reading, happening, timed)
        elif happening is None and _is_adverbial(story, reading, timed):
            left.setdefault(_clause_of(reading, timed), []).append(timed)
    for place, timeds in left.items():
        dating = _dating(story, reading, place, timeds)
        if dating is not None:
            yield from clause_events(story, number, reading, place, dating)


def clause_events(story: Story, number: int, reading: Reading, place: int, dating: Dating) -> Iterator[Event]:
    """Return the event of a dated clause, and of the happening that it says was at the same time."""
    event = clause_event(story, number, reading, place, dating)
    if event is not None:
        yield event
    aside = happenings.simultaneous(reading.words, story.lexicon)
    if aside is not None and dating.placement is Placement.DATED and reading.clauses[place].holds(aside.noun):
        line = headline.of_phrase(reading.words, aside.first, aside.last, (), story.lexicon)
        said = reading.words.span(aside.first, aside.last)
        why = "The clause says that it was at the same time."
        yield Event(line, dating.when, (said,), dating.mentions, explanation=why)


def clause_event(story: Story, number: int, reading: Reading, place: int, dating: Dating) -> Event | None:
    """Return the event that a clause tells, or None if it has no verb or no words for a headline."""
    clause = reading.clauses[place]
    if clause.verb is None:
        return None
    line = _headline(story, number, reading, place, dating)
    if len(line.split()) < 2:
        return None
    return Event(
        headline=line,
        when=dating.when,
        passages=_passages(reading, place),
        mentions=dating.mentions,
        status=_status(story, reading, place),
        attribution=attribution(story, number, reading, place),
        explanation=_explanation(story, reading, dating),
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


def _headline(story: Story, number: int, reading: Reading, place: int, dating: Dating) -> str:
    words, clause, lexicon = reading.words, reading.clauses[place], story.lexicon
    quoted = quotation(words, clause, lexicon)
    speaker = attribution(story, number, reading, place)
    if quoted is not None and speaker:
        return headline.of_quotation(words, quoted, speaker)
    target = reading.speech.said[place]
    if target is not None and clause.verb is not None:
        return _statement(story, number, reading, place, target, dating)
    return _plain(story, number, reading, place, dating)


def _plain(story: Story, number: int, reading: Reading, place: int, dating: Dating | None) -> str:
    line = _named_speaker(story, number, naming.subject_of(reading, place, story.lexicon))
    indices = dating.indices if dating else frozenset()
    return headline.of_clause(reading.words, reading.clauses[place], line, indices, story.lexicon)


def _statement(story: Story, number: int, reading: Reading, place: int, target: int, dating: Dating) -> str:
    """Write who says what; verbs that only say become a colon."""
    words, clause = reading.words, reading.clauses[place]
    speaker = attribution(story, number, reading, place)
    content = _plain(story, number, reading, target, dating)
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
    """Return the event that a noun phrase names, with the year kept where the noun alone says nothing."""
    words = reading.words
    bare = happening.last - happening.first <= 1
    first = timed.first if bare and timed.last <= happening.first else happening.first
    line = headline.of_phrase(words, first, happening.last, (), story.lexicon)
    passage = words.span(min(timed.first, happening.first), max(timed.last, happening.last))
    if line:
        why = f"“{story.span(timed.number)}” is part of the words that name the event."
        yield Event(line, Mentioned(timed.number), (passage,), (timed.number,), explanation=why)


def _is_adverbial(story: Story, reading: Reading, timed: Timed) -> bool:
    """Tell "on Monday", which dates a clause, from "the Monday paper", "than in 2008", "recent events"."""
    slots, words = reading.words.slots, reading.words.words
    before, after = slots[timed.first - 1 : timed.first], slots[timed.last : timed.last + 1]
    possessive = words[timed.last - 1].lower.endswith(("'s", "’s")) or (
        timed.last < len(words) and words[timed.last].lower in {"'s", "’s"}
    )
    if possessive or (before == "d" and after and after in "uofyeg"):
        return False
    vague = story.placement(timed.number) in {Placement.VAGUE, Placement.OPEN}
    adverb = words[timed.last - 1].lower.endswith("ly")
    if vague and after and after in "uofyeg#" and before != "p" and not adverb:
        return False
    return not _is_compared(story, reading, timed)


def _is_compared(story: Story, reading: Reading, timed: Timed) -> bool:
    words = reading.words
    near = " ".join(words.lowers(max(timed.first - 6, 0), timed.first)) + " "
    phrases = story.lexicon.phrases["happenings", "comparisons"]
    return any(f"{phrase} " in near for phrase in phrases)


def _clause_of(reading: Reading, timed: Timed) -> int:
    """Return the clause a time expression modifies: the one it stands in, or the "when" clause behind it."""
    for place, clause in enumerate(reading.clauses):
        behind = clause.parts[0]
        if clause.opener == "when" and timed.last <= behind.first <= timed.last + 2 and "," in behind.opener:
            return place
    return next(
        (place for place, clause in enumerate(reading.clauses) if clause.holds(timed.first)), 0
    )  # fmt: skip


def _dating(story: Story, reading: Reading, place: int, timeds: Sequence[Timed]) -> Dating | None:
    """Choose what dates a clause: the best placed group of neighbouring time expressions."""
    verb = reading.clauses[place].verb
    at = verb.first if verb else 0
    groups = _groups(reading, timeds)
    best = min(groups, key=lambda group: (min(_RANK[story.placement(each.number)] for each in group),
                                          _distance(group, at)))  # fmt: skip
    return _of_group(story, reading, best)


def _distance(group: Sequence[Timed], verb: int) -> int:
    return min(abs(group[0].first - verb), abs(verb - group[-1].last))


def _groups(reading: Reading, timeds: Sequence[Timed]) -> list[list[Timed]]:
    found: list[list[Timed]] = []
    for timed in timeds:
        gap = reading.words.slots[found[-1][-1].last : timed.first] if found else "?"
        if found and len(gap) <= 4 and not gap.strip("pcadt,s@"):
            found[-1].append(timed)
        else:
            found.append([timed])
    return found


def _of_group(story: Story, reading: Reading, group: Sequence[Timed]) -> Dating:
    numbers = tuple(each.number for each in group)
    indices = frozenset(index for each in group for index in range(each.first, each.last))
    placed = [each for each in group if story.placement(each.number) is Placement.DATED] or list(group)
    times = [each for each in placed if story.mentions[each.number].type is TimexType.TIME]
    chosen = (times or placed)[0]
    when: Formula = Mentioned(chosen.number)
    if len(placed) == 2 and placed[0].last < placed[1].first:
        when = _range(reading, placed[0], placed[1]) or when
    return Dating(when, numbers, indices, story.placement(chosen.number))


def _range(reading: Reading, first: Timed, last: Timed) -> Formula | None:
    words = reading.words
    opening = words.words[first.first - 1].lower if first.first else ""
    middle = words.lowers(first.last, last.first)
    ends = Mentioned(first.number), Mentioned(last.number)
    if opening == "between" and middle == ("and",):
        return Between(*ends)
    return (
        FromTo(*ends)
        if opening == "from" and middle in {("to",), ("until",), ("till",), ("through",)}
        else None
    )


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


def _explanation(story: Story, reading: Reading, dating: Dating) -> str:
    said = ", ".join(f"“{story.span(number)}”" for number in dating.mentions)
    return f"{said} stands in this clause."
