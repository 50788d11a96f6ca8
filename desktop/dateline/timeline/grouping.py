"""Lanes: events sorted into bands one above another, by article, category, status or source."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from urllib.parse import urlsplit

import numpy as np

from dateline.model import Article, Event, Status
from dateline.timeline.lane_kinds import LanesBy
from dateline.timeline.marks import Lane, Marks, part

MOST_LANES = 12
OTHERS, BY_HAND, NO_CATEGORY, UNKNOWN_SOURCE = "Others", "Made by hand", "No category", "Unknown source"
OWN = {OTHERS, BY_HAND, NO_CATEGORY, UNKNOWN_SOURCE, *(status.value.capitalize() for status in Status)}
"""Names that the program gives to lanes; the others are those of articles, sources and categories."""
_STATUSES = {status.value.capitalize(): place for place, status in enumerate(Status)}


def lanes(
    marks: Marks, articles: Mapping[int, Article], by: LanesBy, *, most: int = MOST_LANES
) -> tuple[Lane, ...]:
    """Sort marks into lanes, the best filled ones if they are too many, the rest in one called "Others".

    Args:
        marks: All marks; each goes into exactly one lane.
        articles: Their articles by number.
        by: What the lanes stand for.
        most: How many lanes there may be.
    """
    if by is LanesBy.NONE or not len(marks):
        return ()
    name = _namer(articles, by)
    names = [name(marks.event(at).event) for at in range(len(marks))]
    order = _ordered(names, by, most)
    last = len(order) - 1
    place = {each: number for number, each in enumerate(order)}
    codes = np.array([place.get(each, last) for each in names], dtype=np.int64)
    return tuple(Lane(each, part(marks, codes == number)) for number, each in enumerate(order))


def _namer(articles: Mapping[int, Article], by: LanesBy) -> Callable[[Event], str]:
    match by:
        case LanesBy.ARTICLE:
            titles = {number: each.title or each.source for number, each in articles.items()}
            return lambda event: titles.get(event.article, BY_HAND)
        case LanesBy.SOURCE:
            sources = {number: source_of(each) for number, each in articles.items()}
            return lambda event: sources.get(event.article, BY_HAND)
        case LanesBy.CATEGORY:
            return lambda event: event.decision.category or NO_CATEGORY
        case _:
            return lambda event: event.shown_status.value.capitalize()


def source_of(article: Article) -> str:
    """Return who published an article: its publisher, or the site of its address."""
    site = urlsplit(article.link).hostname or ""
    return article.publisher or site.removeprefix("www.") or UNKNOWN_SOURCE


def _ordered(names: Sequence[str], by: LanesBy, most: int) -> list[str]:
    """Return the names of the lanes from top to bottom."""
    counts = Counter(names)
    kept = [name for name, _ in sorted(counts.items(), key=lambda each: (-each[1], each[0]))]
    others = [OTHERS] if len(kept) > most else []
    kept = kept[: most - 1] if others else kept
    first = {name: place for place, name in enumerate(dict.fromkeys(names))}
    match by:
        case LanesBy.STATUS:
            kept.sort(key=lambda name: _STATUSES[name])
        case LanesBy.CATEGORY:
            kept.sort(key=lambda name: (name == NO_CATEGORY, name.casefold()))
        case LanesBy.ARTICLE:
            kept.sort(key=lambda name: first[name])
        case _:
            pass
    return kept + others
