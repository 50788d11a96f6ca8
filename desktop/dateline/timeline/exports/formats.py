"""The one table of formats that a library's events can be exported to; command line and window read it."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from dateline.timeline.exports import lossless, spreadsheet
from dateline.timeline.exports.chronicle import Chronicle, Written


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
        Format("json", "Dateline JSON: everything, for programs", ".json", lossless.write),
        Format("csv", "Spreadsheet (CSV)", ".csv", spreadsheet.write),
        Format(
            "excel", "Spreadsheet for Excel (CSV with byte order mark)", ".csv", spreadsheet.write_for_excel
        ),
    )
}


def by_suffix(suffix: str) -> Format | None:
    """Return the format that a file's ending asks for, e.g. ".csv"; None if there is none."""
    return next((each for each in FORMATS.values() if each.suffix == suffix.lower()), None)
