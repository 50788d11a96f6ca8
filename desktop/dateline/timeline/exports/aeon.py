"""Aeon Timeline: a table whose columns its import finds by their names, each event under a number that stays."""

from __future__ import annotations

from dateline.formula import edtf
from dateline.formula.calendar import iso_year
from dateline.formula.words import words
from dateline.timeline.exports import tellings as telling_of
from dateline.timeline.exports.chronicle import Chronicle, Written
from dateline.timeline.exports.places import Moment, Place, iso
from dateline.timeline.exports.spreadsheet import table
from dateline.timeline.exports.tellings import Telling, tellings

COLUMNS = (
    "Internal Identifier", "Title", "Start Date", "End Date", "Summary", "Tags", "Category", "Links",
    "Date in Words", "EDTF", "Kind", "Status",
)  # fmt: skip
_CHECKS = {
    "Put at the end that is known, with the truth in the title": telling_of.open_ended,
    "Drawn as lasting, with “between” in the title": telling_of.between,
}


def write(chronicle: Chronicle) -> Written:
    """Write a chronicle as CSV for Aeon Timeline; what has no date stays undated there."""
    told = tellings(chronicle)
    return Written(
        table(COLUMNS, [_line(chronicle, each) for each in told]), telling_of.losses(told, _CHECKS)
    )


def _line(chronicle: Chronicle, telling: Telling) -> dict[str, str]:
    event, result, place = telling.front.event, telling.front.step.result, telling.place
    return {
        "Internal Identifier": str(telling.number),
        "Title": telling_of.dated_headline(telling),
        "Start Date": named(place.first) if place else "",
        "End Date": named(place.last) if place and _lasts(place) else "",
        "Summary": "\n".join(telling_of.description(chronicle, telling)),
        "Tags": "|".join(telling_of.one_line(each).replace("|", "/") for each in event.decision.tags),
        "Category": telling_of.category(telling),
        "Links": telling_of.link(chronicle, telling),
        "Date in Words": words(result),
        "EDTF": edtf.write(result),
        "Kind": place.kind.value if place else "unresolved",
        "Status": event.shown_status.value,
    }


def named(moment: Moment) -> str:
    """Write a moment in the order of ISO 8601, with the era where the year is before Christ."""
    text = iso(moment).replace("T", " ")
    if moment.year > 0:
        return text
    return f"{text.replace(iso_year(moment.year), f'{1 - moment.year:04}', 1)} BC"


def _lasts(place: Place) -> bool:
    return not (place.single or place.open_start or place.open_end)
