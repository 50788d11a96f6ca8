"""Who may change a library file: one window alone, or commands side by side; the operating system keeps it.

A claim is a lock on a hidden file beside the library. It goes with the process that holds it, so that
one which was killed keeps nobody out. Reading needs no claim.
"""

from __future__ import annotations

import os
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, Self

from dateline.errors import LibraryError

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

if TYPE_CHECKING:
    from pathlib import Path

PATIENCE_SECONDS = 6.0
"""How long to wait for a window that has just been closed and finishes the article it is at."""

_STEP_SECONDS = 0.05


@dataclass(frozen=True, slots=True)
class Claim:
    """The right to change a library until it is released.

    Attributes:
        lock: The open file that is locked; None where the place allows no locks.
        path: Where it is.
    """

    lock: IO[bytes] | None
    path: Path

    def release(self) -> None:
        """Let others change the library; the hidden file goes with the last claim."""
        if self.lock is None or self.lock.closed:
            return
        with suppress(OSError):
            if _locks(self.lock, alone=True):  # nobody else holds a claim beside this one
                self.path.unlink(missing_ok=True)
        self.lock.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.release()


def claim(path: Path, *, alone: bool) -> Claim:
    """Claim a library file for changing: alone, as a window does, or beside others, as commands do.

    Raises:
        LibraryError: Somebody else is changing it.
    """
    beside = path.resolve().with_name(f".{path.resolve().name}.lock")
    end = time.monotonic() + PATIENCE_SECONDS
    while (found := _try(beside, alone=alone)) is None:
        if time.monotonic() >= end:
            raise LibraryError(f"{path} {_reason(beside, alone=alone)}.")
        time.sleep(_STEP_SECONDS)
    return found


def _reason(beside: Path, *, alone: bool) -> str:
    shared = _try(beside, alone=False) if alone else None
    if shared is None:
        return "is open in another window of Dateline; go on there, or close it there first"
    shared.release()
    return "is being added to by a command; wait until it has finished, then open it again"


def _try(beside: Path, *, alone: bool) -> Claim | None:
    """Return a claim, or None while another stands against it."""
    try:
        lock = beside.open("ab")
    except OSError:
        return Claim(None, beside)  # where nothing can be written, opening the library says so itself
    try:
        held = _locks(lock, alone=alone) and _is_same(lock, beside)
    except OSError:
        lock.close()
        return Claim(None, beside)  # some network folders know no locks
    if held:
        return Claim(lock, beside)
    lock.close()
    return None


def _is_same(lock: IO[bytes], beside: Path) -> bool:
    """Tell whether the file is still the one beside the library: who left may have taken it away."""
    try:
        return os.path.samestat(os.fstat(lock.fileno()), beside.stat())
    except FileNotFoundError:
        return False


def _locks(lock: IO[bytes], *, alone: bool) -> bool:
    try:
        if sys.platform == "win32":
            msvcrt.locking(lock.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            kind = fcntl.LOCK_EX if alone else fcntl.LOCK_SH
            fcntl.flock(lock.fileno(), kind | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True
