"""Judges what a server answers: whether it is a page at all, how large it gets, and what to call it."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Iterator
from email.message import Message
from html import unescape
from http.client import HTTPResponse
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from dateline.articles.canonical import line
from dateline.errors import ReadError

_SUFFIXES = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "application/pdf": ".pdf",
    "application/json": ".json",
    "application/ld+json": ".json",
    "application/feed+json": ".json",
    "application/rss+xml": ".xml",
    "application/atom+xml": ".xml",
    "application/rdf+xml": ".xml",
    "application/xml": ".xml",
    "text/xml": ".xml",
    "application/zip": ".zip",
    "application/epub+zip": ".epub",
    "application/rtf": ".rtf",
    "text/rtf": ".rtf",
    "message/rfc822": ".eml",
    "multipart/related": ".mhtml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.oasis.opendocument.text": ".odt",
}
"""Kinds of pages, and what their files are called."""
_NO_PAGES = {"image": "a picture", "audio": "a recording", "video": "a film", "font": "a font"}
_TEXTS = ("text/", "application/xhtml", "application/xml", "application/rss", "application/atom")
_DECLARED = re.compile(rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=", re.IGNORECASE)
_ANSWERS = {
    401: "asks for a name and a password: open it in a browser and save the page",
    402: "is for subscribers: open it in a browser and save the page",
    403: "may not be fetched by programs: open it in a browser and save the page",
    404: "does not exist: check the link",
    410: "has been taken down: look for a copy of it",
    429: "is asked for too often: try again later",
    451: "is blocked for legal reasons: look for a copy of it",
}
_SIGNPOST = re.compile(
    rb"<meta\s[^>]{0,200}http-equiv\s*=\s*[\"']?refresh[\"']?[^>]{0,200}content\s*=\s*[\"']?\s*0?[01]?\s*;\s*url\s*="
    rb"(?P<target>[^>]{1,2000}?)[\"']?\s*/?>",
    re.IGNORECASE,
)
_LARGEST_SIGNPOST = 5000
_LONGEST_NAME = 120
_GZIP_OR_ZLIB = 47


def check(response: HTTPResponse, address: str) -> None:
    """Refuse an answer that is no page.

    Raises:
        ReadError: The server has no page, gives none, or gives a picture or the like.
    """
    status = response.status
    if status not in (200, 203):
        fault = (
            "has trouble at its server: try again later"
            if status >= 500
            else f"cannot be had (answer {status}): open it in a browser"
        )
        raise ReadError(f"{address} {_ANSWERS.get(status, fault)}.")
    stranger = _NO_PAGES.get(_kind(response).partition("/")[0])
    if stranger:
        raise ReadError(f"{address} is {stranger}, not an article: copy the link of the page it is on.")


def unpacked(pieces: Iterable[bytes], response: HTTPResponse, address: str, largest: int) -> bytes:
    """Return the body of an answer; it ends as soon as it gets too large, packed or not.

    Raises:
        ReadError: It is too large, or packed in a way that was not asked for.
    """
    told = response.getheader("Content-Length") or ""
    if told.isdigit() and int(told[:15]) > largest:
        raise _too_large(address, largest)
    packing = (response.getheader("Content-Encoding") or "identity").strip().lower()
    if packing not in ("identity", "gzip", "x-gzip", "deflate"):
        raise ReadError(
            f"{address} is packed in an unknown way ({packing[:20]}): save the page with a browser."
        )
    data = bytearray()
    for piece in pieces if packing == "identity" else _inflated(pieces, largest, address):
        data += piece
        if len(data) > largest:
            raise _too_large(address, largest)
    return _in_utf8(bytes(data), response)


def forwarding(data: bytes) -> str | None:
    """Return where a page that is nothing but a signpost leads at once, as those of link shorteners do."""
    match = _SIGNPOST.search(data) if len(data) < _LARGEST_SIGNPOST else None
    return unescape(match["target"].decode("utf-8", "replace")).strip(" '\"") if match else None


def name(response: HTTPResponse, address: str) -> str:
    """Return a file name for an answer: what the server calls it, or the end of the address, and a fitting suffix."""
    envelope = Message()
    envelope["Content-Disposition"] = line(response.getheader("Content-Disposition") or "inline")
    parts = urlsplit(address)
    path = PurePosixPath(unquote(parts.path))
    stem = (
        PurePosixPath(str(envelope.get_filename() or path.name).replace("\\", "/")).name
        or parts.hostname
        or "page"
    )
    stem = line(stem)[-_LONGEST_NAME:]
    suffix = _SUFFIXES.get(_kind(response), "")
    is_named = not suffix or PurePosixPath(stem).suffix.lower() in (
        suffix,
        ".htm",
        ".markdown",
        ".jsonl",
        ".rss",
        ".atom",
    )
    return stem if is_named else stem + suffix


def _kind(response: HTTPResponse) -> str:
    return (response.getheader("Content-Type") or "").partition(";")[0].strip().lower()


def _too_large(address: str, largest: int) -> ReadError:
    return ReadError(
        f"{address} is larger than {largest // 2**20} MB: save the article from a browser and add that."
    )


def _inflated(pieces: Iterable[bytes], largest: int, address: str) -> Iterator[bytes]:
    """Unpack gzip or deflate piece by piece, never more than the limit at once."""
    unpacking = zlib.decompressobj(_GZIP_OR_ZLIB)
    try:
        for piece in pieces:
            yield unpacking.decompress(piece, largest + 1)
    except zlib.error as error:
        raise ReadError(f"{address} arrived damaged: try again, or save the page with a browser.") from error


def _in_utf8(data: bytes, response: HTTPResponse) -> bytes:
    """Write a text in UTF-8 if only the server says what it is in, and that can be true."""
    charset = re.search(
        r"charset\s*=\s*[\"']?([\w-]{2,30})", response.getheader("Content-Type") or "", re.IGNORECASE
    )
    if not charset or not _kind(response).startswith(_TEXTS) or _DECLARED.search(data[:4096]):
        return data
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        try:
            return data.decode(charset[1]).encode("utf-8")
        except (LookupError, ValueError):
            return data
    return data
