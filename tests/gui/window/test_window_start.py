"""Starting: what was named on the command line is opened or added, and a real process shows its window."""

from __future__ import annotations

import logging
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dateline.ui import app
from dateline.ui.main_window import MainWindow
from dateline.ui.memory import Memory

pytestmark = pytest.mark.gui

START_AND_CLOSE = """
import sys
from PySide6.QtCore import QTimer
from dateline.ui import app, main_window

class Closing(main_window.MainWindow):
    def add_timeline(self):
        super().add_timeline()
        self.panels.timeline.drawn.connect(self.close)

app.MainWindow = Closing
sys.exit(app.main(sys.argv[1:]))
"""


@pytest.fixture
def fresh(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """A window that has opened nothing yet."""
    window = MainWindow(Memory(tmp_path / "window.ini"))
    qtbot.addWidget(window)
    window.show()
    yield window
    window.close()


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """An article in a file."""
    path = tmp_path / "rain.txt"
    path.write_text("Rain\n\nIt rained on 3 May 2025.", encoding="utf-8")
    return path


def test_first_start_makes_a_library(qtbot: QtBot, fresh: MainWindow, tmp_path: Path) -> None:
    """Without a word on the command line, and for the first time, there is an empty library in the data folder."""
    with qtbot.waitSignal(fresh.ready):
        app.start(fresh, [])
    assert (tmp_path / "data" / "dateline" / "My library.dateline").is_file()
    assert fresh.panels.centre.currentWidget() is fresh.panels.empty


def test_named_article_is_added(qtbot: QtBot, fresh: MainWindow, article: Path) -> None:
    """An article on the command line is added to the library that opens."""
    with qtbot.waitSignal(fresh.importing.imported):
        app.start(fresh, [article])
    assert [row.article.title for row in fresh.panels.article_model.rows] == ["Rain"]


def test_named_library_is_opened(qtbot: QtBot, fresh: MainWindow, story: Path) -> None:
    """A library on the command line is opened in place of the last one."""
    with qtbot.waitSignal(fresh.ready):
        app.start(fresh, [story])
    assert len(fresh.panels.article_model.rows) == 2


@pytest.fixture(autouse=True)
def _log_closed() -> Iterator[None]:
    """Close the log that a start has opened."""
    log = logging.getLogger("dateline")
    before = list(log.handlers)
    yield
    for handler in set(log.handlers) - set(before):
        log.removeHandler(handler)
        handler.close()


def test_log_is_kept_in_the_state_folder(tmp_path: Path) -> None:
    """What goes wrong is written to a file that can be found."""
    app.log_to_file()
    logging.getLogger("dateline").warning("something to remember")
    assert "something to remember" in (tmp_path / "state" / "dateline" / "dateline.log").read_text(
        encoding="utf-8"
    )


def test_program_starts_and_ends(article: Path) -> None:
    """The real program opens its window, adds an article, draws it, closes, and leaves with success."""
    done = subprocess.run(
        [sys.executable, "-c", START_AND_CLOSE, str(article)],
        capture_output=True,
        text=True,
        check=False,
        timeout=90,
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr


def test_adding_without_a_library_says_what_to_do(qtbot: QtBot, fresh: MainWindow, article: Path) -> None:
    """Where no library could be opened, adding tells so instead of doing nothing."""
    with qtbot.waitSignal(fresh.importing.told):
        fresh.open_paths([article])
    assert "New library" in fresh.panels.messages.text.text()


def test_library_that_was_not_there_is_said(qtbot: QtBot, fresh: MainWindow, tmp_path: Path) -> None:
    """A name on the command line may be misspelt: that an empty library was made is not passed over."""
    with qtbot.waitSignal(fresh.ready):
        app.start(fresh, [tmp_path / "mispelt.dateline"])
    assert "There was no library" in fresh.panels.messages.text.text()
    assert "mispelt.dateline" in fresh.panels.messages.text.text()
