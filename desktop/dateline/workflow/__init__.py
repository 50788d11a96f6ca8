"""The use cases, one function each: the only place that joins the steps of the program.

Long work is a generator that knows neither threads nor dialogs; the command line and the window drive
the same ones. Imports of the heavy packages happen inside the functions.
"""

from dateline.workflow.chronology import Chronology
from dateline.workflow.dates import published_of, read_published, read_when, set_published
from dateline.workflow.happenings import happenings, merge, split, witnesses
from dateline.workflow.implied import find_implied, keeps_implied
from dateline.workflow.importing import add_text, import_files, import_links, import_text
from dateline.workflow.preparing import prepare
from dateline.workflow.records import events_record, tag_record
from dateline.workflow.reports import (
    Choice,
    Doubtful,
    Failure,
    Imported,
    Likeness,
    Progress,
    Repeated,
    Replaced,
    Report,
)
from dateline.workflow.settling import refresh, settle

__all__ = [
    "Choice",
    "Chronology",
    "Doubtful",
    "Failure",
    "Imported",
    "Likeness",
    "Progress",
    "Repeated",
    "Replaced",
    "Report",
    "add_text",
    "events_record",
    "find_implied",
    "happenings",
    "import_files",
    "import_links",
    "import_text",
    "keeps_implied",
    "merge",
    "prepare",
    "published_of",
    "read_published",
    "read_when",
    "refresh",
    "set_published",
    "settle",
    "split",
    "tag_record",
    "witnesses",
]
