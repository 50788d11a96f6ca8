"""Library files: making, opening and copying them, and which were open before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline import paths
from dateline.errors import LibraryError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from dateline.store.library import Library
    from dateline.workflow import Chronology

SUFFIX = ".dateline"


def first_library() -> Path:
    """Return the library that opens when nobody has chosen one."""
    return paths.data_folder() / f"My library{SUFFIX}"


def sample_library() -> Path:
    """Return the library of the sample story, apart from the user's own."""
    return paths.data_folder() / f"Sample{SUFFIX}"


def samples() -> list[Path]:
    """Return the articles of the sample story."""
    return sorted(path for path in paths.resource("samples").iterdir() if not path.name.startswith("."))


def with_suffix(path: Path) -> Path:
    """Return a path that ends as libraries do."""
    return path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)


def opened(path: Path) -> Iterator[tuple[Library, Chronology]]:
    """Open a library and compute its dates: work for the worker.

    Raises:
        LibraryError: It cannot be opened.
    """
    from dateline.store.library import Library
    from dateline.workflow import Chronology

    path.parent.mkdir(parents=True, exist_ok=True)
    library = Library.open(path, alone=True)
    try:
        chronology = Chronology(library)
    except BaseException:
        library.close()
        raise
    yield library, chronology


def warmed_up(library: Library) -> Iterator[None]:
    """Load what the first edit, the first import and the first typed date need, after the window has appeared."""
    from dateline.workflow.dates import read_published
    from dateline.workflow.preparing import tagger

    library.warm_up()
    tagger("en")
    read_published("24 Nov 2025")
    yield


def copied(library: Library, path: Path) -> Iterator[Path]:
    """Write a library to another file, with every decision in it; an existing file is replaced.

    Raises:
        LibraryError: The copy cannot be written, or would replace the open library.
    """
    from dateline.store.claim import claim

    if library.path is not None and path.resolve() == library.path.resolve():
        raise LibraryError(f"{path} is the library that is open; choose another name for the copy.")
    # the copy gets its name only when it is whole
    part = path.with_name(f"{path.name}.part")
    with claim(path, alone=True):  # nobody may have the library open that the copy replaces
        part.unlink(missing_ok=True)
        library.copy_to(part)
        part.replace(path)
    yield path
