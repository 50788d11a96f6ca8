"""What the words of a text say about when it was written, apart from any line that states it.

Collected here, weighed in ``witness``: days named with their weekday but no year, a day called today, the
latest day told as past, a dateline without a year, years of copyright. Nothing is completed here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from dateline.articles import labels, yearless
from dateline.articles.months import days_around_today, months_of
from dateline.articles.tense import looks_back
from dateline.articles.words import Order, scan
from dateline.articles.yearless import Named, Window

_MOST_READ = 300
"""How many numbers of a text are looked at, and how many years."""
_NUMBER = re.compile(r"\d+")
_WORD = re.compile(r"[^\W\d_]+")
_DIGITS = re.compile(r"\d[-./年]\s?\d")
_CALLED = re.compile(r"(?P<word>[^\W\d_]+(?:['’\s][^\W\d_]+)?)\s*[,(–-]?\s*(?:\b[^\W\d_]{1,4}\s+)?$")
_YEAR = re.compile(r"(?:19|20)\d{2}(?![\w.,-]*\d)")
_BEFORE_YEAR = 24
_IN_YEAR = re.compile(
    r"\b(?:(?P<since>since|seit|depuis|desde|dal|sinds)|in|im\s+jahre?|en|nel|em)\s+(?P<year>\d{4})$",
    re.IGNORECASE,
)
_RIGHTS = ("©", "(c)", "(C)", "&copy;", "opyright", "COPYRIGHT")
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|&copy;|copyright)\D{0,20}((?:19|20)\d{2})(?:\s*[-–—]\s*((?:19|20)\d{2}))?", re.IGNORECASE
)
_QUOTES = re.compile(r"[“”„«»\"]")
_CLAUSE_END = re.compile(r"[,;:!?\n]|\.(?:\s|$)")
_SENTENCE_END = re.compile(r"[.!?\n](?:(?<=\n)|(?<=[^\W\d_]{3}.)\s)")


@dataclass(frozen=True, slots=True)
class Told:
    """A full day the text tells of, with the words around it."""

    date: str
    words: str


@dataclass(frozen=True, slots=True)
class Called:
    """A day that the text calls today (0), yesterday (-1) or tomorrow (1); its year may be missing."""

    distance: int
    words: str
    date: str = ""
    named: Named | None = None


@dataclass(frozen=True, slots=True)
class Testimony:
    """Everything the words of a text say about the day they were written."""

    named: tuple[Named, ...] = ()
    called: tuple[Called, ...] = ()
    past: Told | None = None
    past_year: Told | None = None
    opening: Named | None = None
    copyrights: tuple[int, ...] = ()


def collect(lines: Sequence[str], text: str, language: str, order: Order | None = None) -> Testimony:
    """Read a text as a witness.

    Args:
        lines: The visible lines, furniture included: copyright notices stand there.
        text: The story.
        language: Two-letter code.
        order: Settles numbers like 05/11/2025.
    """
    days, years = _windows(text, language)
    named = tuple(yearless.with_weekday(days, language))
    full = list(_full(years, language, order))
    called = [
        Called(distance, said, date)
        for date, start, said in full
        for distance in _distance(text, start, language)
    ]
    called += _called_named(text, days, language)
    past = max((told for told in _past(text, full, language)), key=lambda told: told.date, default=None)
    called = list(dict.fromkeys(called))
    return Testimony(
        named,
        tuple(called),
        past,
        _past_year(text, language),
        yearless.opening(lines, language),
        _copyrights(lines),
    )


def _windows(text: str, language: str) -> tuple[list[Window], list[Window]]:
    """Return the stretches around days beside the name of a month, and around years, with their offsets.

    All else is not read: most numbers of a text are no dates.
    """
    months = months_of(language).keys()
    days, years = [], []
    for match in islice(_NUMBER.finditer(text), _MOST_READ):
        start, end = match.span()
        first = max(0, start - 40)
        if end - start <= len("31"):
            if not months.isdisjoint(_WORD.findall(text[max(0, start - 14) : end + 18].casefold())):
                days.append((first, text[first : end + 25]))
        elif end - start == len("2025") and match[0] > "1899":
            window = text[first : end + 15]
            if _DIGITS.search(window) or not months.isdisjoint(_WORD.findall(window.casefold())):
                years.append((first, window))
    return days, years


def _full(windows: Sequence[Window], language: str, order: Order | None) -> Iterator[tuple[str, int, str]]:
    """Full days of a text without a time of day (comments are stamped so): the day, its place and its words."""
    for start, window in windows:
        for found in scan(window, language, order):
            if found.sure and not found.time and not found.misnamed:
                yield found.date, start + found.start, window[found.start : found.end]


def _distance(text: str, start: int, language: str) -> Iterator[int]:
    """Yield how far from today a day is called that begins at a place ("today, 24 November"): -1, 0 or 1."""
    line_start = text.rfind("\n", 0, start) + 1
    before = text[line_start:start]
    match = _CALLED.search(before[-30:])
    if labels.is_clock(text[line_start : (text.find("\n", start) + 1 or len(text) + 1) - 1]):
        return
    if match and len(_QUOTES.findall(before)) % 2 == 0:
        for word in (match["word"], match["word"].split()[-1]):
            distance = days_around_today(language).get(word.casefold())
            if distance is not None:
                yield distance
                return


def _called_named(text: str, windows: Sequence[Window], language: str) -> Iterator[Called]:
    """Days without a year that are called today ("today (Nov. 24)")."""
    for start, named in yearless.plain(windows, language):
        for distance in _distance(text, start, language):
            yield Called(distance, named.words, named=named)


def _past(text: str, full: list[tuple[str, int, str]], language: str) -> Iterator[Told]:
    """Full days in sentences that look back."""
    for date, start, said in full:
        sentence = _sentence(text, start, start + len(said))
        if looks_back(sentence, language):
            yield Told(date, said)


def _past_year(text: str, language: str) -> Told | None:
    """Return the latest bare year in a clause that looks back ("repaired in 2023", "closed since 2019")."""
    years = (
        Told(match["year"], match[0])
        for match in islice(_years(text), _MOST_READ)
        if match["since"] or looks_back(_clause(text, match.start(), match.end()), language)
    )
    return max(years, key=lambda told: told.date, default=None)


def _years(text: str) -> Iterator[re.Match[str]]:
    """Yield years with the word that leads to them ("in 2023")."""
    for year in _YEAR.finditer(text):  # words are looked for only where there is a year, as few are
        match = _IN_YEAR.search(text, max(0, year.start() - _BEFORE_YEAR), year.end())
        if match:
            yield match


def _sentence(text: str, start: int, end: int) -> str:
    """Return the sentence around a stretch, as far as points and capitals tell."""
    before = text[max(0, start - 300) : start]
    first = max((match.end() for match in _SENTENCE_END.finditer(before)), default=0)
    after = _SENTENCE_END.search(text, end, end + 300)
    return before[first:] + text[start : after.start() if after else end + 300]


def _clause(text: str, start: int, end: int) -> str:
    """Return the part of a sentence around a stretch, up to the next commas."""
    before = _CLAUSE_END.split(text[max(0, start - 200) : start])[-1]
    return before + text[start:end] + _CLAUSE_END.split(text[end : end + 200])[0]


def _copyrights(lines: Sequence[str]) -> tuple[int, ...]:
    """Return the last year of every copyright notice at the edges of a document."""
    edge = [line[:300] for line in (*lines[:3], *lines[-12:])]
    notices = [line for line in edge if any(mark in line for mark in _RIGHTS)]
    years = {int(match[2] or match[1]) for line in notices for match in _COPYRIGHT.finditer(line)}
    return tuple(sorted(years))
