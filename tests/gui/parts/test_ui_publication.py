"""Where the publication date is unknown, what the text says is offered first."""

from __future__ import annotations

from dataclasses import replace

from pytestqt.qtbot import QtBot

from dateline.model import DateCandidate, Known, PublicationDate
from dateline.ui.views.publication import PublicationPanel, offered
from gui.story import FOUND, market


def test_date_of_the_file_is_the_last_resort() -> None:
    """What the text gives is offered before the time of the file, however the reader ordered them."""
    file = DateCandidate("2026-11-23", "file time", "deutsch.txt", 0.1, Known.GUESSED)
    lines = [replace(FOUND, date=f"2011-12-{day}") for day in range(20, 25)]
    published = PublicationDate(None, (file, *lines))
    assert [at for at, _ in offered(published)] == [1, 2, 3, 0]


def test_date_of_the_file_looks_like_the_last_resort(qtbot: QtBot) -> None:
    """Its button names the file, not a date to use, and is flat."""
    file = DateCandidate("2026-11-23", "file time", "2026-11-23 08:15", 0.1, Known.GUESSED)
    panel = PublicationPanel()
    qtbot.addWidget(panel)
    panel.show_article(replace(market().article, published=PublicationDate(None, (file, FOUND))))
    assert [each.text() for each in panel.offers()] == ["Use 20 Nov 2025", "File from 23 Nov 2026"]
    assert [each.isFlat() for each in panel.offers()] == [False, True]
