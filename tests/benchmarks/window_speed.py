"""How long the window takes for what a person does hundreds of times: ``python tests/benchmarks/window_speed.py``.

In a library of 10,000 events: a mark is clicked, until its passage is lit and until the ring around the mark is drawn;
an event is accepted and taken back, until the window answers again. The work of the window's own thread is printed
beside the time on the clock, since other programs on the machine do not count.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication
from window_memory import fill, wait

from dateline.canvas.start import prepare
from dateline.store.library import Library
from dateline.ui.main_window import MainWindow
from dateline.ui.memory import Memory

LIBRARIES = 5
"""How often 200 made-up articles with ten events each are put in."""
TIMES = 15
QUIET_MS = 700


def main() -> None:
    """Print the times."""
    prepare()
    app = QApplication(sys.argv)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "speed.dateline"
        with Library.open(path) as library:
            for seed in range(LIBRARIES):
                fill(library, seed)
        window = opened(app, path)
        events = [row.event.id for row in window.libraries.workspace.dated()]  # type: ignore[union-attr]
        print(f"{len(events)} events", "ms on the clock", "ms of work", "bar", sep="\t")
        steps = events[:: len(events) // TIMES][:TIMES]
        print("mark → passage lit", *measured(app, steps, lambda each: click(window, each)), "100", sep="\t")
        print(
            "mark → ring drawn", *measured(app, steps, lambda each: ring(app, window, each)), "100", sep="\t"
        )
        for name in ("accept", "undo"):
            act = window.actions_by_name[name].trigger
            select = window.linking.select_event if name == "accept" else None
            print(name, *measured(app, steps, lambda _each, act=act: act(), select), "50", sep="\t")
        window.close()
        window.worker.wait(30)


def opened(app: QApplication, path: Path) -> MainWindow:
    """Return the window on a library, with everything drawn."""
    window = MainWindow(Memory(path.with_suffix(".ini")))
    window.resize(1280, 800)
    window.show()
    drawn: list[object] = []
    window.add_timeline()
    window.panels.timeline.drawn.connect(lambda: drawn.append(True))  # type: ignore[union-attr]
    window.libraries.open(path)
    wait(app, lambda: window.libraries.workspace is not None and window.libraries.workspace.grouping.is_fresh)
    wait(app, lambda: bool(drawn))
    quiet(app)
    return window


def measured(
    app: QApplication,
    steps: list[int],
    act: Callable[[int], object],
    before: Callable[[int], object] | None = None,
) -> tuple[str, str]:
    """Return the median and longest time of some runs, on the clock and of the window's thread."""
    clock, work = [], []
    for each in steps:
        if before is not None:
            before(each)
        quiet(app)
        began, worked = time.perf_counter(), time.thread_time()
        act(each)
        clock.append(1000 * (time.perf_counter() - began))
        work.append(1000 * (time.thread_time() - worked))
    return tuple(f"{statistics.median(each):.0f} (longest {max(each):.0f})" for each in (clock, work))  # type: ignore[return-value]


def click(window: MainWindow, event: int) -> None:
    """Click the mark of an event; when this returns its passage is lit."""
    window.panels.timeline.event_selected.emit(event)  # type: ignore[union-attr]
    workspace = window.libraries.workspace
    if workspace is None or workspace.selection.current.event != event:
        raise AssertionError(event)


def ring(app: QApplication, window: MainWindow, event: int) -> None:
    """Click the mark of an event and wait until the page has drawn the ring."""
    drawn: list[object] = []
    connection = window.panels.timeline.drawn.connect(lambda: drawn.append(True))  # type: ignore[union-attr]
    click(window, event)
    wait(app, lambda: bool(drawn))
    window.panels.timeline.drawn.disconnect(connection)  # type: ignore[union-attr]


def quiet(app: QApplication) -> None:
    """Let the window finish what it still has to do."""
    end = time.perf_counter() + QUIET_MS / 1000
    wait(app, lambda: time.perf_counter() > end)


if __name__ == "__main__":
    main()
