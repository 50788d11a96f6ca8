"""Reasons that many expressions of a text share: kept once, because a long text would say them thousands of times."""

from __future__ import annotations

from functools import lru_cache

from dateline.model import Reason


@lru_cache(maxsize=5_000)
def told_before(said: str) -> Reason:
    """Return the reason of what counts from a date told before in these words."""
    return Reason("anchor", f"counts from “{said}”, told before")
