"""Words of a text with their offsets: the first and only pass over every character.

A token is a run of letters or of digits, or one other sign, each with the one space that follows it;
so "Simultaneously,General" and "9:30am" come apart, and "1989-90" tells itself from "1989 - 90".
"""

from __future__ import annotations

import re
from itertools import accumulate

_TOKEN = re.compile(
    "[A-Za-z\u00c0-\u024f]+ ?|[0-9]+ ?|\n|[^A-Za-z0-9\u00c0-\u024f\n] ?",
)


def words(text: str) -> list[str]:
    """Cut a text into tokens; joined together they are the text again."""
    return _TOKEN.findall(text)


def starts(tokens: list[str]) -> list[int]:
    """Return where each token starts, and at the end the length of the text."""
    return list(accumulate(map(len, tokens), initial=0))
