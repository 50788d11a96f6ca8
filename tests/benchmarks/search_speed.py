"""How long the full-text search takes in a library of 10,000 articles: each letter of a query, as it is typed.

Run it with ``python tests/benchmarks/search_speed.py [ARTICLES]``; it prints a table. The window searches on a
thread of its own, so that the longest of these times is how late the list is, not how long the window stands still.
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from dateline.canvas.start import prepare
from dateline.edits import AddArticle, Batch
from dateline.formula.operators import Date
from dateline.model import Article, Event
from dateline.store.library import Library
from dateline.ui.main_window import MainWindow
from dateline.ui.memory import Memory

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
                measure(library, query)
        type_in_window(path)


def measure(library: Library, query: str) -> None:
    """Print how long each letter of a query takes."""
    taken = []
    for end in range(1, len(query) + 1):
        began = time.perf_counter()
        found = library.search(query[:end])
        taken.append(1000 * (time.perf_counter() - began))
    print(query.ljust(20), len(found), f"{taken[-1]:.1f}", f"{max(taken):.1f}", sep="\t")


def type_in_window(path: Path) -> None:
    """Print how long the window's own thread is busy with a letter, and when what was found is shown."""
    prepare()
    app = QApplication.instance() or QApplication([])
    window = MainWindow(Memory(path.with_suffix(".ini")))
    window.show()
    opened: list[object] = []
    window.ready.connect(lambda: opened.append(True))
    window.libraries.open(path)
    wait(app, lambda: bool(opened))
    wait(app, lambda: window.libraries.workspace is not None and window.libraries.workspace.grouping.is_fresh)
    field = window.finding.field
    field.setFocus()
    for word in ("bridge", "minister"):
        busy, late = [], []
        for letter in word:
            began, worked = time.perf_counter(), time.thread_time()
            field.insert(letter)
            typed = time.thread_time() - worked
            turn = wait(app, lambda: field.model.words == field.text())
            busy.append(1000 * max(typed, turn))
            late.append(1000 * (time.perf_counter() - began))
        print(
            f"typing “{word}”: window busy {max(busy):.0f} ms at a time, list {max(late):.0f} ms later, at most"
        )
        field.clear()
    window.close()
    window.worker.wait(30)


def wait(app: QCoreApplication, done: Callable[[], bool]) -> float:
    """Let the window work until something is so; return the longest that it worked at one go."""
    longest = 0.0
    while not done():
        began = time.thread_time()
        app.processEvents()
        longest = max(longest, time.thread_time() - began)
        time.sleep(0.001)
    return longest


if __name__ == "__main__":
    main()
