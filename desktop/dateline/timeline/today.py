"""The line of today, drawn only when asked for; nothing is ever counted from it."""

from __future__ import annotations

from typing import Any

from dateline.timeline.lettering import width
from dateline.timeline.theme import FONT, Theme
from dateline.timeline.view import Scale

WORD = "today"
_SIZE, _ROOM = 12, 8.0


def today_lines(
    at: float | None, scale: Scale, theme: Theme, top: float, below: float
) -> list[dict[str, Any]]:
    """Return the dashed line of a moment of folded time, if there is one."""
    if at is None:
        return []
    line = {"color": theme.muted, "width": 1, "dash": "9px,4px"}
    base = {"type": "scatter", "mode": "lines", "x": [at, at], "y": [-below, top], "name": WORD}
    return [{**base, "line": line, "hoverinfo": "skip", "showlegend": False}] if _near(at, scale) else []


def _near(at: float, scale: Scale) -> bool:
    return -scale.width <= scale.pixel(at) <= 2 * scale.width


def today_room(at: float | None, scale: Scale, theme: Theme) -> list[tuple[float, float]]:
    """Return the pixels that the word needs under the axis."""
    if at is None or not scale.start <= at <= scale.end:
        return []
    half = width(theme.say(WORD), _SIZE, bold=True) / 2 + _ROOM
    return [(scale.pixel(at) - half, scale.pixel(at) + half)]


def today_notes(at: float | None, scale: Scale, theme: Theme, drop: float) -> list[dict[str, Any]]:
    """Return the word under the line, if the line is in view."""
    if not today_room(at, scale, theme):
        return []
    place = {"x": at, "y": 0, "xref": "x", "yref": "paper", "yshift": -drop, "xanchor": "center"}
    font = {"family": FONT, "size": _SIZE, "color": theme.muted}
    return [
        {"text": f"<b>{theme.say(WORD)}</b>", **place, "yanchor": "top", "showarrow": False, "font": font}
    ]
