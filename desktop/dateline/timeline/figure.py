"""Events to a plotly figure, as a plain dict: the same events give the same figure, always.

Heights are pixels above the axis, times are seconds since 1970 on a linear axis with ticks of our own
(plotly's date axes end at the year 0). Everything that comes from an article is escaped.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dateline.model import Article, DatedEvent
from dateline.timeline.arrange import Arrangement, arrange
from dateline.timeline.cards import Card
from dateline.timeline.hover import event_hover
from dateline.timeline.labels import (
    LEGEND_SIZE,
    TITLE_SIZE,
    Note,
    card_note,
    dressed,
    legend,
    published_notes,
    title,
    written,
)
from dateline.timeline.lettering import safe
from dateline.timeline.marks import Marks, marks
from dateline.timeline.theme import FONT, Theme
from dateline.timeline.ticks import ticks
from dateline.timeline.traces import traces
from dateline.timeline.view import Scale, View, publication_days, scale

LEFT, RIGHT, BOTTOM = 56, 64, 82
HEAD, NO_HEAD = 100, 22
BELOW = 14
"""Pixels of the plot under the axis line, so that rings and marks on it are whole."""
_LEAST_HEIGHT = 380


@dataclass(frozen=True, slots=True)
class _Sheet:
    """The measures of one picture."""

    width: int
    height: int
    head: int
    scale: Scale

    @property
    def above(self) -> float:
        """Return the pixels of the plot above the axis."""
        return self.height - self.head - BOTTOM - BELOW


def figure(
    events: Sequence[DatedEvent], articles: Mapping[int, Article], view: View, theme: Theme
) -> dict[str, Any]:
    """Return the timeline of some events as a plotly figure.

    Args:
        events: Any events; those without a place on the calendar are left out.
        articles: Their articles by id, for publication dates and quotes.
        view: What part of time, on how many pixels.
        theme: The colours.
    """
    return compose(marks(events, rejected=view.rejected), articles, view, theme)


def compose(all_marks: Marks, articles: Mapping[int, Article], view: View, theme: Theme) -> dict[str, Any]:
    """Return the figure of marks made before, as a window does that draws them again and again."""
    days = publication_days(articles.values())
    plot_width = max(view.width - LEFT - RIGHT, 120)
    laid = scale(view, all_marks, sorted(days), plot_width)
    head = HEAD if view.header else NO_HEAD
    ceiling = None if view.height is None else float(max(view.height - head - BOTTOM - BELOW, 60))
    walls = [laid.pixel(day) for day in sorted(days) if laid.start <= day <= laid.end][-8:]
    arrangement = arrange(all_marks, laid, view, theme, walls, ceiling)
    needed = int(head + BOTTOM + BELOW + arrangement.top + 18)
    sheet = _Sheet(view.width, view.height or max(needed, _LEAST_HEIGHT), head, laid)

    def hover(card: Card) -> str:
        return event_hover(all_marks.event(card.mark), articles)

    return {
        "data": traces(arrangement, laid, theme, hover, view.selected),
        "layout": _layout(sheet, arrangement, articles, days, view, theme),
    }


def _layout(
    sheet: _Sheet,
    arrangement: Arrangement,
    articles: Mapping[int, Article],
    days: Mapping[float, Sequence[Article]],
    view: View,
    theme: Theme,
) -> dict[str, Any]:
    notes = [dressed(card_note(placed, sheet.scale), theme) for placed in arrangement.cards]
    if arrangement.total:
        notes += published_notes(days, sheet.scale, theme, 46)
    notes += _header(sheet, arrangement, articles, view, theme)
    if not arrangement.total:
        notes.append(_nothing(view, theme))
    return {
        "width": sheet.width,
        "height": sheet.height,
        "autosize": False,
        "margin": {"l": LEFT, "r": RIGHT, "t": sheet.head, "b": BOTTOM, "pad": 0},
        "paper_bgcolor": theme.paper,
        "plot_bgcolor": theme.paper,
        "font": {"family": FONT, "size": 13, "color": theme.muted},
        "hovermode": "closest",
        "hoverdistance": 15,
        "hoverlabel": {
            "align": "left",
            "bgcolor": theme.paper,
            "font": {"family": FONT, "size": 13, "color": theme.ink},
        },
        "dragmode": "pan",
        "showlegend": False,
        "bargap": 0,
        "uirevision": "dateline",
        "xaxis": {**_time_axis(sheet.scale, view.margin, theme), "visible": bool(arrangement.total)},
        "yaxis": {"range": [-BELOW, sheet.above], "fixedrange": True, "visible": False},
        "shapes": [_axis_line(theme), *_published_lines(days, sheet, theme)] if arrangement.total else [],
        "annotations": notes,
    }


def _time_axis(laid: Scale, margin: float, theme: Theme) -> dict[str, Any]:
    found = ticks(laid, margin)
    return {
        "type": "linear",
        "range": [laid.start, laid.end],
        "tickmode": "array",
        "tickvals": [tick.at for tick in found],
        "ticktext": [tick.label + (f"<br>{tick.context}" if tick.context else "<br> ") for tick in found],
        "tickfont": {"size": 13, "color": theme.muted},
        "tickangle": 0,
        "ticks": "",
        "ticklabelstandoff": 2,
        "gridcolor": theme.grid,
        "zeroline": False,
        "showline": False,
        "automargin": False,
    }


def _axis_line(theme: Theme) -> dict[str, Any]:
    line = {"color": theme.axis, "width": 2}
    return {
        "type": "line",
        "xref": "paper",
        "yref": "y",
        "x0": 0,
        "x1": 1,
        "y0": 0,
        "y1": 0,
        "line": line,
        "layer": "below",
    }


def _published_lines(
    days: Mapping[float, Sequence[Article]], sheet: _Sheet, theme: Theme
) -> list[dict[str, Any]]:
    """Return the dashed lines: from top to bottom for a few dates, a tick under the axis for many."""
    laid = sheet.scale
    seen = [day for day in sorted(days) if laid.start <= day <= laid.end]
    top = sheet.above if len(seen) <= 4 else 0
    line = {"color": theme.published, "width": 1, "dash": "3px,4px"}
    return [
        {"type": "line", "x0": day, "x1": day, "y0": -BELOW, "y1": top, "line": line, "layer": "below"}
        for day in seen[-200:]
    ]


def _header(
    sheet: _Sheet, arrangement: Arrangement, articles: Mapping[int, Article], view: View, theme: Theme
) -> list[Note]:
    if not view.header:
        return []
    heading = f"<b>{safe(title(view.title, articles, sheet.scale.width))}</b>"
    notes = [written(heading, 2, sheet.head - 28, TITLE_SIZE, theme.ink)]
    if arrangement.total:
        notes.append(written(legend(arrangement, theme), 2, sheet.head - 64, LEGEND_SIZE, theme.muted))
    return notes


def _nothing(view: View, theme: Theme) -> Note:
    """Return what an empty timeline says instead of events."""
    zoomed = view.start is not None
    text = "No events in this part of time" if zoomed else "No dated events yet"
    hint = (
        "Zoom out or fit to see the others."
        if zoomed
        else "Events appear here once their articles have a date to count from."
    )
    note = written(
        f'<b>{text}</b><br><span style="font-size:14px;color:{theme.muted}">{hint}</span>',
        0,
        0,
        18,
        theme.ink,
    )
    return {**note, "x": 0.5, "y": 0.56, "xanchor": "center", "yanchor": "middle", "align": "center"}
