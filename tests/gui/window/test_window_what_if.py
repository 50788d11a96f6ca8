"""“What if” from the panel that says when an article was published."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dateline.ui.main_window import MainWindow
from dateline.ui.selection import Selected
from dateline.ui.views.what_if import WhatIf

pytestmark = pytest.mark.gui


def test_the_panel_asks_what_if(qtbot: QtBot, window: MainWindow) -> None:
    """Its button opens the question for the article in front; what is applied is one step to undo."""
    workspace = window.libraries.workspace
    assert workspace is not None
    workspace.selection.select(Selected(1))
    panel = window.panels.articles.publication
    qtbot.mouseClick(panel.what_if, Qt.MouseButton.LeftButton)
    dialog = window.findChild(WhatIf)
    assert dialog is not None
    dialog.field.edit.setText("27 Nov 2025")
    qtbot.keyClick(dialog.field.edit, Qt.Key.Key_Return)
    assert panel.head.text() == "Published 27 Nov 2025"
    window.actions_by_name["undo"].trigger()
    assert panel.head.text() == "Published 26 Nov 2025"
