"""Undoes what servers and old editors did to the source of a page: error notices in the text, lines broken by width."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_NOTICE = re.compile(
    r"(?:<br\s*/?>\s*)?<b>(?:Warning|Notice|Deprecated|Strict Standards|Fatal error|Parse error)</b>:"
    r".{1,2000}? on line <b>\d+</b>(?:<br\s*/?>)?",
    re.DOTALL,
)
_SENTENCE_END = re.compile(r"[.!?…:;][\"”’»)\]]*$")
_FEED = re.compile(r"\s*\n\s*")
_AS_WRITTEN = frozenset({"pre", "textarea", "script", "style", "code", "xmp", "listing"})
_FEWEST_BREAKS = 3
_NARROWEST, _WIDEST = 30, 100


def without_notices(source: str) -> str:
    """Return the source of a page without what PHP complained about while making it."""
    return _NOTICE.sub("", source) if "on line <b>" in source else source


def join_source_lines(elements: Sequence[HtmlElement]) -> None:
    """Make spaces of the line feeds in the source, which break no line on the page."""
    for element in elements:
        words, after = element.text, element.tail
        if words and "\n" in words and element.tag not in _AS_WRITTEN:
            element.text = _FEED.sub(" ", words)
        if after and "\n" in after and element.getparent().tag not in _AS_WRITTEN:
            element.tail = _FEED.sub(" ", after)


def join_lines(tree: HtmlElement) -> None:
    """Join the lines of paragraphs that were broken to a width, as agencies do; verses and addresses stay."""
    for parent in {element.getparent() for element in tree.iter("br")} - {None}:
        breaks = sum(child.tag == "br" for child in parent)
        if breaks >= _FEWEST_BREAKS and _is_broken_by_width(_lines(parent)):
            _without_breaks(parent)


def _without_breaks(parent: HtmlElement) -> None:
    """Take the breaks out of a paragraph, with spaces where they stood."""
    words, last = [parent.text or ""], None
    for child in list(parent):
        if child.tag == "br":
            words.append(child.tail or "")
            parent.remove(child)
        else:
            _set_words(parent, last, words)
            words, last = [child.tail or ""], child
    _set_words(parent, last, words)


def _set_words(parent: HtmlElement, last: HtmlElement | None, words: Sequence[str]) -> None:
    """Put words after an element of a paragraph, or at its beginning."""
    if last is None:
        parent.text = " ".join(words)
    else:
        last.tail = " ".join(words)


def _lines(parent: HtmlElement) -> list[str]:
    """Return the lines between the breaks of a paragraph."""
    lines = [parent.text or ""]
    for child in parent:
        if child.tag == "br":
            lines.append("")
        elif isinstance(child.tag, str):
            lines[-1] += child.text_content()
        lines[-1] += child.tail or ""
    return [" ".join(line.split()) for line in lines]


def _is_broken_by_width(lines: list[str]) -> bool:
    """Tell whether most lines end within a sentence and are about as long as the longest."""
    inner = [line for line in lines[:-1] if line]
    if len(inner) < _FEWEST_BREAKS:
        return False
    width = max(map(len, inner))
    full = [line for line in inner if len(line) >= width * 0.75]
    within = [line for line in inner if not _SENTENCE_END.search(line)]
    return (
        _NARROWEST <= width <= _WIDEST and len(full) >= 0.7 * len(inner) and len(within) >= 0.6 * len(inner)
    )
