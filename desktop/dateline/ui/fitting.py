"""How well something fits a few typed letters: whole beginnings first, then scattered letters in their order."""

from __future__ import annotations

import re
from functools import lru_cache

from dateline.workflow.filters import folded


@lru_cache
def _scattered(wanted: str) -> re.Pattern[str]:
    """Return a pattern for the letters in their order, as close together as they can be."""
    return re.compile("(?=(" + ".*?".join(map(re.escape, wanted.replace(" ", ""))) + "))", re.DOTALL)


def fit(typed: str, text: str) -> float | None:
    """Return a number that is the smaller the better the text fits what was typed; None if it does not."""
    wanted, here = folded(typed).strip(), folded(text)
    if not wanted:
        return 0.0
    words = wanted.split()
    if here.startswith(f" {wanted}"):
        return 0.0
    if all(f" {word}" in here for word in words):
        return 1.0
    if all(word in here for word in words):
        return 2.0
    shortest = min((len(found[1]) for found in _scattered(wanted).finditer(here)), default=None)
    if shortest is None or shortest > 4 * len(wanted):
        return None
    return 3.0 + shortest / 100
