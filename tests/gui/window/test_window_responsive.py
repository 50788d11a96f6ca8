"""The window goes on answering while many articles and a very large one come; how well is measured and printed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dateline.ui.main_window import MainWindow
from gui.window.gaps import Gaps
from gui.window.test_window_adding import dragged, drop, titles

pytestmark = pytest.mark.gui

SMALL = int(os.environ.get("DATELINE_GUI_FILES", "60"))
LARGE = int(os.environ.get("DATELINE_GUI_CHARACTERS", "60000"))
"""What is imported; for a measurement set them to 300 and 1500000 and run pytest with -s."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Many small articles and a large one."""
    made = tmp_path / "news"
    made.mkdir()
    for number in range(SMALL):
        (made / f"{number:04}.txt").write_text(_story(number, 4), encoding="utf-8")
    paragraphs = LARGE // len(_paragraph(0, 0))
    (made / "large.txt").write_text(_story(9999, paragraphs), encoding="utf-8")
    return made


def _story(number: int, paragraphs: int) -> str:
    body = "\n\n".join(_paragraph(number, each) for each in range(paragraphs))
    return f"News of ward {number}\n\nPublished {1 + number % 28} March 2025\n\n{body}\n"


def _paragraph(number: int, each: int) -> str:
    day, year = 1 + (number * 7 + each) % 28, 1990 + (number + 3 * each) % 34
    return (
        f"On {day} May {year} the council of ward {number} opened bridge {each} over the river. Two days later the mayor "
        f"of place {number * each} visited its school and promised repairs of room {each + number}. Mill {number}-{each} "
        f"burned down in {year - 20}, and owner {each} rebuilt it within two years."
    )


def test_window_answers_while_articles_come(
    qtbot: QtBot, empty: MainWindow, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The event loop turns all the time; what came in can be selected, the large one too."""
    empty.add_timeline()
    assert empty.panels.timeline is not None
    gaps = Gaps()
    with qtbot.waitSignal(empty.importing.imported, timeout=110_000):
        gaps.watch(empty)
        drop(empty, dragged([folder]))
    qtbot.waitUntil(lambda: len(titles(empty)) == SMALL + 1)
    with capsys.disabled():
        print(f"\nadding {SMALL} articles and one of {LARGE} characters: {gaps.words()}")  # noqa: T201 - a measurement
    assert len(gaps.found) > SMALL
    selecting = Gaps()
    selecting.watch(empty)
    cards = empty.panels.articles.cards
    for row in (SMALL, 0, SMALL):
        cards.scrollTo(cards.model().index(row, 0))
        at = cards.visualRect(cards.model().index(row, 0)).center()
        turns = len(selecting.found)
        qtbot.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=at)
        qtbot.waitUntil(lambda turns=turns: len(selecting.found) > turns)
    assert len(empty.panels.passage.toPlainText()) > LARGE // 2
    with capsys.disabled():
        print(f"selecting the large article and back: {selecting.words()}")  # noqa: T201 - a measurement
