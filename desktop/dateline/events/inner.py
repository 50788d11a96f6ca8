"""What a clause tells of another time than its own: aims ("to recover the body"), nouns ("after the invasion")."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from dateline.events.again import known_again
from dateline.events.moments import Moment, Side, ahead

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from dateline.events.again import Known
    from dateline.events.lexicon import Lexicon
    from dateline.events.reading import Reading
    from dateline.events.words import Words

_AIM = "It is told as the aim of something"
_COMING = "It is named as something to come"
_GONE = "It is named as something that has happened"
_FAR = 6
_VERBAL = re.compile("[eqgih]|(?<=t)[ofy]")


class Inner(NamedTuple):
    """Words inside a clause that name a happening: their range and when it was."""

    first: int
    last: int
    moment: Moment
    noun: bool


def inner(
    reading: Reading,
    times: Sequence[Moment | None],
    dated: Collection[int],
    known: Sequence[Known],
    lexicon: Lexicon,
) -> Iterator[Inner]:
    """Return the happenings inside clauses that lie at another time than their clause.

    Args:
        reading: The sentence.
        times: When each of its clauses happened.
        dated: The words that are told already with a date of their own.
        known: The happenings told with a date before, which words may name again.
        lexicon: The word lists.
    """
    places = _places(reading.words, lexicon)
    if not places:
        return
    ground = _ground(reading, times)
    for index in places:
        base = ground.at[index]
        if base is None or index in ground.verbs or index in dated:
            continue
        found = _again(reading, ground, index, known) or _happening(reading, ground, index, base, lexicon)
        if found is not None and (found.moment.day, found.moment.side) != (base.day, base.side):
            yield found
            if not found.noun:
                ground.at[found.first : found.last] = [found.moment] * (found.last - found.first)


def _places(words: Words, lexicon: Lexicon) -> list[int]:
    """Return the words that can be, or begin, a happening; most nouns are none."""
    slots, lower, happenings = words.slots, words.lower, lexicon.happenings
    found = [match.start() for match in _VERBAL.finditer(slots)]
    if not happenings.isdisjoint(lower):
        found += [place for place, each in enumerate(lower) if slots[place] in "ofy" and each in happenings]
        found = sorted({*found})
    return found


@dataclass(frozen=True, slots=True)
class _Ground:
    """For each word of a sentence its moment so far and the end of its part; the words of finite verbs."""

    at: list[Moment | None]
    ends: list[int]
    clause: list[int]
    verbs: frozenset[int]


def _ground(reading: Reading, times: Sequence[Moment | None]) -> _Ground:
    length = len(reading.words.words)
    ground = _Ground([None] * length, [length] * length, [0] * length, frozenset(_finite(reading)))
    for place, clause in enumerate(reading.clauses):
        for part in clause.parts:
            own, size = slice(part.first, part.last), part.last - part.first
            ground.at[own], ground.ends[own] = [times[place]] * size, [part.last] * size
            ground.clause[own] = [place] * size
    return ground


def _finite(reading: Reading) -> Iterator[int]:
    for clause in reading.clauses:
        if clause.verb is not None:
            yield from range(clause.verb.first, clause.verb.last)


def _again(reading: Reading, ground: _Ground, index: int, known: Sequence[Known]) -> Inner | None:
    """Return a happening that was told with its date before: "by killing the minister", "Rabin's murder"."""
    moment = known_again(known, reading.words, index) if known else None
    if moment is None:
        return None
    noun = _is_happening(reading.words, index, reading.words.lexicon)
    return Inner(index, index + 1 if noun else ground.ends[index], moment, noun)


def _happening(reading: Reading, ground: _Ground, index: int, base: Moment, lexicon: Lexicon) -> Inner | None:
    """Return the happening that begins with a word, of whatever kind."""
    words, slots, end = reading.words, reading.words.slots, ground.ends[index]
    before = slots[index - 1 : index] if index else ""
    if before == "t" and slots[index] in "fiohyeq":
        moment = _aim(reading, ground, index, base, lexicon)
        return Inner(index, end, moment, noun=False) if moment else None
    if slots[index] in "eq" and before in set("uo#yf") and base.side is not Side.BEFORE:
        return Inner(index, end, base.before(_GONE), noun=False)
    if slots[index] == "g" and before == "p":
        moment = _gerund(words, index, base)
        return Inner(index, end, moment, noun=False) if moment else None
    if slots[index] in "ofyg" and _is_happening(words, index, lexicon):
        moment = _noun(words, index, base)
        return Inner(index, index + 1, moment, noun=True) if moment else None
    return None


def _aim(reading: Reading, ground: _Ground, index: int, base: Moment, lexicon: Lexicon) -> Moment | None:
    """Reckon "to recover": after its clause, unless it was begun, tried or dated itself."""
    clause = reading.clauses[ground.clause[index]]
    if base.stated and any(index <= timed.first < ground.ends[index] for timed in reading.timed):
        return None
    governor = _lemma(reading.words, _governor(reading.words, index), lexicon)
    if governor in lexicon.lists["narrated", "going_on"]:
        return None
    verb = _lemma(reading.words, clause.verb.last - 1, lexicon) if clause.verb else ""
    promised = {governor, verb} & lexicon.lists["narrated", "looking_ahead"]
    if base.side is Side.BEFORE and (promised or base.recent):
        return ahead(_AIM)
    return base.after(_AIM)


def _governor(words: Words, index: int) -> int:
    """Return the word that "to" follows, adverbs and times in between left out; -1 if there is none."""
    place = index - 2
    while place >= 0 and place > index - _FAR and words.slots[place] in "an@p":
        place -= 1
    return place


def _lemma(words: Words, index: int, lexicon: Lexicon) -> str:
    lower = words.words[index].lower if index >= 0 else ""
    return lexicon.verbs.lemma.get(lower, lower)


def _gerund(words: Words, index: int, base: Moment) -> Moment | None:
    """Reckon "suspected of killing" and "talks on opening"."""
    if words.words[index - 1].lower == "on" and base.side is Side.ON:
        return base.after(_COMING)
    blamed = words.lowers(max(index - 2, 0), index - 1)
    return base.before(_GONE) if base.side is Side.ON and set(blamed) & words.known("blaming") else None


def _is_happening(words: Words, index: int, lexicon: Lexicon) -> bool:
    """Tell a noun that names a happening and is not part of a longer name ("peace talks")."""
    return words.lower[index] in lexicon.happenings and words.slots[index + 1 : index + 2] not in {"o", "u"}


def _noun(words: Words, index: int, base: Moment) -> Moment | None:
    """Reckon "the referendum", which is mostly to come, and "the invasion", which is mostly past."""
    lower = words.words[index].lower
    if lower in words.known("coming_nouns"):
        return ahead(_COMING)
    occasion = {lower, lower.removesuffix("s")} & words.known("occasions")
    return None if occasion or base.side is not Side.ON else base.before(_GONE)
