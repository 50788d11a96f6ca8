"""Doubtful articles once the person has chosen: left out, added, or put in the place of the known one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from dateline.workflow.importing import Tally, add, prepare
from dateline.workflow.reports import Choice, Doubtful, Progress, Repeated

if TYPE_CHECKING:
    from dateline.store.library import Library


def settle(library: Library, choices: Sequence[tuple[Doubtful, Choice]]) -> Iterator[Progress]:
    """Do what the person chose for each doubtful article; the last progress has the report, undo included."""
    tally = Tally()
    for number, (doubtful, choice) in enumerate(choices):
        yield Progress(number, len(choices), doubtful.name, tally.report())
        match choice:
            case Choice.SKIP:
                tally.add(Repeated(doubtful.name, doubtful.known))
            case Choice.ADD | Choice.REPLACE:
                add(library, prepare(doubtful.article), doubtful.name, tally)
    yield Progress(len(choices), len(choices), "", tally.report())
