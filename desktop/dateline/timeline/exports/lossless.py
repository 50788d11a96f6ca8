"""JSON of our own: a library's events for programs and people, with everything they were made from."""

from __future__ import annotations

import orjson

from dateline import __version__
from dateline.timeline.exports.chronicle import Chronicle, Written
from dateline.timeline.exports.rows import rows

FORMAT = "dateline-events/1"


def write(chronicle: Chronicle) -> Written:
    """Write a chronicle as indented JSON with the name of the format and the version of the program."""
    document = {"format": FORMAT, "program": f"dateline {__version__}", "events": rows(chronicle)}
    return Written(orjson.dumps(document, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE))
