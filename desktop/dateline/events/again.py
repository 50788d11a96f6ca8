"""The same happening named again: "the November 1995 assassination of Rabin", later "Rabin's murder".

A later naming takes the date of the dated one where it is of the same kind and names the same person or place,
or names none and is the only one of its kind so far ("killing the minister").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dateline.events.moments import Moment, Side
from dateline.model import Status

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dateline.events.reading import Reading
    from dateline.events.words import Words
    from dateline.formula.operators import Formula
    from dateline.model import Event

_KEPT = 12
_FEW = 3


class Known(NamedTuple):
    """A happening with a date, as far as it is needed to know it again.

    Attributes:
        kind: What sort of happening: the first word of its list.
        names: The names in its words, in lower case.
        when: The formula of its date.
        headline: How it was told.
    """

    kind: str
    names: frozenset[str]
    when: Formula
    headline: str


def remembered(
    known: tuple[Known, ...], reading: Reading, events: Sequence[Event], told: Mapping[int, Event]
) -> tuple[Known, ...]:
    """Return what is known of dated happenings behind a sentence, the latest last.

    Args:
        known: What was known before it.
        reading: The sentence.
        events: Its events with a date.
        told: Those of them that a clause tells, by the number of the clause.
    """
    words, kinds = reading.words, reading.words.lexicon.kinds
    if kinds.keys().isdisjoint(words.lower):
        return known
    verbs = [(verb.last - 1, event) for place, event in told.items() if (verb := reading.clauses[place].verb)]
    named = [event for event in events if not any(event is each for each in told.values())]
    found = [
        Known(kinds[words.lower[place]], _names(words, event), event.when, event.headline)
        for place, event in [*_nouns(words, named), *verbs]
        if words.lower[place] in kinds and event.mentions and event.status is Status.REPORTED
    ]
    return (*known, *found)[-_KEPT:] if found else known


def _nouns(words: Words, named: Sequence[Event]) -> Iterator[tuple[int, Event]]:
    """Return the noun of each named happening: the first word of it that says of what kind it is."""
    for event in named:
        inside = _indices(words, event)
        yield from [(place, event) for place in inside if words.lower[place] in words.lexicon.kinds][:1]


def _indices(words: Words, event: Event) -> list[int]:
    return [
        place
        for place, word in enumerate(words.words)
        if any(passage.start <= word.start < passage.end for passage in event.passages)
    ]


def _names(words: Words, event: Event) -> frozenset[str]:
    return frozenset(
        words.lower[place].removesuffix("'s") for place in _indices(words, event) if words.slots[place] == "u"
    )


def known_again(known: Sequence[Known], words: Words, index: int) -> Moment | None:
    """Return the moment of a happening that a word names again, or None if it is told for the first time."""
    kind = words.lexicon.kinds.get(words.lower[index])
    same = [each for each in known if each.kind == kind] if kind else []
    if not same:
        return None
    names = _own_names(words, index)
    if names:
        same = [each for each in same if each.names & names]
    elif len({each.when for each in same}) > 1 or not _is_definite(words, index):
        return None
    if not same:
        return None
    return Moment(same[-1].when, Side.ON, f"It is what was told before: “{same[-1].headline}”")


def _own_names(words: Words, index: int) -> frozenset[str]:
    """Return the names right around a word: "Rabin's murder", "the murder of Yitzhak Rabin", "killing Rabin"."""
    slots = words.slots
    first = index
    while first > 0 and slots[first - 1] in "uof" and index - first < _FEW:
        first -= 1
    if first > 1 and words.lower[first - 1] in {"'s", "’s"}:
        first -= 1
        while first > 0 and slots[first - 1] in "uo" and index - first < 2 * _FEW:
            first -= 1
    last = index + 1
    if words.lower[last : last + 1] in {("of",), ("in",), ("at",), ("on",)}:
        last += 1
    while last < len(slots) and slots[last] in "duo#" and last - index < 2 * _FEW:
        last += 1
    around = [*range(first, index), *range(index + 1, last)]
    return frozenset(
        words.lower[each].removesuffix("'s").removesuffix("’s") for each in around if slots[each] == "u"
    )


def _is_definite(words: Words, index: int) -> bool:
    """Tell "the murder", "his murder" and "killing the minister" from "a murder" and "killing people"."""
    definite = words.known("definite")
    before = words.lower[index - 1] if index else ""
    behind = words.lower[index + 1] if index + 1 < len(words.lower) else ""
    noun = words.lower[index] in words.lexicon.happenings
    acted = words.slots[index] in "gfiv" or not noun
    return (noun and before in definite) or (acted and behind in definite)
