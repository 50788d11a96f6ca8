"""What texts have in common: runs of words as numbers, a small sample of them to look up, and their share.

A run is five words in a row. Two texts that share many runs were copied from one another, whatever
became of headline, order of paragraphs or the end. A sample keeps the runs whose number is small, so that
the same run is in the sample of every text that has it ("modulo sketch", A. Broder 1997).
"""

from __future__ import annotations

import re
import zlib
from functools import lru_cache

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.uint64]
"""Distinct numbers in ascending order."""

RUN = 5
FEWEST_WORDS = 40
"""Texts with fewer words are only ever the same, never nearly the same."""
_SAMPLED = np.uint64(2**64 // 24)
_LEAST, _MOST = 8, 256
_WORD = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[^\W_]+")
"""A word, or one sign of the scripts that put no spaces between words."""
_FACTORS = np.array([pow(0x9E3779B97F4A7C15, power, 2**64) for power in range(RUN, 0, -1)], np.uint64)


@lru_cache(4)
def shingles(text: str) -> Numbers:
    """Return the runs of a text as numbers; none of a short text."""
    words = _WORD.findall(text.casefold())
    if len(words) < FEWEST_WORDS:
        return np.empty(0, np.uint64)
    numbers = np.fromiter(map(_number, words), np.uint64, len(words))
    count = len(words) - RUN + 1
    runs = np.zeros(count, np.uint64)
    for place, factor in enumerate(_FACTORS):
        runs += numbers[place : place + count] * factor
    return np.unique(_mixed(runs))


def sample(runs: Numbers) -> Numbers:
    """Return the few runs of a text by which it is found."""
    count = int(np.searchsorted(runs, _SAMPLED))
    return runs[: min(max(count, _LEAST), _MOST)]


def share(one: Numbers, other: Numbers) -> float:
    """Return how much of the shorter text stands in the longer one, 0 to 1."""
    shorter = min(len(one), len(other))
    if not shorter:
        return 0.0
    return len(np.intersect1d(one, other, assume_unique=True)) / shorter


@lru_cache(65536)
def _number(word: str) -> int:
    data = word.encode("utf-8", "replace")
    return zlib.crc32(data) << 32 | zlib.adler32(data)


def _mixed(numbers: Numbers) -> Numbers:
    """Spread numbers evenly (the finisher of SplitMix64), so that small ones are a fair sample."""
    numbers = (numbers ^ (numbers >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    numbers = (numbers ^ (numbers >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return numbers ^ (numbers >> np.uint64(31))
