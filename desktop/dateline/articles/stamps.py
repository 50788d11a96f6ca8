"""Reads the dates that machines write: ISO 8601, mail headers, PDF dates, seconds since 1970."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from dateline.articles.words import Found, iso_date, scan
from dateline.model import DateCandidate, Known

MISNAMED = ", with another weekday"
"""How the source of a date ends that is called by a weekday that it is not."""
_MISNAMED_TRUST = 0.45
_COMPACT = re.compile(
    r"(?:D:)?(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})(?:T?(?P<hour>\d{2}):?(?P<minute>\d{2})(?::?\d{2})?)?"
    r"(?P<zone>Z|[+-]\d{2}['’:]?\d{2})?['’]?"
)
_EPOCH = re.compile(r"\d{10}(?:\d{3})?")
_PLACEHOLDERS = frozenset(
    {
        "1970-01-01",
        "1969-12-31",
        "1900-01-01",
        "1899-12-30",
        "1899-12-31",
        "1980-01-01",
        "1999-11-30",
        "1601-01-01",
    }
)
"""Days that programs write for want of a date."""
_ROUND = frozenset({"2000-01-01", "2001-01-01"})
"""Days that are placeholders at midnight."""


def stamp(words: str, language: str | None = None) -> Found | None:
    """Read one machine-written date that fills a whole field; the program's placeholders are refused."""
    words = words.strip()[:100]
    found = _compact(words) or _epoch(words) or _first(words, language)
    return None if found is None or _is_placeholder(found) else found


def _is_placeholder(found: Found) -> bool:
    return found.date in _PLACEHOLDERS or (found.date in _ROUND and found.time == "00:00")


def candidate(found: Found, source: str, evidence: str, confidence: float, known: Known) -> DateCandidate:
    """Make a candidate of a date that was found, with the words around it as evidence.

    One that is called by a weekday that it is not is hardly trusted: the day or the weekday is wrong.
    """
    words = " ".join(evidence.split())[:200]
    if found.misnamed:
        source, confidence = f"{source}{MISNAMED}", min(confidence, _MISNAMED_TRUST)
        known = known if known in (Known.GUESSED, Known.UNKNOWN) else Known.INFERRED
    return DateCandidate(found.date, source, words, confidence, known, found.time, found.zone)


def _compact(words: str) -> Found | None:
    match = _COMPACT.fullmatch(words)
    date = match and iso_date(int(match["y"]), int(match["m"]), int(match["d"]))
    if not match or not date:
        return None
    time = f"{match['hour']}:{match['minute']}" if match["hour"] and match["hour"] < "24" else None
    zone = match["zone"] and re.sub(r"['’]", ":", match["zone"])
    return Found(date, 0, len(words), time, zone if time else None)


def _epoch(words: str) -> Found | None:
    if not _EPOCH.fullmatch(words):
        return None
    moment = datetime.fromtimestamp(int(words[:10]), UTC)
    return Found(f"{moment:%Y-%m-%d}", 0, len(words), f"{moment:%H:%M}", "UTC")


def _first(words: str, language: str | None) -> Found | None:
    found = next(scan(words, language), None)
    return found if found and found.sure else None
