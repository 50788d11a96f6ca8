"""Weighs what a text says about when it was written: for and against a date, and towards one that nobody states.

No single weak witness chooses a date: a year needs two of different kinds, and a day needs words that
name it. What fits is told as evidence; what does not, in a sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from dateline.articles.days import FAR, days_between, in_words, moved, number, weekday
from dateline.articles.testimony import Called, Testimony
from dateline.articles.words import iso_date
from dateline.articles.yearless import Named
from dateline.model import DateCandidate, Known

_FIRST_YEAR = 1980
_REACH = 190
"""Days before and after the publication in which a day named without its year is looked for."""
_REPRINT = 10
"""Days that an agency's story may be older than the page that prints it."""
_WEEK = 6
_IMPOSSIBLE = 2
"""Years that a text may not look ahead of its publication: one that was added to later does so a little."""
_SOURCE = "the text itself"


@dataclass(frozen=True, slots=True)
class Hearing:
    """What the text says about one date.

    Attributes:
        agreeing: How many kinds of testimony fit it.
        against: Sentences that contradict it.
        refuted: Whether what contradicts it is more than a slip.
    """

    agreeing: int = 0
    against: tuple[str, ...] = ()
    refuted: bool = False


def says(day: str) -> str:
    """Begin a sentence that contradicts a publication date."""
    return f"The page says {in_words(day)}"


def hear(testimony: Testimony, day: str) -> Hearing:
    """Hold a publication date against the words of the text; a month or a year is not judged."""
    if number(day) is None:
        return Hearing()
    judged = (
        *_called(testimony, day),
        *_named(testimony, day),
        *_opening(testimony, day),
        *_past(testimony, day),
        *_past_year(testimony, day),
    )
    against = tuple(f"{says(day)}, but {words}." for words, _ in judged if words)
    return Hearing(
        agreeing=sum(not words for words, _ in judged),
        against=against,
        refuted=any(strong for _, strong in judged),
    )


def _called(testimony: Testimony, day: str) -> Iterator[tuple[str, bool]]:
    """Days that are called today, yesterday or tomorrow."""
    if not testimony.called:
        return
    meant = [(called, publication(called, day)) for called in testimony.called]
    if any(date == day for _, date in meant):
        yield "", False
        return
    called, date_ = meant[0]
    name = {-1: "yesterday", 0: "today", 1: "tomorrow"}[called.distance]
    yield f"the text calls {called.words} {name}", days_between(date_, day) > 1


def publication(called: Called, near: str) -> str:
    """Return the day on which a text is written that calls a day today, yesterday or tomorrow."""
    date_ = called.date or (nearest(called.named, near) if called.named else "")
    return moved(date_, -called.distance) if date_ else ""


def _named(testimony: Testimony, day: str) -> Iterator[tuple[str, bool]]:
    """Days with their weekday: some year near the publication must fit them."""
    fitting = [named for named in testimony.named if nearest(named, day)]
    others = [named for named in testimony.named if named not in fitting]
    if len(others) > len(fitting):
        year = int(day[:4])
        years = " and ".join(map(str, _years(others[0], year - 8, year + 5)))
        yield f"the text says “{others[0].words}”, which fits {years}", len(others) > 1
        return
    this = next((named for named in fitting if named.this), None)
    near = nearest(this, day) if this else ""
    if this and days_between(near, day) > _WEEK:
        yield f"the text says “{this.words}”", True
    elif this and near < day:
        yield f"the text says “{this.words}”, as one writes on that day or before it", False
    elif fitting:
        yield "", False


def _opening(testimony: Testimony, day: str) -> Iterator[tuple[str, bool]]:
    """An agency's dateline without a year: the story is as old as the page, or a few days older."""
    if testimony.opening:
        near = nearest(testimony.opening, day)
        age = (number(day) or 0) - (number(near) or 0) if near else FAR
        if not -1 <= age <= _REPRINT:
            yield f"the text opens with “{testimony.opening.words}”", True
        else:
            yield "", False


def _past(testimony: Testimony, day: str) -> Iterator[tuple[str, bool]]:
    """A full day told as past cannot lie after the publication."""
    if testimony.past and testimony.past.date > day:
        later = days_between(testimony.past.date, day)
        yield f"the text tells of “{testimony.past.words}” as past", later > 1


