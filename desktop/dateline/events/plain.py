"""Plain events in languages whose grammar is not read: one for each sentence that names a date.

Nothing here knows any language: sentences end at the marks of many scripts, and a headline is the
sentence itself, at most without a date at its edge.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dateline.events.placement import Placement, placement
from dateline.events.sentences import paragraphs
from dateline.events.wording import LONGEST, capital
from dateline.formula.operators import Mentioned
from dateline.model import Event, Span, TimexType

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dateline.model import Mention

WHY = "The sentence names this date; its grammar is not read in this language."

_STOP = re.compile(r"[。！？｡]+[”’」』）)]*|[.!?…؟۔।]+[\"'”’»›“)\]]*(?=\s|$)")
_ENDS = tuple(".!?…؟۔।。！？｡:")
_SHORT = re.compile(r"(?:^|[\W\d_])(?:[^\W\d_]|\d{1,2}|[^\W\d_a-z][a-z])$")
_LAST_WORD = re.compile(r"[^\W\d_]+$")
_EDGES = " \t\n,;:–—-、，。।.·"
_HANGING = 3


def plain(text: str, mentions: Sequence[Mention]) -> tuple[Event, ...]:
    """Return one event for each sentence that names a date or time of its own.

    Args:
        text: The canonical text.
        mentions: The tagger's mentions; ``Mentioned(n)`` in an event means the n-th of them.
    """
    order = sorted(range(len(mentions)), key=lambda number: mentions[number].span)
    found: list[Event] = []
    place = 0
    for sentence in _sentences(text, [mentions[number].span for number in order]):
        while place < len(order) and mentions[order[place]].span.start < sentence.start:
            place += 1
        first = place
        while place < len(order) and mentions[order[place]].span.start < sentence.end:
            place += 1
        event = _event(text, sentence, order[first:place], mentions)
        if event is not None:
            found.append(event)
    return tuple(found)


def _event(text: str, sentence: Span, numbers: Sequence[int], mentions: Sequence[Mention]) -> Event | None:
    """Make the event of a sentence; repetitions ("jeden Montag um 17 Uhr") happen more than once."""
    if any(mentions[number].type is TimexType.SET for number in numbers):
        return None
    dated = next(
        (number for number in numbers if placement(mentions[number], mentions) is Placement.DATED), None
    )
    line = "" if dated is None else _headline(text, sentence, mentions[dated].span)
    if dated is None or not line:
        return None
    return Event(line, Mentioned(dated), (sentence,), (dated,), explanation=WHY)


def _headline(text: str, sentence: Span, mention: Span) -> str:
    """Write the sentence without the date at its edge, unless a little word would be left hanging there."""
    start, end = sentence.start, sentence.end
    if not text[start : mention.start].strip(_EDGES):
        start = mention.end
    elif not text[mention.end : end].strip(_EDGES) and not _hangs(text[start : mention.start]):
        end = mention.start
    line = " ".join(text[start:end].split()).strip(_EDGES)
    return shortened(capital(line))


def _hangs(line: str) -> bool:
    """Tell "die Straße am", whose last word waits for the date that followed."""
    last = _LAST_WORD.search(line.rstrip())
    return last is not None and len(last.group()) <= _HANGING and last.group().islower()


def shortened(line: str) -> str:
    """Cut a line at a word, in scripts without spaces at a letter, and say so by an ellipsis."""
    if len(line) <= LONGEST:
        return line
    cut = line[:LONGEST]
    place = cut.rfind(" ")
    return (cut[:place] if place > LONGEST // 2 else cut[:-1]).rstrip(_EDGES) + "…"


def _sentences(text: str, mentions: Sequence[Span]) -> Iterator[Span]:
    """Give the sentences of a text; headings and captions, which end without a mark, are left out."""
    blocks = list(paragraphs(text))
    inside = {position for span in mentions for position in range(span.start, span.end - 1)}
    closing = {span.end - 1 for span in mentions}
    for block in blocks:
        start = block.start
        for stop in _STOP.finditer(text, block.start, block.end):
            place = stop.start()
            ends = _goes_on_high(text, stop) if place in closing else not _is_short(text, stop, block)
            if place not in inside and ends:
                yield _trimmed(text, start, stop.end())
                start = stop.end()
        rest = _trimmed(text, start, block.end)
        if rest.start < rest.end and (len(blocks) == 1 or _may_end_anywhere(rest.of(text))):
            yield rest


def _goes_on_high(text: str, stop: re.Match[str]) -> bool:
    """Tell "a las 5 p.m. El alcalde" from "a las 5 p.m. en Riga": the stop of a date may end the sentence too."""
    following = text[stop.end() : stop.end() + 3].strip()
    return not following or not following[0].islower()


def _is_short(text: str, stop: re.Match[str], block: Span) -> bool:
    """Tell the full stop of an abbreviation, initial or ordinal number ("Dr.", "J.", "3.") inside a block."""
    before = text[max(stop.start() - 4, block.start) : stop.start()]
    return stop.end() < block.end and stop.group() == "." and bool(_SHORT.search(before))


def _may_end_anywhere(line: str) -> bool:
    """Tell a line in a script that marks no sentence ends, or ends it with a mark inside a date."""
    return line.endswith(_ENDS) or line.lower() == line.upper()


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
