"""Prints how quick the timeline is, and what it needs, from a hundred events to a million.

For each size: the marks and one figure of them, the first drawing, frames per second while zooming and
dragging, the time from a gesture to new detail, the density strip, and memory. Each size is measured in a
process of its own.

Run with: python tests/benchmarks/timeline_speed.py [EVENTS ...]
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any, overload

from dateline.canvas.start import prepare
from dateline.model import Article, DatedEvent
from dateline.timeline.detail import detail
from dateline.timeline.figure import compose, marks_of
from dateline.timeline.folding import folding
from dateline.timeline.lane_kinds import LanesBy
from dateline.timeline.marks import Marks, arranged, marks
from dateline.timeline.theme import LIGHT
from dateline.timeline.view import View, fitted

TESTS = Path(__file__).resolve().parents[1]
SIZES = (100, 10_000, 100_000, 1_000_000)
REAL = 10_000
"""Up to so many, events are objects of every kind; beyond, they are made when they are looked at."""
CENTURY = 36_500 * 86_400.0
FRAMES = 100
SPAN = 300
VIEW = View(width=1200, height=640, header=False, margin=0.2)


def milliseconds(act: Callable[[], object], times: int = 7) -> str:
    """Return the median and the longest time of some runs."""
    taken = []
    for _ in range(times):
        begun = time.perf_counter()
        act()
        taken.append((time.perf_counter() - begun) * 1000)
    return f"{statistics.median(taken):7.1f} ms (longest {max(taken):.1f})"


def say(what: str, figure: str) -> None:
    """Print one line of figures."""
    print(f"  {what:34} {figure}", flush=True)


class Lazy(Sequence[DatedEvent]):
    """A million events of which each is made when it is asked for."""

    def __init__(self, count: int) -> None:
        from core.timeline.cast import many

        self._count, self._models = count, many(50)

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, at: int) -> DatedEvent: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[DatedEvent]: ...
    def __getitem__(self, at: int | slice) -> DatedEvent | Sequence[DatedEvent]:
        if isinstance(at, slice):
            return [self[number] for number in range(*at.indices(self._count))]
        model = self._models[at % len(self._models)]
        return replace(model, event=replace(model.event, id=at + 1))


def crowd(count: int) -> Marks:
    """Return the marks of so many events over a century."""
    import numpy as np

    if count <= REAL:
        from core.timeline.cast import many

        return marks(many(count, years=12))
    chance = np.random.default_rng(1)
    starts = np.floor(chance.random(count) * CENTURY)
    return arranged(
        Lazy(count),
        rows=np.arange(count),
        ids=np.arange(1, count + 1),
        bounds=np.stack((starts, starts + 86_400), axis=1),
        looks=np.zeros(count, dtype=np.uint8),
        score=chance.integers(0, 16, count).astype(np.uint8),
    )


def articles() -> dict[int, Article]:
    """Return the article that they all come from."""
    from core.timeline.cast import article

    return {1: article()}


def core(everything: Marks) -> None:
    """Measure what needs no Chromium."""
    import numpy as np

    known, (start, end) = articles(), fitted(everything, [])
    for name, part in (("everything", 1.0), ("a hundredth", 0.01), ("an hour of a century", 1e-6)):
        half, middle = (end - start) * part / 2, (start + end) / 2
        low, high = middle - half, middle + half
        say(
            f"level of detail, {name}", milliseconds(lambda low=low, high=high: detail(everything, low, high))
        )
    view = replace(VIEW, start=start, end=end)
    say("a figure of everything", milliseconds(lambda: compose(everything, known, view, LIGHT)))
    points = np.concatenate((everything.low, everything.high))
    say("finding gaps to fold", milliseconds(lambda: folding(points), 3))
    if len(everything) <= REAL:
        events = list(everything.events)
        say("marks of the events", milliseconds(lambda: marks_of(events, known), 3))
        laned = marks_of(events, known, by=LanesBy.STATUS)
        say("a figure in lanes", milliseconds(lambda: compose(laned, known, view, LIGHT)))


class Window:
    """The timeline in a window, and questions to its page."""

    def __init__(self) -> None:
        from dateline.ui.views.timeline import TimelineView

        self.view = TimelineView()
        self.view.resize(1200, 680)

    def wait(self, signal: Any, act: Callable[[], object]) -> float:
        """Do something, wait for a signal, and return how many milliseconds that took."""
        from PySide6.QtCore import QEventLoop, QTimer

        loop = QEventLoop()
        signal.connect(loop.quit)
        QTimer.singleShot(20_000, loop.quit)
        begun = time.perf_counter()
        act()
        loop.exec()
        signal.disconnect(loop.quit)
        return (time.perf_counter() - begun) * 1000

    def ask(self, script: str) -> Any:
        """Return what a script comes to, as JSON does."""
        from PySide6.QtCore import QEventLoop

        loop, found = QEventLoop(), []

        def keep(answer: str) -> None:
            found.append(answer)
            loop.quit()

        self.view._page.runJavaScript(f"JSON.stringify({script})", keep)  # type: ignore[union-attr]  # it is built
        loop.exec()
        return json.loads(found[0]) if found[0] else None


ZOOM = """(() => {
  window.frames_ = []; let left = FRAMES;
  const target = document.getElementById("timeline");
  const turn = (at) => {
    frames_.push(at);
    if (!left--) return;
    const deltaY = left > FRAMES / 2 ? -40 : 40;
    target.dispatchEvent(new WheelEvent("wheel", {deltaY, clientX: 500, clientY: 300, bubbles: true, cancelable: true}));
    requestAnimationFrame(turn);
  };
  requestAnimationFrame(turn);
})()""".replace("FRAMES", str(FRAMES))
COUNT = """(() => {
  window.frames_ = []; window.stop_ = false;
  const count = (at) => { frames_.push(at); if (!stop_) requestAnimationFrame(count); };
  requestAnimationFrame(count);
})()"""
GESTURE = """(() => {
  const target = document.getElementById("timeline");
  window.gesture_ = {};
  target.removeAllListeners("plotly_afterplot");
  target.on("plotly_afterplot", () => { gesture_.detail ??= performance.now() - gesture_.begun; });
  gesture_.begun = performance.now();
  target.dispatchEvent(new WheelEvent("wheel", {deltaY: -120, clientX: 500, clientY: 300, bubbles: true, cancelable: true}));
  requestAnimationFrame(() => requestAnimationFrame(() => { gesture_.moved = performance.now() - gesture_.begun; }));
})()"""


def rate(frames: list[float]) -> str:
    """Return frames per second, and the median and 95th percentile of a frame."""
    gaps = sorted(later - earlier for earlier, later in pairwise(frames))
    whole = 1000 * len(gaps) / (frames[-1] - frames[0])
    return f"{whole:5.1f} a second (median {statistics.median(gaps):.0f} ms, 95 % {gaps[int(len(gaps) * 0.95)]:.0f} ms)"


def gestures(made: Window, times: int = 7) -> None:
    """Measure how long after a turn of the wheel the view has moved, and how long until it has new detail."""
    from PySide6.QtTest import QTest

    moved, detailed = [], []
    for _ in range(times):
        made.ask(GESTURE)
        QTest.qWait(600)
        found = made.ask("gesture_")
        moved.append(found.get("moved", float("nan")))
        detailed.append(found.get("detail", float("nan")))
    for name, taken in (("gesture to moved", moved), ("gesture to new detail", detailed)):
        say(name, f"{statistics.median(taken):7.1f} ms (longest {max(taken):.1f})")


def dragging(made: Window) -> str:
    """Drag the page with the mouse and return the frames."""
    from PySide6.QtCore import QPoint, Qt
    from PySide6.QtTest import QTest

    surface = made.view._web.focusProxy()  # type: ignore[union-attr]  # it is built
    made.ask(COUNT)
    QTest.mousePress(surface, Qt.MouseButton.LeftButton, pos=QPoint(700, 30))
    for step in range(80):
        QTest.mouseMove(surface, QPoint(700 - 4 * step, 30))
        QTest.qWait(16)
    found = rate(made.ask("frames_"))
    QTest.mouseRelease(surface, Qt.MouseButton.LeftButton, pos=QPoint(380, 30))
    made.ask("(stop_ = true)")
    return found


def strip(made: Window) -> str:
    """Move the brush of the density strip and return how many frames it paints in a second."""
    painted = made.view._strip
    begun = time.perf_counter()
    start, end = made.view._whole()
    for step in range(SPAN):
        shift = (end - start) * step / SPAN / 2
        painted.show_range(start + shift, start + shift + (end - start) / 10)
        painted.repaint()
    return f"{SPAN / (time.perf_counter() - begun):5.0f} a second"


def memory() -> str:
    """Return the proportional memory of this process and of Chromium's."""
    import psutil

    own = psutil.Process()
    parts = [each.memory_full_info().pss for each in (own, *own.children(recursive=True))]
    return f"{sum(parts) / 1e6:5.0f} MB, of which Python {parts[0] / 1e6:.0f}"


