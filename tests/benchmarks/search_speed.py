"""How long the full-text search takes in a library of 10,000 articles: each letter of a query, as it is typed.

Run it with ``python tests/benchmarks/search_speed.py [ARTICLES]``; it prints a table. The window searches on a
thread of its own, so that the longest of these times is how late the list is, not how long the window stands still.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from pathlib import Path

from dateline.edits import AddArticle, Batch
from dateline.formula.operators import Date
from dateline.model import Article, Event
from dateline.store.library import Library

ARTICLES, WORDS, EVENTS, AT_ONCE = 10_000, 700, 10, 500
QUERIES = ("bridge", "the har", "minister said", '"harbour bridge"', "zürich", "港は三", "nothingatall")
SYLLABLES = (
    "bri",
    "dge",
    "har",
    "bour",
    "mi",
    "nis",
    "ter",
    "sa",
    "id",
    "zü",
    "rich",
    "lo",
    "ka",
    "ren",
    "to",
)


def vocabulary(chance: random.Random) -> list[str]:
    """Make words, the frequent ones first."""
    made = ["".join(chance.choices(SYLLABLES, k=chance.randint(1, 4))) for _ in range(20_000)]
    return ["the", "said", "minister", "harbour", "bridge", "港は三日前に", *made]


def article(chance: random.Random, words: list[str], weights: list[float], number: int) -> AddArticle:
    """Make one article whose words are as unevenly frequent as those of a language."""
    text = " ".join(chance.choices(words, cum_weights=weights, k=WORDS))
    lines = text.split(" ")
    events = tuple(Event(" ".join(lines[at * 7 : at * 7 + 6]), Date(2019, 1, 1)) for at in range(EVENTS))
    return AddArticle(
        Article(0, f"{lines[0]} {lines[50]} {number}", text, sha256=f"{number:064x}"), (), events
    )


def fill(library: Library, count: int) -> None:
    """Put articles into a library."""
    chance = random.Random(7)
    words = vocabulary(chance)
    weights, total = [], 0.0
    for rank in range(len(words)):
        total += 1 / (rank + 3)
        weights.append(total)
    for start in range(0, count, AT_ONCE):
        numbers = range(start, min(count, start + AT_ONCE))
        library.apply(Batch(tuple(article(chance, words, weights, number) for number in numbers)))


def main() -> None:
    """Print how long each letter of some queries takes."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else ARTICLES
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "speed.dateline"
        with Library.open(path) as library:
            began = time.perf_counter()
            fill(library, count)
            print(
                f"{count} articles stored in {time.perf_counter() - began:.1f} s, {path.stat().st_size / 1e6:.0f} MB"
            )
            print("query".ljust(20), "hits", "last letter ms", "slowest letter ms", sep="\t")
            for query in QUERIES:
                taken = []
                for end in range(1, len(query) + 1):
                    began = time.perf_counter()
                    found = library.search(query[:end])
                    taken.append(1000 * (time.perf_counter() - began))
                print(query.ljust(20), len(found), f"{taken[-1]:.1f}", f"{max(taken):.1f}", sep="\t")


if __name__ == "__main__":
    main()
