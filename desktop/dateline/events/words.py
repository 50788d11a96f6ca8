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
from bisect import bisect_right
from functools import partial
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from dateline.model import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dateline.events.lexicon import Lexicon

_WORD = re.compile(
    r"(?P<name>[A-Za-z]++(?=[ ,\n])|(?:[A-Za-z]\.){2,}"  # the first finds nothing that the others do not, sooner
    r"|n['’]t\b|['’](?:s|re|ve|ll|d|m)\b|(?:it|he|she|who|that|there|what|here)(?=['’]s\b)|(?!\d)\w+(?:['’&](?!(?:re|ve|ll|d|m)\b)\w+|-\w+)*"
    r"|\((?:in|un|re|non|dis|mis)\)[a-z]+)"
    r"|(?P<number>[$€£¥]?\d+(?: ,\d{3}\b|[.,:/]\d+)*(?:%|st\b|nd\b|rd\b|th\b|(?:-\w+(?: ,\d{3}\b)?)*))"
    r"|(?P<mark>-[LR][RS]B-|``|''|--|[^\w\s])"
)
_DASHES = {"-", "–", "—"}
_MARKS = {
    ",": ",",
    ";": ";",
    ":": ":",
    "--": "-",
    "-": "-",
    "–": "-",
    "—": "-",
    "(": "(",
    ")": ")",
    "[": "(",
    "]": ")",
}
_MARKS |= {"-LRB-": "(", "-RRB-": ")", "-LSB-": "(", "-RSB-": ")"}  # how tokenized corpora write brackets
_MOST_SEEN = 50_000
"""Words that are kept with their slots; a bound, so that no text fills the memory."""
_end_of = itemgetter(1)
_QUOTES = {"“", "”", '"', "``", "''", "„"}


class Word(NamedTuple):
    """One word or mark of a sentence, with its offsets in the article.

    A named tuple because they are made by the hundred thousand: four times quicker than a dataclass.
    """

    start: int
    end: int
    lower: str
    slot: str


_word: Callable[[tuple[int, int, str, str]], Word] = partial(tuple.__new__, Word)
"""Makes a word of its fields, half as long as ``Word`` takes."""


class Words(NamedTuple):
    """The words of one sentence and, letter for letter, their slots.

    ``known`` returns one of the language's small lists of words by its name, at the cost of a look-up.
    """

    text: str
    words: tuple[Word, ...]
    slots: str
    lexicon: Lexicon
    lower: tuple[str, ...]
    known: Callable[[str], frozenset[str]]

    def span(self, first: int, last: int) -> Span:
        """Return the stretch of the article from one word up to another, the last excluded."""
        return Span(self.words[first].start, self.words[last - 1].end)

    def lowers(self, first: int, last: int) -> tuple[str, ...]:
        """Return the words of a range in lower case."""
        return self.lower[first:last]


def read(text: str, span: Span, times: Sequence[Span], quotes: Sequence[Span], lexicon: Lexicon) -> Words:
    """Cut a sentence into words; time expressions and long quotations are masked."""
    words: list[Word] = []
    position = span.start
    for quote in quotes:
        words.extend(_plain(text, Span(position, quote.start), lexicon))
        words.append(Word(quote.start, quote.end, "", "Q"))
        position = quote.end
    words += _plain(text, Span(position, span.end), lexicon) if quotes else _plain(text, span, lexicon)
    words = _settled(words, lexicon)
    masked = _paired(_timed(_masked(words, times)) if times else tuple(words))
    _, _, lower, slots = zip(*masked, strict=True) if masked else ((), (), (), ())
    return Words(text, masked, "".join(slots), lexicon, lower, lexicon.small.__getitem__)


def _plain(text: str, span: Span, lexicon: Lexicon) -> list[Word]:
    found: list[Word] = []
    seen = lexicon.seen
    for match in _WORD.finditer(text, span.start, span.end):
        start, end = match.span()
        known = seen.get(text[start:end])
        if known is None:
            written = text[start:end]
            lower = written.lower()
            known = lower, _slot(text, match, lower, first=_is_first(found), lexicon=lexicon)
            if len(seen) < _MOST_SEEN and _stands_alone(written, lower, lexicon):
                seen[written] = known
        found.append(_word((start, end, *known)))
    return found


def _is_first(before: Sequence[Word]) -> bool:
    """Tell a word at the start of a sentence or behind a mark that one can begin behind."""
    for word in reversed(before):
        if word.slot != ",":
            return word.slot in "Z.:"
    return True


def _stands_alone(written: str, lower: str, lexicon: Lexicon) -> bool:
    """Tell a word whose slot is the same everywhere from a dash and from "May" at the start of a sentence."""
    return written not in _DASHES and lower not in lexicon.small["names_too"]


def _slot(text: str, match: re.Match[str], lower: str, *, first: bool, lexicon: Lexicon) -> str:
    """Return the slot of a word, mark or number."""
    written = match.group()
    if written == lower and (lower in lexicon.slots or written.isalpha()):
        return lexicon.slots.get(lower) or _by_ending(lower)
    if match.lastgroup == "number":
        return "#"
    if match.lastgroup == "mark":
        dash = written in _DASHES and not _spaced(text, match)
        return "." if dash else "Z" if written in _QUOTES else _MARKS.get(written, ".")
    if lower in {"'s", "’s"}:
        return "o"
    if written[0].isupper():
        return _capitalised(written, lower, first=first, lexicon=lexicon)
    return lexicon.slots.get(lower) or _by_ending(lower)


