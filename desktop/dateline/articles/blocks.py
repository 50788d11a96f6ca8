"""The visible lines of a web page, in order: every block of text, furniture included."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
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


@dataclass(slots=True)
class _Lines:
    """The lines gathered so far, and the one being gathered."""

    done: list[str] = field(default_factory=list)
    current: list[str] = field(default_factory=list)

    def end(self) -> None:
        """Close the line being gathered, if there is any."""
        if not self.current:
            return
        line = " ".join("".join(self.current).split())
        if line:
            self.done.append(line)
        self.current.clear()


def visible(tree: HtmlElement, is_apart: Callable[[HtmlElement], bool] = lambda _: False) -> list[str]:
    """Return the texts of the page's blocks, without scripts, styles, and the elements that are told apart."""
    return told_apart(tree, is_apart)[1]


def told_apart(tree: HtmlElement, is_apart: Callable[[HtmlElement], bool]) -> tuple[list[str], list[str]]:
    """Return the texts of all blocks of the page, and of those outside the elements that are told apart."""
    from lxml.etree import iterwalk

    every, own = _Lines(), _Lines()
    apart: HtmlElement | None = None
    walk = iterwalk(tree, events=("start", "end"))
    for event, element in walk:
        tag = element.tag if isinstance(element.tag, str) else ""
        if tag not in _INLINE:
            every.end()
            if apart is None or apart is element:
                own.end()
        if event == "end":
            apart = None if apart is element else apart
            words = element.tail
        else:
            is_silent = tag in _SILENT or not tag
            if apart is None and not is_silent and is_apart(element):
                apart = element
            if is_silent:
                walk.skip_subtree()
            words = None if is_silent else element.text
        if words:
            every.current.append(words)
            if apart is None:
                own.current.append(words)
    every.end()
    own.end()
    return every.done, own.done
