"""Publication dates on the picture: a dashed line for a day, a pale band for what is only known to the month.

The lines are traces and not plotly's shapes: shapes between the layers stay behind when they leave the view.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from dateline.formula import edtf
from dateline.formula.calendar import DAY_SECONDS, civil_at
from dateline.formula.results import Dated
from dateline.formula.words import MONTHS, words
from dateline.model import Article
from dateline.timeline.folding import Folding
from dateline.timeline.lettering import width
from dateline.timeline.marks import anchored
from dateline.timeline.theme import FONT, Theme, translucent
from dateline.timeline.ticks import year_label
from dateline.timeline.view import Scale

_SIZE = 12
_MOST_LINES, _MOST_TICKS = 4, 200
_BELOW = 14
_WIDE_DAY, _WIDE, _STRIP = 120.0, 240.0, 7.0
_THIN, _MERGED, _CROWD, _GAP = 4.0, 40.0, 240.0, 8.0
_PALE = 0.09


@dataclass(frozen=True, slots=True)
class Publication:
    """One publication date, as exact as it is known, and the ids of the articles published then."""

    start: float
    end: float
    words: str
    articles: tuple[int, ...]

    @property
    def at(self) -> float:
        """Return the moment that stands for the date."""
        return float(anchored(self.start, self.end))

    @property
    def exact(self) -> bool:
        """Tell whether the day is known."""
        return self.end - self.start <= DAY_SECONDS


def publications(articles: Iterable[Article]) -> tuple[Publication, ...]:
    """Return the publication dates of articles in order of time, equal ones merged and unknown ones left out."""
    found: dict[tuple[float, float], Publication] = {}
    for article in articles:
        chosen = article.published.chosen
        read = _read(chosen.date) if chosen else None
        if read is not None:
            earlier = found[read[:2]].articles if read[:2] in found else ()
            found[read[:2]] = Publication(*read, (*earlier, article.id))
    return tuple(sorted(found.values(), key=lambda each: each.at))


def refolded(found: Iterable[Publication], folding: Folding) -> tuple[Publication, ...]:
    """Return publication dates in folded time."""
    if not folding.folds:
        return tuple(found)
    return tuple(replace(each, start=folding.fold(each.start), end=folding.fold(each.end)) for each in found)


@lru_cache(maxsize=20_000)
def _read(date: str) -> tuple[float, float, str] | None:
    """Return the bounds of a date and its name: its day, or as coarsely as it is known."""
    result = edtf.read(date)
    if not isinstance(result, Dated) or result.start is None or result.end is None:
        return None
    if result.end - result.start > DAY_SECONDS:
        return float(result.start), float(result.end), words(result)
    year, month, day = civil_at(result.start)
    return float(result.start), float(result.end), f"{day} {MONTHS[month - 1]} {year_label(year)}"


def in_view(found: Sequence[Publication], scale: Scale, spare: float = 0.0) -> list[Publication]:
    """Return the publication dates that can be seen, or that lie so many views beside it."""
    more = spare * (scale.end - scale.start)
    return [
        each
        for each in found
        if (each.at if _is_line(each, scale) else each.end) >= scale.start - more
        and (each.at if _is_line(each, scale) else each.start) <= scale.end + more
    ]


def _is_line(each: Publication, scale: Scale) -> bool:
    """Tell whether a date is drawn as a line: not where its day is so wide that it would seem to be a moment."""
    wide = scale.pixel(each.end) - scale.pixel(each.start)
    return wide < (_WIDE_DAY if each.exact else _THIN)


def published_lines(
    found: Sequence[Publication], scale: Scale, theme: Theme, top: float, article: int | None
) -> list[dict[str, Any]]:
    """Return the traces of publication dates: as high as the plot for a few, ticks under the axis for many.

    Args:
        found: The dates that can come into view.
        scale: The stretch of time on its pixels.
        theme: The colours.
        top: The upper edge of the plot.
        article: The article whose date is always drawn in full height.
    """
    few = len(in_view(found, scale)) <= _MOST_LINES
    dashes: tuple[list[float | None], list[float | None]] = ([], [])
    bands: tuple[list[float | None], list[float | None]] = ([], [])
    for each in found[-_MOST_TICKS:]:
        high = top if few or article in each.articles else 0.0
        left, right = max(each.start, scale.time(-scale.width)), min(each.end, scale.time(2 * scale.width))
        if _is_line(each, scale):
            left = right = each.at
        elif scale.pixel(right) - scale.pixel(left) > _WIDE:  # behind everything, it would be a stain
            high = min(high, _STRIP)
        xs, ys = dashes if left == right else bands
        xs += [left, left, None] if left == right else [left, left, right, right, left, None]
        ys += [-_BELOW, high, None] if left == right else [-_BELOW, high, high, -_BELOW, -_BELOW, None]
    line = {"color": theme.published, "width": 1, "dash": "3px,4px"}
    pale = {"fill": "toself", "fillcolor": translucent(theme.published, _PALE), "line": {"width": 0}}
    drawn = ((bands, pale), (dashes, {"line": line}))
    return [_trace(*outline, look) for outline, look in drawn if outline[0]]


def _trace(xs: Sequence[float | None], ys: Sequence[float | None], look: dict[str, Any]) -> dict[str, Any]:
    base = {"type": "scatter", "mode": "lines", "x": list(xs), "y": list(ys), "name": "published"}
    return {**base, "hoverinfo": "skip", "showlegend": False, **look}


@dataclass(frozen=True, slots=True)
class _Caption:
    """What is written under one line, or under several that stand close: where, which date, how many."""

    left: float
    right: float
    first: str
    last: str
    articles: tuple[int, ...]

    @property
    def pixel(self) -> float:
        """Return the middle of what is captioned."""
        return (self.left + self.right) / 2

    @property
    def words(self) -> str:
        """Return the date, or the first and last of dates that stand on one spot."""
        return self.first if self.first == self.last else f"{self.first} – {self.last}"

    def texts(self, theme: Theme, *, first: bool) -> Iterator[str]:
        """Yield what to write, best first: only the first of a picture has to say what the line means."""
        yield from map(theme.say, self._texts(first=first))

    def _texts(self, *, first: bool) -> Iterator[str]:
        count = f" ({len(self.articles):,} articles)" if len(self.articles) > 1 else ""
        yield f"published {self.words}{count}"
        if not first:
            yield self.words + count
            yield self.words + (f" ({len(self.articles):,})" if count else "")


def published_notes(
    found: Sequence[Publication],
    scale: Scale,
    theme: Theme,
    drop: float,
    article: int | None,
    reserved: Sequence[tuple[float, float]] = (),
) -> list[dict[str, Any]]:
    """Return the captions of the dates in view, as many as fit side by side, that of one article first."""
    merged = _merged(in_view(found, scale), scale, article)
    order = sorted(merged, key=lambda each: (article not in each.articles, -each.pixel))
    notes: list[dict[str, Any]] = []
    taken: list[tuple[float, float]] = list(reserved)
    for caption in order:
        place = _place(caption, scale, theme, taken, first=not notes)
        if place is not None:
            text, centre, half = place
            taken.append((centre - half, centre + half))
            notes.append(_note(caption.pixel, centre, text, scale, theme, drop))
    return notes


def _merged(seen: Sequence[Publication], scale: Scale, article: int | None) -> list[_Caption]:
    captions: list[_Caption] = []
    for each in seen:
        middle = (max(each.start, scale.start) + min(each.end, scale.end)) / 2
        pixel = scale.pixel(each.at if _is_line(each, scale) else middle)
        last = captions[-1] if captions else None
        if last and _together(last, each, pixel, article):
            articles = last.articles + each.articles
            captions[-1] = _Caption(last.left, pixel, last.first, each.words, articles)
        else:
            captions.append(_Caption(pixel, pixel, each.words, each.words, each.articles))
    return captions


def _together(last: _Caption, each: Publication, pixel: float, article: int | None) -> bool:
    """Tell whether a date shares the caption before it: the same day, or too close to be told apart."""
    if last.words == each.words:
        return pixel - last.left < _MERGED
    if article in each.articles or article in last.articles:  # it is named by itself
        return False
    return pixel - last.right < _THIN and pixel - last.left < _CROWD


def _place(
    caption: _Caption, scale: Scale, theme: Theme, taken: Sequence[tuple[float, float]], *, first: bool
) -> tuple[str, float, float] | None:
    """Return a text, its middle and half its width, where it covers no other caption."""
    for text in caption.texts(theme, first=first):
        half = width(text, _SIZE) / 2 + _GAP
        aside = half - 2 * _GAP
        for shift in (0.0, -aside / 2, aside / 2, -aside, aside):
            centre = min(max(caption.pixel + shift, half - 40), scale.width - half + 50)
            if not any(left < centre + half and centre - half < right for left, right in taken):
                return text, centre, half
    return None


def _note(pixel: float, centre: float, text: str, scale: Scale, theme: Theme, drop: float) -> dict[str, Any]:
    return {
        "text": text,
        "x": scale.time(pixel),
        "y": 0,
        "xref": "x",
        "yref": "paper",
        "xshift": round(centre - pixel, 1),
        "yshift": -drop,
        "xanchor": "center",
        "yanchor": "top",
        "showarrow": False,
        "font": {"family": FONT, "size": _SIZE, "color": theme.published},
    }
