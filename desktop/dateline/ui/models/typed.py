"""What is typed into a cell of the table, as a change of an event."""

from __future__ import annotations

from dateline.model import Status
from dateline.ui.editing import Details, read_tags


def details_of(column: str, typed: str) -> Details | None:
    """Return what was typed into a cell of a column as a change of details; None for other columns."""
    match column:
        case "STATUS":
            return Details(status=Status(typed))
        case "CATEGORY":
            return Details(category=" ".join(typed.split()))
        case "TAGS":
            return Details(tags=read_tags(typed))
        case "NOTE":
            return Details(note=typed.strip())
        case _:
            return None
