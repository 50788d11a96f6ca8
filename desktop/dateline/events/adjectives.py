"""Adjectives in a row that commas part from each other: "a smaller, cheaper bridge"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateline.events.words import Words

JOINED = ("-based", "-led", "-owned", "-backed")
"""Adjectives end in these."""
_ENDINGS = ("ern", "ous", "ful", "less", "able", "ible", "ical", *JOINED)


def waits(words: Words, index: int) -> bool:
    """Tell a word that waits for what stands behind a comma: a preposition, or one of several adjectives."""
    if words.slots[index] in "pdt":
        return words.lower[index] not in words.known("particles")
    following = words.slots[index + 2 : index + 3]
    adjective = words.lower[index] in words.known("hanging") or words.lower[index].endswith(_ENDINGS)
    return adjective and words.slots[index - 1] in "pd" and following in {"o", "f", "e", "g", "y", "a"}
