"""Which parts of a web page are the article, and which are comments, lists of other stories, or its frame."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

CHANGED = re.compile(
    r"updat|modif|aktualis|geändert|changed|edited|revis|mis à jour|actualiz|aggiorn|bijgewerkt",
    re.IGNORECASE,
)
"""Words that make a date the day of a change."""
_WORDS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_ELSEWHERE = frozenset(
    {
        "comment",
        "comments",
        "commentlist",
        "kommentar",
        "kommentare",
        "commentaires",
        "comentarios",
        "reply",
        "replies",
    }
    | {
        "disqus",
        "related",
        "sidebar",
        "widget",
        "recommended",
        "recommendation",
        "recommendations",
        "popular",
    }
    | {
        "trending",
        "calendar",
        "copyright",
        "tweet",
        "menu",
        "navigation",
        "nav",
        "teaser",
        "teasers",
        "latest",
    }
)
"""Words in the name of an element that is not the article itself."""
_OF_OTHERS = frozenset([
    "comment", "comments", "commentlist", "kommentar", "kommentare", "commentaires", "comentarios", "reply",
    "replies", "disqus", "related", "recommended", "recommendation", "recommendations", "popular", "trending",
    "calendar",
])  # fmt: skip
"""Words in the name of what others wrote, or of other stories."""
_WHOLE = frozenset({"html", "body", "main", "article"})
_HEARTS = "//*[@itemprop='articleBody' or contains(@class, 'post-body') or contains(@class, 'entry-content')]"
_NAMES = frozenset({"class", "id", "itemprop", "property", "rel"})
_MOST_HEARTS = 20
_HIGHEST = 12


@dataclass(frozen=True, slots=True)
class Frames:
    """Tells the parts of one page apart.

    Attributes:
        boxes: Elements around a main heading or a body of text: no frame, whatever they are called
            ("with-sidebar").
    """

    boxes: frozenset[HtmlElement]

    def is_elsewhere(self, element: HtmlElement) -> bool:
        """Tell whether an element stands in comments, a list of other stories or the frame of the page."""
        for ancestor in islice(element.iterancestors(), _HIGHEST):
            if ancestor.tag in _WHOLE:
                return False
            if _is_named_so(ancestor):
                return ancestor not in self.boxes
        return False

    def is_of_others(self, element: HtmlElement) -> bool:
        """Tell whether an element stands among what readers wrote, beside the article, or in a list of other stories."""
        return any(
            ancestor.tag in ("aside", "nav")
            or not _OF_OTHERS.isdisjoint(_WORDS.findall(marks_of(ancestor).lower()))
            for ancestor in (element, *islice(element.iterancestors(), _HIGHEST))
            if ancestor not in self.boxes
        )

    def is_apart(self, element: HtmlElement) -> bool:
        """Tell whether an element itself is such a part, or tells of a change."""
        if element.tag in _WHOLE:
            return False
        if _is_named_so(element):
            return element not in self.boxes
        return _tells_of_change(element.get("class") or "")


def frames(page: HtmlElement) -> Frames:
    """Find the boxes around the article of a page."""
    hearts = islice(chain(page.iter("h1"), page.xpath(_HEARTS)), _MOST_HEARTS)
    return Frames(frozenset(box for heart in hearts for box in heart.iterancestors()))


def marks_of(element: HtmlElement | None) -> str:
    """Return what the page's author called an element: class, id and the like."""
    if element is None:
        return ""
    attributes = element.items()
    return " ".join(value for name, value in attributes if name in _NAMES) if attributes else ""


def is_change(element: HtmlElement, marks: str) -> bool:
    """Tell whether a date is that of a change, by its marks or the words just before it."""
    before = element.getprevious()
    tail = (before.tail if before is not None else None) or ""
    parent = element.getparent()
    lead = (parent.text or "") if parent is not None and before is None else tail
    return bool(CHANGED.search(marks) or CHANGED.search(lead[-40:]))


def _is_named_so(element: HtmlElement) -> bool:
    return element.tag in ("aside", "nav") or _names_another_part(marks_of(element))


@lru_cache(maxsize=4096)
def _names_another_part(marks: str) -> bool:
    """Tell whether the names of an element say that it is not the article; pages repeat the same names."""
    return any(word.lower() in _ELSEWHERE for word in _WORDS.findall(marks))


@lru_cache(maxsize=4096)
def _tells_of_change(marks: str) -> bool:
    return bool(CHANGED.search(marks))