def window(everything: Marks) -> None:
    """Measure drawing, zooming and dragging on the page."""
    from PySide6.QtTest import QTest

    made = Window()
    view = made.view
    say("page up, empty", f"{made.wait(view.drawn, view.show):7.1f} ms after show")
    say("first drawing", f"{made.wait(view.drawn, lambda: view._show_marks(everything, articles())):7.1f} ms")
    say("selection shown", f"{made.wait(view.drawn, lambda: view.select(7)):7.1f} ms")
    gestures(made)
    made.ask(ZOOM)
    while made.ask("frames_.length") <= FRAMES:
        QTest.qWait(200)
    say("zooming", rate(made.ask("frames_")))
    QTest.qWait(500)
    say("dragging", dragging(made))
    say("density strip", strip(made))
    say("memory", memory())
    view.close_page()


def measure(count: int) -> None:
    """Measure one size and print it."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.path.insert(0, str(TESTS))
    begun = time.perf_counter()
    everything = crowd(count)
    busy = os.getloadavg()[0] if hasattr(os, "getloadavg") else float("nan")
    print(f"{count:,} events (load of the machine {busy:.1f} on {os.cpu_count()} cores)", flush=True)
    say("made and sorted", f"{(time.perf_counter() - begun) * 1000:7.1f} ms")
    core(everything)
    prepare()
    from PySide6.QtWidgets import QApplication

    application = QApplication([])
    window(everything)
    application.quit()


def main(wanted: Sequence[str]) -> None:
    """Measure one size here, or several, each in a process of its own."""
    if len(wanted) == 1:
        measure(int(wanted[0]))
        return
    for count in wanted or map(str, SIZES):
        subprocess.run([sys.executable, __file__, count], check=True)


if __name__ == "__main__":
    main(sys.argv[1:])
