"""Where the publication date is unknown, what the text says is offered first."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from dateline.model import DateCandidate, Known, PublicationDate
from dateline.ui.models.article_model import ArticleRow, tool_tip
from dateline.ui.views.candidates import listed
from dateline.ui.views.publication import PublicationPanel
from gui.story import FOUND, STATED, market


def test_date_of_the_file_is_the_last_resort() -> None:
    """What the text gives is offered before the time of the file, however the reader ordered them."""
    file = DateCandidate("2026-11-23", "file time", "deutsch.txt", 0.1, Known.GUESSED)
    lines = [replace(FOUND, date=f"2011-12-{day}") for day in range(20, 25)]
    published = PublicationDate(None, (file, *lines))
    assert [at for at, _ in listed(published)] == [1, 2, 3, 4, 5, 0]


def panel_of(qtbot: QtBot, published: PublicationDate, number: int = 1, waiting: int = 0) -> PublicationPanel:
    """Return a panel on an article with this publication date."""
    panel = PublicationPanel()
    qtbot.addWidget(panel)
    panel.show()
    panel.show_row(ArticleRow(replace(market().article, id=number, published=published), waiting=waiting))
    return panel


def test_guesses_stand_apart(qtbot: QtBot) -> None:
    """The time of the file is a row like any other, but under its own heading, and its button says so."""
    file = DateCandidate("2026-11-23", "file time", "2026-11-23 08:15", 0.1, Known.GUESSED)
    panel = panel_of(qtbot, PublicationDate(None, (file, FOUND)))
    assert [each.text() for each in panel.offers()] == ["Use", "Use anyway"]
    assert [each.accessibleName() for each in panel.offers()] == [
        "Use 20 Nov 2025 (found)",
        "Use 23 Nov 2026 (guessed)",
    ]
    assert not any(each.isFlat() for each in panel.offers())
    words = [each.text() for each in panel.chooser.candidates.findChildren(QLabel)]
    assert words[2].startswith("Only guesses: ")


def test_both_readings_of_figures_are_listed(qtbot: QtBot) -> None:
    """03/04/2025 is two dates, and each can be taken with one click."""
    either = [
        DateCandidate(date, "first line", "03/04/2025", 0.4, Known.FOUND)
        for date in ("2025-04-03", "2025-03-04")
    ]
    panel = panel_of(qtbot, PublicationDate(None, tuple(either)))
    assert [each.accessibleName() for each in panel.offers()] == [
        "Use 3 Apr 2025 (found)",
        "Use 4 Mar 2025 (found)",
    ]
    with qtbot.waitSignal(panel.chosen) as chosen:
        qtbot.mouseClick(panel.offers()[1], Qt.MouseButton.LeftButton)
    assert chosen.args == [1, 1]


def test_every_candidate_is_listed_with_its_evidence(qtbot: QtBot) -> None:
    """The date in use stands first; each has one word for how it is known, its source and its words."""
    changed = DateCandidate(
        "2025-11-27", "last change (article:modified_time)", "2025-11-27", 0.2, Known.GUESSED
    )
    panel = panel_of(
        qtbot, PublicationDate(STATED, (FOUND, changed, STATED), ("Something is odd.", "And more."))
    )
    qtbot.mouseClick(panel.change, Qt.MouseButton.LeftButton)
    assert panel.sheet is not None
    assert [each.text() for each in panel.sheet.chooser.candidates.findChildren(QLabel)] == [
        "26 Nov 2025",
        "Stated · JSON-LD datePublished: “2025-11-26T08:00”",
        "In use",
        "20 Nov 2025",
        "Found · first line: “20 November 2025”",
        "Only guesses: such a date says little about when the article was published.",
        "27 Nov 2025",
        "Guessed · last change (article:modified_time): “2025-11-27”",
    ]
    assert panel.sheet.chooser.conflicts.text() == "Something is odd.\nAnd more."
    panel.sheet.reject()


def test_unknown_date_says_what_waits_for_it(qtbot: QtBot) -> None:
    """The dates that count from it are counted; where there are none, nothing is urgent."""
    panel = panel_of(qtbot, PublicationDate(), waiting=3)
    assert panel.evidence.text() == "3 dates of this article wait for it."
    panel.show_row(ArticleRow(replace(market().article, id=2, published=PublicationDate())))
    assert panel.evidence.text() == "No date of this article depends on it."


def test_long_evidence_is_cut_between_words(qtbot: QtBot) -> None:
    """Half an article as evidence is shortened, and no word is cut."""
    long = replace(FOUND, evidence="The harbour was closed again " * 20)
    panel = panel_of(qtbot, PublicationDate(long, (long,)))
    shown = panel.evidence.text()
    assert shown.endswith("harbour …”")
    assert len(shown) < 150


def test_contradictions_are_said(qtbot: QtBot) -> None:
    """What the text says against the date stands below it, and goes with the next article."""
    conflict = "The page says 25 Nov 2025, but “this Monday, Nov. 24” is later."
    panel = panel_of(qtbot, PublicationDate(STATED, (STATED,), (conflict,)))
    assert panel.conflicts.text() == conflict
    assert not panel.conflicts.isHidden()
    panel.show_row(ArticleRow(replace(market().article, id=2)))
    assert panel.conflicts.isHidden()


def test_contradicted_date_is_not_calm_in_the_list() -> None:
    """The card of an article whose date is disputed says so, and the tip says why."""
    calm = ArticleRow(replace(market().article, published=PublicationDate(STATED, (STATED,))))
    disputed = ArticleRow(
        replace(market().article, published=PublicationDate(STATED, (STATED,), ("The text says 2023.",)))
    )
    assert (calm.badge, disputed.badge) == ("stated", "stated, disputed")
    assert "The text says 2023." in tool_tip(disputed)


def test_unknown_is_said_once() -> None:
    """Nobody reads “Publication date unknown” and then “unknown”."""
    row = ArticleRow(replace(market().article, published=PublicationDate()))
    assert row.badge == ""
    assert tool_tip(row).casefold().count("unknown") == 1
