"""Where the finite verbs of a sentence stand, found on its slots.

A verb group is the tense and what belongs to it: "is also scheduled", "has been killed", "visited".
Forms that can be past tense or participle ("held"), present or noun ("talks") need their surroundings.
"""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from dateline.events.lexicon import Lexicon
    from dateline.events.words import Words

_GROUP = re.compile(
    r"(?P<sure>(?<!t)(?:"
    r"m[na@]*(?:h[na]*)?(?:i[na]*){0,2}[feqgox]?"
    r"|h[na@]*(?:i[na]*)?[eqfvg]?"
    r"|b[na@]*(?:i[na]*)?[eqg]?"
    r"|x[na]*f?"
    r"|v))"
    r"|(?P<maybe>[eyf])"
)
DESCRIBED = re.compile("d[of]cae[ofyu]")
"""Slots of two joined adjectives and their noun: "an urgent and carefully managed response"."""
_LETTER = re.compile("[vey]pd?o+$|[vey]pd?f$")
_IN_LETTER = re.compile("pd?o+")
_WITH = frozenset({"with", "amid", "despite"})
_NOUNS = frozenset("uo#rwQZ)@efy")
_TOLD = frozenset("vebhmxyfQZ")
_OBJECTS = frozenset("dpu#rtowsQZ@nag")


class Verb(NamedTuple):
    """A verb group: the indices of its words, the last excluded, and whether it can only be a verb."""

    first: int
    last: int
    sure: bool


_verb: Callable[[tuple[int, int, bool]], Verb] = partial(tuple.__new__, Verb)
"""Makes a verb group of its fields, half as long as ``Verb`` takes."""


def groups(words: Words, first: int, last: int) -> list[Verb]:
    """Return every verb group of a stretch, the doubtful ones too."""
    slots = words.slots
    found = []
    for match in _GROUP.finditer(slots, first, last):
        start, end = match.span()
        while slots[end - 1] in "@a":
            end -= 1
        found.append(_verb((start, end, match.lastindex == 1)))
    return found


def finite(words: Words, first: int, last: int, lexicon: Lexicon, *, relative: bool = False) -> list[Verb]:
    """Return the verb groups of a stretch that carry a clause, in order.

    The stretch begins behind its opener (a comma, "and", "who"), so it holds at most a few clauses.
    Behind a relative word the verb of the outer clause may follow: "who was held on Monday confessed".
    """
    found = groups(words, first, last)
    if not found:
        return found
    sure = [verb for verb in found if verb.sure]
    kept = [verb for verb in found if verb.sure or _carries(words, first, verb, sure, lexicon)]
    if relative and found and found[0] not in kept and _opens(words, first, found[0]):
        kept.insert(0, found[0])
    if kept and not words.slots[first : kept[0].first].strip("QZ") and _is_inverted(words, kept[0], lexicon):
        kept = [verb for verb in kept if verb is kept[0] or verb.sure]
    if not sure:
        kept = _one_present(words, kept, lexicon)
    elif len(kept) > 2 and _is_reduced(words, kept):
        kept = kept[1:]
    if relative and kept:
        kept += [verb for verb in found if verb.first > kept[-1].last and _resumes(words, verb)][:1]
    return kept


def _is_reduced(words: Words, kept: list[Verb]) -> bool:
    """Tell "firms involved in the spill | told lawmakers | they were ready", whose first participle is no verb."""
    doubtful = not kept[0].sure and not kept[1].sure
    past = words.slots[kept[0].first] == "e" and words.slots[kept[1].first] == "e"
    return doubtful and past and words.slots[kept[0].last] in "p@" and has_object(words, kept[1])


def _opens(words: Words, first: int, verb: Verb) -> bool:
    """Tell "people who | receive aid will stay", where only a verb can follow the relative word."""
    return verb.first == first and words.slots[first] in "fy"


def _is_inverted(words: Words, verb: Verb, lexicon: Lexicon) -> bool:
    """Tell "“...”, said the board in a letter sent on Monday", whose speaker stands behind the verb."""
    before = words.slots[: verb.first].rstrip("Z")[-1:]
    if not set(words.slots[: verb.first]) & _TOLD:
        return False  # "Olsen, 55, said the board left": the speaker stands before
    return (
        before in {",", "Q"}
        and words.slots[verb.last : verb.last + 1] in {"d", "u"}
        and says(words, verb, lexicon)
    )


def _resumes(words: Words, verb: Verb) -> bool:
    """Tell the verb that goes on behind a relative clause's time expression: "born in 1950 lies in ruins"."""
    before = words.slots[: verb.first].rstrip("a")[-1:]
    after = words.slots[verb.last : verb.last + 1]
    if words.slots[verb.first] == "e" and before in "uo":
        return has_object(words, verb)
    return before == "@" and words.slots[verb.first] in "ey" and after not in {"", "e"}


