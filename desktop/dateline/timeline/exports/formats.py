"""The one table of formats that a library's events can be exported to; command line and window read it."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from dateline.timeline.exports import (
    aeon,
    calendars,
    linked_data,
    lossless,
    markwhen,
    preceden,
    spreadsheet,
    timeline_project,
    timelinejs,
    timeml,
    visjs,
)
from dateline.timeline.exports.chronicle import Chronicle, Written
from dateline.timeline.reports import interactive, markdown, page, word


class Format(NamedTuple):
    """One format.

    Attributes:
        name: What the command line calls it.
        words: What the window calls it.
        suffix: What its files end with; of several formats with one suffix the first is meant by it.
        write: Writes a chronicle in it; heavy libraries are imported inside.
    """

    name: str
    words: str
    suffix: str
    write: Callable[[Chronicle], Written]


FORMATS = {
    each.name: each
    for each in (
        Format("json", "Dateline JSON, with everything", ".json", lossless.write),
        Format("csv", "Table (CSV)", ".csv", spreadsheet.write),
        Format("excel", "Table for Excel (CSV)", ".csv", spreadsheet.write_for_excel),
        Format("timelinejs", "TimelineJS (JSON)", ".json", timelinejs.write),
        Format("timelinejs-csv", "TimelineJS, for its spreadsheet (CSV)", ".csv", timelinejs.write_table),
        Format("vis-timeline", "vis-timeline (JSON)", ".json", visjs.write),
        Format("icalendar", "Calendar (iCalendar)", ".ics", calendars.write),
        Format("markwhen", "Markwhen", ".mw", markwhen.write),
        Format("timeml", "TimeML, one file for each article (ZIP)", ".zip", timeml.write),
        Format("timeline-project", "The Timeline Project (XML)", ".timeline", timeline_project.write),
        Format("preceden", "Preceden (CSV)", ".csv", preceden.write),
        Format("aeon", "Aeon Timeline (CSV)", ".csv", aeon.write),
        Format("json-ld", "Linked data (JSON-LD, schema.org)", ".jsonld", linked_data.write),
        Format("html", "Interactive timeline (HTML)", ".html", interactive.write),
        Format("report", "Chronology report (HTML)", ".html", page.write),
        Format("report-markdown", "Chronology report (Markdown)", ".md", markdown.write),
        Format("report-docx", "Chronology report (Word)", ".docx", word.write),
    )
}


def by_suffix(suffix: str) -> Format | None:
    """Return the format that a file's ending asks for, e.g. ".csv"; None if there is none."""
    return next((each for each in FORMATS.values() if each.suffix == suffix.lower()), None)
