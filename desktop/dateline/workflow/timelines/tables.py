"""Tables of events (CSV, TSV): which column is what, and the events of the rows."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from typing import TypeVar

from dateline.errors import DateError, ReadError
from dateline.model import Review, Status
from dateline.workflow.reports import Failure
from dateline.workflow.timelines.cells import Order, given, order_of, when
from dateline.workflow.timelines.rows import Row, Timeline

_Kind = TypeVar("_Kind", Status, Review)
_DELIMITERS = ",;\t|"
_MOST = 200_000
_GUARD = re.compile(r"^'(?=[=+\-@\t\r])")
"""The apostrophe with which programs keep a spreadsheet from running a cell."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table as read.

    Attributes:
        header: The names of its columns.
        rows: Its rows below the header, each as long as it.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def column(self, name: str) -> list[str]:
        """Return the cells of a column, "" for one that is not there."""
        if name not in self.header:
            return [""] * len(self.rows)
        at = self.header.index(name)
        return [row[at] for row in self.rows]


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column of a table is what, by its name; "" where the table has none."""

    date: str = ""
    headline: str = ""
    end: str = ""
    edtf: str = ""
    text: str = ""
    status: str = ""
    attribution: str = ""
    category: str = ""
    tags: str = ""
    note: str = ""
    reviewed: str = ""

    @property
    def is_enough(self) -> bool:
        """Tell whether it is known what happened when."""
        return bool(self.headline and (self.date or self.edtf))


ROLES = tuple(each.name for each in fields(Columns))
_NAMES = {
    "edtf": ("edtf",),
    "date": (
        "date_as_written", "display date", "date", "start date", "event start date", "start", "begin", "from", "when", "day",
        "datetime", "date in words", "datum", "fecha",
    ),
    "end": ("end date", "event end date", "end", "until", "to"),
    "headline": ("headline", "title", "event name", "event", "name", "what", "message", "label", "summary", "subject"),
    "text": ("quote", "text", "description", "event notes", "details", "body", "content"),
    "status": ("status",),
    "attribution": ("attribution", "according to", "source person", "said by"),
    "category": ("category", "group", "layer name", "arc", "lane", "type"),
    "tags": ("tags", "tag", "keywords"),
    "note": ("note", "notes", "comment", "comments", "remarks"),
    "reviewed": ("reviewed",),
}  # fmt: skip
"""What programs and people call their columns, the best first."""


def read_table(text: str) -> Table:
    """Read a table with a header; the sign between the cells is found out.

    Raises:
        ReadError: There is no header with two columns, or no row below it, or far too many.
    """
    lines = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=_delimiter(text)))
    filled = [line for line in lines if any(cell.strip() for cell in line)]
    if len(filled) < 2 or len(filled[0]) < 2:
        raise ReadError(
            "is no table of events: it needs a line with the names of its columns and rows below it."
        )
    if len(filled) > _MOST:
        raise ReadError(f"has more than {_MOST:,} rows: part it, and add the parts.")
    header = tuple(name.strip() or f"column {number}" for number, name in enumerate(filled[0], 1))
    width = len(header)
    rows = (tuple(_GUARD.sub("", cell) for cell in (*line, *[""] * width)[:width]) for line in filled[1:])
    return Table(header, tuple(rows))


def guess(table: Table) -> Columns:
    """Tell the columns by their names; each column is at most one thing."""
    known = {name.casefold().replace("_", " "): name for name in reversed(table.header)}
    found: dict[str, str] = {}
    for role in ("edtf", "date", "headline", *ROLES):
        names = (known.get(each.replace("_", " "), "") for each in _NAMES[role])
        name = next((each for each in names if each and each not in found.values()), "")
        if name:
            found.setdefault(role, name)
    return Columns(**found)


def order(table: Table, columns: Columns) -> Order | None:
    """Return whether days or months come first in the dates of a table, as far as these tell."""
    return order_of((*table.column(columns.date), *table.column(columns.end)))


def timeline(table: Table, columns: Columns, dates: Order | None = None) -> Timeline:
    """Return the events of a table; a row that is not understood is refused, and the others go on.

    Args:
        table: The table.
        columns: Which column is what.
        dates: Whether days or months come first; found out where not given.
    """
    dates = dates or order(table, columns)
    cells = {role: table.column(getattr(columns, role)) for role in ROLES}
    rows: list[Row] = []
    refused: list[Failure] = []
    for at in range(len(table.rows)):
        origin = f"row {at + 2}"
        try:
            rows.append(_row({role: column[at].strip() for role, column in cells.items()}, origin, dates))
        except DateError as error:
            refused.append(Failure(origin, f"{origin[0].upper()}{origin[1:]}: {error}"))
    return Timeline(tuple(rows), tuple(refused))


def _row(cells: dict[str, str], origin: str, dates: Order | None) -> Row:
    exact = given(cells["edtf"]) if cells["edtf"] else None
    written = cells["date"] or cells["edtf"]
    if not written:
        raise DateError("there is no date in it.")
    row = Row(
        written,
        exact or when(written, cells["end"], dates),
        cells["headline"] or "Event without a headline",
        cells["text"] if cells["text"] != cells["headline"] else "",
        origin,
    )
    if cells["end"] and not exact and cells["end"] != written:
        row = replace(row, date=f"{written} – {cells['end']}")
    return replace(
        row,
        status=_member(Status, cells["status"], Status.REPORTED),
        attribution=cells["attribution"],
        category=cells["category"],
        tags=tuple(filter(None, (each.strip() for each in re.split("[,;|]", cells["tags"])))),
        note=cells["note"],
        review=_member(Review, cells["reviewed"], Review.UNREVIEWED),
    )


def _member(kinds: Callable[[str], _Kind], name: str, otherwise: _Kind) -> _Kind:
    try:
        return kinds(name.casefold())
    except ValueError:
        return otherwise


def _delimiter(text: str) -> str:
    """Return the sign that parts the cells: of those in the first line the one that is most often there."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    outside = re.sub(r'"[^"]*"', "", first)
    return max(_DELIMITERS, key=outside.count)
