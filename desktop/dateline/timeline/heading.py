"""What stands above the timeline on a picture: title, subtitle and legend, each in as many lines as it needs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dateline.model import Article
from dateline.timeline.arrange import Arrangement
from dateline.timeline.labels import Note, written
from dateline.timeline.legend import LEGEND_LINE, Entry, entries, lines, set_out
from dateline.timeline.lettering import safe, wrap
from dateline.timeline.signs import Shape
from dateline.timeline.theme import Theme
from dateline.timeline.view import View

TITLE_SIZE, SUBTITLE_SIZE = 23, 15
_TITLE_LINE, _SUBTITLE_LINE = 30, 21
_TITLE_LINES, _SUBTITLE_LINES = 2, 3
_ABOVE, _BELOW, _BETWEEN = 26, 22, 6
NO_HEAD = 14
_USUAL_HEAD = 104
_ALONE_ABOVE, _ALONE_BELOW = 12, 8
_TWO_LINES = 1000
"""Pixels; a legend that stands alone in a narrower window has two lines."""


@dataclass(frozen=True, slots=True)
class Heading:
    """The lines above a timeline."""

    title: tuple[str, ...] = ()
    subtitle: tuple[str, ...] = ()
    legend: tuple[tuple[Entry, ...], ...] = ()

    @property
    def alone(self) -> bool:
        """Tell whether there is only a legend, as in the window."""
        return not (self.title or self.subtitle)

    @property
    def height(self) -> int:
        """Return the pixels between the upper edge of the picture and the plot."""
        if not (self.title or self.subtitle or self.legend):
            return NO_HEAD
        if self.alone:
            return _ALONE_ABOVE + LEGEND_LINE * len(self.legend) + _ALONE_BELOW
        parts = bool(self.title) + bool(self.subtitle) + bool(self.legend) - 1
        return (
            _ABOVE
            + _TITLE_LINE * len(self.title)
            + _SUBTITLE_LINE * len(self.subtitle)
            + LEGEND_LINE * len(self.legend)
            + _BETWEEN * parts
            + _BELOW
        )


def heading(
    view: View,
    articles: Mapping[int, Article],
    arrangement: Arrangement,
    theme: Theme,
    limit: float,
    *,
    folded: bool = False,
) -> Heading:
    """Return what stands above a timeline; a picture of given height has one line of legend at most."""
    if not view.header:
        return Heading()
    rows = (
        lines(entries(arrangement, theme, folded=folded), limit) if view.legend and arrangement.total else []
    )
    return Heading(
        wrap(title(view.title, articles), TITLE_SIZE, limit, _TITLE_LINES, bold=True),
        wrap(view.subtitle, SUBTITLE_SIZE, limit, _SUBTITLE_LINES),
        tuple(tuple(row) for row in (rows if view.height is None else rows[: _lines_of(view, limit)])),
    )


def reserved(view: View, limit: float) -> int:
    """Return the pixels that a picture of given height keeps for its heading, before it is known."""
    if not view.header:
        return NO_HEAD
    if view.title == "" and not view.subtitle:
        lined = _lines_of(view, limit) if view.legend else 0
        return Heading(legend=((),) * lined).height
    return _USUAL_HEAD


def _lines_of(view: View, limit: float) -> int:
    alone = view.title == "" and not view.subtitle
    return 2 if alone and limit < _TWO_LINES else 1


def title(given: str | None, articles: Mapping[int, Article]) -> str:
    """Return the headline of a picture: what was asked for, or what the articles suggest."""
    if given is not None:
        return given
    only = next(iter(articles.values())).title if len(articles) == 1 else ""
    return only or (f"Timeline of {len(articles):,} articles" if articles else "Timeline")


def heading_notes(made: Heading, theme: Theme) -> tuple[list[Note], list[Shape]]:
    """Return the words of a heading and the signs of its legend."""
    y = float(made.height - (_ALONE_ABOVE if made.alone else _ABOVE))
    notes = _lines([f"<b>{safe(line)}</b>" for line in made.title], y, TITLE_SIZE, _TITLE_LINE, theme.ink)
    y -= _TITLE_LINE * len(made.title) + _BETWEEN * bool(made.title)
    notes += _lines([safe(line) for line in made.subtitle], y, SUBTITLE_SIZE, _SUBTITLE_LINE, theme.ink)
    y -= _SUBTITLE_LINE * len(made.subtitle) + _BETWEEN * bool(made.subtitle)
    words, signs = set_out(made.legend, y, theme)
    return [*notes, *words], signs


def _lines(texts: Sequence[str], top: float, size: int, pitch: int, colour: str) -> list[Note]:
    return [written(text, 0, top - pitch * number, size, colour) for number, text in enumerate(texts)]