def says(words: Words, verb: Verb, lexicon: Lexicon) -> bool:
    """Tell whether the verb is one of saying ("announced", "has warned"; not "was announced")."""
    main = words.words[verb.last - 1].lower
    if main not in lexicon.verbs.saying:
        return False
    return words.slots[verb.last - 1] not in "eq" or "b" not in words.slots[verb.first : verb.last]


def _carries(words: Words, first: int, verb: Verb, sure: list[Verb], lexicon: Lexicon) -> bool:
    slot = words.slots[verb.first]
    before = _before(words, first, verb.first)
    after = words.slots[verb.last : verb.last + 1]
    if verb.first > first and words.lower[verb.first - 1].endswith(("'s", "’s")):
        return False  # "the country's confirmed toll", "Holm's plans"
    if slot == "e":
        return not _is_with(words, first) and _past(words, first, verb, sure, lexicon)
    if sure and not (before == "r" or says(words, verb, lexicon)):
        return False
    if _is_with(words, first) or _is_aside(words, first, lexicon):
        return False
    if slot == "y":
        return _is_present(words, first, verb, lexicon)
    if before == "" and words.slots[first - 1 : first] == "," and words.lower[verb.first] == "say":
        return True  # "the boards, a group of helpers, say"
    last = words.words[verb.first - 1].lower if verb.first > first else ""
    several = before == "u" or last in words.known("unlike_plurals") or before in "y)"
    plural = (len(last) > 3 and last.endswith("s") and not last.endswith(("ss", "news"))) or (
        several and says(words, verb, lexicon)
    )
    return (
        (before in "rw" or (before in "uoy)" and plural))
        and before != ""
        and after in _OBJECTS
        and after != ""
    )


def _is_present(words: Words, first: int, verb: Verb, lexicon: Lexicon) -> bool:
    """Tell "the board talks to the press" from "talks with the north" and "claims for benefits"."""
    lower, before = words.lower[verb.first], _before(words, first, verb.first)
    after = words.slots[verb.last : verb.last + 1]
    claimed = after == "p" and words.slots[verb.first - 1] == "o"
    if claimed and "e" in words.slots[verb.last :].split(",", 1)[0]:
        return False  # "initial claims for benefits dropped"
    if before == "@" and lower.removesuffix("s") in lexicon.lists["happenings", "nouns"]:
        return False  # "the 1998 and 2017 purchases"
    named = lower in lexicon.happenings and after == "p"
    if named and (before == "" or words.lower[verb.last] == "between"):
        return False  # "talks with the north failed"
    if before == "@" and words.slots[first : verb.first].rstrip("@")[-1:] == "d":
        return False  # "all of its April orders alone"
    this = before == "d" and words.lower[verb.first - 1] == "this" and verb.first - 1 == first
    subject = before == "" or this or (before in _NOUNS and before != "#")
    return (subject or _is_numbered(words, first, verb)) and after in _OBJECTS and after != ""


def _is_with(words: Words, first: int) -> bool:
    """Tell "with the envoy due to leave", where no clause begins."""
    return words.lower[first] in _WITH


def _past(words: Words, first: int, verb: Verb, sure: list[Verb], lexicon: Lexicon) -> bool:
    """Tell "police arrested two men" from "men arrested by police" and "the arrested men"."""
    before = _before(words, first, verb.first)
    passive = words.lowers(verb.last, verb.last + 1) == ("by",) and not _by_amount(words, verb.last + 1)
    if before in {"r", "w"}:
        return True
    if before == "":
        opener = words.words[first - 1] if first else None
        if DESCRIBED.fullmatch(words.slots[max(first - 3, 0) : verb.last + 1]):
            return False  # "an urgent and carefully managed response"
        return not passive or (opener is not None and (opener.slot == "w" or opener.lower == "that"))
    if _is_aside(words, first, lexicon):
        return False
    if words.slots[first] == "p" and words.lower[verb.first - 1] in words.known("documents"):
        return False  # "in a letter sent on Monday, the board"
    if words.slots[first - 1 : first] == ")" and words.slots[verb.last : verb.last + 1] == "p":
        return False  # "a $69m (£47m) bill for costs incurred in Riga"
    if before not in _NOUNS or before == "e" or (before == "#" and not _is_numbered(words, first, verb)):
        return False
    if _is_in_letter(words, first, verb, sure, lexicon):
        return False
    if passive or any(other.first < verb.first and not says(words, other, lexicon) for other in sure):
        return False
    main = words.words[verb.first].lower
    if main in lexicon.verbs.saying and _is_adrift(words, verb):
        return False
    if main in lexicon.verbs.saying:
        return True
    later = next((other for other in sure if other.first > verb.first), None)
    if later is None or "r" in words.slots[verb.last : later.first]:
        return True  # "signed a treaty | he had rejected"
    return words.slots[verb.last : verb.last + 1] in {"d", "o", "#", "r"} and main not in words.known(
        "naming"
    )


