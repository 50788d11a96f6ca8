"""A window has its library for itself: nobody loses work to somebody else's undo."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from dateline.errors import LibraryError
from dateline.store import claim as claims
from dateline.store.claim import claim
from dateline.store.library import Library

HOLD = """
import sys
from pathlib import Path
from dateline.store.library import Library
library = Library.open(Path(sys.argv[1]), alone=sys.argv[2] == "alone")
print("open", flush=True)
sys.stdin.readline()
"""


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse at once instead of waiting for a window that is closing."""
    monkeypatch.setattr(claims, "PATIENCE_SECONDS", 0.0)


def holder(path: Path, how: str) -> subprocess.Popen[bytes]:
    """Start another process that holds a library open."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path), how], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert process.stdout is not None
    assert process.stdout.readline() == b"open\n"
    return process


@pytest.mark.parametrize("alone", [True, False])
def test_library_that_is_open_alone_is_refused(path: Path, *, alone: bool) -> None:
    """A second window, and a command that changes, are refused with what to do."""
    with Library.open(path, alone=True), pytest.raises(LibraryError, match="open in another window") as error:
        Library.open(path, alone=alone)
    assert str(error.value).startswith(str(path))


def test_another_process_is_refused_too(path: Path) -> None:
    """What one process has open alone, another cannot open."""
    with holder(path, "alone") as process:
        with pytest.raises(LibraryError, match="close it there first"):
            Library.open(path, alone=True)
        process.communicate(b"\n")


def test_window_is_refused_while_a_command_adds(path: Path) -> None:
    """The reason names the command, which will end by itself."""
    with Library.open(path), pytest.raises(LibraryError, match="added to by a command"):
        Library.open(path, alone=True)


def test_reading_goes_on_beside_a_window(path: Path) -> None:
    """What only reads needs no claim."""
    with Library.open(path, alone=True), Library.open_reading(path) as reader:
        assert reader.articles() == ()


def test_commands_go_side_by_side(path: Path) -> None:
    """Two commands may change one library at the same time, and the first to end takes nothing away."""
    with Library.open(path):
        Library.open(path).close()
        with pytest.raises(LibraryError):
            Library.open(path, alone=True)


def test_killed_process_keeps_nobody_out(path: Path) -> None:
    """After a kill the library opens at once."""
    with holder(path, "alone") as process:
        process.send_signal(signal.SIGKILL)
    Library.open(path, alone=True).close()


def test_nothing_is_left_beside_a_closed_library(path: Path) -> None:
    """The hidden file of the lock goes with the last claim."""
    Library.open(path, alone=True).close()
    assert list(path.parent.iterdir()) == [path]


def test_link_to_an_open_library_is_refused(path: Path, tmp_path: Path) -> None:
    """Another name for the same file is no way around."""
    link = tmp_path / "link.dateline"
    with Library.open(path, alone=True):
        link.symlink_to(path)
        with pytest.raises(LibraryError):
            Library.open(link, alone=True)


def test_library_that_cannot_be_opened_is_let_go(path: Path) -> None:
    """A file that turns out to be none of ours stays free and alone in its folder."""
    path.write_text("notes", encoding="utf-8")
    with pytest.raises(LibraryError, match="not a Dateline library"):
        Library.open(path, alone=True)
    assert list(path.parent.iterdir()) == [path]


def test_place_without_locks_hinders_nobody(tmp_path: Path) -> None:
    """Where no file can be made the claim is given: opening says what is wrong there."""
    with claim(tmp_path / "missing" / "news.dateline", alone=True) as given:
        assert given.lock is None
