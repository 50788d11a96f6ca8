"""A page made to do harm becomes text and nothing else: nothing runs, nothing is loaded."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from core.articles.documents import STORY, page, saved
from dateline.articles.readers import read, read_text

Asked = list[str]


@pytest.fixture
def server() -> Iterator[tuple[str, Asked]]:
    """Give a web server on loopback and the list of everything it was asked for."""
    asked: Asked = []

    class Listener(BaseHTTPRequestHandler):
        """Writes down what it is asked for, by any method."""

        def handle(self) -> None:
            asked.append(self.rfile.readline().decode("latin-1"))

    with ThreadingHTTPServer(("127.0.0.1", 0), Listener) as listening:
        threading.Thread(target=listening.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{listening.server_port}", asked
        listening.shutdown()


def hostile(address: str) -> str:
    """Make a page that tries every usual way to run or load something."""
    head = (
        f'<base href="{address}/"><link rel="stylesheet" href="{address}/a.css"><link rel="canonical" href="{address}/2025/11/24/x">'
        f'<script src="{address}/a.js"></script><meta http-equiv="refresh" content="0;url={address}/refresh">'
        f'<meta property="og:image" content="{address}/og.png"><script>fetch("{address}/fetch")</script>'
    )
    body = (
        f'<img src="{address}/a.png" onerror="alert(1)"><img srcset="{address}/b.png 2x"><iframe src="{address}/frame"></iframe>'
        f'<p onclick="alert(2)">A <a href="javascript:alert(3)">crane</a> fell into the <b onmouseover=alert(4)>harbour</b> of Port Amsel.</p>'
        f'<object data="{address}/object"></object><embed src="{address}/embed"><video src="{address}/v.mp4" autoplay></video>'
        f'<svg><image href="{address}/s.svg"/><script>alert(5)</script></svg><style>@import url("{address}/i.css")</style>'
        f'<div style="background:url({address}/bg.png)">The water was cold.</div>'
    )
    dtd = (
        f'<!DOCTYPE html [<!ENTITY ext SYSTEM "{address}/entity"><!ENTITY file SYSTEM "file:///etc/passwd">]>'
    )
    return (
        page(head, body)
        .replace("<!DOCTYPE html>", dtd)
        .replace("Nobody was hurt", "&ext;&file; Nobody was hurt")
    )


def test_a_hostile_page_becomes_text_and_asks_for_nothing(tmp_path: Path, server: tuple[str, Asked]) -> None:
    """Scripts, handlers, links, pictures, frames, entities: the words stay, the rest is gone."""
    address, asked = server
    article = read(saved(tmp_path, "hostile.html", hostile(address)))
    assert "Three ships had to wait outside the breakwater" in article.text
    assert asked == []
    for trace in ("alert", "script", "javascript:", "onerror", "fetch(", "root:", "127.0.0.1", "<"):
        assert trace not in article.text + article.title


def test_pasted_markup_is_as_harmless(server: tuple[str, Asked]) -> None:
    """The clipboard is no back door."""
    address, asked = server
    article = read_text(hostile(address))
    assert "alert" not in article.text
    assert asked == []


def test_markup_in_plain_text_is_only_words(tmp_path: Path, server: tuple[str, Asked]) -> None:
    """Tags inside a text file are kept as the words they are, for nobody interprets them."""
    address, asked = server
    line = f'He typed <img src="{address}/x.png" onerror=alert(1)> into the form.'
    assert line in read(saved(tmp_path, "tags.txt", f"{STORY}\n\n{line}")).text
    assert asked == []
