"""The choice among the candidates for a publication date, how far to trust it, and what contradicts it.

How a date is known decides first, then how many kinds of evidence agree. A contradiction never changes
the choice silently: it costs confidence and is said in a sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import islice

from dateline.articles import doubts, witness
from dateline.articles.days import days_between
from dateline.articles.doubts import CHANGE, DOUBTED, NEAR, SURE, is_seen, kind
from dateline.articles.testimony import Testimony
from dateline.model import DateCandidate, Known, PublicationDate

UTC_ZONES = frozenset({"Z", "UTC", "GMT", "+00:00", "+0000", "-00:00", "GMT+0000", "UTC+0000"})
_RANK = {known: place for place, known in enumerate(Known)}
_NOT_CHOSEN = (Known.GUESSED, Known.UNKNOWN)
_MOST_CANDIDATES = 20
_MOST_WEIGHED = 200
_MOST_CONFLICTS = 5
_IMPOSSIBLE = ", before what the text tells"
_REFUTED = 0.5
"""The most that a date is trusted which its own text refutes."""


def choose(
    candidates: Sequence[DateCandidate], today: date | None = None, testimony: Testimony | None = None
) -> PublicationDate:
    """Choose by how a date is known, then by confidence; guesses and dates of change are kept but never chosen.

    Args:
        candidates: Everything that was found, in the order of the finders.
        today: Dates after the next day are refused; the clock's day if not given.
        testimony: What the words of the document themselves say about when they were written.
    """
    limit = f"{(today or date.today()) + timedelta(days=1):%Y-%m-%d}"  # noqa: DTZ011 - the user's calendar day
    possible = list(islice(_distinct(item for item in candidates if item.date <= limit), _MOST_WEIGHED))
    heard = testimony or Testimony()
    possible = [_unless_impossible(item, heard) for item in possible]
    agreeing = list(_backed(list(_shown_first(list(_local_days(possible))))))
    ranked = sorted(agreeing, key=lambda item: (_RANK[item.known], -item.confidence))
    chosen = next((item for item in ranked if item.known not in _NOT_CHOSEN), None)
    if chosen and len(chosen.date) < len("2025-11-24"):
        chosen = next((item for item in ranked if _is_finer(item, chosen)), chosen)
    if not chosen:
        refused = (witness.refuses(heard, item.date) for item in ranked if item.source.endswith(_IMPOSSIBLE))
        sentences = tuple(dict.fromkeys(refused))[:_MOST_CONFLICTS]
        return PublicationDate(None, tuple(ranked[:_MOST_CANDIDATES]), sentences)
    weighed, conflicts = _weighed(chosen, ranked, heard)
    kept = (weighed, *(item for item in ranked if item is not chosen))
    return PublicationDate(weighed, kept[:_MOST_CANDIDATES], conflicts[:_MOST_CONFLICTS])


def _unless_impossible(item: DateCandidate, testimony: Testimony) -> DateCandidate:
    """Only offer a date that a document shows, but that its own text makes impossible."""
    if item.known not in (Known.FOUND, Known.INFERRED) or not witness.refuses(testimony, item.date):
        return item
    return replace(item, source=item.source + _IMPOSSIBLE, known=Known.GUESSED, confidence=0.1)


def _weighed(
    chosen: DateCandidate, others: list[DateCandidate], testimony: Testimony
) -> tuple[DateCandidate, tuple[str, ...]]:
    """Return the chosen date as far as it can be trusted, and the sentences that contradict it."""
    doubted = tuple(doubts.about(chosen, others))
    heard = witness.hear(testimony, chosen.date)
    most = min((limit for limit, _ in doubted), default=SURE)
    if heard.against:
        most = min(most, _REFUTED if heard.refuted else DOUBTED)
    trust = min(most, chosen.confidence + 0.03 * min(2, heard.agreeing))
    said = (f"{witness.says(chosen.date)}, but {words}." for _, words in doubted)
    return replace(chosen, confidence=round(trust, 2)), (*said, *heard.against)


def _shown_first(candidates: list[DateCandidate]) -> Iterator[DateCandidate]:
    """Believe a lone field less than what readers see in two ways, unless that is the day of a change."""
    stated = {item.date for item in candidates if item.known is Known.STATED}
    sources = [item.source for item in candidates if item.known is Known.STATED]
    seen = [item for item in candidates if item.known is Known.FOUND and is_seen(item)]
    changes = {item.date for item in candidates if item.source.startswith(CHANGE)}
    days = {item.date for item in seen}
    outvoted = (
        len(sources) == 1
        and len(days) == 1
        and len({item.source for item in seen} & {"time element", "labelled date", "date line"}) > 1
        and not days & changes
        and all(days_between(day, other) > NEAR for day in days for other in stated)
    )
    for item in candidates:
        yield replace(item, known=Known.INFERRED) if outvoted and item.known is Known.STATED else item


def _backed(candidates: list[DateCandidate]) -> Iterator[DateCandidate]:
    """Trust a date a little more for every other kind of evidence that says the same."""
    for item in candidates:
        agreeing = {
            kind(other) for other in candidates if other.date == item.date and other.known not in _NOT_CHOSEN
        }
        others = len(agreeing - {kind(item)})
        yield replace(item, confidence=min(SURE, round(item.confidence + 0.03 * min(3, others), 2)))


def _is_finer(item: DateCandidate, vague: DateCandidate) -> bool:
    """Tell whether a candidate names a day within the month or year of a vague one."""
    is_day = len(item.date) == len("2025-11-24")
    return is_day and item.date.startswith(vague.date) and item.known not in _NOT_CHOSEN


def _distinct(candidates: Iterator[DateCandidate]) -> Iterator[DateCandidate]:
    seen = set()
    for item in candidates:
        if (item.date, item.source, item.known) not in seen:
            seen.add((item.date, item.source, item.known))
            yield item


def _local_days(candidates: list[DateCandidate]) -> Iterator[DateCandidate]:
    """Trust a time in UTC less where the document itself has the neighbouring day: that is its local date."""
    local = {
        item.date
        for item in candidates
        if item.known in (Known.STATED, Known.FOUND) and item.zone not in UTC_ZONES
    }
    for item in candidates:
        shifted = (
            item.zone in UTC_ZONES
            and item.known not in _NOT_CHOSEN
            and item.date not in local
            and any(days_between(item.date, day) == 1 for day in local)
        )
        yield replace(item, known=Known.INFERRED) if shifted else item
