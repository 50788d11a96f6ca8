"""vis-timeline: items and groups as its data sets take them, with classes that tell what is uncertain."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import Any

from dateline.formula import edtf, standards
from dateline.formula.calendar import Unit, civil_at
from dateline.formula.words import words
from dateline.timeline.exports import tellings as telling_of
from dateline.timeline.exports.chronicle import Chronicle, Written
from dateline.timeline.exports.pieces import document
from dateline.timeline.exports.places import Place, clock
from dateline.timeline.exports.tellings import Telling, tellings

_CHECKS = {
    "Left out, as vis-timeline draws nothing without a date": telling_of.undated,
    "Drawn as a point at the end that is known, with the class “open-start” or “open-end”": telling_of.open_ended,
}


def write(chronicle: Chronicle) -> Written:
    """Write a chronicle as ``{"items": […], "groups": […]}``; kind and EDTF come along in each item."""
    told = tellings(chronicle)
    placed = [(each, each.place) for each in told if each.place]
    names = list(dict.fromkeys(telling_of.category(each) for each, _ in placed))
    groups = (
        [{"id": number, "content": escape(name)} for number, name in enumerate(names)] if any(names) else []
    )
    items = (
        _item(chronicle, each, place) | ({"group": names.index(telling_of.category(each))} if groups else {})
        for each, place in placed
    )
    return Written(document({}, {"items": items, "groups": groups}), telling_of.losses(told, _CHECKS))


def _item(chronicle: Chronicle, telling: Telling, place: Place) -> dict[str, Any]:
    result = telling.front.step.result
    item: dict[str, Any] = {
        "id": telling.number,
        "content": escape(telling_of.headline(telling)),
        "start": _moment(place.start),
        "type": "point",
        "className": " ".join(_classes(telling, place)),
        "title": "<br>".join(map(escape, telling_of.description(chronicle, telling))),
        "date": words(result),
        "edtf": edtf.write(result),
        "kind": place.kind.value,
        "earliest": standards.earliest(result),
        "latest": standards.latest(result),
    }
    if not (place.open_start or place.open_end or (place.unit and place.precision.rank <= Unit.DAY.rank)):
        item |= {"end": _moment(place.end), "type": "range"}
    return item


def _classes(telling: Telling, place: Place) -> Iterator[str]:
    yield place.kind.value
    yield telling.front.event.shown_status.value
    for name, holds in (
        ("vague", place.vague),
        ("open-start", place.open_start),
        ("open-end", place.open_end),
        ("implied", telling.front.event.implied),
    ):
        if holds:
            yield name


def _moment(at: int) -> str:
    """Write a moment of local time for JavaScript, which wants six digits for years that have not four."""
    year, month, day = civil_at(at)
    named = f"{year:04}" if 0 <= year <= 9999 else f"{'-' if year < 0 else '+'}{abs(year):06}"
    return f"{named}-{month:02}-{day:02}T{clock(at)}"
