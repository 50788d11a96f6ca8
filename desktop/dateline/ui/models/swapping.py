"""A few rows put in the place of older ones where nothing else about a long list changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dateline.model import DatedEvent

FEW = 50
"""From this many changed rows on, everything is listed again."""


def changed(
    old: Mapping[int, DatedEvent], new: Sequence[DatedEvent]
) -> list[tuple[DatedEvent, DatedEvent]] | None:
    """Return the rows that are others now, each with what it was; None if rows came or went, or many changed.

    Args:
        old: The rows as they were, by number; their order does not matter.
        new: The rows as they are.
    """
    if len(old) != len(new):
        return None
    fresh = [row for row in new if old.get(row.event.id) is not row]
    if len(fresh) > FEW or any(row.event.id not in old for row in fresh):
        return None
    return [(old[row.event.id], row) for row in fresh]
