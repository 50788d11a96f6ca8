"""Articles in Arabic and Hebrew: their words run from right to left, and those of the window do not with them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from dateline import workflow
from dateline.store.library import Library
from dateline.ui.directions import begins_turned, isolated, levelled
from dateline.ui.main_window import MainWindow
from dateline.ui.models.event_model import Column
from gui.window.conftest import shown

pytestmark = pytest.mark.gui

ARABIC = """إعادة فتح جسر الميناء

24 نوفمبر 2025

أعلنت البلدية أن جسر الميناء سيُفتح من جديد في 5 ديسمبر 2025. وكان الجسر قد أُغلق في 11 فبراير 2025.
"""
FSI, PDI, LRM = "\u2068", "\u2069", "\u200e"


@pytest.fixture
def turned(qtbot: QtBot, path: Path, tmp_path: Path) -> Iterator[MainWindow]:
    """The window on one Arabic article."""
    (tmp_path / "bridge.txt").write_text(ARABIC, encoding="utf-8")
    with Library.open(path) as library:
        list(workflow.import_files(library, [tmp_path / "bridge.txt"]))
    yield from shown(qtbot, path, tmp_path)


def test_what_is_quoted_does_not_turn_the_sentence() -> None:
    """A quotation is isolated, and the sentence around it stays from left to right."""
    assert levelled("“20 نوفمبر”, read in full") == f"{LRM}“{FSI}20 نوفمبر{PDI}”, read in full"
    assert levelled("„20 نوفمبر“; zählt") == f"{LRM}„{FSI}20 نوفمبر{PDI}“; zählt"
    assert levelled("“Monday”, read in full") == "“Monday”, read in full"
    assert isolated("Courier") == "Courier"
    assert isolated("עיתון") == f"{FSI}עיתון{PDI}"


def test_direction_is_that_of_the_first_letter() -> None:
    """Figures and signs before it do not count."""
    assert begins_turned("1.2 مليون (Harbour)")
    assert not begins_turned("Harbour: مليون")
    assert not begins_turned("2025")


def test_the_computation_keeps_its_direction(qtbot: QtBot, turned: MainWindow) -> None:
    """Every line of the program that quotes the article begins from the left."""
    workspace = turned.libraries.workspace
    assert workspace is not None
    turned.linking.select_event(workspace.dated()[0].event.id)
    explained = turned.panels.computation.shown
    assert explained is not None
    quoting = [line for line in (explained.said, *explained.notes) if "“" in line]
    assert quoting
    assert all(line.startswith(LRM) for line in quoting)


def test_headlines_are_cut_at_their_end(turned: MainWindow) -> None:
    """In the table a headline from right to left starts at the right, so that its end is what is cut off."""
    table, model = turned.panels.events.table, turned.panels.event_model
    option = QStyleOptionViewItem()
    table.itemDelegate().initStyleOption(option, model.index(0, Column.HEADLINE))
    assert option.direction is Qt.LayoutDirection.RightToLeft
    table.itemDelegate().initStyleOption(option := QStyleOptionViewItem(), model.index(0, Column.STATUS))
    assert option.direction is Qt.LayoutDirection.LeftToRight


def test_the_text_runs_from_right_to_left(turned: MainWindow) -> None:
    """The passage writes each paragraph in its own direction."""
    block = turned.panels.passage.document().findBlockByNumber(2)
    assert block.textDirection() is Qt.LayoutDirection.RightToLeft
