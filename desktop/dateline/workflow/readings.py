"""The dates that several articles give one happening: which differ, which exclude the first, and which the user chose."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.formula.results import Dated, Result
from dateline.formula.words import words
from dateline.model import DatedEvent, Decision, Review


@dataclass(frozen=True, slots=True)
class Reading:
    """One date with all the tellings that give it.

    Attributes:
        tellings: The events, in the order of the happening.
        agrees: Whether the date has a moment in common with that of the telling standing for the happening.
    """

    tellings: tuple[DatedEvent, ...]
    agrees: bool

    @property
    def result(self) -> Result:
        """Return the date."""
        return self.tellings[0].step.result

    @property
    def is_chosen(self) -> bool:
        """Tell whether the user has accepted one of its tellings or set its date."""
        return any(is_trusted(each.event.decision) for each in self.tellings)


def readings(tellings: Sequence[DatedEvent]) -> tuple[Reading, ...]:
    """Put the tellings of one happening together by their dates; the first of them stands for all."""
    by_date: dict[str, list[DatedEvent]] = {}
    for each in tellings:
        by_date.setdefault(words(each.step.result), []).append(each)
    first = tellings[0].step.result
    return tuple(Reading(tuple(same), not excludes(first, same[0].step.result)) for same in by_date.values())


def is_trusted(decision: Decision) -> bool:
    """Tell whether the user vouches for the date of an event; who only wrote another headline does not."""
    return decision.review is Review.ACCEPTED or decision.when is not None


def is_settled(tellings: Sequence[DatedEvent]) -> bool:
    """Tell whether the user has said which of several dates is right: only one that they trust, or such as agree."""
    chosen = [each.step.result for each in tellings if is_trusted(each.event.decision)]
    return bool(chosen) and not any(excludes(chosen[0], other) for other in chosen[1:])


def excludes(one: Result, other: Result) -> bool:
    """Tell whether two dates have no moment in common; what is unknown excludes nothing."""
    if not isinstance(one, Dated) or not isinstance(other, Dated):
        return False
    return _ends_before(one, other) or _ends_before(other, one)


def _ends_before(one: Dated, other: Dated) -> bool:
    return one.end is not None and other.start is not None and one.end <= other.start
