"""A timeline made for print: one picture, or one for each page, with title, legend and footnotes as wished."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np

from dateline.model import Article
from dateline.timeline.figure import compose, published_on
from dateline.timeline.heading import title
from dateline.timeline.marks import Marks
from dateline.timeline.theme import LIGHT, Theme
from dateline.timeline.view import View, fitted

PER_PAGE = 24
"""Events that one page has room for, each with its label."""
_CLEAR = "rgba(0,0,0,0)"
_RIM = 0.04


@dataclass(frozen=True, slots=True)
class Print:
    """How a picture of a timeline shall be.

    Attributes:
        title: The headline; None takes the article's title or counts the articles, "" leaves it out.
        subtitle: A line or two under it.
        width: Pixels, before they are multiplied by the scale of the output.
        theme: The colours.
        transparent: Whether to leave out the paper.
        legend: Whether to explain the signs.
        footnotes: Whether to number the labels and print quotes and sources.
        pages: Whether to spread the timeline over pages, each with as many events as it has room for.
        stretch: First and last second to show, folded as the marks are; None shows everything.
        today: The moment at which to draw a line; None draws none.
        published: Whether to draw the publication dates.
    """

    title: str | None = None
    subtitle: str = ""
    width: int = 1400
    theme: Theme = LIGHT
    transparent: bool = False
    legend: bool = True
    footnotes: bool = False
    pages: bool = False
    stretch: tuple[float, float] | None = None
    today: float | None = None
    published: bool = True


def printed(marks: Marks, articles: Mapping[int, Article], wish: Print) -> tuple[dict[str, Any], ...]:
    """Return the figures of a picture: one, or one for each page.

    Args:
        marks: All marks.
        articles: Their articles by number.
        wish: How it shall be.
    """
    stretches = tuple(pages(marks, published_on(marks, articles), wish))
    figures: list[dict[str, Any]] = []
    notes = 1
    for number, stretch in enumerate(stretches, start=1):
        view = _view(
            wish, articles, stretch, notes, f" ({number} of {len(stretches)})" * (len(stretches) > 1)
        )
        made = compose(marks, articles, view, wish.theme)
        notes += made["layout"]["meta"]["footnotes"]
        figures.append(_cleared(made) if wish.transparent else made)
    return tuple(figures)


def _view(
    wish: Print, articles: Mapping[int, Article], stretch: tuple[float, float] | None, first: int, page: str
) -> View:
    heading = title(wish.title, articles)
    return View(
        width=wish.width,
        start=stretch[0] if stretch else None,
        end=stretch[1] if stretch else None,
        title=heading + page if heading else "",
        subtitle=wish.subtitle,
        legend=wish.legend,
        footnotes=first if wish.footnotes else 0,
        today=wish.today,
        published=wish.published,
    )


def pages(marks: Marks, published: list[float], wish: Print) -> Iterator[tuple[float, float] | None]:
    """Yield the stretch of time of each page: together they hold everything, each about as many events."""
    if not wish.pages:
        yield wish.stretch
        return
    start, end = wish.stretch or fitted(marks, published)
    first, last = (int(at) for at in np.searchsorted(marks.anchor, (start, end)))
    anchors = marks.anchor[first:last]
    count = max(1, -(-len(anchors) // PER_PAGE))
    edges = [start, *_edges(anchors, count), end]
    for low, high in pairwise(edges):
        rim = _RIM * (high - low) if count > 1 else 0.0
        yield low - rim * (low > start), high + rim * (high < end)


def _edges(anchors: Any, count: int) -> Iterator[float]:
    """Yield moments between events that part them into shares of about the same number."""
    moments, firsts = np.unique(anchors, return_index=True)
    before = -1
    for page in range(1, count):
        at = int(np.searchsorted(firsts, round(page * len(anchors) / count)))
        if before < at < len(moments) and at > 0:
            before = at
            yield float(moments[at - 1] + moments[at]) / 2


def _cleared(made: dict[str, Any]) -> dict[str, Any]:
    """Return a figure without paper, behind the labels neither."""
    layout = made["layout"]
    notes = [{**note, "bgcolor": _CLEAR} if "bgcolor" in note else note for note in layout["annotations"]]
    return {
        **made,
        "layout": {**layout, "paper_bgcolor": _CLEAR, "plot_bgcolor": _CLEAR, "annotations": notes},
    }
