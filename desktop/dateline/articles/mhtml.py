"""Reads web pages that a browser saved as one file (MHTML, .mht): the page is one part of a mail without a receiver."""

from __future__ import annotations

import email
import re
from collections.abc import Iterator
from dataclasses import replace
from email.message import Message
from email.utils import parsedate_to_datetime

from dateline.articles import clocks, endings, html
from dateline.articles.draft import Draft
from dateline.errors import ReadError
from dateline.model import DateCandidate, Known

_HEAD = 8192
_FIELD = re.compile(rb"(?:[A-Za-z-]{2,40}:|[ \t])[^\r\n]*\r?\n")
_RELATED = re.compile(rb"^content-type:\s*multipart/related", re.IGNORECASE | re.MULTILINE)
_SAVED = re.compile(rb"^(?:snapshot-content-location:|from:\s*<?saved by)", re.IGNORECASE | re.MULTILINE)
_POSTED = re.compile(
    rb"^(?:to|cc|received|message-id|return-path|delivered-to):", re.IGNORECASE | re.MULTILINE
)
_PAGES = ("text/html", "application/xhtml+xml")


def recognises(data: bytes, suffix: str) -> bool:
    """Tell whether bytes are a saved page: headers of related parts that went through no post office."""
    start = data[:_HEAD].lstrip(b"\xef\xbb\xbf\r\n \t")
    head = re.split(rb"\r?\n\r?\n", start, maxsplit=1)[0]
    if not _FIELD.match(head) or not _RELATED.search(head):
        return False
    return suffix in (".mht", ".mhtml") or bool(_SAVED.search(head)) or not _POSTED.search(head)


def read(data: bytes, name: str) -> Draft:
    """Read the bytes of a page saved as one file."""
    message = email.message_from_bytes(data.lstrip(b"\xef\xbb\xbf\r\n \t"))
    page = _page(message)
    if page is None:
        raise ReadError(f"“{name}” holds no web page: save the page again and add that file.")
    draft = html.read_bytes(_bytes(page), name, page.get_content_charset(""))
    return replace(
        draft,
        address=draft.address or _address(message, page),
        dates=(*draft.dates, *_saved(message)),
        missing=draft.missing or endings.missing(name, cut=_is_cut(message, page)),
    )


def _page(message: Message) -> Message | None:
    """Return the part that is the page itself; the others are its pictures, styles and frames."""
    parts = [part for part in message.walk() if part.get_content_type() in _PAGES]
    start = message.get_param("start")
    named = (part for part in parts if start and part.get("Content-ID", "").strip() == start)
    return next(named, parts[0] if parts else None)


def _is_cut(message: Message, page: Message) -> bool:
    """Tell whether the file ends inside the page; where only pictures after it are lost, nobody misses a word."""
    last = [part for part in message.walk() if not part.is_multipart()][-1]
    return page is last and endings.of_parts(message) and not endings.PAGE_ENDS.search(_bytes(page))


def _bytes(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _address(message: Message, page: Message) -> str:
    """Return the link the page was loaded from."""
    links = (message.get("Snapshot-Content-Location"), page.get("Content-Location"))
    return next((str(link).strip() for link in links if str(link).startswith(("http://", "https://"))), "")


def _saved(message: Message) -> Iterator[DateCandidate]:
    """The day the page was saved, which is never before it was published: only ever offered."""
    words = str(message.get("Date", ""))
    try:
        moment = parsedate_to_datetime(words)
    except (ValueError, TypeError, IndexError):
        return
    yield DateCandidate(f"{moment:%Y-%m-%d}", clocks.SAVED, words, 0.1, Known.GUESSED)
