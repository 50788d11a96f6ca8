"""The page Chromium runs: bundled files only, no way out, and messages of its script go to the log."""

from __future__ import annotations

import logging

import shiboken6
from PySide6.QtCore import QObject, QUrl
from PySide6.QtWebChannel import QWebChannel
from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineSettings

from dateline.canvas.scheme import HOST, NAME
from dateline.canvas.start import profile

_LOG = logging.getLogger(__name__)
_OFF = (
    "JavascriptCanOpenWindows",
    "JavascriptCanAccessClipboard",
    "LocalStorageEnabled",
    "LocalContentCanAccessRemoteUrls",
    "LocalContentCanAccessFileUrls",
    "PluginsEnabled",
    "AutoLoadIconsForPage",
    "WebGLEnabled",
    "Accelerated2dCanvasEnabled",
    "ErrorPageEnabled",
    "DnsPrefetchEnabled",
)


class Page(QWebEnginePage):
    """A page that speaks with one Python object, called ``bridge`` in its script."""

    def __init__(self, bridge: QObject, parent: QObject | None = None) -> None:
        super().__init__(profile(), parent)
        for name in _OFF:
            self.settings().setAttribute(QWebEngineSettings.WebAttribute[name], False)
        self._bridge = bridge  # the channel does not keep it alive, and crashes without it
        channel = QWebChannel(self)
        channel.registerObject("bridge", bridge)
        self.setWebChannel(channel)

    def open(self, file: str) -> None:
        """Load one of the bundled pages."""
        self.load(QUrl(f"{NAME.decode()}://{HOST}/{file}"))

    def acceptNavigationRequest(
        self, url: QUrl | str, _type: QWebEnginePage.NavigationType, _is_main_frame: bool
    ) -> bool:
        """Stay on the bundled pages, whatever is clicked or dropped."""
        target = QUrl(url)
        return target.scheme() == NAME.decode() and target.host() == HOST

    def javaScriptConsoleMessage(
        self, level: QWebEnginePage.JavaScriptConsoleMessageLevel, message: str, line: int, source: str
    ) -> None:
        """Write what the script reports to the log."""
        info = QWebEnginePage.JavaScriptConsoleMessageLevel.InfoMessageLevel
        _LOG.log(
            logging.DEBUG if level == info else logging.WARNING, "page: %s (%s:%s)", message, source, line
        )


def close(page: QWebEnginePage) -> None:
    """Delete a page at once: it must be gone before its profile, or Chromium crashes at exit."""
    if shiboken6.isValid(page):
        shiboken6.delete(page)
