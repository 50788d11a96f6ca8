"""Fetches the page behind a link that a person gave: over http(s) only, within limits of size and time.

Nothing here is ever called unless somebody asked for that very link, and nothing but its page is loaded.
"""

from __future__ import annotations

import queue
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection, IncompleteRead
from ssl import SSLCertVerificationError, SSLError, create_default_context
from urllib.parse import SplitResult, urljoin, urlsplit

from dateline import __version__
from dateline.articles import replies, urls
from dateline.errors import ReadError

LARGEST = 20 * 2**20
"""Bytes of a page, unpacked."""
LONGEST = 20.0
"""Seconds for everything: names, redirects, the last byte."""
MOST_REDIRECTS = 5
_SILENCE = 10.0
"""Seconds to wait for a server that says nothing."""
_PIECE = 2**16
_HEADERS = {
    "User-Agent": f"Mozilla/5.0 (compatible; Dateline/{__version__})",
    "Accept": "text/html,application/xhtml+xml,application/pdf,application/xml;q=0.9,text/plain;q=0.9,*/*;q=0.5",
    "Accept-Language": "*",
    "Accept-Encoding": "gzip",
    "Connection": "close",
}
_REDIRECTS = frozenset({301, 302, 303, 307, 308})


@dataclass(frozen=True, slots=True)
class Fetched:
    """What a link led to.

    Attributes:
        data: The bytes, unpacked.
        address: Where they were in the end: the article's link.
        name: A file name for them, with the suffix of their kind.
    """

    data: bytes
    address: str
    name: str


@dataclass(slots=True)
class _Attempt:
    """One fetching under way, so that it can be broken off from outside."""

    deadline: float
    outcome: queue.SimpleQueue[Fetched | Exception] = field(default_factory=queue.SimpleQueue)
    line: socket.socket | None = None


def fetch(link: str) -> Fetched:
    """Fetch the page of a link.

    Raises:
        ReadError: It cannot be had; the message names the link and says what to do.
    """
    address = urls.sound(link)
    attempt = _Attempt(time.monotonic() + LONGEST)
    threading.Thread(target=_run, args=(attempt, address), name="fetching", daemon=True).start()
    try:
        outcome = attempt.outcome.get(timeout=LONGEST)
    except queue.Empty:
        outcome = TimeoutError()
        _break_off(attempt)
    match outcome:
        case Fetched():
            return outcome
        case ReadError():
            raise outcome
        case _:
            raise ReadError(_reason(outcome, address)) from outcome


def _run(attempt: _Attempt, address: str) -> None:
    """Follow a link on a thread of its own: the look-up of a name cannot be given a time limit."""
    try:
        attempt.outcome.put(_follow(attempt, address))
    except Exception as error:  # noqa: BLE001 - whatever it is, the one who asked is told
        attempt.outcome.put(error)


def _break_off(attempt: _Attempt) -> None:
    """Close the line of a fetching that takes too long, which ends its thread."""
    if attempt.line is not None:
        with suppress(OSError):
            attempt.line.shutdown(socket.SHUT_RDWR)


def _follow(attempt: _Attempt, address: str) -> Fetched:
    """Load an address, going along with redirects to other pages of the web."""
    start = address
    for _ in range(MOST_REDIRECTS + 1):
        with _asked(attempt, address) as response:
            target = response.getheader("Location") if response.status in _REDIRECTS else None
            if target is None:
                replies.check(response, address)
                data = replies.unpacked(_pieces(response, attempt), response, address, LARGEST)
                target = replies.forwarding(data)
                if target is None:
                    return Fetched(data, address, replies.name(response, address))
        address = _redirected(address, target)
    raise ReadError(
        f"{start} leads from page to page without end: open it in a browser and save the article from there."
    )


@contextmanager
def _asked(attempt: _Attempt, address: str) -> Iterator[HTTPResponse]:
    """Ask a server for an address; the line is closed whatever happens."""
    connection, asked = _connection(urlsplit(address))
    try:
        connection.connect()
        attempt.line = connection.sock
        _check_time(attempt)
        connection.request("GET", asked, headers=_HEADERS)
        with connection.getresponse() as response:
            yield response
    finally:
        connection.close()


def _connection(parts: SplitResult) -> tuple[HTTPConnection, str]:
    """Return the line to a server, through the proxy of this computer if it has one, and what to ask there."""
    host, port, asked = parts.hostname or "", parts.port, urls.path(parts)
    proxy = urls.proxy(parts)
    if parts.scheme == "https":
        secure = HTTPSConnection(*(proxy or (host, port)), timeout=_SILENCE, context=create_default_context())
        if proxy:
            secure.set_tunnel(host, port)
        return secure, asked
    return HTTPConnection(*(proxy or (host, port)), timeout=_SILENCE), parts.geturl() if proxy else asked


def _redirected(address: str, target: str) -> str:
    """Return where a redirect leads; only to the web, never to a file or a program."""
    try:
        return urls.sound(urljoin(address, target))
    except (ReadError, ValueError):
        raise ReadError(
            f"{address} leads to something that is no web page: open it in a browser and save the article from there."
        ) from None


def _pieces(response: HTTPResponse, attempt: _Attempt) -> Iterator[bytes]:
    """Yield what arrives, as it arrives, until the time is over."""
    while piece := response.read1(_PIECE):
        _check_time(attempt)
        yield piece
    if response.length:
        raise IncompleteRead(b"", response.length)


def _check_time(attempt: _Attempt) -> None:
    if time.monotonic() > attempt.deadline:
        raise TimeoutError


_REASONS: tuple[tuple[type[Exception], Callable[[str, str], str]], ...] = (
    (TimeoutError, lambda host, link: f"{host} did not answer in time: try {link} again later."),
    (socket.gaierror, lambda host, _: f"There is no way to {host}: check the spelling of the link and whether this computer is online."),
    (SSLCertVerificationError, lambda host, link: f"{host} cannot prove who it is, its certificate is not valid: open {link} in a browser and save the page."),
    (SSLError, lambda host, link: f"{host} does not answer https as it should: try {link} with http://, or open it in a browser and save the page."),
    (ConnectionRefusedError, lambda host, link: f"{host} refuses connections: try {link} again later."),
    (HTTPException, lambda host, link: f"{host} broke off or answered with nonsense: try {link} again later."),
    (OSError, lambda host, _: f"The connection to {host} failed: check whether this computer is online, then try again."),
)  # fmt: skip


def _reason(error: Exception, address: str) -> str:
    """Say in one sentence why an address could not be fetched."""
    host = urlsplit(address).hostname or address
    for kind, sentence in _REASONS:
        if isinstance(error, kind):
            return sentence(host, address)
    return f"{address} cannot be fetched ({error}): open it in a browser and save the page."
