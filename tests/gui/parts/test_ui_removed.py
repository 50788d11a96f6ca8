"""What reading took away from a page can be looked at, and is told apart from the article."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dateline.ui.views.removed import Removed


def shown(qtbot: QtBot, *lines: str) -> Removed:
    """Return the switch below an article from which these lines were removed."""
    made = Removed()
    qtbot.addWidget(made)
    made.show_lines(lines)
    return made


def test_switch_counts_the_lines(qtbot: QtBot) -> None:
    """The switch says how many lines are gone; they show when it is pressed, and go with the next press."""
    removed = shown(qtbot, "Home Sports", "Subscribe to our newsletter")
    assert removed.switch.text() == "Removed from the page: 2 lines"
    assert removed.lines.isHidden()
    qtbot.keyClick(removed.switch, Qt.Key.Key_Space)
    assert removed.lines.isVisible()
    assert removed.lines.toPlainText() == "Home Sports\nSubscribe to our newsletter"
    qtbot.mouseClick(removed.switch, Qt.MouseButton.LeftButton)
    assert removed.lines.isHidden()


def test_open_switch_follows_the_article(qtbot: QtBot) -> None:
    """The lines of the next article come by themselves; with none there is no switch."""
    removed = shown(qtbot, "Home")
    removed.switch.click()
    removed.show_lines(("Sports",))
    assert removed.lines.toPlainText() == "Sports"
    removed.show_lines(())
    assert removed.isHidden()


def test_removed_lines_stand_on_other_paper(qtbot: QtBot) -> None:
    """Nobody takes them for the article: their paper is tinted."""
    removed = shown(qtbot, "Home")
    removed.switch.click()
    assert removed.lines.palette().base().color() != removed.palette().base().color()
