"""Prints how quick the timeline is: level of detail, figure, first drawing, zooming and dragging.

Run with: python tests/benchmarks/timeline_speed.py
"""

from __future__ import annotations

import json
import os
import statistics
import sys
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

from dateline.canvas.start import prepare
from dateline.model import Article, DatedEvent
from dateline.timeline.detail import detail
from dateline.timeline.figure import compose
from dateline.timeline.marks import Marks, arranged, marks
from dateline.timeline.theme import LIGHT
from dateline.timeline.view import View

TESTS = Path(__file__).resolve().parents[1]
EVENTS = 5000
MILLION = 1_000_000
FRAMES = 100


def milliseconds(act: Callable[[], object], times: int = 7) -> str:
    """Return the median and the longest time of some runs."""
    taken = []
    for _ in range(times):
        begun = time.perf_counter()
        act()
        taken.append((time.perf_counter() - begun) * 1000)
    return f"{statistics.median(taken):7.1f} ms (longest {max(taken):.1f})"


def million() -> Marks:
    """Return a million marks over a century, without events behind them."""
    import numpy as np

    chance = np.random.default_rng(1)
    starts = np.floor(chance.random(MILLION) * 36_500 * 86_400)
    return arranged(
        (),
        rows=np.arange(MILLION),
        ids=np.arange(1, MILLION + 1),
        bounds=np.stack((starts, starts + 86_400), axis=1),
        looks=np.zeros(MILLION, dtype=np.uint8),
        score=chance.integers(0, 16, MILLION).astype(np.uint8),
    )


def crowd(count: int) -> list[DatedEvent]:
    """Return events of all kinds over twelve years."""
    from core.timeline.cast import many

    return many(count, years=12)


def articles() -> dict[int, Article]:
    """Return the article that they all come from."""
    from core.timeline.cast import article

    return {1: article()}


def core() -> None:
    """Measure what needs no Chromium."""
    everything = million()
    century = 36_500 * 86_400.0
    for name, part in (("all", 1.0), ("a year", 0.01), ("a day", 1 / 36_500), ("an hour", 1 / 876_000)):
        start, end = century * (0.5 - part / 2), century * (0.5 + part / 2)
        print(f"detail of a million, {name:8}", milliseconds(lambda s=start, e=end: detail(everything, s, e)))
    for count in (5, 20, 60, EVENTS):
        made = marks(crowd(count))
        view = View(width=1200, height=640, header=False, margin=0.2)
        taken = milliseconds(lambda made=made, view=view: compose(made, articles(), view, LIGHT))
        print(f"figure of {count:5} events      ", taken)
    events = crowd(EVENTS)
    print(f"marks of {EVENTS:6} events      ", milliseconds(lambda: marks(events)))


class Window:
    """The timeline in a window, and questions to its page."""

    def __init__(self) -> None:
        from dateline.ui.views.timeline import TimelineView

        self.view = TimelineView()
        self.view.resize(1200, 680)

    def wait(self, signal: Any, act: Callable[[], object]) -> None:
        """Do something and wait for a signal."""
        from PySide6.QtCore import QEventLoop, QTimer

        loop = QEventLoop()
        signal.connect(loop.quit)
        QTimer.singleShot(20_000, loop.quit)
        act()
        loop.exec()
        signal.disconnect(loop.quit)

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


def rate(frames: list[float]) -> str:
    """Return frames per second, and the median and 95th percentile of a frame."""
    gaps = sorted(later - earlier for earlier, later in pairwise(frames))
    whole = 1000 * len(gaps) / (frames[-1] - frames[0])
    return f"{whole:5.1f} a second (median {statistics.median(gaps):.0f} ms, 95 % {gaps[int(len(gaps) * 0.95)]:.0f} ms)"


def window(count: int) -> None:
    """Measure drawing, zooming and dragging on the page."""
    from PySide6.QtCore import QPoint, Qt
    from PySide6.QtTest import QTest

    made = Window()
    view = made.view
    begun = time.perf_counter()
    made.wait(view.drawn, view.show)
    print(f"page up, empty                  {(time.perf_counter() - begun) * 1000:7.1f} ms after show")
    events = crowd(count)
    begun = time.perf_counter()
    made.wait(view.drawn, lambda: view.show_events(events, articles()))
    print(
        f"{count:5} events drawn              {(time.perf_counter() - begun) * 1000:7.1f} ms after show_events"
    )
    begun = time.perf_counter()
    made.wait(view.drawn, lambda: view.select(7))
    print(f"{count:5} events, selection shown   {(time.perf_counter() - begun) * 1000:7.1f} ms")
    made.ask(ZOOM)
    while made.ask("frames_.length") <= FRAMES:
        QTest.qWait(200)
    print(f"{count:5} events, zooming           {rate(made.ask('frames_'))}")
    QTest.qWait(500)
    surface = view._web.focusProxy()  # type: ignore[union-attr]  # it is built
    made.ask(COUNT)
    QTest.mousePress(surface, Qt.MouseButton.LeftButton, pos=QPoint(700, 30))
    for step in range(80):
        QTest.mouseMove(surface, QPoint(700 - 4 * step, 30))
        QTest.qWait(16)
    print(f"{count:5} events, dragging          {rate(made.ask('frames_'))}")
    QTest.mouseRelease(surface, Qt.MouseButton.LeftButton, pos=QPoint(380, 30))
    made.ask("(stop_ = true)")
    view.close_page()


def main() -> None:
    """Measure everything and print it."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.path.insert(0, str(TESTS))
    core()
    prepare()
    from PySide6.QtWidgets import QApplication

    application = QApplication([])
    for count in (5, 60, EVENTS):
        window(count)
    application.quit()


if __name__ == "__main__":
    main()
