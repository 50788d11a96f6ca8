"""Articles come by dropping, pasting and choosing; what cannot be read is named and the rest is added."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from dateline.store.library import Library
from dateline.ui.main_window import MainWindow

pytestmark = pytest.mark.gui

ARTICLE = """Ferry strike ends

Published 3 March 2025

Ferry crews ended their strike on Monday. The harbour had been closed since 24 February 2025."""


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """A folder with two readable articles, one of them in a folder of its own."""
    folder = tmp_path / "articles"
    (folder / "older").mkdir(parents=True)
    (folder / "ferry.txt").write_text(ARTICLE, encoding="utf-8")
    (folder / "older" / "bridge.md").write_text(
        "# Bridge opened\n\nThe bridge opened in 1932.\n", encoding="utf-8"
    )
    return folder


def dragged(paths: Sequence[Path] = (), text: str | None = None) -> QMimeData:
    """Return what a file browser or a text editor hands over."""
    data = QMimeData()
    if paths:
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    if text is not None:
        data.setText(text)
    return data


def drag_over(window: QWidget, data: QMimeData) -> bool:
    """Drag something over a window; tell whether it would take it."""
    event = QDragEnterEvent(
        QPoint(200, 200),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(window, event)
    return event.isAccepted()


def drop(window: QWidget, data: QMimeData) -> None:
    """Drop something on a window."""
    drag_over(window, data)
    event = QDropEvent(
        QPointF(200, 200),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(window, event)


def titles(window: MainWindow) -> list[str]:
    """Return the titles in the list."""
    return [row.article.title for row in window.panels.article_model.rows]


def test_dropped_file_becomes_an_article(qtbot: QtBot, empty: MainWindow, articles: Path) -> None:
    """A dropped file appears with its title, its date and how that is known, and comes to the front."""
    with qtbot.waitSignal(empty.importing.imported):
        drop(empty, dragged([articles / "ferry.txt"]))
    (row,) = empty.panels.article_model.rows
    assert (row.article.title, row.date, row.needs_date) == ("Ferry strike ends", "3 Mar 2025", False)
    assert "Ferry crews ended their strike" in empty.panels.passage.toPlainText()
    assert empty.panels.messages.text.text() == "Added “Ferry strike ends”."


def test_dropped_folder_is_read_to_the_bottom(qtbot: QtBot, empty: MainWindow, articles: Path) -> None:
    """A folder gives all articles in it and in the folders inside."""
    with qtbot.waitSignal(empty.importing.imported):
        drop(empty, dragged([articles]))
    assert sorted(titles(empty)) == ["Bridge opened", "Ferry strike ends"]


def test_bad_files_are_named_and_the_rest_is_added(
    qtbot: QtBot, empty: MainWindow, articles: Path, tmp_path: Path
) -> None:
    """One empty and one binary file do not keep the others out; each is named with the reason."""
    (tmp_path / "empty.txt").touch()
    (tmp_path / "noise.pdf").write_bytes(bytes(range(256)) * 8)
    with qtbot.waitSignal(empty.importing.imported):
        drop(empty, dragged([tmp_path / "empty.txt", articles / "ferry.txt", tmp_path / "noise.pdf"]))
    report = empty.panels.report
    assert titles(empty) == ["Ferry strike ends"]
    assert empty.panels.reports()
    assert report.summary.text() == "Added “Ferry strike ends”. 2 files could not be added."
    assert [report.model.index(row).data() for row in (0, 1, 2)] == [
        "Could not be added (2)",
        "empty.txt",
        "noise.pdf",
    ]


def test_same_file_is_not_added_twice(qtbot: QtBot, empty: MainWindow, articles: Path) -> None:
    """A file that is there already is said to be, and its article comes to the front."""
    for _ in range(2):
        with qtbot.waitSignal(empty.importing.imported):
            drop(empty, dragged([articles / "ferry.txt"]))
    assert titles(empty) == ["Ferry strike ends"]
    assert empty.panels.messages.text.text() == "1 file already in the library."


def test_adding_can_be_undone(qtbot: QtBot, empty: MainWindow, articles: Path) -> None:
    """Undo takes all articles of one drop out again and shows the empty window; redo brings them back."""
    with qtbot.waitSignal(empty.importing.imported):
        drop(empty, dragged([articles]))
    assert empty.actions_by_name["undo"].text() == "&Undo Add 2 articles"
    empty.undo()
    assert titles(empty) == []
    assert empty.panels.centre.currentWidget() is empty.panels.empty
    empty.redo()
    assert len(titles(empty)) == 2


def test_dropped_text_becomes_an_article(qtbot: QtBot, empty: MainWindow) -> None:
    """Text dragged out of a browser is an article like any other."""
    with qtbot.waitSignal(empty.importing.imported):
        drop(empty, dragged(text=ARTICLE))
    assert titles(empty) == ["Ferry strike ends"]


def test_pasted_text_becomes_an_article(qtbot: QtBot, empty: MainWindow) -> None:
    """Ctrl+V adds the text on the clipboard."""
    QGuiApplication.clipboard().setText(ARTICLE)
    with qtbot.waitSignal(empty.importing.imported):
        qtbot.keyClick(empty, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert titles(empty) == ["Ferry strike ends"]


def test_sign_says_what_dropping_does(empty: MainWindow, articles: Path) -> None:
    """While files hang over the window it says how many will be added."""
    files = [articles / "ferry.txt", articles / "older" / "bridge.md"]
    assert drag_over(empty, dragged(files))
    assert empty.dropping.sign.text == "Drop 2 files to add them"
    assert drag_over(empty, dragged([articles]))
    assert empty.dropping.sign.text == "Drop 1 folder to add the articles inside"
    QApplication.sendEvent(empty, QDragLeaveEvent())
    assert empty.dropping.sign.isHidden()


def test_no_view_takes_a_drop_for_itself(qtbot: QtBot, window: MainWindow) -> None:
    """The whole window is the target: text, lists, fields and the timeline leave drops to it."""
    window.add_timeline()
    assert window.panels.timeline is not None
    qtbot.waitSignal(window.panels.timeline.drawn, timeout=30_000).wait()
    takers = [view for view in window.findChildren(QWidget) if view.acceptDrops() and view.isVisible()]
    assert [type(view).__name__ for view in takers] == []


def test_cancelled_adding_keeps_what_is_whole(qtbot: QtBot, empty: MainWindow, tmp_path: Path) -> None:
    """Cancel stops between two files; what was stored is shown and can be undone."""
    for number in range(30):
        (tmp_path / f"{number}.txt").write_text(
            f"Note {number}\n\nIt rained on 3 May {1950 + number}.", encoding="utf-8"
        )
    with qtbot.waitSignal(empty.importing.imported):
        empty.importing.started.connect(lambda job: job.progressed.connect(lambda _progress: job.cancel()))
        drop(empty, dragged(sorted(tmp_path.glob("*.txt"))))
    assert len(titles(empty)) < 30
    qtbot.waitUntil(empty.panels.status.work.isHidden)
    empty.undo()
    assert titles(empty) == []


def test_one_long_file_can_be_stopped(qtbot: QtBot, empty: MainWindow, tmp_path: Path) -> None:
    """Cancel stops in the middle of a file that would take a minute; nothing of it is added, and that is said."""
    day = "It rained on 3 May 1950, and two days later the harbour was closed for a week. "
    (tmp_path / "long.txt").write_text(f"A long story\n\n{day * 20_000}", encoding="utf-8")
    status = empty.panels.status
    with qtbot.waitSignal(empty.importing.imported, timeout=30_000):
        drop(empty, dragged([tmp_path / "long.txt"]))
        qtbot.waitUntil(lambda: status.doing.text() == "Adding long.txt", timeout=20_000)
        assert (status.bar.minimum(), status.bar.maximum()) == (0, 0)
        qtbot.mouseClick(status.cancel, Qt.MouseButton.LeftButton)
    assert titles(empty) == []
    assert empty.panels.messages.text.text() == "Stopped: 1 file not looked at."


def test_empty_window_offers_the_sample(qtbot: QtBot, empty: MainWindow) -> None:
    """One button opens the sample story in a library of its own, with dates on the timeline."""
    assert empty.panels.docks()[0].isHidden()
    with qtbot.waitSignal(empty.importing.imported, timeout=20_000):
        qtbot.mouseClick(empty.panels.empty.sample, Qt.MouseButton.LeftButton)
    assert empty.windowTitle() == "Sample – Dateline"
    assert empty.libraries.workspace is not None
    assert len(empty.libraries.workspace.placed()) >= 12
    assert not empty.panels.docks()[0].isHidden()


def test_nothing_on_the_clipboard_adds_nothing(qtbot: QtBot, empty: MainWindow) -> None:
    """Blank text is refused with a sentence, not with an empty article."""
    QGuiApplication.clipboard().setText("  \n ")
    empty.paste()
    assert empty.panels.messages.text.text() == "The other program gave no text; copy it there again."
    assert titles(empty) == []


def test_drop_without_text_is_said(empty: MainWindow) -> None:
    """A program that goes away while its text is dragged is named as the one that gave none."""
    greeted, nothing = dragged(text="The ferry"), dragged(text="")
    drag_over(empty, greeted)
    gone = QDropEvent(
        QPointF(200, 200),
        Qt.DropAction.CopyAction,
        nothing,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(empty, gone)
    assert empty.panels.messages.text.text().startswith("The other program gave no text")


def test_language_without_a_grammar_is_named(qtbot: QtBot, empty: MainWindow, tmp_path: Path) -> None:
    """The card and the head of the text say that only full dates are read, instead of nothing."""
    note = tmp_path / "deutsch.txt"
    note.write_text("Die Brücke ist zu\n\nDas ist nicht der Hafen und die Stadt.", encoding="utf-8")
    with qtbot.waitSignal(empty.importing.imported):
        drop(empty, dragged([note]))
    (row,) = empty.panels.article_model.rows
    assert row.limits == "German: only full dates are read"
    head = empty.panels.docks()[1].titleBarWidget()
    assert "German: only full dates are read · Die Brücke ist zu" in head.text.toolTip()  # type: ignore[attr-defined]


def test_stopped_adding_says_how_many_are_left(qtbot: QtBot, empty: MainWindow, tmp_path: Path) -> None:
    """After Cancel the message counts the files that nobody looked at."""
    for number in range(30):
        (tmp_path / f"{number}.txt").write_text(f"It rained in {1950 + number}.", encoding="utf-8")
    with qtbot.waitSignal(empty.importing.imported):
        empty.importing.started.connect(lambda job: job.progressed.connect(lambda _progress: job.cancel()))
        drop(empty, dragged(sorted(tmp_path.glob("*.txt"))))
    assert "Stopped: " in empty.panels.messages.text.text()
    assert "files not looked at." in empty.panels.messages.text.text()


def test_window_can_be_closed_while_adding(qtbot: QtBot, empty: MainWindow, tmp_path: Path) -> None:
    """Closing in the middle waits for the article in hand; the library is sound."""
    for number in range(30):
        (tmp_path / f"{number}.txt").write_text(
            f"Note {number}\n\nIt rained in {1950 + number}.", encoding="utf-8"
        )
    assert empty.libraries.workspace is not None
    path = empty.libraries.workspace.library.path
    drop(empty, dragged(sorted(tmp_path.glob("*.txt"))))
    qtbot.waitUntil(lambda: len(titles(empty)) > 0)
    empty.close()
    QApplication.processEvents()
    with Library.open(path) as library:
        assert len(library.events()) == len(library.articles()) > 0


def test_open_library_is_not_opened_again(qtbot: QtBot, empty: MainWindow, articles: Path) -> None:
    """The open library dropped with an article keeps its undo list; the article is added."""
    workspace = empty.libraries.workspace
    assert workspace is not None
    assert workspace.library.path is not None
    with qtbot.waitSignal(empty.importing.imported):
        drop(empty, dragged([workspace.library.path, articles / "ferry.txt"]))
    assert empty.libraries.workspace is workspace
    assert workspace.stack.count() == 1


def test_sign_counts_files_and_folders_apart(empty: MainWindow, articles: Path) -> None:
    """A file and a folder are not "2 files"."""
    assert drag_over(empty, dragged([articles / "ferry.txt", articles / "older"]))
    assert empty.dropping.sign.text == "Drop 1 file and 1 folder to add them"


def test_a_word_is_no_article(qtbot: QtBot, empty: MainWindow) -> None:
    """Pasting one word asks first; the button of the message adds it all the same."""
    QGuiApplication.clipboard().setText("hello")
    qtbot.keyClick(empty, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert titles(empty) == []
    assert empty.panels.messages.text.text() == "“hello” is too short to be an article."
    with qtbot.waitSignal(empty.importing.imported):
        qtbot.mouseClick(empty.panels.messages.offer, Qt.MouseButton.LeftButton)
    assert titles(empty) == ["hello"]
