"""Tells by the beginning of a JSON file whether it holds a timeline, without reading the rest of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

ENOUGH = 256 * 1024
"""Bytes of a file that are looked at: what comes before the events in it is seldom longer than a page."""
_OURS = b"dateline-events/"
_TOKEN = re.compile(rb'"((?:[^"\\]|\\.?)*)(?:"(\s*:)?|\Z)|[{}\[\]]', re.DOTALL)


@dataclass(frozen=True, slots=True)
class _Word:
    """A string of JSON: how deep it stands, under which key of the whole, and whether it is a key itself."""

    text: bytes
    depth: int
    under: bytes
    is_key: bool


def is_ours(head: bytes) -> bool:
    """Tell whether JSON begins as an export of Dateline does."""
    values = (
        each for each in _words(head) if each.depth == 1 and each.under == b"format" and not each.is_key
    )
    return _OURS in head and any(each.text.startswith(_OURS) for each in values)


def is_timelinejs(head: bytes) -> bool:
    """Tell whether JSON begins as a timeline for TimelineJS does: with a list of events that have start dates."""
    return b'"start_date"' in head and any(
        each.is_key and each.depth == 3 and each.under == b"events" and each.text == b"start_date"
        for each in _words(head)
    )


def _words(head: bytes) -> Iterator[_Word]:
    """Yield the strings of JSON that may end in the middle."""
    depth, under = 0, b""
    for token in _TOKEN.finditer(head):
        match token[0]:
            case b"{" | b"[":
                depth += 1
            case b"}" | b"]":
                depth -= 1
            case _:
                is_key = token[2] is not None
                under = token[1] if is_key and depth == 1 else under
                yield _Word(token[1], depth, under, is_key)