def _is_in_letter(words: Words, first: int, verb: Verb, sure: list[Verb], lexicon: Lexicon) -> bool:
    """Tell "said in a letter sent on Monday" and "indicated in an interview published on Monday"."""
    if any(
        _IN_LETTER.fullmatch(words.slots[other.last : verb.first])
        for other in sure
        if says(words, other, lexicon)
    ):
        return True
    letter = _LETTER.search(words.slots, first, verb.first)
    if letter is None or letter.end() != verb.first:
        return False
    return words.words[letter.start()].lower in lexicon.verbs.saying


def _is_aside(words: Words, first: int, lexicon: Lexicon) -> bool:
    """Tell ", leaving it near the record set in May", where a participle opens what follows the comma."""
    opened = words.slots[max(first - 1, 0) : first + 1] == ",g"
    return opened and lexicon.verbs.lemma.get(words.words[first].lower) not in lexicon.verbs.saying


def _is_numbered(words: Words, first: int, verb: Verb) -> bool:
    """Tell "bridge 1 reopened" and "some 40 died on Monday" from "12 wounded men"."""
    number = words.slots.rfind("#", first, verb.first)
    if number < 0 or words.slots[number : verb.first].strip("#an"):
        return False
    noun = words.slots[max(number - 1, first) : number]
    coded = noun in {"o", "u"} or words.lowers(max(number - 2, first), number) == ("no", ".")
    return coded or words.slots[verb.last : verb.last + 1] in {"p", "@", "d", ".", ""}


def _is_adrift(words: Words, verb: Verb) -> bool:
    """Tell "thunderstorms expected in the area" from "reported on Thursday that"."""
    after = words.slots[verb.last : verb.last + 4]
    timely = after.lstrip("pd").startswith("@")
    loose = words.words[verb.first].lower in words.known("loose")
    return loose and after[:1] == "p" and not timely and "that" not in words.lowers(verb.last, verb.last + 8)


def _by_amount(words: Words, index: int) -> bool:
    """Tell "rose by more than two percent" from "arrested by police"."""
    return words.slots[index : index + 1] == "#" or bool(
        set(words.lowers(index, index + 1)) & words.known("amounts")
    )


def _before(words: Words, first: int, index: int) -> str:
    """Return the slot before a word, adverbs and negations skipped; empty at the start of the stretch."""
    index -= 1
    while index >= first and words.slots[index] in "an":
        index -= 1
    return words.slots[index] if index >= first else ""


def _one_present(words: Words, kept: list[Verb], lexicon: Lexicon) -> list[Verb]:
    """Of several doubtful verbs keep one; "peace talks begin" has its verb in the word that is no noun."""
    if len(kept) < 2:
        return kept
    nouns = lexicon.lists["happenings", "nouns"]
    clear = [verb for verb in kept if words.words[verb.first].lower.removesuffix("s") not in nouns] or kept
    saying = [verb for verb in clear if says(words, verb, lexicon)]
    if saying and saying[0] is clear[0] and len(clear) > 1:
        return clear[:2]
    if words.slots[clear[0].first] == "f" and words.slots[clear[0].last : clear[0].last + 1] == "d":
        return clear[:1]  # "students beat the record set in May"
    past = [verb for verb in clear if words.slots[verb.first] == "e"]
    past = [
        verb for verb in past if words.lower[verb.first] not in words.known("naming")
    ]  # "a king called Ivar"
    acting = words.slots[clear[0].first] == "y" and words.slots[clear[0].last : clear[0].last + 1] == "d"
    if acting and past and not has_object(words, past[0]):
        return clear[:1]  # "the plan follows a deal signed in May"
    if len(past) > 1 and words.slots[past[0].last] in "p@" and has_object(words, past[1]):
        past = past[1:]  # "a cap placed on the well trapped the oil"
    return (past or clear)[:1]


def has_object(words: Words, verb: Verb) -> bool:
    """Tell "moved the ship" from "moved in May"."""
    after = words.slots[verb.last : verb.last + 2]
    return (
        after[:1] in {"d", "#", "o", "u"} and words.words[verb.first].lower not in words.known("naming")
    ) or after == "p#"
