"""Where sentences and paragraphs begin and end.

Knows abbreviations, initials, quotations and missing spaces ("... in America.The next"); tells real
sentences from headlines, captions and other lines that end without a full stop.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from dateline.events.captions import seams
from dateline.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.events.lexicon import Lexicon

LONGEST = 1500
"""Characters of a sentence; longer ones are cut, so that hostile text costs no more than other text."""

_LINE = re.compile(r"[^\n]+")
_QUOTED = re.compile(r"“[^“”]{1,700}”|``(?:[^`'\n]|'(?!')){1,700}''|(?<![\w\"])\"[^\"\n]{1,700}\"(?!\w)")
_STOP = re.compile(r"(?:\.{1,3}|[!?…]+)(?: ?(?:['\"”’)\]]|''))*")
_WORD_BEFORE = re.compile(r"[\w.&'’-]{0,24}$")
_WORD_AFTER = re.compile(r"[\s\"“‘'(\[`]*([\w'’]*)")
_DATELINE = re.compile(
    r"[A-Z]{3,}(?:[^.!?\n]|[a-z]\.(?= \()){0,90}?(?:\(|-LRB- ?)[A-Z][\w .]{1,20}(?:\)| ?-RRB-)\s*(?:--|[-–—_:])+\s*"
    r"|[A-Z]{3,}[A-Z ,.'|]{0,40}(?:, \w{3,9}\.? \d{1,2})? +(?:--|[–—_]) +"
)
_INITIALS = re.compile(r"(?:[a-z]\.){1,3}[a-z]")
_HARD_WRAP = 55
"""Characters of a page's width that is not only a short line; twice as many are not broken by hand."""
_MANY_LINES = 4
_FULL = 0.9


class Sentence(NamedTuple):
    """One sentence or line.

    Attributes:
        span: Where it stands, without the space around it.
        paragraph: Number of its paragraph.
        whole: It ends as sentences do; headlines, captions and menu lines do not.
        quotes: Its quotations, marks included.
    """

    span: Span
    paragraph: int
    whole: bool
    quotes: tuple[Span, ...]


def sentences(text: str, lexicon: Lexicon) -> tuple[Sentence, ...]:
    """Return all sentences of a text in order."""
    found: list[Sentence] = []
    for number, block in enumerate(paragraphs(text)):
        quotes = tuple(Span(*match.span()) for match in _QUOTED.finditer(text, block.start, block.end))
        found.extend(_block_sentences(text, block, number, quotes, lexicon))
    if len(found) == 1:  # a single line that somebody typed or pasted is meant as a sentence
        found = [Sentence(found[0].span, 0, True, found[0].quotes)]
    return tuple(found)


def within(text: str, quote: Span, paragraph: int, lexicon: Lexicon) -> tuple[Sentence, ...]:
    """Return the sentences inside a quotation, its marks left out."""
    start, end = quote.start, quote.end
    while start < end and text[start] in '“"`':
        start += 1
    while end > start and text[end - 1] in "”\"'":
        end -= 1
    return tuple(_block_sentences(text, Span(start, end), paragraph, (), lexicon))


def paragraphs(text: str) -> Iterator[Span]:
    """Join lines that were broken only to fit a page; every other line is a paragraph of its own."""
    for run in _runs(text):
        width = max(len(line.group().rstrip()) for line in run)
        start = run[0].start()
        for line, following in pairwise(run):
            if not _wrapped(line.group().rstrip(), following.group(), width, len(run)):
                yield Span(start, line.end())
                start = following.start()
        yield Span(start, run[-1].end())


def _runs(text: str) -> Iterator[list[re.Match[str]]]:
    """Give the lines that follow each other without an empty one between."""
    run: list[re.Match[str]] = []
    for line in _LINE.finditer(text):
        if not line.group().strip():
            continue
        if run and line.start() - run[-1].end() > 1:
            yield run
            run = []
        run.append(line)
    if run:
        yield run


def _wrapped(line: str, following: str, width: int, lines: int) -> bool:
    """Tell a line that was full, so that the next word went below, from a heading or caption."""
    begins = following.split(maxsplit=1)[0]
    if begins[0].islower():
        return True
    narrow = width < _HARD_WRAP and lines < _MANY_LINES
    full = len(line) + len(begins) >= width * _FULL
    return full and not narrow and width < 2 * _HARD_WRAP


