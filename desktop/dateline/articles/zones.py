"""The day of a moment in UTC where a page comes from: 00:23 UTC on the 25th is still the 24th in Canada."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from urllib.parse import urlsplit

from dateline.articles.days import moved
from dateline.model import DateCandidate, Known

_HOURS = {
    (-10, -3): "us ca", (-8, -5): "mx", (-5, -5): "pe ec", (-4, -3): "cl py", (-4, -4): "bo ve do pr",
    (-3, -3): "ar uy", (-5, -2): "br", (-6, -6): "gt cr ni hn sv",
    (1, 2): "de at ch fr it es nl be lu dk se no pl cz sk hu si hr rs ba mk al mt li", (2, 3): "gr fi ro bg ee lv lt ua il cy md eg",
    (2, 2): "za zw zm", (3, 3): "tr sa iq kw qa ke tz ug", (3, 12): "ru", (3.5, 4.5): "ir", (4, 4): "ae om az am ge", (5, 5): "pk uz",
    (5.5, 5.5): "in lk", (5.75, 5.75): "np", (6, 6): "bd", (7, 7): "th vn", (7, 9): "id", (8, 8): "cn hk tw sg my ph", (9, 9): "jp kr",
    (8, 11): "au", (12, 13): "nz",
}  # fmt: skip
"""The least and the most hours ahead of UTC, summer time included, in the countries of these domains."""
_AHEAD = {domain: hours for hours, domains in _HOURS.items() for domain in domains.split()}
_PLAIN_UTC = frozenset({"Z", "UTC", "GMT", "GMT+0000", "UTC+0000"})
"""How programs write UTC that is nobody's own time; "+00:00" may well be local."""


def local_days(candidates: Sequence[DateCandidate], address: str) -> Iterator[DateCandidate]:
    """Yield every candidate, and after a moment in UTC the other day it is in the country of the page.

    Only where every time zone of that country has the same other day, and no other candidate is a local
    witness for the day in UTC.
    """
    domain = (urlsplit(address).hostname or "").rpartition(".")[2]
    hours = _AHEAD.get(domain)
    clocks = {item.time for item in candidates if item.zone in _PLAIN_UTC}
    local = {item.date for item in candidates if item.zone not in _PLAIN_UTC and _is_local(item, clocks)}
    for item in candidates:
        shift = _shift(item, hours) if hours and item.zone in _PLAIN_UTC else 0
        if shift and item.date not in local and item.known is Known.STATED:
            source = f"{item.source}, as the day where .{domain} is"
            yield replace(item, date=moved(item.date, shift), source=source, time=None, zone=None)
            yield replace(item, known=Known.INFERRED)
        else:
            yield item


def _is_local(item: DateCandidate, clocks: set[str | None]) -> bool:
    """Tell whether a candidate shows the local day: not one that merely repeats the clock of UTC without its zone."""
    repeats = item.time is not None and item.zone is None and item.time in clocks
    return item.known in (Known.STATED, Known.FOUND) and not repeats


def _shift(item: DateCandidate, hours: tuple[float, float]) -> int:
    """Return -1 or 1 if the day before or after is the local one in every time zone, else 0."""
    if not item.time or len(item.date) != len("2025-11-24"):
        return 0
    clock = int(item.time[:2]) + int(item.time[3:]) / 60
    days = {int((clock + ahead) // 24) for ahead in hours}
    return days.pop() if len(days) == 1 else 0
