"""Measures how long the window did not answer while something went on: the gaps between turns of its event loop."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 5
_QUEUED = Path("/proc/thread-self/schedstat")
"""Where Linux says how long a thread has waited for a processor that others had."""


@dataclass(frozen=True, slots=True)
class Gap:
    """One turn of the event loop: how long it took, worked in the window's thread, and waited for a processor."""

    seconds: float
    work: float
    queued: float = 0.0

    @property
    def own(self) -> float:
        """Return how long the window would not have answered on a machine that has nothing else to do."""
        return self.seconds - self.queued


@dataclass
class Gaps:
    """Ticks on the window's thread; every turn that comes late is a moment in which the window did not answer."""

    found: list[Gap] = field(default_factory=list)
    _last: tuple[float, float, float] = (0.0, 0.0, 0.0)

    def watch(self, parent: QObject) -> QTimer:
        """Begin to measure; it ends with the parent, or with the timer that is returned."""
        self._last = _now()
        timer = QTimer(parent, interval=EVERY_MS)
        timer.timeout.connect(self._tick)
        timer.start()
        return timer

    def longest(self) -> Gap:
        """Return the gap in which the window's own thread worked longest: other programs on the machine do not count."""
        return max(self.found, key=lambda gap: gap.work)

    def words(self) -> str:
        """Say what was measured."""
        waited, own = (max(getattr(gap, what) for gap in self.found) for what in ("seconds", "own"))
        over, own_over = (sum(getattr(gap, what) > 0.1 for gap in self.found) for what in ("seconds", "own"))
        return (
            f"{len(self.found)} turns, longest gap {1000 * waited:.0f} ms, {over} over 100 ms; without the wait for a "
            f"processor {1000 * own:.0f} ms, {own_over} over 100 ms; "
            f"longest work of the window itself {1000 * self.longest().work:.0f} ms"
        )

    def _tick(self) -> None:
        now = _now()
        self.found.append(Gap(*(one - other for one, other in zip(now, self._last, strict=True))))
        self._last = now


def _now() -> tuple[float, float, float]:
    """Return the time, that of the window's thread, and how long it has waited for a processor, in seconds."""
    queued = float(_QUEUED.read_text().split()[1]) / 1e9 if _QUEUED.exists() else 0.0
    return time.perf_counter(), time.thread_time(), queued