def _spaced(text: str, match: re.Match[str]) -> bool:
    """Tell a dash between clauses from one inside a range or compound, and from "pro- and anti-royal"."""
    if match.group() == "—":
        return True
    if (
        match.group() == "-"
        and text.startswith((" and ", " or "), match.end())
        and text[match.start() - 1].isalpha()
    ):
        return False
    return text[match.start() - 1 : match.start()].isspace() or text[match.end() : match.end() + 1].isspace()


def _capitalised(written: str, lower: str, *, first: bool, lexicon: Lexicon) -> str:
    """A capital inside a sentence makes a name of any word but the little ones."""
    if (written.isupper() and len(written) > 1) or (lower in lexicon.small["names_too"] and not first):
        return "u"
    slot = lexicon.slots.get(lower, "u")
    return slot if slot in "dpcswrbhmxnat" else "u"


def _by_ending(lower: str) -> str:
    if lower.startswith("re-"):
        return _by_ending(lower[3:])
    if lower.endswith("ed") and len(lower) > 4 and "-" not in lower:
        return "o" if lower.endswith("eed") else "e"
    if lower.endswith("ing") and len(lower) > 4 and "-" not in lower:
        return "g"
    if lower.endswith("ly") and len(lower) > 4:
        return "a"
    return "o"


_UNSETTLED = frozenset({"as", "first", "i", "said", "once", "there", "'s", "’s"})


def _settled(words: list[Word], lexicon: Lexicon) -> list[Word]:
    """Correct slots by neighbours: no clause begins with the "as" of "as many as 250" and "such as"."""
    found = list(words)
    measures, singular, contracted = (lexicon.small[name] for name in ("measures", "singular", "contracted"))
    for index in _unsettled(words):
        word = words[index]
        if word.lower == "as" and (
            (index and words[index - 1].lower in lexicon.lists["words", "seen_as"])
            or any(each.lower in {"described", "regarded"} for each in words[max(index - 6, 0) : index])
            or any(each.slot == "#" or each.lower == "of" for each in words[index + 1 : index + 2])
            or _is_measure(words, index + 1, measures)
            or (index and _is_measure(words, index - 1, measures))
        ):
            found[index] = word._replace(slot="p")
        elif (
            word.slot == "o"
            and word.lower.endswith("s")
            and word.lower[0].isalpha()
            and index
            and words[index - 1].lower in singular
        ):
            found[index] = word._replace(slot="y")  # "it lingers"
        elif word.lower == "first" and index and words[index - 1].slot in "bh":
            found[index] = word._replace(slot="a")  # "was first used"
        elif word.lower == "i" and index and words[index - 1].slot == "u":
            found[index] = word._replace(slot="u")  # "Elizabeth I opened"
        elif word.lower == "said" and index and words[index - 1].slot in "bi":
            found[index] = word._replace(slot="q")  # "was said to be ill"
        elif word.lower == "once" and (
            (index and words[index - 1].lower == "at")
            or any(each.lower in {"again", "more"} for each in words[index + 1 : index + 2])
        ):
            found[index] = word._replace(slot="a")  # "all at once", "will once again be"
        elif word.lower == "there" and index and words[index - 1].slot in "uo":
            found[index] = word._replace(slot="a")  # "officials there have left"
        elif word.lower in {"'s", "’s"} and index and words[index - 1].lower in contracted:
            found[index] = word._replace(slot="b")  # "the cap that's now in place"
    if len(found) > 1 and lexicon.slots.get(found[0].lower) == "e" and found[1].slot not in "uc":
        found[0] = found[0]._replace(slot="e")  # "Founded in 1990, the firm"
    return found


def _unsettled(words: list[Word]) -> list[int]:
    """Return the few words whose slot depends on their neighbours."""
    return [
        place
        for place, (_, _, lower, slot) in enumerate(words)
        if lower in _UNSETTLED or (slot == "o" and lower[-1:] == "s")
    ]


def _is_measure(words: list[Word], index: int, measures: frozenset[str]) -> bool:
    return index < len(words) and words[index].lower in measures


_LASTING = frozenset({"until", "till", "since"})


def _paired(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Read two dashes of a sentence as a pair of parentheses; what is left of an odd one stays a dash."""
    dashes = [index for index, (_, _, _, slot) in enumerate(words) if slot == "-"]
    if not dashes:
        return words
    found = list(words)
    for first, last in zip(dashes[::2], dashes[1::2], strict=False):
        found[first] = words[first]._replace(slot="(")
        found[last] = words[last]._replace(slot=")")
    return tuple(found)


def _timed(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Read "until next week" and "since Monday" as phrases: no clause begins with them."""
    found = list(words)
    for index, (_, _, lower, _) in enumerate(words[:-1]):
        if lower in _LASTING and words[index + 1].slot == "@":
            found[index] = words[index]._replace(slot="p")
    return tuple(found)


def _masked(words: list[Word], times: Sequence[Span]) -> tuple[Word, ...]:
    found = words.copy()
    for time in times:
        for index in range(bisect_right(words, time.start, key=_end_of), len(words)):
            start, end, lower, slot = words[index]
            if start >= time.end:
                break
            if slot != "Q":
                found[index] = _word((start, end, lower, "@"))
    return tuple(found)
