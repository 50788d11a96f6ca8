"""``dateline published``: when articles were published, with the evidence."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import orjson

from dateline.errors import DatelineError
from dateline.model import DateCandidate, PublicationDate


def published(files: Sequence[Path], *, as_json: bool) -> int:
    """Print the publication date of each file; 1 if a file could not be read."""
    from dateline.articles import readers

    failed = False
    for path in files:
        try:
            found = readers.read(path).published
        except DatelineError as error:
            print(f"dateline: {error}", file=sys.stderr)
            failed = True
            continue
        print(orjson.dumps(row(path, found)).decode() if as_json else _line(path, found))
    return int(failed)


def row(path: Path, found: PublicationDate) -> dict[str, Any]:
    """Return a publication date as the JSON record of the contract."""
    chosen = found.chosen
    return {
        "path": str(path),
        "date": chosen.date if chosen else None,
        "source": chosen.source if chosen else None,
        "evidence": chosen.evidence if chosen else None,
        "confidence": chosen.confidence if chosen else None,
        "known": found.known.value,
        "candidates": [asdict(each) for each in found.candidates],
    }


def _line(path: Path, found: PublicationDate) -> str:
    if found.chosen is None:
        return f"{path}: unknown{_guesses(found.candidates)}"
    chosen = found.chosen
    return f"{path}: {chosen.date}, {chosen.known} in {chosen.source}: “{chosen.evidence}”"


def _guesses(candidates: Sequence[DateCandidate]) -> str:
    named = ", ".join(f"{each.date} from {each.source}" for each in candidates)
    return f" (not used: {named})" if named else ""
