"""The library: reading what is in it, and the one way to change it."""

from __future__ import annotations

import sqlite3
import threading
from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Self, TypeVar

from dateline.edits import Edit
from dateline.model import Article, Event, Mention, Span
from dateline.store import reading
from dateline.store.changed import Changed
from dateline.store.claim import Claim, claim
from dateline.store.file import check_place, connect, connect_beside, connect_reading, explained, legible
from dateline.store.search import Found

if TYPE_CHECKING:  # SQLAlchemy is loaded by the first edit
    from sqlalchemy import Engine

T = TypeVar("T")

__all__ = ["Changed", "Library"]


class Library:
    """One ``*.dateline`` file, or a library in memory: articles, events and the user's decisions.

    Any thread may call any method. All threads share one connection behind a lock that is held for
    single queries and for whole edits, never while listeners run; what is read is therefore always
    committed and whole. Several libraries, also in other processes, may be open on one file: they
    see each other's edits at their next read, but are not told of them. A window, which remembers what
    to undo, therefore opens its library alone.

    Attributes:
        path: The file; None in memory.
        listeners: Called after each edit has been committed, in the thread that applied it.
    """

    def __init__(
        self, connection: sqlite3.Connection, path: Path | None, claimed: Claim | None = None
    ) -> None:
        self.path = path
        self._claimed = claimed
        self.listeners: list[Callable[[Changed], None]] = []
        self._connection = connection
        self._beside: sqlite3.Connection | None = None
        self._lock = threading.RLock()
        self._searching = threading.Lock()

    @classmethod
    def open(cls, path: Path | None, *, alone: bool = False) -> Self:
        """Open a library file, which is created if missing; None opens an empty library in memory.

        Args:
            path: The file.
            alone: Nobody else may open it for changing meanwhile; what only reads may.

        Raises:
            LibraryError: The file is no library, is newer than the program, cannot be used, or is open
                alone elsewhere.
        """
        if path is None:
            return cls(connect(None), None)
        check_place(path)
        claimed = claim(path, alone=alone)
        try:
            return cls(connect(path), path, claimed)
        except BaseException:
            claimed.release()
            raise

    @classmethod
    def open_reading(cls, path: Path) -> Self:
        """Open a library file that will only be read: it may lie where nothing can be written.

        Raises:
            LibraryError: The file is no library, or was written by another version.
        """
        return cls(connect_reading(path), path)

    def close(self) -> None:
        """Let go of the file; the library cannot be used afterwards."""
        with self._lock, self._searching, explained(self.path):
            if self._beside is not None:
                self._beside.close()
            self._connection.close()
            if self._claimed is not None:
                self._claimed.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    # --- reading -------------------------------------------------------------------------------------

    def articles(self) -> tuple[Article, ...]:
        """Return all articles in the order in which they came."""
        return self._read(reading.article, f"{reading.ARTICLES} ORDER BY id")

    def article(self, number: int) -> Article:
        """Return one article.

        Raises:
            LibraryError: It is not in the library.
        """
        return reading.only_article(self._read(reading.article, f"{reading.ARTICLES} WHERE id = ?", number))

    def article_with(self, sha256: str) -> Article | None:
        """Return the article that was made of a file with this hash, so that no file is imported twice."""
        query = f"{reading.ARTICLES} WHERE sha256 = ? AND sha256 != '' ORDER BY id LIMIT 1"
        return next(iter(self._read(reading.article, query, sha256)), None)

    def hashes(self) -> frozenset[str]:
        """Return the hashes of all files that articles were made of."""
        return frozenset(sha256 for (sha256,) in self._rows("SELECT sha256 FROM article WHERE sha256 != ''"))

    def sharing(self, marks: Sequence[int], least: float = 0.0) -> tuple[int, ...]:
        """Return ids of articles that share at least so many numbers of ``fingerprints``, the best first."""
        from dateline.store.fingerprints import sharing

        with self._lock, explained(self.path):
            return sharing(self._connection, marks, least)

    def resembling(self) -> tuple[tuple[int, int], ...]:
        """Return pairs of articles that may be copies of one text, the older first."""
        from dateline.store.fingerprints import resembling

        with self._lock, explained(self.path):
            return resembling(self._connection)

    def mentions(self, article: int) -> tuple[Mention, ...]:
        """Return an article's mentions in the order that ``Mentioned(n)`` counts."""
        return self._read(reading.mention, f"{reading.MENTIONS} WHERE article = ? ORDER BY number", article)

    def all_mentions(self) -> dict[int, tuple[Mention, ...]]:
        """Return the mentions of every article that has any, much quicker than one article at a time."""
        found: dict[int, list[Mention]] = defaultdict(list)
        query = f"{reading.MENTIONS} ORDER BY article, number"
        for article, mention in self._read(lambda row: (row[-1], reading.mention(row)), query):
            found[article].append(mention)
        return {article: tuple(mentions) for article, mentions in found.items()}

    def events(self, article: int | None = None) -> tuple[Event, ...]:
        """Return the events of one article, or of all; 0 asks for those that belong to none."""
        if article is None:
            return self._read(reading.event, f"{reading.EVENTS} ORDER BY id")
        return self._read(
            reading.event, f"{reading.EVENTS} WHERE article IS nullif(?, 0) ORDER BY id", article
        )

    def event(self, number: int) -> Event:
        """Return one event.

        Raises:
            LibraryError: It is not in the library.
        """
        return reading.only_event(self._read(reading.event, f"{reading.EVENTS} WHERE id = ?", number))

    # --- searching -----------------------------------------------------------------------------------

    def search(self, typed: str) -> tuple[Found, ...]:
        """Return the events and articles that have all the words, by their beginnings; nothing if it was stopped."""
        from dateline.store.search import search

        return self._search(lambda connection: search(connection, typed)) or ()

    def hits(self, article: int, typed: str) -> tuple[Span, ...]:
        """Return where words stand in the text of an article."""
        from dateline.store.search import hits

        return self._search(lambda connection: hits(connection, article, typed)) or ()

    def stop_searching(self) -> None:
        """Let a search that is under way in another thread find nothing, because somebody typed on."""
        if self._beside is not None:
            self._beside.interrupt()

    def _search(self, find: Callable[[sqlite3.Connection], T]) -> T | None:
        """Search through a connection of its own, so that nobody who reads or writes waits for it."""
        with self._searching, explained(self.path):
            if self._beside is None and self.path is not None:
                self._beside = connect_beside(self.path)
            try:
                if self._beside is not None:
                    return find(self._beside)
                with self._lock:
                    return find(self._connection)
            except sqlite3.OperationalError as error:
                if error.sqlite_errorname != "SQLITE_INTERRUPT":
                    raise
                return None

    # --- changing ------------------------------------------------------------------------------------

    def apply(self, edit: Edit) -> Edit:
        """Make an edit in one transaction, tell the listeners, and return the edit that undoes it.

        Raises:
            LibraryError: What the edit is about is not there, or the file cannot be written; nothing
                has been changed then.
        """
        from dateline.store.changes import change
        from dateline.store.session import transaction

        with self._lock, explained(self.path), transaction(self._engine) as session:
            inverse, changed = change(session, edit)
        self._tell(changed)
        return inverse

    def warm_up(self) -> None:
        """Load what writing needs, so that the first edit is quick; meant for a worker, soon after the start."""
        from dateline.store import changes  # before the lock: others may read meanwhile

        with self._lock:
            changes.warm_up(self._engine)

    def make_findable(self) -> None:
        """Make the fingerprints that a library of an earlier version lacks; no edit, and quick otherwise."""
        from dateline.store.fingerprints import keep_missing

        with self._lock, explained(self.path):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                keep_missing(self._connection)
            except BaseException:
                self._connection.execute("ROLLBACK")
                raise
            self._connection.execute("COMMIT")

    def copy_to(self, path: Path) -> None:
        """Write everything, settings too, to another file as it is at this moment; others go on meanwhile.

        Raises:
            LibraryError: The copy cannot be written.
        """
        with explained(path):
            beside = connect_beside(self.path) if self.path is not None else None
            target = sqlite3.connect(path, isolation_level=None)
            try:
                if beside is not None:
                    beside.backup(target)
                else:
                    with self._lock:
                        self._connection.backup(target)
                target.execute("PRAGMA journal_mode = DELETE")  # the copy is one file, to be mailed alone
            finally:
                target.close()
                if beside is not None:
                    beside.close()

    # --- settings ------------------------------------------------------------------------------------

    def setting(self, key: str) -> str | None:
        """Return what was remembered under a key, if anything."""
        found = self._rows("SELECT value FROM setting WHERE key = ?", key)
        return found[0][0] if found else None

    def remember(self, key: str, value: str) -> None:
        """Keep something that belongs to this library but is no edit, and so is not undone."""
        self._rows("INSERT OR REPLACE INTO setting VALUES (?, ?)", key, value)

    @cached_property
    def _engine(self) -> Engine:
        from dateline.store.session import engine_of

        return engine_of(self._connection)

    def _read(self, make: Callable[[reading.Row], T], query: str, *values: object) -> tuple[T, ...]:
        rows = self._rows(query, *values)
        with legible(self.path):
            return tuple(map(make, rows))

    def _rows(self, query: str, *values: object) -> list[reading.Row]:
        with self._lock, explained(self.path):
            return reading.rows(self._connection, query, *values)

    def _tell(self, changed: Changed) -> None:
        if changed:
            for listener in tuple(self.listeners):
                listener(changed)
