"""Where a headline may end: before a phrase that it can spare, never before what its last word waits for."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING

from dateline.events.adjectives import JOINED

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from dateline.events.lexicon import Lexicon
    from dateline.events.words import Words

_VERBS = frozenset("fih")
_NEAR = 7
_SHORT = 5
_FEW = 5
_ONLY = frozenset(("only", "just", "even", "either", "neither"))

_OBJECT = re.compile("pd?[ou#e]+d[ou]")
LONG = 105
"""Characters that a clause may have whole rather than lose a phrase that it may need."""


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
    measured = lengths(words, kept)
    places = [*_places(words, kept, _behind_from(words, kept, verb_end))]
    spared = [place for place in places if _can_spare(words, kept[place])]
    place = _last_within(spared, measured, room)
    if not place and measured[-1] - 1 > min(LONG, limit):
        place = _next_within(spared or places, measured, room, limit) or _last_within(places, measured, room)
    return _before_urging(words, kept[:place], verb_end) if place else kept


def _last_within(places: Sequence[int], measured: Sequence[int], room: int) -> int:
    """Return the last place up to which a line fits, or 0."""
    return max((place for place in places if measured[place - 1] - 1 <= room), default=0)


def _next_within(places: Sequence[int], measured: Sequence[int], room: int, limit: int) -> int:
    """Return the first place behind the room aimed at that is within the limit, or 0."""
    sizes = ((place, measured[place - 1] - 1) for place in places)
    return min((place for place, size in sizes if room < size <= limit), default=0)


def _can_spare(words: Words, index: int) -> bool:
    """Tell what only says where, why or how from "a deal | with Oslo", which says what."""
    return words.slots[index] != "p" or words.lower[index] in words.known("spared")


def _behind_from(words: Words, kept: Sequence[int], verb_end: int) -> int:
    """Return where "prevented the ship, ... from" ends, whose sense would else be lost, or where the verb ends."""
    lemma = words.lexicon.verbs.lemma.get(words.lower[verb_end - 1])
    if lemma in words.known("governing_aims"):  # "expects leaders in the north | to leave"
        aims = (index + 1 for index in kept if index > verb_end and words.slots[index] == "t")
        found = next(aims, verb_end)
        return verb_end if set(words.slots[verb_end:found]) & set("scw,;") else found
    if lemma not in words.known("preventing"):
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
    if words.slots[last] in "pdti" or before in words.known("leading_to") or before in _ONLY:
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
    if lower in {"before", "after"} and before in words.known("stretched"):
        return False  # "in the hours | before the storm"
    if _measures_record(words, index) or (lower == "as" and words.lower[max(last - 1, 0)] == "same"):
        return False
    measured = before in words.known("distances") and lower in {"off", "from"}
    return not measured and before not in words.known("complemented")


def _measures_record(words: Words, index: int) -> bool:
    """Tell "the first strike | in 40 years" and "the worst | since 1990": shorter it would say more."""
    if words.lower[index] not in {"in", "since", "for"}:
        return False
    timely = "@" in words.slots[index + 1 : index + 5] or words.lower[index] == "since"
    return timely and is_record(words, index)


def is_record(words: Words, index: int) -> bool:
    """Tell whether "first", "worst" or "highest" stands shortly before a place."""
    near = words.lowers(max(index - _NEAR, 0), index)
    other = words.known("not_records")
    return any(
        each in words.known("records") or (each.endswith("est") and len(each) > _SHORT and each not in other)
        for each in near
    )


def _may_end_before_to(words: Words, index: int, last: int) -> bool:
    """Tell "visited a base | to meet him" from "an objection to it", "failing to stop" and "expected him to go"."""
    if words.slots[index + 1 : index + 2] not in _VERBS or words.slots[last] in "geqa":
        return False
    if {"first", "last", "only", "youngest", "oldest", "next"} & set(words.lowers(max(last - 3, 0), last)):
        return False  # "became the first woman | to win"
    before = words.slots[max(index - _NEAR, 0) : index]
    whose = before.rstrip("douy#p")
    if "for" in words.lowers(index - len(before) + len(whose), index):
        return False  # "impossible for so many people | to leave"
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
    kept = _without_same(words, _without_hanging(words, list(kept)))
    while kept and (words.slots[kept[-1]] in ",;:-.Z(" or _is_open(words, kept[-1], open_ends)):
        if words.lowers(kept[-1] - 1, kept[-1] + 1) in {
            ("much", "more"),
            ("many", "more"),
            ("any", "more"),
            ("no", "more"),
        }:
            break
        closing = words.slots[kept[-1]] == "Z" and words.words[kept[-1]].lower in {"”", "''", '"'}
        if closing or words.lower[kept[-1]] == "%" or _ends_clause(words, kept[-1]):
            break
        kept.pop()
    if len(kept) > 2 and words.words[kept[-2]].lower in {"both", "including"}:
        counted = (
            words.slots[kept[-1]] == "#"
            or words.lower[kept[-1]] == "one"
            or words.lower[kept[-1]] in words.known("counts")
        )
        if words.lower[kept[-2]] == "both" or counted:
            return closed(words, kept[:-2], lexicon)  # "both inside | and outside", "including eight |"
    if kept and _is_owner(words, kept[-1]):
        return closed(words, _without_owner(words, kept), lexicon)
    hanging = len(kept) > 2 and words.slots[kept[-1]] == "g" and words.slots[kept[-2]] in ",Z"
    return kept[:-2] if hanging and words.slots[kept[-2]] == "," else kept[:-1] if hanging else kept


def _is_owner(words: Words, index: int) -> bool:
    """Tell the "'s" of "Harris 's | best songs", which waits for what is owned."""
    owns = words.slots[index + 1 : index + 2] not in {"", ".", ",", ";", ":", ")", "p", "c", "@"}
    return owns and words.lower[index] in {"'s", "’s"} and words.slots[index] == "o"


def _without_owner(words: Words, kept: list[int]) -> list[int]:
    """Take "of Bob Harris 's" from the end, or all if no preposition leads to it."""
    place = len(kept) - 1
    while place > 1 and words.slots[kept[place]] in "uod#":
        place -= 1
    return kept[:place] if words.slots[kept[place]] == "p" and place > 1 else []


def _without_hanging(words: Words, kept: list[int]) -> list[int]:
    """Take "for a smaller" from the end, where a comma parts the adjective from its noun."""
    last = words.words[kept[-1]].lower if kept else ""
    hanging = last in words.known("hanging") or last.endswith(JOINED)
    if not hanging or words.slots[kept[-1] + 1 : kept[-1] + 2] != ",":
        return kept
    place = next((place for place in range(len(kept) - 2, 1, -1) if words.slots[kept[place]] == "p"), 0)
    return kept[:place] if place and len(kept) - place < 4 else kept


def _without_same(words: Words, kept: list[int]) -> list[int]:
    """Take "at the same time" from the end, where what it is the same as is left out."""
    if (
        len(kept) < _FEW
        or words.lower[kept[-2]] != "same"
        or words.lower[kept[-1] + 1 : kept[-1] + 2] != ("as",)
    ):
        return kept
    place = next((place for place in range(len(kept) - 3, 1, -1) if words.slots[kept[place]] not in "dp"), 0)
    return kept[: place + 1] if place else kept


def _is_open(words: Words, index: int, open_ends: Collection[str]) -> bool:
    """Tell a word that waits for more: "of", or the "known" of "a river known as ..."."""
    lower = words.words[index].lower
    following = words.lowers(index + 1, index + 2)
    reason = lower == "so" and words.slots[index + 1 : index + 2] in {"r", "d"}  # "so | it could begin"
    if lower in words.known("shortly") and words.slots[index + 1 : index + 2] == "s":
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
        "y",
    }
