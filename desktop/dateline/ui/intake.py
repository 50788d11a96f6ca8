"""What another program hands over by dropping or pasting, told apart: files, links, a part of a page, text."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

LONGEST_LINK = 2_000
_ADDRESSES = (("text/x-moz-url-priv", "utf-16-le"), ("chromium/x-source-url", "utf-8"))
"""Where browsers say from which page a selection was taken."""


@dataclass(frozen=True, slots=True)
class Files:
    """Files and folders of this computer."""

    paths: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Links:
    """Addresses of pages; fetched only if the user says so."""

    addresses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Selection:
    """A part of a page that was marked in a browser.

    Attributes:
        html: The part, as the browser wrote it.
        plain: The same without markup.
        address: The page it was taken from; "" if the browser does not say.
    """

    html: str
    plain: str
    address: str = ""

    @property
    def page(self) -> str:
        """Return the part as a page of its own, so that its paragraphs and its address are read as a page's are."""
        link = f'<link rel="canonical" href="{escape(self.address)}">' if self.address else ""
        head = f'<head><meta charset="utf-8">{link}</head>'
        return f"<!DOCTYPE html><html>{head}<body><article>{self.html}</article></body></html>"


@dataclass(frozen=True, slots=True)
class Words:
    """Plain text; "" if the other program gave none."""

    text: str


Offered = Files | Links | Selection | Words


def offered(data: QMimeData) -> Offered | None:
    """Tell what is dragged or pasted; None for what can be no article: colours, pictures, other programs' own."""
    urls = data.urls()
    files = tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile())
    if files:
        return Files(files)
    links = tuple(filter(None, (link_of(url.toString()) for url in urls)))
    if links:
        return Links(tuple(dict.fromkeys(links)))
    if urls or not (data.hasText() or data.hasHtml()):
        return None
    if data.hasHtml() and _has_words(data.html()):
        return Selection(data.html(), data.text(), _address(data))
    link = link_of(data.text())
    return Links((link,)) if link else Words(data.text())


def link_of(words: str) -> str:
    """Return words that are one http link and nothing else; "" for all others."""
    words = words.strip()
    if not words or len(words) > LONGEST_LINK or len(words.split()) != 1:
        return ""
    try:
        parts = urlsplit(words)
    except ValueError:
        return ""
    return words if parts.scheme in ("http", "https") and parts.hostname else ""


def _has_words(html: str) -> bool:
    """Tell whether a part of a page has paragraphs to keep: more than one link, and more than the code of an editor."""
    lowered = html.casefold()
    return any(f"<{tag}" in lowered for tag in ("p>", "p ", "br", "li", "h1", "h2", "h3", "article", "div"))


def _address(data: QMimeData) -> str:
    for kind, encoding in _ADDRESSES:
        if data.hasFormat(kind):
            found = bytes(data.data(kind).data()).decode(encoding, "replace").strip("\0 \r\n")
            return link_of(found)
    return ""
