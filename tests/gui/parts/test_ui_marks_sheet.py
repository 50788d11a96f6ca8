"""The sheet of marks draws each of them, in both themes."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPixmap
from pytestqt.qtbot import QtBot

from dateline.timeline.theme import DARK, LIGHT, Theme
from dateline.ui.main_window import MainWindow
from dateline.ui.memory import Memory
from dateline.ui.views.marks_sheet import Mark, MarkPicture, MarkSheet


@pytest.mark.parametrize("mark", Mark)
@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_every_mark_is_drawn(qtbot: QtBot, mark: Mark, theme: Theme) -> None:
    """A mark is more than paper, and lies on the paper of its theme."""
    picture = MarkPicture(mark, theme)
    qtbot.addWidget(picture)
    shown = QPixmap(picture.size())
    picture.render(shown)
    image = shown.toImage()
    found = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
    assert QColor(theme.paper).name() in found
    assert len(found) > 1


def test_sheet_opens_from_the_help_menu(qtbot: QtBot, tmp_path: Path) -> None:
    """Help shows what the marks mean."""
    window = MainWindow(Memory(tmp_path / "window.ini"))
    qtbot.addWidget(window)
    window.actions_by_name["marks"].trigger()
    sheet = window.findChild(MarkSheet)
    assert sheet is not None
    assert len(sheet.findChildren(MarkPicture)) == len(Mark)
    sheet.close()
