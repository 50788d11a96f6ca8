"""A page on the bundled files, and a server on this machine that must never be asked."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.timeline.cast import article, story
from dateline.canvas.page import Page, close
from dateline.ui.bridge import Bridge
from dateline.ui.views.timeline import TimelineView

Run = Callable[[str], Any]


class Listener:
    """A web server on the loopback that remembers every request."""

    def __init__(self) -> None:
        requests: list[str] = []

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                requests.append(self.path)
                self.send_response(200)
                self.end_headers()

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it so
                pass

        self.requests = requests
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)
        self._thread.start()
        self.address = f"http://127.0.0.1:{self._server.server_port}"

    def stop(self) -> None:
        """Close the server."""
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


@pytest.fixture
def listener() -> Iterator[Listener]:
    """A server that nothing may talk to."""
    made = Listener()
    yield made
    made.stop()


@pytest.fixture
def page(qapp: QApplication, qtbot: QtBot) -> Iterator[Page]:
    """The timeline's page, loaded, without a view."""
    made = Page(Bridge())
    with qtbot.waitSignal(made.loadFinished, timeout=30_000) as loaded:
        made.open("timeline.html")
    assert loaded.args == [True]
    yield made
    close(made)


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[TimelineView]:
    """The timeline in a window of its own, with a story drawn on it."""
    made = TimelineView()
    made.resize(1100, 620)
    made.show_events(story(), {1: article()})
    with qtbot.waitSignal(made.drawn, timeout=30_000):
        made.show()
    yield made
    made.close_page()
    made.close()
    made.deleteLater()


def run(page: Page, qtbot: QtBot, script: str) -> Any:
    """Return what a script comes to in a page; arrays and objects come as JSON does."""
    found: list[str] = []
    page.runJavaScript(f"JSON.stringify({script})", found.append)
    qtbot.waitUntil(lambda: bool(found), timeout=20_000)
    return json.loads(found[0]) if found[0] else None
