"""How fast events are found: run it with ``python tests/benchmarks/events_speed.py [ARTICLES.jsonl]``.

Prints characters a second on one core for the tagger, for the events at each depth, and for both together,
next to the bar; then hostile texts at two sizes, whose time must grow no faster than the text.
Without a file it reads the sentences of our own corpus, many times over.
"""

from __future__ import annotations

import json
import sys
import time
import tomllib
from collections.abc import Callable, Sequence
from pathlib import Path

from dateline.events.extract import Depth, extract
from dateline.model import Mention
from dateline.tagger.tagger import Tagger

SHARED = Path(__file__).resolve().parents[3] / "shared/corpora/timelines/timeline17_articles.jsonl"
MOST = 200
BAR = 0.5
"""Million characters a second, for the tagger and the events together."""
HOSTILE = {
    "one long line": "The council met on Monday and agreed. ",
    "a line of dates": "12 March 2024, ",
    "dates and verbs": "met on 12 March 2024, ",
    "he and she": "Anna Holm left on Monday. He said she was ill. ",
}
SIZE = 100_000


def articles(path: Path | None) -> list[str]:
    """Return the texts to read: some articles of a file, or our own sentences repeated."""
    source = path or (SHARED if SHARED.exists() else None)
    if source is not None:
        texts = [json.loads(line)["text"] for line in source.read_text(encoding="utf-8").splitlines()]
        return texts[:: max(len(texts) // MOST, 1)]
    cases = Path(__file__).parents[1] / "corpus" / "en"
    groups = tomllib.loads((cases / "relative.toml").read_text(encoding="utf-8"))["group"]
    sentences = [each.replace("[", "").replace("]", "") for group in groups for each in group["cases"]]
    return [" ".join(sentences)] * 20


def seconds(work: Callable[[], object]) -> float:
    """Return the processor time that some work takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def main() -> None:
    """Print every figure on a line of its own."""
    texts = articles(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
    size, tagger = sum(map(len, texts)), Tagger()
    extract(texts[0], tagger.tag(texts[0]), depth=Depth.THOROUGH)  # the word lists are read once
    tagged: list[tuple[str, Sequence[Mention]]] = []
    alone = seconds(lambda: tagged.extend((text, tagger.tag(text)) for text in texts))
    print(f"text              {size:10,} characters, {len(texts)} articles")
    print(f"tagger            {size / alone / 1e6:10.2f} million characters a second")
    for depth in Depth:
        _print_depth(tagged, depth, size, alone)
    for name, unit in HOSTILE.items():
        once, twice = (_of_text(tagger, unit * (many * SIZE // len(unit))) for many in (1, 2))
        rate = 2 * SIZE / twice / 1e6
        print(
            f"{name:<18}{rate:10.2f} million characters a second, twice the text takes {twice / once:.1f} times"
        )


def _print_depth(
    tagged: Sequence[tuple[str, Sequence[Mention]]], depth: Depth, size: int, alone: float
) -> None:
    found = 0

    def read() -> None:
        nonlocal found
        found = sum(len(extract(text, mentions, depth=depth)) for text, mentions in tagged)

    took = seconds(read)
    together = size / (took + alone) / 1e6
    print(
        f"{depth.name.lower():<18}{size / took / 1e6:10.2f} million characters a second, {found:,} events;"
        f" with the tagger {together:.2f}, {together / BAR:.1f} times the bar; {took / alone:.1f} times the tagger"
    )


def _of_text(tagger: Tagger, text: str) -> float:
    mentions = tagger.tag(text)
    return seconds(lambda: extract(text, mentions, depth=Depth.NARRATED))


if __name__ == "__main__":
    main()
