"""Finds the files that people mean and loads their bytes, with every limit checked before a byte is read."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from dateline.articles.folders import of_pages
from dateline.articles.formats import HOLDING, SUFFIXES
from dateline.errors import ReadError

LARGEST = 50 * 1024 * 1024
"""Bytes of one document; larger files are refused before they are read."""
_GLANCE, _FEWEST_SPACES = 1024, 8
LARGEST_HOLDING = 300 * 1024 * 1024
"""Bytes of a file that holds many documents, by its suffix."""


def find(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield the files meant by paths: files as they are, folders searched for readable ones in order of name.

    Hidden files and folders are left out, and the pieces of saved pages; links to folders are not followed, so no search is endless.
    """
    for path in map(Path, paths):
        if path.is_dir():
            yield from _inside(path)
        else:
            yield path


def passed_over(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield the files in folders that ``find`` leaves out because their names do not look like articles."""
    named = [Path(path) for path in paths]
    for path in named:
        if path.is_dir():
            yield from (each for each in _inside(path, readable=False) if each not in named)


def _inside(folder: Path, *, readable: bool = True) -> Iterator[Path]:
    closed: list[OSError] = []
    for root, folders, files in os.walk(folder, onerror=closed.append):
        parts = of_pages(folders, files)
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in parts)
        for name in sorted(files):
            if not name.startswith((".", "~$")) and _looks_readable(Path(root) / name) == readable:
                yield Path(root) / name
    if readable:  # a folder that may not be looked into is named like a file that may not be read
        yield from (Path(error.filename) for error in closed)


def _looks_readable(path: Path) -> bool:
    """Tell whether a name looks like an article's; where it has no ending, whether the first bytes are text."""
    if path.suffix:
        return path.suffix.lower() in SUFFIXES
    try:
        with path.open("rb") as file:
            start = file.read(_GLANCE)
        start.decode("utf-8", "ignore" if len(start) == _GLANCE else "strict")
    except (OSError, ValueError):
        return False
    return start.count(b" ") > _FEWEST_SPACES and b"\0" not in start


def load(path: Path, name: str) -> tuple[bytes, float]:
    """Return a file's bytes and time of change; size and kind are checked before a byte is read.

    Raises:
        ReadError: The file cannot be loaded; the message calls it ``name``.
    """
    try:
        facts = path.stat()
        if stat.S_ISDIR(facts.st_mode):
            closed = not os.access(path, os.R_OK | os.X_OK)
            advice = "change its permissions and add it again" if closed else "choose the files in it"
            raise ReadError(
                f"“{name}” is a folder{' that may not be looked into' if closed else ''}: {advice}."
            )
        if not stat.S_ISREG(facts.st_mode):
            raise ReadError(
                f"“{name}” is a device or a pipe, no file: save the article as a file and add that."
            )
        _check_size(facts.st_size, path, name)
        return path.read_bytes(), facts.st_mtime
    except FileNotFoundError as error:
        raise ReadError(
            f"“{name}” does not exist in {writable(path.parent)}: check its name and place."
        ) from error
    except PermissionError as error:
        raise ReadError(f"“{name}” may not be read: change its permissions and add it again.") from error
    except (OSError, ValueError) as error:
        if getattr(error, "errno", None) == errno.ELOOP:
            raise ReadError(
                f"“{name}” is a link that leads back to itself: add the file it should lead to."
            ) from error
        raise ReadError(
            f"“{name}” cannot be read ({error}): copy it to this computer and add the copy."
        ) from error


def _check_size(size: int, path: Path, name: str) -> None:
    holds_many = path.suffix.lower() in HOLDING
    limit = LARGEST_HOLDING if holds_many else LARGEST
    if size > limit:
        advice = "unpack it and add its files" if holds_many else "split off the article and add that"
        raise ReadError(f"“{name}” is {size / 2**20:,.0f} MB, more than {limit // 2**20} MB: {advice}.")


def writable(path: Path) -> str:
    """Return a path as words that can be stored and shown; bytes that are no text become question marks."""
    return str(path).encode("utf-8", "replace").decode("utf-8")
