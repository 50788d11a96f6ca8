"""A sentence as words with slots: one letter each for what a word can be in a clause.

Everything later works on the string of slots, so that a clause is found by short patterns:

====  ==========================================  ====  =========================================
slot  word                                        slot  word
====  ==========================================  ====  =========================================
d     determiner, possessive                      b     finite form of "be"
p     preposition                                 i     "be", "been", "being"
c     "and", "or", "but"                          h     form of "have"
s     subordinator ("when", "after")              m     modal ("will", "may")
w     relative ("which", "who")                   x     form of "do"
r     pronoun                                     n     "not", "never"
a     adverb                                      v     past tense only ("went")
t     "to"                                        e     past tense or participle ("held", "visited")
u     capitalised word                            q     participle only ("gone")
#     number                                      g     -ing form
@     word of a time expression                   y     present tense in -s ("visits")
Q     a quotation of several words                f     base form ("visit")
o     any other word                              .     any other mark
, ; : - ( )   these marks, "-" for dashes         Z     a quotation mark
====  ==========================================  ====  =========================================
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dateline.model import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.events.lexicon import Lexicon

_WORD = re.compile(
    r"(?P<name>(?:[A-Za-z]\.){2,}"
    r"|n['’]t\b|['’](?:s|re|ve|ll|d|m)\b|(?!\d)\w+(?:['’&](?!(?:re|ve|ll|d|m)\b)\w+|-\w+)*)"
    r"|(?P<number>[$€£¥]?\d+(?:[.,:/]\d+)*(?:%|st\b|nd\b|rd\b|th\b|(?:-\w+)*))"
    r"|(?P<mark>-[LR][RS]B-|``|''|--|[^\w\s])"
)
_MARKS = {",": ",", ";": ";", ":": ":", "--": "-", "–": "-", "—": "-", "(": "(", ")": ")", "[": "(", "]": ")"}
_MARKS |= {"-LRB-": "(", "-RRB-": ")", "-LSB-": "(", "-RSB-": ")"}  # how tokenized corpora write brackets
_SINGULAR = frozenset({"he", "she", "it", "who"})
_MEASURES = frozenset(
    ["many", "much", "few", "little", "early", "late", "soon", "well", "high", "low", "part", "such"]
)
_QUOTES = {"“", "”", '"', "``", "''", "„"}


@dataclass(frozen=True, slots=True)
class Word:
    """One word or mark of a sentence, with its offsets in the article."""

    start: int
    end: int
    lower: str
    slot: str


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one sentence and, letter for letter, their slots."""

    text: str
    words: tuple[Word, ...]
    slots: str

    def span(self, first: int, last: int) -> Span:
        """Return the stretch of the article from one word up to another, the last excluded."""
        return Span(self.words[first].start, self.words[last - 1].end)

    def lowers(self, first: int, last: int) -> tuple[str, ...]:
        """Return the words of a range in lower case."""
        return tuple(word.lower for word in self.words[first:last])


def read(text: str, span: Span, times: Sequence[Span], quotes: Sequence[Span], lexicon: Lexicon) -> Words:
    """Cut a sentence into words; time expressions and long quotations are masked."""
    words: list[Word] = []
    position = span.start
    for quote in quotes:
        words.extend(_plain(text, Span(position, quote.start), lexicon))
        words.append(Word(quote.start, quote.end, "", "Q"))
        position = quote.end
    words.extend(_plain(text, Span(position, span.end), lexicon))
    masked = _paired(_masked(_settled(words), times))
    return Words(text, masked, "".join(word.slot for word in masked))


def _plain(text: str, span: Span, lexicon: Lexicon) -> list[Word]:
    found = []
    first = True
    for match in _WORD.finditer(text, span.start, span.end):
        written = match.group()
        slot = _slot(written, match.lastgroup or "", first, lexicon)
        if slot == "-" and written != "--" and not _spaced(text, match):
            slot = "."
        found.append(Word(match.start(), match.end(), written.lower(), slot))
        first = slot in "Z.:" or (first and slot == ",")
    return found


def _spaced(text: str, match: re.Match[str]) -> bool:
    """Tell a dash between clauses from one inside a range or compound."""
    return text[match.start() - 1 : match.start()].isspace() or text[match.end() : match.end() + 1].isspace()


def _slot(written: str, group: str, first: bool, lexicon: Lexicon) -> str:
    match group:
        case "number":
            return "#"
        case "mark":
            return "-" if written == "-" else "Z" if written in _QUOTES else _MARKS.get(written, ".")
        case _:
            return "o" if written in {"'s", "’s"} else _word_slot(written, first, lexicon)


def _word_slot(written: str, first: bool, lexicon: Lexicon) -> str:
    lower = written.lower()
    known = lexicon.slots.get(lower)
    if written[0].isupper():
        if lower in {"us", "it", "may", "will", "march"} and not first:
            return known or "u" if lower == "it" and written != "IT" else "u"
        if written.isupper() and len(written) > 1:
            return "u"
        # A capital inside a sentence makes a name of any word but the little ones.
        return known if known and known in "dpcswrbhmxnatQ" else "u"
    return known or _by_ending(lower)


def _by_ending(lower: str) -> str:
    if lower.endswith("ed") and len(lower) > 4 and "-" not in lower:
        return "o" if lower.endswith("eed") else "e"
    if lower.endswith("ing") and len(lower) > 4 and "-" not in lower:
        return "g"
    if lower.endswith("ly") and len(lower) > 4:
        return "a"
    return "o"


def _settled(words: list[Word]) -> list[Word]:
    """Correct slots by neighbours: no clause begins with the "as" of "as many as 250" and "such as"."""
    found = list(words)
    for index, word in enumerate(words):
        if word.lower == "as" and (
            _is_measure(words, index + 1) or (index and _is_measure(words, index - 1))
        ):
            found[index] = replace(word, slot="p")
        elif word.slot == "o" and word.lower.endswith("s") and index and words[index - 1].lower in _SINGULAR:
            found[index] = replace(word, slot="y")  # "it lingers"
    return found


def _is_measure(words: list[Word], index: int) -> bool:
    return index < len(words) and words[index].lower in _MEASURES


def _paired(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Read two dashes of a sentence as a pair of parentheses; what is left of an odd one stays a dash."""
    dashes = [index for index, word in enumerate(words) if word.slot == "-"]
    found = list(words)
    for first, last in zip(dashes[::2], dashes[1::2], strict=False):
        found[first] = replace(words[first], slot="(")
        found[last] = replace(words[last], slot=")")
    return tuple(found)


def _masked(words: list[Word], times: Sequence[Span]) -> tuple[Word, ...]:
    if not times:
        return tuple(words)
    found: list[Word] = []
    waiting = list(reversed(times))
    for word in words:
        while waiting and waiting[-1].end <= word.start:
            waiting.pop()
        timely = waiting and waiting[-1].start < word.end and word.slot != "Q"
        found.append(Word(word.start, word.end, word.lower, "@") if timely else word)
    return tuple(found)
