"""From a library's computed events to the chronicle that every export is written from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from dateline.model import DatedEvent, Happening
from dateline.timeline.exports.chronicle import Chronicle
from dateline.workflow.chronology import Chronology


def chronicle(
    chronology: Chronology, events: Iterable[DatedEvent], happenings: Sequence[Happening], title: str
) -> Chronicle:
    """Gather what is to be exported: the events in the order of time, with the articles that tell them.

    Articles without any of the events are left out; of a happening the tellings that are there are named.
    """
    chosen = tuple(sorted(events, key=time_order))
    numbers, owners = {each.event.id for each in chosen}, {each.event.article for each in chosen}
    articles = {number: each for number, each in chronology.articles().items() if number in owners}
    return Chronicle(
        chosen,
        articles,
        {number: chronology.phrases(number) for number in articles},
        {number: chronology.mentions(number) for number in articles},
        {number: chronology.steps(number) for number in articles},
        tuple(_kept(happenings, numbers)),
        title,
    )


def _kept(happenings: Sequence[Happening], numbers: set[int]) -> Iterator[Happening]:
    for each in happenings:
        tellings = tuple(number for number in each.tellings if number in numbers)
        if tellings:
            yield replace(each, tellings=tellings)


def time_order(dated: DatedEvent) -> tuple[bool, int, int]:
    """Return the sort key of events in the order of time, the undated last."""
    start = getattr(dated.step.result, "start", None)
    end = getattr(dated.step.result, "end", None)
    at = start if start is not None else end
    return at is None, at or 0, dated.event.id
