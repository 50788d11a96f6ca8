"""Publication dates in the address of a page and in the name of a file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from dateline.articles.months import month
from dateline.articles.words import iso_date
from dateline.model import DateCandidate, Known

_PATH_DAY = re.compile(
    r"(?:^|[/_.-])(?P<y>(?:19|20)\d{2})(?P<mark>[/-])(?P<m>\d{1,2}|[A-Za-z]{3,9})(?P=mark)(?P<d>\d{1,2})(?=[/_.-]|$)"
)
_PATH_COMPACT = re.compile(r"(?:^|/)(?P<y>(?:19|20)\d{2})(?P<m>\d{2})(?P<d>\d{2})(?=[/_.-]|$)")
_PATH_DAY_FIRST = re.compile(
    r"/(?P<d>\d{1,2})(?P<mark>[-.])(?P<m>\d{1,2})(?P=mark)(?P<y>(?:19|20)\d{2})(?=[/.]|$)"
)
_PATH_MONTH = re.compile(r"(?:^|/)(?P<y>(?:19|20)\d{2})/(?P<m>\d{1,2})(?=/)")
_NAME_DAY = re.compile(
    r"(?<!\d)(?P<y>(?:1[89]|20)\d{2})(?P<mark>[-_. ]?)(?P<m>\d{2})(?P=mark)(?P<d>\d{2})(?!\d)"
)


def from_address(address: str) -> Iterator[DateCandidate]:
    """Find a date that is a path of its own ("/2025/11/24/slug", "/2025-11-24-slug"), not one inside a slug."""
    parts = urlsplit(address)
    path = unquote(parts.path)
    for form, confidence in ((_PATH_DAY, 0.85), (_PATH_COMPACT, 0.8)):
        for match in form.finditer(path):
            date = _date(match)
            if date and _opens_a_segment(path, match):
                yield DateCandidate(date, "address of the page", address[:300], confidence, Known.FOUND)
                return
    turned = _PATH_DAY_FIRST.search(path)
    date = _date(turned) if turned and (int(turned["d"]) > 12 or turned["d"] == turned["m"]) else None
    if date:
        yield DateCandidate(date, "address of the page", address[:300], 0.7, Known.FOUND)
        return
    vague = _PATH_MONTH.search(path)
    if vague and 1 <= int(vague["m"]) <= 12:
        date = f"{vague['y']}-{int(vague['m']):02}"
        yield DateCandidate(date, "address of the page", address[:300], 0.5, Known.FOUND)


def from_file_name(name: str) -> Iterator[DateCandidate]:
    """Find an ISO date in a file's name ("2025-11-24 caracas.txt", "20251124_caracas.pdf")."""
    for match in _NAME_DAY.finditer(name):
        date = iso_date(int(match["y"]), int(match["m"]), int(match["d"]))
        if date:
            confidence = 0.65 if match["mark"] else 0.55
            yield DateCandidate(date, "file name", name, confidence, Known.FOUND)
            return


def address_in_name(name: str) -> str:
    """Return the link that a saved page's file name spells, or nothing."""
    text = unquote(name)
    match = re.search(r"https?[:_]+/{0,2}_*(?P<rest>[\w.-]+\.[a-z]{2,}[/_].*)", text)
    return f"https://{match['rest'].replace('_', '/')}" if match else ""


def _date(match: re.Match[str]) -> str | None:
    written = match["m"]
    number = int(written) if written.isdigit() else month(written, "en")
    return iso_date(int(match["y"]), number, int(match["d"])) if number else None


def _opens_a_segment(path: str, match: re.Match[str]) -> bool:
    """Tell whether a date opens a part of the path: inside a slug it may be what the story is about."""
    return path[: match.start("y")].endswith("/")
