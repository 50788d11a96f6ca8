"""Preceden: the table of events that its import reads, in its own eleven columns."""

from __future__ import annotations

from dateline.formula.words import MONTHS
from dateline.timeline.exports import tellings as telling_of
from dateline.timeline.exports.chronicle import Chronicle, Written
from dateline.timeline.exports.places import Moment, Place
from dateline.timeline.exports.spreadsheet import table
from dateline.timeline.exports.tellings import Telling, tellings

COLUMNS = (
    "Layer Name", "Event ID", "Event Name", "Event Notes", "Event Start Date", "Event Start Approximate",
    "Event End Date", "Event End Approximate", "Milestone", "Event Symbol", "Event Color",
)  # fmt: skip
_CHECKS = {
    "Left out, as Preceden needs a date": telling_of.undated,
    "Put at the end that is known and marked approximate, with the truth in the name": telling_of.open_ended,
    "Drawn as lasting and marked approximate, with “between” in the name": telling_of.between,
}


def write(chronicle: Chronicle) -> Written:
    """Write a chronicle as CSV for Preceden; categories become layers."""
    told = tellings(chronicle)
    lines = [_line(chronicle, each, each.place) for each in told if each.place]
    return Written(table(COLUMNS, lines), telling_of.losses(told, _CHECKS))


def _line(chronicle: Chronicle, telling: Telling, place: Place) -> dict[str, str]:
    exact = place.exact or (place.kind.value == "from-to" and not place.vague)
    day = place.single and place.precision.value in ("day", "hour", "minute", "second")
    return {
        "Layer Name": telling_of.category(telling) or telling_of.one_line(chronicle.title) or "Events",
        "Event ID": "",  # would be that of an event in Preceden, to be written over
        "Event Name": telling_of.dated_headline(telling),
        "Event Notes": "\n".join(telling_of.description(chronicle, telling)),
        "Event Start Date": named(place.first),
        "Event Start Approximate": "no" if exact and not place.open_start else "yes",
        "Event End Date": "" if place.single else named(place.last),
        "Event End Approximate": "no" if exact and not place.open_end else "yes",
        "Milestone": "yes" if day and not (place.open_start or place.open_end) else "no",
    }


def named(moment: Moment) -> str:
    """Write a moment as people do: "3 May 2025 14:05", "May 2025", "44 BC"."""
    year = str(moment.year) if moment.year > 0 else f"{1 - moment.year} BC"
    month = MONTHS[moment.month - 1] if moment.month else None
    parts = (str(moment.day) if moment.day else None, month, year, moment.time)
    return " ".join(filter(None, parts))
