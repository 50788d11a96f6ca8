"""How well publication dates of web pages are found: ``python tests/benchmarks/publication_dates.py [dev|held|all] [-v]``.

Prints, for ours and for htmldate on the same pages in one run, how many pages are answered, how many
of those rightly, how many wrong answers come with confidence, and pages a second; then how far each
level of confidence is right. ``dev`` is the two thirds of the pages to work on, ``held`` the rest.
"""

from __future__ import annotations

import json
import sys
import time
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from pathlib import Path

from dateline.articles import readers
from dateline.errors import DatelineError

SHARED = Path(__file__).resolve().parents[3] / "shared/corpora"
TODAY = date(2025, 1, 1)
"""The pages were saved before; both look for dates up to this day."""
SURE = 0.8


@dataclass(frozen=True, slots=True)
class Answer:
    """What a finder said about one page: the day or nothing, its confidence, and where it was seen."""

    date: str | None
    confidence: float = 0.0
    source: str = ""
    conflicts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """A saved page with the day it was published in truth."""

    path: Path
    date: str


def pages(part: str) -> list[Page]:
    """Return the pages of a part; which page belongs where depends on its name alone."""
    table = SHARED / "timelines/html_pages.jsonl"
    rows = map(json.loads, table.read_text(encoding="utf-8").splitlines())
    every = [Page(SHARED / row["path"], row["date"]) for row in rows]
    held = [zlib.crc32(page.path.name.encode()) % 3 == 0 for page in every]
    return [
        page for page, apart in zip(every, held, strict=True) if part == "all" or apart == (part == "held")
    ]


def ours(page: Page) -> Answer:
    """Read a page as the program does: text, headline and publication date."""
    try:
        found = readers.read(page.path, TODAY).published
    except DatelineError:
        return Answer(None)
    chosen = found.chosen
    if not chosen:
        return Answer(None)
    return Answer(chosen.date, chosen.confidence, f"{chosen.source}: {chosen.evidence}", found.conflicts)


def peer(page: Page) -> Answer:
    """Ask htmldate, searching as far as it can."""
    from htmldate import find_date

    html = page.path.read_bytes().decode("utf-8", "replace")
    found = find_date(html, extensive_search=True, original_date=True, max_date=TODAY.isoformat())
    return Answer(found)


def report(name: str, rows: Sequence[Page], finder: Callable[[Page], Answer]) -> list[Answer]:
    """Print the figures of a finder on a line, and return its answers."""
    start = time.process_time()
    answers = [finder(page) for page in rows]
    seconds = time.process_time() - start
    answered = [(a, page) for a, page in zip(answers, rows, strict=True) if a.date]
    right = sum(a.date == page.date for a, page in answered)
    bold = sum(a.date != page.date and a.confidence >= SURE for a, page in answered)
    print(
        f"{name:<10} answered {len(answered) / len(rows):6.1%}   right of those {right / len(answered):6.1%}   "
        f"right of all {right / len(rows):6.1%}   wrong and sure {bold / len(rows):5.1%}   "
        f"{len(rows) / seconds:6.1f} pages a second"
    )
    return answers


def calibration(rows: Sequence[Page], answers: Sequence[Answer]) -> None:
    """Print, for each level of confidence, how many answers are right."""
    levels = (0.0, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.96, 1.01)
    for low, high in pairwise(levels):
        inside = [(a, p) for a, p in zip(answers, rows, strict=True) if a.date and low <= a.confidence < high]
        if inside:
            right = sum(a.date == p.date for a, p in inside)
            mean = sum(a.confidence for a, _ in inside) / len(inside)
            print(
                f"  confidence {low:.2f} to {high:.2f}: {len(inside):4} pages, said {mean:.0%}, right {right / len(inside):.0%}"
            )


def main() -> None:
    """Print every figure; with ``-v`` the pages answered wrongly too."""
    if not SHARED.exists():
        print(f"no pages: {SHARED} is not there")
        return
    part = next((word for word in sys.argv[1:] if not word.startswith("-")), "all")
    rows = pages(part)
    print(f"{len(rows)} pages ({part})")
    answers = report("ours", rows, ours)
    report("htmldate", rows, peer)
    calibration(rows, answers)
    if "-v" in sys.argv:
        for answer, page in zip(answers, rows, strict=True):
            if answer.date != page.date:
                print(
                    page.date,
                    answer.date,
                    answer.confidence,
                    page.path.name,
                    answer.source[:120],
                    *answer.conflicts,
                )


if __name__ == "__main__":
    main()
