"""Files that cannot be used are named with what to do, and no accident leaves half an article."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.store.material import addition, snapshot
from dateline.edits import RenameArticle
from dateline.errors import LibraryError
from dateline.store import file
from dateline.store.library import Library
from dateline.store.migrations import MIGRATIONS


@pytest.fixture
def closed_folder() -> Iterator[Path]:
    """Give a folder with a library in which nobody may write, for as long as the test lasts."""
    folder = Path(tempfile.mkdtemp())
    with Library.open(folder / "news.dateline") as library:
        library.apply(addition())
    folder.chmod(0o555)
    user = os.geteuid()
    if user == 0:
        os.seteuid(65534)  # root may write anywhere: be nobody
    try:
        yield folder
    finally:
        os.seteuid(user)
        folder.chmod(0o755)
        shutil.rmtree(folder)


def refusal(path: Path) -> str:
    """Return what is said when a file is opened that is no good."""
    with pytest.raises(LibraryError) as caught:
        Library.open(path)
    return str(caught.value)


@pytest.mark.parametrize(
    "content", [b"To whom it may concern\n" * 100, b"PK\x03\x04", bytes(4096), b"\xff" * 9999]
)
def test_another_kind_of_file_is_refused_untouched(path: Path, content: bytes) -> None:
    """A letter or an archive is no library, is named, and stays as it was."""
    path.write_bytes(content)
    assert refusal(path) == f"{path} is not a Dateline library; choose a .dateline file or a new name."
    assert path.read_bytes() == content


def test_a_database_of_another_program_is_refused_untouched(path: Path) -> None:
    """Somebody else's tables are not ours to migrate."""
    other = sqlite3.connect(path)
    other.executescript("CREATE TABLE cookies (name TEXT); PRAGMA user_version = 1;")
    other.close()
    content = path.read_bytes()
    assert "is not a Dateline library" in refusal(path)
    assert path.read_bytes() == content


def test_an_empty_database_marked_by_another_program_is_refused(path: Path) -> None:
    """A foreign application id is enough, even before the program has made tables."""
    other = sqlite3.connect(path)
    other.execute("PRAGMA application_id = 77")
    other.close()
    assert "is not a Dateline library" in refusal(path)


def test_a_newer_library_asks_for_a_newer_program(path: Path) -> None:
    """A file with steps that this program does not know is not touched."""
    Library.open(path).close()
    newer = sqlite3.connect(path)
    newer.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    newer.close()
    assert refusal(path) == f"{path} was written by a newer Dateline; update Dateline to open it."


def test_a_folder_is_refused(tmp_path: Path) -> None:
    """A folder is said to be one."""
    assert refusal(tmp_path) == f"{tmp_path} is a folder, not a library; choose a .dateline file in it."


def test_a_missing_folder_is_not_created(tmp_path: Path) -> None:
    """A mistyped path makes no folders."""
    assert "folder does not exist" in refusal(tmp_path / "missing" / "news.dateline")
    assert list(tmp_path.iterdir()) == []


def test_a_path_that_the_system_refuses_is_explained(tmp_path: Path) -> None:
    """Not even asking the system about the file is possible: its reason is passed on."""
    path = tmp_path / ("x" * 300)
    assert refusal(path) == f"{path} cannot be opened (File name too long); choose another place."


def test_an_empty_file_becomes_a_library(path: Path) -> None:
    """A file chosen with a save dialog may exist already, with nothing in it."""
    path.touch()
    with Library.open(path) as library:
        library.apply(addition())
        assert len(library.articles()) == 1


def test_a_folder_where_nobody_may_write_is_explained(closed_folder: Path) -> None:
    """Neither a new library nor an existing one can be opened there; each says what to do instead."""
    new, existing = closed_folder / "new.dateline", closed_folder / "news.dateline"
    assert refusal(new).startswith(
        f"{new} cannot be opened or created; check that you may write to its folder"
    )
    assert refusal(existing).startswith(
        f"{existing} cannot be written; copy it to a folder where you may write"
    )


def test_a_damaged_library_is_explained(path: Path) -> None:
    """Pages that were overwritten do not crash the program."""
    with Library.open(path) as library:
        library.apply(addition(text="word " * 50_000))
    content = path.read_bytes()
    path.write_bytes(content[:4096] + os.urandom(len(content) - 4096))
    with (
        pytest.raises(LibraryError, match=r"is damaged; go back to a copy of it\.$"),
        Library.open(path) as library,
    ):
        library.articles()


@pytest.mark.parametrize(
    "later",
    [
        "UPDATE event SET formula = 'Unheard(7)'",
        "UPDATE event SET status = 'new'",
        "UPDATE event SET decision = '{}'",
        "UPDATE event SET passages = '[1'",
    ],
)
def test_what_a_later_version_wrote_is_explained(path: Path, later: str) -> None:
    """An operator or a word that this version does not know asks for a newer one."""
    with Library.open(path) as library:
        library.apply(addition())
        other = sqlite3.connect(path, isolation_level=None)
        other.execute(later)
        other.close()
        with pytest.raises(LibraryError, match="holds something that this version cannot read"):
            library.events()


def test_a_library_that_is_being_written_is_explained(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """While another program writes, reading goes on and an edit says what to wait for."""
    monkeypatch.setattr(file, "BUSY_SECONDS", 0.01)
    with Library.open(path) as library:
        library.apply(addition())
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        assert len(library.articles()) == 1
        with pytest.raises(LibraryError, match="is being written by another window or program"):
            library.apply(addition())
        other.execute("ROLLBACK")
        other.close()
        library.apply(addition())
        assert len(library.articles()) == 2


def test_the_library_in_memory_has_a_name(library: Library) -> None:
    """A message about a library without a file does not speak of None."""
    with pytest.raises(LibraryError, match=r"^The library in memory cannot keep"):
        library.remember("key", "\udc80")


def test_a_killed_import_leaves_whole_articles(path: Path) -> None:
    """A process killed while it adds articles leaves a sound file with every article complete."""
    program = (
        "import sys; from pathlib import Path; from core.store.material import addition;"
        "from dateline.store.library import Library; library = Library.open(Path(sys.argv[1]))\n"
        "while True: library.apply(addition(text='word ' * 2000)); print('one more', flush=True)"
    )
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", program, str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment) as process:
        told = [process.stdout.readline() for _ in range(25)]
        process.send_signal(signal.SIGKILL)
    with Library.open(path) as library:
        articles, mentions, events = snapshot(library)
    assert len(articles) >= len(told)
    assert [len(mentions[article.id]) for article in articles] == [2] * len(articles)
    assert [event.article for event in events] == [article.id for article in articles for _ in range(2)]
    assert checked(path) == [("ok",)]


def checked(path: Path) -> list[tuple[str]]:
    """Return what SQLite says of a file after looking at every page."""
    connection = sqlite3.connect(path)
    try:
        return connection.execute("PRAGMA integrity_check").fetchall()
    finally:
        connection.close()


def test_a_library_that_cannot_be_written_can_be_read(closed_folder: Path) -> None:
    """On a read-only disk the articles are there; an edit is refused with the reason."""
    with Library.open_reading(closed_folder / "news.dateline") as library:
        (article,) = library.articles()
        with pytest.raises(LibraryError):
            library.apply(RenameArticle(article.id, "New"))


def test_what_is_no_library_is_not_read_either(path: Path) -> None:
    """Reading refuses a foreign file just as opening does."""
    path.write_bytes(b"To whom it may concern\n" * 100)
    with pytest.raises(LibraryError, match="is not a Dateline library"):
        Library.open_reading(path)
