"""Events to a plotly figure, as a plain dict: the same events give the same figure, always.

Heights are pixels above the axis, times are seconds since 1970 on a linear axis with ticks of our own
(plotly's date axes end at the year 0). Everything that comes from an article is escaped.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from dateline.formula.calendar import DAY_SECONDS
from dateline.model import Article, DatedEvent, Happening
from dateline.timeline.arrange import Arrangement, Space
from dateline.timeline.breaks import break_notes, break_traces, kept_clear
from dateline.timeline.cards import Card
from dateline.timeline.footnotes import Footnotes, footnote_notes, footnotes, numbered
from dateline.timeline.grouping import lanes
from dateline.timeline.heading import Heading, heading, heading_notes, reserved
from dateline.timeline.hover import event_hover
from dateline.timeline.labels import Note, card_note, count_notes, dressed, row_notes, written
from dateline.timeline.lane_kinds import LanesBy
from dateline.timeline.marks import Marks, marks, refolded
from dateline.timeline.palette import coloured
from dateline.timeline.published import Publication, in_view, publications, published_lines, published_notes
from dateline.timeline.published import refolded as refolded_dates
from dateline.timeline.rows import settled
from dateline.timeline.ruler import RULER_ROOM, Ruler, ruler, ruler_notes, ruler_traces
from dateline.timeline.scripts import lettered
from dateline.timeline.stretches import beside
from dateline.timeline.theme import FONT, Theme
from dateline.timeline.ticks import ticks
from dateline.timeline.today import today_lines, today_notes, today_room
from dateline.timeline.traces import traces
from dateline.timeline.view import Scale, View, scale

LEFT, RIGHT, BOTTOM = 56, 64, 76
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
    heading: Heading
    footnotes: Footnotes
    ruler: Ruler | None
    height: int

    @property
    def bottom(self) -> int:
        """Return the pixels under the plot."""
        return BOTTOM + self.footnotes.height

    @property
    def above(self) -> float:
        """Return the pixels of the plot above the axis."""
        return self.height - self.heading.height - self.bottom - BELOW

    @property
    def today(self) -> float | None:
        """Return where the line of today is, in folded time."""
        at = self.view.today
        return None if at is None else self.marks.folding.fold(at // DAY_SECONDS * DAY_SECONDS)

    @property
    def selected_article(self) -> int | None:
        """Return the article of the selected event."""
        mark = self.marks.mark_of(self.view.selected)
        return None if mark is None else self.marks.event(mark).event.article


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
    events: Sequence[DatedEvent],
    articles: Mapping[int, Article],
    *,
    rejected: bool = False,
    happenings: Iterable[Happening] = (),
    by: LanesBy = LanesBy.NONE,
    folded: bool = False,
) -> Marks:
    """Return the marks of events, with what lasts "since" a time lasting until its article was published.

    Args:
        events: Any events.
        articles: Their articles by number.
        rejected: Whether to draw those the user has rejected.
        happenings: Which events tell the same: they share a mark.
        by: What the lanes stand for.
        folded: Whether to fold long gaps.
    """
    known = publications(articles.values())
    published = {article: each.at for each in known for article in each.articles}
    made = marks(events, rejected=rejected, published=published, happenings=happenings)
    if folded:
        made = refolded(made, (edge for each in known for edge in (each.start, each.end)))
    return replace(made, lanes=lanes(made, articles, by))


def published_on(all_marks: Marks, articles: Mapping[int, Article]) -> list[float]:
    """Return the moments of publication, folded as the marks are: what a view has to fit, too."""
    return [each.at for each in refolded_dates(publications(articles.values()), all_marks.folding)]


def compose(all_marks: Marks, articles: Mapping[int, Article], view: View, theme: Theme) -> dict[str, Any]:
    """Return the figure of marks made before, as a window does that draws them again and again."""
    if all_marks.categories:
        theme = replace(theme, categories=tuple(coloured(all_marks.categories, theme).items()))
    if view.selected is not None:
        view = replace(view, selected=all_marks.fronts.get(view.selected, view.selected))
    sheet = _sheet(all_marks, articles, view, theme)

    said: dict[int, str] = {}

    def hover(card: Card) -> str:
        number = card.event.id
        if number not in said:  # a bar asks for each of its points
            said[number] = event_hover(card.dated, articles, all_marks.told.get(number), theme.say)
        return said[number]

    words, signs = heading_notes(sheet.heading, theme)
    folding, spare = all_marks.folding, view.margin
    return {
        "data": [
            *break_traces(folding, sheet.scale, theme, sheet.above, BELOW, spare),
            *(_published(sheet) if len(all_marks) else ()),
            *today_lines(sheet.today, sheet.scale, theme, sheet.above, BELOW),
            *traces(sheet.arrangement, sheet.scale, theme, hover, view.selected, folding),
            *ruler_traces(sheet.ruler, sheet.scale, theme, sheet.above),
        ],
        "layout": {
            **_frame(sheet),
            **_pointer(theme),
            "xaxis": _time_axis(sheet),
            "yaxis": {"range": [-BELOW, sheet.above], "fixedrange": True, "visible": False},
            "shapes": [*([_axis_line(theme)] if len(all_marks) else []), *signs],
            "annotations": [lettered(note) for note in (*_notes(sheet), *words)],
            "meta": {"footnotes": len(sheet.footnotes.numbers), "margin": view.margin},
        },
    }


def _sheet(all_marks: Marks, articles: Mapping[int, Article], view: View, theme: Theme) -> _Sheet:
    published = refolded_dates(publications(articles.values()), all_marks.folding) if view.published else ()
    wide = max(view.width - LEFT - RIGHT, 120)
    laid = scale(view, all_marks, [each.at for each in published], wide)
    head = reserved(view, wide)
    measured = ruler(all_marks, view.measured)
    taken = head + BOTTOM + BELOW + (RULER_ROOM if measured else 0.0)
    ceiling = None if view.height is None else float(max(view.height - taken, 60))
    walls = [laid.pixel(each.at) for each in in_view(published, laid) if each.exact][-_MOST_WALLS:]
    if view.today is not None:
        walls.append(laid.pixel(all_marks.folding.fold(view.today)))
    arrangement = settled(all_marks, laid, view, theme, Space(ceiling, tuple(walls)))
    folds = any(each.high > laid.start and each.low < laid.end for each in all_marks.folding.folds)
    top = heading(view, articles, arrangement, theme, wide, folded=folds)
    under = (
        footnotes(arrangement, all_marks, articles, wide, view.footnotes) if view.footnotes else Footnotes()
    )
    frame = top.height + BOTTOM + BELOW + under.height
    needed = max(int(frame + arrangement.top + _TOP_ROOM), _LEAST_HEIGHT + under.height)
    height = needed if view.height is None else view.height
    return _Sheet(
        all_marks, articles, published, view, theme, laid, arrangement, top, under, measured, height
    )


def _frame(sheet: _Sheet) -> dict[str, Any]:
    return {
        "width": sheet.view.width,
        "height": sheet.height,
        "autosize": False,
        "margin": {"l": LEFT, "r": RIGHT, "t": sheet.heading.height, "b": sheet.bottom, "pad": 0},
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
    scale, theme = sheet.scale, sheet.theme
    notes = [dressed(card_note(placed, scale, theme), theme) for placed in sheet.arrangement.cards]
    notes = numbered(notes, sheet.footnotes.numbers)
    notes += row_notes(sheet.arrangement.rows, scale, theme)
    if len(sheet.marks):
        notes += published_notes(
            sheet.published,
            scale,
            theme,
            _PUBLISHED_DROP,
            sheet.selected_article,
            today_room(sheet.today, scale, theme),
        )
        notes += today_notes(sheet.today, scale, theme, _PUBLISHED_DROP)
        notes += break_notes(sheet.marks.folding, scale, theme, sheet.view.margin)
    notes += ruler_notes(sheet.ruler, scale, theme, sheet.above)
    notes += footnote_notes(sheet.footnotes, BOTTOM, theme)
    if sheet.view.start is not None:
        notes += _beyond(sheet)
    notes += count_notes(sheet.arrangement, scale, theme)
    if not sheet.arrangement.total:
        notes.append(_nothing(sheet))
    return notes


def _time_axis(sheet: _Sheet) -> dict[str, Any]:
    folding, spare, say = sheet.marks.folding, sheet.view.margin, sheet.theme.say
    found = ticks(sheet.scale, spare, folding, kept_clear(folding, sheet.scale, sheet.theme, spare))
    return {
        "type": "linear",
        "visible": bool(len(sheet.marks)),
        "range": [sheet.scale.start, sheet.scale.end],
        "tickmode": "array",
        "tickvals": [tick.at for tick in found],
        "ticktext": [f"{say(tick.label)}<br>{say(tick.context) or ' '}" for tick in found],
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


def _beyond(sheet: _Sheet) -> list[Note]:
    """Return the hints that there are events to the left and right; the page goes there when they are clicked."""
    say = sheet.theme.say
    return [
        {
            **written(say(f"← {count:,} earlier"), 0, -_BESIDE_DROP, _BESIDE_SIZE, sheet.theme.muted),
            **({} if side == "earlier" else {"x": 1, "xanchor": "right", "text": say(f"{count:,} later →")}),
            "name": f"stretch:{start:.0f}:{end:.0f}",
            "y": 0,
            "captureevents": True,
        }
        for side, count, (start, end) in beside(sheet.marks, sheet.scale)
    ]


def _nothing(sheet: _Sheet) -> Note:
    """Return what an empty timeline says instead of events."""
    elsewhere = _PRINTED_ELSEWHERE if sheet.view.header else _ELSEWHERE
    text, hint = map(sheet.theme.say, elsewhere if len(sheet.marks) else _NO_EVENTS)
    small = f'<span style="font-size:14px;color:{sheet.theme.muted}">{hint}</span>'
    note = written(f"<b>{text}</b><br>{small}", 0, 0, 18, sheet.theme.ink)
    return {**note, "x": 0.5, "y": 0.56, "xanchor": "center", "yanchor": "middle", "align": "center"}
