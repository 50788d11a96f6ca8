"""A sentence read in full: its words, clauses and speakers, and where its time expressions stand."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from dateline.events.clauses import Clause, clauses
from dateline.events.speech import Speech, speech
from dateline.events.words import Words, read
from dateline.model import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.events.lexicon import Lexicon
    from dateline.events.sentences import Sentence
    from dateline.model import Mention

_WORD = re.compile(r"\w+")
_QUOTED_WORDS = 3
_end_of = itemgetter(1)


class Timed(NamedTuple):
    """One time expression of a sentence: its number in the article and its words."""

    number: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Reading:
    """All that is known about one sentence."""

    sentence: Sentence
    words: Words
    clauses: tuple[Clause, ...]
    speech: Speech
    timed: tuple[Timed, ...]
    quotes: tuple[Span, ...]
    subjects: dict[tuple[int, frozenset[int]], str] = field(default_factory=dict, compare=False, repr=False)
    """Subjects written already, by clause and its time expressions: each is asked for several times."""

    def holder(self, index: int) -> int | None:
        """Return the number of the clause in which a word stands."""
        for place, clause in enumerate(self.clauses):
            if clause.holds(index):
                return place
        return None


def reading(
    text: str, sentence: Sentence, numbers: Sequence[int], mentions: Sequence[Mention], lexicon: Lexicon
) -> Reading:
    """Read a sentence with the mentions of these numbers in it."""
    quotes = tuple(quote for quote in sentence.quotes if _is_long(text, quote))
    spans = [mentions[number].span for number in numbers]
    words = read(text, sentence.span, spans, quotes, lexicon)
    found = clauses(words, lexicon)
    timed = tuple(
        each for number, span in zip(numbers, spans, strict=True) if (each := _timed(words, number, span))
    )
    return Reading(sentence, words, found, speech(words, found, lexicon), timed, quotes)


def _is_long(text: str, quote: Span) -> bool:
    return len(_WORD.findall(quote.of(text))) >= _QUOTED_WORDS


def _timed(words: Words, number: int, span: Span) -> Timed | None:
    """Find the words of a mention; None if it stands inside a quotation."""
    inside = []
    near = bisect_left(words.words, span.start, key=_end_of)
    index = words.slots.find("@", near)
    while index >= 0:
        word = words.words[index]
        if word.start >= span.end:
            break
        if word.end > span.start:
            inside.append(index)
        index = words.slots.find("@", index + 1)
    return Timed(number, inside[0], inside[-1] + 1) if inside else None
