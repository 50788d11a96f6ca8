"""Filters that a library keeps under names, and periods of time as a person types them."""

from __future__ import annotations

import json
import re
from dataclasses import fields
from typing import TYPE_CHECKING, Any

from dateline.errors import DateError
from dateline.formula import edtf
from dateline.formula.results import Dated, Kind
from dateline.model import Review, Status
from dateline.workflow.dates import read_published
from dateline.workflow.filters import Certainty, Filter, Period, Sources

if TYPE_CHECKING:
    from dateline.store.library import Library

_KEY = "filters"
_MEMBERS = {
    "statuses": Status,
    "kinds": Kind,
    "certainties": Certainty,
    "reviews": Review,
    "sources": Sources,
}
_BETWEEN = re.compile(r"\s*(?:/|\.\.+|…|\s[-–—]\s|[–—]|\b(?:to|until|till|bis|and)\b)\s*", re.IGNORECASE)
_FROM = re.compile(r"^(?:from|between|since|from|ab|von|seit|zwischen)\s+", re.IGNORECASE)
_AFTER = re.compile(r"^(?:after|nach)\s+", re.IGNORECASE)
_BEFORE = re.compile(r"^(?:before|vor)\s+", re.IGNORECASE)
_UNTIL = re.compile(r"^(?:until|till|up to|to|by|bis)\s+", re.IGNORECASE)


def read_period(typed: str) -> Period:
    """Return the stretch of time that a person types: "2025", "March 2025 – June 2025", "before 2020", "since May 2024".

    Raises:
        DateError: The words are not understood.
    """
    words = " ".join(typed.split())
    if after := _AFTER.match(words):
        return Period(words, _day(words[after.end() :]).end, None)
    if before := _BEFORE.match(words):
        return Period(words, None, _day(words[before.end() :]).start)
    if until := _UNTIL.match(words):
        return Period(words, None, _day(words[until.end() :]).end)
    open_ended = _FROM.match(words)
    first, last = _ends(words[open_ended.end() :] if open_ended else words)
    if last is None:
        return Period(words, first.start, None if open_ended else first.end)
    if first.start is not None and last.end is not None and last.end <= first.start:
        raise DateError(f"“{words}” ends before it begins: write the earlier date first.")
    return Period(words, first.start, last.end)


def _ends(words: str) -> tuple[Dated, Dated | None]:
    """Return the one date or the two dates in the words; 11/2025 is one."""
    try:
        return _day(words), None
    except DateError:
        parts = [part for part in _BETWEEN.split(words) if part]
        if len(parts) != 2:
            raise
    return _day(parts[0]), _day(parts[1])


def _day(words: str) -> Dated:
    found = edtf.read(words)
    if not isinstance(found, Dated):
        found = edtf.read(read_published(words))
    if not isinstance(found, Dated):
        raise DateError(f"“{words}” is not understood as a date. Try “May 2025” or “2024 – 2025”.")
    return found


def saved_filters(library: Library) -> dict[str, Filter]:
    """Return the filters that a library keeps, by name; what a later version wrote is left out."""
    found = {}
    for name, record in _records(library).items():
        try:
            found[name] = read_filter(record)
        except (AttributeError, TypeError, ValueError, DateError):
            continue
    return found


def save_filter(library: Library, name: str, chosen: Filter) -> None:
    """Keep a filter under a name, in place of one that has it."""
    library.remember(
        _KEY, json.dumps({**_records(library), name: written_filter(chosen)}, ensure_ascii=False)
    )


def forget_filter(library: Library, name: str) -> None:
    """Keep a filter no longer."""
    left = {each: record for each, record in _records(library).items() if each != name}
    library.remember(_KEY, json.dumps(left, ensure_ascii=False))


def written_filter(chosen: Filter) -> dict[str, Any]:
    """Return a filter as a record of lists and words."""
    record: dict[str, Any] = {}
    for each in fields(chosen):
        held = getattr(chosen, each.name)
        if isinstance(held, frozenset) and held:
            record[each.name] = sorted(held)
        elif isinstance(held, Period):
            record[each.name] = held.words
        elif held:
            record[each.name] = held
    return record


def read_filter(record: dict[str, Any]) -> Filter:
    """Return the filter of a record.

    Raises:
        ValueError: It holds what is not known here.
    """
    read: dict[str, Any] = {}
    for name, held in record.items():
        match name:
            case "words":
                read[name] = str(held)
            case "period":
                read[name] = read_period(held)
            case _:
                member = _MEMBERS.get(name)
                read[name] = frozenset(member(value) for value in held) if member else frozenset(held)
    return Filter(**read)


def _records(library: Library) -> dict[str, Any]:
    try:
        found = json.loads(library.setting(_KEY) or "{}")
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
