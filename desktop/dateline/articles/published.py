"""The publication date of a document: ordered finders, each naming its evidence, and the choice among them.

Nothing is assumed: without evidence the date stays unknown. The date of the file is listed, never chosen.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from itertools import islice

from dateline.articles import addresses, lines
from dateline.articles.language import code
from dateline.articles.words import Order, read_words
from dateline.formula.calendar import day_number
from dateline.model import DateCandidate, Known, PublicationDate

_RANK = {known: place for place, known in enumerate(Known)}
_NOT_CHOSEN = (Known.GUESSED, Known.UNKNOWN)
_MOST_CANDIDATES = 20
_MOST_WEIGHED = 200
_UTC = frozenset({"Z", "UTC", "GMT", "+00:00", "+0000", "-00:00", "GMT+0000", "UTC+0000"})


@dataclass(frozen=True, slots=True)
class Evidence:
    """Everything about a document that may tell when it was published.

    Attributes:
        lines: The visible lines, furniture included.
        stated: What the format itself says (metadata, page markup, document properties).
        address: Link of the page, if known.
        file_name: The file's name, for the date in it.
        modified: The file's time of change, seconds since 1970; a guess that is never chosen.
        language: Language tag, "en" or "en-US"; the region settles the order of 05/11/2025.
    """

    lines: Sequence[str] = ()
    stated: Sequence[DateCandidate] = ()
    address: str = ""
    file_name: str = ""
    modified: float | None = None
    language: str = ""


def find(evidence: Evidence, today: date | None = None) -> PublicationDate:
    """Ask every finder in order and choose the best evidence.

    ``today`` only serves to refuse dates that lie in the future; it is never a date by itself.
    """
    found = [
        *evidence.stated,
        *addresses.from_address(evidence.address),
        *lines.find(evidence.lines, code(evidence.language) or None, order_of(evidence.language)),
        *_from_file_name(evidence.file_name),
        *_from_file_time(evidence.modified),
    ]
    return choose(found, today)


def order_of(language: str) -> Order | None:
    """Return the order of day and month in a language; bare English may be either."""
    tag = language.replace("_", "-").lower()
    if tag in ("en-us", "en-ph"):
        return "MDY"
    return None if tag in ("", "en") else "DMY"


def choose(candidates: Sequence[DateCandidate], today: date | None = None) -> PublicationDate:
    """Choose by how a date is known, then by confidence; guesses are kept but never chosen."""
    limit = f"{(today or date.today()) + timedelta(days=1):%Y-%m-%d}"  # noqa: DTZ011 - the user's calendar day
    possible = list(islice(_distinct(item for item in candidates if item.date <= limit), _MOST_WEIGHED))
    agreeing = list(_backed(list(_local_days(possible))))
    ranked = sorted(agreeing, key=lambda item: (_RANK[item.known], -item.confidence))
    chosen = next((item for item in ranked if item.known not in _NOT_CHOSEN), None)
    if chosen and len(chosen.date) < 10:
        chosen = next((item for item in ranked if _is_finer(item, chosen)), chosen)
    return PublicationDate(chosen, tuple(ranked[:_MOST_CANDIDATES]))


def _backed(candidates: list[DateCandidate]) -> Iterator[DateCandidate]:
    """Trust a date a little more for every other kind of evidence that says the same."""
    for item in candidates:
        others = {other.source for other in candidates if other.date == item.date} - {item.source}
        yield replace(item, confidence=min(0.99, round(item.confidence + 0.03 * min(3, len(others)), 2)))


def _is_finer(item: DateCandidate, vague: DateCandidate) -> bool:
    """Tell whether a candidate names a day within the month or year of a vague one."""
    return len(item.date) == 10 and item.date.startswith(vague.date) and item.known not in _NOT_CHOSEN


def _distinct(candidates: Iterator[DateCandidate]) -> Iterator[DateCandidate]:
    seen = set()
    for item in candidates:
        if (item.date, item.source) not in seen:
            seen.add((item.date, item.source))
            yield item


def _local_days(candidates: list[DateCandidate]) -> Iterator[DateCandidate]:
    """Trust a time in UTC less where the page itself shows the neighbouring day: that is its local date."""
    local = {
        item.date
        for item in candidates
        if item.known in (Known.STATED, Known.FOUND) and item.zone not in _UTC
    }
    for item in candidates:
        shifted = (
            item.zone in _UTC and item.date not in local and any(_neighbours(item.date, day) for day in local)
        )
        yield replace(item, known=Known.INFERRED) if shifted else item


def _neighbours(first: str, second: str) -> bool:
    """Tell whether two full days follow each other."""
    if len(first) != 10 or len(second) != 10:
        return False
    days = [day_number(*map(int, day.split("-"))) for day in (first, second)]
    return abs(days[0] - days[1]) == 1


def _from_file_name(name: str) -> Iterator[DateCandidate]:
    """The file's name: a saved link, or an ISO date in it."""
    link = addresses.address_in_name(name)
    if link:
        yield from addresses.from_address(link)
    yield from addresses.from_file_name(name)


def _from_file_time(modified: float | None) -> Iterator[DateCandidate]:
    """The file's own date: only ever offered."""
    if modified is not None:
        moment = datetime.fromtimestamp(modified, UTC)
        words = f"{moment:%Y-%m-%d %H:%M} UTC"
        yield DateCandidate(f"{moment:%Y-%m-%d}", "file time", words, 0.1, Known.GUESSED)


__all__ = ["choose", "find", "order_of", "read_words"]
