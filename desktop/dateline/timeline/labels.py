"""Everything written on the picture: labels of events, title, legend and publication dates.

Labels are plotly annotations on a plate of paper colour, so that a stem may pass behind them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from dateline.model import Article, Status
from dateline.timeline.arrange import Arrangement, Placed
from dateline.timeline.cards import HEADLINE_SIZE, WORDS_SIZE, Card
from dateline.timeline.lettering import safe, shorten, width
from dateline.timeline.marks import Look
from dateline.timeline.theme import FONT, Theme
from dateline.timeline.traces import COUNT_ROOM, column_height, rise
from dateline.timeline.view import Scale

TITLE_SIZE, LEGEND_SIZE = 23, 13
_COUNT_SIZE, _LEAST_COUNT, _MOST_COUNTS = 10, 5, 12
Note = dict[str, Any]


def card_note(placed: Placed, scale: Scale) -> Note:
    """Return the label of one event: its date in the colour of the mark, its headline in bold."""
    card, label = placed.card, placed.variant.label
    to_left = (card.pointed and label.right < card.anchor) or (
        card.band is not None and bool(card.look & Look.OPEN_START)
    )
    edge = label.right if to_left else label.left
    held = _held(card, scale)
    words = f'<span style="font-size:{WORDS_SIZE}px;color:{card.colour}">{safe(card.words)}</span>'
    lines = [f"<b>{safe(line)}</b>" for line in card.headline]
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


def title(given: str | None, articles: Mapping[int, Article], limit: float) -> str:
    """Return the headline of the picture, in one line."""
    if given is None:
        only = next(iter(articles.values())).title if len(articles) == 1 else ""
        given = only or (f"Timeline of {len(articles):,} articles" if articles else "Timeline")
    return shorten(given, TITLE_SIZE, limit, bold=True)


def legend(arrangement: Arrangement, theme: Theme) -> str:
    """Return the line that counts the events and explains the marks that occur, in plotly's markup."""
    count = "1 event" if arrangement.total == 1 else f"{arrangement.total:,} events"
    cards = [placed.card for placed in arrangement.cards] + [dot.card for dot in arrangement.dots]
    told = [
        f'<span style="color:{colour}">{key}</span> = {meaning}'
        for key, meaning, colour in _keys(cards, arrangement, theme)
    ]
    return " · ".join([count, *told])


def _keys(cards: Sequence[Card], arrangement: Arrangement, theme: Theme) -> list[tuple[str, str, str]]:
    looks = Look.PLAIN
    for card in cards:
        looks |= card.look
    plain = any(not card.look & Look.HOLLOW and card.pointed and not card.pale for card in cards)
    planned = any(card.event.shown_status in (Status.PLANNED, Status.POSSIBLE) for card in cards)
    hollow = (
        "date inferred"
        if not planned
        else "planned"
        if not any(c.event.implied for c in cards)
        else "inferred or planned"
    )
    unended = any(
        card.look & Look.LASTING and card.look & (Look.OPEN_START | Look.OPEN_END) for card in cards
    )
    within = any(card.pale and not card.look & Look.LASTING for card in cards)
    keys = [
        (plain, "filled", "day stated", theme.moment),
        (bool(looks & Look.HOLLOW), "hollow", hollow, theme.planned if planned else theme.moment),
        (bool(looks & Look.LASTING), "bar", "lasting", theme.lasting),
        (within, "pale", "some time within", theme.moment),
        (bool(looks & (Look.FADES_START | Look.FADES_END)) or unended, "fading", "uncertain", theme.muted),
        (any(card.arrow for card in cards), "arrow", "open-ended", theme.open),
        (any(card.event.shown_status is Status.DENIED for card in cards), "cross", "denied", theme.denied),
        (bool(arrangement.clusters), "columns", "more events", theme.moment),
    ]
    return [(key, meaning, colour) for there, key, meaning, colour in keys if there]


def count_notes(arrangement: Arrangement, scale: Scale, theme: Theme) -> list[Note]:
    """Return the numbers above the highest columns of the density, as many as fit and can be drawn quickly."""
    most = max((cluster.count for cluster in arrangement.clusters), default=0)
    height = column_height(arrangement)
    notes: list[Note] = []
    taken: list[tuple[float, float]] = []
    for cluster in sorted(arrangement.clusters, key=lambda each: -each.count):
        few = cluster.count < _LEAST_COUNT or arrangement.ground <= 2 * COUNT_ROOM
        if few or len(notes) == _MOST_COUNTS:
            break
        text, middle = f"{cluster.count:,}", (cluster.start + cluster.end) / 2
        half, at = width(text, _COUNT_SIZE) / 2 + 3, scale.pixel(middle)
        if all(at + half <= left or right <= at - half for left, right in taken):
            taken.append((at - half, at + half))
            notes.append(_count_note(text, middle, rise(cluster.count, most, height), theme))
    return notes


def _count_note(text: str, at: float, high: float, theme: Theme) -> Note:
    font = {"family": FONT, "size": _COUNT_SIZE, "color": theme.muted}
    place = {"x": at, "y": high, "xanchor": "center", "yanchor": "bottom", "bgcolor": theme.paper}
    return {"text": text, "xref": "x", "yref": "y", "showarrow": False, "borderpad": 0, "font": font, **place}
