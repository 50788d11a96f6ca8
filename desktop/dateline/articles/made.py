"""The day a file was made, as PDF and office files say it: the day of a print or a download, unless something else agrees."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.articles import witness
from dateline.articles.days import FAR, number
from dateline.articles.testimony import Testimony
from dateline.model import DateCandidate, Known

MADE = "day the file was made"
"""How the source of such a date begins."""
_ALONE = "; it may be a print or a download, and nothing else agrees"
_TRUST = 0.45
_WEEK = 6


def source(field: str) -> str:
    """Return what a day is called that a field of the file names as the one of its making."""
    return f"{MADE} ({field})"


def weighed(candidates: Sequence[DateCandidate], testimony: Testimony) -> Iterator[DateCandidate]:
    """Yield every candidate; the day of making only counts if something independent of it says the same."""
    others = {
        item.date
        for item in candidates
        if not item.source.startswith(MADE) and item.known not in (Known.GUESSED, Known.UNKNOWN)
    }
    for item in candidates:
        if not item.source.startswith(MADE):
            yield item
            continue
        agreeing = (
            "another date of the document agrees" if item.date in others else _heard(testimony, item.date)
        )
        if agreeing:
            yield replace(
                item, evidence=f"{item.evidence}; {agreeing}", confidence=_TRUST, known=Known.INFERRED
            )
        else:
            yield replace(item, evidence=item.evidence + _ALONE, confidence=0.2, known=Known.GUESSED)


def _heard(testimony: Testimony, day: str) -> str:
    """Return the words of the text that name the day, or a weekday shortly before it, or nothing."""
    opening = testimony.opening
    if opening and witness.nearest(opening, day) == day:
        return f"the text opens with “{opening.words}”"
    called = next((each for each in testimony.called if witness.publication(each, day) == day), None)
    if called:
        return f"the text names “{called.words}” as of that day"
    ages = [(_age(witness.nearest(named, day), day), named.words) for named in testimony.named]
    age, words = min(ages, default=(FAR, ""))
    return f"the text says “{words}”" if age <= _WEEK else ""


def _age(named: str, day: str) -> int:
    """Return how many days a day lies after another; far if it lies before it, or the other is not known."""
    age = (number(day) or 0) - (number(named) or 0) if named else -1
    return age if age >= 0 else FAR
