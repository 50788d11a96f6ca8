"""Figures as picture files, with or without a window: PNG, SVG or PDF.

Plotly itself makes the picture (``Plotly.toImage``) in a page that is never shown; grabbing an unshown
view would give noise.
"""

from __future__ import annotations

import base64
import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any
from urllib.parse import unquote_to_bytes

import orjson
from PySide6.QtCore import QEventLoop, QMarginsF, QObject, QSizeF, QTimer, Signal, Slot
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtWebEngineCore import QWebEnginePage

from dateline.canvas.embedding import with_fonts
from dateline.canvas.page import Page, close
from dateline.canvas.start import application
from dateline.errors import RenderError

_LOG = logging.getLogger(__name__)
FORMATS = (".png", ".svg", ".pdf")
_PATIENCE_MS = 60_000
_MOST_PIXELS = 16_384
_POINTS_PER_PIXEL = 0.75
_MARGIN = 38.0
"""Pixels of white around what is printed on a sheet of paper: ten millimetres."""
_SLACK = 8.0
"""Pixels that a sheet of paper keeps free, so that rounding makes no second one."""
Figure = Mapping[str, Any]


class Paper(StrEnum):
    """What a PDF is printed on."""

    PICTURE = "a page as large as the picture"
    A4 = "A4, upright or lying as the picture is"
    LETTER = "Letter, upright or lying as the picture is"


_SHEETS = {Paper.A4: (794.0, 1123.0), Paper.LETTER: (816.0, 1056.0)}
"""Pixels of 1/96 inch, upright."""


@dataclass(frozen=True, slots=True)
class Output:
    """How figures become files.

    Attributes:
        scale: Pixels of a PNG for each pixel of the figure.
        paper: What a PDF is printed on; figures are made smaller to fit.
    """

    scale: float = 1
    paper: Paper = Paper.PICTURE


class _Job(QObject):
    """One picture in the making: the object that the page's script sees as ``bridge``."""

    finished = Signal()

    def __init__(self, figures: Sequence[Figure], form: str, scale: float, fit: float) -> None:
        super().__init__()
        work = {"figures": figures, "format": form, "scale": scale, "fit": fit}
        self._work = orjson.dumps(work).decode()
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


def save(figures: Figure | Sequence[Figure], path: Path, output: Output | float = 1) -> tuple[Path, ...]:
    """Write figures to a file; the suffix says how. Several become pages of a PDF, or numbered files.

    Args:
        figures: Plotly figures with their width and height.
        path: Ends in .png, .svg or .pdf.
        output: How; a number is the scale.

    Returns:
        What was written.

    Raises:
        RenderError: The suffix is unknown, the picture too large, or it cannot be drawn or written.
    """
    wanted = output if isinstance(output, Output) else Output(output)
    drawn = [figures] if isinstance(figures, Mapping) else list(figures)
    form = _format(drawn, path, wanted.scale)
    groups = [drawn] if form == "pdf" else [[each] for each in drawn]
    written = []
    for number, group in enumerate(groups, start=1):
        target = path if len(groups) == 1 else path.with_stem(f"{path.stem}-{number}")
        _write(target, draw(group, form, wanted))
        written.append(target)
    return tuple(written)


def _write(path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except OSError as problem:
        raise RenderError(
            f"{path} cannot be written ({problem.strerror}): choose another folder."
        ) from problem


def _format(figures: Sequence[Figure], path: Path, scale: float) -> str:
    suffix = path.suffix.lower()
    if suffix not in FORMATS:
        raise RenderError(f"{path.name} has no suffix of a picture: end it in {', '.join(FORMATS)}.")
    longest = max(max(_size(figure)) for figure in figures) * scale
    if suffix == ".png" and not 0 < longest <= _MOST_PIXELS:
        raise RenderError(f"A picture of {longest:g} pixels a side cannot be drawn: choose a smaller scale.")
    return suffix.removeprefix(".")


def _size(figure: Figure) -> tuple[float, float]:
    return figure["layout"]["width"], figure["layout"]["height"]


def draw(figures: Figure | Sequence[Figure], form: str, output: Output | float = 1) -> bytes:
    """Return figures as the bytes of a "pdf", or the first as those of a "png" or "svg"."""
    application()
    wanted = output if isinstance(output, Output) else Output(output)
    drawn = [figures] if isinstance(figures, Mapping) else list(figures)
    sheet, fit = _sheet(drawn, wanted.paper)
    job = _Job(drawn, form, wanted.scale, fit)
    page = Page(job)
    try:
        _run(page, job)
        if job.problem or job.answer is None:
            _LOG.warning("picture failed: %s", job.problem or "no answer")
            raise RenderError(
                f"The timeline could not be drawn ({job.problem or 'Chromium gave no answer'}): try again."
            )
        if form == "svg":
            return with_fonts(job.answer.decode()).encode()
        return _printed(page, sheet) if form == "pdf" else job.answer
    finally:
        close(page)


def _sheet(figures: Sequence[Figure], paper: Paper) -> tuple[QPageLayout, float]:
    """Return the page that figures are printed on, and how much smaller they must be to fit."""
    wide, tall = (max(sides) for sides in zip(*map(_size, figures), strict=True))
    if paper is Paper.PICTURE:
        return _layout(wide, tall, 0.0), 1.0
    short, long = _SHEETS[paper]
    across, down = (long, short) if wide > tall else (short, long)
    fit = min((across - 2 * _MARGIN) / wide, (down - 2 * _MARGIN) / (tall + _SLACK), 1.0)
    return _layout(across, down, _MARGIN), fit


def _layout(wide: float, tall: float, margin: float) -> QPageLayout:
    size = QSizeF(wide * _POINTS_PER_PIXEL, tall * _POINTS_PER_PIXEL)
    paper = QPageSize(size, QPageSize.Unit.Point, "timeline", QPageSize.SizeMatchPolicy.ExactMatch)
    rim = margin * _POINTS_PER_PIXEL
    return QPageLayout(paper, QPageLayout.Orientation.Portrait, QMarginsF(rim, rim, rim, rim))


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


def _printed(page: QWebEnginePage, sheet: QPageLayout) -> bytes:
    """Return the drawn page as a PDF."""
    found: list[bytes] = []
    loop = QEventLoop()

    def keep(content: Any) -> None:
        found.append(bytes(content.data()))
        loop.quit()

    QTimer.singleShot(_PATIENCE_MS, loop.quit)
    page.printToPdf(keep, sheet)
    loop.exec()
    if not found or not found[0]:
        raise RenderError("The timeline could not be printed to PDF: try PNG or SVG.")
    return found[0]
