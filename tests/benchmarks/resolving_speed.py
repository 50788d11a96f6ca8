"""How long a change of publication date takes in a library of 1,000 articles, and what it recomputes.

Run with: python tests/benchmarks/resolving_speed.py
"""

from __future__ import annotations

import statistics
import time
import tracemalloc

from dateline.edits import AddArticle, Edit, SetPublicationDate
from dateline.formula import notation
from dateline.model import (
    Article,
    DateCandidate,
    Event,
    Known,
    Mention,
    PublicationDate,
    Span,
    TimexType,
)
from dateline.store.library import Library
from dateline.workflow import Chronology

ARTICLES, MENTIONS, EVENTS, ROUNDS = 1000, 20, 10, 50
FORMULAS = (
    "Before(Published(), 8, DAY)",
    "This(Published(), Weekday(1))",
    "Recent(Published(), Month(3))",
    "Date(2019, 5, 4)",
    'Part(Last(Published(), YEAR), "END")',
)


def main() -> None:
    """Print the figures."""
    with Library.open(None) as library:
        for number in range(ARTICLES):
            library.apply(_article(number))
        began = time.perf_counter()
        chronology = Chronology(library)
        print(f"resolve everything: {1000 * (time.perf_counter() - began):.0f} ms ({ARTICLES} articles)")
        library.listeners.append(chronology.refresh)
        times = [_timed(library, round_) for round_ in range(ROUNDS)]
        kept = _kept(library, chronology)
        print(
            f"change one publication date: median {statistics.median(times):.2f} ms, worst {max(times):.2f} ms"
        )
        print(f"articles computed again: {ARTICLES - kept} of {ARTICLES}")
        tracemalloc.start()
        held = Chronology(library)
        print(
            f"memory of the chronology: {tracemalloc.get_traced_memory()[0] / 1e6:.1f} MB, {len(held.dated())} events"
        )


def _timed(library: Library, round_: int) -> float:
    article = library.articles()[round_ * 7 % ARTICLES].id
    began = time.perf_counter()
    library.apply(_published(article, f"2025-11-{round_ % 28 + 1:02}"))
    return 1000 * (time.perf_counter() - began)


def _kept(library: Library, chronology: Chronology) -> int:
    numbers = [article.id for article in library.articles()]
    before = {number: chronology.steps(number) for number in numbers}
    library.apply(_published(numbers[0], "2020-01-01"))
    return sum(chronology.steps(number) is before[number] for number in numbers)


def _published(article: int, day: str) -> Edit:
    chosen = DateCandidate(day, "typed by you", day, 1.0, Known.SET)
    return SetPublicationDate(article, PublicationDate(chosen, (chosen,)))


def _article(number: int) -> AddArticle:
    mentions = tuple(
        Mention(
            Span(each * 20, each * 20 + 10), TimexType.DATE, notation.read(FORMULAS[each % len(FORMULAS)])
        )
        for each in range(MENTIONS)
    )
    events = tuple(
        Event(
            f"Event {each}", notation.read(f"Mentioned({each})"), (Span(each * 20, each * 20 + 15),), (each,)
        )
        for each in range(EVENTS)
    )
    return AddArticle(Article(0, f"Article {number}", "x" * 500, sha256=f"{number:064}"), mentions, events)


if __name__ == "__main__":
    main()
