"""How long it takes to see which events are one happening: ``python tests/benchmarks/merging.py``.

Prints the time for a growing number of made-up events, with the ratio to the size before, and for events that
all use the same words. With the articles and timelines of timeline17 beside the checkout it also compares the
days with the most sources to the days journalists chose (see ``compare``).
"""

from __future__ import annotations

import json
import random
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from dateline.events.likeness import wording
from dateline.events.merging import Telling, happenings
from dateline.formula import edtf, standards
from dateline.formula.calendar import DAY_SECONDS, Unit
from dateline.formula.results import Dated, Kind

SHARED = Path(__file__).resolve().parents[3] / "shared/corpora/timelines"
SIZES = (2_500, 5_000, 10_000, 20_000)


def made_up(count: int, vocabulary: int = 4_000) -> list[Telling]:
    """Return events of eight words each, as rare and as common as words are, over ten years."""
    rng = random.Random(7)
    words = [f"{chr(97 + place % 26)}word{place}" for place in range(vocabulary)]
    ranks = [1 / (place + 1) for place in range(vocabulary)]
    tellings = []
    for number in range(1, count + 1):
        start = rng.randrange(14_000, 17_650) * DAY_SECONDS
        dated = Dated(Kind.ON, start, start + DAY_SECONDS, Unit.DAY)
        headline = " ".join(rng.choices(words, ranks, k=8)).title()
        tellings.append(Telling(number, number // 5, number // 5, wording(headline), dated))
    return tellings


def timed(tellings: list[Telling]) -> float:
    """Return the seconds that merging takes."""
    start = time.perf_counter()
    happenings(tellings)
    return time.perf_counter() - start


def articles(topic: str) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield the articles of a topic with numbers."""
    with (SHARED / "timeline17_articles.jsonl").open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            record = json.loads(line)
            if record["topic"] == topic:
                yield number, record


def read(topic: str) -> tuple[list[Telling], dict[str, set[int]], Counter[str]]:
    """Return the events of a topic that lie on one day, who implies each day, and how many phrases name it."""
    from dateline.workflow.records import events_record, tag_record

    tellings: list[Telling] = []
    implying: dict[str, set[int]] = defaultdict(set)
    named: Counter[str] = Counter()
    for number, record in articles(topic):
        document = {"id": record["id"], "lang": "en", "dct": record["dct"], "text": record["text"]}
        named.update(filter(None, map(_only_day, tag_record(document)["timexes"])))
        for event in events_record(document)["events"]:
            day = _only_day(event)
            if day and event["implied"]:
                implying[day].add(number)
            elif day:
                told, denied = wording(event["headline"]), event["status"] == "denied"
                tellings.append(Telling(len(tellings) + 1, number, number, told, _dated(day), denied))
    return tellings, implying, named


def _only_day(row: dict[str, str | None]) -> str | None:
    return row["earliest"] if row["earliest"] == row["latest"] else None


def _dated(day: str) -> Dated:
    result = edtf.read(day)
    assert isinstance(result, Dated)
    return result


def recall(ranked: list[str], reference: set[str]) -> float:
    """Return the share of the journalists' days among as many of ours."""
    return len(set(ranked[: len(reference)]) & reference) / len(reference)


def compare(topic: str, references: list[set[str]]) -> Iterator[tuple[float, float]]:
    """Print and yield date recall by sources a day, next to plain counting of phrases a day.

    A source is an article with a happening on the day; one that only implies the day counts a third.
    """
    tellings, implying, named = read(topic)
    start = time.perf_counter()
    found = happenings(tellings)
    spent = time.perf_counter() - start
    sources: dict[str, set[int]] = defaultdict(set)
    for each in tellings:
        sources[standards.earliest(each.dated) or ""].add(each.witness)
    days = sources.keys() | implying.keys()
    weight = {day: len(sources[day]) + len(implying.get(day, set()) - sources[day]) / 3 for day in days}
    ours = sorted(days, key=lambda day: (-weight[day], day))
    plain = [day for day, _ in named.most_common()]
    for reference in references:
        figures = recall(ours, reference), recall(plain, reference)
        print(
            f"{topic:<22}{len(tellings):6} events {len(found):6} happenings {spent:5.2f} s   journalists' "
            f"days {len(reference):3}: by sources {figures[0]:.2f}, by counting phrases {figures[1]:.2f}"
        )
        yield figures


def main() -> None:
    """Print every figure on a line of its own."""
    before = 0.0
    for size in SIZES:
        spent = timed(made_up(size))
        print(f"{size:7,} events {spent:6.2f} s" + (f"   {spent / before:4.1f} times" if before else ""))
        before = spent
    same = made_up(10_000, vocabulary=12)
    print(f"10,000 events in twelve words {timed(same):6.2f} s")
    if not SHARED.exists():
        print("The articles of timeline17 are not here: no comparison with journalists' timelines.")
        return
    references: dict[str, list[set[str]]] = defaultdict(list)
    for line in (SHARED / "timeline17_timelines.jsonl").read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        references[record["topic"]].append({entry["date"] for entry in record["timeline"]})
    figures = [each for topic, wanted in sorted(references.items()) for each in compare(topic, wanted)]
    ours, plain = (sum(column) / len(figures) for column in zip(*figures, strict=True))
    print(f"all timelines: by sources {ours:.3f}, by counting phrases {plain:.3f}")


if __name__ == "__main__":
    main()
