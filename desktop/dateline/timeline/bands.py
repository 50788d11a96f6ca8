"""Bars whose colour says how certain they are: solid where certain, fading where not, capped where bounded."""

from __future__ import annotations

from typing import Any

from dateline.timeline.arrange import Placed
from dateline.timeline.cards import BAND
from dateline.timeline.marks import Look
from dateline.timeline.theme import translucent
from dateline.timeline.view import Scale

_FADING_PART = 0.45
_SOLID, _HOLLOW, _WITHIN = 0.42, 0.3, 0.24


def band_traces(placed: Placed, scale: Scale) -> list[dict[str, Any]]:
    """Return the plotly traces of one card's bar, none if it has none."""
    card = placed.card
    if card.band is None:
        return []
    left, right = max(card.band[0], -scale.width), min(card.band[1], 2 * scale.width)
    if left >= right:
        return []
    low, high = placed.level - BAND / 2, placed.level + BAND / 2
    xs = [scale.time(x) for x in (left, right, right, left, left)]
    fill = {
        "type": "scatter",
        "mode": "lines",
        "x": xs,
        "y": [low, low, high, high, low],
        "fill": "toself",
        "line": {"width": 0},
        "hoverinfo": "skip",
        "showlegend": False,
        "fillgradient": {
            "type": "horizontal",
            "start": xs[0],
            "stop": xs[1],
            "colorscale": _colours(placed, left, right),
        },
    }
    return [fill, *_caps(placed, scale, low, high)]


def _colours(placed: Placed, left: float, right: float) -> list[list[Any]]:
    """Return the colour scale of the visible part of a bar."""
    low, high = placed.card.band or (left, right)
    ends = _FADING_PART * (high - low)
    stops = sorted({left, right, *(x for x in (low + ends, high - ends) if left < x < right)})
    full = _strength(placed.card.look)
    return [
        [(x - left) / (right - left), translucent(placed.card.colour, round(full * _share(placed, x), 3))]
        for x in stops
    ]


def _share(placed: Placed, x: float) -> float:
    """Return how much of the colour is left at a pixel: 1 where certain, 0 where a fade ends."""
    low, high = placed.card.band or (x, x)
    look = placed.card.look
    share = 1.0
    if look & (Look.OPEN_START | Look.FADES_START):
        reach = high - low if look & Look.OPEN_START else _FADING_PART * (high - low)
        share = min(share, (x - low) / reach)
    if look & (Look.OPEN_END | Look.FADES_END):
        reach = high - low if look & Look.OPEN_END else _FADING_PART * (high - low)
        share = min(share, (high - x) / reach)
    return max(0.0, share)


def _strength(look: Look) -> float:
    if not look & (Look.LASTING | Look.OPEN_START | Look.OPEN_END):
        return _WITHIN
    return _HOLLOW if look & Look.HOLLOW else _SOLID


def _caps(placed: Placed, scale: Scale, low: float, high: float) -> list[dict[str, Any]]:
    """Return the end caps of bounds that hold one moment: it lies somewhere between them."""
    card = placed.card
    if card.fixed or card.band is None:
        return []
    ends = [
        x
        for x, fades in zip(card.band, (Look.FADES_START, Look.FADES_END), strict=True)
        if not card.look & fades and -scale.width < x < 2 * scale.width
    ]
    line = {"color": card.colour, "width": 1.5, "dash": "dot" if card.look & Look.HOLLOW else "solid"}
    return [
        {
            "type": "scatter",
            "mode": "lines",
            "x": [scale.time(x)] * 2,
            "y": [low - 1, high + 1],
            "line": line,
            "hoverinfo": "skip",
            "showlegend": False,
        }
        for x in ends
    ]
