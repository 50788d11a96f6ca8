"""The signs of the legend, drawn as the marks are: plotly shapes measured in pixels, free of any font."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from dateline.timeline.theme import Theme, mixed, translucent

WIDE, SMALL = 26.0, 14.0
"""Pixels that a bar and a point take."""
_FADE_STEPS = 6
_BAR = 0.42
Shape = dict[str, Any]


class Sign(StrEnum):
    """What a mark looks like."""

    NONE = "none"
    DOT = "dot"
    PALE = "pale dot"
    RING = "ring"
    DOTTED = "ring with a dot"
    QUIET = "small ring"
    STRUCK = "struck ring"
    BAR = "bar"
    FRAMED = "bar in a dotted frame"
    FADING = "fading bar"
    BEFORE = "arrow to the left"
    AFTER = "arrow to the right"
    BRACKET = "bracket"
    COLUMNS = "columns"
    SQUARE = "square"
    TICKED = "dot with a tick"
    FOLD = "pale band"


def room(sign: Sign) -> float:
    """Return how many pixels a sign takes, with the gap behind it."""
    if sign is Sign.NONE:
        return 0.0
    return (WIDE if sign in (Sign.BAR, Sign.FRAMED, Sign.FADING, Sign.BRACKET) else SMALL) + 5


def drawn(sign: Sign, left: float, middle: float, colour: str, theme: Theme) -> list[Shape]:
    """Return the shapes of a sign: pixels from the left and upper edge of the plot, upwards."""
    x = left + SMALL / 2
    match sign:
        case Sign.FOLD:
            return [_rectangle(x - 5, x + 5, middle - 7, middle + 7, translucent(colour, 0.2))]
        case Sign.SQUARE:
            return [_rectangle(x - 5, x + 5, middle - 5, middle + 5, colour)]
        case Sign.BEFORE:
            return [_path(f"M{x - 5},{middle}L{x + 5},{middle - 5}L{x + 5},{middle + 5}Z", _full(colour))]
        case Sign.AFTER:
            return [_path(f"M{x + 5},{middle}L{x - 5},{middle - 5}L{x - 5},{middle + 5}Z", _full(colour))]
        case Sign.BRACKET:
            return _bracket(left, middle, colour, theme)
        case Sign.COLUMNS:
            return _columns(left, middle, colour)
        case Sign.BAR | Sign.FRAMED | Sign.FADING:
            return _bar(sign, left, middle, colour, _BAR * theme.strength)
        case _:
            return _point(sign, x, middle, colour, theme)


def _point(sign: Sign, x: float, y: float, colour: str, theme: Theme) -> list[Shape]:
    ring = {"fillcolor": theme.paper, "line": {"color": colour, "width": 2}}
    thin = {"fillcolor": theme.paper, "line": {"color": colour, "width": 1.4}}
    match sign:
        case Sign.DOT:
            return [_circle(x, y, 5, _full(colour))]
        case Sign.PALE:
            pale = {"fillcolor": mixed(colour, theme.paper, 0.5), "line": {"color": colour, "width": 1.2}}
            return [_circle(x, y, 5, pale)]
        case Sign.RING:
            return [_circle(x, y, 5, ring)]
        case Sign.DOTTED:
            return [_circle(x, y, 5, ring), _circle(x, y, 1.4, _full(colour))]
        case Sign.QUIET:
            return [_circle(x, y, 3.5, thin)]
        case Sign.TICKED:
            arms = f"M{x - 2.6},{y - 0.2}L{x - 0.7},{y - 2.3}L{x + 2.8},{y + 2.2}"
            return [
                _circle(x, y, 6, _full(colour)),
                _path(arms, {"line": {"color": theme.paper, "width": 1.6}}),
            ]
        case Sign.STRUCK:
            arms = f"M{x - 3.4},{y - 3.4}L{x + 3.4},{y + 3.4}M{x - 3.4},{y + 3.4}L{x + 3.4},{y - 3.4}"
            return [_circle(x, y, 5, thin), _path(arms, {"line": thin["line"]})]
        case _:
            return []


def _bar(sign: Sign, left: float, middle: float, colour: str, strong: float) -> list[Shape]:
    """Return a bar of even colour, in a dotted frame, or in steps that fade."""
    low, high = middle - 5, middle + 5
    if sign is Sign.BAR:
        return [_rectangle(left, left + WIDE, low, high, translucent(colour, strong))]
    if sign is Sign.FRAMED:
        bar = _rectangle(left, left + WIDE, low, high, translucent(colour, round(0.6 * strong, 3)))
        return [{**bar, "line": {"color": colour, "width": 1.5, "dash": "dot"}}]
    step = WIDE / _FADE_STEPS
    shades = [translucent(colour, round(strong * (1 - at / _FADE_STEPS), 3)) for at in range(_FADE_STEPS)]
    return [
        _rectangle(left + at * step, left + (at + 1) * step, low, high, shade)
        for at, shade in enumerate(shades)
    ]


def _bracket(left: float, middle: float, colour: str, theme: Theme) -> list[Shape]:
    right = left + WIDE - 4
    line = _path(f"M{left + 3},{middle}L{right},{middle}", {"line": {"color": colour, "width": 1.2}})
    ghost = {"fillcolor": theme.paper, "line": {"color": colour, "width": 1.4}}
    return [line, _circle(left + 4, middle, 4, _full(colour)), _circle(right, middle, 3.5, ghost)]


def _columns(left: float, middle: float, colour: str) -> list[Shape]:
    low, fill = middle - 5, translucent(colour, 0.5)
    return [
        _rectangle(left + at, left + at + 4, low, low + tall, fill) for at, tall in ((0, 5), (5, 10), (10, 8))
    ]


def _full(colour: str) -> dict[str, Any]:
    return {"fillcolor": colour, "line": {"width": 0}}


def _circle(x: float, y: float, radius: float, look: dict[str, Any]) -> Shape:
    return {
        **_placed("circle"),
        "x0": x - radius,
        "x1": x + radius,
        "y0": y - radius,
        "y1": y + radius,
        **look,
    }


def _rectangle(left: float, right: float, low: float, high: float, colour: str) -> Shape:
    return {**_placed("rect"), "x0": left, "x1": right, "y0": low, "y1": high, **_full(colour)}


def _path(path: str, look: dict[str, Any]) -> Shape:
    return {**_placed("path"), "path": path, **look}


def _placed(kind: str) -> Shape:
    return {
        "type": kind,
        "xref": "paper",
        "yref": "paper",
        "xsizemode": "pixel",
        "ysizemode": "pixel",
        "xanchor": 0,
        "yanchor": 1,
        "layer": "above",
    }
