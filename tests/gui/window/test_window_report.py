"""After an import the window reports in words: what failed and why, what needs a look or a choice, what went well."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from dateline.ui.main_window import MainWindow
from dateline.ui.reporting import MOST_RESTS, Line, Section
from gui.window.test_window_adding import ARTICLE, dragged, drop, titles

pytestmark = pytest.mark.gui

STORY = """Harbour bridge opens

Published 4 March 2025

The harbour bridge was opened on Monday by the mayor, after two years of work on its northern pier. Engineers had
found a crack in May 2023, and the town council decided to close the bridge on 1 June 2023 for all cars and buses.
The ferry carried 4,000 people a day while the bridge was closed, the company said, and it will go on until April.
A second bridge is planned for 2030, but nobody knows yet who will pay for it, the council said on Tuesday evening."""

AGENCY = STORY.replace("Published 4 March 2025", "Published 5 March 2025").replace(
    "said on Tuesday evening", "told the press"
)


@pytest.fixture
def mixed(tmp_path: Path) -> list[Path]:
    """Files of every outcome: a good one, one without a date, an empty one."""
    (tmp_path / "ferry.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "rain.txt").write_text("Rain\n\nIt rained in the town, and nobody was out.", encoding="utf-8")
    (tmp_path / "empty.txt").touch()
    return [tmp_path / name for name in ("ferry.txt", "rain.txt", "empty.txt")]


def take(qtbot: QtBot, window: MainWindow, *paths: Path) -> None:
    """Drop files and wait for the report."""
    with qtbot.waitSignal(window.importing.imported, timeout=30_000):
        drop(window, dragged(list(paths)))


def written(folder: Path, name: str, text: str) -> Path:
    """Write a file."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def lines(window: MainWindow) -> list[Line]:
    """Return the lines of the report."""
    return [row for row in window.panels.report.model.rows if isinstance(row, Line)]


def walk_to(qtbot: QtBot, window: MainWindow, section: Section) -> Line:
    """Walk down with the keyboard to the first line of a section."""
    view = window.panels.report.list
    view.setCurrentIndex(window.panels.report.model.index(1))
    for _ in range(20):
        line = window.panels.report.model.line(view.currentIndex().row())
        if line is not None and line.section is section:
            return line
        qtbot.keyClick(view, Qt.Key.Key_Down)
    raise AssertionError(section)


def test_report_says_what_became_of_each_file(qtbot: QtBot, empty: MainWindow, mixed: list[Path]) -> None:
    """What failed comes first with the reason, then what needs a look and why, then the rest with what was found."""
    take(qtbot, empty, *mixed)
    failed, look, good = lines(empty)
    assert (failed.section, failed.title) == (Section.FAILED, "empty.txt")
    assert "is empty" in failed.looks[0]
    assert (look.section, look.title, look.date) == (Section.LOOK, "Rain", "Publication date unknown")
    assert look.looks[0].startswith("Say when it was published")
    assert (good.section, good.title, good.date) == (Section.ADDED, "Ferry strike ends", "3 Mar 2025")
    assert any("phrases" in fact for fact in good.facts)
    assert (
        empty.panels.report.summary.text() == "Added 2 articles. 1 worth a look. 1 file could not be added."
    )


def test_missing_rows_are_worth_a_look(qtbot: QtBot, empty: MainWindow, tmp_path: Path) -> None:
    """A table was added without the rows that were refused; nobody is asked when it was published."""
    table = "date,headline\n2015-06-03,Signed\n,Undated\nsoon,Vague\n"
    take(qtbot, empty, written(tmp_path, "case.csv", table))
    (line,) = lines(empty)
    assert (line.section, line.title) == (Section.LOOK, "case")
    assert [look.startswith(f"“case.csv”: Row {row}:") for look, row in zip(line.looks, (3, 4), strict=True)]
    assert empty.panels.report.summary.text() == "Added “case”. 1 worth a look."
    assert empty.panels.reports()
    (row,) = empty.panels.article_model.rows
    assert not row.needs_date


def test_very_many_missing_rows_are_counted(qtbot: QtBot, empty: MainWindow, tmp_path: Path) -> None:
    """The first are told with their reasons, of the others how many there are."""
    take(
        qtbot, empty, written(tmp_path, "case.csv", "date,headline\n2015-06-03,Signed\n" + ",Undated\n" * 40)
    )
    (line,) = lines(empty)
    assert line.looks[MOST_RESTS - 1] == "35 more parts of it could not be read."
    assert sum("Row" in look for look in line.looks) == MOST_RESTS - 1


def test_line_leads_to_its_article(qtbot: QtBot, empty: MainWindow, mixed: list[Path]) -> None:
    """Walking or clicking through the report brings each article to the front below it."""
    take(qtbot, empty, *mixed)
    walk_to(qtbot, empty, Section.ADDED)
    assert "Ferry crews ended their strike" in empty.panels.passage.toPlainText()
    view, model = empty.panels.report.list, empty.panels.report.model
    at = next(row for row in range(model.rowCount()) if (model.line(row) or lines(empty)[0]).title == "Rain")
    view.scrollTo(model.index(at))
    qtbot.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(model.index(at)).center()
    )
    assert "It rained in the town" in empty.panels.passage.toPlainText()
    assert empty.panels.reports()


