"""Reads saved web pages: the story without the page around it. Nothing is run and nothing is loaded."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from dateline.articles import blocks, frames, page
from dateline.articles.draft import Draft
from dateline.articles.encoding import decode
from dateline.articles.headline import same
from dateline.articles.language import code
from dateline.errors import ReadError

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_SHORTEST = 200
"""A story with fewer characters is worth a second look at the whole page."""
_LARGEST = 20 * 2**20
"""Bytes; a page takes far longer to understand than a text of its size."""
_ABOVE = 4
_MOST_LEFT_OUT = 300
_SHORTEST_TITLE = 10
_TAGS = re.compile(rb"<(?:!doctype\s+html|html|head|body)[\s>]", re.IGNORECASE)
_ANY_TAG = re.compile(
    rb"</?(?:p|div|article|h[1-6]|span|br|meta|script|table|ul|time|a)[\s/>]", re.IGNORECASE
)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")


def recognises(data: bytes, suffix: str) -> bool:
    """Tell whether bytes are a web page: it begins like one, or is called one and holds tags."""
    start = data[:4096].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    if start.startswith(b"<") and _TAGS.search(start):
        return True
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
    language = language_of(tree)
    parts = frames.frames(tree)
    lines = blocks.visible(tree, parts.is_apart)
    dates = tuple(page.find(tree, parts, lines, code(language) or None))
    facts = _facts(tree)
    everything = blocks.visible(tree)
    story = _story(tree) or "\n\n".join(everything)
    return Draft(
        text=story,
        title=facts.get("title", ""),
        language=language,
        publisher=facts.get("publisher", ""),
        byline=facts.get("byline", ""),
        address=_address(tree),
        dates=dates,
        lines=tuple(_from_headline(lines, facts.get("title", ""))),
        removed=tuple(_left_out(everything, story)),
    )


def parse(text: str, name: str) -> HtmlElement:
    """Build the tree of a page; a page that no parser follows to its end is refused, not cut short."""
    from lxml.etree import ParserError
    from lxml.html import HTMLParser, document_fromstring

    parser = HTMLParser(
        encoding="utf-8", huge_tree=True, no_network=True, remove_comments=True, remove_pis=True
    )
    source = _DECLARATION.sub("", text.replace("\0", "")).encode("utf-8", "replace")
    try:
        tree = document_fromstring(source, parser=parser)
    except (ParserError, ValueError) as error:
        raise ReadError(
            f"“{name}” holds no web page that can be read: save the page again and add that file."
        ) from error
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise ReadError(f"“{name}” is nested too deeply to be read: copy its text and paste it instead.")
    return tree


def _story(tree: HtmlElement) -> str:
    """Return the main text, paragraphs separated by blank lines, or nothing if there is hardly any."""
    from trafilatura import bare_extraction

    document = bare_extraction(tree, include_comments=False, include_tables=True, with_metadata=False)
    text = (document.text if document is not None and not isinstance(document, dict) else "") or ""
    return text.replace("\n", "\n\n") if len(text) >= _SHORTEST else ""


def _from_headline(lines: list[str], title: str) -> list[str]:
    """Return the lines from just above the headline on: what stands higher is the site's, not the article's."""
    place = next((number for number, line in enumerate(lines) if same(line, title)), 0)
    return lines[max(0, place - _ABOVE) :]


def _left_out(everything: list[str], story: str) -> Iterator[str]:
    """Yield the page's visible lines that the main text does not have, for checking."""
    told = {_letters(paragraph) for paragraph in story.split("\n")}
    left_out = (line for line in dict.fromkeys(everything) if _letters(line) not in told)
    yield from islice(left_out, _MOST_LEFT_OUT)


def _letters(line: str) -> str:
    return re.sub(r"\W+", "", line)


def _facts(tree: HtmlElement) -> dict[str, str]:
    """Return title, publisher and byline as the page states them."""
    from trafilatura.metadata import extract_metadata

    facts = extract_metadata(
        tree, extensive=False, date_config={"extensive_search": False, "original_date": True}
    )
    found = {"title": _without_site(tree, facts.title), "publisher": facts.sitename, "byline": facts.author}
    return {key: " ".join(words.split()) for key, words in found.items() if words}


def _without_site(tree: HtmlElement, title: str | None) -> str:
    """Return the page's title without the name of the site: the heading that the title repeats, if there is one."""
    stated = " ".join((title or "").split())
    headings = (" ".join(heading.text_content().split()) for heading in tree.iter("h1", "h2"))
    repeated = [
        words for words in headings if len(words) >= _SHORTEST_TITLE and words.casefold() in stated.casefold()
    ]
    return max(repeated, key=len, default="") or re.sub(r"^(.{10,}?)\s+\|\s+[^|]{2,40}$", r"\1", stated)


def language_of(tree: HtmlElement) -> str:
    """Return the language the page says it is in, or nothing."""
    tags = tree.xpath(
        "/html/@lang | //meta[@property='og:locale']/@content | //meta[@http-equiv='content-language']/@content"
    )
    return next((str(tag).strip() for tag in tags if code(str(tag))), "")


def _address(tree: HtmlElement) -> str:
    """Return the page's own link."""
    return next(_addresses(tree), "")


def _addresses(tree: HtmlElement) -> Iterator[str]:
    for path in ("//link[@rel='canonical']/@href", "//meta[@property='og:url']/@content", "//base/@href"):
        yield from (
            str(link).strip() for link in tree.xpath(path) if str(link).startswith(("http://", "https://"))
        )
