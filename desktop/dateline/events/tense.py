"""The tense of a verb group: what it says about before, now and after, whatever the clause is about."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateline.events.verbs import Verb
    from dateline.events.words import Words


class Tense(Enum):
    """What a finite verb says about its time, seen from whoever tells it."""

    PAST = "visited, was freed"
    PERFECT = "has visited"
    PLUPERFECT = "had visited, may have visited"
    PRESENT = "visits, is visiting"
    FUTURE = "will visit, may visit"
    WOULD = "would visit, could visit"


def tense(words: Words, verb: Verb) -> Tense:
    """Read the tense from the first words of a verb group."""
    slots = words.slots[verb.first : verb.last].replace("a", "").replace("n", "").replace("@", "")
    lower = words.words[verb.first].lower
    match slots[:1]:
        case "v" | "e":
            return Tense.PAST
        case "h":
            return _of_have(lower, auxiliary=len(slots) > 1)
        case "b":
            return Tense.PAST if lower in words.known("past_be") else Tense.PRESENT
        case "m" if "h" in slots:
            return Tense.PLUPERFECT
        case "m":
            return Tense.WOULD if lower in words.known("would") else Tense.FUTURE
        case "x":
            return Tense.PAST if lower.startswith("did") else Tense.PRESENT
        case _:
            return Tense.PRESENT


def _of_have(lower: str, *, auxiliary: bool) -> Tense:
    past = lower.startswith("had")
    if auxiliary:
        return Tense.PLUPERFECT if past else Tense.PERFECT
    return Tense.PAST if past else Tense.PRESENT
