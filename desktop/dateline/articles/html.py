"""Reads saved web pages: the story without the page around it. Nothing is run and nothing is loaded."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from dateline.articles import blocks, clocks, endings, facts, frames, page, repairs, story
from dateline.articles.draft import Draft
from dateline.articles.encoding import decode
from dateline.articles.headline import same
from dateline.articles.language import code
from dateline.errors import ReadError

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LARGEST = 20 * 2**20
"""Bytes; a page takes far longer to understand than a text of its size."""
_ABOVE = 4
_MOST_LEFT_OUT = 300
_TAGS = re.compile(rb"<(?:!doctype\s+html|html|head|body)[\s>]", re.IGNORECASE)
_ANY_TAG = re.compile(
    rb"</?(?:p|div|article|h[1-6]|span|br|meta|script|table|ul|time|a)[\s/>]", re.IGNORECASE
)
_SAVED_FROM = re.compile(
    r"<!--\s*(?:saved from url=\(\d{4}\)|Page saved with SingleFile\s+url:\s*)(https?://[^\s>]{4,2000})"
)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")


def recognises(data: bytes, suffix: str) -> bool:
    """Tell whether bytes are a web page: it begins like one, or is called one and holds tags."""
    start = data[:4096].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    if start.startswith(b"<") and (_TAGS.search(start) or start[:6].lower() == b"<meta "):
        return True  # a selection that a browser copies begins with <meta>
    return suffix in (".html", ".htm", ".xhtml") and bool(_ANY_TAG.search(data[:200_000].replace(b"\0", b"")))


def read(data: bytes, name: str) -> Draft:
    """Read the bytes of a web page."""
    return read_bytes(data, name, "")


def read_bytes(data: bytes, name: str, encoding: str) -> Draft:
    """Read the bytes of a web page in the encoding that its envelope names, if that is one."""
    if len(data) > _LARGEST:
        size = len(data) / 2**20
        raise ReadError(
            f"“{name}” is a page of {size:,.0f} MB, more than {_LARGEST // 2**20} MB: copy the article's text and paste it."
        )
    text = decode(data, encoding)
    if text is None:
        raise ReadError(
            f"“{name}” is not a web page but binary data: save the page again as HTML and add that file."
        )
    return read_string(text, name)


def read_string(text: str, name: str) -> Draft:
    """Read a web page that is already decoded."""
    tree = parse(text, name)
    elements = list(tree.iter())  # kept alive, each is wrapped only once however often the page is walked
    repairs.join_source_lines(elements)
    found = facts.of(tree)
    parts = frames.frames(tree)
    everything, lines = blocks.told_apart(tree, parts.is_apart)
    near, apart = clocks.split(tree, parts, _from_headline(lines, found.title))
    dates = tuple(page.find(tree, parts, near, apart, code(found.language) or None))
    told = story.find(tree, found.title, lines) or "\n\n".join(lines or everything)
    elements.clear()
    return Draft(
        text=told,
        title=found.title,
        language=found.language,
        publisher=found.publisher,
        byline=found.byline,
        address=found.address or _saved_from(text),
        dates=dates,
        lines=tuple(near),
        removed=tuple(_left_out(everything, told)),
        missing=endings.missing(name, cut=endings.of_page(text)),
    )


def _saved_from(text: str) -> str:
    """Return the link that a browser wrote into a comment when it saved the page, or nothing."""
    match = _SAVED_FROM.search(text[:4000])
    return match[1] if match else ""


def parse(text: str, name: str) -> HtmlElement:
    """Build the tree of a page; a page that no parser follows to its end is refused, not cut short."""
    from lxml.etree import ElementDefaultClassLookup, ParserError
    from lxml.html import HtmlElement, HTMLParser, document_fromstring

    parser = HTMLParser(
        encoding="utf-8", huge_tree=True, no_network=True, remove_comments=True, remove_pis=True
    )
    # lxml.html asks a function in Python for the class of every element, each time it is met; one does for all
    parser.set_element_class_lookup(ElementDefaultClassLookup(element=HtmlElement))
    text = repairs.without_notices(_DECLARATION.sub("", text.replace("\0", "")))
    source = text.encode("utf-8", "replace")
    try:
        tree = document_fromstring(source, parser=parser)
    except (ParserError, ValueError) as error:
        raise ReadError(
            f"“{name}” holds no web page that can be read: save the page again and add that file."
        ) from error
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise ReadError(f"“{name}” is nested too deeply to be read: copy its text and paste it instead.")
    repairs.join_lines(tree)
    return tree


def _from_headline(lines: list[str], title: str) -> list[str]:
    """Return the lines from just above the headline on: what stands higher is the site's, not the article's."""
    place = next((number for number, line in enumerate(lines) if same(line, title)), 0)
    return lines[max(0, place - _ABOVE) :]


def _left_out(everything: list[str], text: str) -> Iterator[str]:
    """Yield the page's visible lines that the main text does not have, for checking."""
    told = {story.letters(paragraph) for paragraph in text.split("\n")}
    left_out = (line for line in dict.fromkeys(everything) if story.letters(line) not in told)
    yield from islice(left_out, _MOST_LEFT_OUT)
