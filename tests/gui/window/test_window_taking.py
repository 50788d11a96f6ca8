"""What browsers and file managers hand over reaches the library as it should; a link only after a yes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.articles.server import Site, page, serving
from dateline.store.library import Library
from dateline.ui.main_window import MainWindow
from dateline.ui.views.fetch_question import FetchQuestion
from gui.story import bridge
from gui.window.test_window_adding import drag_over, drop, titles

pytestmark = pytest.mark.gui

PAGE = """<!DOCTYPE html><html lang="en"><head><title>Ferry strike ends</title>
<meta property="article:published_time" content="2025-03-03T08:00:00+00:00"></head><body><article>
<h1>Ferry strike ends</h1><p>Ferry crews in the harbour town ended their strike on Monday, the company said.</p>
<p>The harbour had been closed since 24 February 2025, and nobody knew how long that would last.</p>
</article></body></html>"""

PART = """<p>Ferry crews in the harbour town ended their strike on Monday, the company said.</p>
<p>The harbour had been closed since <b>24 February 2025</b>, and nobody knew for how long.</p>"""


@pytest.fixture
def site() -> Iterator[Site]:
    """A server on this machine with one article."""
    with serving() as made:
        made.add("/ferry.html", page(PAGE.encode()))
        yield made


def handed(links: tuple[str, ...] = (), text: str = "", html: str = "") -> QMimeData:
    """Return what a browser hands over."""
    data = QMimeData()
    if links:
        data.setUrls([QUrl(link) for link in links])
    if text:
        data.setText(text)
    if html:
        data.setHtml(html)
    return data


def question() -> FetchQuestion:
    """Return the question that is open."""
    (found,) = (
        each
        for each in QApplication.topLevelWidgets()
        if isinstance(each, FetchQuestion) and each.isVisible()
    )
    return found


def test_dropped_link_is_fetched_after_a_yes(qtbot: QtBot, empty: MainWindow, site: Site) -> None:
    """The question names the address; only Fetch loads the page, which becomes an article with its date and link."""
    link = f"{site.root}/ferry.html"
    drop(empty, handed((link,), html=f'<a href="{link}">Ferry</a>'))
    asked = question()
    assert asked.addresses.text().replace("\u200b", "") == link
    assert site.asked == []
    with qtbot.waitSignal(empty.importing.imported, timeout=20_000):
        qtbot.keyClick(asked, Qt.Key.Key_Return)
    (row,) = empty.panels.article_model.rows
    assert (row.article.title, row.badge) == ("Ferry strike ends", "stated")
    assert row.article.link == link


def test_refused_link_is_never_fetched(qtbot: QtBot, empty: MainWindow, site: Site) -> None:
    """Cancel, or Escape, means that nothing is loaded."""
    drop(empty, handed((f"{site.root}/ferry.html",)))
    qtbot.keyClick(question(), Qt.Key.Key_Escape)
    assert site.asked == []
    assert titles(empty) == []


def test_pasted_link_asks_to_fetch(qtbot: QtBot, empty: MainWindow, site: Site) -> None:
    """A single link on the clipboard is no article: it is asked about; text with a link in it is added."""
    QGuiApplication.clipboard().setText(f"{site.root}/ferry.html\n")
    qtbot.keyClick(empty, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    question().reject()
    QGuiApplication.clipboard().setText(f"It rained on 3 May 2020, says {site.root}/ferry.html today.")
    with qtbot.waitSignal(empty.importing.imported, timeout=20_000):
        qtbot.keyClick(empty, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert site.asked == []


def test_link_that_fails_is_named_with_the_reason(qtbot: QtBot, empty: MainWindow, site: Site) -> None:
    """A page that is not there is said to be missing, in one sentence."""
    drop(empty, handed((f"{site.root}/gone.html",)))
    with qtbot.waitSignal(empty.importing.imported, timeout=20_000):
        question().accept()
    assert empty.panels.messages.text.text().endswith("gone.html does not exist: check the link.")
    assert titles(empty) == []


def test_several_links_are_counted(empty: MainWindow, site: Site) -> None:
    """Many links are asked about once."""
    links = tuple(f"{site.root}/{number}.html" for number in range(9))
    assert drag_over(empty, handed(links))
    assert empty.dropping.sign.text == "Drop 9 links to fetch their articles"
    drop(empty, handed(links))
    assert question().question.text() == "Fetch these 9 pages?"
    assert question().addresses.text().endswith("… and 3 more")
    question().reject()


def test_selection_of_a_page_keeps_paragraphs_and_source(qtbot: QtBot, empty: MainWindow) -> None:
    """Marked words of a page become an article with its paragraphs; the address the browser gives is its source."""
    data = handed(text="Ferry crews …", html=PART)
    data.setData("text/x-moz-url-priv", "https://news.example/2025/03/03/ferry".encode("utf-16-le"))
    with qtbot.waitSignal(empty.importing.imported, timeout=20_000):
        drop(empty, data)
    (row,) = empty.panels.article_model.rows
    assert row.article.source == row.article.link == "https://news.example/2025/03/03/ferry"
    assert "the company said.\n\nThe harbour" in row.article.text
    assert "<" not in row.article.text


def test_selection_loses_no_words(qtbot: QtBot, empty: MainWindow) -> None:
    """Where reading a part as a page would drop most of it, its plain words are taken."""
    plain = "Home\n\nSports\n\nIt rained on 3 May 2020."
    html = "<div><nav><p>Home</p><p>Sports</p></nav><footer><p>It rained on 3 May 2020.</p></footer></div>"
    with qtbot.waitSignal(empty.importing.imported, timeout=20_000):
        drop(empty, handed(text=plain, html=html))
    (row,) = empty.panels.article_model.rows
    assert "It rained on 3 May 2020." in f"{row.article.title} {row.article.text}"


def test_dropped_library_is_opened(qtbot: QtBot, empty: MainWindow, tmp_path: Path) -> None:
    """A library dropped on the window is opened in it, without a question."""
    other = tmp_path / "other.dateline"
    with Library.open(other) as library:
        library.apply(bridge())
    data = handed((QUrl.fromLocalFile(str(other)).toString(),))
    assert drag_over(empty, data)
    assert empty.dropping.sign.text == "Drop the library to open it"
    with qtbot.waitSignal(empty.ready, timeout=20_000):
        drop(empty, data)
    assert titles(empty) == ["Bridge closes for repairs"]
    assert empty.windowTitle() == "other – Dateline"
