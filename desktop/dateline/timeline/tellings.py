"""Several articles, one happening: which events share a mark, whose date it stands at, and how they disagree."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dateline.formula.results import Dated
from dateline.model import Agreement, DatedEvent, Happening, Review


@dataclass(frozen=True, slots=True)
class Told:
    """One happening on the picture.

    Attributes:
        tellings: The events that tell it; the first stands for all of them.
        agreement: How their dates go together.
        witnesses: How many independent articles tell it.
    """

    tellings: tuple[DatedEvent, ...]
    agreement: Agreement = Agreement.SAME
    witnesses: int = 1

    @property
    def contradicts(self) -> bool:
        """Tell whether the sources disagree on the date, and the user has not said which is right."""
        return self.agreement is Agreement.CONTRADICTING and len(set(map(_bounds, self.trusted))) != 1

    @property
    def trusted(self) -> tuple[DatedEvent, ...]:
        """Return the tellings whose date the user has accepted or set."""
        decisions = ((each, each.event.decision) for each in self.tellings)
        return tuple(
            each
            for each, decision in decisions
            if decision.review is Review.ACCEPTED or decision.when is not None
        )


def gathered(
    events: Sequence[DatedEvent], happenings: Iterable[Happening] = ()
) -> tuple[list[DatedEvent], dict[int, Told]]:
    """Return one event for each happening, with the date to draw it at, and what there is to say of some.

    Args:
        events: Any events; those that no happening names stay by themselves.
        happenings: What they tell; tellings that are not among the events are passed over.
    """
    by_id = {each.event.id: each for each in events}
    told: dict[int, Told] = {}
    dropped: set[int] = set()
    shown: dict[int, DatedEvent] = {}
    for happening in happenings:
        present = tuple(by_id[number] for number in happening.tellings if number in by_id)
        if not present or (len(present) == 1 and happening.witnesses == 1):
            continue
        front = present[0].event.id
        told[front] = Told(present, happening.agreement, happening.witnesses)
        dropped.update(each.event.id for each in present[1:])
        shown[front] = DatedEvent(present[0].event, exactest(told[front]).step)
    return [shown.get(each.event.id, each) for each in events if each.event.id not in dropped], told


def exactest(told: Told) -> DatedEvent:
    """Return the telling whose date stands for all: the user's word, else the shortest of compatible dates."""
    first = told.tellings[0]
    if told.contradicts and isinstance(first.step.result, Dated):
        return first
    corrected = [each for each in told.tellings if each.event.decision.when is not None]
    settled = told.trusted if told.agreement is Agreement.CONTRADICTING else ()
    return (corrected or settled or sorted(told.tellings, key=_length))[0]


def _length(each: DatedEvent) -> float:
    """Return how many seconds a date leaves open."""
    match each.step.result:
        case Dated(start=int(start), end=int(end)):
            return float(end - start)
        case Dated():
            return 1e15
        case _:
            return 1e16


@dataclass(frozen=True, slots=True)
class Reading:
    """Another date that a source gives: its bounds, None where open, and the telling."""

    start: int | None
    end: int | None
    telling: DatedEvent


def readings(told: Told, shown: DatedEvent) -> tuple[Reading, ...]:
    """Return the dates that differ from the one that is drawn, each once."""
    drawn = _bounds(shown)
    found: dict[tuple[int | None, int | None], Reading] = {}
    for each in told.tellings:
        bounds = _bounds(each)
        if bounds is not None and bounds != drawn and bounds not in found:
            found[bounds] = Reading(*bounds, each)
    return tuple(found.values())


def _bounds(each: DatedEvent) -> tuple[int | None, int | None] | None:
    match each.step.result:
        case Dated(start=None, end=None):
            return None
        case Dated(start=start, end=end):
            return start, end
        case _:
            return None


def numbers(told: Mapping[int, Told]) -> dict[int, int]:
    """Return, for every telling that has no mark of its own, the event that stands for it."""
    return {each.event.id: front for front, one in told.items() for each in one.tellings[1:]}
