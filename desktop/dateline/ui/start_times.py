"""Writes to the log when the start of the window got how far, for those who look for what makes it slow.

The times are seconds since 1970, so that they can be compared with that of the process. They are written with
``DATELINE_LOG=INFO``; ``tests/benchmarks/startup.py`` reads them, of the packed program too.
"""

from __future__ import annotations

import logging
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from dateline.ui.main_window import MainWindow

_LOG = logging.getLogger(__name__)


class StartTimes(QObject):
    """Writes each mark of a start once; made when the window has been painted."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._drawn = False
        self._write("window painted")
        window.libraries.opened.connect(lambda _workspace: self._write("library open"))

    def watch_timeline(self) -> None:
        """Write when the timeline shows events for the first time."""
        timeline = self._window.panels.timeline
        if timeline is not None:
            timeline.drawn.connect(self._on_drawn)

    def _on_drawn(self) -> None:
        if not self._drawn and self._window.panels.event_model.rowCount():
            self._drawn = True
            self._write("timeline drawn")

    def _write(self, mark: str) -> None:
        _LOG.info("start: %s %.3f", mark, time.time())
