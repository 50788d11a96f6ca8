"""From a library's computed events to a file in one of the formats of exports."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from dateline.errors import LibraryError
from dateline.model import Article, DatedEvent, Happening, Mention
from dateline.timeline.exports.chronicle import Chronicle
from dateline.timeline.exports.formats import Format
from dateline.workflow.chronology import Chronology


@dataclass(frozen=True, slots=True)
class Saved:
    """A file that was exported.

    Attributes:
        path: Where it is.
        losses: What its format could not hold, one sentence each.
    """

    path: Path
    losses: tuple[str, ...]


def chronicle(
    chronology: Chronology, events: Iterable[DatedEvent], happenings: Sequence[Happening], title: str
) -> Callable[[], Chronicle]:
    """Take what is to be exported, at once; what is returned puts it in order, in any thread.

    The events come in the order of time, with the articles that tell them. Articles without any of the events
    are left out; of a happening the tellings that are there are named.
    """
    chosen = tuple(events)
    owners = {each.event.article for each in chosen}
    articles = {number: each for number, each in chronology.articles().items() if number in owners}
    mentions = {number: chronology.mentions(number) for number in articles}
    steps = {number: chronology.steps(number) for number in articles}

    def ordered() -> Chronicle:
        kept = tuple(_kept(happenings, {each.event.id for each in chosen}))
        in_time = tuple(sorted(chosen, key=time_order))
        return Chronicle(in_time, articles, _phrases(articles, mentions), mentions, steps, kept, title)

    return ordered


def save(ordered: Callable[[], Chronicle], form: Format, path: Path) -> Iterator[Saved | None]:
    """Write a chronicle to a file, step by step; the last thing yielded says what became of it.

    Raises:
        LibraryError: The file cannot be written; one that was there is as it was.
    """
    yield None
    written = form.write(ordered())
    yield None
    put(written.data, path)
    yield Saved(path, written.losses)


def put(data: bytes, path: Path) -> None:
    """Write a file, which takes its name only when it is whole.

    Raises:
        LibraryError: The file cannot be written; one that was there is as it was.
    """
    unfinished = path.with_name(f"{path.name}.part")
    plain = path.is_file() or not path.exists()
    try:
        (unfinished if plain else path).write_bytes(data)
        if plain:
            unfinished.replace(path)
    except OSError as error:
        if plain:
            unfinished.unlink(missing_ok=True)
        raise LibraryError(f"{path}: cannot be written ({error.strerror}).") from error


def time_order(dated: DatedEvent) -> tuple[bool, int, int]:
    """Return the sort key of events in the order of time, the undated last."""
    start = getattr(dated.step.result, "start", None)
    end = getattr(dated.step.result, "end", None)
    at = start if start is not None else end
    return at is None, at or 0, dated.event.id


def _kept(happenings: Sequence[Happening], numbers: set[int]) -> Iterator[Happening]:
    for each in happenings:
        tellings = tuple(number for number in each.tellings if number in numbers)
        if tellings:
            yield replace(each, tellings=tellings)


def _phrases(
    articles: Mapping[int, Article], mentions: Mapping[int, tuple[Mention, ...]]
) -> dict[int, dict[int, str]]:
    return {
        number: {place: each.span.of(article.text) for place, each in enumerate(mentions[number])}
        for number, article in articles.items()
    }
