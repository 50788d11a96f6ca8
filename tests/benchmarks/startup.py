"""How long the window takes from the start of the process: painted, library open, timeline drawn; and its memory.

Run with: xvfb-run -a python tests/benchmarks/startup.py [FILE…]; without files, the sample story.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROUNDS = 5
MARKS = ("imports", "window painted", "library open", "timeline drawn")


def main(files: list[str]) -> None:
    """Start the window several times, warm, and print the median of each mark."""
    sample = next((Path(__file__).resolve().parents[2] / "resources" / "samples").glob("*.html"))
    with tempfile.TemporaryDirectory() as home:
        rounds = [_start(files or [str(sample)], home) for _ in range(ROUNDS + 1)][1:]
    for mark in (*MARKS, "PSS MB", "RSS MB"):
        values = [round_[mark] for round_ in rounds]
        unit = "" if mark.endswith("MB") else " s"
        print(
            f"{mark:16} median {statistics.median(values):7.2f}{unit}  (min {min(values):.2f}, max {max(values):.2f})"
        )


def _start(files: list[str], home: str) -> dict[str, float]:
    environment = os.environ | {
        "XDG_STATE_HOME": home,
        "XDG_DATA_HOME": tempfile.mkdtemp(dir=home),
        "DATELINE_BENCHMARK_START": str(time.monotonic()),
    }
    if os.geteuid() == 0:
        environment["QTWEBENGINE_DISABLE_SANDBOX"] = "1"
    done = subprocess.run(
        [sys.executable, __file__, "--child", *files],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    lines = [line.removeprefix("MARK ") for line in done.stdout.splitlines() if line.startswith("MARK ")]
    return {name: float(value) for name, _, value in (line.rpartition(" ") for line in lines)}


def _child(files: list[str]) -> None:
    """Run the real ``main`` with ears on it, and quit when the timeline has been drawn."""
    began = float(os.environ["DATELINE_BENCHMARK_START"])
    from PySide6.QtCore import QEvent, QObject, QTimer
    from PySide6.QtWidgets import QApplication

    from dateline.ui import app
    from dateline.ui.main_window import MainWindow

    def mark(name: str) -> None:
        print(f"MARK {name} {time.monotonic() - began}", flush=True)

    class FirstPaint(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint and isinstance(watched, MainWindow):
                QApplication.instance().removeEventFilter(self)
                QTimer.singleShot(0, lambda: mark("window painted"))
            return False

    def drawn(window: MainWindow) -> None:
        if not window.panels.event_model.rowCount():
            return
        mark("timeline drawn")
        _memory()
        QTimer.singleShot(0, QApplication.quit)

    mark("imports")
    original = app.start

    def start(window: MainWindow, arguments: list[Path]) -> None:
        window.libraries.opened.connect(lambda _workspace: mark("library open"))
        build = window.add_timeline

        def add_timeline() -> None:
            build()
            window.panels.timeline.drawn.connect(lambda: drawn(window))

        window.add_timeline = add_timeline  # type: ignore[method-assign]
        original(window, arguments)

    app.start = start
    paint = FirstPaint()
    make = app.application

    def application() -> QApplication:
        made = make()
        made.installEventFilter(paint)
        return made

    app.application = application
    app.main(files)


def _memory() -> None:
    import psutil

    own = psutil.Process()
    processes = [own, *own.children(recursive=True)]
    pss = sum(process.memory_full_info().pss for process in processes)
    rss = sum(process.memory_info().rss for process in processes)
    print(f"MARK PSS MB {pss / 1e6}\nMARK RSS MB {rss / 1e6}", flush=True)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--child"]:
        _child(sys.argv[2:])
    else:
        main(sys.argv[1:])
