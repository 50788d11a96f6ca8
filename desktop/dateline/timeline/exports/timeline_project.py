"""The Timeline Project (thetimelineproj): its XML, with categories and fuzzy edges."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape

from dateline.formula.calendar import Unit, civil_at, moment
from dateline.timeline.exports import tellings as telling_of
from dateline.timeline.exports.chronicle import Chronicle, Written
from dateline.timeline.exports.places import Place, clock
from dateline.timeline.exports.tellings import Telling, tellings

FIRST, LAST = moment(-4713, 11, 24), moment(9990)
"""Where its calendar begins (the first day of the Julian day count) and ends."""
_COLOURS = ("86,129,196", "196,110,86", "110,160,90", "150,110,180", "200,160,70", "90,160,165")
_CONTAINER = re.compile(r"[\[(]\d+[\])]")
_CHECKS = {
    "Left out, as the Timeline Project needs a date": telling_of.undated,
    "Left out, as its calendar goes from 4714 BC to 9989": lambda each: (
        each.place is not None and _is_outside(each.place)
    ),
    "Put at the end that is known, with a fuzzy edge and the truth in the text": telling_of.open_ended,
    "Drawn as lasting, with fuzzy edges and “between” in the text": telling_of.between,
}


def write(chronicle: Chronicle) -> Written:
    """Write a chronicle as a file that the Timeline Project opens."""
    told = tellings(chronicle)
    kept = [(each, each.place) for each in told if each.place and not _is_outside(each.place)]
    names = dict.fromkeys(filter(None, (telling_of.category(each) for each, _ in kept)))
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<timeline>",
        "  <version>2.3.1</version>",
        "  <timetype>gregoriantime</timetype>",
        "  <categories>",
        *(line for number, name in enumerate(names) for line in _category(number, name)),
        "  </categories>",
        "  <events>",
        *(line for each, place in kept for line in _event(chronicle, each, place)),
        "  </events>",
        "  <view>",
        *_displayed([place for _, place in kept]),
        "    <hidden_categories>",
        "    </hidden_categories>",
        "  </view>",
        "</timeline>",
        "",
    ]
    return Written("\n".join(lines).encode(), telling_of.losses(told, _CHECKS))


def _category(number: int, name: str) -> Iterator[str]:
    yield "    <category>"
    yield f"      <name>{escape(name)}</name>"
    yield f"      <color>{_COLOURS[number % len(_COLOURS)]}</color>"
    yield "      <font_color>0,0,0</font_color>"
    yield "    </category>"


def _event(chronicle: Chronicle, telling: Telling, place: Place) -> Iterator[str]:
    category, link = telling_of.category(telling), telling_of.link(chronicle, telling)
    headline = telling_of.dated_headline(telling)
    fields = {
        "start": _moment(place.start),
        "end": _moment(_end(place)),
        # a number in brackets at the beginning would make a container of it
        "text": f"\u2060{headline}" if _CONTAINER.match(headline) else headline,
        "fuzzy": str(not place.exact),
        "locked": "False",
        "ends_today": "False",
        **({"category": category} if category else {}),
        "description": "\n".join(telling_of.description(chronicle, telling)),
        **({"hyperlink": link} if link else {}),
    }
    yield "    <event>"
    for name, value in fields.items():
        yield f"      <{name}>{escape(value)}</{name}>"
    yield "    </event>"


def _end(place: Place) -> int:
    """Return where the bar ends; a single day or minute is a point."""
    return place.start if place.unit and place.precision.rank <= Unit.DAY.rank else place.end


def _displayed(places: Sequence[Place]) -> Iterator[str]:
    if places:
        yield "    <displayed_period>"
        yield f"      <start>{_moment(min(each.start for each in places))}</start>"
        yield f"      <end>{_moment(max(each.end for each in places))}</end>"
        yield "    </displayed_period>"


def _moment(at: int) -> str:
    year, month, day = civil_at(at)
    return f"{year}-{month:02}-{day:02} {clock(at, Unit.SECOND)}"


def _is_outside(place: Place) -> bool:
    return place.start < FIRST or place.end > LAST
