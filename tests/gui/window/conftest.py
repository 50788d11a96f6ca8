"""The real window on a library of its own, with a short story in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dateline.store.library import Library
from dateline.ui.main_window import MainWindow
from dateline.ui.memory import Memory
from gui.story import bridge, market


@pytest.fixture(autouse=True)
def _own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the libraries and the memory of whoever runs the tests out of them."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The file of the library that the window opens."""
    return tmp_path / "news – août.dateline"


@pytest.fixture
def story(path: Path) -> Path:
    """A library file with two articles, one of them without a publication date."""
    with Library.open(path) as library:
        library.apply(bridge())
        library.apply(market())
    return path


@pytest.fixture
def empty(qtbot: QtBot, path: Path, tmp_path: Path) -> Iterator[MainWindow]:
    """The window on an empty library."""
    yield from shown(qtbot, path, tmp_path)


@pytest.fixture
def window(qtbot: QtBot, story: Path, tmp_path: Path) -> Iterator[MainWindow]:
    """The window on the story."""
    yield from shown(qtbot, story, tmp_path)


def shown(qtbot: QtBot, path: Path, folder: Path) -> Iterator[MainWindow]:
    """Show a window on a library and close it afterwards."""
    made = MainWindow(Memory(folder / "window.ini"))
    made.show()
    made.activateWindow()  # shortcuts work in the active window only, also where no window manager says so
    qtbot.waitUntil(made.isActiveWindow)
    with qtbot.waitSignal(made.ready):
        made.libraries.open(path)
    yield made
    made.close()
    assert made.worker.wait(30)
    made.deleteLater()
