"""What the words of a text say about when it was written, apart from any line that states it.

Collected here, weighed in ``witness``: days named with their weekday but no year, a day called today, the
latest day told as past, a dateline without a year, years of copyright. Nothing is completed here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice

from dateline.articles.months import days_around_today, months_of, weekdays_of
from dateline.articles.tense import looks_back
from dateline.articles.words import Order, scan
from dateline.formula.calendar import month_length

_MOST_READ = 300
"""How many numbers of a text are looked at, and how many years."""
_FIRST = 8
_NUMBER = re.compile(r"\d+")
_WORD = re.compile(r"[^\W\d_]+")
_DIGITS = re.compile(r"\d[-./年]\s?\d")
_NO_YEAR = r"(?!\w)(?!\.?,?\s*(?:de\s+|del\s+)?\d{4})(?!\s*[-–]\s*\d)"
_DAY = (
    rf"(?:(?P<month>\bMONTHS)\.?\s*(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?{_NO_YEAR}"
    r"|(?P<d2>\b\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?\s*(?:of\s+|de\s+|di\s+|d['’])?"
    rf"(?P<month2>MONTHS){_NO_YEAR})"
)
_WEEKDAY = (
    r"(?P<this>\b[^\W\d_]{3,6}\s+)?(?P<weekday>\bWEEKDAYS)(?:-feira)?\.?,?\s*\(?"
    r"(?:(?:the|den|der|dem|el|le|il|dia)\s+)?"
)
_PLACE = r"^(?P<place>\(?(?-i:[A-ZÀ-ÞА-Я])[\w.'’ /-]{1,40}(?:,\s*[\w.'’ ]{2,30})?)[,:]\s+(?:[^\W\d_]+,\s+)?"
_AGENCY = r"\.?\s*(?:\([^)]{2,40}\)|/[\w ]{2,20}/|(?-i:[A-Z]{2,}\b))?\s*(?:[-–—]{1,2}\s|:\s)"
_CALLED = re.compile(r"(?P<word>[^\W\d_]+(?:['’\s][^\W\d_]+)?)\s*[,(–-]?\s*(?:\b[^\W\d_]{1,4}\s+)?$")
_RIGHTS = ("©", "(c)", "(C)", "&copy;", "opyright", "COPYRIGHT")
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|&copy;|copyright)\D{0,20}((?:19|20)\d{2})(?:\s*[-–—]\s*((?:19|20)\d{2}))?", re.IGNORECASE
)
_QUOTES = re.compile(r"[“”„«»\"]")
_THIS = frozenset(
    ["this", "dieser", "diesen", "diesem", "este", "esta", "ce", "cet", "cette", "questo", "questa", "deze"]
)
_SENTENCE_END = re.compile(r"(?<=[^\W\d_]{3})[.!?]\s|\n")


@dataclass(frozen=True, slots=True)
class Named:
    """A day without its year.

    Attributes:
        month: 1 to 12.
        day: Day of the month.
        words: As written.
        weekday: ISO number if it is named too, else 0.
        this: Whether the text says "this Monday, Nov. 24".
    """

    month: int
    day: int
    words: str
    weekday: int = 0
    this: bool = False


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
    opening: Named | None = None
    copyrights: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class _Patterns:
    """How days without their year look in one language."""

    weekday_day: re.Pattern[str]
    day: re.Pattern[str]
    opening: re.Pattern[str]


@cache
def _patterns(language: str) -> _Patterns | None:
    """Build the patterns of one language from its names, or None if they are not known."""
    months, weekdays = months_of(language), weekdays_of(language)
    if not months or not weekdays:
        return None
    forms = (_WEEKDAY + _DAY, r"(?<!\w)" + _DAY, _PLACE + _DAY + _AGENCY)
    named = (form.replace("MONTHS", _any_of(months)).replace("WEEKDAYS", _any_of(weekdays)) for form in forms)
    return _Patterns(*(re.compile(form, re.IGNORECASE) for form in named))


def _any_of(names: Iterable[str]) -> str:
    return f"(?:{'|'.join(sorted(map(re.escape, names), key=len, reverse=True))})"


def collect(lines: Sequence[str], text: str, language: str, order: Order | None = None) -> Testimony:
    """Read a text as a witness.

    Args:
        lines: The visible lines, furniture included: copyright notices stand there.
        text: The story.
        language: Two-letter code.
        order: Settles numbers like 05/11/2025.
    """
    days, years = _windows(text, language)
    named = tuple(_named(days, language))
    full = list(_full(years, language, order))
    called = [
        Called(distance, said, date)
        for date, start, said in full
        for distance in _distance(text, start, language)
    ]
    called += _called_named(text, days, language)
    past = max((told for told in _past(text, full, language)), key=lambda told: told.date, default=None)
    called = list(dict.fromkeys(called))
    return Testimony(named, tuple(called), past, opening(lines, language), _copyrights(lines))


def _windows(text: str, language: str) -> tuple[list[tuple[int, str]], list[tuple[int, str]]]:
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


def _named(windows: list[tuple[int, str]], language: str) -> Iterator[Named]:
    """Days with their weekday and no year ("Monday, Nov. 24", "lunes 24 de noviembre"), each once."""
    patterns = _patterns(language)
    found: dict[tuple[int, int], Named] = {}
    if not patterns:
        return
    for _, window in windows:
        for match in patterns.weekday_day.finditer(window):
            day = _day(match, language)
            if day and day not in found:
                this = bool(match["this"]) and match["this"].strip().casefold() in _THIS
                words = match[0] if this else match[0][len(match["this"] or "") :]
                number = weekdays_of(language)[match["weekday"].casefold()]
                found[day] = Named(*day, " ".join(words.split()).strip("(,"), number, this)
    yield from found.values()


def _day(match: re.Match[str], language: str) -> tuple[int, int] | None:
    """Return month and day of a match, if there is such a day in some year."""
    number = months_of(language).get((match["month"] or match["month2"]).casefold())
    day = int(match["d1"] or match["d2"])
    return (number, day) if number and 1 <= day <= month_length(2000, number) else None


def _full(
    windows: list[tuple[int, str]], language: str, order: Order | None
) -> Iterator[tuple[str, int, str]]:
    """Full days of a text without a time of day (comments are stamped so): the day, its place and its words."""
    for start, window in windows:
        for found in scan(window, language, order):
            if found.sure and not found.time:
                yield found.date, start + found.start, window[found.start : found.end]


def _distance(text: str, start: int, language: str) -> Iterator[int]:
    """Yield how far from today a day is called that begins at a place ("today, 24 November"): -1, 0 or 1."""
    line_start = text.rfind("\n", 0, start) + 1
    before = text[line_start:start]
    match = _CALLED.search(before[-30:])
    if match and len(_QUOTES.findall(before)) % 2 == 0:
        for word in (match["word"], match["word"].split()[-1]):
            distance = days_around_today(language).get(word.casefold())
            if distance is not None:
                yield distance
                return


def _called_named(text: str, windows: list[tuple[int, str]], language: str) -> Iterator[Called]:
    """Days without a year that are called today ("today (Nov. 24)")."""
    patterns = _patterns(language)
    if not patterns:
        return
    for start, window in windows:
        for match in patterns.day.finditer(window):
            day = _day(match, language)
            if day:
                for distance in _distance(text, start + match.start(), language):
                    words = " ".join(match[0].split())
                    yield Called(distance, words, named=Named(*day, words))


def _past(text: str, full: list[tuple[str, int, str]], language: str) -> Iterator[Told]:
    """Full days in sentences that look back."""
    for date, start, said in full:
        sentence = _sentence(text, start, start + len(said))
        if looks_back(sentence, language):
            yield Told(date, said)


def _sentence(text: str, start: int, end: int) -> str:
    """Return the sentence around a stretch, as far as points and capitals tell."""
    before = text[max(0, start - 300) : start]
    first = max((match.end() for match in _SENTENCE_END.finditer(before)), default=0)
    after = _SENTENCE_END.search(text, end, end + 300)
    return before[first:] + text[start : after.start() if after else end + 300]


def opening(lines: Sequence[str], language: str) -> Named | None:
    """Return the day of an agency's dateline without a year ("CARACAS, Nov. 24 (Reuters) —")."""
    patterns = _patterns(language)
    for line in lines[:_FIRST]:
        match = patterns.opening.match(line[:160]) if patterns else None
        day = _day(match, language) if match else None
        if match and day:
            return Named(*day, match[0].strip(" -–—:"))
    return None


def _copyrights(lines: Sequence[str]) -> tuple[int, ...]:
    """Return the last year of every copyright notice at the edges of a document."""
    edge = [line[:300] for line in (*lines[:3], *lines[-12:])]
    notices = [line for line in edge if any(mark in line for mark in _RIGHTS)]
    years = {int(match[2] or match[1]) for line in notices for match in _COPYRIGHT.finditer(line)}
    return tuple(sorted(years))
