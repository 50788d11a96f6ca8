"""``dateline tag`` and ``dateline events``: JSON lines in, JSON lines out, in order, over several cores if asked."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import BinaryIO, Literal

import orjson

from dateline.errors import ReadError
from dateline.workflow import events_record, tag_record
from dateline.workflow.records import Record, published
from dateline.workflow.workers import Lost, spread


def tag(source: str, target: str, jobs: int = 1) -> int:
    """Tag every document of a JSONL file."""
    return _convert(tag_record, source, target, jobs)


def events(source: str, target: str, jobs: int = 1) -> int:
    """Find the events of every document of a JSONL file."""
    return _convert(events_record, source, target, jobs)


def _convert(work: Callable[[Record], Record], source: str, target: str, jobs: int) -> int:
    with _reading(source) as lines, _writing(target) as write:
        for record in _results(work, _documents(lines, source), jobs):
            write(orjson.dumps(record) + b"\n")
    return 0


def _results(work: Callable[[Record], Record], documents: Iterable[Record], jobs: int) -> Iterator[Record]:
    for document, found in spread(work, documents, jobs):
        if isinstance(found, Lost):
            raise ReadError(f"Document {document['id']!r} ended the process that read it: take it out.")
        yield found


def _documents(lines: Iterable[bytes], source: str) -> Iterator[Record]:
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _document(line, f"{source}, line {number}")


def _document(line: bytes, where: str) -> Record:
    try:
        record = orjson.loads(line)
    except orjson.JSONDecodeError as error:
        raise ReadError(f"{where}: this is not JSON ({error}).") from error
    if not isinstance(record, dict) or not isinstance(record.get("text"), str) or "id" not in record:
        raise ReadError(f'{where}: a document needs an "id" and a "text".')
    if record.get("dct") is not None and published(record["dct"]) is None:
        raise ReadError(f'{where}: "dct" must be null or a date such as "2025-11-24", not {record["dct"]!r}.')
    return record


@contextmanager
def _reading(name: str) -> Iterator[BinaryIO]:
    with nullcontext(sys.stdin.buffer) if name == "-" else _opened(name, "rb", "read") as stream:
        yield stream


@contextmanager
def _writing(name: str) -> Iterator[Callable[[bytes], int]]:
    """Open a place to write to; a file takes its name only when it is whole, so it may be the one being read."""
    path = Path(name)
    plain = name != "-" and (path.is_file() or not path.exists())
    unfinished = path.with_name(f"{path.name}.part")
    try:
        with (
            nullcontext(sys.stdout.buffer)
            if name == "-"
            else _opened(str(unfinished) if plain else name, "wb", "written") as stream
        ):
            yield stream.write
            stream.flush()
        if plain:
            unfinished.replace(path)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise ReadError(f"{name}: cannot be written ({error.strerror}).") from error
    finally:
        if plain:
            unfinished.unlink(missing_ok=True)


def _opened(name: str, mode: Literal["rb", "wb"], done: str) -> BinaryIO:
    try:
        return Path(name).open(mode)
    except OSError as error:
        raise ReadError(f"{name.removesuffix('.part')}: cannot be {done} ({error.strerror}).") from error
