"""The page's own address, ``dateline://app/``: a handful of bundled files and nothing from any network.

Three locks, each enough alone: the handler knows only the files in ``_FILES``; a content security
policy travels with every reply; an interceptor stops every request to another address.
"""

from __future__ import annotations

import importlib.util
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QFile, QIODevice, QObject
from PySide6.QtWebEngineCore import (
    QWebEngineUrlRequestInfo,
    QWebEngineUrlRequestInterceptor,
    QWebEngineUrlRequestJob,
    QWebEngineUrlScheme,
    QWebEngineUrlSchemeHandler,
)

from dateline.paths import resource

NAME = b"dateline"
HOST = "app"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; img-src 'self' data: blob:; "
    "font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_FILES = {
    "/timeline.html": b"text/html",
    "/timeline.js": b"text/javascript",
    "/slide.js": b"text/javascript",
    "/hold.js": b"text/javascript",
    "/picture.html": b"text/html",
    "/picture.js": b"text/javascript",
    "/plotly.js": b"text/javascript",
    "/qwebchannel.js": b"text/javascript",
}


def register_scheme() -> None:
    """Make the address known to Chromium; must run before a QApplication exists, and runs once."""
    if is_registered():
        return
    scheme = QWebEngineUrlScheme(QByteArray(NAME))
    scheme.setSyntax(QWebEngineUrlScheme.Syntax.Host)
    flags = QWebEngineUrlScheme.Flag
    scheme.setFlags(flags.SecureScheme | flags.CorsEnabled | flags.FetchApiAllowed)
    QWebEngineUrlScheme.registerScheme(scheme)


def is_registered() -> bool:
    """Tell whether the address is known."""
    return not QWebEngineUrlScheme.schemeByName(QByteArray(NAME)).name().isEmpty()


def plotly_bundle() -> Path:
    """Return the plotly.js to serve: the small bundle that comes with Dateline, or the plotly package's."""
    bundled = resource("web", "plotly", "plotly-basic.min.js")
    if bundled.is_file():
        return bundled
    package = importlib.util.find_spec("plotly")
    if package is None or not package.submodule_search_locations:
        return bundled
    return Path(package.submodule_search_locations[0]) / "package_data" / "plotly.min.js"


def content(path: str) -> bytes | None:
    """Return the bytes of one of the page's files; None for every other path."""
    if path not in _FILES:
        return None
    if path == "/qwebchannel.js":
        return _from_qt(":/qtwebchannel/qwebchannel.js")
    file = plotly_bundle() if path == "/plotly.js" else resource("web", path.removeprefix("/"))
    return file.read_bytes() if file.is_file() else None


def _from_qt(name: str) -> bytes | None:
    import PySide6.QtWebChannel  # noqa: F401 - loading it brings the file into Qt's resources

    file = QFile(name)
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        return None
    return bytes(file.readAll().data())


class SchemeHandler(QWebEngineUrlSchemeHandler):
    """Answers requests for the page's files, with the security policy in the headers."""

    def requestStarted(self, job: QWebEngineUrlRequestJob) -> None:
        """Reply with a file, or fail."""
        url = job.requestUrl()
        found = content(url.path()) if url.host() == HOST and job.requestMethod() == b"GET" else None
        if found is None:
            job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)
            return
        # A multi-map: a bare QByteArray would be taken for a list of headers of one character each.
        headers = {b"Content-Security-Policy": POLICY.encode(), b"X-Content-Type-Options": b"nosniff"}
        job.setAdditionalResponseHeaders(
            {QByteArray(name): [QByteArray(value)] for name, value in headers.items()}  # type: ignore[misc]
        )
        body = QBuffer(job)
        body.setData(QByteArray(found))
        body.open(QIODevice.OpenModeFlag.ReadOnly)
        job.reply(QByteArray(_FILES[url.path()]), body)


class OwnAddressOnly(QWebEngineUrlRequestInterceptor):
    """Stops every request that is not for the page's own files or for data it made itself."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)

    def interceptRequest(self, info: QWebEngineUrlRequestInfo) -> None:
        """Block the request unless it stays inside."""
        url = info.requestUrl()
        own = url.scheme() == NAME.decode() and url.host() == HOST
        if not own and url.scheme() not in {"data", "blob"}:
            info.block(True)
