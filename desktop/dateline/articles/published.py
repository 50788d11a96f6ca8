"""The publication date of a document: ordered finders, each naming its evidence, and the choice among them.

Nothing is assumed: without evidence the date stays unknown. The date of the file is listed, never chosen.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from dateline.articles import addresses, clocks, lines, made, testimony, witness, zones
from dateline.articles.choice import choose
from dateline.articles.language import code
from dateline.articles.typed import read_words
from dateline.articles.words import Order
from dateline.model import DateCandidate, Known, PublicationDate


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
        text: The story, for what it says itself about when it was written.
    """

    lines: Sequence[str] = ()
    stated: Sequence[DateCandidate] = ()
    address: str = ""
    file_name: str = ""
    modified: float | None = None
    language: str = ""
    text: str = ""


def find(evidence: Evidence, today: date | None = None) -> PublicationDate:
    """Ask every finder in order, let the text itself bear witness, and choose the best evidence.

    ``today`` only serves to refuse dates that lie in the future; it is never a date by itself.
    """
    latest = today or date.today()  # noqa: DTZ011 - the user's calendar day
    language, order = code(evidence.language), order_of(evidence.language)
    saved = clocks.saved_days(evidence.stated, evidence.modified, latest)
    found = [
        *clocks.without(zones.local_days(evidence.stated, evidence.address), saved),
        *addresses.from_address(evidence.address),
        *lines.find(evidence.lines, language or None, order),
        *_from_file_name(evidence.file_name),
    ]
    heard = testimony.collect(evidence.lines, evidence.text, language, order)
    inferred = witness.infer(heard, found, latest)
    known = made.weighed([*found, *inferred], heard)
    return choose([*known, *_from_file_time(evidence.modified)], latest, heard)


def order_of(language: str) -> Order | None:
    """Return the order of day and month in a language; bare English may be either."""
    tag = language.replace("_", "-").lower()
    if tag in ("en-us", "en-ph"):
        return "MDY"
    return None if tag in ("", "en") else "DMY"


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
