"""Makes the one canonical text of an article: NFC, single line feeds, paragraphs kept, printing artefacts undone."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

_LINE_ENDS = re.compile(r"\r\n?|[\x0b\x1c-\x1e\x85\u2028]")
_PARAGRAPH_ENDS = re.compile(r"[\f\u2029]")
_INVISIBLE = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffc]|[\ud800-\udfff]"
)
_SPACES = re.compile(r"[^\S\n]+")
_ITEM = re.compile(r"^(?:[-*•‣▪–—]|\d{1,3}[.)])\s")
_BROKEN_WORD = re.compile(r"(?P<head>\w*[^\W\d_])[-‐]$")
_KEPT_BEFORE_HYPHEN = frozenset(
    [
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "twelve",
        "twenty",
        "thirty",
        "forty",
        "fifty",
        "sixty",
        "seventy",
        "eighty",
        "ninety",
        "mid",
        "early",
        "late",
        "self",
        "non",
        "ex",
        "pre",
        "post",
        "co",
        "vice",
        "half",
        "all",
        "then",
        "now",
        "year",
        "month",
        "week",
        "day",
        "long",
        "short",
        "so",
        "well",
    ]
)
"""First parts of words that are written with a hyphen wherever the line ends ("two-year", "mid-May")."""
_SENTENCE_END = re.compile(r"[.!?…:;][\"”’')\]]*$")


def paragraphs(text: str, *, wrapped: bool = False) -> list[str]:
    """Split a text into its paragraphs; lines that were only broken by the width are joined."""
    text = clean(text)
    blocks = [block.split("\n") for block in re.split(r"\n(?:[^\S\n]*\n)+", text)]
    blocks = [[line.strip() for line in block if line.strip()] for block in blocks]
    width = _width(blocks)
    known = (
        frozenset(re.findall(r"\w+(?:-\w+)*", text.casefold()))
        if "-\n" in text or "‐\n" in text
        else frozenset()
    )
    return [paragraph for block in blocks if block for paragraph in _joined(block, width, known, wrapped)]


def clean(text: str) -> str:
    """Return the text in NFC, with line feeds only, plain spaces, and nothing invisible in it."""
    text = _PARAGRAPH_ENDS.sub("\n\n", _LINE_ENDS.sub("\n", text))
    text = _INVISIBLE.sub("", text)
    return _SPACES.sub(" ", unicodedata.normalize("NFC", text))


def _width(blocks: list[list[str]]) -> int:
    """Return the width that lines were broken at, or 0 if paragraphs are one line each."""
    broken = [line for block in blocks for line in block[:-1]]
    if sum(bool(_SENTENCE_END.search(line)) for line in broken) >= 0.8 * len(broken):
        return 0
    lengths = sorted(map(len, broken))
    width = lengths[int(len(lengths) * 0.9)]
    return width if 40 <= width <= 130 else 0


def _joined(block: list[str], width: int, known: frozenset[str], wrapped: bool) -> Iterator[str]:
    """Yield a block's paragraphs: a line that fills the width goes on in the next one."""
    current = block[0]
    last = block[0]
    for line in block[1:]:
        if not _ITEM.match(line) and _goes_on(last, line, width, wrapped):
            current = _join(current, line, known)
        else:
            yield current
            current = line
        last = line
    yield current


def _goes_on(line: str, following: str, width: int, wrapped: bool) -> bool:
    if not width:
        return False
    first = following.split(" ", 1)[0]
    if len(line) + len(first) + 1 >= width * (0.8 if wrapped else 0.9):
        return not (_SENTENCE_END.search(line) and len(line) < width * 0.75)
    return bool(_BROKEN_WORD.search(line)) or (len(line) > width * 0.5 and following[:1].islower())


def _join(current: str, line: str, known: frozenset[str]) -> str:
    """Join two lines, undoing a hyphen that only the line's end put there."""
    broken = _BROKEN_WORD.search(current)
    if not broken or not line[:1].islower():
        return f"{current}{'' if broken else ' '}{line}"
    head, tail = broken["head"].casefold(), re.match(r"\w+", line)
    rest = tail[0].casefold() if tail else ""
    whole_is_known = head + rest in known
    if not whole_is_known and (head in _KEPT_BEFORE_HYPHEN or f"{head}-{rest}" in known):
        return current + line
    return current[:-1] + line


def line(text: str) -> str:
    """Return words as one clean line."""
    return " ".join(clean(text).split())
