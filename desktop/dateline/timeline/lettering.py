"""Words as they will be set: their widths in Inter, breaks into lines, and safe text for plotly.

The widths were measured once (units of 1/1000 em) and agree with Chromium to about a pixel a line, so
that labels can be packed without Qt. Plotly reads a small HTML in every text: whatever comes from an
article must pass ``safe``.
"""

from __future__ import annotations

import json
import re
import unicodedata
from functools import cache, lru_cache

from dateline.paths import resource

ELLIPSIS = "…"
_WIDE_EM, _OTHER_EM = 1.0, 0.62
_KERNING_SLACK = 1.01
_PLAIN = re.compile("[ -~\u00a0-\u024f\u2010-\u2027]*")
"""Letters and signs that are nothing but themselves: most texts have no others."""


@cache
def _advances(weight: str) -> dict[str, int]:
    table = json.loads(resource("web", "inter-widths.json").read_text(encoding="utf-8"))[weight]
    return {char: int(width) for width, chars in table.items() for char in chars}


def _em(char: str, advances: dict[str, int]) -> float:
    known = advances.get(char)
    if known is not None:
        return known / 1000
    if unicodedata.combining(char) or unicodedata.category(char) in {"Cf", "Mn", "Me"}:
        return 0.0
    return _WIDE_EM if unicodedata.east_asian_width(char) in {"W", "F"} else _OTHER_EM


@lru_cache(maxsize=20_000)
def width(text: str, size: float, *, bold: bool = False) -> float:
    """Return how many pixels a line of text takes at a font size."""
    advances = _advances("bold" if bold else "regular")
    return sum(_em(char, advances) for char in text) * size * _KERNING_SLACK


def safe(text: str) -> str:
    """Return text that plotly shows letter for letter: no tags, no entities, no control characters."""
    shown = text if _PLAIN.fullmatch(text) else "".join(char if _printable(char) else " " for char in text)
    return shown.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _printable(char: str) -> bool:
    if (
        char in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    ):  # would reorder what stands around it
        return False
    return unicodedata.category(char) not in {"Cc", "Cs", "Zl", "Zp"}


@lru_cache(maxsize=5_000)
def wrap(
    text: str, size: float, limit: float, lines: int, *, bold: bool = False, even: bool = True
) -> tuple[str, ...]:
    """Break a text at words into lines of at most ``limit`` pixels; what is too long ends in "…".

    Lines are about equally long unless ``even`` is false: then each takes as many words as it has room for.
    """
    words = _pieces(text, size, limit, bold=bold)
    if not words:
        return ()
    widths = [width(word, size, bold=bold) for word in words]
    gap = width(" ", size, bold=bold)
    greedy = _break(words, widths, gap, limit)
    if len(greedy) > lines:
        return (*greedy[: lines - 1], _shortened(greedy[lines - 1], size, limit, bold=bold))
    return _balanced(words, widths, gap, limit, greedy) if even else greedy


def _pieces(text: str, size: float, limit: float, *, bold: bool) -> list[str]:
    """Split at spaces; a script without spaces, or an endless word, is split where it must be."""
    pieces: list[str] = []
    for word in " ".join(text.split()).split(" "):
        rest = word
        while rest and width(rest, size, bold=bold) > limit:
            cut = _fitting(rest, size, limit, bold=bold)
            pieces.append(rest[:cut])
            rest = rest[cut:]
        if rest:
            pieces.append(rest)
    return pieces


def _fitting(word: str, size: float, limit: float, *, bold: bool) -> int:
    """Return how many characters of a word fit, at least one, keeping accents with their letters."""
    used, cut = 0.0, 0
    while cut < len(word) and used + (step := width(word[cut], size, bold=bold)) <= limit:
        used += step
        cut += 1
    cut = max(cut, 1)
    while cut < len(word) and unicodedata.combining(word[cut]):
        cut += 1
    return cut


def _break(words: list[str], widths: list[float], gap: float, limit: float) -> tuple[str, ...]:
    lines: list[list[str]] = [[]]
    used = 0.0
    for word, wide in zip(words, widths, strict=True):
        if lines[-1] and used + gap + wide > limit:
            lines.append([])
            used = 0.0
        used += wide + (gap if lines[-1] else 0.0)
        lines[-1].append(word)
    return tuple(" ".join(line) for line in lines)


def _balanced(
    words: list[str], widths: list[float], gap: float, limit: float, greedy: tuple[str, ...]
) -> tuple[str, ...]:
    """Return the same number of lines with the smallest width that still holds them."""
    low, high, best = max(widths), limit, greedy
    for _ in range(7):
        middle = (low + high) / 2
        tried = _break(words, widths, gap, middle)
        if len(tried) == len(greedy):
            best, high = tried, middle
        else:
            low = middle
    return best


def _shortened(line: str, size: float, limit: float, *, bold: bool) -> str:
    """End a line with an ellipsis after a whole word, or inside one that is too long anyway."""
    words = line.split(" ")
    while len(words) > 1 and width(" ".join(words) + " " + ELLIPSIS, size, bold=bold) > limit:
        words.pop()
    if len(words) > 1:
        return " ".join(words).rstrip(" ,;:–—-") + " " + ELLIPSIS
    room = limit - width(ELLIPSIS, size, bold=bold)
    return words[0][: _fitting(words[0], size, room, bold=bold)] + ELLIPSIS


def shorten(text: str, size: float, limit: float, *, bold: bool = False) -> str:
    """Return one line of at most ``limit`` pixels, ended with "…" after a whole word if need be."""
    lines = wrap(text, size, limit, 1, bold=bold)
    return lines[0] if lines else ""


def paragraph(text: str, characters: int, lines: int) -> tuple[str, ...]:
    """Break hover text by character count, which is good enough for a box that grows with it."""
    words, broken = text.split(), [""]
    for word in words:
        if broken[-1] and len(broken[-1]) + len(word) >= characters:
            broken.append("")
        broken[-1] = f"{broken[-1]} {word}".strip()[: characters * 2]
    if len(broken) <= lines:
        return tuple(broken)
    return (*broken[: lines - 1], f"{broken[lines - 1]} {ELLIPSIS}")
