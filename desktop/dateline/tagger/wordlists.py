"""The words around time expressions that the passes look at, from resources/grammar/en/words.toml."""

from __future__ import annotations

import tomllib
from functools import cache

from dateline.paths import resource


def is_in(word: str, name: str) -> bool:
    """Tell whether a word stands in the list of that name."""
    return word in _lists()[name]


@cache
def _lists() -> dict[str, frozenset[str]]:
    table = tomllib.loads(resource("grammar", "en", "words.toml").read_text(encoding="utf-8"))
    return {name: frozenset(words) for name, words in table.items()}
