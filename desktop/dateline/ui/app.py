"""Starting the window: what is cheap first, so that it is painted at once; Chromium and the library after."""

from __future__ import annotations

import logging
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QWidget

from dateline import paths
from dateline.canvas.start import prepare
from dateline.ui import appearance, files
from dateline.ui.asked_to_open import AskedToOpen
from dateline.ui.bugs import BugReport
from dateline.ui.calling import call
from dateline.ui.main_window import MainWindow
from dateline.ui.memory import Memory
from dateline.ui.messages import Level, Message
from dateline.ui.start_times import StartTimes
from dateline.ui.translation import chosen, speak

if TYPE_CHECKING:
    from collections.abc import Sequence

PATIENCE_MS = 1_000
"""How long to wait for a window that is not painted, for example because it starts minimized."""

QUIT_SECONDS = 2.0
"""How long the process may live on without a window for the article it is at."""


def main(argv: Sequence[str] | None = None) -> int:
    """Open the window and return the exit code when it is closed.

    Args:
        argv: Articles to add, or a library to open.
    """
    arguments = list(sys.argv[1:] if argv is None else argv)
    prepare()
    app = application()
    asked = AskedToOpen(app)
    if sys.platform == "darwin":  # elsewhere arguments name the files; hearing every event has its price
        app.installEventFilter(asked)
    if called([Path(each).absolute() for each in arguments]):
        return 0
    window = MainWindow(Memory())
    bugs = BugReport(window.panels.messages)
    sys.excepthook = bugs.hear
    painted = FirstPaint(window)
    asked.asked.connect(window.open_paths)
    painted.happened.connect(
        lambda: start(window, [*(Path(each).absolute() for each in arguments), *asked.release()])
    )
    window.show()
    code = app.exec()
    sys.excepthook = sys.__excepthook__
    app.removeEventFilter(asked)
    if not window.worker.wait(QUIT_SECONDS):
        os._exit(code)  # an article that takes long is a transaction of its own: it is in whole or not at all
    return code


class FirstPaint(QObject):
    """Waits until a window has been painted: what is heavy must not delay it.

    Signals:
        happened: The window is on the screen, or has not been painted for so long that it must be hidden.
    """

    happened = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._timer = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._timer.timeout.connect(self._on_over)
        self._timer.start()
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Look for the first paint; let every event pass."""
        if event.type() == QEvent.Type.Paint:
            self._timer.start(0)
        return False

    def _on_over(self) -> None:
        self._window.removeEventFilter(self)
        self.happened.emit()


def application() -> QApplication:
    """Make the application, in Fusion style with our palette and letters."""
    app = QApplication(["dateline"])
    app.setApplicationName("Dateline")
    app.setDesktopFileName("io.github.dateline.Dateline")
    app.setStyle("Fusion")
    app.setWindowIcon(QIcon(str(paths.resource("icons", "dateline.svg"))))
    speak(chosen(Memory().language), app)
    appearance.use_fonts(app)
    appearance.apply(Memory().scheme)
    return app


def start(window: MainWindow, arguments: Sequence[Path]) -> None:
    """Begin the log, open the library, and add the articles that were named, once the window has been painted."""
    log_to_file()
    times = StartTimes(window)
    libraries, articles = told_apart(arguments)
    if articles:
        window.add_when_open(articles)
    if libraries:
        say_if_new(window, libraries[0])
        window.libraries.open(libraries[0])
    else:
        window.libraries.open_last()
    QTimer.singleShot(0, window, window.add_timeline)
    QTimer.singleShot(0, window, times.watch_timeline)


def say_if_new(window: MainWindow, library: Path) -> None:
    """Say, as soon as it is open, that a library was made because there was none of that name: it may be misspelt."""
    if library.exists():
        return
    words = window.tr("There was no library {}: an empty one was made there.").format(library)
    tell = window.panels.messages.tell
    once = Qt.ConnectionType.SingleShotConnection
    window.ready.connect(lambda: tell(Message(words, level=Level.WARNING)), once)


def called(arguments: Sequence[Path]) -> bool:
    """Hand the arguments to the window that has the library open already; tell whether there is one."""
    libraries, articles = told_apart(arguments)
    last = next(iter(Memory().recent()), files.first_library())
    return call(libraries[0] if libraries else last, articles)


def told_apart(arguments: Sequence[Path]) -> tuple[list[Path], list[Path]]:
    """Return the libraries and the articles among the paths that the program was started with."""
    libraries = [path for path in arguments if path.suffix == files.SUFFIX]
    return libraries, [path for path in arguments if path not in libraries]


def log_to_file() -> None:
    """Write what goes wrong to a log in the user's state folder, which does not grow without end."""
    from logging.handlers import RotatingFileHandler

    folder = paths.state_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            folder / "dateline.log", maxBytes=500_000, backupCount=1, encoding="utf-8"
        )
    except OSError:
        return  # no right to write there: the window works without a log
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logger = logging.getLogger("dateline")
    logger.addHandler(handler)
    level = os.environ.get("DATELINE_LOG", "").upper()
    if level in logging.getLevelNamesMapping():
        logger.setLevel(level)


if __name__ == "__main__":
    sys.exit(main())
