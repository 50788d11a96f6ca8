"""The words around a time expression: what the passes look at."""

from __future__ import annotations

import re

REACH = 120
"""How many characters before and after an expression are looked at."""
_SENTENCE_END = re.compile(r"[.!?][\"'”’)]*\s+(?=[\"'“‘(]*[A-Z])|\n\s*\n|[;:]\s")
_WORD_BEFORE = re.compile(r"([^\W_]+(?:['’][^\W_]+)?)[ \n]{0,2}$")
_WORD_AFTER = re.compile(r"[ \n]{1,2}([^\W_]+(?:['’-][^\W_]+)*)")
_ABBREVIATION = re.compile(
    r"\b(?:[A-Z]|[ap]\.m|Mrs?|Ms|Dr|St|Gen|Sen|Rep|Gov|Col|Lt|Sgt|Capt|Maj|Adm|Corp|Inc|Co|Ltd|Jr|Sr|No|Jan|Feb|Mar|Apr|Aug|"
    r"Sept?|Oct|Nov|Dec|Ala|Calif|Conn|Fla|Ill|Mass|Mich|Minn|Pa|Tex|Va|Wash)\.[\"'”’)]*\s+$"
)


def before(text: str, at: int, reach: int = REACH) -> str:
    """Return what stands before a place in the same sentence, as far back as ``reach`` characters."""
    part = text[max(0, at - reach) : at]
    cut = 0
    for end in _SENTENCE_END.finditer(part):
        if not _ABBREVIATION.search(part[: end.end()]):
            cut = end.end()
    return part[cut:]


def after(text: str, at: int, reach: int = REACH) -> str:
    """Return what stands after a place in the same sentence, as far as ``reach`` characters."""
    part = text[at : at + reach]
    for end in _SENTENCE_END.finditer(part):
        if not _ABBREVIATION.search(part[: end.end()]):
            return part[: end.start() + 1]
    return part


def word_before(text: str, at: int) -> str:
    """Return the word that ends just before a place, with one space between; "" if there is none."""
    found = _WORD_BEFORE.search(text, max(0, at - 30), at)
    return found[1] if found else ""


def word_after(text: str, at: int) -> str:
    """Return the word that starts just after a place; "" if a sign or the end comes first."""
    found = _WORD_AFTER.match(text, at, at + 40)
    return found[1] if found else ""
