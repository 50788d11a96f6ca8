"""The words around a time expression: what the passes look at."""

from __future__ import annotations

import re
from functools import cache

from dateline.tagger import cues

REACH = 120
"""How many characters before and after an expression are looked at."""
_SENTENCE_END = re.compile(r"[.!?][\"'”’)]*\s+(?=[\"'“‘(]*[A-Z])|\n\s*\n|[;:]\s")
_LAST_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?$")
_WORD_REACH, _SPACES, _LONGEST = 30, 2, 15
"""So far back may a word begin, with so many spaces behind it; so long is an abbreviation."""
_WORD_AFTER = re.compile(r"[ \n]{1,2}([^\W_]+(?:['’-][^\W_]+)*)")


@cache
def _abbreviation() -> re.Pattern[str]:
    """Return what a text ends with whose last dot ends no sentence."""
    known = "|".join(map(re.escape, sorted(cues.load("en").words["abbreviations"])))
    return re.compile(rf"\b(?:[A-Z]|{known})\.[\"'”’)]*\s+$")


def before(text: str, at: int, reach: int = REACH) -> str:
    """Return what stands before a place in the same sentence, as far back as ``reach`` characters."""
    part = text[max(0, at - reach) : at]
    cut = 0
    for end in _SENTENCE_END.finditer(part):
        if not _abbreviation().search(part, max(0, end.start() - _LONGEST), end.end()):
            cut = end.end()
    return part[cut:]


def after(text: str, at: int, reach: int = REACH) -> str:
    """Return what stands after a place in the same sentence, as far as ``reach`` characters."""
    part = text[at : at + reach]
    for end in _SENTENCE_END.finditer(part):
        if not _abbreviation().search(part, max(0, end.start() - _LONGEST), end.end()):
            return part[: end.start() + 1]
    return part


def word_before(text: str, at: int) -> str:
    """Return the word that ends just before a place, with one space between; "" if there is none."""
    if text[at - 1 : at] == " ":  # as nearly everywhere: one space, and nothing but letters before it
        word = text[text.rfind(" ", max(0, at - _WORD_REACH), at - 1) + 1 : at - 1]
        if word.isalnum() and len(word) < _WORD_REACH:
            return word
    part = text[max(0, at - _WORD_REACH) : at]
    said = part.rstrip(" \n")
    if not said[-1:].isalnum() or len(part) - len(said) > _SPACES:
        return ""
    last = said[said.rfind(" ") + 1 :]
    if last.isalnum():
        return last
    found = _LAST_WORD.search(last)
    return found[0] if found else ""


def word_after(text: str, at: int) -> str:
    """Return the word that starts just after a place; "" if a sign or the end comes first."""
    found = _WORD_AFTER.match(text, at, at + 40)
    return found[1] if found else ""
