"""Dates that a person types, and the publication date as an anchor."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date as day
from datetime import timedelta
from typing import TYPE_CHECKING

from dateline.edits import SetPublicationDate
from dateline.errors import DateError
from dateline.formula import edtf
from dateline.formula.calendar import Unit
from dateline.formula.operators import Fixed, Formula, Mentioned, Published
from dateline.formula.resolve import leaves
from dateline.formula.results import Dated, Kind
from dateline.formula.standards import earliest
from dateline.formula.words import words as shown
from dateline.model import DateCandidate, Known, PublicationDate

if TYPE_CHECKING:
    from dateline.store.library import Library

_TIME = re.compile(r"\d\d:\d\d")
_SEVERAL = re.compile(r"[^\W\d_]|\d\W+\d")
_YEARS = (" 2024", "2024", "/2024", ".2024")
"""A year in which every day of the calendar there is, as it may stand behind a day."""
_EXAMPLES = "Try “24 Nov 2025”, “November 2025” or “2025-11-24”."


def published_of(published: PublicationDate) -> Dated | None:
    """Return the publication date, with its time of day if known, as the anchor of formulas; None if unknown."""
    if published.chosen is None:
        return None
    return instant(published.chosen.date, published.chosen.time)


def instant(date: str, time: str | None) -> Dated | None:
    """Read a date with its time of day; without it where the time is none ("morning") or the date no day."""
    timed = edtf.read(f"{date}T{time}") if time and _TIME.match(time) else None
    if isinstance(timed, Dated) and timed.granularity.rank < Unit.DAY.rank:
        return replace(timed, zone=None)
    found = edtf.read(date)
    return found if isinstance(found, Dated) else None


def set_published(library: Library, article: int, words: str) -> SetPublicationDate:
    """Build the edit that sets a publication date to what a person typed, in any language or order.

    Raises:
        DateError: The words are not understood as one date, or that is still to come.
    """
    about = library.article(article)
    date = read_publication(words, about.language)
    candidate = DateCandidate(date, "typed by you", words.strip(), confidence=1.0, known=Known.SET)
    return SetPublicationDate(article, PublicationDate(candidate, about.published.candidates))


def read_publication(words: str, language: str = "", today: day | None = None) -> str:
    """Return a typed publication date as ``read_published`` does, unless nothing can have been published then yet.

    Tomorrow is allowed: it may be tomorrow already where the article appeared.

    Raises:
        DateError: The words are not understood as one date, could be two, or it is still to come.
    """
    found = read_published(words, language)
    first = earliest(edtf.read(found))
    if first is not None and first > ((today or day.today()) + timedelta(days=1)).isoformat():  # noqa: DTZ011 - the user's own day
        raise DateError(f"{shown(edtf.read(found))} is still to come: check the year.")
    return found


def read_published(words: str, language: str = "") -> str:
    """Return a typed publication date as EDTF at the precision typed.

    Args:
        words: As typed.
        language: Of the article, if known: in most, 05/11/2025 can only be the fifth of November.

    Raises:
        DateError: The words are not understood as one date, or could be two.
    """
    return _day_or_coarser(edtf.read(words), words) or _read_words(words, language)


def read_when(words: str, library: Library, event: int) -> Formula:
    """Return the formula of what a person types as the date of an event of a library, see ``read_date``.

    Raises:
        DateError: The words are not understood.
    """
    article = library.event(event).article
    return read_date(words, library.article(article).language if article else "")


def read_date(words: str, language: str = "") -> Formula:
    """Return the formula of what a person types as the date of an event.

    EDTF is taken as it stands; other words are read as they would be in the event's article, so
    "two days before" counts from its publication date.

    Args:
        words: As typed.
        language: Of the article; empty for an event without one.

    Raises:
        DateError: The words are not understood.
    """
    words = words.strip()
    if isinstance(edtf.read(words), Dated):
        return Fixed(words)
    if not any(letter.isalpha() for letter in words):  # figures are read as in a publication date
        return Fixed(_read_words(words, language))
    return _phrase(words, language or "en") or Fixed(_read_words(words, language))


def _phrase(words: str, language: str) -> Formula | None:
    from dateline.tagger.tagger import Tagger

    mention = Tagger(language).phrase(words)
    if mention is None or any(isinstance(leaf, Mentioned) for leaf in leaves(mention.formula)):
        return None
    return mention.formula


def _day_or_coarser(found: object, words: str) -> str:
    """Return the words if they are one plain EDTF date that can serve as a publication date."""
    plain = isinstance(found, Dated) and found.kind is Kind.ON and found.granularity.rank >= Unit.DAY.rank
    return words.strip() if plain else ""


def _read_words(words: str, language: str) -> str:
    from dateline.articles.published import order_of, read_words

    found = read_words(words, order_of(language))
    if found is not None:
        return found
    either = [read_words(words, order) for order in ("DMY", "MDY")]
    if all(either) and either[0] != either[1]:
        first, second = (shown(edtf.read(date or "")) for date in either)
        raise DateError(f"“{words.strip()}” may be {first} or {second}: write the month as a word.")
    raise DateError(f"“{words.strip()}” {_why_not(words.strip(), language)}")


def _why_not(words: str, language: str) -> str:
    """Say what keeps words from being a day of the calendar, and what would help."""
    from dateline.articles.published import order_of, read_words

    order = order_of(language) or "DMY"
    if _SEVERAL.search(words) and any(read_words(f"{words}{year}", order) for year in _YEARS):
        return f"has no year: which one? {_EXAMPLES}"
    formula = _phrase(words, language or "en") if words else None
    if formula is not None and any(isinstance(leaf, Published) for leaf in leaves(formula)):
        return f"counts from another day: type a day of the calendar. {_EXAMPLES}"
    return f"is not understood as a date. {_EXAMPLES}"
