"""TimelineJS (Knight Lab): its JSON, and the table that its web page makes a timeline of.

Every event needs a start; what is uncertain stands in the date that is displayed. Texts are HTML there, so
everything is escaped; groups are read as HTML twice.
"""

from __future__ import annotations

from html import escape
from typing import Any

from dateline.formula.words import words
from dateline.timeline.exports import tellings as telling_of
from dateline.timeline.exports.chronicle import Chronicle, Written
from dateline.timeline.exports.pieces import document
from dateline.timeline.exports.places import Moment, Place
from dateline.timeline.exports.spreadsheet import lines_of
from dateline.timeline.exports.tellings import Telling, tellings

COLUMNS = (
    "Year", "Month", "Day", "Time", "End Year", "End Month", "End Day", "End Time", "Display Date", "Headline",
    "Text", "Media", "Media Credit", "Media Caption", "Media Thumbnail", "Alt Text", "Type", "Group", "Background",
)  # fmt: skip
_CHECKS = {
    "Left out, as TimelineJS drops what has no date": telling_of.undated,
    "Put at the end that is known, with the truth in the displayed date": telling_of.open_ended,
    "Drawn as lasting, with “between” in the displayed date": telling_of.between,
}
_FORMULA_STARTS = "=+-@＝＋－＠"


def write(chronicle: Chronicle) -> Written:
    """Write a chronicle as JSON for TimelineJS."""
    told = tellings(chronicle)
    events = (_slide(chronicle, each, each.place) for each in told if each.place)
    fields: dict[str, Any] = {"scale": "human"}
    title = telling_of.one_line(chronicle.title)
    if title:
        fields["title"] = {"unique_id": "title", "text": {"headline": escape(title), "text": ""}}
    return Written(document(fields, {"events": events}), telling_of.losses(told, _CHECKS))


def write_table(chronicle: Chronicle) -> Written:
    """Write a chronicle as the table that TimelineJS reads from a spreadsheet or a CSV file."""
    told = tellings(chronicle)
    lines = [_line(_slide(chronicle, each, each.place)) for each in told if each.place]
    title = telling_of.one_line(chronicle.title)
    if title:
        lines.insert(0, {"Headline": _cell(escape(title)), "Type": "title"})
    table = ([line.get(name, "") for name in COLUMNS] for line in lines)
    return Written(lines_of(COLUMNS, table), telling_of.losses(told, _CHECKS))


def _slide(chronicle: Chronicle, telling: Telling, place: Place) -> dict[str, Any]:
    slide: dict[str, Any] = {
        "unique_id": f"event-{telling.number}",
        "start_date": _date(place.first),
        "display_date": escape(words(telling.front.step.result)),
        "text": {"headline": escape(telling_of.headline(telling)), "text": _text(chronicle, telling)},
    }
    if not place.single:
        slide["end_date"] = _date(place.last)
    if telling_of.category(telling):
        slide["group"] = escape(escape(telling_of.category(telling)))
    return slide


def _date(moment: Moment) -> dict[str, str]:
    hour, minute, second = (*(moment.time or "").split(":"), "", "")[:3]
    named = {
        "year": moment.year,
        "month": moment.month,
        "day": moment.day,
        "hour": hour,
        "minute": minute,
        "second": second,
    }
    return {name: str(int(value)) for name, value in named.items() if value not in (None, "")}


def _text(chronicle: Chronicle, telling: Telling) -> str:
    text = "".join(f"<p>{escape(line)}</p>" for line in telling_of.description(chronicle, telling))
    link = telling_of.link(chronicle, telling)
    return text + (f'<p><a href="{escape(link)}">{escape(link)}</a></p>' if link else "")


def _line(slide: dict[str, Any]) -> dict[str, str]:
    return {
        **_cells("", slide["start_date"]),
        **_cells("End ", slide.get("end_date", {})),
        "Display Date": slide["display_date"],
        "Headline": _cell(slide["text"]["headline"]),
        "Text": slide["text"]["text"],
        "Group": _cell(slide.get("group", "")),
    }


def _cells(prefix: str, date: dict[str, str]) -> dict[str, str]:
    named = {f"{prefix}{part.title()}": date[part] for part in ("year", "month", "day") if part in date}
    if "hour" in date:
        parts = (date["hour"], date.get("minute", "0"), date.get("second", "0"))
        named[f"{prefix}Time"] = ":".join(part.zfill(2) for part in parts)
    return named


def _cell(html: str) -> str:
    """Return a text that no spreadsheet runs: as it is HTML, its first sign can be written as a number."""
    return f"&#{ord(html[0])};{html[1:]}" if html and html[0] in _FORMULA_STARTS else html
