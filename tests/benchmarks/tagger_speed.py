"""How fast the tagger is: run it with ``python tests/benchmarks/tagger_speed.py [ARTICLES.jsonl]``.

Prints characters a second on one core, time a mention, start-up and peak memory, next to a bare regular
expression and, on a sample, dateparser's search; then hostile texts, which must keep pace.
Without a file it reads the sentences of our own corpus, many times over.
"""

from __future__ import annotations

import json
import re
import resource
import sys
import time
import tomllib
from collections.abc import Callable
from pathlib import Path

from dateline.tagger.tagger import Tagger

SHARED = Path(__file__).resolve().parents[3] / "shared/corpora/timelines/timeline17_articles.jsonl"
HOSTILE = {
    "may may may": "may ",
    "the day before": "the day before ",
    "a line of digits": "7",
    "Monday Monday": "Monday ",
    "on the 27": "on the 27 ",
    "in 1998": "in 1998 ",
    "a year earlier": "a year earlier ",
    "two days later": "two days later ",
    "yesterday": "yesterday ",
    "5 May 2014": "5 May 2014 ",
    "at 5 p.m.": "at 5 p.m. ",
    "on 5 May": "on 5 May, ",
    "Independence Day": "Independence Day. ",
}


def articles(path: Path | None) -> list[str]:
    """Return the texts to read: the articles of a file, or our own sentences repeated."""
    source = path or (SHARED if SHARED.exists() else None)
    if source is not None:
        return [json.loads(line)["text"] for line in source.read_text(encoding="utf-8").splitlines()]
    cases = Path(__file__).parents[1] / "corpus" / "en"
    groups = tomllib.loads((cases / "relative.toml").read_text(encoding="utf-8"))["group"]
    sentences = [re.sub(r"[\[\]]", "", sentence) for group in groups for sentence in group["cases"]]
    return [" ".join(sentences)] * 200


def seconds(work: Callable[[], object]) -> float:
    """Return the processor time that some work takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def rate(texts: list[str], read: Callable[[str], object]) -> float:
    """Return characters a second."""
    return sum(map(len, texts)) / seconds(lambda: [read(text) for text in texts])


def main() -> None:
    """Print every figure on a line of its own."""
    texts = articles(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
    start = seconds(Tagger)
    tagger = Tagger()
    mentions = 0

    def read(text: str) -> None:
        nonlocal mentions
        mentions += len(tagger.tag(text))

    speed = rate(texts, read)
    size = sum(map(len, texts))
    print(f"start-up                {start:8.3f} s")
    print(f"text                    {size:8,} characters, {len(texts):,} articles, {mentions:,} mentions")
    print(f"tagger                  {speed / 1e6:8.2f} million characters a second")
    print(f"a mention               {size / speed / max(mentions, 1) * 1e6:8.1f} µs")
    bare = re.compile(r"\b(?:19|20)\d\d\b|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
    scan = rate(texts, bare.findall)
    print(
        f"a bare expression       {scan / 1e6:8.2f} million characters a second, {scan / speed:.1f} times ours"
    )
    compare_dateparser(texts[:5], speed)
    long = {"all in one, 10 MB": " ".join(texts) * (10_000_000 // size + 1)}
    hostile = {name: unit * (1_000_000 // len(unit)) for name, unit in HOSTILE.items()}
    for name, text in (long | hostile).items():
        pace = rate([text[:10_000_000]], Tagger().tag)
        print(
            f"{name:<24}{pace / 1e6:8.2f} million characters a second, {pace / speed:.2f} of the rate above"
        )
    print(f"peak memory             {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024:8} MB")


def compare_dateparser(texts: list[str], speed: float) -> None:
    """Print how dateparser's search fares on a few articles."""
    from dateparser.search import search_dates

    found = rate([text[:3000] for text in texts], lambda text: search_dates(text, languages=["en"]))
    print(
        f"dateparser.search       {found / 1e6:8.3f} million characters a second, ours is {speed / found:.0f} times faster"
    )


if __name__ == "__main__":
    main()
