"""The window in another language: complete, chosen in the menu or by the system, from the next start on."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QMenu
from pytestqt.qtbot import QtBot

from dateline.ui.actions import ACTIONS
from dateline.ui.main_window import MainWindow
from dateline.ui.memory import Memory
from dateline.ui.translation import chosen, languages, name_of, said, speak, texts
from gui.window.conftest import shown
from gui.window.test_window_choices import mnemonics_used

pytestmark = pytest.mark.gui

ROOT = Path(__file__).resolve().parents[3]
SAME = {"Filter", "Status", "Text", "Details"}
"""Words that are the same in English and German."""


@pytest.fixture
def _german(qapp: QApplication) -> Iterator[None]:
    """Let the program speak German for one test."""
    installed = speak("de", qapp)
    yield
    for each in installed:
        QCoreApplication.removeTranslator(each)


@pytest.fixture
def german(_german: None, qtbot: QtBot, story: Path, tmp_path: Path) -> Iterator[MainWindow]:
    """The window on the story, in German."""
    yield from shown(qtbot, story, tmp_path)


def test_every_text_is_translated() -> None:
    """No text of the window is missing in any language, and none is there that the window does not have."""
    command = [sys.executable, str(ROOT / "packaging" / "translations.py"), "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{done.stdout}\nrun packaging/translations.py, then translate what it lists"


@pytest.mark.parametrize("language", languages()[1:])
def test_translations_keep_their_places(language: str) -> None:
    """What is filled in stands in the translation too, and mnemonics are not lost."""
    wrong = [
        source
        for source, words in texts(language).items()
        if sorted(re.findall(r"\{\d*\}", source)) != sorted(re.findall(r"\{\d*\}", words))
        or source.endswith("…") != words.endswith("…")
    ]
    assert wrong == []


def test_menus_are_german(german: MainWindow) -> None:
    """No entry of any menu is the English one."""
    english = {entry.text for entry in ACTIONS} | {entry.menu for entry in ACTIONS}
    found = [
        action.text()
        for menu in german.findChildren(QMenu)
        for action in (menu.menuAction(), *menu.actions())
    ]
    assert [text for text in found if text in english and text.replace("&", "") not in SAME] == []
    assert "&Datei" in found


def test_panels_and_counts_are_german(german: MainWindow) -> None:
    """Panels, columns, cards, cells and the line at the foot speak German."""
    panels = german.panels
    assert [dock.windowTitle() for dock in panels.docks()][:2] == ["Artikel", "Text"]
    model = panels.event_model
    assert "Was geschah" in [model.headerData(at, Qt.Orientation.Horizontal) for at in range(7)]
    assert panels.status.counts.text() == "2 Artikel · 7 Ereignisse, 2 ohne Datum · 1 braucht ein Datum"
    assert panels.status.saved.text() == "Gespeichert"
    assert panels.article_model.rows[1].date == "Erscheinungsdatum unbekannt"


def test_undo_is_german(german: MainWindow) -> None:
    """What is undone is named in German, with its number."""
    german.linking.select_event(1)
    german.actions_by_name["reject"].trigger()
    assert german.actions_by_name["undo"].text() == "&Rückgängig Ereignis verwerfen"
    assert said("Accept 12 events") == "12 Ereignisse annehmen"


@pytest.mark.usefixtures("_german")
def test_qt_is_german(qtbot: QtBot) -> None:
    """The buttons of dialogs are Qt's own, and translated too."""
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    qtbot.addWidget(box)
    assert [each.text() for each in box.buttons()] == ["Schließen"]


def test_language_is_chosen_in_the_menu(window: MainWindow, tmp_path: Path) -> None:
    """The choice is remembered, and said to count from the next start."""
    assert (name_of("de"), name_of("en")) == ("Deutsch", "English")
    menus = {menu.title(): menu for menu in window.findChildren(QMenu)}
    next(action for action in menus["Lang&uage"].actions() if action.text() == "Deutsch").trigger()
    assert Memory(tmp_path / "window.ini").language == "de"
    assert "started again" in window.panels.messages.text.text()


def test_unknown_languages_become_english() -> None:
    """A language without translations, and a damaged setting, leave the window English."""
    assert chosen("tlh") in languages()
    assert chosen("de") == "de"
    assert said("Nothing like this was ever said 7 times") == "Nothing like this was ever said 7 times"


def test_mnemonics_are_unique_in_german(german: MainWindow) -> None:
    """No two entries of one menu answer to the same letter in German either."""
    for menu in german.findChildren(QMenu):
        used = mnemonics_used(menu)
        assert sorted(used) == sorted(set(used)), menu.title()
