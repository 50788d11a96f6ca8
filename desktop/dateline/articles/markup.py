"""Turns pieces of HTML that other formats carry (mails, feeds, records) into plain paragraphs. Nothing is loaded."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from typing import TYPE_CHECKING

from dateline.articles import blocks

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_TAG = re.compile(
    r"</?(?:p|br|div|a|b|i|em|strong|span|h[1-6]|ul|ol|li|img|table|tr|td|blockquote|figure|section|article|html|body)"
    r"(?:\s[^<>]{0,2000})?/?>",
    re.IGNORECASE,
)
_ANY_TAG = re.compile(r"<[^<>]{0,5000}>")
_ENTITY = re.compile(r"&(?:#\d{2,6}|#x[0-9a-f]{2,6}|[a-z]{2,8});", re.IGNORECASE)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
_HIDDEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)", re.IGNORECASE)
Apart = Callable[["HtmlElement"], bool]


def is_markup(text: str) -> bool:
    """Tell whether words carry the tags of a page."""
    return bool(_TAG.search(text))


def plain(text: str) -> str:
    """Return words without their tags or entities, paragraphs separated by blank lines."""
    if is_markup(text):
        return "\n\n".join(lines(text))
    return unescape(text) if _ENTITY.search(text) else text


def line(text: str) -> str:
    """Return words that belong on one line (a title, a name) without tags or entities."""
    return " ".join(unescape(_TAG.sub(" ", text)).split())


def lines(text: str, is_apart: Apart = lambda _: False) -> list[str]:
    """Return the visible paragraphs of a piece of HTML, in order, but for hidden and apart elements."""
    tree = tree_of(text)
    if tree is None:
        return [words for part in _ANY_TAG.split(text) if (words := " ".join(unescape(part).split()))]
    return blocks.visible(tree, lambda element: is_hidden(element) or is_apart(element))


def tree_of(text: str) -> HtmlElement | None:
    """Return the tree of a piece of HTML, or None if no parser follows it to its end."""
    from lxml.etree import ParserError
    from lxml.html import HTMLParser, document_fromstring

    parser = HTMLParser(
        encoding="utf-8", huge_tree=True, no_network=True, remove_comments=True, remove_pis=True
    )
    source = f"<div>{_DECLARATION.sub('', text).replace(chr(0), '')}</div>".encode("utf-8", "replace")
    try:
        tree = document_fromstring(source, parser=parser)
    except (ParserError, ValueError):
        return None
    is_cut = any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log)
    return None if is_cut else tree


def is_hidden(element: HtmlElement) -> bool:
    """Tell whether an element is never shown, like the preview line of a newsletter."""
    return bool(_HIDDEN.search(element.get("style") or "")) or element.get("hidden") is not None
