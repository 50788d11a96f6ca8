"""What a person decides about which events tell one happening, each decision as one undoable edit."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dateline import workflow
from dateline.edits import Batch, Decide
from dateline.formula.words import words
from dateline.model import Review
from dateline.ui.editing import plural
from dateline.workflow.readings import excludes, is_trusted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dateline.model import DatedEvent, Decision, Event
    from dateline.ui.workspace import Workspace


def merge(workspace: Workspace, *events: int) -> None:
    """Make one happening of those that events tell, with all their tellings; the first event's stays in front."""
    apart = dict.fromkeys(workspace.front(event) for event in events)
    tellings = [row.event for front in apart for row in workspace.tellings(front)]
    if len(apart) > 1:
        workspace.do(workflow.merge(tellings), plural("Merge event", len(apart)))


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
    elif decision.review is Review.ACCEPTED and excludes(row.step.result, chosen.step.result):
        wanted = replace(decision, review=Review.UNREVIEWED)
    return None if wanted == decision else Decide(row.event.id, wanted)


def _vouched_for(row: DatedEvent) -> Decision:
    """Return the decision on an event with the user's word on its date; one that was corrected stays so."""
    decision = row.event.decision
    if decision.review is not Review.CORRECTED:
        return replace(decision, review=Review.ACCEPTED)
    return replace(decision, when=row.event.when, words=words(row.step.result))
