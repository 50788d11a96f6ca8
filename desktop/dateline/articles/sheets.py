"""Puts the pages of a printed document together: running titles and page numbers go, broken sentences join."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

_FEWEST = 3
"""On how many pages a line must stand to be a running title."""
_PAGE_NUMBER = re.compile(
    r"(?:(?:page|seite|página|p\.)\s*)?[-–—]?\s*\d{1,4}(?:\s*(?:of|/|von|de)\s*\d{1,4})?\s*[-–—]?",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?…:][\"”’)]*$")


def joined(pages: Sequence[str]) -> tuple[str, tuple[str, ...]]:
    """Return the text of all pages, and the running lines that were taken off their edges."""
    sheets = [[line.strip() for line in page.splitlines() if line.strip()] for page in pages]
    running = _running(sheets)
    removed: dict[str, None] = {}
    text = ""
    for sheet in sheets:
        for place in (0, -1):
            while (
                len(sheets) > 1
                and sheet
                and (_shape(sheet[place]) in running or _PAGE_NUMBER.fullmatch(sheet[place]))
            ):
                removed[sheet.pop(place)] = None
        if sheet:
            text += _gap(text, sheet[0]) + "\n".join(sheet)
    return text, tuple(removed)


def _running(sheets: Sequence[Sequence[str]]) -> frozenset[str]:
    """Return the shapes of lines that stand at the edge of most pages."""
    edges = Counter(
        shape for sheet in sheets for shape in {_shape(line) for line in (*sheet[:2], *sheet[-2:])}
    )
    fewest = max(_FEWEST, len(sheets) // 2 + 1)
    return frozenset(shape for shape, count in edges.items() if count >= fewest)


def _shape(line: str) -> str:
    """Return a line with its numbers blanked, for running titles that count the pages."""
    return re.sub(r"\d+", "0", line.casefold())


def _gap(text: str, following: str) -> str:
    """Return what stands between two pages: nothing new if the sentence goes on."""
    if not text:
        return ""
    return "\n" if not _SENTENCE_END.search(text) and following[:1].islower() else "\n\n"
