"""TimelineJS (Knight Lab): its JSON, and the table of its spreadsheet."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from html import unescape
from typing import Any

from dateline.errors import DateError
from dateline.formula import edtf
from dateline.formula.operators import Fixed, Formula, FromTo
from dateline.formula.resolve import Context, resolve
from dateline.formula.results import Dated
from dateline.model import Status
from dateline.workflow.dates import read_date
from dateline.workflow.reports import Failure
from dateline.workflow.timelines.rows import Row, Timeline
from dateline.workflow.timelines.tables import Table

_PARTS = ("year", "month", "day", "hour", "minute", "second")
_BREAK = re.compile(r"<\s*(?:/p|br|/div|/li|/h\d)[^>]*>", re.IGNORECASE)
_TAG = re.compile(r"<[^>]*>")
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([AaPp])?")
_NOON = 12
_STATUS = re.compile(r"(?<=\S) \((planned|possible|denied)\)$")
"""How our own export says what TimelineJS has no place for."""


def is_timeline(found: object) -> bool:
    """Tell whether JSON is a TimelineJS timeline: a list of events of which one has a start date."""
    events = found.get("events") if isinstance(found, Mapping) else None
    return isinstance(events, list) and any(
        isinstance(each, Mapping) and "start_date" in each for each in events
    )


def is_sheet(table: Table) -> bool:
    """Tell whether a table has the columns of TimelineJS's spreadsheet."""
    return {"Year", "Month", "Headline"} <= set(table.header)


def timeline(found: Mapping[str, Any]) -> Timeline:
    """Return the events and eras of TimelineJS JSON."""
    title = _texts(found.get("title"))[0]
    slides = [*_listed(found, "events", "event"), *_listed(found, "eras", "era")]
    return _timeline(slides, title)


def sheet(table: Table) -> Timeline:
    """Return the events of TimelineJS's spreadsheet."""
    slides, title = [], ""
    for number, cells in enumerate(table.rows, 2):
        row = dict(zip(table.header, map(str.strip, cells), strict=True))
        if row.get("Type", "").lower() == "title":
            title = _plain(row.get("Headline", ""))
        else:
            slides.append((f"row {number}", _slide(row)))
    return _timeline(slides, title)


def _timeline(slides: Sequence[tuple[str, Mapping[str, Any]]], title: str) -> Timeline:
    rows: list[Row] = []
    refused: list[Failure] = []
    for origin, slide in slides:
        try:
            rows.append(_row(slide, origin))
        except DateError as error:
            refused.append(Failure(origin, f"{origin[0].upper()}{origin[1:]}: {error}"))
    return Timeline(tuple(rows), tuple(refused), title)


def _listed(found: Mapping[str, Any], name: str, origin: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for number, each in enumerate(found.get(name) or (), 1):
        yield f"{origin} {number}", each if isinstance(each, Mapping) else {}


def _slide(row: Mapping[str, str]) -> dict[str, Any]:
    """Return a row of the spreadsheet in the form of the JSON."""
    return {
        "start_date": _cells(row, ""),
        "end_date": _cells(row, "End "),
        "display_date": row.get("Display Date", ""),
        "text": {"headline": row.get("Headline", ""), "text": row.get("Text", "")},
        "group": row.get("Group") or row.get("Tag", ""),
    }


def _cells(row: Mapping[str, str], prefix: str) -> dict[str, str]:
    found = {part: row.get(f"{prefix}{part.title()}", "") for part in _PARTS[:3]}
    clock = _CLOCK.match(row.get(f"{prefix}Time", ""))
    if clock:
        hour = int(clock[1])
        if clock[4]:
            hour = hour % _NOON + (_NOON if clock[4].lower() == "p" else 0)
        found |= {"hour": str(hour), "minute": clock[2], "second": clock[3] or ""}
    return found


def _row(slide: Mapping[str, Any], origin: str) -> Row:
    start, end = _date(slide.get("start_date")), _date(slide.get("end_date"))
    if not start:
        raise DateError("there is no year in its start date.")
    when: Formula = FromTo(Fixed(start), Fixed(end)) if end and end != start else Fixed(start)
    shown = _plain(str(slide.get("display_date") or _in(slide.get("start_date"), "display_date")))
    headline, text = _texts(slide)
    written = shown or (f"{start} – {end}" if end and end != start else start)
    group = _plain(str(slide.get("group") or ""))
    status = _STATUS.search(headline)
    row = Row(
        written, _meant(shown, when), headline or "Event without a headline", text, origin, category=group
    )
    return replace(row, headline=headline[: status.start()], status=Status(status[1])) if status else row


def _meant(shown: str, when: Formula) -> Formula:
    """Return what the displayed date means where that says the same more honestly: "about 3 June" for 3 June."""
    if not shown:
        return when
    try:
        told = read_date(shown)
    except DateError:
        return when
    plain, honest = (resolve(each, Context()).result for each in (when, told))
    return told if _touch(plain, honest) else when


def _touch(plain: object, honest: object) -> bool:
    if not isinstance(plain, Dated) or not isinstance(honest, Dated):
        return False
    starts_before = honest.start is None or plain.end is None or honest.start <= plain.end
    ends_after = honest.end is None or plain.start is None or honest.end >= plain.start
    return starts_before and ends_after


def _date(found: object) -> str:
    """Return a date of TimelineJS as EDTF, "" for none.

    Raises:
        DateError: It is no day of the calendar.
    """
    parts = [re.sub(r"[\s,]", "", str(_in(found, part))) for part in _PARTS]
    numbers = []
    for part in parts:
        if not re.fullmatch(r"-?\d+", part):
            break
        numbers.append(int(part))
    if not numbers:
        return ""
    year, *rest = numbers
    text = "-".join((f"{year:05d}" if year < 0 else f"{year:04d}", *(f"{each:02}" for each in rest[:2])))
    if len(rest) > 2:
        clock = (*rest[2:], 0, 0)[:3]
        text += "T" + ":".join(f"{each:02}" for each in clock)
    if not isinstance(edtf.read(text), Dated):
        raise DateError(f"“{text}” is no date of the calendar.")
    return text


def _texts(slide: object) -> tuple[str, str]:
    """Return headline and text of a slide without their markup."""
    said = _in(slide, "text")
    return _plain(str(_in(said, "headline"))), _plain(str(_in(said, "text")))


def _in(found: object, name: str) -> Any:
    value = found.get(name) if isinstance(found, Mapping) else None
    return "" if value is None else value


def _plain(html: str) -> str:
    """Return the words of HTML; what it was told in lines stays in lines."""
    return unescape(unescape(_TAG.sub("", _BREAK.sub("\n", html)))).strip()
