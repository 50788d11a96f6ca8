"""The choice among the candidates for a publication date, how far to trust it, and what contradicts it.

How a date is known decides first, then how many kinds of evidence agree. A contradiction never changes
the choice silently: it costs confidence and is said in a sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import islice

from dateline.articles import witness
from dateline.articles.days import days_between, in_words
from dateline.articles.testimony import Testimony
from dateline.model import DateCandidate, Known, PublicationDate

CHANGE = "last change"
"""How the source of a date of change begins: listed, never chosen."""
UTC_ZONES = frozenset({"Z", "UTC", "GMT", "+00:00", "+0000", "-00:00", "GMT+0000", "UTC+0000"})
_RANK = {known: place for place, known in enumerate(Known)}
_NOT_CHOSEN = (Known.GUESSED, Known.UNKNOWN)
_LINES = frozenset({"visible date line", "labelled date", "date line", "byline", "dateline"})
_SEEN = _LINES | {"time element"}
"""Evidence that readers see."""
_HIDDEN = frozenset({"JSON-LD", "meta", "microdata"})
_Doubt = tuple[float, str]
"""How far a date can be trusted at most, and the words that contradict it."""
_MOST_CANDIDATES = 20
_MOST_WEIGHED = 200
_MOST_CONFLICTS = 5
_SURE, _DOUBTED, _CONTRADICTED, _REFUTED = 0.99, 0.78, 0.72, 0.5
"""The most that a date is trusted: at best, where the page shows its day of change, another day, and where its own words refute it."""
_NEAR = 1
"""Days that time zones explain."""


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
    agreeing = list(_backed(list(_shown_first(list(_local_days(possible))))))
    ranked = sorted(agreeing, key=lambda item: (_RANK[item.known], -item.confidence))
    chosen = next((item for item in ranked if item.known not in _NOT_CHOSEN), None)
    if chosen and len(chosen.date) < len("2025-11-24"):
        chosen = next((item for item in ranked if _is_finer(item, chosen)), chosen)
    if not chosen:
        return PublicationDate(None, tuple(ranked[:_MOST_CANDIDATES]))
    weighed, conflicts = _weighed(chosen, ranked, testimony or Testimony())
    kept = (weighed, *(item for item in ranked if item is not chosen))
    return PublicationDate(weighed, kept[:_MOST_CANDIDATES], conflicts[:_MOST_CONFLICTS])


def _weighed(
    chosen: DateCandidate, others: list[DateCandidate], testimony: Testimony
) -> tuple[DateCandidate, tuple[str, ...]]:
    """Return the chosen date as far as it can be trusted, and the sentences that contradict it."""
    doubts = [doubt for find in _DOUBTS if (doubt := find(chosen, others))]
    heard = witness.hear(testimony, chosen.date)
    most = min((limit for limit, _ in doubts), default=_SURE)
    if heard.against:
        most = min(most, _REFUTED if heard.refuted else _DOUBTED)
    trust = min(most, chosen.confidence + 0.03 * min(2, heard.agreeing))
    said = (f"{witness.says(chosen.date)}, but {words}." for _, words in doubts)
    return replace(chosen, confidence=round(trust, 2)), (*said, *heard.against)


def _shown_otherwise(chosen: DateCandidate, others: list[DateCandidate]) -> _Doubt | None:
    """Tell of another day that readers see, unless they see the chosen day in another place than it was found."""
    seen = [item for item in others if _is_seen(item)]
    if not _is_seen(chosen) and any(item.date == chosen.date for item in seen):
        return None
    rivals = [item for item in seen if item.date != chosen.date]
    far = [item for item in rivals if days_between(item.date, chosen.date) > _NEAR]
    if not rivals:
        return None
    rival = (far or rivals)[0]
    words = f"it shows {in_words(rival.date)} (“{rival.evidence[:80]}”)"
    if any(item.source.startswith(CHANGE) and item.date == rival.date for item in others):
        return _DOUBTED, f"{words}, the day of its last change"
    return (_CONTRADICTED if far else _DOUBTED), words


def _stated_otherwise(chosen: DateCandidate, others: list[DateCandidate]) -> _Doubt | None:
    """Tell of another kind of field that states another day."""
    for item in others:
        is_other = item.known is Known.STATED and _kind(item) != _kind(chosen) and item.date != chosen.date
        if chosen.known is Known.STATED and is_other and not chosen.date.startswith(item.date):
            return _DOUBTED, f"{item.source} says {in_words(item.date)}"
    return None


def _hidden_and_changed(chosen: DateCandidate, others: list[DateCandidate]) -> _Doubt | None:
    """Tell of a page that was changed on another day, where only fields that nobody sees have the chosen one."""
    agreeing = {_kind(item) for item in others if item.date == chosen.date and item.known not in _NOT_CHOSEN}
    changes = [item for item in others if item.source.startswith(CHANGE) and item.date != chosen.date]
    kept = any(item.source.startswith(CHANGE) and item.date == chosen.date for item in others)
    if chosen.known is Known.STATED and agreeing <= _HIDDEN and changes and not kept:
        return (
            _DOUBTED,
            f"only fields that readers do not see say so, and it was changed on {in_words(changes[0].date)}",
        )
    return None


_DOUBTS = (_shown_otherwise, _stated_otherwise, _hidden_and_changed)


def _is_seen(item: DateCandidate) -> bool:
    return (
        item.source.split(",")[0] in _SEEN
        and item.known in (Known.FOUND, Known.STATED)
        and len(item.date) == len("2025-11-24")
    )


def _shown_first(candidates: list[DateCandidate]) -> Iterator[DateCandidate]:
    """Believe a lone field less than what readers see in two ways, unless that is the day of a change."""
    stated = {item.date for item in candidates if item.known is Known.STATED}
    sources = [item.source for item in candidates if item.known is Known.STATED]
    seen = [item for item in candidates if item.known is Known.FOUND and _is_seen(item)]
    changes = {item.date for item in candidates if item.source.startswith(CHANGE)}
    days = {item.date for item in seen}
    outvoted = (
        len(sources) == 1
        and len(days) == 1
        and len({item.source for item in seen} & {"time element", "labelled date", "date line"}) > 1
        and not days & changes
        and all(days_between(day, other) > _NEAR for day in days for other in stated)
    )
    for item in candidates:
        yield replace(item, known=Known.INFERRED) if outvoted and item.known is Known.STATED else item


def _backed(candidates: list[DateCandidate]) -> Iterator[DateCandidate]:
    """Trust a date a little more for every other kind of evidence that says the same."""
    for item in candidates:
        agreeing = {
            _kind(other) for other in candidates if other.date == item.date and other.known not in _NOT_CHOSEN
        }
        others = len(agreeing - {_kind(item)})
        yield replace(item, confidence=min(_SURE, round(item.confidence + 0.03 * min(3, others), 2)))


def _kind(item: DateCandidate) -> str:
    """Return what kind of evidence a candidate is: several meta tags, or several looks at a line, are one."""
    source = item.source.split(",")[0]
    return "line" if source in _LINES else source.split()[0]


def _is_finer(item: DateCandidate, vague: DateCandidate) -> bool:
    """Tell whether a candidate names a day within the month or year of a vague one."""
    is_day = len(item.date) == len("2025-11-24")
    return is_day and item.date.startswith(vague.date) and item.known not in _NOT_CHOSEN


def _distinct(candidates: Iterator[DateCandidate]) -> Iterator[DateCandidate]:
    seen = set()
    for item in candidates:
        if (item.date, item.source) not in seen:
            seen.add((item.date, item.source))
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
