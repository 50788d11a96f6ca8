"""Where the publication date is unknown, what the text says is offered first."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from dateline.model import DateCandidate, Known, PublicationDate
from dateline.ui.views.candidates import listed, sureness
from dateline.ui.views.publication import PublicationPanel
from gui.story import FOUND, STATED, market


def test_date_of_the_file_is_the_last_resort() -> None:
    """What the text gives is offered before the time of the file, however the reader ordered them."""
    file = DateCandidate("2026-11-23", "file time", "deutsch.txt", 0.1, Known.GUESSED)
    lines = [replace(FOUND, date=f"2011-12-{day}") for day in range(20, 25)]
    published = PublicationDate(None, (file, *lines))
    assert [at for at, _ in listed(published)] == [1, 2, 3, 4, 5, 0]


def test_date_of_the_file_looks_like_the_last_resort(qtbot: QtBot) -> None:
    """Its button names the file, not a date to use, and is flat."""
    file = DateCandidate("2026-11-23", "file time", "2026-11-23 08:15", 0.1, Known.GUESSED)
    panel = PublicationPanel()
    qtbot.addWidget(panel)
    panel.show_article(replace(market().article, published=PublicationDate(None, (file, FOUND))))
    assert [each.text() for each in panel.offers()] == ["Use 20 Nov 2025", "File from 23 Nov 2026"]
    assert [each.isFlat() for each in panel.offers()] == [False, True]


def test_every_candidate_is_listed_with_its_evidence(qtbot: QtBot) -> None:
    """The date in use stands first; each has its source, its words and how sure it is, in words."""
    changed = DateCandidate(
        "2025-11-27", "last change (article:modified_time)", "2025-11-27", 0.2, Known.GUESSED
    )
    panel = PublicationPanel()
    qtbot.addWidget(panel)
    published = PublicationDate(STATED, (FOUND, changed, STATED))
    panel.show_article(replace(market().article, published=published))
    panel.change.click()
    assert [each.text() for each in panel.candidates.findChildren(QLabel)] == [
        "In use: 26 Nov 2025",
        "Stated (very sure) · JSON-LD datePublished: “2025-11-26T08:00”",
        "Found (likely) · first line: “20 November 2025”",
        "Guessed (hardly more than a guess) · last change (article:modified_time): “2025-11-27”",
    ]
    assert [each.text() for each in panel.offers()] == ["Use 20 Nov 2025", "Last changed 27 Nov 2025"]


def test_contradictions_are_said(qtbot: QtBot) -> None:
    """What the text says against the date stands below it, and goes with the next article."""
    panel = PublicationPanel()
    qtbot.addWidget(panel)
    conflict = "The page says 25 Nov 2025, but “this Monday, Nov. 24” is later."
    panel.show_article(
        replace(market().article, id=1, published=PublicationDate(STATED, (STATED,), (conflict,)))
    )
    assert panel.conflicts.text() == conflict
    assert not panel.conflicts.isHidden()
    panel.show_article(replace(market().article, id=2))
    assert panel.conflicts.isHidden()


@pytest.mark.parametrize(
    ("confidence", "said"),
    [
        (0.99, "very sure"),
        (0.78, "quite sure"),
        (0.65, "likely"),
        (0.5, "unsure"),
        (0.1, "hardly more than a guess"),
    ],
)
def test_confidence_is_said_in_words(confidence: float, said: str) -> None:
    """Nobody has to read 0.78."""
    assert sureness(confidence) == said
