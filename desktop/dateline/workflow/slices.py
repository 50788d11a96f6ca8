"""A large edit made in slices, so that nobody who reads or draws meanwhile waits for the whole of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dateline.edits import Batch, Edit
from dateline.workflow.reports import Progress

if TYPE_CHECKING:
    from dateline.store.library import Library

LARGE = 40
"""Edits, from which on making them at once would stop a window for longer than people notice."""
SLICE = 8
"""Edits that are made in one transaction: a few hundredths of a second."""


def is_large(edit: Edit) -> bool:
    """Tell whether an edit is better made in slices, such as taking back the import of a folder."""
    return isinstance(edit, Batch) and len(edit.edits) > LARGE


def in_slices(library: Library, edit: Batch) -> Iterator[Progress | Batch]:
    """Make the edits of a batch one slice after the other; what comes last is the edit that undoes all of it.

    It stays all or none: where one slice fails, or the generator is closed early, those before are undone.
    """
    undo: list[Edit] = []
    count = len(edit.edits)
    try:
        for start in range(0, count, SLICE):
            yield Progress(start, count, "")
            inverse = library.apply(Batch(edit.edits[start : start + SLICE]))
            assert isinstance(inverse, Batch)  # noqa: S101 - the inverse of a batch
            undo[:0] = inverse.edits
    except BaseException:
        for start in range(0, len(undo), SLICE):
            library.apply(Batch(tuple(undo[start : start + SLICE])))
        raise
    yield Batch(tuple(undo))
