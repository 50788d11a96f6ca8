"""What a library says about its changes, as a Qt signal on the GUI thread.

Listeners are called on whichever thread applied the edit. A change made on the GUI thread is told at
once; a burst of changes from the worker, as an import makes, becomes one signal.
"""

from __future__ import annotations

from threading import Lock, get_ident
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from dateline.store.changed import Changed
    from dateline.store.library import Library

BURST_MS = 200
"""How long changes from another thread are gathered: short enough to see an import happen."""

LONGEST_MS = 4_000
SHARE = 8
"""How many times as long as showing a change took the next ones are gathered: a large library shows fewer of them."""


class LibrarySignals(QObject):
    """Listens to one library.

    Signals:
        changed: A ``Changed`` with everything since the last time.
    """

    changed = Signal(object)
    _arrived = Signal()

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._gathered: Changed | None = None
        self._lock = Lock()
        self._gui_thread = get_ident()
        self._timer = QTimer(self, singleShot=True, interval=BURST_MS)
        self._timer.timeout.connect(self.flush)
        self._arrived.connect(self._on_arrived)
        library.listeners.append(self._hear)

    def detach(self) -> None:
        """Stop listening."""
        self._timer.stop()
        self._arrived.disconnect(self._on_arrived)  # what the worker has sent may still be on its way
        self._library.listeners.remove(self._hear)

    def flush(self) -> None:
        """Tell now what has been gathered."""
        self._timer.stop()
        with self._lock:
            changed, self._gathered = self._gathered, None
        if changed is not None:
            began = perf_counter()
            self.changed.emit(changed)
            took = round(1000 * SHARE * (perf_counter() - began))
            self._timer.setInterval(min(max(BURST_MS, took), LONGEST_MS))

    def _hear(self, changed: Changed) -> None:
        with self._lock:
            self._gathered = changed if self._gathered is None else self._gathered | changed
        if get_ident() == self._gui_thread:
            self.flush()
        else:
            self._arrived.emit()

    def _on_arrived(self) -> None:
        if not self._timer.isActive():
            self._timer.start()
