"""Figures as picture files, with or without a window: PNG, SVG or PDF."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QEventLoop

from dateline.canvas.paper import Figure, Output, Paper, size
from dateline.canvas.studio import Studio
from dateline.errors import RenderError

__all__ = ["FORMATS", "Output", "Paper", "checked", "draw", "failure", "save", "write"]

FORMATS = (".png", ".svg", ".pdf")
_MOST_PIXELS = 16_384


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
    form = checked(drawn, path, wanted.scale)
    groups = [drawn] if form == "pdf" else [[each] for each in drawn]
    written = []
    for number, group in enumerate(groups, start=1):
        target = path if len(groups) == 1 else path.with_stem(f"{path.stem}-{number}")
        write(target, draw(group, form, wanted))
        written.append(target)
    return tuple(written)


def write(path: Path, content: bytes) -> None:
    """Write a picture that is drawn to a file.

    Raises:
        RenderError: It cannot be written there.
    """
    try:
        path.write_bytes(content)
    except OSError as problem:
        raise RenderError(
            f"{path} cannot be written ({problem.strerror}): choose another folder."
        ) from problem


def checked(figures: Sequence[Figure], path: Path, scale: float) -> str:
    """Return what a file of this name will be: "png", "svg" or "pdf".

    Raises:
        RenderError: The suffix is unknown, or the picture would be too large.
    """
    suffix = path.suffix.lower()
    if suffix not in FORMATS:
        raise RenderError(f"{path.name} has no suffix of a picture: end it in {', '.join(FORMATS)}.")
    longest = max(max(size(figure)) for figure in figures) * scale
    if suffix == ".png" and not 0 < longest <= _MOST_PIXELS:
        raise RenderError(f"A picture of {longest:g} pixels a side cannot be drawn: choose a smaller scale.")
    return suffix.removeprefix(".")


def draw(figures: Figure | Sequence[Figure], form: str, output: Output | float = 1) -> bytes:
    """Return figures as the bytes of a "pdf", or the first as those of a "png" or "svg"; wait for them.

    Raises:
        RenderError: They cannot be drawn.
    """
    wanted = output if isinstance(output, Output) else Output(output)
    found: list[bytes] = []
    problems: list[str] = []
    studio, loop = Studio(), QEventLoop()  # the application comes first
    studio.drawn.connect(found.append)
    studio.failed.connect(problems.append)
    studio.drawn.connect(lambda _content: loop.quit())
    studio.failed.connect(lambda _problem: loop.quit())
    try:
        studio.ask([figures] if isinstance(figures, Mapping) else figures, form, wanted)
        if not problems:
            loop.exec()
    finally:
        studio.close()
    if not found:
        raise failure(problems[0] if problems else "Chromium gave no answer")
    return found[0]


def failure(problem: str) -> RenderError:
    """Return the error that tells why there is no picture."""
    return RenderError(f"The timeline could not be drawn ({problem}): try again.")
