"""Tables of events (CSV, TSV): reading them, and the events of their rows."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dateline.errors import DateError, ReadError
from dateline.model import Review, Status
from dateline.workflow.reports import Failure
from dateline.workflow.timelines.cells import Order, given, in_figures, order_of, when
from dateline.workflow.timelines.columns import ROLES, Columns
from dateline.workflow.timelines.rows import Row, Timeline
from dateline.workflow.timelines.vocabulary import bounded, review_of, status_of

_DELIMITERS = ",;\t|"
_MOST = 200_000
_GUARD = re.compile(r"^'(?=[=+\-@\t\r])")
"""The apostrophe with which programs keep a spreadsheet from running a cell."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table as read.

    Attributes:
        header: The names of its columns, each another one.
        rows: Its rows below the header that are not empty, each as long as it.
        numbers: Where each row stands in the file, as a spreadsheet counts: the header of most is row 1.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: tuple[int, ...]

    def column(self, name: str) -> list[str]:
        """Return the cells of a column, "" for one that is not there."""
        if name not in self.header:
            return [""] * len(self.rows)
        at = self.header.index(name)
        return [row[at] for row in self.rows]


@dataclass(frozen=True, slots=True)
class Mapped:
    """How a person wants a table to be read.

    Attributes:
        columns: Which column is what.
        dates: Whether days or months come first; found out where not given.
        rest: Whether what stands in the other columns is kept in the text of each row.
    """

    columns: Columns
    dates: Order | None = None
    rest: bool = False


def read_table(text: str) -> Table:
    """Read a table with a header; the sign between the cells is found out.

    Raises:
        ReadError: There is no header with two columns, or no row below it, or far too many.
    """
    lines = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=_delimiter(text))
    filled = [(number, line) for number, line in enumerate(lines, 1) if any(cell.strip() for cell in line)]
    if len(filled) < 2 or len(filled[0][1]) < 2:
        raise ReadError(
            "is no table of events: it needs a line with the names of its columns and rows below it."
        )
    if len(filled) > _MOST:
        raise ReadError(f"has more than {_MOST:,} rows: part it, and add the parts.")
    header = _header(filled[0][1])
    width = len(header)
    rows = (tuple(_GUARD.sub("", cell) for cell in (*line, *[""] * width)[:width]) for _, line in filled[1:])
    return Table(header, tuple(rows), tuple(number for number, _ in filled[1:]))


def order(table: Table, columns: Columns) -> Order | None:
    """Return whether days or months come first in the dates of a table, as far as these tell."""
    return order_of((*table.column(columns.date), *table.column(columns.end)))


def is_ambiguous(table: Table, columns: Columns) -> bool:
    """Tell whether there are dates in figures whose order none of them tells."""
    cells = (*table.column(columns.date), *table.column(columns.end))
    return order(table, columns) is None and any(map(in_figures, cells))


def timeline(table: Table, mapped: Mapped) -> Timeline:
    """Return the events of a table; a row that is not understood is refused, and the others go on."""
    rows: list[Row] = []
    refused: list[Failure] = []
    for each in readings(table, mapped):
        if isinstance(each, Row):
            rows.append(each)
        else:
            refused.append(each)
    return Timeline(tuple(rows), tuple(refused))


def readings(table: Table, mapped: Mapped) -> Iterator[Row | Failure]:
    """Yield what each row of a table says, or why it is not understood."""
    columns = mapped.columns
    dates = mapped.dates or order(table, columns)
    places = {role: table.header.index(name) for role in ROLES if (name := getattr(columns, role))}
    rest = [at for at, name in enumerate(table.header) if mapped.rest and name not in columns.used()]
    for number, row in zip(table.numbers, table.rows, strict=True):
        cells = dict.fromkeys(ROLES, "") | {role: row[at].strip() for role, at in places.items()}
        origin, others = f"row {number}", {table.header[at]: row[at].strip() for at in rest}
        try:
            yield _row(cells, others, origin, dates)
        except DateError as error:
            yield Failure(origin, f"{origin[0].upper()}{origin[1:]}: {error}")


def _row(cells: dict[str, str], others: Mapping[str, str], origin: str, dates: Order | None) -> Row:
    exact = given(cells["edtf"]) if cells["edtf"] else None
    written, end = cells["date"] or cells["edtf"], cells["end"]
    if not written:
        raise DateError("there is no date in it.")
    end = "" if end == written else end
    status, review = status_of(cells["status"]), review_of(cells["reviewed"])
    unknown = [cells[role] for role, known in (("status", status), ("reviewed", review)) if known is None]
    return Row(
        f"{written} – {end}" if end and not exact else written,
        exact or bounded(when(written, dates), when(end, dates) if end else None, cells["kind"]),
        cells["headline"] or "Event without a headline",
        _text(cells, others),
        origin,
        status or Status.REPORTED,
        cells["attribution"],
        cells["category"],
        tuple(filter(None, (each.strip() for each in re.split("[,;|]", cells["tags"])))),
        "\n".join(filter(None, (cells["note"], *unknown))),  # words that are not known are not lost
        review or Review.UNREVIEWED,
    )


def _text(cells: Mapping[str, str], others: Mapping[str, str]) -> str:
    """Return what a row says beside its headline: its text, and what stands in columns that are nothing else."""
    said = [cells["text"]] if cells["text"] != cells["headline"] else []
    return "\n".join(filter(None, (*said, *(f"{name}: {cell}" for name, cell in others.items() if cell))))


def _header(names: list[str]) -> tuple[str, ...]:
    """Return the names of columns; one that is missing gets its number, one that is there already another name."""
    found: list[str] = []
    for number, name in enumerate(names, 1):
        plain = " ".join(name.split()) or f"column {number}"
        found.append(f"{plain} ({number})" if plain in found else plain)
    return tuple(found)


def _delimiter(text: str) -> str:
    """Return the sign that parts the cells: of those in the first line the one that is most often there."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    outside = re.sub(r'"[^"]*"', "", first)
    return max(_DELIMITERS, key=outside.count)
