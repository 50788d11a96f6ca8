"""Tells the day that a site shows on top of every page, which is the day of saving, from the day of publication."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import islice
from typing import TYPE_CHECKING

from dateline.articles import lines as visible_lines
from dateline.articles.frames import Frames
from dateline.model import DateCandidate, Known

if TYPE_CHECKING:
    from lxml.html import HtmlElement

SAVED = "day the page was saved"
"""The source of a date that the envelope of a saved page names."""
_OUTSIDE = ", outside the article"
_LOOSE = ("anywhere on the page", "the only date shown")
"""Evidence that tells nothing of its place."""
_LABELLED = "labelled date"
_MOST_TRUSTED = 0.5
_YEAR = re.compile(r"(?:19|20)\d\d")
_BLOCKS = (
    "div",
    "p",
    "span",
    "time",
    "li",
    "td",
    "small",
    "strong",
    "b",
    "a",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
)
_LONGEST = 160
_MOST = 200
"""Elements with a year that are looked at: a clock stands high up, and a list of thousands must not take minutes."""


def placed(found: Iterable[DateCandidate], *, is_outside: bool) -> Iterator[DateCandidate]:
    """Yield dates that a page shows; those outside the article are called so, and without a label hardly trusted."""
    for item in found:
        if not is_outside or item.known is Known.GUESSED:
            yield item
        elif item.source.startswith(_LABELLED) or item.known is Known.STATED:
            yield replace(item, source=item.source + _OUTSIDE)
        else:
            trust = min(item.confidence, _MOST_TRUSTED)
            yield replace(item, source=item.source + _OUTSIDE, confidence=trust, known=Known.INFERRED)


def split(page: HtmlElement, frames: Frames, lines: Sequence[str]) -> tuple[list[str], list[str]]:
    """Part visible lines into those of the article and those with a date that stands outside it only."""
    places: dict[str, bool] = {}
    dated = (element for element in page.iter(*_BLOCKS) if _YEAR.search(element.text or ""))
    for element in islice(dated, _MOST):
        words = " ".join("".join(element.itertext()).split())
        if words and len(words) <= _LONGEST:
            places[words] = places.get(words, True) and frames.is_outside(element)
    outside = [words for words, is_outside in places.items() if is_outside]
    apart = {line for line in lines if len(line) <= _LONGEST and any(words in line for words in outside)}
    return [line for line in lines if line not in apart], [line for line in lines if line in apart]


def from_lines(apart: Sequence[str], language: str | None) -> Iterator[DateCandidate]:
    """Yield the dates of lines outside the article."""
    for line in apart:
        yield from placed(visible_lines.find([line], language), is_outside=True)


def saved_days(candidates: Sequence[DateCandidate], modified: float | None, today: date) -> frozenset[str]:
    """Return the days on which a page may have been saved: today, the file's day, what its envelope says."""
    days = {today.isoformat(), *(item.date for item in candidates if item.source == SAVED)}
    if modified is not None:
        moment = datetime.fromtimestamp(modified, UTC)
        days |= {f"{moment:%Y-%m-%d}", f"{moment.astimezone():%Y-%m-%d}"}
    return frozenset(days)


def without(candidates: Iterable[DateCandidate], saved: frozenset[str]) -> Iterator[DateCandidate]:
    """Yield every candidate; a day outside the article that is the day of saving is only offered."""
    for item in candidates:
        is_loose = item.source.startswith(_LOOSE) or _OUTSIDE in item.source
        if is_loose and item.date in saved and item.known is not Known.GUESSED:
            source = f"{item.source}, as on the day of saving"
            yield replace(item, source=source, confidence=0.15, known=Known.GUESSED)
        else:
            yield item
