"""The visible lines of a web page, in order: every block of text, furniture included."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_SILENT = frozenset(
    {
        "script",
        "style",
        "noscript",
        "template",
        "head",
        "svg",
        "math",
        "iframe",
        "object",
        "select",
        "textarea",
    }
)
_INLINE = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "label",
        "mark",
        "q",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
    ]
)


def visible(tree: HtmlElement, is_apart: Callable[[HtmlElement], bool] = lambda _: False) -> list[str]:
    """Return the texts of the page's blocks, without scripts, styles, and the elements that are told apart."""
    lines: list[str] = []
    current: list[str] = []
    from lxml.etree import iterwalk

    walk = iterwalk(tree, events=("start", "end"))
    for event, element in walk:
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            if tag not in _INLINE:
                _end_line(lines, current)
            if tag in _SILENT or not tag or is_apart(element):
                walk.skip_subtree()
            else:
                current.append(element.text or "")
        else:
            if tag not in _INLINE:
                _end_line(lines, current)
            current.append(element.tail or "")
    _end_line(lines, current)
    return lines


def _end_line(lines: list[str], current: list[str]) -> None:
    """Close the line being gathered, if there is any."""
    line = " ".join("".join(current).split())
    if line:
        lines.append(line)
    current.clear()
