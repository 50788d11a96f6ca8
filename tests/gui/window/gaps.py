"""Measures how long the window did not answer while something went on: the gaps between turns of its event loop."""

from __future__ import annotations

import time
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 5


@dataclass(frozen=True, slots=True)
class Gap:
    """One turn of the event loop: how long it took, and how much of that the window's thread worked itself."""

    seconds: float
    work: float


@dataclass
class Gaps:
    """Ticks on the window's thread; every turn that comes late is a moment in which the window did not answer."""

    found: list[Gap] = field(default_factory=list)
    _last: tuple[float, float] = (0.0, 0.0)

    def watch(self, parent: QObject) -> None:
        """Begin to measure; it ends with the parent."""
        self._last = (time.perf_counter(), time.thread_time())
        timer = QTimer(parent, interval=EVERY_MS)
        timer.timeout.connect(self._tick)
        timer.start()

    def longest(self) -> Gap:
        """Return the gap in which the window's own thread worked longest: other programs on the machine do not count."""
        return max(self.found, key=lambda gap: gap.work)

    def words(self) -> str:
        """Say what was measured."""
        waited = max(gap.seconds for gap in self.found)
        over = sum(gap.seconds > 0.1 for gap in self.found)
        return (
            f"{len(self.found)} turns, longest gap {1000 * waited:.0f} ms, {over} over 100 ms; "
            f"longest work of the window itself {1000 * self.longest().work:.0f} ms"
        )

    def _tick(self) -> None:
        now = (time.perf_counter(), time.thread_time())
        self.found.append(Gap(now[0] - self._last[0], now[1] - self._last[1]))
        self._last = now
