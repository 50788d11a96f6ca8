"""How long the window stops answering while it adds articles, takes them back, reads them again and makes a picture.

Run with: xvfb-run -a python tests/benchmarks/window_stalls.py [COUNT]. For every piece of work the turns of the
event loop are counted; 100 ms without a turn is what people notice. On a busy machine look at the figures without
the wait for a processor. How long everything takes is told besides: it must not be paid for by the work itself.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from PySide6.QtCore import QEventLoop, QTimer

from dateline.canvas.start import prepare
from dateline.timeline.theme import LIGHT
from dateline.ui.app import application
from dateline.ui.main_window import MainWindow
from dateline.ui.memory import Memory

COUNT = 500
_MONTHS = ("January", "March", "May", "July", "September", "November")


def main(count: int) -> None:
    """Do everything a person does with a folder of articles, and print a line for each piece of work."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ |= {"XDG_DATA_HOME": name, "XDG_STATE_HOME": name}
        news = written(folder / "news", count)
        first = written(folder / "first", 1)
        prepare()
        app = application()
        window = opened(folder)
        importing = window.importing
        with_signal(importing.imported, lambda: importing.add_files([first]))
        until(lambda: bool(window.panels.event_model.rowCount()))
        rest(window)
        measure(
            window,
            f"adding {count} articles",
            lambda: with_signal(importing.imported, lambda: importing.add_files([news])),
        )
        measure(window, "taking them back", window.undo)
        measure(window, "adding them again", window.redo)
        measure(window, "reading all again", lambda: read_again(window))
        measure(window, "a picture of the timeline", lambda: picture(window, folder / "timeline.png"))
        window.close()
        window.worker.wait(30)
        window.deleteLater()
        app.processEvents()


def opened(folder: Path) -> MainWindow:
    """Return the window on an empty library, with its timeline."""
    window = MainWindow(Memory(folder / "window.ini"))
    window.show()
    with_signal(window.ready, lambda: window.libraries.open(folder / "bench.dateline"))
    window.add_timeline()
    return window


def read_again(window: MainWindow) -> None:
    """Read every article again with the present rules."""
    window.rereading.start()
    until(lambda: window.worker.is_idle)


def picture(window: MainWindow, path: Path) -> None:
    """Write the whole timeline as a picture."""
    timeline = window.panels.timeline
    assert timeline is not None
    timeline.export(path, 2, LIGHT)


def written(folder: Path, count: int) -> Path:
    """Write short articles with a publication date and some events each."""
    folder.mkdir()
    for number in range(count):
        told = "\n\n".join(_paragraph(number, each) for each in range(4))
        head = f"News of ward {number} of {folder.name}\n\nPublished {1 + number % 28} March 2025"
        (folder / f"{number:05}.txt").write_text(f"{head}\n\n{told}\n", encoding="utf-8")
    return folder


def _paragraph(number: int, each: int) -> str:
    day, month, year = (
        1 + (number * 7 + each) % 28,
        _MONTHS[(number + each) % 6],
        1990 + (number + 3 * each) % 34,
    )
    return (
        f"On {day} {month} {year} the council of ward {number} opened bridge {each * number} over the river. Two days "
        f"later the mayor of place {number + each} promised repairs of school {number * 3 + each}. Mill {number}-{each} "
        f"burned down in {year - 20}, and owner {number * 7 + each} rebuilt it within two years."
    )


def measure(window: MainWindow, name: str, work: Callable[[], None]) -> None:
    """Do something, wait until the window rests, and print how it answered meanwhile."""
    from gui.window.gaps import Gaps

    gaps, began = Gaps(), time.perf_counter()
    timer = gaps.watch(window)
    work()
    seconds = time.perf_counter() - began
    rest(window)
    timer.stop()
    print(f"{name:28} {seconds:5.1f} s: {gaps.words()}", flush=True)


def rest(window: MainWindow) -> None:
    """Wait until nothing is computed any more and everything is drawn."""
    until(lambda: window.worker.is_idle)
    workspace = window.libraries.workspace
    assert workspace is not None
    until(lambda: workspace.grouping.is_fresh)
    pause = QEventLoop()
    QTimer.singleShot(1_500, pause.quit)
    pause.exec()


def with_signal(signal: object, begin: Callable[[], object]) -> None:
    """Begin something and turn the event loop until a signal comes."""
    loop = QEventLoop()
    signal.connect(loop.quit)  # type: ignore[attr-defined]
    begin()
    loop.exec()


def until(is_so: Callable[[], bool]) -> None:
    """Turn the event loop until something is so."""
    loop = QEventLoop()
    timer = QTimer(loop, interval=20)
    timer.timeout.connect(lambda: loop.quit() if is_so() else None)
    timer.start()
    loop.exec()


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else COUNT)