def nearest(named: Named, day: str) -> str:
    """Return the day meant by a day without its year, next to another day and with the right weekday, or nothing."""
    year = int(day[:4])
    days = [iso_date(each, named.month, named.day) for each in (year - 1, year, year + 1)]
    fitting = [each for each in days if each and named.weekday in (0, weekday(each))]
    best = min(fitting, key=lambda each: days_between(each, day), default="")
    return best if best and days_between(best, day) <= _REACH else ""


def _years(named: Named, first: int, last: int) -> list[int]:
    """Return the years in which a day falls on its weekday."""
    days = ((year, iso_date(year, named.month, named.day)) for year in range(first, last + 1))
    return [year for year, day in days if day and weekday(day) == named.weekday]


def _past_year(testimony: Testimony, day: str) -> Iterator[tuple[str, bool]]:
    """A bare year told as past that is later than the publication."""
    if testimony.past_year and testimony.past_year.date > day[:4]:
        yield f"the text tells of “{testimony.past_year.words}” as past", True


def refuses(testimony: Testimony, day: str) -> str:
    """Return the sentence that makes a date impossible, or nothing: the text tells of years after it as past."""
    told = testimony.past_year
    if told is None or int(told.date) - int(day[:4]) < _IMPOSSIBLE:
        return ""
    return f"{says(day)}, but the text tells of “{told.words}” as past."


def infer(testimony: Testimony, candidates: Sequence[DateCandidate], today: date) -> Iterator[DateCandidate]:
    """Work a date out from what the text says, where two witnesses agree on the year.

    Args:
        testimony: The text's own words.
        candidates: What was found; a month or a year among it is a witness too.
        today: The year may not be later; the day never comes from here.
    """
    yield from (_spoken(called) for called in testimony.called if called.date)
    named = testimony.opening or next((called.named for called in testimony.called if called.named), None)
    votes = _votes(testimony, candidates, named, today.year)
    years = {year: [words for voted, words in votes if voted == year] for year, _ in votes}
    best = max(years, key=lambda year: (len(years[year]), -year), default=None)
    if best is None or sum(len(years[year]) == len(years[best]) for year in years) > 1:
        return
    agreed = len(years[best]) > 1
    day = _in_year(testimony, named, best) if named else None
    if not (agreed or day):
        return
    words = "; ".join(([f"‘{named.words}’"] if named and day else []) + years[best])
    trust = min(0.75, 0.5 + 0.1 * len(years[best])) if agreed else 0.3
    yield DateCandidate(day or str(best), _SOURCE, words, trust, Known.INFERRED if agreed else Known.GUESSED)


def _spoken(called: Called) -> DateCandidate:
    """The day on which a full day is called today, yesterday or tomorrow."""
    name = {-1: "yesterday", 0: "today", 1: "tomorrow"}[called.distance]
    day = moved(called.date, -called.distance)
    return DateCandidate(day, _SOURCE, f"{called.words} is called {name}", 0.6, Known.INFERRED)


def _in_year(testimony: Testimony, named: Named, year: int) -> str | None:
    """Return a day without its year in that year; what is called yesterday or tomorrow is moved."""
    day = iso_date(year, named.month, named.day)
    distance = next((called.distance for called in testimony.called if called.named is named), 0)
    return moved(day, -distance) if day else None


def _votes(
    testimony: Testimony, candidates: Sequence[DateCandidate], named: Named | None, last: int
) -> list[tuple[int, str]]:
    """Return the years that witnesses name, one vote of each kind a year, with the words for it."""
    votes = [(year, f"‘{pair.words}’ fits {year}") for year, pair in _weekday_votes(testimony, last)]
    if testimony.copyrights:
        votes.append((testimony.copyrights[-1], f"© {testimony.copyrights[-1]}"))
    if testimony.past:
        year = int(testimony.past.date[:4])
        after = named and (named.month, named.day) < tuple(map(int, testimony.past.date.split("-")[1:]))
        votes.append((year + bool(after), f"the latest day told as past is {in_words(testimony.past.date)}"))
    vague = {item.date[:4]: item for item in candidates if len(item.date) < len("2025-11-24")}
    votes += [(int(year), f"{item.source}: {item.date}") for year, item in vague.items()]
    return [(year, words) for year, words in votes if _FIRST_YEAR <= year <= last]


def _weekday_votes(testimony: Testimony, last: int) -> Iterator[tuple[int, Named]]:
    """Yield the years that fit every day named with its weekday."""
    if testimony.named:
        fitting = [set(_years(named, _FIRST_YEAR, last)) for named in testimony.named]
        for year in set.intersection(*fitting):
            yield year, testimony.named[0]
