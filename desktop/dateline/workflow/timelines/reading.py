"""Tells the files that hold a timeline from those that hold articles, and reads them."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson

from dateline.errors import ReadError
from dateline.workflow.reports import Failure
from dateline.workflow.timelines import heads, own, tables, timelinejs, timeml
from dateline.workflow.timelines.columns import guess, is_own
from dateline.workflow.timelines.own import Kept
from dateline.workflow.timelines.rows import Timeline, article_of
from dateline.workflow.timelines.tables import Mapped

TABLES = frozenset({".csv", ".tsv", ".tab"})
SUFFIXES = TABLES | {".json", ".tml", ".xml"}
_LARGEST = 200 * 2**20


@dataclass(frozen=True, slots=True)
class Read:
    """What came out of a file.

    Attributes:
        kept: Articles with mentions and events, and events without an article.
        refused: What was not understood.
    """

    kept: Kept
    refused: tuple[Failure, ...] = ()


def holds_timeline(path: Path) -> bool:
    """Tell whether a file holds a timeline rather than articles: a table, our own JSON, TimelineJS or TimeML."""
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES or not path.is_file():
        return False
    if suffix in TABLES:
        return True
    try:
        with path.open("rb") as file:
            head = file.read(heads.ENOUGH)
    except OSError:
        return False  # reading it as an article will say why
    return timeml.recognises(head) or heads.is_ours(head) or heads.is_timelinejs(head)


def read(path: Path, mapped: Mapped | None = None) -> Read:
    """Read the timeline in a file.

    Args:
        path: The file.
        mapped: How to read a table; told by the names of its columns if not given.

    Raises:
        ReadError: The file cannot be read, or is no timeline.
    """
    data = _load(path)
    sha256 = hashlib.sha256(data).hexdigest()
    try:
        found = _read(path, data, sha256, mapped)
    except ReadError as error:
        raise ReadError(f"“{path.name}” {error}") from error
    if isinstance(found, Timeline):
        if not found.rows and not found.refused:
            raise ReadError(f"“{path.name}” holds no events.")
        articles = (article_of(found, path.stem, str(path), sha256),) if found.rows else ()
        return Read(
            Kept(articles, ()),
            tuple(
                Failure(f"{path.name} › {each.name}", f"“{path.name}”: {each.reason}", is_rest=bool(articles))
                for each in found.refused
            ),
        )
    return Read(found)


def table(path: Path) -> tables.Table:
    """Read a file as a table.

    Raises:
        ReadError: It cannot be read, or is no table.
    """
    try:
        return tables.read_table(_decoded(_load(path)))
    except (ReadError, csv.Error) as error:
        raise ReadError(f"“{path.name}” {error}") from error


def sample(path: Path) -> tables.Table:
    """Read the beginning of a table, enough to see how its rows are written.

    Raises:
        ReadError: It cannot be read, or is no table.
    """
    try:
        with path.open("rb") as file:
            data = file.read(heads.ENOUGH)
            whole = not file.read(1)
        return tables.read_table(_decoded(data if whole else data[: data.rfind(b"\n") + 1]))
    except OSError as error:
        raise ReadError(f"“{path.name}” cannot be read ({error.strerror}).") from error
    except (ReadError, csv.Error) as error:
        raise ReadError(f"“{path.name}” {error}") from error


def is_foreign(made: tables.Table) -> bool:
    """Tell whether a person should say which column of a table is what, and what its dates mean.

    Our own tables and those for TimelineJS speak for themselves, unless nothing tells what 05/11/2025 is in them.
    """
    if timelinejs.is_sheet(made):
        return False
    return not is_own(made.header) or tables.is_ambiguous(made, guess(made.header))


def _read(path: Path, data: bytes, sha256: str, mapped: Mapped | None) -> Timeline | Kept:
    if path.suffix.lower() in TABLES:
        return _table(data, mapped)
    if timeml.recognises(data):
        return Kept((timeml.read(data, path.stem, str(path), sha256),), ())
    found = _json(data)
    readers: tuple[tuple[Callable[[object], bool], Callable[[Mapping[str, Any]], Timeline | Kept]], ...] = (
        (own.is_ours, own.kept),
        (timelinejs.is_timeline, timelinejs.timeline),
    )
    for recognises, reader in readers:
        if recognises(found):
            return reader(found)
    raise ReadError("is no timeline that can be read.")


def _table(data: bytes, mapped: Mapped | None) -> Timeline:
    try:
        made = tables.read_table(_decoded(data))
    except csv.Error as error:
        raise ReadError(f"is a damaged table ({error}): save it again as CSV.") from error
    if mapped is None and timelinejs.is_sheet(made):
        return timelinejs.sheet(made)
    mapped = mapped or Mapped(guess(made.header))
    if not mapped.columns.is_enough:
        raise ReadError(
            "does not say which column holds the dates and which what happened: call them “date” and “headline”,"
            " or say it with --columns date=NAME,headline=NAME."
        )
    return tables.timeline(made, mapped)


def _json(data: bytes) -> Any:
    try:
        return orjson.loads(data.removeprefix(b"\xef\xbb\xbf"))
    except orjson.JSONDecodeError as error:
        raise ReadError(f"is damaged JSON ({error}): export it again.") from error


def _load(path: Path) -> bytes:
    try:
        if path.stat().st_size > _LARGEST:
            raise ReadError(
                f"“{path.name}” is larger than {_LARGEST // 2**20} MB: part it, and add the parts."
            )
        return path.read_bytes()
    except OSError as error:
        raise ReadError(f"“{path.name}” cannot be read ({error.strerror}).") from error


def _decoded(data: bytes) -> str:
    from dateline.articles.encoding import decode

    return decode(data) or ""
