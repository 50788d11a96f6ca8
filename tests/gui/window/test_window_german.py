"""What the core says reaches the window in German: computations, evidence, doubts, dates and errors."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dateline.formula.words import MONTHS, WEEKDAYS
from dateline.model import Event, Known
from dateline.ui.main_window import MainWindow
from dateline.ui.selection import Selected
from dateline.ui.translation import said, speak, typed_words
from gui.window.conftest import shown

pytestmark = pytest.mark.gui

ENGLISH = re.compile(
    rf"\b(?:{'|'.join({*MONTHS, *WEEKDAYS} - {'Jan', 'Feb', 'Apr', 'Aug', 'Nov'})}|the|before|since)\b"
)
"""Words that no German sentence has."""


@pytest.fixture
def german(qapp: QApplication, qtbot: QtBot, story: Path, tmp_path: Path) -> Iterator[MainWindow]:
    """The window on the story, in German."""
    installed = speak("de", qapp)
    yield from shown(qtbot, story, tmp_path)
    for each in installed:
        QCoreApplication.removeTranslator(each)


def seen(part: QWidget) -> list[str]:
    """Return the texts of labels and buttons that are shown in a part, without what is quoted."""
    kinds = part.findChildren(QLabel) + part.findChildren(QPushButton)
    texts = (each.text() for each in kinds if each.isVisibleTo(part))
    return [re.sub(r"<[^>]+>|„[^“]*“", "", text) for text in texts]


def test_computation_is_german(german: MainWindow, qtbot: QtBot) -> None:
    """Every step, its result and the other readings are German; the words of the article are not."""
    german.linking.select_event(2)
    panel = german.panels.computation
    assert panel.plain_when() == "22. Nov. 2025"
    qtbot.waitUntil(lambda: any("→" in text for text in seen(panel)))
    texts = seen(panel)
    steps = [text for text in texts if "→" in text]
    assert steps == [
        "1.  Ausgehen vom Datum von \n→ Montag, 24. Nov. 2025",
        "2.  Zurückgehen: 2 Tage\n→ Samstag, 22. Nov. 2025",
    ]
    headline = panel.headline.text()
    assert [text for text in texts if ENGLISH.search(text) and text != headline] == []


def test_borrowed_parts_are_tinted_in_german(german: MainWindow) -> None:
    """Year and month that an anchor gave are tinted in the German order of a date too."""
    german.linking.select_event(1)
    shown = german.panels.computation.shown
    assert shown is not None
    assert "".join(text for text, _ in shown.when) == "24. Nov. 2025"


def test_evidence_is_german(german: MainWindow) -> None:
    """Where a publication date was found is said in German."""
    workspace = german.libraries.workspace
    assert workspace is not None
    workspace.selection.select(Selected(1))
    panel = german.panels.articles.publication
    assert panel.head.text() == "Erschienen 26. Nov. 2025"
    assert panel.evidence.text() == "Genannt · JSON-LD datePublished: „2025-11-26T08:00“"
    assert said("first line") == "erste Zeile"
    assert said(Known.INFERRED.value) == "erschlossen"


def test_doubts_are_german(german: MainWindow, qtbot: QtBot) -> None:
    """The review says in German why to look at a date."""
    german.actions_by_name["review"].trigger()
    panel = german.panels.review
    qtbot.waitUntil(lambda: panel.turn is not None)
    assert panel.turn is not None
    assert [text for text in panel.turn.reasons if ENGLISH.search(text)] == []


def test_date_is_corrected_in_german(german: MainWindow, qtbot: QtBot) -> None:
    """The field begins with the date as it is shown, reads German words, and says in German what it cannot read."""
    german.linking.select_event(4)
    panel = german.panels.computation
    panel.ask()
    assert panel.field.edit.text() == "2019"
    panel.field.edit.setText("3. März 2020")
    qtbot.keyClick(panel.field.edit, Qt.Key.Key_Return)
    workspace = german.libraries.workspace
    assert workspace is not None
    assert typed_words(workspace.chronology.dated_event(4).step.result) == "3. März 2020"
    panel.ask()
    panel.field.edit.setText("Grumpf")
    qtbot.keyClick(panel.field.edit, Qt.Key.Key_Return)
    assert panel.field.preview.text().startswith("„Grumpf“ wird nicht als Datum verstanden.")


def test_bounds_are_offered_so_that_they_can_be_read(german: MainWindow) -> None:
    """What only English is read of stands in the field in English: nothing that is offered is refused."""
    german.linking.select_event(3)
    workspace = german.libraries.workspace
    assert workspace is not None
    for row in workspace.dated():
        assert isinstance(row.event, Event)
        german.linking.select_event(row.event.id)
        panel = german.panels.computation
        panel.ask()
        words = panel.field.edit.text()
        assert not words or panel.field.button.isEnabled(), words
