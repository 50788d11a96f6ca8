"""Articles are not to be trusted: their text is shown as text, runs nothing and loads nothing."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from dateline.edits import AddArticle
from dateline.formula.notation import read
from dateline.model import Article, DateCandidate, Event, Known, Mention, PublicationDate, Span, TimexType
from dateline.store.library import Library
from dateline.ui.main_window import MainWindow
from dateline.ui.models.event_model import Column

pytestmark = pytest.mark.gui


class Listener(HTTPServer):
    """Counts whoever asks it for anything.

    Attributes:
        asked: The paths that were asked for.
    """

    asked: list[str]


class Count(BaseHTTPRequestHandler):
    """Notes each request."""

    def do_GET(self) -> None:
        """Note the path and answer with nothing."""
        assert isinstance(self.server, Listener)
        self.server.asked.append(self.path)
        self.send_response(204)
        self.end_headers()

    def log_message(self, *_args: object) -> None:
        """Keep quiet."""


@pytest.fixture
def listener() -> Iterator[Listener]:
    """A server on this machine that hostile articles point to."""
    server = Listener(("127.0.0.1", 0), Count)
    server.asked = []
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def markup(listener: Listener) -> str:
    """Markup that would load, run or follow something if anybody read it as markup."""
    address = f"http://127.0.0.1:{listener.server_address[1]}"
    return (
        f'<img src="{address}/image.png" onerror="fetch(\'{address}/error\')">'
        f"<script>fetch('{address}/script')</script>"
        f"<a href=\"javascript:fetch('{address}/link')\">click</a>"
        f'<link rel="stylesheet" href="{address}/style.css"><b>bold</b> & more'
    )


@pytest.fixture
def story(path: Path, markup: str) -> Path:
    """A library in which every text an article brings is hostile."""
    text = f"{markup} On 5 June 2025 {markup} happened."
    start = text.index("5 June 2025")
    span = Span(start, start + 11)
    found = DateCandidate("2025-06-06", markup, markup, 0.5, Known.FOUND)
    article = Article(
        0, markup, text, PublicationDate(None, (found,)), publisher=markup, source=markup, sha256="d" * 64
    )
    mention = Mention(span, TimexType.DATE, read("Date(2025, 6, 5)"))
    event = Event(
        markup, read("Mentioned(0)"), (Span(0, len(text)),), (0,), attribution=markup, explanation=markup
    )
    with Library.open(path) as library:
        library.apply(AddArticle(article, (mention,), (event,)))
    return path


def test_hostile_article_is_shown_and_asks_for_nothing(
    qtbot: QtBot, window: MainWindow, markup: str, listener: Listener
) -> None:
    """Selecting, drawing and reading a hostile article makes no request at all."""
    window.add_timeline()
    timeline = window.panels.timeline
    assert timeline is not None
    with qtbot.waitSignal(timeline.drawn, timeout=30_000):
        window.linking.select_event(1)
    assert window.panels.passage.toPlainText().startswith(markup)
    place = window.panels.passage.place_of(0)
    qtbot.mouseClick(window.panels.passage.viewport(), Qt.MouseButton.LeftButton, pos=place)
    with qtbot.waitSignal(timeline.drawn, timeout=30_000):
        timeline.zoom_in()
    assert listener.asked == []


def test_labels_show_markup_as_text(window: MainWindow, markup: str) -> None:
    """No label that shows words of an article reads them as markup."""
    window.linking.select_event(1)
    shown = [
        label for label in window.findChildren(QLabel) if "<b>" in label.text() or "<img" in label.text()
    ]
    assert shown
    assert {label.textFormat() for label in shown} == {Qt.TextFormat.PlainText}


def test_tool_tips_are_escaped(window: MainWindow) -> None:
    """Tool tips are the only rich text; what an article says in them is escaped."""
    tips = [
        window.panels.article_model.index(0).data(Qt.ItemDataRole.ToolTipRole),
        window.panels.event_model.index(0, Column.HEADLINE).data(Qt.ItemDataRole.ToolTipRole),
        window.panels.event_model.index(0, Column.ARTICLE).data(Qt.ItemDataRole.ToolTipRole),
    ]
    assert all("&lt;img" in tip and "<img" not in tip for tip in tips)
