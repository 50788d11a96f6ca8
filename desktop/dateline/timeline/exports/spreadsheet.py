"""CSV: the columns of a chronology for spreadsheets, with cells that none of them runs as a formula."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence

from dateline.timeline.exports.chronicle import Chronicle, Written
from dateline.timeline.exports.rows import rows

BYTE_ORDER_MARK = b"\xef\xbb\xbf"
COLUMNS = (
    "id", "headline", "date_as_written", "edtf", "earliest", "latest", "kind", "granularity", "date_in_words",
    "anchor", "formula", "derivation", "status", "attribution", "implied", "reviewed", "happening", "sources",
    "agreement", "quote", "article", "publisher", "source", "link", "sha256", "published", "published_known",
    "published_evidence", "offsets", "category", "tags", "note",
)  # fmt: skip
_FORMULA = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")


def write(chronicle: Chronicle) -> Written:
    """Write a chronicle as CSV in UTF-8."""
    return Written(table(COLUMNS, rows(chronicle)))


def write_for_excel(chronicle: Chronicle) -> Written:
    """Write the same with the mark by which Excel knows UTF-8."""
    return Written(BYTE_ORDER_MARK + write(chronicle).data)


def table(columns: Sequence[str], lines: Iterable[Mapping[str, object]]) -> bytes:
    """Write a table with a line of headings; what a spreadsheet would run gets an apostrophe in front."""
    return lines_of(columns, ([safe(line.get(name)) for name in columns] for line in lines))


def lines_of(columns: Sequence[str], lines: Iterable[Sequence[str]]) -> bytes:
    """Write a table of cells that are safe already."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows(lines)
    return out.getvalue().encode()


def safe(value: object) -> str:
    """Return what a cell shall hold; a reader takes one apostrophe away where such a sign follows it.

    Example: ``=1+1`` is written as ``'=1+1``, and the year ``-0043`` as ``'-0043``.
    """
    match value:
        case None:
            return ""
        case list():
            return safe("; ".join(map(str, value)))
        case str() if _FORMULA.match(value):
            return f"'{value}"
        case _:
            return str(value)
