"""The library file on disk: opening it, telling a foreign file apart, and saying what went wrong."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import orjson

from dateline.errors import LibraryError
from dateline.store.migrations import MIGRATIONS, migrate, version

APPLICATION_ID = 0x444C4E45
"""What SQLite's ``application_id`` says in a file of ours: "DLNE"."""

BUSY_SECONDS = 3.0
_ADVICE = {
    "NOTADB": "is not a Dateline library; choose a .dateline file or a new name",
    "BUSY": "is being written by another window or program; wait until it has finished and try again",
    "LOCKED": "is being written by another window or program; wait until it has finished and try again",
    "READONLY": "cannot be written; copy it to a folder where you may write and open it there",
    "PERM": "cannot be written; copy it to a folder where you may write and open it there",
    "CANTOPEN": "cannot be opened or created; check that you may write to its folder, or choose another place",
    "FULL": "cannot grow because the disk is full; free some space and try again",
    "CORRUPT": "is damaged; go back to a copy of it",
    "IOERR": "cannot be read or written because the disk reports an error; copy it to another disk and try again",
}

_UNFIT = "cannot keep characters that are no Unicode text; rename the file they come from, or take them out"


def connect(path: Path | None) -> sqlite3.Connection:
    """Open a library file, or a library in memory, with its tables up to date.

    Raises:
        LibraryError: The file is no library, is newer than the program, or cannot be written.
    """
    if path is not None:
        check_place(path)
    with explained(path):
        connection = sqlite3.connect(
            ":memory:" if path is None else path,
            timeout=BUSY_SECONDS,
            isolation_level=None,
            check_same_thread=False,
        )
        try:
            _prepare(connection, path)
        except BaseException:
            connection.close()
            raise
    return connection


def connect_reading(path: Path) -> sqlite3.Connection:
    """Open a library file that will only be read, even where it or its folder cannot be written.

    Raises:
        LibraryError: The file is no library, or was written by another version.
    """
    try:
        return connect(path)
    except LibraryError:
        found = _connect_unchanging(path)
        if found is None:
            raise
        return found


def connect_beside(path: Path) -> sqlite3.Connection | None:
    """Open a second connection to an open library for reading; None where the place does not allow one."""
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=BUSY_SECONDS, check_same_thread=False
    )
    try:
        version(connection)
    except sqlite3.Error:
        connection.close()
        return None
    return connection


def _connect_unchanging(path: Path) -> sqlite3.Connection | None:
    """Open a file as one that nobody changes; None if it is no library of this version."""
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?immutable=1", uri=True, check_same_thread=False)
    try:
        _check_identity(connection, path)
        if version(connection) == len(MIGRATIONS):
            return connection
    except (sqlite3.Error, LibraryError):
        pass
    connection.close()
    return None


@contextmanager
def explained(path: Path | None) -> Iterator[None]:
    """Turn errors about a file or about unfit text into one sentence that names it; others are bugs and pass."""
    try:
        yield
    except (UnicodeEncodeError, orjson.JSONEncodeError) as error:
        raise LibraryError(f"{name(path)} {_UNFIT}.") from error
    except Exception as error:
        # SQLAlchemy wraps the error of the driver; asking for it by name spares importing SQLAlchemy
        cause = getattr(error, "orig", error)
        advice = _advice(cause) if isinstance(cause, sqlite3.Error) else None
        if advice is None:
            raise
        raise LibraryError(f"{name(path)} {advice}.") from error


@contextmanager
def legible(path: Path | None) -> Iterator[None]:
    """Say so when a library holds what this version cannot read, such as an operator that came later."""
    try:
        yield
    except (ValueError, KeyError, TypeError) as error:
        raise LibraryError(
            f"{name(path)} holds something that this version cannot read ({error}); update Dateline or go back to a copy."
        ) from error


def name(path: Path | None) -> str:
    """Return what to call a library in a message."""
    return "The library in memory" if path is None else str(path)


def _advice(error: sqlite3.Error) -> str | None:
    code = getattr(error, "sqlite_errorname", "SQLITE_UNKNOWN")
    return _ADVICE.get(code.split("_")[1])


def check_place(path: Path) -> None:
    """Make sure that a library can be at a path at all.

    Raises:
        LibraryError: It is a folder, or in none, or no path.
    """
    try:
        folder, known = path.is_dir(), path.parent.is_dir()
    except OSError as error:
        raise LibraryError(f"{path} cannot be opened ({error.strerror}); choose another place.") from error
    if folder:
        raise LibraryError(f"{path} is a folder, not a library; choose a .dateline file in it.")
    if not known:
        raise LibraryError(
            f"{path} cannot be created because its folder does not exist; create the folder first."
        )


def _prepare(connection: sqlite3.Connection, path: Path | None) -> None:
    # nothing is written before the file is known to be ours
    _check_identity(connection, path)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA foreign_keys = ON")
    if version(connection) < len(MIGRATIONS):
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        migrate(connection)


def _check_identity(connection: sqlite3.Connection, path: Path | None) -> None:
    (found,) = connection.execute("PRAGMA application_id").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if found != APPLICATION_ID and (found or tables):
        raise LibraryError(f"{name(path)} {_ADVICE['NOTADB']}.")
    if version(connection) > len(MIGRATIONS):
        raise LibraryError(f"{name(path)} was written by a newer Dateline; update Dateline to open it.")
