"""What speaks against a publication date among the other candidates: each doubt in words, with a limit of trust."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.articles.days import days_between, in_words
from dateline.model import DateCandidate, Known

Doubt = tuple[float, str]
"""How far a date can be trusted at most, and the words that contradict it."""
SURE, DOUBTED, _CONTRADICTED = 0.99, 0.78, 0.72
"""The most that a date is trusted: at best, with a doubt, and where the page shows another day."""
NEAR = 1
"""Days that time zones explain."""
CHANGE = "last change"
"""How the source of a date of change begins: listed, never chosen."""
_LINES = frozenset({"visible date line", "labelled date", "date line", "byline", "dateline"})
_SEEN = _LINES | {"time element"}
"""Evidence that readers see."""
_NOT_CHOSEN = (Known.GUESSED, Known.UNKNOWN)
_HIDDEN = frozenset({"JSON-LD", "meta", "microdata"})


def about(chosen: DateCandidate, others: list[DateCandidate]) -> Iterator[Doubt]:
    """Yield what the other candidates have against the chosen one."""
    for find in (_shown_otherwise, _stated_otherwise, _hidden_and_changed):
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


def _hidden_and_changed(chosen: DateCandidate, others: list[DateCandidate]) -> Doubt | None:
    """Tell of a page that was changed on another day, where only fields that nobody sees have the chosen one."""
    agreeing = {kind(item) for item in others if item.date == chosen.date and item.known not in _NOT_CHOSEN}
    changes = [item for item in others if item.source.startswith(CHANGE) and item.date != chosen.date]
    kept = any(item.source.startswith(CHANGE) and item.date == chosen.date for item in others)
    if chosen.known is Known.STATED and agreeing <= _HIDDEN and changes and not kept:
        return (
            DOUBTED,
            f"only fields that readers do not see say so, and it was changed on {in_words(changes[0].date)}",
        )
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
