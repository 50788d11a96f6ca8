"""``dateline published``: when articles were published, with the evidence."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import orjson

from dateline.model import Article, DateCandidate, PublicationDate


def published(files: Sequence[Path], *, as_json: bool) -> int:
    """Print the publication date of every document in the files; 1 if one could not be read."""
    from dateline.articles import readers

    failed = False
    for path in files:
        for found in readers.read_all(path):
            match found:
                case readers.Unread(reason=reason, is_rest=is_rest):
                    print(f"dateline: {reason}", file=sys.stderr)
                    failed = failed or not is_rest
                case Article(source=source, published=dates):
                    print(orjson.dumps(row(source, dates)).decode() if as_json else _line(source, dates))
    return int(failed)


def row(path: str, found: PublicationDate) -> dict[str, Any]:
    """Return a publication date as the JSON record of the contract."""
    chosen = found.chosen
    return {
        "path": path,
        "date": chosen.date if chosen else None,
        "source": chosen.source if chosen else None,
        "evidence": chosen.evidence if chosen else None,
        "confidence": chosen.confidence if chosen else None,
        "known": found.known.value,
        "candidates": [asdict(each) for each in found.candidates],
        "conflicts": list(found.conflicts),
    }


def _line(path: str, found: PublicationDate) -> str:
    if found.chosen is None:
        return f"{path}: unknown{_guesses(found.candidates)}"
    chosen = found.chosen
    doubts = "".join(f"\n  {each}" for each in found.conflicts)
    return f"{path}: {chosen.date}, {chosen.known} in {chosen.source}: “{chosen.evidence}”{doubts}"


def _guesses(candidates: Sequence[DateCandidate]) -> str:
    named = ", ".join(f"{each.date} from {each.source}" for each in candidates)
    return f" (not used: {named})" if named else ""
