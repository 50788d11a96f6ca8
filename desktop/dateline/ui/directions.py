"""Words that run from right to left among words that run from left to right, without turning the rest around."""

from __future__ import annotations

import re
from unicodedata import bidirectional

_LEFT_TO_RIGHT, _ISOLATE, _POP = "\u200e", "\u2068", "\u2069"
_QUOTED = re.compile(r"(?<=[“„])[^“„”]+(?=[”“])")


def is_turned(text: str) -> bool:
    """Tell whether any of a text runs from right to left."""
    return not text.isascii() and any(bidirectional(sign) in {"R", "AL"} for sign in text)


def begins_turned(text: str) -> bool:
    """Tell whether a text as a whole runs from right to left: its first letter does."""
    strong = (bidirectional(sign) for sign in text)
    return next((each != "L" for each in strong if each in {"L", "R", "AL"}), False)


def isolated(words: str) -> str:
    """Keep words that may run from right to left from turning the rest of their line around."""
    return f"{_ISOLATE}{words}{_POP}" if is_turned(words) else words


def levelled(sentence: str) -> str:
    """Keep what a sentence of the program quotes from turning it around: it runs from left to right itself."""
    if not is_turned(sentence):
        return sentence
    return _LEFT_TO_RIGHT + _QUOTED.sub(lambda found: isolated(found[0]), sentence)
