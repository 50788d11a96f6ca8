"""What somebody expects of the world is no plan: "the shares will recover", "this will make you happy"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.subjects import subject

if TYPE_CHECKING:
    from dateline.events.clauses import Clause
    from dateline.events.reading import Reading

_NEAR = 3


def is_prediction(reading: Reading, clause: Clause) -> bool:
    """Tell what "will" follow, come about or be sure to happen from what somebody has set out to do."""
    words, verb = reading.words, clause.verb
    if verb is None or words.lower[verb.first] not in words.known("future"):
        return False
    if not words.known("readers").isdisjoint(words.lower):
        return True  # "add salt and your soup will shine"
    own = subject(words, clause)
    if own is not None and own[0] < own[1] and _is_nobody(reading, own):
        return True
    near = words.lower[verb.first : verb.last + _NEAR]
    if not words.known("sure_words").isdisjoint(near):
        return True
    return words.lower[verb.last - 1] in words.known("outcomes")


def _is_nobody(reading: Reading, own: tuple[int, int]) -> bool:
    """Tell "being late", "anything green" and "how it ends", which set out to do nothing."""
    words = reading.words
    return words.slots[own[0]] == "g" or words.lower[own[0]] in words.known("nobody_named")
