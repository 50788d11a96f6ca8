"""Which kinds of files there are, how each is recognised, and who reads it: by content, not by suffix alone.

A new format is one module with ``recognises`` and ``read``, one row in ``FORMATS``, and one test; a format that
holds several documents has ``items`` instead of ``read`` and its row in ``CONTAINERS``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from dateline.articles import (
    archive,
    docx,
    epub,
    feed,
    gzipped,
    html,
    mail,
    mailbox,
    mhtml,
    odt,
    pdf,
    records,
    rtf,
    strangers,
    text,
)
from dateline.articles.draft import Contained, Draft
from dateline.errors import ReadError

Recogniser = Callable[[bytes, str], bool]
"""Tells by bytes and suffix (".html") whether a file is of a kind."""


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file that is one document: what it is called, how it is recognised, who reads it."""

    name: str
    suffixes: frozenset[str]
    recognises: Recogniser
    read: Callable[[bytes, str], Draft]


@dataclass(frozen=True, slots=True)
class Container:
    """A kind of file that holds several documents, each a file of its own or a draft."""

    name: str
    suffixes: frozenset[str]
    recognises: Recogniser
    items: Callable[[bytes, str], Iterator[Contained]]


FORMATS = (
    Format("saved page", frozenset({".mht", ".mhtml"}), mhtml.recognises, mhtml.read),
    Format("PDF", frozenset({".pdf"}), pdf.recognises, pdf.read),
    Format("Word", frozenset({".docx", ".docm"}), docx.recognises, docx.read),
    Format("OpenDocument", frozenset({".odt"}), odt.recognises, odt.read),
    Format("rich text", frozenset({".rtf"}), rtf.recognises, rtf.read),
    Format("HTML", frozenset({".html", ".htm", ".xhtml", ".xht"}), html.recognises, html.read),
    Format("mail", frozenset({".eml"}), mail.recognises_letter, mail.read),
)
"""Asked after the containers, in this order; what nobody recognises is read as text."""
CONTAINERS: tuple[Container, ...] = (
    Container("gzip", frozenset({".gz"}), gzipped.recognises, gzipped.items),
    Container("book", frozenset({".epub"}), epub.recognises, epub.items),
    Container("mail with attachments", frozenset({".eml"}), mail.recognises_attached, mail.items),
    Container("mailbox", frozenset({".mbox", ".mbx"}), mailbox.recognises, mailbox.items),
    Container("feed", frozenset({".rss", ".atom", ".rdf", ".xml"}), feed.recognises, feed.items),
    Container(
        "JSON", frozenset({".json", ".jsonl", ".ndjson", ".jsonld"}), records.recognises, records.items
    ),
    Container("archive", frozenset({".zip"}), archive.recognises, archive.items),
)
"""Asked first, in this order: each knows its own for sure, and may hold pages or documents that formats would see."""
TEXT = Format(
    "text", frozenset({".txt", ".text", ".md", ".markdown"}), lambda _data, _suffix: True, text.read
)
HOLDING = frozenset[str]().union(*(kind.suffixes for kind in CONTAINERS))
"""Suffixes of files that may hold many documents, and so may be larger than one of them."""
SUFFIXES = HOLDING.union(*(kind.suffixes for kind in (*FORMATS, TEXT)))


def kind(data: bytes, name: str) -> Format | Container:
    """Return the kind of file that content and suffix tell.

    Raises:
        ReadError: The file is empty, or of a known kind that holds no article.
    """
    if not data.strip(b" \t\r\n\0\xef\xbb\xbf"):
        raise ReadError(f"“{name}” is empty: check that it was saved or downloaded completely.")
    suffix = Path(name).suffix.lower()
    kinds: tuple[Format | Container, ...] = (*CONTAINERS, *FORMATS)
    for known in kinds:
        if known.recognises(data, suffix):
            return known
    stranger = strangers.advice(data)
    if stranger:
        raise ReadError(f"“{name}” is {stranger} and add that file.")
    return TEXT
