"""What the options of ``dateline import`` say about tables of events."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from dateline.errors import LibraryError
from dateline.workflow.timelines.cells import Order
from dateline.workflow.timelines.columns import ROLES, guess
from dateline.workflow.timelines.reading import TABLES, table
from dateline.workflow.timelines.tables import Mapped, Table

_ORDERS: dict[str, Order] = {"day-first": "DMY", "month-first": "MDY"}


def mapped(columns: str | None, dates: str | None, files: Iterable[Path]) -> Mapping[Path, Mapped]:
    """Return how the tables among files are to be read.

    Args:
        columns: As typed: "date=When,headline=What"; what is not named there is told by usual names.
        dates: "day-first" or "month-first"; None leaves it to the table.
        files: All files that are imported.

    Raises:
        LibraryError: A role or a column is not known.
        ReadError: A table cannot be read.
    """
    if not columns and not dates:
        return {}
    found = (Path(path).absolute() for path in files if path.suffix.lower() in TABLES and path.is_file())
    return {path: _mapped(table(path), columns or "", dates) for path in found}


def _mapped(read: Table, columns: str, dates: str | None) -> Mapped:
    chosen = {}
    for part in filter(None, columns.split(",")):
        role, _, name = (each.strip() for each in part.partition("="))
        if role not in ROLES:
            raise LibraryError(f"--columns: “{role}” is none of {', '.join(ROLES)}.")
        if name not in read.header:
            raise LibraryError(f"--columns: there is no column “{name}”, only {', '.join(read.header)}.")
        chosen[role] = name
    guessed = guess(read.header)
    rest = {role: "" for role in ROLES if getattr(guessed, role) in chosen.values()}
    return Mapped(replace(guessed, **{**rest, **chosen}), _ORDERS.get(dates or ""))