def _block_sentences(
    text: str, block: Span, number: int, quotes: tuple[Span, ...], lexicon: Lexicon
) -> Iterator[Sentence]:
    start, waiting = block.start, list(reversed(quotes))
    for end, whole in _ends(text, block, quotes, lexicon):
        held = []
        while waiting and waiting[-1].end <= end:
            held.append(waiting.pop())
        for seam in seams(text, Span(start, end), held, lexicon):
            yield Sentence(_trimmed(text, start, seam), number, False, ())
            start = seam
        begin = _trimmed(text, start, end).start
        span = _trimmed(text, _behind_dateline(text, begin, end), end)
        inside = tuple(quote for quote in held if quote.start >= span.start)
        if span.start < span.end:
            yield Sentence(span, number, whole, inside)
        start = end


def _ends(text: str, block: Span, quotes: tuple[Span, ...], lexicon: Lexicon) -> Iterator[tuple[int, bool]]:
    start, waiting = block.start, list(reversed(quotes))
    for stop in _STOP.finditer(text, block.start, block.end):
        while waiting and waiting[-1].end < stop.end():
            waiting.pop()
        while stop.start() - start > LONGEST:
            start = _cut(text, start)
            yield start, True
        quoted = bool(waiting) and waiting[-1].start < stop.start() and stop.end() <= waiting[-1].end
        closes = quoted and stop.end() == waiting[-1].end
        if (not quoted or closes) and _is_end(text, stop, block.end, lexicon, closes=closes):
            start = stop.end()
            yield start, True
    while block.end - start > LONGEST:
        start = _cut(text, start)
        yield start, True
    if text[start : block.end].strip():
        yield block.end, False


def _cut(text: str, start: int) -> int:
    """Return a place to cut an endless sentence, at a space if there is one."""
    space = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
    return space if space > 0 else start + LONGEST


def _is_end(text: str, stop: re.Match[str], end: int, lexicon: Lexicon, *, closes: bool) -> bool:
    if stop.end() >= end:
        return True
    after = _WORD_AFTER.match(text, stop.end(), min(end, stop.end() + 40))
    following = after.group(1) if after else ""
    spaced = text[stop.end()].isspace()
    if following[:1].islower() or (not following and spaced and closes):
        return False
    if not spaced:
        return _missing_space(text, stop, following)
    if stop.group()[0] != ".":
        return True
    return _full_stop(text, stop, following.lower(), lexicon)


def _missing_space(text: str, stop: re.Match[str], following: str) -> bool:
    """Tell "America.Approximately" from "U.S." and "example.Com": a word stands on both sides."""
    before = text[max(stop.start() - 2, 0) : stop.start()]
    return (
        len(before) == 2 and before.islower() and len(following) > 2
        and following[0].isupper() and following[1:].islower() and stop.group()[0] in ".!?"
    ) or (stop.group()[-1] in '”"' and following[:1].isupper())  # fmt: skip


def _full_stop(text: str, stop: re.Match[str], following: str, lexicon: Lexicon) -> bool:
    found = _WORD_BEFORE.search(text, max(stop.start() - 24, 0), stop.start())
    word = found.group().lower().lstrip("'’(") if found else ""
    if stop.group() != ".":
        return True
    if word in lexicon.lists["abbreviations", "always"]:
        return False
    if word in {"a.m", "p.m"} and following and text[stop.end() :].lstrip()[:1].isupper():
        return following not in lexicon.lists["abbreviations", "behind_hours"]
    initial = len(word) == 1 and word.isalpha() and text[stop.start() - 1].isupper()
    if initial or _INITIALS.fullmatch(word) or word in lexicon.lists["abbreviations", "often"]:
        return following in lexicon.lists["grammar", "starters"]
    return True


def _behind_dateline(text: str, start: int, end: int) -> int:
    """Skip "LONDON (Reuters) - ", which is no part of the sentence."""
    found = _DATELINE.match(text, start, end)
    return found.end() if found else start


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and (text[start].isspace() or text[start] in "_•*"):
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
