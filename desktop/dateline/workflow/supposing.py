"""What would move if a date that others count from were another: computed beside the library, nothing is changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dateline.edits import Batch, Decide
from dateline.formula.calendar import DAY_SECONDS
from dateline.formula.operators import Formula, Mentioned
from dateline.formula.resolve import Context, Step, resolve
from dateline.formula.results import Dated
from dateline.model import DatedEvent, Review
from dateline.tagger.trees import changed
from dateline.workflow.dates import published_of

if TYPE_CHECKING:
    from dateline.model import Event
    from dateline.workflow.chronology import Chronology

_GROUPS = 3
"""How many different distances are told one by one."""


@dataclass(frozen=True, slots=True)
class Shift:
    """One event whose date would be another.

    Attributes:
        event: The event as it would be.
        before: Its computation now.
        after: Its computation then.
        days: How far it moves; None if it has no place before or after.
    """

    event: Event
    before: Step
    after: Step
    days: int | None


def suppose(chronology: Chronology, article: int, published: Dated | None) -> tuple[Shift, ...]:
    """Return what moves in an article if it was published then."""
    context = Context(published, tuple(each.formula for each in chronology.mentions(article)))
    return _shifts(_rows(chronology, article), lambda event: event, context)


def suppose_mention(
    chronology: Chronology, article: int, mention: int, formula: Formula, words: str
) -> tuple[Shift, ...]:
    """Return what moves in an article if one of its mentions meant another date.

    The events come with the decisions that would make it so: only what counts from the mention is decided.
    """
    formulas = tuple(each.formula for each in chronology.mentions(article))
    about = chronology.articles()[article]
    context = Context(published_of(about.published), formulas)
    said = f"counted from {words}"

    def supposed(event: Event) -> Event:
        when = _instead(event.shown_when, mention, formula, formulas)
        if when == event.shown_when:
            return event
        typed = words if event.shown_when == Mentioned(mention) else said
        decision = replace(event.decision, when=when, words=typed, review=_corrected(event))
        return replace(event, decision=decision)

    return _shifts(_rows(chronology, article), supposed, context)


def decided(shifts: Sequence[Shift]) -> Batch:
    """Return the edit that makes what was supposed of a mention so, all at once."""
    return Batch(tuple(Decide(each.event.id, each.event.decision) for each in shifts))


def summary(shifts: Sequence[Shift]) -> str:
    """Say what would move: "12 dates shift by −3 days, 2 become unresolved"."""
    moved = Counter(each.days for each in shifts if each.days)
    parts = [*_moves(moved), *_others(shifts)]
    if not parts:
        return "No date would change."
    return f"{', '.join(parts)}."


def _moves(moved: Counter[int]) -> list[str]:
    """Say how many dates move how far; the commonest distance first."""
    distances = moved.most_common()
    if len(distances) > _GROUPS:
        least, most = min(days for days, _ in distances), max(days for days, _ in distances)
        return [f"{_dates(moved.total())} by {signed(least)} to {signed(most)} days"]
    first = [f"{_dates(count)} by {_days(days)}" for days, count in distances[:1]]
    return first + [f"{count} by {_days(days)}" for days, count in distances[1:]]


def _others(shifts: Sequence[Shift]) -> list[str]:
    lost = sum(_has_place(each.before) and not _has_place(each.after) for each in shifts)
    won = sum(_has_place(each.after) and not _has_place(each.before) for each in shifts)
    rest = sum(_has_place(each.after) and _has_place(each.before) and not each.days for each in shifts)
    return [
        f"{count} {one if count == 1 else many}"
        for count, one, many in (
            (lost, "becomes unresolved", "become unresolved"),
            (won, "gets a date", "get a date"),
            (rest, "changes in how exact it is", "change in how exact they are"),
        )
        if count
    ]


def signed(days: int) -> str:
    """Return a number of days with its sign: "−3", "+14"."""
    return f"{'+' if days > 0 else '−' if days < 0 else ''}{abs(days):,}"


def _days(days: int) -> str:
    return f"{signed(days)} {'day' if abs(days) == 1 else 'days'}"


def _dates(count: int) -> str:
    return f"{count} {'date shifts' if count == 1 else 'dates shift'}"


def _rows(chronology: Chronology, article: int) -> list[DatedEvent]:
    rows = (row for row in chronology.dated() if row.event.article == article)
    return [row for row in rows if row.event.decision.review is not Review.REJECTED]


def _shifts(
    rows: Sequence[DatedEvent], supposed: Callable[[Event], Event], context: Context
) -> tuple[Shift, ...]:
    tried = [(row, event := supposed(row.event), resolve(event.shown_when, context)) for row in rows]
    return tuple(
        Shift(event, row.step, step, _distance(row.step, step))
        for row, event, step in tried
        if step.result != row.step.result
    )


def _instead(formula: Formula, mention: int, new: Formula, formulas: Sequence[Formula]) -> Formula:
    """Return a formula in which a mention is another date, also where it stands inside other mentions."""
    open_: set[int] = set()

    def change(part: Formula) -> Formula | None:
        if not isinstance(part, Mentioned):
            return None
        if part.number == mention:
            return new
        if part.number in open_ or not 0 <= part.number < len(formulas):
            return part
        open_.add(part.number)
        inner = changed(formulas[part.number], change)
        open_.discard(part.number)
        return part if inner is formulas[part.number] else inner

    return changed(formula, change)


def _corrected(event: Event) -> Review:
    rejected = event.decision.review is Review.REJECTED
    return Review.REJECTED if rejected else Review.CORRECTED


def _distance(before: Step, after: Step) -> int | None:
    old, new = _place(before), _place(after)
    return None if old is None or new is None else (new - old) // DAY_SECONDS


def _has_place(step: Step) -> bool:
    return _place(step) is not None


def _place(step: Step) -> int | None:
    result = step.result
    if not isinstance(result, Dated):
        return None
    return result.start if result.start is not None else result.end
