"""Check of the exports: every format in the table writes the sample story, and what has a reader is read again."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

from dateline.store.library import Library
from dateline.workflow.chronology import Chronology
from dateline.workflow.diagnostics.storing import story
from dateline.workflow.exporting import chronicle
from dateline.workflow.happenings import happenings, witnesses

_READERS: dict[str, Callable[[bytes], object]] = {
    ".json": json.loads,
    ".jsonld": json.loads,
    ".xml": ET.fromstring,  # what was written a moment ago
    ".tml": ET.fromstring,
    ".csv": lambda data: data.decode("utf-8-sig"),
    ".ics": lambda data: data.decode(),
    ".md": lambda data: data.decode(),
    ".html": lambda data: data.decode(),
}


def exports(folder: Path) -> str:
    """Write the sample story in every format."""
    from dateline.timeline.exports.formats import FORMATS

    with Library.open_reading(story(folder)) as library:
        chronology, same = Chronology(library), witnesses(library)
    events = chronology.dated()
    told = chronicle(chronology, events, happenings(events, chronology.articles(), same), "Self-test")()
    for name, form in FORMATS.items():
        data = form.write(told).data
        try:
            _READERS.get(form.suffix, bytes)(data)
        except Exception as problem:
            raise ValueError(f"{name} cannot be read again ({problem})") from problem
        if not data:
            raise ValueError(f"{name} is empty")
    return f"the story written as {', '.join(FORMATS)}"
