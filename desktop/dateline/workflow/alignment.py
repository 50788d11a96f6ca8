"""Where the sentences of a text stand in another version of it, in time that grows with its length only."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dateline.model import Span

_SENTENCE = re.compile(r"[^\s][^\n]*?(?:[.!?…]+[\"'”’»)\]]*(?=\s|$)|[。！？]|(?=\n|$))")


@dataclass(frozen=True, slots=True)
class Alignment:
    """Two versions of a text, and which of their sentences are the same.

    Attributes:
        old: The text before.
        new: The text now.
        starts: Where each sentence of the old text begins, in order.
        ends: Where it ends.
        moved: Where it begins now; -1 if it is not there any more.
    """

    old: str
    new: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    moved: tuple[int, ...]

    def find(self, span: Span) -> Span | None:
        """Return where a span of the old text stands now; None if its sentence is changed or gone."""
        first, last = self._sentence(span.start), self._sentence(max(span.start, span.end - 1))
        if first < 0 or self.moved[first] < 0 or self.moved[last] < 0:
            return None
        start = self.moved[first] + span.start - self.starts[first]
        found = Span(start, self.moved[last] + span.end - self.starts[last])
        return found if found.of(self.new) == span.of(self.old) else None

    def _sentence(self, at: int) -> int:
        """Return the number of the sentence around an offset, or -1."""
        number = bisect_right(self.starts, at) - 1
        return number if number >= 0 and at < self.ends[number] else -1


def align(old: str, new: str) -> Alignment:
    """Find the sentences that two versions of a text share, wherever they stand."""
    before, after = list(_sentences(old)), list(_sentences(new))
    pairs = _paired([span.of(old) for span in before], [span.of(new) for span in after])
    moved = tuple(after[place].start if place >= 0 else -1 for place in pairs)
    return Alignment(
        old, new, tuple(each.start for each in before), tuple(each.end for each in before), moved
    )


def _sentences(text: str) -> Iterator[Span]:
    for found in _SENTENCE.finditer(text):
        yield Span(found.start(), found.end())


def _paired(old: Sequence[str], new: Sequence[str]) -> list[int]:
    """Return for each old sentence the place of the same one in the new text, or -1."""
    places: tuple[defaultdict[str, list[int]], ...] = (defaultdict(list), defaultdict(list))
    for side, sentences in zip(places, (old, new), strict=True):
        for number, words in enumerate(sentences):
            side[words].append(number)
    pairs, taken = [-1] * len(old), set[int]()
    for words, here in places[0].items():
        there = places[1].get(words, [])
        if len(here) == len(there):  # as often in both: the first is the first
            for number, place in zip(here, there, strict=True):
                pairs[number] = place
            taken.update(there)
    _extend(pairs, taken, old, new, range(len(old)), -1)
    _extend(pairs, taken, old, new, range(len(old) - 1, -1, -1), 1)
    return pairs


def _extend(
    pairs: list[int], taken: set[int], old: Sequence[str], new: Sequence[str], order: range, step: int
) -> None:
    """Pair sentences that stand more often in one text by the neighbour that is paired already."""
    for number in order:
        beside = number + step
        if pairs[number] >= 0 or not 0 <= beside < len(old) or pairs[beside] < 0:
            continue
        place = pairs[beside] - step
        if 0 <= place < len(new) and place not in taken and new[place] == old[number]:
            pairs[number] = place
            taken.add(place)
