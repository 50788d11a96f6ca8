"""Reads news feeds (RSS 2.0, RSS 1.0, Atom): every entry with words is an article, and says if it is only a teaser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.entities import html5
from typing import TYPE_CHECKING

from dateline.articles import endings, entries
from dateline.articles.draft import Contained
from dateline.articles.encoding import decode
from dateline.articles.opening import opening
from dateline.errors import ReadError

if TYPE_CHECKING:
    from lxml.etree import _Element

_PROLOGUE = re.compile(
    r"\A\s*(?:<\?[^>]{0,1000}\?>\s*|<!--.{0,5000}?-->\s*|<!DOCTYPE[^>\[]{0,500}(?:\[[^\]]{0,100000}\]\s*)?>\s*){0,20}",
    re.DOTALL,
)
_ROOT = re.compile(r"<(?:[A-Za-z][\w.-]{0,30}:)?(?:rss|RDF|feed|channel)[\s>]")
_OTHER_ROOT = re.compile(r"<(?!html\b)[A-Za-z]", re.IGNORECASE)
_START = 20_000
_AMPERSAND = re.compile(r"&(?!#)(?P<name>[A-Za-z]\w{0,30};)?")
_OF_XML = frozenset({"amp;", "lt;", "gt;", "quot;", "apos;"})
_LARGEST = 50 * 2**20


def recognises(data: bytes, suffix: str) -> bool:
    """Tell whether bytes are a feed: the first element is that of RSS, RDF or Atom (or any, if it is called XML)."""
    text = opening(data, _START)
    if "<" not in text[:1000]:
        return False
    prologue = _PROLOGUE.match(text)
    place = prologue.end() if prologue else 0
    return bool(_ROOT.match(text, place) or (suffix == ".xml" and _OTHER_ROOT.match(text, place)))


def items(data: bytes, name: str) -> Iterator[Contained]:
    """Yield the entries of a feed that hold words; one without any is refused on its own.

    Raises:
        ReadError: The bytes are no feed that can be read.
    """
    text = decode(data) if len(data) <= _LARGEST else None
    root = _parse(text or "", name)
    outer = entries.about(root)
    for number, entry in enumerate(_entries(root), 1):
        yield entries.read(entry, outer, f"entry {number} of {name}")
    if endings.of_markup(text or "", entries.local(root)):
        yield Contained(name, refused=endings.sentence(name))


def _parse(text: str, name: str) -> _Element:
    """Build the tree of a feed: no document type, no entities, no network, and no more depth than feeds need."""
    from lxml.etree import XMLParser, XMLSyntaxError, fromstring

    parser = XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, recover=True, load_dtd=False,
        remove_comments=True, remove_pis=True, encoding="utf-8",
    )  # fmt: skip
    try:
        root = fromstring(_plain_xml(text).encode("utf-8", "replace"), parser=parser)
    except (XMLSyntaxError, ValueError):
        root = None
    if root is None:
        raise ReadError(f"“{name}” is a damaged feed: load it again, or save its articles as pages.")
    return root


def _plain_xml(text: str) -> str:
    """Return XML without what only traps need: its document type, and entities that XML does not know."""
    text = text.removeprefix("\ufeff").replace("\0", "")
    prologue = _PROLOGUE.match(text)
    parts = []
    place = prologue.end() if prologue else 0
    while (start := text.find("<![CDATA[", place)) >= 0:
        end = text.find("]]>", start)
        end = end + 3 if end >= 0 else len(text)
        parts += [_AMPERSAND.sub(_known, text[place:start]), text[start:end]]
        place = end
    return "".join((*parts, _AMPERSAND.sub(_known, text[place:])))


def _known(match: re.Match[str]) -> str:
    """Write an entity of HTML as the character it means, and any other ampersand as one."""
    name = match["name"] or ""
    return match[0] if name in _OF_XML else html5.get(name, f"&amp;{name}")


def _entries(root: _Element) -> Iterator[_Element]:
    for element in root.iter():
        if entries.local(element) in ("item", "entry"):
            yield element