def test_report_is_closed_and_comes_back(qtbot: QtBot, empty: MainWindow, mixed: list[Path]) -> None:
    """Escape goes back to the timeline; the File menu, or Ctrl+R, shows the report again."""
    assert not empty.actions_by_name["report"].isEnabled()
    take(qtbot, empty, *mixed)
    qtbot.keyClick(empty.panels.report.list, Qt.Key.Key_Escape)
    assert not empty.panels.reports()
    qtbot.keyClick(empty, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert empty.panels.reports()


def test_report_is_copied_as_text(qtbot: QtBot, empty: MainWindow, mixed: list[Path]) -> None:
    """One button puts the whole report on the clipboard, headings and all."""
    take(qtbot, empty, *mixed)
    empty.panels.report.copy.click()
    text = QGuiApplication.clipboard().text()
    assert text.startswith(
        "Added 2 articles. 1 worth a look. 1 file could not be added.\n\nCould not be added\nempty.txt\n"
    )
    assert "\nFerry strike ends\n    3 Mar 2025 (found)\n" in text


def test_good_news_only_offers_the_report(qtbot: QtBot, empty: MainWindow, tmp_path: Path) -> None:
    """Where all went well the timeline stays in sight; the message has a button for the report."""
    take(qtbot, empty, written(tmp_path, "ferry.txt", ARTICLE))
    assert not empty.panels.reports()
    empty.panels.messages.offer.click()
    assert [line.title for line in lines(empty)] == ["Ferry strike ends"]
    assert empty.panels.reports()


@pytest.fixture
def doubtful(qtbot: QtBot, empty: MainWindow, tmp_path: Path) -> MainWindow:
    """The window after nearly the same story came from two papers."""
    take(qtbot, empty, written(tmp_path, "courier.txt", STORY))
    take(qtbot, empty, written(tmp_path, "herald.txt", AGENCY))
    return empty


def test_copy_is_not_added_silently(doubtful: MainWindow) -> None:
    """Nearly the same text stays out until the person chooses, and the report says what it is like."""
    (line,) = lines(doubtful)
    assert titles(doubtful) == ["Harbour bridge opens"]
    assert line.section is Section.CHOICE
    assert "Here already as “Harbour bridge opens” (4 Mar 2025): nearly the same text" in line.looks[0]
    assert doubtful.panels.report.choices.isVisible()


def test_copy_is_added_anyway(qtbot: QtBot, doubtful: MainWindow) -> None:
    """One key adds it as an article of its own, and one undo takes that back."""
    report = doubtful.panels.report
    with qtbot.waitSignal(doubtful.importing.imported, timeout=30_000):
        qtbot.keyClick(report.add, Qt.Key.Key_Space)
    assert titles(doubtful) == ["Harbour bridge opens"] * 2
    assert [line.section for line in lines(doubtful)] == [Section.ADDED]
    assert not report.choices.isVisible()
    doubtful.undo()
    assert titles(doubtful) == ["Harbour bridge opens"]


def test_copy_replaces_the_known_one(qtbot: QtBot, doubtful: MainWindow) -> None:
    """Replace puts the new reading in the place of the old one; undo brings the old one back."""
    with qtbot.waitSignal(doubtful.importing.imported, timeout=30_000):
        qtbot.mouseClick(doubtful.panels.report.replace, Qt.MouseButton.LeftButton)
    assert [row.date for row in doubtful.panels.article_model.rows] == ["5 Mar 2025"]
    assert doubtful.panels.report.summary.text().startswith("Replaced 1 article")
    doubtful.undo()
    assert [row.date for row in doubtful.panels.article_model.rows] == ["4 Mar 2025"]


def test_copy_is_kept_out(qtbot: QtBot, doubtful: MainWindow) -> None:
    """Keep out changes nothing, and the report says so."""
    qtbot.mouseClick(doubtful.panels.report.keep_out, Qt.MouseButton.LeftButton)
    assert [line.section for line in lines(doubtful)] == [Section.KEPT_OUT]
    assert doubtful.panels.report.summary.text() == "1 article kept out."
    assert titles(doubtful) == ["Harbour bridge opens"]


def test_closing_without_a_choice_loses_nothing(qtbot: QtBot, doubtful: MainWindow) -> None:
    """What was not chosen stays out; that is said, and the choice can be made later."""
    qtbot.mouseClick(doubtful.panels.report.shut, Qt.MouseButton.LeftButton)
    messages = doubtful.panels.messages
    assert messages.text.text() == "1 article was not added and may be here already; nothing is lost."
    messages.offer.click()
    assert doubtful.panels.reports()
    with qtbot.waitSignal(doubtful.importing.imported, timeout=30_000):
        qtbot.mouseClick(doubtful.panels.report.add, Qt.MouseButton.LeftButton)
    assert len(titles(doubtful)) == 2


def test_one_choice_for_all(qtbot: QtBot, empty: MainWindow, tmp_path: Path) -> None:
    """With the box ticked one choice settles every doubtful article."""
    take(qtbot, empty, written(tmp_path, "courier.txt", STORY))
    others = [written(tmp_path, f"{number}.txt", f"{AGENCY} Copy {number}.") for number in range(3)]
    take(qtbot, empty, *others)
    report = empty.panels.report
    assert report.all.text() == "The same for all 3"
    report.all.setChecked(True)
    with qtbot.waitSignal(empty.importing.imported, timeout=30_000):
        qtbot.mouseClick(report.add, Qt.MouseButton.LeftButton)
    assert len(titles(empty)) == 4
    assert lines(empty)[0].doubtful is None


def test_report_goes_with_its_library(
    qtbot: QtBot, empty: MainWindow, mixed: list[Path], tmp_path: Path
) -> None:
    """Another library does not show what was added to the one before."""
    take(qtbot, empty, *mixed)
    with qtbot.waitSignal(empty.ready, timeout=20_000):
        empty.libraries.open(tmp_path / "another.dateline")
    assert not empty.panels.reports()
    assert not empty.actions_by_name["report"].isEnabled()
