"""Markwhen: a text in which each event begins with its date; what its dates cannot say stands beside them.

Lines of text get ``> `` in front, so that none of them can be read as an event, a group or a comment.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from dateline.formula import edtf
from dateline.timeline.exports import tellings as telling_of
from dateline.timeline.exports.chronicle import Chronicle, Written
from dateline.timeline.exports.places import Moment, Place, iso
from dateline.timeline.exports.tellings import Telling, tellings

_JOINER = "\u2060"
"""Stands invisibly where a sign would mean something to Markwhen."""
_CHECKS = {
    "Left out, as Markwhen needs a date": telling_of.undated,
    "Put at the end that is known, with the truth in the text": telling_of.open_ended,
    "Drawn as lasting, with “between” in the text": telling_of.between,
    "Put at the year, as Markwhen has no months before Christ": lambda each: (
        each.place is not None and telling_of.before_christ(each) and each.place.precision != "year"
    ),
}


def write(chronicle: Chronicle) -> Written:
    """Write a chronicle as a Markwhen document."""
    told = tellings(chronicle)
    lines = [f"title: {_quoted(telling_of.one_line(chronicle.title))}", ""]
    for each in told:
        if each.place:
            lines += [*_event(chronicle, each, each.place), ""]
    return Written("\n".join(lines).encode(), telling_of.losses(told, _CHECKS))


def _event(chronicle: Chronicle, telling: Telling, place: Place) -> Iterator[str]:
    decision = telling.front.event.decision
    tag = re.sub(r"\W+", "_", telling_of.category(telling), flags=re.ASCII).strip("_")
    headline = _plain(telling_of.dated_headline(telling))
    yield f"{_when(place)}: {headline}" + (f" #{tag}" if tag and not tag.isdigit() else "")
    yield f"id: event{telling.number}"
    yield f"edtf: {_quoted(edtf.write(telling.front.step.result))}"
    yield f"kind: {place.kind.value}"
    if decision.category:
        yield f"category: {_quoted(telling_of.category(telling))}"
    for line in telling_of.description(chronicle, telling):
        yield f"> {_plain(line)}"
    if telling_of.link(chronicle, telling):
        yield f"> {telling_of.link(chronicle, telling)}"


def _when(place: Place) -> str:
    first, last = place.first, place.last
    if min(first.year, last.year) < 1:
        return _year(first) if first.year == last.year else f"{_year(first)} - {_year(last)}"
    if place.single and not place.timed:
        return iso(first)
    if place.timed:
        return f"{_minute(first)} / {_minute(last)}" if first != last else _minute(first)
    return f"{iso(first)} / {iso(last)}"


def _year(moment: Moment) -> str:
    return f"{moment.year} AD" if moment.year > 0 else f"{1 - moment.year} BC"


def _minute(moment: Moment) -> str:
    return f"{iso(moment._replace(time=None))} {(moment.time or '')[:5]}"


def _quoted(text: str) -> str:
    """Write a text as YAML does in quotes, without a sign that Markwhen takes for a tag."""
    return json.dumps(text.replace("#", f"#{_JOINER}"), ensure_ascii=False)


def _plain(text: str) -> str:
    """Return a text in which nothing is a tag or a box to tick."""
    text = re.sub(r"#(?=\w)", f"#{_JOINER}", text)
    return f"{_JOINER}{text}" if text.startswith("[") else text
