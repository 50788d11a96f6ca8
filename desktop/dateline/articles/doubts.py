"""What speaks against a publication date among the other candidates: each doubt in words, with a limit of trust."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.articles.days import days_between, in_words, weekday
from dateline.articles.stamps import MISNAMED
from dateline.model import DateCandidate, Known

Doubt = tuple[float, str]
"""How far a date can be trusted at most, and the words that contradict it."""
SURE, DOUBTED, _CONTRADICTED, _HALF = 0.99, 0.78, 0.72, 0.5
"""The most that a date is trusted: at best, with a doubt, where the page shows another day, where it is half wrong."""
NEAR = 1
"""Days that time zones explain."""
CHANGE = "last change"
"""How the source of a date of change begins: listed, never chosen."""
_LINES = frozenset({"visible date line", "labelled date", "date line", "byline", "dateline"})
_SEEN = _LINES | {"time element"}
"""Evidence that readers see."""
_NOT_CHOSEN = (Known.GUESSED, Known.UNKNOWN)
_RECORDS = frozenset({"front", "feed", "JSON"})
"""Kinds of evidence whose fields are written by one hand."""
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def about(chosen: DateCandidate, others: list[DateCandidate]) -> Iterator[Doubt]:
    """Yield what the other candidates have against the chosen one."""
    for find in (_misnamed, _shown_otherwise, _stated_otherwise, _other_field):
        doubt = find(chosen, others)
        if doubt:
            yield doubt


def _shown_otherwise(chosen: DateCandidate, others: list[DateCandidate]) -> Doubt | None:
    """Tell of another day that readers see, unless they see the chosen day in another place than it was found."""
    seen = [item for item in others if is_seen(item)]
    if not is_seen(chosen) and any(item.date == chosen.date for item in seen):
        return None
    rivals = [item for item in seen if item.date != chosen.date]
    far = [item for item in rivals if days_between(item.date, chosen.date) > NEAR]
    if not rivals:
        return None
    rival = (far or rivals)[0]
    words = f"it shows {in_words(rival.date)} (“{rival.evidence[:80]}”)"
    if any(item.source.startswith(CHANGE) and item.date == rival.date for item in others):
        return DOUBTED, f"{words}, the day of its last change"
    return (_CONTRADICTED if far else DOUBTED), words


def _stated_otherwise(chosen: DateCandidate, others: list[DateCandidate]) -> Doubt | None:
    """Tell of another kind of field that states another day; a draft may be older than what was published."""
    stated = (item for item in others if item.known is Known.STATED and "dateCreated" not in item.source)
    for item in stated if chosen.known is Known.STATED else ():
        if kind(item) != kind(chosen) and not chosen.date.startswith(item.date):
            return DOUBTED, f"{item.source} says {in_words(item.date)}"
    return None


def _misnamed(chosen: DateCandidate, _others: list[DateCandidate]) -> Doubt | None:
    """Tell of a weekday that the day is called by and is not."""
    if not chosen.source.endswith(MISNAMED):
        return None
    name = _WEEKDAYS[weekday(chosen.date) - 1]
    return _HALF, f"names another weekday for it: {in_words(chosen.date)} was a {name}"


def _other_field(chosen: DateCandidate, others: list[DateCandidate]) -> Doubt | None:
    """Tell of a field of the same record that has another day; a draft may be older than what was published."""
    for item in others if kind(chosen) in _RECORDS else ():
        is_draft = "created" in item.source.casefold() and item.date < chosen.date
        if item.known is Known.STATED and kind(item) == kind(chosen) and not is_draft:
            vague = item.date.startswith(chosen.date) or chosen.date.startswith(item.date)
            if not vague:
                return DOUBTED, f"{item.source} says {in_words(item.date)}"
    return None


def is_seen(item: DateCandidate) -> bool:
    """Tell whether a candidate is a full day that readers see."""
    return (
        item.source.split(",")[0] in _SEEN
        and item.known in (Known.FOUND, Known.STATED)
        and len(item.date) == len("2025-11-24")
    )


def kind(item: DateCandidate) -> str:
    """Return what kind of evidence a candidate is: several meta tags, or several looks at a line, are one."""
    source = item.source.split(",")[0]
    return "line" if source in _LINES else source.split()[0]
