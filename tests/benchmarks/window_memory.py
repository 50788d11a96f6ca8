"""What a window keeps of the libraries that were open in it: ``python tests/benchmarks/window_memory.py [SWITCHES]``.

Two libraries with 200 articles each are opened in turn in one real window, timeline included. After 1, 10, 50 and 100
switches the memory of the whole process tree is printed: PSS, in which shared pages count in part (Linux), and RSS.
"""

from __future__ import annotations

import gc
import os
import random
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QElapsedTimer, QEventLoop
from PySide6.QtWidgets import QApplication

from dateline.canvas.start import prepare
from dateline.edits import AddArticle, Batch
from dateline.formula.operators import Date
from dateline.model import Article, DateCandidate, Event, Known, Mention, PublicationDate, Span, TimexType
from dateline.store.library import Library
from dateline.ui.main_window import MainWindow
from dateline.ui.memory import Memory

SWITCHES, ARTICLES, EVENTS = 100, 200, 10
SHOWN = (1, 10, 50, 100, 200, 500)
PATIENCE_MS = 60_000


def fill(library: Library, seed: int) -> None:
    """Put made-up articles into a library, each with some dated events."""
    chance = random.Random(seed)
    library.apply(Batch(tuple(_article(chance, seed, number) for number in range(ARTICLES))))


def _article(chance: random.Random, seed: int, number: int) -> AddArticle:
    text, mentions, events = f"Story {seed} {number}\n\n", [], []
    for place in range(EVENTS):
        year, month, day = chance.randint(2000, 2025), chance.randint(1, 12), chance.randint(1, 28)
        clause, phrase = (
            f"Something number {number * EVENTS + place} was decided on ",
            f"{day}/{month}/{year}",
        )
        start = len(text) + len(clause)
        mentions.append(Mention(Span(start, start + len(phrase)), TimexType.DATE, Date(year, month, day)))
        events.append(
            Event(clause[:30], Date(year, month, day), (Span(len(text), start + len(phrase)),), (place,))
        )
        text += f"{clause}{phrase}.\n"
    found = DateCandidate("2025-11-24", "first line", "24 November 2025", 0.9, Known.STATED)
    made = Article(0, f"Story {number}", text, PublicationDate(found, (found,)), sha256=f"{seed}-{number}")
    return AddArticle(made, tuple(mentions), tuple(events))


def tree() -> Iterator[Path]:
    """Yield the folders of this process and all it has started, under ``/proc``."""
    children: dict[int, list[int]] = {}
    for each in Path("/proc").glob("[0-9]*/stat"):
        try:
            facts = each.read_text().rpartition(")")[2].split()
        except OSError:
            continue  # it has ended in the meantime
        children.setdefault(int(facts[1]), []).append(int(each.parent.name))
    waiting = [os.getpid()]
    while waiting:
        process = waiting.pop()
        waiting += children.get(process, [])
        yield Path(f"/proc/{process}")


def memory() -> tuple[float, float]:
    """Return the megabytes of the process tree: PSS and RSS."""
    pss = rss = 0
    for process in tree():
        try:
            lines = (process / "smaps_rollup").read_text().splitlines()
        except OSError:
            continue
        found = {name: int(rest.split()[0]) for name, _, rest in (line.partition(":") for line in lines[1:])}
        pss, rss = pss + found["Pss"], rss + found["Rss"]
    return pss / 1024, rss / 1024


def wait(app: QApplication, done: Callable[[], bool]) -> None:
    """Let the window work until something is so."""
    clock = QElapsedTimer()
    clock.start()
    while not done() and clock.elapsed() < PATIENCE_MS:
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


def main() -> None:
    """Print the memory after some switches."""
    switches = int(sys.argv[1]) if len(sys.argv) > 1 else SWITCHES
    prepare()
    app = QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / f"{name}.dateline" for name in ("one", "two")]
        for seed, path in enumerate(paths):
            with Library.open(path) as library:
                fill(library, seed)
        window = MainWindow(Memory(Path(folder) / "window.ini"))
        window.show()
        window.add_timeline()
        print("switches", "PSS MB", "RSS MB", sep="\t")
        for number in range(1, switches + 1):
            _switch(app, window, paths[number % 2])
            if number in SHOWN:
                gc.collect()
                print(number, *(f"{each:.0f}" for each in memory()), sep="\t", flush=True)
        window.close()
        window.worker.wait(30)


def _switch(app: QApplication, window: MainWindow, path: Path) -> None:
    """Open a library, look at an event of it, and wait until all is drawn."""
    opened: list[object] = []
    connection = window.ready.connect(lambda: opened.append(True))
    window.libraries.open(path)
    wait(app, lambda: bool(opened))
    window.ready.disconnect(connection)
    workspace = window.libraries.workspace
    if workspace is not None:
        wait(app, lambda: workspace.grouping.is_fresh)
        window.linking.select_event(workspace.dated()[0].event.id)
    wait_a_moment(app)


def wait_a_moment(app: QApplication) -> None:
    """Let the page of the timeline draw."""
    clock = QElapsedTimer()
    clock.start()
    wait(app, lambda: clock.elapsed() > 250)


if __name__ == "__main__":
    main()
