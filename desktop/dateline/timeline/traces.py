"""Marks as plotly traces: stems, points, dots, the density, and the invisible points that catch the pointer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from dateline.model import Status
from dateline.timeline.arrange import Arrangement, Dot, Placed
from dateline.timeline.bands import band_traces
from dateline.timeline.cards import Card
from dateline.timeline.detail import Cluster
from dateline.timeline.hover import cluster_hover
from dateline.timeline.marks import Look
from dateline.timeline.theme import Theme, translucent
from dateline.timeline.view import Scale

POINT, SMALL = 10, 7.5
_CATCH_PITCH = 28.0
_MOST_CATCHES = 10
_HEADROOM = 6.0
Hover = Callable[[Card], str]


def scatter(xs: Sequence[float | None], ys: Sequence[float | None], **more: Any) -> dict[str, Any]:
    """Return a scatter trace that stays out of the legend and says nothing under the pointer."""
    return {"type": "scatter", "x": list(xs), "y": list(ys), "hoverinfo": "skip", "showlegend": False, **more}


def stems(cards: Sequence[Placed], dots: Sequence[Dot], scale: Scale, theme: Theme) -> dict[str, Any]:
    """Return the lines from the marks down to the axis."""
    tall = [(placed.card.anchor, placed.level) for placed in cards if _stands(placed)]
    tall += [(dot.card.anchor, dot.level) for dot in dots]
    xs: list[float | None] = []
    ys: list[float | None] = []
    for anchor, level in tall:
        at = scale.time(anchor)
        xs += [at, at, None]
        ys += [0.0, level, None]
    return scatter(xs, ys, mode="lines", line={"color": theme.stem, "width": 1})


def feet(cards: Sequence[Placed], scale: Scale, theme: Theme) -> dict[str, Any]:
    """Return the small rings where stems meet the axis."""
    xs = sorted({scale.time(placed.card.anchor) for placed in cards if _stands(placed)})
    marker = {"size": 6, "color": theme.paper, "line": {"color": theme.muted, "width": 1.5}}
    return scatter(xs, [0.0] * len(xs), mode="markers", marker=marker)


def _stands(placed: Placed) -> bool:
    return placed.card.pointed


def points(
    cards: Sequence[Placed], dots: Sequence[Dot], scale: Scale, theme: Theme, hover: Hover
) -> dict[str, Any]:
    """Return the visible marks: large ones with labels, small ones without."""
    large = [(placed.card, placed.level, POINT) for placed in cards if placed.card.pointed]
    small = [(dot.card, dot.level, SMALL + (not dot.card.look & Look.HOLLOW)) for dot in dots]
    drawn = [*small, *large]
    hollow = [bool(card.look & Look.HOLLOW) and _symbol(card) != "x" for card, _, _ in drawn]
    marker = {
        "symbol": [_symbol(card) for card, _, _ in drawn],
        "size": [size + 2 * _symbol(card).startswith("triangle") for card, _, size in drawn],
        "opacity": 1,
        "color": [
            theme.paper if empty else card.colour for empty, (card, _, _) in zip(hollow, drawn, strict=True)
        ],
        "line": {
            "color": [
                card.colour if empty else theme.paper
                for empty, (card, _, _) in zip(hollow, drawn, strict=True)
            ],
            "width": [2.2 if empty else 1.2 for empty in hollow],
        },
    }
    return {
        **scatter([scale.time(card.anchor) for card, _, _ in drawn], [level for _, level, _ in drawn]),
        "mode": "markers",
        "marker": marker,
        "hoverinfo": "text",
        "hovertext": [hover(card) for card, _, _ in drawn],
        "hoverlabel": {"bordercolor": [card.colour for card, _, _ in drawn]},
        "customdata": [card.event.id for card, _, _ in drawn],
    }


def _symbol(card: Card) -> str:
    if card.event.shown_status is Status.DENIED:
        return "x"
    return f"triangle-{card.arrow}" if card.arrow else "circle"


def reaches(dots: Sequence[Dot], scale: Scale) -> list[dict[str, Any]]:
    """Return the thin lines that keep a small mark from looking more certain than it is."""
    by_colour: dict[str, tuple[list[float | None], list[float | None]]] = {}
    for dot in dots:
        if dot.card.band is None:
            continue
        xs, ys = by_colour.setdefault(dot.card.colour, ([], []))
        xs += [scale.time(min(max(x, -scale.width), 2 * scale.width)) for x in dot.card.band] + [None]
        ys += [dot.level, dot.level, None]
    return [
        scatter(xs, ys, mode="lines", line={"color": translucent(colour, 0.3), "width": 3})
        for colour, (xs, ys) in sorted(by_colour.items())
    ]


def catches(cards: Sequence[Placed], scale: Scale, hover: Hover) -> dict[str, Any]:
    """Return invisible points along the bars, so that a bar answers the pointer like a mark."""
    xs: list[float] = []
    owners: list[Placed] = []
    for placed in cards:
        found = _along(placed, scale)
        xs += found
        owners += [placed] * len(found)
    return {
        **scatter([scale.time(x) for x in xs], [owner.level for owner in owners]),
        "mode": "markers",
        "marker": {"size": 13, "opacity": 0},
        "hoverinfo": "text",
        "hovertext": [hover(owner.card) for owner in owners],
        "hoverlabel": {"bordercolor": [owner.card.colour for owner in owners]},
        "customdata": [owner.card.event.id for owner in owners],
    }


def _along(placed: Placed, scale: Scale) -> list[float]:
    if placed.card.band is None:
        return []
    left, right = max(placed.card.band[0], 0.0), min(placed.card.band[1], scale.width)
    count = min(_MOST_CATCHES, int((right - left) / _CATCH_PITCH) + 1)
    return [left + (right - left) * (number + 0.5) / count for number in range(count)] if right > left else []


def halo(
    cards: Sequence[Placed], dots: Sequence[Dot], selected: int | None, scale: Scale
) -> list[dict[str, Any]]:
    """Return the ring around the selected mark."""
    drawn = [(placed.card, placed.level) for placed in cards] + [(dot.card, dot.level) for dot in dots]
    found = [(card, level) for card, level in drawn if card.event.id == selected]
    if selected is None or not found:
        return []
    card, level = found[0]
    if not card.pointed and card.band is not None:
        x = (max(card.band[0], 0.0) + min(card.band[1], scale.width)) / 2
    else:
        x = card.anchor
    ring = {
        "size": 21,
        "color": translucent(card.colour, 0.16),
        "line": {"color": card.colour, "width": 2},
        "symbol": "circle",
    }
    return [scatter([scale.time(x)], [level], mode="markers", marker=ring)]


def density(clusters: Sequence[Cluster], height: float, theme: Theme) -> list[dict[str, Any]]:
    """Return bars that count the events which are not drawn one by one; heights grow with the square root."""
    if not clusters:
        return []
    most = max(cluster.count for cluster in clusters)
    return [
        {
            "type": "bar",
            "x": [(cluster.start + cluster.end) / 2 for cluster in clusters],
            "y": [max(3.0, height * (cluster.count / most) ** 0.5) for cluster in clusters],
            "width": [(cluster.end - cluster.start) * 0.82 for cluster in clusters],
            "marker": {"color": translucent(theme.moment, 0.5), "line": {"width": 0}},
            "hoverinfo": "text",
            "hovertext": [cluster_hover(cluster) for cluster in clusters],
            "textposition": "none",
            "customdata": [[cluster.start, cluster.end] for cluster in clusters],
            "showlegend": False,
        }
    ]


def traces(
    arrangement: Arrangement, scale: Scale, theme: Theme, hover: Hover, selected: int | None
) -> list[dict[str, Any]]:
    """Return all traces, back to front."""
    cards, dots = arrangement.cards, arrangement.dots
    return [
        stems(cards, dots, scale, theme),
        *density(arrangement.clusters, arrangement.ground - _HEADROOM, theme),
        *reaches(dots, scale),
        *band_traces(cards, scale, theme),
        feet(cards, scale, theme),
        catches(cards, scale, hover),
        *halo(cards, dots, selected, scale),
        points(cards, dots, scale, theme, hover),
    ]
