"""Everything written on the picture: labels of events, title, legend and publication dates.

Labels are plotly annotations on a plate of paper colour, so that a stem may pass behind them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dateline.timeline.arrange import Arrangement, Placed, Row
from dateline.timeline.cards import HEADLINE_SIZE, WORDS_SIZE, Card
from dateline.timeline.lettering import safe, width
from dateline.timeline.marks import Look
from dateline.timeline.palette import readable
from dateline.timeline.rows import ROW_SIZE, shown_name
from dateline.timeline.theme import FONT, Theme
from dateline.timeline.traces import COUNT_ROOM, rise
from dateline.timeline.view import Scale

_COUNT_SIZE, _LEAST_COUNT, _MOST_COUNTS = 10, 5, 12
Note = dict[str, Any]


def card_note(placed: Placed, scale: Scale, theme: Theme) -> Note:
    """Return the label of one event: its date in the colour of the mark, its headline in bold."""
    card, label = placed.card, placed.variant.label
    to_left = (card.pointed and label.right < card.anchor) or (
        card.band is not None and bool(card.look & Look.OPEN_START)
    )
    edge = label.right if to_left else label.left
    held = _held(card, scale)
    words = f'<span style="font-size:{WORDS_SIZE}px;color:{readable(card.colour, theme)}">{safe(card.words)}</span>'
    if card.badge:
        words += f'<span style="font-size:{WORDS_SIZE}px;color:{theme.published}"> · <b>{safe(card.badge)}</b></span>'
    lines = [_headline(line, card, theme) for line in card.headline]
    return {
        "name": f"event:{card.event.id}",
        "x": scale.time(held),
        "y": placed.foot + label.high,
        "xshift": round(edge - held, 2) + (3 if to_left else -3),
        "xanchor": "right" if to_left else "left",
        "yanchor": "top",
        "align": "right" if to_left else "left",
        "text": "<br>".join([words, *lines]),
        "captureevents": True,
    }


def _headline(line: str, card: Card, theme: Theme) -> str:
    """Return a line of the headline: bold, but in the background if its time is only implied."""
    if card.quiet:
        return f'<span style="color:{theme.muted}">{safe(line)}</span>'
    return f"<b>{safe(line)}</b>"


def row_notes(rows: Sequence[Row], scale: Scale, theme: Theme) -> list[Note]:
    """Return the names of the lanes, each in the upper left corner of its own."""
    font = {"family": FONT, "size": ROW_SIZE, "color": theme.muted}
    names = [shown_name(row.name, scale, theme) for row in rows]
    return [
        {
            "text": f"<b>{safe(name)}</b>",
            "xref": "paper",
            "yref": "y",
            "x": 0,
            "y": row.top - 2,
            "xanchor": "left",
            "yanchor": "top",
            "showarrow": False,
            "borderpad": 1,
            "bgcolor": theme.paper,
            "font": font,
        }
        for row, name in zip(rows, names, strict=True)
    ]


def _held(card: Card, scale: Scale) -> float:
    """Return the pixel that the label hangs on: plotly drops labels whose own moment is out of view."""
    if card.band is None or card.band[1] < 0 or card.band[0] > scale.width:
        return card.anchor
    return min(max(card.anchor, 0.0), scale.width)


def dressed(note: Note, theme: Theme) -> Note:
    """Return a label with its plate and font."""
    return {
        "xref": "x",
        "yref": "y",
        "showarrow": False,
        "borderpad": 2,
        "bgcolor": theme.paper,
        "font": {"family": FONT, "size": HEADLINE_SIZE, "color": theme.ink},
        **note,
    }


def written(text: str, x: float, y: float, size: float, colour: str) -> Note:
    """Return a line of text in the frame of the picture: pixels from the plot's left and top edge."""
    return {
        "text": text,
        "xref": "paper",
        "yref": "paper",
        "x": 0,
        "y": 1,
        "xshift": x,
        "yshift": y,
        "xanchor": "left",
        "yanchor": "top",
        "align": "left",
        "showarrow": False,
        "font": {"family": FONT, "size": size, "color": colour},
    }


def count_notes(arrangement: Arrangement, scale: Scale, theme: Theme) -> list[Note]:
    """Return the numbers above the highest columns of the density, as many as fit and can be drawn quickly."""
    most = max((cluster.count for cluster in arrangement.clusters), default=0)
    notes: list[Note] = []
    taken: list[tuple[float, float, float]] = []
    for cluster in sorted(arrangement.clusters, key=lambda each: -each.count):
        if cluster.count < _LEAST_COUNT or len(notes) == _MOST_COUNTS:
            break
        if cluster.room <= 2 * COUNT_ROOM:
            continue
        text, middle = f"{cluster.count:,}", (cluster.start + cluster.end) / 2
        half, at = width(text, _COUNT_SIZE) / 2 + 3, scale.pixel(middle)
        if all(
            at + half <= left or right <= at - half or base != cluster.base for left, right, base in taken
        ):
            taken.append((at - half, at + half, cluster.base))
            notes.append(_count_note(text, middle, cluster.base + rise(cluster, most), theme))
    return notes


def _count_note(text: str, at: float, high: float, theme: Theme) -> Note:
    font = {"family": FONT, "size": _COUNT_SIZE, "color": theme.muted}
    place = {"x": at, "y": high, "xanchor": "center", "yanchor": "bottom", "bgcolor": theme.paper}
    return {"text": text, "xref": "x", "yref": "y", "showarrow": False, "borderpad": 0, "font": font, **place}
