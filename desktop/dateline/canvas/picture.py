"""A figure as a picture file, with or without a window: PNG, SVG or PDF.

Plotly itself makes the picture (``Plotly.toImage``) in a page that is never shown; grabbing an unshown
view would give noise.
"""

from __future__ import annotations

import base64
import logging
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import unquote_to_bytes

import orjson
from PySide6.QtCore import QEventLoop, QMarginsF, QObject, QSizeF, QTimer, Signal, Slot
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtWebEngineCore import QWebEnginePage

from dateline.canvas.page import Page, close
from dateline.canvas.start import application
from dateline.errors import RenderError

_LOG = logging.getLogger(__name__)
FORMATS = (".png", ".svg", ".pdf")
_PATIENCE_MS = 60_000
_MOST_PIXELS = 16_384
_POINTS_PER_PIXEL = 0.75


class _Job(QObject):
    """One picture in the making: the object that the page's script sees as ``bridge``."""

    finished = Signal()

    def __init__(self, figure: Mapping[str, Any], form: str, scale: float) -> None:
        super().__init__()
        self._work = orjson.dumps({"figure": figure, "format": form, "scale": scale}).decode()
        self.answer: bytes | None = None
        self.problem = ""

    @Slot(result=str)
    def work(self) -> str:
        """Give the page its figure, as JSON."""
        return self._work

    @Slot(str)
    def done(self, address: str) -> None:
        """Take the picture as a ``data:`` address."""
        head, _, body = address.partition(",")
        self.answer = base64.b64decode(body) if head.endswith(";base64") else unquote_to_bytes(body)
        self.finished.emit()

    @Slot(str)
    def failed(self, problem: str) -> None:
        """Take the reason why there is no picture."""
        self.problem = problem
        self.finished.emit()


def save(figure: Mapping[str, Any], path: Path, scale: float = 1) -> None:
    """Write a figure to a file; the suffix says how.

    Args:
        figure: A plotly figure with its width and height.
        path: Ends in .png, .svg or .pdf.
        scale: Pixels of a PNG for each pixel of the figure.

    Raises:
        RenderError: The suffix is unknown, the picture too large, or it cannot be drawn or written.
    """
    content = draw(figure, _format(figure, path, scale), scale)
    try:
        path.write_bytes(content)
    except OSError as problem:
        raise RenderError(
            f"{path} cannot be written ({problem.strerror}): choose another folder."
        ) from problem


def _format(figure: Mapping[str, Any], path: Path, scale: float) -> str:
    suffix = path.suffix.lower()
    if suffix not in FORMATS:
        raise RenderError(f"{path.name} has no suffix of a picture: end it in {', '.join(FORMATS)}.")
    longest = max(figure["layout"]["width"], figure["layout"]["height"]) * scale
    if suffix == ".png" and not 0 < longest <= _MOST_PIXELS:
        raise RenderError(f"A picture of {longest:g} pixels a side cannot be drawn: choose a smaller scale.")
    return suffix.removeprefix(".")


def draw(figure: Mapping[str, Any], form: str, scale: float = 1) -> bytes:
    """Return a figure as the bytes of a "png", "svg" or "pdf"."""
    application()
    job = _Job(figure, form, scale)
    page = Page(job)
    try:
        _run(page, job)
        if job.problem or job.answer is None:
            _LOG.warning("picture failed: %s", job.problem or "no answer")
            raise RenderError(
                f"The timeline could not be drawn ({job.problem or 'Chromium gave no answer'}): try again."
            )
        return _printed(page, figure) if form == "pdf" else job.answer
    finally:
        close(page)


def _run(page: Page, job: _Job) -> None:
    """Open the page and wait until the job is finished, Chromium fails, or patience ends."""
    loop = QEventLoop()
    timer = QTimer()
    timer.setSingleShot(True)
    job.finished.connect(loop.quit)
    page.loadFinished.connect(lambda fine: None if fine else job.failed("the bundled page did not load"))
    page.renderProcessTerminated.connect(lambda *_: job.failed("Chromium stopped"))
    timer.timeout.connect(lambda: job.failed(f"no answer in {_PATIENCE_MS // 1000} seconds"))
    timer.start(_PATIENCE_MS)
    page.open("picture.html")
    loop.exec()
    timer.stop()


def _printed(page: QWebEnginePage, figure: Mapping[str, Any]) -> bytes:
    """Return the drawn page as a PDF of exactly the figure's size."""
    layout = figure["layout"]
    size = QSizeF(layout["width"] * _POINTS_PER_PIXEL, layout["height"] * _POINTS_PER_PIXEL)
    paper = QPageSize(size, QPageSize.Unit.Point, "timeline", QPageSize.SizeMatchPolicy.ExactMatch)
    found: list[bytes] = []
    loop = QEventLoop()

    def keep(content: Any) -> None:
        found.append(bytes(content.data()))
        loop.quit()

    QTimer.singleShot(_PATIENCE_MS, loop.quit)
    page.printToPdf(keep, QPageLayout(paper, QPageLayout.Orientation.Portrait, QMarginsF()))
    loop.exec()
    if not found or not found[0]:
        raise RenderError("The timeline could not be printed to PDF: try PNG or SVG.")
    return found[0]
