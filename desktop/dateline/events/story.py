"""One article while its events are found: text, mentions, sentences, and readings made when asked for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dateline.events.lexicon import lexicon
from dateline.events.placement import Placement, placement
from dateline.events.reading import Reading, reading
from dateline.events.sentences import Sentence, sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.events.lexicon import Lexicon
    from dateline.model import Mention


_ANCHORED = ("after", "before", "following", "earlier", "later", "sooner")
"""How a time expression ends that may count from what follows: "two days after | the armistice"."""
_KEPT = 16
"""Readings that are kept: names are looked for a few sentences back, no further."""
_NEXT_WORDS = re.compile(r"[ \n]{0,3}(?:([\w'’-]+)(?: ([\w'’-]+)| ?([^\s\w]))?)?")


class Story:
    """What the finders of events look things up in; each sentence is read once at most."""

    def __init__(self, text: str, mentions: Sequence[Mention], language: str = "en") -> None:
        self.text = text
        self.mentions = tuple(mentions)
        self.formulas = tuple(mention.formula for mention in self.mentions)
        self.lexicon = lexicon(language)
        self.sentences = sentences(text, self.lexicon)
        self.by_sentence = _by_sentence(self.sentences, self.mentions)
        phrases = self.lexicon.phrases
        self.signs = (
            (*phrases["implied", "same_time"], "this ", "these ", "that ", "those "),
            phrases["implied", "plan_signs"] + phrases["implied", "beside_signs"],
        )
        """How sentences begin, and what they hold, that can tell an event without a time expression."""
        self._readings: dict[int, Reading] = {}
        self._placements = dict.fromkeys(_clocks(self), Placement.NONE)

    def numbers(self, sentence: int) -> list[int]:
        """Return the numbers of the mentions in a sentence."""
        return self.by_sentence[sentence]

    def reading(self, sentence: int) -> Reading | None:
        """Return the reading of a sentence, None if there is no such sentence or it is only a line."""
        if not 0 <= sentence < len(self.sentences) or not self.sentences[sentence].whole:
            return None
        known = self._readings.get(sentence)
        if known is None:
            known = reading(
                self.text, self.sentences[sentence], self.by_sentence[sentence], self.mentions, self.lexicon
            )
            self._readings[sentence] = known
            if len(self._readings) > _KEPT:  # a long text would fill the memory, and be slow for it
                del self._readings[next(iter(self._readings))]
        return known

    def placement(self, number: int) -> Placement:
        """Return what a mention can do for an event."""
        if number not in self._placements:
            found = placement(self.mentions[number], self.mentions)
            self._placements[number] = Placement.NONE if self._dangles(number) else found
        return self._placements[number]

    def _dangles(self, number: int) -> bool:
        """Tell "two days after the armistice", which no known event dates, from "two days after, she left"."""
        if not self.span(number).lower().endswith(_ANCHORED):
            return False
        end = self.mentions[number].span.end
        following = _NEXT_WORDS.match(self.text, end)
        word, second, mark = following.groups() if following else (None, None, None)
        if not word:
            return False
        if word == "than":
            return True
        if self.span(number).lower().endswith(("earlier", "later", "sooner")):
            return False
        return _is_named(self.lexicon, word, (second or mark or "").lower())

    def span(self, number: int) -> str:
        """Return the words of a mention."""
        return " ".join(self.mentions[number].span.of(self.text).split())


def _clocks(story: Story) -> set[int]:
    """Return the mentions "1943", "2024", "0815" that begin the entries of a live page: hours, not years."""
    found = [
        (numbers[0], story.span(numbers[0]))
        for numbers, sentence in zip(story.by_sentence, story.sentences, strict=True)
        if numbers and story.mentions[numbers[0]].span.start == sentence.span.start
    ]
    bare = [(number, words) for number, words in found if len(words) == 4 and words.isdecimal()]
    hours = {words[:2] for _, words in bare}
    daily = all(int(words[:2]) < 24 and int(words[2:]) < 60 for _, words in bare)
    return {number for number, _ in bare} if daily and len(hours) > 2 else set()


def _is_named(lexicon: Lexicon, word: str, second: str) -> bool:
    """Tell whether a noun phrase or clause begins with a word, rather than the verb or the rest of a clause."""
    slot = lexicon.slots.get(word.lower(), "e" if word.endswith("ed") else "o")
    if slot in "vbhmxcpswtn":
        return False
    if slot in "ey":
        return lexicon.slots.get(second, "o") not in "pd" and second.isalnum()
    return True


def _by_sentence(found: Sequence[Sentence], mentions: Sequence[Mention]) -> list[list[int]]:
    """Sort the mentions into the sentences they begin in."""
    order = sorted(range(len(mentions)), key=lambda number: mentions[number].span)
    numbers: list[list[int]] = [[] for _ in found]
    place = 0
    for number in order:
        start = mentions[number].span.start
        while place < len(found) and found[place].span.end <= start:
            place += 1
        if place < len(found) and found[place].span.start <= start:
            numbers[place].append(number)
    return numbers
