"""Which clause a time expression modifies, if any, and what dates a clause that has several."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from dateline.events.placement import Placement
from dateline.events.status import status
from dateline.events.tense import Tense, tense
from dateline.events.verbs import says
from dateline.formula.operators import (
    After,
    Between,
    Coming,
    FromTo,
    Later,
    Mentioned,
    Next,
    Published,
    Ref,
    Remaining,
    Since,
)
from dateline.model import Status, TimexType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.events.clauses import Clause
    from dateline.events.parts import Part
    from dateline.events.reading import Reading, Timed
    from dateline.events.story import Story
    from dateline.formula.operators import Formula

_LEADING = {("into",), ("toward",), ("towards",)}
"""Before a time expression these say what something leads to: "is heading into summer"."""

_STILL = {("to", "this", "day"), ("until", "this", "day")}
"""What lasts until now began at no known time."""
_CLAUSE_MARKS = frozenset("vebhmx,;:.")
"""Slots that no plain noun phrase holds: finite verbs and marks."""

_MEASURED = re.compile(r"p\.?#o{0,2}p?$")
_AIM = re.compile("[oufy]t[fiohy]")
_SHORT = 2
_RANK = {Placement.DATED: 0, Placement.OPEN: 1, Placement.VAGUE: 2}


class Dating(NamedTuple):
    """What dates a clause: its formula, the mentions in it, their words, and how well they do it."""

    when: Formula
    mentions: tuple[int, ...]
    indices: frozenset[int]
    placement: Placement


UNDATED = Dating(Later(Published()), (), frozenset(), Placement.OPEN)
"""What dates a plan without a date: some time after the publication."""


def is_adverbial(story: Story, reading: Reading, timed: Timed) -> bool:
    """Tell "on Monday", which dates a clause, from "the Monday paper", "than in 2008", "recent events"."""
    if reading.words.lowers(max(timed.first - 1, 0), timed.first) in _LEADING:
        return False
    if reading.words.lowers(max(timed.first - 1, 0), timed.last) in _STILL:
        return False
    if _counts_from(story, reading, timed) or _is_yet_to_come(story, reading, timed):
        return False
    if (
        _in_aside(reading, timed)
        or in_subject(reading, timed)
        or _is_attributive(reading, timed)
        or _is_compared(story, reading, timed)
    ):
        return False
    if story.placement(timed.number) is Placement.VAGUE:
        return _is_lively(story, reading, timed)
    return story.placement(timed.number) is Placement.DATED or not _is_adjective(reading, timed)


def _counts_from(story: Story, reading: Reading, timed: Timed) -> bool:
    """Tell "a day after the vote on 3 May": the date belongs to what is counted from, not to the clause."""
    words, counted_from = reading.words, reading.words.known("counted_from")
    if counted_from.isdisjoint(words.lower[: timed.first]):
        return False
    return any(
        words.lower[each.last] in counted_from
        and story.placement(each.number) is Placement.NONE
        and not set(words.slots[each.last : timed.first]) & _CLAUSE_MARKS
        for each in reading.timed
        if each.last < timed.first - 1
    )


def _is_yet_to_come(story: Story, reading: Reading, timed: Timed) -> bool:
    """Tell "worked on a fit for next week": what is past cannot have happened on a day to come."""
    match story.mentions[timed.number].formula:
        case Next(anchor=Published()) | Coming(anchor=Published()) | Remaining() | After(anchor=Published()):
            pass
        case _:
            return False
    words, lexicon = reading.words, story.lexicon
    clause = reading.clauses[clause_of(reading, timed)]
    if words.lowers(timed.first - 1, timed.first) == ("to",):
        return False  # "was pushed back to next week"
    if clause.verb is None or tense(words, clause.verb) not in {Tense.PAST, Tense.PERFECT, Tense.PLUPERFECT}:
        return False
    last = words.lower[clause.verb.last - 1]
    lemma = lexicon.verbs.lemma.get(last, last)
    bound = lexicon.lists["verbs", "commitments"] | lexicon.lists["verbs", "postponing"]
    being = words.slots[clause.verb.last - 1] in "big"  # "said it was leaving next week"
    return not being and lemma not in bound and status(words, clause, lexicon) is Status.REPORTED


def _in_aside(reading: Reading, timed: Timed) -> bool:
    """Tell "the mayor (elected in 2014) resigned": a date in passing does not date the clause."""
    if "(" not in reading.words.slots:
        return False
    clause = reading.clauses[clause_of(reading, timed)]
    if clause.main is not None and clause.main.aside:
        return False
    return any(part.aside and part.first <= timed.first < part.last for part in clause.parts)


def in_subject(reading: Reading, timed: Timed) -> bool:
    """Tell "his promise to leave by May has failed" and "the house, worth little in May, is ...": no date of the verb."""
    clause = reading.clauses[clause_of(reading, timed)]
    part = next((each for each in clause.parts if each.first <= timed.first < each.last), None)
    if part is None or clause.verb is None:
        return False
    before = reading.words.slots[part.first : timed.first]
    described = (
        part.opener == ","
        and part is not clause.parts[0]
        and before[:1] in {"o", "d", "e", "q"}
        and not part.verbs
    )
    between = reading.words.slots[clause.verb.last : timed.first]
    if _AIM.search(between) and tense(reading.words, clause.verb) is Tense.PERFECT and not described:
        return True  # "has announced moves to meet on Monday": no day goes with what is done by now
    if before[:1] == "g" and "from" in reading.words.lowers(timed.first - 1, timed.first + 1):
        return True  # ", eclipsing the spill from 1979"
    if before[:1] == "g" and part.opener == "," and _AIM.search(before):
        return True  # ", adding to doubts about the attempt to close the well on Monday"
    aim = _goes_along(reading, clause.parts, part, timed) or (
        clause.verb.first > timed.first and _AIM.search(before) is not None
    )
    return aim or (described and len(before) > _SHORT)


def _goes_along(reading: Reading, parts: Sequence[Part], part: Part, timed: Timed) -> bool:
    """Tell what stands behind "with" up to the next comma: "with the house classified as old in May"."""
    for each in reversed(parts[: parts.index(part) + 1]):
        if reading.words.lowers(each.first, each.first + 1) in {("with",), ("amid",)}:
            return bool(set(reading.words.slots[each.first : timed.first]) & {"g", "e"})
        if "," in each.opener or each.verbs:
            return False
    return False


def is_possessive(reading: Reading, timed: Timed) -> bool:
    """Tell "last week's", in one word or two."""
    words = reading.words.words
    return words[timed.last - 1].lower.endswith(("'s", "’s")) or (
        timed.last < len(words) and words[timed.last].lower in {"'s", "’s"}
    )


def _is_attributive(reading: Reading, timed: Timed) -> bool:
    """Tell "the Monday paper", "after Friday prayers": a noun follows that the time belongs to."""
    slots = reading.words.slots
    before, after = slots[timed.first - 1 : timed.first], slots[timed.last : timed.last + 1]
    if after == "c" and before == "d" and slots[timed.last + 1 : timed.last + 2] == "@":
        joined = slots[timed.last + 1 :].lstrip("@")
        if joined[:1] in {"o", "y"}:
            return True  # "the 1998 and 2017 acquisitions"
    if (
        "-" in reading.words.words[timed.first].lower
        and timed.last - timed.first == 1
        and after in {"o", "y"}
    ):
        return True  # "announces second-quarter results"
    if is_possessive(reading, timed) or _is_of_noun(reading, timed):
        return True
    previous = reading.words.words[timed.first - 1].lower if timed.first else ""
    part = reading.words.lowers(timed.last, timed.last + 1)
    if before == "p" and set(part) & reading.words.known("dayparts"):
        return False
    possessed = previous.endswith(("'s", "’s"))
    if (possessed and before in {"o", "u"}) or _is_era(reading, timed, after):
        return True  # "ABC's This Week", "nineteenth century ethics"
    if before == "d" or (before == "p" and previous not in reading.words.known("timely")):
        return after != "" and after in "uofyeg"
    verb = reading.clauses[clause_of(reading, timed)].verb
    if verb is not None and verb.last == timed.first and says(reading.words, verb, reading.words.lexicon):
        return False  # "officials said Saturday government forces had left"
    behind = verb is not None and verb.last <= timed.first and before != ","
    if behind and before == "p":  # "on Sunday talk shows", but "on Monday north of the city"
        return _is_compound(reading, timed.last)
    return (
        behind
        and after in {"o", "y", "f"}
        and reading.words.words[timed.last].lower not in reading.words.known("dayparts")
    )


def _is_era(reading: Reading, timed: Timed, after: str) -> bool:
    """Tell "by twenty-first century technology": a unit without an article, and a noun behind it."""
    lowers = reading.words.lowers(timed.first, timed.last)
    unit = len(lowers) > 1 and lowers[-1] in reading.words.known("eras")
    return unit and after in {"o", "y"} and lowers[0] not in reading.words.known("deictic")


def _is_compound(reading: Reading, index: int) -> bool:
    """Tell two nouns behind a time expression that nothing follows but the rest of the sentence."""
    words = reading.words
    last = words.lowers(index + 1, index + 2)
    plural = (
        bool(last)
        and last[0].endswith("s")
        and words.slots[index + 2 : index + 3] in {"", ".", ",", "c", "p", "s"}
    )
    return plural and words.slots[index : index + 1] in {"o", "f"} and words.slots[index + 1] in "oyf"


def _is_of_noun(reading: Reading, timed: Timed) -> bool:
    """Tell "the greatest theologians of the 19th century" from "in the days of November 2008"."""
    if timed.first < 2 or reading.words.words[timed.first - 1].lower != "of":
        return False
    return reading.words.words[timed.first - 2].lower not in reading.words.known("stretches")


def _is_adjective(reading: Reading, timed: Timed) -> bool:
    """Tell "recent talks" and "earlier efforts" from "recently" and "in recent years"."""
    words, slots = reading.words.words, reading.words.slots
    after = slots[timed.last : timed.last + 1]
    single = timed.last - timed.first == 1
    adverb = words[timed.first].lower.endswith("ly")
    if single and adverb and slots[timed.first - 1 : timed.first] in {"p", "d"} and after in {"o", "e"}:
        return True  # "in previously healthy people"
    short = single and not adverb
    return short and after != "" and after in "uofyeg#"


def _is_lively(story: Story, reading: Reading, timed: Timed) -> bool:
    """Tell a clause that tells a past or future happening from one that describes a state."""
    clause = reading.clauses[clause_of(reading, timed)]
    if clause.verb is None or _is_adjective(reading, timed):
        return False
    first = reading.words.words[clause.verb.first]
    if story.mentions[timed.number].formula == Ref("FUTURE_REF"):
        return status(reading.words, clause, story.lexicon) is Status.PLANNED
    if reading.words.slots[clause.verb.last - 1] in "eq":
        return True
    return first.slot in "ve" or (first.slot in "hb" and first.lower not in {"is", "are", "was", "were"})


def is_measured(reading: Reading, timed: Timed) -> bool:
    """Tell the year of "grew from 40 in 2008", which only measures."""
    measured = _MEASURED.search(reading.words.slots, max(timed.first - 6, 0), timed.first)
    return measured is not None and reading.words.lower[measured.start()] == "from"


def _is_compared(story: Story, reading: Reading, timed: Timed) -> bool:
    """Tell "than in 2008" and "for the first time since 2008", which only measure against a date."""
    lowers = reading.words.lowers(max(timed.first - 8, 0), timed.first)
    near = f" {' '.join(lowers)} "
    phrases = story.lexicon.phrases["happenings", "comparisons"]
    if is_measured(reading, timed):
        return True
    than = "than" in lowers[-2:] or (
        lowers[-1:] == ("from",) and bool(reading.words.known("moved") & set(lowers))
    )
    if than or any(phrase in near and f" {phrase} " in near for phrase in phrases):
        return True
    return lowers[-1:] == ("since",) and any(
        lower in reading.words.known("records") or lower.endswith("est") for lower in lowers[:-1]
    )


def clause_of(reading: Reading, timed: Timed) -> int:
    """Return the clause a time expression modifies: the one it stands in, or the "when" clause behind it."""
    for place, clause in enumerate(reading.clauses):
        behind = clause.parts[0]
        if clause.opener == "when" and timed.last <= behind.first <= timed.last + 2 and "," in behind.opener:
            return place
    place = reading.holder(timed.first) or 0
    clause = reading.clauses[place]
    return clause.head if clause.head is not None and _is_behind_relative(reading, clause, timed) else place


def _is_behind_relative(reading: Reading, clause: Clause, timed: Timed) -> bool:
    """Tell "the machines, which clean water, following tests in May": the date goes on with the main clause."""
    part = next((each for each in clause.parts if each.first <= timed.first < each.last), None)
    if part is None or clause.main is None or clause.parts[0].opener != ",w" or part.first < clause.main.last:
        return False
    return part.opener == "," and reading.words.slots[part.first : part.first + 1] == "p"


def recurs(story: Story, reading: Reading, place: int) -> bool:
    """Tell a clause that holds "every Monday"."""
    return bool(reading.timed) and any(
        story.mentions[each.number].type is TimexType.SET and reading.clauses[place].holds(each.first)
        for each in reading.timed
    )


def once(story: Story, reading: Reading, place: int, timeds: Sequence[Timed]) -> list[Timed]:
    """Return the time expressions of a clause that say when something happened once.

    Left out is what belongs to a repetition: "every Monday at 5 p.m.", "every Monday until May".
    """
    verb = reading.clauses[place].verb
    if verb is None or not recurs(story, reading, place):
        return list(timeds)
    first = reading.words.words[verb.first]
    if first.slot not in "ve" and first.lower not in reading.words.known("past_auxiliaries"):
        return []
    own = [each for each in reading.timed if reading.clauses[place].holds(each.first)]
    repeated = {
        each
        for group in _groups(reading, own)
        if any(story.mentions[each.number].type is TimexType.SET for each in group)
        for each in group
    }
    return [
        each for each in timeds
        if each not in repeated and story.mentions[each.number].type is not TimexType.TIME
    ]  # fmt: skip


def dating(story: Story, reading: Reading, place: int, timeds: Sequence[Timed]) -> Dating:
    """Choose what dates a clause: the best placed group of neighbouring time expressions."""
    verb = reading.clauses[place].verb
    at = verb.first if verb else 0

    def order(group: Sequence[Timed]) -> tuple[int, int]:
        return min(_RANK[story.placement(each.number)] for each in group), _distance(group, at)

    best = min(_groups(reading, timeds), key=order)
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
    since = story.mentions[placed[0].number].formula
    if isinstance(since, Since) and _opens_when(reading, placed[0]):
        return Dating(since.what, numbers, indices, Placement.DATED)
    whole = isinstance(story.mentions[placed[0].number].formula, FromTo | Between)
    times = [each for each in placed if story.mentions[each.number].type is TimexType.TIME]
    chosen = placed[0] if whole else (times or placed)[0]
    when: Formula = Mentioned(chosen.number)
    if len(placed) == 2 and placed[0].last < placed[1].first and not whole:
        when = _range(reading, placed[0], placed[1]) or when
    return Dating(when, numbers, indices, story.placement(chosen.number))


def _opens_when(reading: Reading, timed: Timed) -> bool:
    """Tell "since 20 April, when the rig exploded": it exploded on that day, not since."""
    return any(
        clause.opener == "when"
        and "," in clause.parts[0].opener
        and timed.last <= clause.parts[0].first <= timed.last + 2
        for clause in reading.clauses
    )


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
