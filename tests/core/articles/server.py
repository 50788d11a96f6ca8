"""A real web server on this machine for the tests of fetching: each page is a function that answers."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Answer = Callable[[BaseHTTPRequestHandler], None]


@dataclass
class Site:
    """The pages of the server by their paths, and what was asked of it."""

    pages: dict[str, Answer] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    agents: list[str] = field(default_factory=list)
    closing: threading.Event = field(default_factory=threading.Event)
    root: str = ""

    def add(self, path: str, answer: Answer) -> str:
        """Put a page on the server and return its link."""
        self.pages[path] = answer
        return self.root + path


def page(
    body: bytes, kind: str = "text/html", headers: Mapping[str, str] | None = None, status: int = 200
) -> Answer:
    """Make an ordinary answer."""

    def answer(request: BaseHTTPRequestHandler) -> None:
        request.send_response(status)
        for name, value in {
            "Content-Type": kind,
            "Content-Length": str(len(body)),
            **(headers or {}),
        }.items():
            request.send_header(name, value)
        request.end_headers()
        request.wfile.write(body)

    return answer


def redirect(target: str) -> Answer:
    """Make an answer that sends the asker elsewhere."""
    return page(b"", headers={"Location": target}, status=302)


@contextmanager
def serving() -> Iterator[Site]:
    """Run a server on a free port of this machine."""
    site = Site()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.asked.append(self.path)
            site.agents.append(self.headers["User-Agent"])
            with suppress(OSError):
                site.pages.get(self.path.partition("?")[0], page(b"none", status=404))(self)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the base class's
            """Say nothing on the error output."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    site.root = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        site.closing.set()
        server.shutdown()
        server.server_close()
        thread.join()
