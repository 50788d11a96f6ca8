"""Where sources differ: a thin bracket from the mark to the other dates, or a hint of what a vaguer source says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from dateline.timeline.arrange import Placed
from dateline.timeline.cards import BAND, Other
from dateline.timeline.theme import Theme, mixed
from dateline.timeline.view import Scale

_DROP, _TICK = 4.0, 4.0
_SHORTEST = 3.0
_PALE = 0.45
Outline = tuple[list[float | None], list[float | None]]


def bracket_traces(cards: Sequence[Placed], scale: Scale, theme: Theme) -> list[dict[str, Any]]:
    """Return the traces of all brackets and hints: lines by colour, and the ghosts of contradicting dates."""
    solid: dict[str, Outline] = {}
    ghosts: list[tuple[float, float, str]] = []
    for placed in cards:
        for other in _apart(placed):
            hue = placed.card.colour
            colour = hue if other.contradicts else mixed(hue, theme.paper, _PALE)
            xs, ys = solid.setdefault(colour, ([], []))
            for x, y in _line(placed, other):
                xs.append(None if x is None else scale.time(_near(x, scale)))
                ys.append(y)
            if other.contradicts and other.left == other.right:
                ghosts.append(((other.left + other.right) / 2, placed.foot - _DROP, hue))
    drawn = [_lines(outline, colour) for colour, outline in sorted(solid.items())]
    return [*drawn, *([_ghosts(ghosts, scale, theme)] if ghosts else [])]


def _apart(placed: Placed) -> Iterator[Other]:
    """Yield the other dates that can be told from the one that is drawn."""
    at = placed.card.anchor
    for other in placed.card.others:
        if max(abs(other.left - at), abs(other.right - at)) >= _SHORTEST:
            yield other


def _line(placed: Placed, other: Other) -> list[tuple[float | None, float | None]]:
    """Return the corners of one bracket: along under the label, with an upright end or two."""
    y, at = placed.foot - _DROP, placed.card.anchor
    if other.contradicts:
        from_mark = [] if placed.card.pointed else [(at, placed.foot + BAND / 2)]
        return [*from_mark, (at, y), *_capped(other.left, other.right, y), (None, None)]
    return [*_capped(min(other.left, at), max(other.right, at), y), (None, None)]


def _capped(left: float, right: float, y: float) -> list[tuple[float | None, float | None]]:
    """Return a line with short uprights at its ends; just a point if it has no length."""
    if left == right:
        return [(left, y)]
    ends: list[tuple[float | None, float | None]] = []
    for x in (left, right):
        ends += [(x, y), (x, y + _TICK), (x, y - _TICK), (x, y)]
    return ends


def _near(x: float, scale: Scale) -> float:
    return min(max(x, -scale.width), 2 * scale.width)


def _lines(outline: Outline, colour: str) -> dict[str, Any]:
    line = {"color": colour, "width": 1.2}
    return {**_quiet(*outline), "mode": "lines", "line": line}


def _ghosts(found: Sequence[tuple[float, float, str]], scale: Scale, theme: Theme) -> dict[str, Any]:
    marker = {
        "symbol": "circle",
        "size": 7,
        "color": theme.paper,
        "line": {"color": [colour for _, _, colour in found], "width": 1.4},
    }
    return {
        **_quiet([scale.time(x) for x, _, _ in found], [y for _, y, _ in found]),
        "mode": "markers",
        "marker": marker,
    }


def _quiet(xs: Sequence[float | None], ys: Sequence[float | None]) -> dict[str, Any]:
    base = {"type": "scatter", "x": list(xs), "y": list(ys), "name": "others"}
    return {**base, "hoverinfo": "skip", "showlegend": False}
