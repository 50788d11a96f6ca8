"""How alike two events are told: the words that carry meaning, weighed by how rare they are in a library."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from dateline.events.lexicon import has_words, lexicon

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d+(?:[.,]\d+)*")
_SHORTEST = 3
_SNOWBALL = {
    "ar": "arabic", "da": "danish", "de": "german", "en": "english", "es": "spanish", "fi": "finnish",
    "fr": "french", "hu": "hungarian", "it": "italian", "nl": "dutch", "no": "norwegian", "pt": "portuguese",
    "ro": "romanian", "ru": "russian", "sv": "swedish", "tr": "turkish",
}  # fmt: skip
_CLOSED = (
    "determiners", "prepositions", "coordinators", "subordinators", "relatives", "pronouns", "be", "be_bare",
    "have", "modals", "do", "negations", "adverbs",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Wording:
    """What an event's words say, without their order and endings.

    Attributes:
        stems: Stems of all words that carry meaning, numbers included.
        names: Those written with a capital inside the sentence: who and where.
        numbers: Those that are numbers.
    """

    stems: frozenset[str]
    names: frozenset[str]
    numbers: frozenset[str]


def wording(headline: str, language: str = "en") -> Wording:
    """Return what the words of a headline say."""
    stem, idle = _stemmer(language), _idle(language)
    stems, names, numbers = set(), set(), set()
    for place, match in enumerate(_WORD.finditer(headline)):
        word = match[0].replace("’", "'").removesuffix("'s")
        if word[0].isdigit():
            numbers.add(word.replace(",", ""))
        elif word.lower() not in idle and (len(word) >= _SHORTEST or word.isupper()):
            stems.add(stem(word.lower()))
            # the first word has its capital anyhow, unless the name goes on
            if word[0].isupper() and (place or headline[match.end() + 1 : match.end() + 2].isupper()):
                names.add(stem(word.lower()))
    return Wording(frozenset(stems | numbers), frozenset(names), frozenset(numbers))


def weights(wordings: Iterable[Wording]) -> Mapping[str, float]:
    """Weigh every stem by how rare it is: 1 for one that all events share, more the fewer do."""
    seen: Counter[str] = Counter()
    count = 0
    for each in wordings:
        seen.update(each.stems)
        count += 1
    return {stem: 1 + math.log((count + 1) / (number + 1)) for stem, number in seen.items()}


def likeness(one: Wording, other: Wording, weight: Mapping[str, float]) -> float:
    """Return the share of the words of both that both have, by weight: 0 to 1 (weighted Dice)."""
    both = _sum(one.stems & other.stems, weight)
    return 2 * both / (_sum(one.stems, weight) + _sum(other.stems, weight)) if both else 0.0


def _sum(stems: Iterable[str], weight: Mapping[str, float]) -> float:
    return math.fsum(map(weight.__getitem__, stems))


@cache
def _stemmer(language: str) -> Callable[[str], str]:
    name = _SNOWBALL.get(language)
    if name is None:
        return str
    import snowballstemmer

    return cache(snowballstemmer.stemmer(name).stemWord)


@cache
def _idle(language: str) -> frozenset[str]:
    """Return the words that carry no meaning of their own in a language."""
    if not has_words(language):
        return frozenset()
    words = lexicon(language)
    return frozenset().union(*(words.lists["grammar", name] for name in _CLOSED))
