"""Replacing a model's rows with as little disturbance as possible, so that selection and scrolling stay."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QModelIndex

from dateline.ui.translation import said

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QAbstractItemModel

Row = TypeVar("Row")

LONG = 10_000
THIN = "\u202f"
"""A thin space at which no line is broken."""


def replace(
    model: QAbstractItemModel,
    rows: list[Row],
    new: Sequence[Row],
    key: Callable[[Row], int],
    columns: int = 1,
) -> None:
    """Put new rows into ``rows`` and announce only what changed: cells, rows at the end, or everything."""
    old_keys, new_keys = [key(row) for row in rows], [key(row) for row in new]
    if new_keys[: len(old_keys)] != old_keys:
        model.beginResetModel()
        rows[:] = new
        model.endResetModel()
        return
    changed = [at for at, row in enumerate(rows) if row is not new[at] and row != new[at]]
    rows[:] = new[: len(rows)]
    if changed:
        model.dataChanged.emit(model.index(changed[0], 0), model.index(changed[-1], columns - 1))
    if len(new) > len(rows):
        model.beginInsertRows(QModelIndex(), len(rows), len(new) - 1)
        rows.extend(new[len(rows) :])
        model.endInsertRows()


def quoted(words: str, most: int = 100) -> str:
    """Return the beginning of a quotation on one line, cut between two words."""
    line = " ".join(words.split())
    if len(line) <= most:
        return line
    head = line[:most]
    return f"{head.rsplit(' ', 1)[0] if ' ' in head else head} …"


def grouped(count: int) -> str:
    """Return a number as every language can read it: a long one in groups, with a thin space between them."""
    return f"{count:,}".replace(",", THIN) if count >= LONG else str(count)


def counted(count: int, what: str) -> str:
    """Return a number with the noun it counts; a long one in groups, as every language can read it."""
    words = said(f"{count} {what}" if count == 1 else f"{count} {what}s")
    return words.replace(str(count), grouped(count))


def event_words(events: int, undated: int) -> str:
    """Return how many events there are and how many of them have no date: one wording for every place."""
    return counted(events, "event") + (said(f", {undated} undated") if undated else "")
