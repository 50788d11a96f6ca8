"""Pictures made beside the window: laid out on a thread of their own and drawn by Chromium, one after another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal

from dateline.canvas.studio import Studio
from dateline.ui.latest import Latest

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dateline.canvas.paper import Output

    Figures = tuple[dict[str, Any], ...]
    LaysOut = Callable[[], Figures]
    """Returns the figures; called on another thread."""


class Press(QObject):
    """Lays out and draws; a newer order takes the place of an older one.

    Signals:
        laid_out: The figures, before they are drawn.
        printed: The contents: one for all figures as PDF, else one for each.
        failed: Why there is none.
    """

    laid_out = Signal(object)
    printed = Signal(object)
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._latest = Latest(self, eager=True)
        self._latest.found.connect(self._on_laid_out)
        self._studio = Studio(self)
        # queued: whoever hears of it may close the page, which must not happen while the page is speaking
        self._studio.drawn.connect(self._on_drawn, Qt.ConnectionType.QueuedConnection)
        self._studio.failed.connect(self._on_failed, Qt.ConnectionType.QueuedConnection)
        self._waiting: list[Sequence[dict[str, Any]]] = []
        self._contents: list[bytes] = []
        self._order: tuple[str, Output] | None = None
        self._closed = False

    def ask(self, lays_out: LaysOut, form: str = "", output: Output | None = None) -> None:
        """Have figures laid out and drawn, or only laid out."""
        order = (form, output) if output is not None else None

        def work() -> tuple[Figures | Exception, tuple[str, Output] | None]:
            try:
                return lays_out(), order
            except Exception as problem:  # noqa: BLE001 - it is told on the window's thread
                return problem, order

        self._latest.ask(work)

    def draw(self, figures: Sequence[dict[str, Any]], form: str, output: Output) -> None:
        """Have figures drawn that are laid out already."""
        self._order, self._contents = (form, output), []
        self._waiting = [figures] if form == "pdf" else [[each] for each in figures]
        self._next()

    def close(self) -> None:
        """Draw no more."""
        if not self._closed:
            self._closed = True
            self._latest.stop()
            self._studio.close()

    def _on_laid_out(self, found: tuple[Figures | Exception, tuple[str, Output] | None]) -> None:
        figures, order = found
        if self._closed:
            return
        if isinstance(figures, Exception):
            self.failed.emit(str(figures))
            return
        self.laid_out.emit(figures)
        if order is not None and not self._closed:
            self.draw(figures, *order)

    def _next(self) -> None:
        if self._order is not None and self._waiting:
            self._studio.ask(self._waiting.pop(0), *self._order)

    def _on_drawn(self, content: bytes) -> None:
        if self._closed:
            return
        self._contents.append(content)
        if self._waiting:
            self._next()
        else:
            self.printed.emit(tuple(self._contents))

    def _on_failed(self, problem: str) -> None:
        if not self._closed:
            self._waiting = []
            self.failed.emit(problem)
