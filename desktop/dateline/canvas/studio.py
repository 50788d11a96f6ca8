"""A page that is never shown and draws one picture after another, while whoever asked goes on with other things.

Plotly itself makes the picture (``Plotly.toImage``); grabbing an unshown view would give noise.
"""

from __future__ import annotations

import base64
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote_to_bytes

import orjson
from PySide6.QtCore import QMarginsF, QObject, QSizeF, QTimer, Signal, Slot
from PySide6.QtGui import QPageLayout, QPageSize

from dateline.canvas.embedding import with_fonts
from dateline.canvas.page import Page, close
from dateline.canvas.paper import Figure, Output, Sheet, sheet
from dateline.canvas.start import application

_LOG = logging.getLogger(__name__)
_PATIENCE_MS = 60_000
_POINTS_PER_PIXEL = 0.75


class _Desk(QObject):
    """The object that the page's script sees as ``bridge``."""

    wanted = Signal(str)
    opened = Signal()
    finished = Signal(str)
    spoiled = Signal(str)

    @Slot()
    def ready(self) -> None:
        """Hear that the page can draw."""
        self.opened.emit()

    @Slot(str)
    def done(self, address: str) -> None:
        """Take the picture as a ``data:`` address."""
        self.finished.emit(address)

    @Slot(str)
    def failed(self, problem: str) -> None:
        """Take the reason why there is no picture."""
        self.spoiled.emit(problem)


@dataclass(frozen=True, slots=True)
class _Order:
    """What is to be drawn, as what, on which sheet."""

    figures: tuple[Figure, ...]
    form: str
    scale: float
    sheet: Sheet


class Studio(QObject):
    """Draws figures; of wishes that come while it draws, only the newest counts.

    Signals:
        drawn: The bytes of the picture that was asked for last.
        failed: Why there is none.
    """

    drawn = Signal(object)
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        application()
        self._ready = False
        self._wish: _Order | None = None
        self._work: _Order | None = None
        self._desk = _Desk(self)
        self._desk.opened.connect(self._on_opened)
        self._desk.finished.connect(self._on_finished)
        self._desk.spoiled.connect(self._fail)
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(lambda: self._fail(f"no answer in {_PATIENCE_MS // 1000} seconds"))
        self._page = Page(self._desk)
        self._page.loadFinished.connect(lambda fine: None if fine else self._fail("the page did not load"))
        self._page.renderProcessTerminated.connect(self._on_terminated)
        self._page.open("picture.html")

    def ask(self, figures: Sequence[Figure], form: str, output: Output) -> None:
        """Have figures drawn soon: all of them as a "pdf", or the first as a "png" or "svg"."""
        self._wish = _Order(tuple(figures), form, output.scale, sheet(figures, output.paper))
        self._patience.start()
        self._begin()

    def close(self) -> None:
        """Delete the page: it must be gone before the application."""
        self._patience.stop()
        self._wish = self._work = None
        self._ready = False
        close(self._page)

    def _on_opened(self) -> None:
        self._ready = True
        self._begin()

    def _on_terminated(self) -> None:
        self._ready = False
        self._fail("Chromium stopped")
        self._page.open("picture.html")

    def _begin(self) -> None:
        if not self._ready or self._work is not None or self._wish is None:
            return
        self._work, self._wish = self._wish, None
        made = {
            "figures": self._work.figures,
            "format": self._work.form,
            "scale": self._work.scale,
            "fit": self._work.sheet.fit,
        }
        self._desk.wanted.emit(orjson.dumps(made).decode())

    def _on_finished(self, address: str) -> None:
        work = self._work
        if work is None:
            return
        if work.form == "pdf":
            self._page.printToPdf(self._on_printed, _layout(work.sheet))
            return
        head, _, body = address.partition(",")
        content = base64.b64decode(body) if head.endswith(";base64") else unquote_to_bytes(body)
        self._finish(with_fonts(content.decode()).encode() if work.form == "svg" else content)

    def _on_printed(self, content: Any) -> None:
        found = bytes(content.data())
        if found:
            self._finish(found)
        else:
            self._fail("Chromium printed nothing")

    def _finish(self, content: bytes) -> None:
        self._work = None
        if self._wish is None:
            self._patience.stop()
            self.drawn.emit(content)
        self._begin()

    def _fail(self, problem: str) -> None:
        _LOG.warning("picture failed: %s", problem)
        self._patience.stop()
        asked = self._work is not None or self._wish is not None
        self._wish = self._work = None
        if asked:
            self.failed.emit(problem)


def _layout(page: Sheet) -> QPageLayout:
    size = QSizeF(page.wide * _POINTS_PER_PIXEL, page.tall * _POINTS_PER_PIXEL)
    paper = QPageSize(size, QPageSize.Unit.Point, "timeline", QPageSize.SizeMatchPolicy.ExactMatch)
    rim = page.margin * _POINTS_PER_PIXEL
    return QPageLayout(paper, QPageLayout.Orientation.Portrait, QMarginsF(rim, rim, rim, rim))
