"""Noun phrases that name a dated happening: "the November 1995 assassination of the prime minister".

Also what shares the date of the clause it stands in: "coinciding with the arrival of the carrier".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from dateline.events.lexicon import Lexicon
    from dateline.events.reading import Reading, Timed
    from dateline.events.words import Words

_NAMING = frozenset("uo#d'.")
_REACH = 6
_JOINED = re.compile("ca?[ou]{1,3}(?=[.,;@]|$)")


class Happening(NamedTuple):
    """A noun phrase that names a happening: its words, the naming noun, and whether the clause dates it."""

    first: int
    last: int
    noun: int


class Governor(NamedTuple):
    """What a time expression belongs to behind "since" or "before": a happening, or something undated."""

    phrase: Happening | None


def governed_by(reading: Reading, timed: Timed, lexicon: Lexicon) -> Governor | None:
    """Return what "since its independence four decades ago" dates instead of the clause.

    Behind "after" and "following" a time that names no happening still dates the clause.
    """
    words = reading.words
    verbs = {clause.verb.last - 1 for clause in reading.clauses if clause.verb}
    for index in range(timed.first - 1, max(timed.first - 14, -1), -1):
        if index in verbs:
            return None
        lower, slot = words.words[index].lower, words.slots[index]
        if lower == "of" and words.lower[index - 1] in words.known("copies"):
            return None  # "obtained a copy of his statement on Monday"
        if _governs(words, index) and timed.first - index > 2:
            start = index + 1 + (words.slots[index + 1] == "d")
            phrase = phrase_at(reading, start, lexicon)
            if phrase is not None and phrase.last >= timed.first - 2 and phrase.last - phrase.first > 1:
                return Governor(_extended(reading, phrase, timed))
            if lower not in {"for", "of"}:
                return Governor(None) if lower in words.known("undating") else None
        if slot in "vbhmx,;:-()Qw" or (slot == "s" and lower not in words.known("governing")):
            return None
    return None


def _extended(reading: Reading, phrase: Happening, timed: Timed) -> Happening:
    """Go on behind the time expression: "his meeting Wednesday at the palace"."""
    goes_on = reading.words.slots[timed.last : timed.last + 1] == "p" and _goes_on(reading.words, timed.last)
    return Happening(phrase.first, _phrase_end(reading, timed.last), phrase.noun) if goes_on else phrase


def _governs(words: Words, index: int) -> bool:
    """Tell "after the attack on Monday" and "for his meeting on Wednesday", which date what follows them."""
    following = words.words[index + 1].lower
    owned = (
        following in words.known("possessives")
        or words.words[min(index + 2, len(words.words) - 1)].lower == "'s"
    )
    return words.words[index].lower in words.known("governing") or (
        words.words[index].lower in {"for", "of"} and (owned or following.endswith(("'s", "’s")))
    )


def named_by(reading: Reading, first: int, last: int, lexicon: Lexicon) -> Happening | None:
    """Return the happening whose noun phrase the time expression is a part of.

    "the 2015 agreement", "last week's summit in Riga", "the attack of 11 September 2001".
    """
    return _modified(reading, first, last, lexicon) or _followed(reading.words, first, last, lexicon)


def reduced(reading: Reading, timed: Timed) -> Governor | None:
    """Return "six men arrested" of "six men arrested on Monday", whose participle the time belongs to.

    Without a phrase where that says too little: "the losses seen on Monday".
    """
    words = reading.words
    index = _participle_before(reading, timed)
    if index is None or words.slots[timed.first - 1] == "d":
        return None
    if words.lower[index] == "due" and words.slots[index + 1] != "t":
        return Governor(None)  # "a payment due in May"
    first = index - (words.slots[index - 1] in "yfa")
    while (first > 0 and words.slots[first - 1] in "uo#") or words.lowers(first - 1, first) == ("further",):
        first -= 1
    while words.lower[first] in words.known("multitudes") and words.lowers(first - 1, first) == ("of",):
        first -= 2  # "tens of thousands"
    lead = words.lowers(0, first - (words.slots[first - 1] == "d"))[-1:]
    if set(words.slots[first:index]) == {"u"} and set(lead) & words.known("placing"):
        return Governor(None)  # "a survey in Riga taken in May": a place alone is not meant
    goes_on = words.slots[timed.last : timed.last + 1] == "p" and _goes_on(words, timed.last)
    last = _phrase_end(reading, timed.last) if goes_on else timed.last
    by = words.lowers(index + 1, index + 2) == ("by",)  # "a board appointed by the mayor | this month"
    told = index - first > 1 or (goes_on and first < index) or (by and first < index)
    return Governor(Happening(first, last, index) if told else None)


def _participle_before(reading: Reading, timed: Timed) -> int | None:
    slots = reading.words.slots
    verbs = [clause.verb for clause in reading.clauses if clause.verb]
    for index in range(timed.first - 1, max(timed.first - 9, 0), -1):
        if slots[index] in "eq":
            finite = any(verb.first <= index < verb.last for verb in verbs)
            noun = _is_noun(slots, index - 1 - (slots[index - 1] == "a"))
            noun = noun and not reading.words.lower[index - 1].endswith(
                ("'s", "’s")
            )  # "Olsen's written account"
            return None if finite or not noun else index
        if slots[index] not in "pduo#fyt":
            return None
    return None


def _is_noun(slots: str, index: int) -> bool:
    """Tell "tests" and "an interview" from the verbs that they look like."""
    return slots[index] in "uo#" or (slots[index] in "yf" and slots[index - 1 : index] in {"a", "o", "d"})


def simultaneous(reading: Reading, lexicon: Lexicon) -> Happening | None:
    """Return the happening that a sentence tells in passing: "coinciding with the arrival of ..."."""
    lowers = reading.words.lowers(0, len(reading.words.words))
    for phrase in lexicon.phrases["happenings", "same_time"]:
        sought = tuple(phrase.split())
        if sought[0] not in lowers:
            continue
        for index in range(len(lowers) - len(sought)):
            if lowers[index : index + len(sought)] == sought:
                return phrase_at(reading, index + len(sought), lexicon)
    return None


def _modified(reading: Reading, first: int, last: int, lexicon: Lexicon) -> Happening | None:
    """Read "the November 1995 assassination of ...": the noun stands behind the time expression."""
    words = reading.words
    possessive = last < len(words.words) and words.words[last].lower in {"'s", "’s"}
    start = last + possessive
    attributive = (
        possessive or words.words[last - 1].lower.endswith(("'s", "’s")) or _determined(words, first)
    )
    if not attributive:
        return None
    for index in range(start, min(start + _REACH, len(words.words))):
        if _names(words, index, lexicon):
            return Happening(start, _phrase_end(reading, index), index)
        if words.slots[index] not in "uo#fyeg" and words.words[index].lower != "of":
            return None
    return None


def _determined(words: Words, first: int) -> bool:
    """Tell "the April 20 explosion", whether the article is part of the time expression or not."""
    return words.words[first].lower in {"the", "a", "an"} or (first > 0 and words.slots[first - 1] == "d")


def _names(words: Words, index: int, lexicon: Lexicon) -> bool:
    return words.lower[index] in lexicon.happenings and _ends_noun(words, index)


def _ends_noun(words: Words, index: int) -> bool:
    """Tell the head noun from one that modifies another ("peace talks")."""
    following = words.slots[index + 1 : index + 2]
    return following == "" or following not in "uof#yg"


def _followed(words: Words, first: int, last: int, lexicon: Lexicon) -> Happening | None:
    """Read "the attack of 11 September 2001": the noun stands before "of" and the time expression."""
    nouns = lexicon.lists["happenings", "nouns"]
    before = first - 1
    while before > 0 and words.slots[before] == "d":
        before -= 1
    if words.slots[last : last + 1] in {"o", "u", "f"}:
        return None
    if before < 1 or words.words[before].lower != "of" or words.words[before - 1].lower not in nouns:
        return None
    start = before - 1
    while start > 0 and words.slots[start - 1] in "uo#f":
        start -= 1
    return Happening(start, before, before - 1)


def phrase_at(reading: Reading, first: int, lexicon: Lexicon) -> Happening | None:
    """Return the happening whose noun phrase begins at a word, its article left out."""
    words = reading.words
    if first >= len(words.words):
        return None
    for index in range(first, min(first + _REACH, len(words.words))):
        if _names(words, index, lexicon):
            start = first + (words.slots[first] == "d" and words.words[first].lower in {"the", "a", "an"})
            return Happening(start, _phrase_end(reading, index), index)
        if words.slots[index] not in "duo#fyeg'":
            return None
    return None


def _phrase_end(reading: Reading, noun: int) -> int:
    """Return where the noun phrase ends: "of", "in", "by" and their nouns belong to it, verbs do not."""
    words = reading.words
    verbs = {clause.verb.first for clause in reading.clauses if clause.verb}
    index = noun + 1
    while index < len(words.words) and index not in verbs:
        slot = words.slots[index]
        participle = slot == "e" and words.slots[index + 1 : index + 2] == "p"
        noun = slot in "fyeg" and (
            words.slots[index - 1] in "pd"
            or (slot != "e" and words.slots[index - 1 : index + 2 : 2] in {"uo", "oo"})
        )
        if slot == "d" and words.lower[index] == "that":
            break  # "a visit | that Olsen is to make"
        if slot in _NAMING or participle or noun or (slot == "p" and _goes_on(words, index)):
            index += 1
            continue
        if slot == "t" and words.slots[index + 1 : index + 2] in {"u", "d"}:
            index += 1
            continue
        break
    joined = _JOINED.match(words.slots, index)
    if joined:  # "a deal on oil | and gas."
        return joined.end()
    while index > noun + 1 and words.slots[index - 1] in "pd.t":
        index -= 1
    return index


def _goes_on(words: Words, index: int) -> bool:
    following = words.slots[index + 1 : index + 2]
    if words.words[index].lower == "with" and following == "#":
        return False
    return following in {"u", "d", "o", "#", "e", "f", "y", "g"}
