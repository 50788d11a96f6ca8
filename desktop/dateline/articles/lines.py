"""Publication dates in the visible lines of a text: bylines, date lines, agency datelines.

Only lines that are about the text itself count: a date inside a sentence or a headline is what the
story tells, not when it was published. Without a year there is no candidate at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.articles import labels
from dateline.articles.doubts import CHANGE
from dateline.articles.stamps import candidate
from dateline.articles.words import Order, scan
from dateline.model import DateCandidate, Known

_FIRST, _LAST = 14, 4
"""How many lines at the top and at the bottom of a text are looked at."""
_LONGEST = 300
_LONGEST_LABEL = 40
_LABELLED = "labelled date"
_AMONG_OTHERS = 0.7
"""How far a labelled date is trusted in a text with several dated lines."""
_FIRST_WORDS = "date before the first words"
_BY_PLACE = frozenset({"date line", "byline", _FIRST_WORDS})
"""Evidence that only consists in a date standing alone."""
_DATE_FIRST = re.compile(r"^(?:[A-ZÀ-Þ][\w.'’ /-]{1,40},?\s*\()?$")
_TOLD_AFTER = re.compile(r"\s*\)?[.:]?\s*(?:[-–—]{1,2}|(?<=\)[.:])|(?<=\)))\s+[A-ZÀ-Þ\"„“«][^.!?]{30,}")
"""A date, with or without its place, and then the first sentence."""
_CHANGED = f"{CHANGE} (visible line)"
OF_ANOTHER = "date of another thing"
"""What a date is called that the words before it give to something else."""
_CLOCK = "clock of the site"
_NAMED = "line with a name and a date"
_OFFERED = frozenset({_CHANGED, _CLOCK, OF_ANOTHER, _NAMED})
"""Dates that a line shows of something else: listed, never chosen."""
_BYLINE = re.compile(r"^(?:by|von|par|por|di|da|door|av|af|text|autor|author)\b[:\s]", re.IGNORECASE)
_DIVIDERS = re.compile(r"\s*(?:[|•·/]|\s[-–—]\s|,\s|\))\s*$")
_OPENING = re.compile(r"\s*(?:[|•·/(]|\s[-–—]\s|[-–—]$)")
_NAME_BEFORE = re.compile(
    r"(?:[A-ZÀ-Þ][\w.'’&-]*|of|the|and|de|la|der|des)(?: (?:[A-ZÀ-Þ][\w.'’&-]*|of|the|and|de|la|der|des)){0,5},\s*"
)
"""A paper, a place or a happening: "The Daily Post, 21 February 2025" may be any of them."""
_DATELINE = re.compile(r"^\(?[A-ZÀ-Þ][\w.'’ /-]{1,40}(?:,\s*[\w.'’ ]{2,30})?,?\s*$")
_DATELINE_END = re.compile(r"\s*(?:\([^)]{2,40}\)|/[\w ]{2,20}/)?\s*(?:[-–—]{1,2}\s|:\s|\.\s[-–—]|--)")


def find(
    lines: Sequence[str], language: str | None = None, order: Order | None = None
) -> Iterator[DateCandidate]:
    """Yield the dates of the lines at the top and the bottom of a text, best evidence of each line first.

    Where a text has several lines of their own with different dates it is a chronicle: none of them is
    the publication date unless it is labelled so, and they are only offered.
    """
    edges = [*lines[:_FIRST], *lines[max(_FIRST, len(lines) - _LAST) :]]
    found = [
        item
        for number, line in enumerate(edges)
        if any(map(str.isdigit, line[:_LONGEST]))
        for item in _from_line(_with_label(edges, number), number < _FIRST, language, order)
    ]
    is_chronicle = len({item.date for item in found if item.source in _BY_PLACE}) > 1
    for item in found:
        if is_chronicle and item.source in _BY_PLACE:
            yield replace(item, known=Known.GUESSED)
        elif is_chronicle:
            yield replace(item, confidence=min(item.confidence, _AMONG_OTHERS))
        else:
            yield item


def _with_label(lines: Sequence[str], number: int) -> str:
    """Return a line together with the label that stands on a line of its own above it."""
    line = lines[number][:_LONGEST]
    above = lines[number - 1].strip() if number else ""
    is_label = len(above) <= _LONGEST_LABEL and (labels.is_label(above) or labels.is_label_of_change(above))
    return f"{above} {line}" if is_label else line


def _from_line(line: str, at_top: bool, language: str | None, order: Order | None) -> Iterator[DateCandidate]:
    dates = list(scan(line, language, order))
    last = 0
    for found in dates:
        source, trust = _evidence(line, line[: found.start], line[found.end :], last)
        last = found.end
        if len(dates) > 1 and source in _BY_PLACE:
            continue  # a range of dates, or a list of them
        if not source or not (at_top or source in (_LABELLED, _CHANGED)):
            continue
        if not found.sure:
            yield candidate(found, f"{source}, day and month may be swapped", line, 0.3, Known.GUESSED)
        else:
            yield candidate(found, source, line, trust, Known.GUESSED if source in _OFFERED else Known.FOUND)


def _evidence(line: str, before: str, after: str, last: int) -> tuple[str, float]:
    """Return what makes a date in a line the publication date, or only worth a look, and how far it is trusted.

    ``last`` is where the date before it ends.
    """
    if labels.CHANGED.search(before[last:]):
        return _CHANGED, 0.1
    if labels.is_published(before[last:], after):
        return _LABELLED, 0.82
    if labels.is_clock(line):
        return _CLOCK, 0.1
    place = _by_place(line, before, after)
    if place[0] and labels.is_of_another_thing(before):
        return OF_ANOTHER, 0.1
    return place


def _by_place(line: str, before: str, after: str) -> tuple[str, float]:
    """Return what the place of a date in its line makes it."""
    if _is_alone(before, after):
        return "date line", 0.75
    if len(line) <= 160 and (_BYLINE.match(line) or _is_divided(before, after)):
        return "byline", 0.74
    if _DATELINE.match(before) and _DATELINE_END.match(after):
        return "dateline", 0.76
    if _DATE_FIRST.match(before) and _TOLD_AFTER.match(after):
        return _FIRST_WORDS, 0.7
    if not after.strip() and _NAME_BEFORE.fullmatch(before):
        return _NAMED, 0.3
    return "", 0.0


def _is_alone(before: str, after: str) -> bool:
    """Tell whether the line is nothing but the date, give or take brackets and dashes."""
    return not re.search(r"\w", before + after)


def _is_divided(before: str, after: str) -> bool:
    """Tell whether the date stands in a field of its own ("Jane Doe | 24 November 2025 | World")."""
    opened = not before.strip() or bool(_DIVIDERS.search(before))
    closed = not after.strip() or bool(_OPENING.match(after))
    divided = bool(re.search(r"[|•·]|//|\s[-–—]\s", before[-4:] + after[:4]))
    return opened and closed and divided and len(before) < 80
