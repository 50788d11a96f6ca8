"""Bars whose colour says how certain they are: solid where certain, fading where not, capped where bounded."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dateline.timeline.arrange import Placed
from dateline.timeline.cards import BAND
from dateline.timeline.marks import Look
from dateline.timeline.theme import Theme, translucent
from dateline.timeline.view import Scale

Outline = tuple[list[float | None], list[float | None]]
_FADES = Look.FADES_START | Look.FADES_END | Look.OPEN_START | Look.OPEN_END
_FADING_PART = 0.45
_NOT_STATED = Look.HOLLOW | Look.IMPLIED
_SOLID, _HOLLOW, _WITHIN = 0.42, 0.26, 0.24


def band_traces(cards: Sequence[Placed], scale: Scale, theme: Theme) -> list[dict[str, Any]]:
    """Return the plotly traces of all bars: one for each that fades, one for each colour of the others."""
    fading: list[dict[str, Any]] = []
    solid: dict[str, Outline] = {}
    caps: dict[tuple[str, str], Outline] = {}
    for placed in cards:
        seen = _seen(placed, scale)
        if seen is None:
            continue
        if placed.card.look & _FADES:
            outline = _add(([], []), _corners(placed, scale, *seen))
            fading.append(_filled(outline, fillgradient=_gradient(placed, scale, theme.strength, *seen)))
        else:
            colour = translucent(placed.card.colour, round(theme.strength * _strength(placed.card.look), 3))
            _add(solid.setdefault(colour, ([], [])), _corners(placed, scale, *seen))
        dash = "dot" if placed.card.look & _NOT_STATED else "solid"
        for corners in _caps(placed, scale):
            _add(caps.setdefault((placed.card.colour, dash), ([], [])), corners)
    return [
        *fading,
        *(_filled(outline, fillcolor=colour) for colour, outline in sorted(solid.items())),
        *(_lines(outline, colour, dash) for (colour, dash), outline in sorted(caps.items())),
    ]


def _seen(placed: Placed, scale: Scale) -> tuple[float, float] | None:
    """Return the pixels of a bar that can come into view, or None."""
    if placed.card.band is None:
        return None
    left, right = max(placed.card.band[0], -scale.width), min(placed.card.band[1], 2 * scale.width)
    return (left, right) if left < right else None


def _corners(placed: Placed, scale: Scale, left: float, right: float) -> list[tuple[float, float]]:
    low, high = placed.level - BAND / 2, placed.level + BAND / 2
    start, end = scale.time(left), scale.time(right)
    return [(start, low), (end, low), (end, high), (start, high), (start, low)]


def _add(outline: Outline, corners: Sequence[tuple[float, float]]) -> Outline:
    """Append a line to an outline, parted from the one before."""
    xs, ys = outline
    if xs:
        xs.append(None)
        ys.append(None)
    xs.extend(x for x, _ in corners)
    ys.extend(y for _, y in corners)
    return outline


def _filled(outline: Outline, **fill: Any) -> dict[str, Any]:
    return {**_trace(outline), "fill": "toself", "line": {"width": 0}, **fill}


def _lines(outline: Outline, colour: str, dash: str) -> dict[str, Any]:
    return {**_trace(outline), "line": {"color": colour, "width": 1.5, "dash": dash}}


def _trace(outline: Outline) -> dict[str, Any]:
    xs, ys = outline
    return {"type": "scatter", "mode": "lines", "x": xs, "y": ys, "hoverinfo": "skip", "showlegend": False}


def _gradient(placed: Placed, scale: Scale, strength: float, left: float, right: float) -> dict[str, Any]:
    return {
        "type": "horizontal",
        "start": scale.time(left),
        "stop": scale.time(right),
        "colorscale": _colours(placed, strength, left, right),
    }


def _colours(placed: Placed, strength: float, left: float, right: float) -> list[list[Any]]:
    """Return the colour scale of the visible part of a bar."""
    low, high = placed.card.band or (left, right)
    ends = _FADING_PART * (high - low)
    stops = sorted(
        {left, right, *(x for x in (low + ends, high - ends, placed.card.sure) if left < x < right)}
    )
    full = strength * _strength(placed.card.look)
    return [
        [(x - left) / (right - left), translucent(placed.card.colour, round(full * _share(placed, x), 3))]
        for x in stops
    ]


def _share(placed: Placed, x: float) -> float:
    """Return how much of the colour is left at a pixel: 1 where certain, 0 where a fade ends."""
    low, high = placed.card.band or (x, x)
    look = placed.card.look
    # the length of an open bar is a symbol: no part of it is certain but its known end
    part = 1.0 if look & (Look.OPEN_START | Look.OPEN_END) else _FADING_PART
    share = 1.0
    if look & (Look.OPEN_START | Look.FADES_START):
        share = min(share, (x - low) / (part * (high - low)))
    if look & (Look.OPEN_END | Look.FADES_END):
        share = min(share, (high - x) / (part * (high - low)))
        if look & Look.OPEN_END and look & Look.FADES_END:  # not even said to have lasted: it fades sooner
            share = share**2
    if placed.card.sure > low:  # begun at some time until then
        share = min(share, (x - low) / (placed.card.sure - low))
    return max(0.0, share)


def _strength(look: Look) -> float:
    if not look & (Look.LASTING | Look.OPEN_START | Look.OPEN_END):
        return _WITHIN
    return _HOLLOW if look & _NOT_STATED else _SOLID


def _caps(placed: Placed, scale: Scale) -> list[list[tuple[float, float]]]:
    """Return the end caps of bounds that hold one moment, and the frame of what lasts but is not stated."""
    card = placed.card
    if card.band is None:
        return []
    if card.fixed:
        framed = card.look & _NOT_STATED and card.look & Look.LASTING and not card.look & _FADES
        seen = _seen(placed, scale) if framed else None
        return [_corners(placed, scale, *seen)] if seen else []
    low, high = placed.level - BAND / 2 - 1, placed.level + BAND / 2 + 1
    return [
        [(scale.time(x), low), (scale.time(x), high)]
        for x, fades in zip(card.band, (Look.FADES_START, Look.FADES_END), strict=True)
        if not card.look & fades and -scale.width < x < 2 * scale.width
    ]
