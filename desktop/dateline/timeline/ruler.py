"""The distance between two events, drawn above them: solid where the time surely lies between, pale where it may."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dateline.timeline.lettering import safe, width
from dateline.timeline.marks import Marks
from dateline.timeline.measuring import bounds, distance
from dateline.timeline.theme import FONT, Theme, translucent
from dateline.timeline.view import Scale

RULER_ROOM = 26.0
"""Pixels of the plot that the ruler takes."""
_DROP, _SIZE, _PALE, _SPARE = 15.0, 13, 0.28, 28.0


@dataclass(frozen=True, slots=True)
class Ruler:
    """Two marks and the time between them: the bounds of each and where it is drawn, in folded time."""

    bounds: tuple[tuple[float, float], tuple[float, float]]
    anchors: tuple[float, float]
    words: str


def ruler(marks: Marks, measured: tuple[int, int] | None) -> Ruler | None:
    """Return the ruler between two events, or None if one is not drawn or there is nothing to say."""
    found = [marks.mark_of(event) for event in measured or ()]
    if len(found) != 2 or found[0] is None or found[1] is None:
        return None
    early, late = sorted((found[0], found[1]), key=lambda mark: float(marks.anchor[mark]))
    said = distance(marks.event(early).step.result, marks.event(late).step.result)
    if said is None:
        return None
    return Ruler(
        (_bounds(marks, early), _bounds(marks, late)),
        (float(marks.anchor[early]), float(marks.anchor[late])),
        said.words,
    )


def _bounds(marks: Marks, mark: int) -> tuple[float, float]:
    """Return where in folded time the measured moment of a mark may be."""
    found = bounds(marks.event(mark).step.result)
    if found is None:
        return float(marks.anchor[mark]), float(marks.anchor[mark])
    return marks.folding.fold(found[0]), marks.folding.fold(found[1])


def ruler_traces(made: Ruler | None, scale: Scale, theme: Theme, top: float) -> list[dict[str, Any]]:
    """Return the line between the marks, its ends, and the pale parts where a date is not known exactly."""
    if made is None:
        return []
    y = top - _DROP
    far = scale.time(-scale.width), scale.time(2 * scale.width)
    start, end = (min(max(at, far[0]), far[1]) for at in made.anchors)
    pale = [[min(max(at, far[0]), far[1]) for at in bounds] for bounds in made.bounds]
    line = {"color": theme.ink, "width": 1.4}
    drops = {"color": theme.ink, "width": 1, "dash": "1px,3px"}
    caps = {"symbol": "line-ns-open", "size": 12, "color": theme.ink, "line": {"width": 1.6}}
    return [
        _line([*pale[0], None, *pale[1]], [y] * 5, {"color": translucent(theme.ink, _PALE), "width": 7}),
        _line([start, start, None, end, end], [0, y, None, 0, y], drops),
        _line([start, end], [y, y], line),
        {**_line([start, end], [y, y], line), "mode": "markers", "marker": caps},
    ]


def _line(xs: Sequence[float | None], ys: Sequence[float | None], line: dict[str, Any]) -> dict[str, Any]:
    base = {"type": "scatter", "mode": "lines", "x": list(xs), "y": list(ys), "name": "ruler"}
    return {**base, "line": line, "hoverinfo": "skip", "showlegend": False}


def ruler_notes(made: Ruler | None, scale: Scale, theme: Theme, top: float) -> list[dict[str, Any]]:
    """Return the distance in words, in the middle of what is in view."""
    if made is None or made.anchors[1] < scale.start or made.anchors[0] > scale.end:
        return []
    left, right = (scale.pixel(at) for at in made.anchors)
    said = theme.say(made.words)
    left, right, wide = max(left, 0.0), min(right, scale.width), width(said, _SIZE, bold=True)
    if right - left > wide + _SPARE:
        x, side = (left + right) / 2, "center"
    elif right + wide + _SPARE < scale.width:
        x, side = right + _SPARE / 2, "left"
    else:
        x, side = left - _SPARE / 2, "right"
    place = {
        "x": scale.time(x),
        "y": top - _DROP,
        "xref": "x",
        "yref": "y",
        "xanchor": side,
        "yanchor": "middle",
    }
    font = {"family": FONT, "size": _SIZE, "color": theme.ink}
    plate = {"bgcolor": theme.paper, "borderpad": 3, "showarrow": False}
    return [{"text": f"<b>{safe(said)}</b>", "name": "ruler", **place, **plate, "font": font}]
