"""Publication dates in the visible lines of a text: bylines, date lines, agency datelines.

Only lines that are about the text itself count: a date inside a sentence or a headline is what the
story tells, not when it was published. Without a year there is no candidate at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

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
_BY_PLACE = frozenset({"date line", "byline"})
"""Evidence that only consists in a date standing alone."""
_LABEL = re.compile(
    r"(?:first\s+)?(?:published|posted|publication\s+date|date|issued|released|filed|submitted|veröffentlicht|erschienen|publiziert|"
    r"erstellt|datum|stand|publié|parution|mis\s+en\s+ligne|publicado|publicación|fecha|pubblicato|data|gepubliceerd|geplaatst|"
    r"opublikowano|publicerad|udgivet|publisert|julkaistu|опубликовано|дата|опубліковано|yayınlanma)"
    r"\s*(?:on|am|le|el|il|op|em|the|den|vom|online)?\s*[:：]?\s*$",
    re.IGNORECASE,
)
_CHANGED = re.compile(
    r"(?:updated|modified|edited|revised|corrected|reviewed|retrieved|accessed|aktualisiert|geändert|abgerufen|mis\s+à\s+jour|"
    r"modifié|actualizado|modificado|aggiornato|bijgewerkt|zaktualizowano|обновлено)\b[^|•·]*$",
    re.IGNORECASE,
)
_BYLINE = re.compile(r"^(?:by|von|par|por|di|da|door|av|af|text|autor|author)\b[:\s]", re.IGNORECASE)
_DIVIDERS = re.compile(r"\s*(?:[|•·/]|\s[-–—]\s|,\s|\))\s*$")
_OPENING = re.compile(r"\s*(?:[|•·/(]|\s[-–—]\s|[-–—]$)")
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


def is_label(words: str) -> bool:
    """Tell whether words are only a label of a publication date ("Published on:")."""
    return bool(_LABEL.fullmatch(words.strip()))


def _with_label(lines: Sequence[str], number: int) -> str:
    """Return a line together with the label that stands on a line of its own above it."""
    line = lines[number][:_LONGEST]
    above = lines[number - 1].strip() if number else ""
    is_label = len(above) <= _LONGEST_LABEL and (_LABEL.fullmatch(above) or _CHANGED.search(above))
    return f"{above} {line}" if is_label else line


def _from_line(line: str, at_top: bool, language: str | None, order: Order | None) -> Iterator[DateCandidate]:
    dates = list(scan(line, language, order))
    for found in dates:
        source, trust = _evidence(line, line[: found.start], line[found.end :])
        if len(dates) > 1 and source in _BY_PLACE:
            continue  # a range of dates, or a list of them
        if not source or (not at_top and source != _LABELLED):
            continue
        if found.sure:
            yield candidate(found, source, line, trust, Known.FOUND)
        else:
            yield candidate(found, f"{source}, day and month may be swapped", line, 0.3, Known.GUESSED)


def _evidence(line: str, before: str, after: str) -> tuple[str, float]:
    """Return what makes a date in a line the publication date, and how far that is trusted."""
    if _CHANGED.search(before):
        return "", 0.0
    if _LABEL.search(before[-50:]):
        return _LABELLED, 0.82
    if _is_alone(before, after):
        return "date line", 0.75
    if len(line) <= 160 and (_BYLINE.match(line) or _is_divided(before, after)):
        return "byline", 0.74
    if _DATELINE.match(before) and _DATELINE_END.match(after):
        return "dateline", 0.76
    return "", 0.0


def _is_alone(before: str, after: str) -> bool:
    """Tell whether the line is nothing but the date, give or take brackets and dashes."""
    return not re.search(r"\w", before + after)


def _is_divided(before: str, after: str) -> bool:
    """Tell whether the date stands in a field of its own ("Jane Doe | 24 November 2025 | World")."""
    opened = not before.strip() or bool(_DIVIDERS.search(before))
    closed = not after.strip() or bool(_OPENING.match(after))
    divided = bool(re.search(r"[|•·]|\s[-–—]\s", before[-4:] + after[:4]))
    return opened and closed and divided and len(before) < 80
