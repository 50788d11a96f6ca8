"""Marks as plotly traces: stems, points, dots, the density, and the invisible points that catch the pointer."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Any

from dateline.model import Status
from dateline.timeline.arrange import Arrangement, Dot, Placed, Row
from dateline.timeline.bands import band_traces
from dateline.timeline.brackets import bracket_traces
from dateline.timeline.cards import Card
from dateline.timeline.detail import Cluster
from dateline.timeline.folding import NONE, Folding
from dateline.timeline.hover import cluster_hover
from dateline.timeline.marks import Look
from dateline.timeline.theme import FONT, Theme, mixed, translucent
from dateline.timeline.view import Scale

POINT, SMALL = 10, 7.5
_GLOW, _PALE, _PALE_RING = 20.0, 0.5, 0.75
TICK = "✓"
_TICK_SIZE, _BAR_TICK = 9.5, 11.0
_CATCH_PITCH = 28.0
_MOST_CATCHES = 10
_LEAST_ROWS = 2
_HEADROOM, COUNT_ROOM = 6.0, 16.0
Hover = Callable[[Card], str]


def scatter(xs: Sequence[float | None], ys: Sequence[float | None], **more: Any) -> dict[str, Any]:
    """Return a scatter trace that stays out of the legend and says nothing under the pointer."""
    return {"type": "scatter", "x": list(xs), "y": list(ys), "hoverinfo": "skip", "showlegend": False, **more}


def stems(cards: Sequence[Placed], dots: Sequence[Dot], scale: Scale, theme: Theme) -> dict[str, Any]:
    """Return the lines from the marks down to the axis."""
    tall = [(placed.card.anchor, placed.base, placed.level) for placed in cards if _stands(placed)]
    tall += [(dot.card.anchor, dot.base, dot.level) for dot in dots]
    xs: list[float | None] = []
    ys: list[float | None] = []
    for anchor, base, level in tall:
        at = scale.time(anchor)
        xs += [at, at, None]
        ys += [base, level, None]
    return scatter(xs, ys, mode="lines", line={"color": theme.stem, "width": 1})


def feet(cards: Sequence[Placed], scale: Scale, theme: Theme) -> dict[str, Any]:
    """Return the small rings where stems meet the axis."""
    found = sorted({(scale.time(placed.card.anchor), placed.base) for placed in cards if _stands(placed)})
    marker = {"size": 6, "color": theme.paper, "line": {"color": theme.muted, "width": 1.5}}
    return scatter([x for x, _ in found], [y for _, y in found], mode="markers", marker=marker)


def _stands(placed: Placed) -> bool:
    return placed.card.pointed


def points(
    cards: Sequence[Placed], dots: Sequence[Dot], scale: Scale, theme: Theme, hover: Hover
) -> dict[str, Any]:
    """Return the visible marks: large ones with labels, small ones without."""
    large = [
        (placed.card, placed.level, _size(placed.card) + 3 * placed.card.reviewed)
        for placed in cards
        if placed.card.pointed
    ]
    small = [(dot.card, dot.level, SMALL + (not _hollow(dot.card)) + 3 * dot.card.reviewed) for dot in dots]
    drawn = [*small, *large]
    marker = {
        "symbol": [_symbol(card) for card, _, _ in drawn],
        "size": [size + 2 * _symbol(card).startswith("triangle") for card, _, size in drawn],
        "opacity": 1,
        "color": [_fill(card, theme) for card, _, _ in drawn],
        "line": {
            "color": [_edge(card, theme) for card, _, _ in drawn],
            "width": [_edge_width(card) for card, _, _ in drawn],
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


def ticked(cards: Sequence[Placed], dots: Sequence[Dot], scale: Scale, theme: Theme) -> list[dict[str, Any]]:
    """Return the ticks in the marks of what a person has accepted or corrected."""
    drawn = [(placed.card, _ticked_at(placed), placed.level) for placed in cards if placed.card.reviewed]
    drawn += [(dot.card, dot.card.anchor, dot.level) for dot in dots if dot.card.reviewed]
    if not drawn:
        return []
    look = {
        "mode": "text",
        "text": [TICK] * len(drawn),
        "textposition": "middle center",
        "textfont": {
            "family": FONT,
            "weight": "bold",
            "size": [_TICK_SIZE if card.pointed else _BAR_TICK for card, _, _ in drawn],
            "color": [_tick_colour(card, theme) for card, _, _ in drawn],
        },
    }
    return [scatter([scale.time(x) for _, x, _ in drawn], [level for _, _, level in drawn], **look)]


def _ticked_at(placed: Placed) -> float:
    """Return the pixel of a tick: on the point, or where the bar of one that has none begins to be seen."""
    card = placed.card
    if card.pointed or card.band is None:
        return card.anchor
    return max(card.band[0], 0.0) + _BAR_TICK


def _tick_colour(card: Card, theme: Theme) -> str:
    if not card.pointed:
        return theme.ink
    return card.colour if _hollow(card) else theme.ink if card.pale else theme.paper


def _size(card: Card) -> float:
    return SMALL if card.quiet else POINT


def _hollow(card: Card) -> bool:
    return bool(card.look & (Look.HOLLOW | Look.IMPLIED)) or card.event.shown_status is Status.DENIED


def _edge_width(card: Card) -> float:
    if not _hollow(card):
        return 1.2
    return 1.4 if card.quiet or card.event.shown_status is Status.DENIED else 2.0


def _fill(card: Card, theme: Theme) -> str:
    if _hollow(card):
        return theme.paper
    return mixed(card.colour, theme.paper, _PALE) if card.pale else card.colour


def _edge(card: Card, theme: Theme) -> str:
    """Return the colour around a mark: paper around a full one, a thin line around a pale one unless it glows."""
    if _hollow(card):
        return mixed(card.colour, theme.paper, _PALE_RING) if card.pale else card.colour
    if not card.pale:
        return theme.paper
    return _fill(card, theme) if card.look & Look.FADES_START else card.colour


def glows(cards: Sequence[Placed], dots: Sequence[Dot], scale: Scale) -> list[dict[str, Any]]:
    """Return the soft rims of moments that are approximate, but whose bounds are too short to be seen."""
    drawn = [(placed.card, placed.level, _GLOW) for placed in cards] + [
        (dot.card, dot.level, 0.75 * _GLOW) for dot in dots
    ]
    soft = [each for each in drawn if each[0].pale and each[0].pointed and each[0].look & Look.FADES_START]
    if not soft:
        return []
    marker = {
        "size": [size for _, _, size in soft],
        "color": [translucent(card.colour, 0.25) for card, _, _ in soft],
        "opacity": 1,
        "line": {"width": 0},
    }
    xs, ys = [scale.time(card.anchor) for card, _, _ in soft], [level for _, level, _ in soft]
    return [scatter(xs, ys, mode="markers", marker=marker)]


def _symbol(card: Card) -> str:
    """Return the form that says whether it happened: struck if denied, with a dot if its date is inferred."""
    if card.event.shown_status is Status.DENIED:
        return "circle-x"
    if card.arrow:
        return f"triangle-{card.arrow}"
    plain = card.quiet or card.reviewed or card.look & Look.HOLLOW
    inferred = card.look & Look.IMPLIED and not plain
    return "circle-dot" if inferred else "circle"


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


def column_height(cluster: Cluster) -> float:
    """Return the height of the highest column: its count stands above it if there is room for both."""
    return cluster.room - (COUNT_ROOM if cluster.room > 2 * COUNT_ROOM else _HEADROOM)


def rise(cluster: Cluster, most: int) -> float:
    """Return how high a column is; heights grow with the square root, so that single events show."""
    return max(3.0, column_height(cluster) * math.sqrt(cluster.count / most))


def density(clusters: Sequence[Cluster], theme: Theme, folding: Folding) -> list[dict[str, Any]]:
    """Return bars that count the events which are not drawn one by one."""
    if not clusters:
        return []
    most = max(cluster.count for cluster in clusters)
    return [
        {
            "type": "bar",
            "x": [(cluster.start + cluster.end) / 2 for cluster in clusters],
            "y": [rise(cluster, most) for cluster in clusters],
            "base": [cluster.base for cluster in clusters],
            "width": [(cluster.end - cluster.start) * 0.82 for cluster in clusters],
            "marker": {"color": translucent(theme.moment, 0.5), "line": {"width": 0}},
            "hoverinfo": "text",
            "hovertext": [cluster_hover(cluster, folding, theme.say) for cluster in clusters],
            "textposition": "none",
            "customdata": [[cluster.start, cluster.end] for cluster in clusters],
            "showlegend": False,
        }
    ]


def row_lines(rows: Sequence[Row], scale: Scale, theme: Theme) -> list[dict[str, Any]]:
    """Return the lines that lanes stand on, but for the lowest, which stands on the axis."""
    if len(rows) < _LEAST_ROWS:
        return []
    xs: list[float | None] = []
    ys: list[float | None] = []
    for row in rows[:-1]:
        xs += [scale.time(-scale.width), scale.time(2 * scale.width), None]
        ys += [row.base, row.base, None]
    return [scatter(xs, ys, mode="lines", line={"color": theme.axis, "width": 1})]


def traces(
    arrangement: Arrangement,
    scale: Scale,
    theme: Theme,
    hover: Hover,
    selected: int | None,
    folding: Folding = NONE,
) -> list[dict[str, Any]]:
    """Return all traces, back to front."""
    cards, dots = arrangement.cards, arrangement.dots
    return [
        *row_lines(arrangement.rows, scale, theme),
        stems(cards, dots, scale, theme),
        *density(arrangement.clusters, theme, folding),
        *reaches(dots, scale),
        *bracket_traces(cards, scale, theme),
        *band_traces(cards, scale, theme),
        feet(cards, scale, theme),
        catches(cards, scale, hover),
        *halo(cards, dots, selected, scale),
        *glows(cards, dots, scale),
        points(cards, dots, scale, theme, hover),
        *ticked(cards, dots, scale, theme),
    ]
