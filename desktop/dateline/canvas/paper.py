"""What pictures are put on: the sheet of paper, how far a figure must shrink to fit it, and how sharp it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

Figure = Mapping[str, Any]
_MARGIN = 38.0
"""Pixels of white around what is printed on a sheet of paper: ten millimetres."""
_SLACK = 8.0
"""Pixels that a sheet of paper keeps free, so that rounding makes no second one."""


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


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page in pixels of 1/96 inch: its size, the white around the picture, and how much smaller that is drawn."""

    wide: float
    tall: float
    margin: float = 0.0
    fit: float = 1.0


def size(figure: Figure) -> tuple[float, float]:
    """Return the width and height of a figure."""
    return figure["layout"]["width"], figure["layout"]["height"]


def sheet(figures: Sequence[Figure], paper: Paper) -> Sheet:
    """Return the page that figures are printed on."""
    wide, tall = (max(sides) for sides in zip(*map(size, figures), strict=True))
    if paper is Paper.PICTURE:
        return Sheet(wide, tall)
    short, long = _SHEETS[paper]
    across, down = (long, short) if wide > tall else (short, long)
    fit = min((across - 2 * _MARGIN) / wide, (down - 2 * _MARGIN) / (tall + _SLACK), 1.0)
    return Sheet(across, down, _MARGIN, fit)
