"""Folded gaps on the picture: a pale band through the plot, a torn axis, and how much time is left out.

The legend says what the bands are.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dateline.formula.calendar import DAY_SECONDS, HOUR_SECONDS
from dateline.timeline.folding import Fold, Folding
from dateline.timeline.lettering import width
from dateline.timeline.theme import FONT, Theme, translucent
from dateline.timeline.view import Scale

SIZE = 12
_DROP = 7
_ROOM, _LABEL_HALF = 8.0, 24.0
_SLANT, _TALL = 3.0, 6.0
_PALE = 0.07
_YEAR, _MONTH = 365.2425 * DAY_SECONDS, 30.44 * DAY_SECONDS
_UNITS = (("year", _YEAR), ("month", _MONTH), ("day", float(DAY_SECONDS)), ("hour", float(HOUR_SECONDS)))
_FEW = 2


def length_words(seconds: float) -> str:
    """Say about how long a gap is: "34 years", "5 months", "1 hour"."""
    name, unit = next(((name, unit) for name, unit in _UNITS if seconds >= _FEW * unit), _UNITS[-1])
    count = max(1, round(seconds / unit))
    return f"{count:,} {name}{'' if count == 1 else 's'}"


def _near(folding: Folding, scale: Scale, spare: float) -> Iterator[Fold]:
    more = spare * (scale.end - scale.start)
    for each in folding.folds:
        if each.high > scale.start - more and each.low < scale.end + more:
            yield each


def break_traces(
    folding: Folding, scale: Scale, theme: Theme, top: float, below: float, spare: float = 0.0
) -> list[dict[str, Any]]:
    """Return the bands of the folds, and the two strokes that tear the axis at each.

    Args:
        folding: Where time is folded.
        scale: The stretch of folded time on its pixels.
        theme: The colours.
        top: The upper edge of the plot.
        below: How far the plot goes on under the axis.
        spare: How many views beside this one are prepared.
    """
    bands: tuple[list[float | None], list[float | None]] = ([], [])
    strokes: tuple[list[float | None], list[float | None]] = ([], [])
    lean = scale.time(_SLANT) - scale.start
    for each in _near(folding, scale, spare):
        bands[0].extend([each.low, each.low, each.high, each.high, each.low, None])
        bands[1].extend([-below, top, top, -below, -below, None])
        for x in (each.low, each.high):
            strokes[0].extend([x - lean, x + lean, None])
            strokes[1].extend([-_TALL, _TALL, None])
    if not bands[0]:
        return []
    fill = {"fill": "toself", "fillcolor": translucent(theme.muted, _PALE), "line": {"width": 0}}
    line = {"line": {"color": theme.muted, "width": 1.5}}
    return [_trace(*bands, fill), _trace(*strokes, line)]


def _trace(xs: list[float | None], ys: list[float | None], look: dict[str, Any]) -> dict[str, Any]:
    base = {"type": "scatter", "mode": "lines", "x": xs, "y": ys, "name": "fold", "hoverinfo": "skip"}
    return {**base, "showlegend": False, **look}


def _texts(folding: Folding, scale: Scale, theme: Theme, spare: float) -> Iterator[tuple[float, str]]:
    """Yield the middle of each fold with its words, unless they would run into those of a longer one."""
    taken: list[tuple[float, float]] = []
    for each in sorted(_near(folding, scale, spare), key=lambda fold: -fold.hidden):
        middle, said = (each.low + each.high) / 2, theme.say(length_words(each.end - each.start))
        half, at = width(said, SIZE) / 2 + _ROOM / 2, scale.pixel(middle)
        if all(at + half <= left or right <= at - half for left, right in taken):
            taken.append((at - half, at + half))
            yield middle, said


def kept_clear(folding: Folding, scale: Scale, theme: Theme, spare: float = 0.0) -> list[tuple[float, float]]:
    """Return the pixels that no label of a tick may stand on, because a fold names its length there."""
    found = []
    for at, text in _texts(folding, scale, theme, spare):
        half = width(text, SIZE) / 2 + _ROOM + _LABEL_HALF
        found.append((scale.pixel(at) - half, scale.pixel(at) + half))
    return found


def break_notes(folding: Folding, scale: Scale, theme: Theme, spare: float = 0.0) -> list[dict[str, Any]]:
    """Return how long each fold is, in the row of the ticks."""
    font = {"family": FONT, "size": SIZE, "color": theme.muted}
    return [
        {
            "text": f"<i>{text}</i>",
            "x": at,
            "y": 0,
            "xref": "x",
            "yref": "paper",
            "yshift": -_DROP,
            "xanchor": "center",
            "yanchor": "top",
            "showarrow": False,
            "font": font,
        }
        for at, text in _texts(folding, scale, theme, spare)
    ]
