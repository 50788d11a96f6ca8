"""The same work on many items over several processes: in order, in bounded memory; a crash costs one item.

The processes are started afresh, which goes together with a window and with a program that was packed
into one file; the items travel in small batches, and a process that is not there to answer is missed at once.
"""

from __future__ import annotations

import gc
import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from math import inf
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from time import monotonic
from typing import Any, Generic, TypeVar

T = TypeVar("T")
R = TypeVar("R")

BATCH = 4
"""Items that a process is given at once, so that it need not wait for each."""
AHEAD = 4
"""Batches a process may be ahead of the slowest one."""
LOOK = 1.0
"""Seconds after which it is looked whether work takes longer than it may."""
BEAT = 0.2
"""Seconds after which somebody who waits for one long piece of work is asked whether to go on."""
_READY = "ready"
_NICENESS = 10
_GARBAGE = 50_000


@dataclass(frozen=True, slots=True)
class Lost(Generic[T]):
    """An item whose process ended while it was at work on it.

    Attributes:
        item: The item.
        slow: Whether the process was ended because the work took longer than it may.
    """

    item: T
    slow: bool = False


def cores() -> int:
    """Return how many processes can be at work at once."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def spread(
    work: Callable[[T], R],
    items: Iterable[T],
    jobs: int,
    limit: Callable[[T], float] = lambda _item: inf,
) -> Iterator[tuple[T, R | Lost[T]]]:
    """Yield each item with what became of it, in the order of the items.

    Args:
        work: A function of a module, as it is sent to other processes; what it raises is raised here.
        items: Taken only as fast as they are worked on.
        jobs: How many processes; with one, the work is done in this one.
        limit: How many seconds one item may take in a process of its own.
    """
    if jobs <= 1:
        for item in items:
            yield item, work(item)
        return
    crew = _Crew(work, items, limit)
    try:
        crew.start(jobs)
        yield from (found for found in crew.results(LOOK) if found is not None)
    finally:
        crew.dismiss()


def apart(
    work: Callable[[T], R], item: T, limit: Callable[[T], float] = lambda _item: inf
) -> Iterator[R | Lost[T] | None]:
    """Do one long piece of work in a process of its own: yield None now and then, at last what became of it.

    Closing the generator ends the process, whatever it does.
    """
    crew = _Crew(work, (item,), limit)
    try:
        crew.start(1)
        for found in crew.results(BEAT):
            if found is not None:
                yield found[1]
                return
            yield None
    finally:
        crew.dismiss()


class _Worker(Generic[T]):
    """One process, the way to it, and what it has in hand."""

    def __init__(self, work: Callable[[T], Any]) -> None:
        context = get_context("spawn")
        self.connection, there = context.Pipe()
        self.in_hand: deque[tuple[int, T]] = deque()
        self.is_ready = False
        self.began = monotonic()
        self._process = context.Process(target=_serve, args=(there, work), daemon=True)
        self._process.start()
        there.close()

    def give(self, batch: list[tuple[int, T]]) -> None:
        """Send items; only while the process waits for them, so that neither blocks the other."""
        self.in_hand.extend(batch)
        self.began = monotonic()
        with suppress(OSError):  # it has died meanwhile, which is noticed when it is listened to
            self.connection.send([item for _number, item in batch])

    def end(self) -> None:
        """End the process, whatever it does."""
        self._process.kill()
        self._process.join()
        self._process.close()
        self.connection.close()


class _Crew(Generic[T, R]):
    """The processes at work on one list of items."""

    def __init__(self, work: Callable[[T], R], items: Iterable[T], limit: Callable[[T], float]) -> None:
        self._work, self._limit = work, limit
        self._items = enumerate(items)
        self._again: deque[tuple[int, T]] = deque()
        self._workers: list[_Worker[T]] = []
        self._done: dict[int, tuple[T, R | Lost[T]]] = {}
        self._next = 0

    def start(self, jobs: int) -> None:
        """Start the processes; they take a moment to be ready."""
        self._window = jobs * BATCH * AHEAD
        for _ in range(jobs):
            self._workers.append(_Worker(self._work))

    def dismiss(self) -> None:
        """End all processes."""
        while self._workers:
            self._workers.pop().end()

    def results(self, beat: float) -> Iterator[tuple[T, R | Lost[T]] | None]:
        """Yield everything in order, and None after each ``beat`` of seconds without news.

        Where no process can be started, the work is done here.
        """
        while True:
            self._give()
            if self._next in self._done:
                yield self._done.pop(self._next)
                self._next += 1
            elif any(worker.in_hand or not worker.is_ready for worker in self._workers):
                if not self._take(beat):
                    yield None
            elif self._workers:
                return
            else:
                yield from ((item, self._work(item)) for _number, item in self._rest())
                return

    def _give(self) -> None:
        """Keep every process that waits busy."""
        for worker in self._workers:
            if worker.is_ready and not worker.in_hand:
                batch = list(islice(self._rest(), BATCH))
                if batch:
                    worker.give(batch)

    def _rest(self) -> Iterator[tuple[int, T]]:
        """Yield items that nobody works on yet; none that is too far ahead of the one to be told next."""
        while self._again:
            yield self._again.popleft()
        while not self._workers or self._reach() < self._next + self._window:
            found = next(self._items, None)
            if found is None:
                return
            yield found

    def _reach(self) -> int:
        """Return about how many items have been given out."""
        return self._next + len(self._done) + sum(len(worker.in_hand) for worker in self._workers)

    def _take(self, seconds: float) -> bool:
        """Wait until a process has something to say, and hear it; tell whether one had in that time."""
        by_connection = {worker.connection: worker for worker in self._workers}
        said = wait(list(by_connection), seconds)
        for connection in said:
            worker = by_connection[connection]  # type: ignore[index]
            try:
                answer = worker.connection.recv()
            except (EOFError, OSError):
                self._miss(worker)
                continue
            if answer == _READY:
                worker.is_ready = True
            else:
                self._hear(worker, *answer)
        self._end_slow()
        return bool(said)

    def _end_slow(self) -> None:
        """Give up what takes longer than it may, so that what comes after it need not wait for ever."""
        now = monotonic()
        for worker in tuple(self._workers):
            if worker.in_hand and now - worker.began > self._limit(worker.in_hand[0][1]):
                self._miss(worker, slow=True)

    def _hear(self, worker: _Worker[T], is_done: bool, result: Any) -> None:
        number, item = worker.in_hand.popleft()
        worker.began = monotonic()
        if not is_done:
            raise result
        self._done[number] = item, result

    def _miss(self, worker: _Worker[T], *, slow: bool = False) -> None:
        """Take up the work of a process that has ended: what it was at is lost, the rest is given again."""
        worker.end()
        self._workers.remove(worker)
        if not worker.is_ready:
            return  # it could not even start: another one would not either
        if worker.in_hand:
            number, item = worker.in_hand.popleft()
            self._done[number] = item, Lost(item, slow)
        self._again.extend(worker.in_hand)
        self._workers.append(_Worker(self._work))


def _serve(connection: Connection, work: Callable[[Any], Any]) -> None:
    """Work in a process of its own until the program that asked has gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the program that asked hears it and ends this one
    if hasattr(os, "nice"):
        os.nice(_NICENESS)  # a window must stay quick meanwhile
    gc.set_threshold(_GARBAGE)  # reading makes many objects that live for one article, and few rings of them
    with suppress(EOFError, OSError):
        connection.send(_READY)
        while True:
            for item in connection.recv():
                connection.send(_answer(work, item))


def _answer(work: Callable[[Any], Any], item: object) -> tuple[bool, Any]:
    try:
        return True, work(item)
    except Exception as error:  # noqa: BLE001 - raised again by the program that asked
        return False, error
