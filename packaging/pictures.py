"""Takes the pictures of the README: the real window, with the sample story in it.

Run it on a display, a virtual one will do: ``xvfb-run -s "-screen 0 1280x800x24" python packaging/pictures.py``.
The window keeps nothing: its library and its memory lie in a folder that is removed.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QRect, QTimer
from PySide6.QtWidgets import QApplication

from dateline.canvas.start import prepare
from dateline.ui.app import application
from dateline.ui.files import samples
from dateline.ui.main_window import MainWindow
from dateline.ui.memory import Memory

FOLDER = Path(__file__).parent / "screenshots"
_SIZE = (1280, 800)
_SHOWN = 7
"""Which event is selected: one that counts from another date of the text."""
_DRAWN_MS = 2_500
"""What the slowest step needs on a machine without a graphics card; a picture too early would lack the timeline."""


def main() -> None:
    """Take every picture, one after the other."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {
            "XDG_DATA_HOME": folder,
            "XDG_STATE_HOME": folder,
            "LANGUAGE": "en",
            "LC_ALL": "C.UTF-8",
        }
        prepare()
        app = application()
        window = MainWindow(Memory(Path(folder) / "window.ini"))
        window.setGeometry(0, 0, *_SIZE)
        window.show()
        window.libraries.open(Path(folder) / "Lantern Bridge.dateline")
        QTimer.singleShot(0, window, window.add_timeline)
        steps = _steps(window)
        timer = QTimer(window, interval=_DRAWN_MS)
        timer.timeout.connect(lambda: next(steps, None) or app.exit())
        timer.start()
        app.exec()
        window.close()
        window.worker.wait(30)


def _steps(window: MainWindow) -> Iterator[bool]:
    """Do what a person does, and take a picture where there is something to see."""
    actions = window.actions_by_name
    window.importing.add_files(samples())
    yield True
    window.linking.walk_to_end(last=False)
    window.linking.walk(_SHOWN)
    yield True
    _take("timeline")
    actions["review"].trigger()
    yield True
    _take("review")
    actions["review"].trigger()
    actions["export"].trigger()
    yield True
    yield True
    _take("publish")


def _take(name: str) -> None:
    """Save what is on the screen: a grab of the widgets would lack what the browser engine draws."""
    FOLDER.mkdir(exist_ok=True)
    top = QApplication.activeModalWidget() or QApplication.activeWindow()
    place = top.geometry() if top else QRect(0, 0, *_SIZE)
    picture = QApplication.primaryScreen().grabWindow(0, place.x(), place.y(), place.width(), place.height())
    picture.save(str(FOLDER / f"{name}.png"), "PNG", 0)
    sys.stdout.write(f"{name}: {(FOLDER / f'{name}.png').stat().st_size // 1024} kB\n")


if __name__ == "__main__":
    main()
