"""What a person decides about which events tell one happening, each decision as one undoable edit."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dateline import workflow
from dateline.edits import Batch, Decide, Edit
from dateline.model import Review
from dateline.ui.editing import plural
from dateline.ui.translation import words
from dateline.workflow.readings import excludes, is_trusted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dateline.model import DatedEvent, Decision, Event
    from dateline.ui.workspace import Workspace


def merge(workspace: Workspace, *events: int) -> None:
    """Make one happening of those that events tell, with all their tellings; the first event's stays in front.

    A telling picked under its happening goes alone: it leaves the others, which stay as they are.
    """
    if len({workspace.front(event) for event in events}) < 2:
        return
    taken = {event: _taken(workspace, event, events) for event in events}
    numbers = dict.fromkeys(row.event.id for rows in taken.values() for row in rows)
    edits: list[Edit] = []
    decided: dict[int, Event] = {}
    for event in events:
        left = [row.event for row in workspace.tellings(event) if row.event.id not in numbers]
        if left:
            edits += _leaving(decided, workspace.chronology.dated_event(event).event, left)
    merged = [decided.get(number, workspace.chronology.dated_event(number).event) for number in numbers]
    workspace.do(Batch((*edits, workflow.merge(merged))), plural("Merge event", len(events)))


def _taken(workspace: Workspace, event: int, picked: Sequence[int]) -> tuple[DatedEvent, ...]:
    """Return the whole happening if the row that stands for it is picked, else the one telling."""
    tellings = workspace.tellings(event)
    whole = tellings[0].event.id in picked
    return tellings if whole else (workspace.chronology.dated_event(event),)


def _leaving(decided: dict[int, Event], event: Event, left: Sequence[Event]) -> Iterator[Edit]:
    """Yield the edits that take an event from its happening, and keep what they make of each event."""
    now = [decided.get(each.id, each) for each in (event, *left)]
    split = workflow.split(now[0], now[1:])
    known = {each.id: each for each in now}
    for edit in split.edits if isinstance(split, Batch) else (split,):
        if isinstance(edit, Decide):
            decided[edit.event] = replace(known[edit.event], decision=edit.decision)
        yield edit


def split_off(workspace: Workspace, event: int) -> None:
    """Take one telling out of its happening."""
    others = [row.event for row in workspace.tellings(event) if row.event.id != event]
    if others:
        found = workspace.chronology.dated_event(event).event
        workspace.do(workflow.split(found, others), "Split off telling")


def split_all(workspace: Workspace, event: int) -> None:
    """Make every telling of a happening an event of its own."""
    tellings = [row.event for row in workspace.tellings(event)]
    if len(tellings) > 1:
        workspace.do(Batch(tuple(_apart(tellings))), f"Split into {len(tellings)} events")


def _apart(tellings: Sequence[Event]) -> Iterator[Decide]:
    numbers = {event.id for event in tellings}
    for event in tellings:
        others = numbers - {event.id}
        ties = replace(
            event.decision,
            same_as=tuple(sorted(set(event.decision.same_as) - others)),
            other_than=tuple(sorted(set(event.decision.other_than) | others)),
        )
        yield Decide(event.id, ties)


def choose(workspace: Workspace, event: int) -> None:
    """Say that the date of one telling is right; an earlier choice of a date that excludes it is taken back."""
    tellings = workspace.tellings(event)
    chosen = workspace.chronology.dated_event(event)
    edits = tuple(edit for row in tellings if (edit := _chosen(row, chosen)) is not None)
    if edits:
        workspace.do(Batch(edits), "Choose the right date")


def _chosen(row: DatedEvent, chosen: DatedEvent) -> Decide | None:
    decision = wanted = row.event.decision
    if row.event.id == chosen.event.id and not is_trusted(decision):
        wanted = _vouched_for(row)
    elif is_trusted(decision) and excludes(row.step.result, chosen.step.result):
        wanted = _taken_back(decision)
    return None if wanted == decision else Decide(row.event.id, wanted)


def _taken_back(decision: Decision) -> Decision:
    """Return a decision without the user's word on the date; what else was corrected stays so."""
    kept = decision.headline is not None or decision.status is not None
    review = Review.CORRECTED if kept and decision.review is Review.CORRECTED else Review.UNREVIEWED
    return replace(decision, review=review, when=None, words=None)


def _vouched_for(row: DatedEvent) -> Decision:
    """Return the decision on an event with the user's word on its date; one that was corrected stays so."""
    decision = row.event.decision
    if decision.review is not Review.CORRECTED:
        return replace(decision, review=Review.ACCEPTED)
    return replace(decision, when=row.event.when, words=words(row.step.result))
