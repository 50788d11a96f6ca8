"""The sample can be wrecked and brought back."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dateline.edits import Batch, RemoveArticle
from dateline.store.library import Library
from dateline.ui import files
from dateline.ui.main_window import MainWindow
from gui.story import market

pytestmark = pytest.mark.gui


def headlines(window: MainWindow) -> list[str]:
    """Return what the open library tells."""
    assert window.libraries.workspace is not None
    return sorted(row.event.shown_headline for row in window.libraries.workspace.dated())


def afresh(qtbot: QtBot, window: MainWindow) -> None:
    """Choose it in the menu and wait until the story is there."""
    with qtbot.waitSignal(window.importing.imported, timeout=30_000):
        window.actions_by_name["fresh_sample"].trigger()


def test_the_sample_is_opened_and_filled(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    """From any other library it leads to the sample, and leaves that library alone."""
    afresh(qtbot, window)
    assert window.libraries.is_open(files.sample_library())
    assert len(headlines(window)) > 10
    with Library.open(path) as untouched:
        assert len(untouched.articles()) == 2


def test_a_wrecked_sample_comes_back(qtbot: QtBot, window: MainWindow) -> None:
    """Corrections, rejected events, events and articles of one's own are gone, and the story is whole."""
    afresh(qtbot, window)
    first = headlines(window)
    workspace = window.libraries.workspace
    assert workspace is not None
    workspace.do(market(), "Add article")
    window.linking.select_event(workspace.dated()[0].event.id)
    window.actions_by_name["reject"].trigger()
    afresh(qtbot, window)
    assert headlines(window) == first
    assert len(workspace.article_rows()) == len(files.samples())
    assert all(row.event.decision.review == "unreviewed" for row in workspace.dated())


def test_an_emptied_sample_comes_back(qtbot: QtBot, window: MainWindow) -> None:
    """Without any article left there is nothing to take out first."""
    afresh(qtbot, window)
    first = headlines(window)
    workspace = window.libraries.workspace
    assert workspace is not None
    workspace.do(Batch(tuple(RemoveArticle(row.article.id) for row in workspace.article_rows())), "Remove")
    afresh(qtbot, window)
    assert headlines(window) == first


def test_what_was_there_can_be_had_back(qtbot: QtBot, window: MainWindow) -> None:
    """Two undos bring the wrecked story back."""
    afresh(qtbot, window)
    workspace = window.libraries.workspace
    assert workspace is not None
    workspace.do(market(), "Add article")
    wrecked = headlines(window)
    afresh(qtbot, window)
    window.actions_by_name["undo"].trigger()
    assert window.actions_by_name["undo"].text() == "&Undo Start afresh"
    window.actions_by_name["undo"].trigger()
    assert headlines(window) == wrecked
