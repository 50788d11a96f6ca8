"""Level of detail: which of a million events to show in a view, found in a few milliseconds.

The marks are sorted, so a view is a slice; the slice is cut into columns, and the columns take turns in
naming their most important event. The rest become dots, or bars of a density where dots would not fit.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from dateline.timeline.marks import Integers, Marks

MOST_CARDS = 60
MOST_DOTS = 190
_COLUMNS = 120
_MOST_STRADDLING = 12


@dataclass(frozen=True, slots=True)
class Cluster:
    """Some events that stand too close to be told apart.

    Attributes:
        start: First second of their stretch of time.
        end: Last second of it.
        count: Their number.
        base: The height of the line that their column stands on.
        room: The height that the column may take.
    """

    start: float
    end: float
    count: int
    base: float = 0.0
    room: float = 0.0


@dataclass(frozen=True, slots=True, eq=False)
class Detail:
    """What to draw: marks that get a card, marks that get a dot, and counts of all others.

    Attributes:
        cards: Marks by importance; equal ones hop over the view.
        dots: Marks from early to late; empty where there are ``clusters``.
        clusters: Counts of what is neither a card nor a dot.
        total: How many events the stretch holds.
    """

    cards: tuple[int, ...]
    dots: tuple[int, ...]
    clusters: tuple[Cluster, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Budget:
    """How much may be drawn: labels, marks without one, and columns side by side."""

    cards: int = MOST_CARDS
    dots: int = MOST_DOTS
    columns: int = 110


USUAL = Budget()


def detail(marks: Marks, start: float, end: float, budget: Budget = USUAL) -> Detail:
    """Choose what to draw of a stretch of time.

    Args:
        marks: All marks.
        start: First second of the stretch.
        end: Last second of it.
        budget: How much may be drawn.
    """
    first, last = (int(at) for at in np.searchsorted(marks.anchor, (start, end)))
    straddling = _straddling(marks, first, last, start, end)
    inside = (
        _best(marks, (first, last), (start, end), budget.cards)
        if last - first > budget.cards
        else np.arange(first, last)
    )
    chosen = np.concatenate((inside, straddling))
    cards = chosen[np.lexsort((_scattered(chosen), -marks.score[chosen].astype(np.int64)))]
    total = last - first + len(straddling)
    if last - first - len(inside) <= budget.dots:
        dots = np.setdiff1d(np.arange(first, last), chosen, assume_unique=True)
        return Detail(tuple(cards.tolist()), tuple(dots.tolist()), (), total)
    return Detail(tuple(cards.tolist()), (), _clusters(marks, chosen, start, end, budget.columns), total)


def _straddling(marks: Marks, first: int, last: int, start: float, end: float) -> Integers:
    """Return the best marks that reach into the stretch from anchors outside it."""
    before = np.flatnonzero(marks.high[:first] > start)
    after = np.flatnonzero(marks.low[last:] < end) + last
    reaching = np.concatenate((before, after))
    if len(reaching) > _MOST_STRADDLING:
        best = np.argsort(-marks.score[reaching].astype(np.int64), kind="stable")[:_MOST_STRADDLING]
        reaching = np.sort(reaching[best])
    return reaching


def _best(marks: Marks, part: tuple[int, int], view: tuple[float, float], most: int) -> Integers:
    """Return the most important marks of the slice, spread over its columns."""
    first, last = part
    edges = np.searchsorted(marks.anchor[first:last], np.linspace(*view, _COLUMNS + 1)[1:-1]) + first
    bounds = [first, *edges.tolist(), last]
    columns = [(low, high) for low, high in pairwise(bounds) if high > low]
    share = -(-most // len(columns))
    found = np.concatenate([_top(marks, low, high, share) for low, high in columns])
    if len(found) <= most:
        return found
    turns = np.concatenate([np.arange(min(share, high - low)) for low, high in columns])
    order = np.lexsort((_scattered(found), -marks.score[found].astype(np.int64), turns))
    return found[order[:most]]


def _top(marks: Marks, low: int, high: int, share: int) -> Integers:
    score = marks.score[low:high]
    if share == 1 or high - low == 1:
        return np.array([low + int(score.argmax())])
    return low + np.argsort(-score.astype(np.int64), kind="stable")[:share]


def _scattered(found: Integers) -> Integers:
    """Return an order that hops over the view, so that a tie does not favour its left side."""
    return (np.arange(len(found)) * 73) % 127


def _clusters(marks: Marks, chosen: Integers, start: float, end: float, columns: int) -> tuple[Cluster, ...]:
    edges = np.linspace(start, end, columns + 1)
    counts = np.diff(np.searchsorted(marks.anchor, edges))
    shown, _ = np.histogram(marks.anchor[chosen], edges)
    rest = np.maximum(counts - shown, 0)
    return tuple(
        Cluster(float(edges[at]), float(edges[at + 1]), int(rest[at])) for at in np.flatnonzero(rest).tolist()
    )
