"""Events to a plotly figure, as a plain dict: the same events give the same figure, always.

Heights are pixels above the axis, times are seconds since 1970 on a linear axis with ticks of our own
(plotly's date axes end at the year 0). Everything that comes from an article is escaped.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from dateline.model import Article, DatedEvent
from dateline.timeline.arrange import Arrangement, arrange
from dateline.timeline.cards import Card
from dateline.timeline.chosen import with_selected
from dateline.timeline.hover import event_hover
from dateline.timeline.labels import (
    LEGEND_SIZE,
    TITLE_SIZE,
    Note,
    card_note,
    count_notes,
    dressed,
    legend,
    title,
    written,
)
from dateline.timeline.lettering import safe
from dateline.timeline.marks import Marks, marks
from dateline.timeline.published import Publication, in_view, publications, published_lines, published_notes
from dateline.timeline.stretches import beside
from dateline.timeline.theme import FONT, Theme
from dateline.timeline.ticks import ticks
from dateline.timeline.traces import traces
from dateline.timeline.view import Scale, View, scale

LEFT, RIGHT, BOTTOM = 56, 64, 76
HEAD, NO_HEAD = 100, 14
BELOW = 14
"""Pixels of the plot under the axis line, so that rings and marks on it are whole."""
_LEAST_HEIGHT, _TOP_ROOM, _PUBLISHED_DROP = 380, 18, 42
_MOST_WALLS = 8
_NO_EVENTS = ("No dated events yet", "Events appear here once their articles have a date to count from.")
_ELSEWHERE = ("No events in this part of time", "Zoom out or fit to see the others.")
_PRINTED_ELSEWHERE = ("No events in this part of time", "The others are earlier or later.")
_BESIDE_DROP, _BESIDE_SIZE = 57, 12


@dataclass(frozen=True, slots=True)
class _Sheet:
    """One picture in the making: what is on it, its measures and its colours."""

    marks: Marks
    articles: Mapping[int, Article]
    published: Sequence[Publication]
    view: View
    theme: Theme
    scale: Scale
    arrangement: Arrangement
    head: int
    height: int

    @property
    def above(self) -> float:
        """Return the pixels of the plot above the axis."""
        return self.height - self.head - BOTTOM - BELOW

    @property
    def selected_article(self) -> int | None:
        """Return the article of the selected event."""
        found = np.flatnonzero(self.marks.ids == (self.view.selected or 0))
        return self.marks.event(int(found[0])).event.article if len(found) else None


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
    return compose(marks_of(events, articles, rejected=view.rejected), articles, view, theme)


def marks_of(
    events: Sequence[DatedEvent], articles: Mapping[int, Article], *, rejected: bool = False
) -> Marks:
    """Return the marks of events, with what lasts "since" a time lasting until its article was published."""
    known = publications(articles.values())
    published = {article: each.at for each in known for article in each.articles}
    return marks(events, rejected=rejected, published=published)


def compose(all_marks: Marks, articles: Mapping[int, Article], view: View, theme: Theme) -> dict[str, Any]:
    """Return the figure of marks made before, as a window does that draws them again and again."""
    sheet = _sheet(all_marks, articles, view, theme)

    def hover(card: Card) -> str:
        return event_hover(all_marks.event(card.mark), articles)

    return {
        "data": [
            *(_published(sheet) if len(all_marks) else ()),
            *traces(sheet.arrangement, sheet.scale, theme, hover, view.selected),
        ],
        "layout": {
            **_frame(sheet),
            **_pointer(theme),
            "xaxis": _time_axis(sheet),
            "yaxis": {"range": [-BELOW, sheet.above], "fixedrange": True, "visible": False},
            "shapes": [_axis_line(theme)] if len(all_marks) else [],
            "annotations": _notes(sheet),
        },
    }


def _sheet(all_marks: Marks, articles: Mapping[int, Article], view: View, theme: Theme) -> _Sheet:
    published = publications(articles.values())
    laid = scale(view, all_marks, [each.at for each in published], max(view.width - LEFT - RIGHT, 120))
    head = HEAD if view.header else NO_HEAD
    ceiling = None if view.height is None else float(max(view.height - head - BOTTOM - BELOW, 60))
    walls = [laid.pixel(each.at) for each in in_view(published, laid) if each.exact][-_MOST_WALLS:]
    arrangement = arrange(all_marks, laid, view, theme, walls, ceiling)
    arrangement = with_selected(arrangement, all_marks, laid, view, theme, ceiling)
    needed = max(int(head + BOTTOM + BELOW + arrangement.top + _TOP_ROOM), _LEAST_HEIGHT)
    height = needed if view.height is None else view.height
    return _Sheet(all_marks, articles, published, view, theme, laid, arrangement, head, height)


def _frame(sheet: _Sheet) -> dict[str, Any]:
    return {
        "width": sheet.view.width,
        "height": sheet.height,
        "autosize": False,
        "margin": {"l": LEFT, "r": RIGHT, "t": sheet.head, "b": BOTTOM, "pad": 0},
        "paper_bgcolor": sheet.theme.paper,
        "plot_bgcolor": sheet.theme.paper,
        "font": {"family": FONT, "size": 13, "color": sheet.theme.muted},
        "showlegend": False,
        "bargap": 0,
    }


def _pointer(theme: Theme) -> dict[str, Any]:
    font = {"family": FONT, "size": 13, "color": theme.ink}
    return {
        "hovermode": "closest",
        "hoverdistance": 15,
        "hoverlabel": {"align": "left", "bgcolor": theme.paper, "font": font},
        "dragmode": False,
        "uirevision": "dateline",
    }


def _notes(sheet: _Sheet) -> list[Note]:
    """Return everything that is written."""
    notes = [dressed(card_note(placed, sheet.scale), sheet.theme) for placed in sheet.arrangement.cards]
    if len(sheet.marks):
        notes += published_notes(
            sheet.published, sheet.scale, sheet.theme, _PUBLISHED_DROP, sheet.selected_article
        )
    if sheet.view.header:
        notes += _header(sheet)
    if sheet.view.start is not None:
        notes += _beyond(sheet)
    notes += count_notes(sheet.arrangement, sheet.scale, sheet.theme)
    if not sheet.arrangement.total:
        notes.append(_nothing(sheet))
    return notes


def _time_axis(sheet: _Sheet) -> dict[str, Any]:
    found = ticks(sheet.scale, sheet.view.margin)
    return {
        "type": "linear",
        "visible": bool(len(sheet.marks)),
        "range": [sheet.scale.start, sheet.scale.end],
        "tickmode": "array",
        "tickvals": [tick.at for tick in found],
        "ticktext": [tick.label + (f"<br>{tick.context}" if tick.context else "<br> ") for tick in found],
        "tickfont": {"size": 13, "color": sheet.theme.muted},
        "tickangle": 0,
        "ticks": "",
        "ticklabelstandoff": 2,
        "gridcolor": sheet.theme.grid,
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


def _published(sheet: _Sheet) -> list[dict[str, Any]]:
    """Return the lines of the publication dates, those just out of view too, so that dragging finds them."""
    near = in_view(sheet.published, sheet.scale, sheet.view.margin)
    return published_lines(near, sheet.scale, sheet.theme, sheet.above, sheet.selected_article)


def _header(sheet: _Sheet) -> list[Note]:
    theme = sheet.theme
    heading = f"<b>{safe(title(sheet.view.title, sheet.articles, sheet.scale.width))}</b>"
    notes = [written(heading, 2, sheet.head - 28, TITLE_SIZE, theme.ink)]
    if sheet.arrangement.total:
        notes.append(written(legend(sheet.arrangement, theme), 2, sheet.head - 64, LEGEND_SIZE, theme.muted))
    return notes


def _beyond(sheet: _Sheet) -> list[Note]:
    """Return the hints that there are events to the left and right; the page goes there when they are clicked."""
    return [
        {
            **written(f"← {count:,} earlier", 0, -_BESIDE_DROP, _BESIDE_SIZE, sheet.theme.muted),
            **({} if side == "earlier" else {"x": 1, "xanchor": "right", "text": f"{count:,} later →"}),
            "name": f"stretch:{start:.0f}:{end:.0f}",
            "y": 0,
            "captureevents": True,
        }
        for side, count, (start, end) in beside(sheet.marks, sheet.scale)
    ]


def _nothing(sheet: _Sheet) -> Note:
    """Return what an empty timeline says instead of events."""
    elsewhere = _PRINTED_ELSEWHERE if sheet.view.header else _ELSEWHERE
    text, hint = elsewhere if len(sheet.marks) else _NO_EVENTS
    small = f'<span style="font-size:14px;color:{sheet.theme.muted}">{hint}</span>'
    note = written(f"<b>{text}</b><br>{small}", 0, 0, 18, sheet.theme.ink)
    return {**note, "x": 0.5, "y": 0.56, "xanchor": "center", "yanchor": "middle", "align": "center"}
