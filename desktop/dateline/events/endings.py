"""Where a headline may end: before a phrase that it can spare, never before what its last word waits for."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING

from dateline.events.chunks import JOINED

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from dateline.events.lexicon import Lexicon
    from dateline.events.words import Words

_VERBS = frozenset("fih")


_OBJECT = re.compile("pd?[ou#e]+d[ou]")


def lengths(words: Words, kept: Sequence[int]) -> list[int]:
    """Return how long a line is up to each of its words, at most."""
    return list(accumulate(words.words[index].end - words.words[index].start + 1 for index in kept))


def at_phrase(words: Words, kept: list[int], verb_end: int, room: int, limit: int) -> list[int]:
    """Cut before the last phrase that does not fit; if all are too long, before the first one.

    Args:
        words: The words of the sentence.
        kept: The words of the line.
        verb_end: Where its verb ends; what it needs behind it is never left out.
        room: The characters aimed at.
        limit: The characters that must do if nothing shorter says the same.
    """
    measured, best = lengths(words, kept), kept
    verb_end = _behind_from(words, kept, verb_end)
    for place in _places(words, kept, verb_end):
        size = measured[place - 1] - 1
        if size > limit or (size > room and best is not kept):
            break
        best = _before_urging(words, kept[:place], verb_end)
        if size > room:
            break
    return best


def _behind_from(words: Words, kept: Sequence[int], verb_end: int) -> int:
    """Return where "prevented the ship, ... from" ends, whose sense would else be lost, or where the verb ends."""
    if words.lexicon.verbs.lemma.get(words.lower[verb_end - 1]) not in words.known("preventing"):
        return verb_end
    return next(
        (
            index + 2
            for index in kept
            if words.lower[index] == "from" and words.slots[index + 1 : index + 2] == "g"
        ),
        verb_end,
    )


def _places(words: Words, kept: list[int], verb_end: int) -> Iterator[int]:
    """Give the places before which a line may end."""
    for place in range(1, len(kept)):
        if kept[place] > verb_end and _opens_phrase(words, kept[place]) and may_end(words, kept, place):
            head = kept[:place]
            if has_content(words, head, verb_end) and not _is_bare_aim(words, head):
                yield place


def _opens_phrase(words: Words, index: int) -> bool:
    """Tell a preposition, also one of two words ("next to"), "to", and what joins another clause or verb."""
    slot, following = words.slots[index], words.slots[index + 1 : index + 2]
    if slot == "s" or (slot == "c" and following in {"f", "v", "e", "m", "b", "h", "r"}):
        return True
    if slot == "a" and words.lower[index + 1 : index + 2] == ("of",):
        return True  # "ahead of"
    return slot in "pt" or (
        words.lower[index] in words.known("before_to") and words.slots[index + 1 : index + 2] == "t"
    )


def may_end(words: Words, kept: Sequence[int], place: int) -> bool:
    """Tell whether what stands before a preposition or "to" is complete without it."""
    index, last = kept[place], kept[place - 1]
    lower, before = words.words[index].lower, words.words[last].lower
    if words.slots[last] in "pdt" or before in words.known("leading_to"):
        return False
    if words.slots[index] == "t":
        return _may_end_before_to(words, index, last)
    following = words.slots[index + 1 : index + 2]
    if lower in words.known("never_spared") or (lower == "from" and following == "g"):
        return False
    if _OBJECT.match(words.slots, index):
        return False  # "gave the men | in the mine another exit"
    if words.slots[last] in "feg" and lower in words.known("particles"):
        return False  # "gave | up"
    if before == "one" and words.lower[last - 1] == "the":
        return False  # "like the one | in Riga"
    measured = before in words.known("distances") and lower in {"off", "from"}
    return not measured and before not in words.known("complemented")


def _may_end_before_to(words: Words, index: int, last: int) -> bool:
    """Tell "visited a base | to meet him" from "an objection to it", "failing to stop" and "expected him to go"."""
    if words.slots[index + 1 : index + 2] not in _VERBS or words.slots[last] in "geqa":
        return False
    if {"first", "last", "only", "youngest", "oldest", "next"} & set(words.lowers(max(last - 3, 0), last)):
        return False  # "became the first woman | to win"
    main = words.lexicon.verbs.lemma.get(_verb_before(words, index))
    return words.words[last].lower not in words.known("needing_aims") and main not in words.known(
        "governing_aims"
    )


def _verb_before(words: Words, index: int) -> str:
    """Return the nearest word before a place that is a form of a verb."""
    for place in range(index - 1, max(index - 9, -1), -1):
        noun = words.slots[place] in "fy" and words.slots[place - 1 : place] in {"d", "o", "#"}
        if words.slots[place] in "vefgyq" and not noun:
            return words.words[place].lower
    return ""


def _before_urging(words: Words, kept: list[int], verb_end: int) -> list[int]:
    """Take "urging officials" from the end, which waits for what they are to do."""
    for place in range(len(kept) - 1, max(len(kept) - 6, 1), -1):
        index = kept[place]
        lemma = words.lexicon.verbs.lemma.get(words.words[index].lower)
        if words.slots[index] == "g" and index > verb_end and lemma in words.known("urging"):
            return kept[:place]
    return kept


def _is_bare_aim(words: Words, kept: list[int]) -> bool:
    """Tell "will address the nation to talk", whose last verb waits for what it is about."""
    return len(kept) > 1 and words.slots[kept[-2]] == "t" and words.slots[kept[-1]] in "fo"


def has_content(words: Words, kept: list[int], verb_end: int) -> bool:
    """Tell whether anything that says something stands behind the verb."""
    return any(index >= verb_end and words.slots[index] in "uo#Qfyeg" for index in kept)


def closed(words: Words, kept: list[int], lexicon: Lexicon) -> list[int]:
    """Take words from the end that leave a headline hanging ("of", "the", "and")."""
    open_ends = lexicon.lists["headline", "open_ends"]
    kept = _without_hanging(words, list(kept))
    while kept and (words.slots[kept[-1]] in ",;:-.Z(" or _is_open(words, kept[-1], open_ends)):
        closing = words.slots[kept[-1]] == "Z" and words.words[kept[-1]].lower in {"”", "''", '"'}
        if closing or words.lower[kept[-1]] == "%" or _ends_clause(words, kept[-1]):
            break
        kept.pop()
    if len(kept) > 2 and words.words[kept[-2]].lower in {"both", "including"}:
        counted = words.slots[kept[-1]] == "#" or words.lower[kept[-1]] in words.known("counts")
        if words.lower[kept[-2]] == "both" or counted:
            return closed(words, kept[:-2], lexicon)  # "both inside | and outside", "including eight |"
    hanging = len(kept) > 2 and words.slots[kept[-1]] == "g" and words.slots[kept[-2]] in ",Z"
    return kept[:-2] if hanging and words.slots[kept[-2]] == "," else kept[:-1] if hanging else kept


def _without_hanging(words: Words, kept: list[int]) -> list[int]:
    """Take "for a smaller" from the end, where a comma parts the adjective from its noun."""
    last = words.words[kept[-1]].lower if kept else ""
    hanging = last in words.known("hanging") or last.endswith(JOINED)
    if not hanging or words.slots[kept[-1] + 1 : kept[-1] + 2] != ",":
        return kept
    place = next((place for place in range(len(kept) - 2, 1, -1) if words.slots[kept[place]] == "p"), 0)
    return kept[:place] if place and len(kept) - place < 4 else kept


def _is_open(words: Words, index: int, open_ends: Collection[str]) -> bool:
    """Tell a word that waits for more: "of", or the "known" of "a river known as ..."."""
    lower = words.words[index].lower
    following = words.lowers(index + 1, index + 2)
    reason = lower == "so" and words.slots[index + 1 : index + 2] in {"r", "d"}  # "so | it could begin"
    if words.slots[index] == "a" and words.slots[index + 1 : index + 2] == "s":
        return True  # "shortly | after he left"
    if lower == "sometime" or (lower, *following) in {("next", "to"), ("due", "to")}:
        return True
    if lower in words.known("connected") and following == ("with",):
        return True  # "in connection | with"
    agent = words.slots[index - 1 : index + 1] in {"oe", "ue"} and following == ("by",)
    return agent or reason or lower in open_ends or (lower, *following) == ("known", "as")


def _ends_clause(words: Words, index: int) -> bool:
    """Tell "wanted it to be over", which ends in a preposition because its clause does."""
    particle = words.words[index].lower in words.known("particles")
    following = words.slots[index + 1 : index + 2]
    return particle and (
        following in {"", ".", ",", "s", ")"} or (is_particle(words, index) and following in {"p", "@"})
    )


def is_particle(words: Words, index: int) -> bool:
    """Tell the "on" of "had been going on for three days" from the "up" of "up to three days"."""
    return words.words[index].lower in words.known("particles") and words.slots[index - 1 : index] in {
        "g",
        "v",
        "q",
        "e",
    }
