"""Pauses Python's search for garbage: a text full of dates makes many small things that all are kept.

The search would go through every one of them again and again, with all else that the program holds, and find
nothing: neither drafts nor mentions form cycles.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_LONG = 50_000
"""Texts with fewer characters are read before the search begins."""


@contextmanager
def paused(text: str) -> Iterator[None]:
    """Pause the search while a long text is read; if it is paused already, leave it so."""
    if len(text) < _LONG or not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
