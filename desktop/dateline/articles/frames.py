"""Which parts of a web page are the article, and which are comments, lists of other stories, or its frame."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, islice
from typing import TYPE_CHECKING

from dateline.articles import labels

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_CHANGED = re.compile(r"updat|modif|changed|edited|revis", re.IGNORECASE)
"""Parts of names that make a date the day of a change."""
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
_FRAME = frozenset({"header", "footer", "nav", "aside"})
_WHOLE = frozenset({"html", "body", "main", "article"})
_HEARTS = re.compile("post-body|entry-content")
"""Parts of the class names of a body of text."""
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

    def is_outside(self, element: HtmlElement) -> bool:
        """Tell whether an element stands in the frame of the site: not in the article, or above the headline."""
        around = list(element.iterancestors())
        if any(each.tag in ("article", "main") for each in around):
            return False
        if any(box.tag in ("article", "main") for box in self.boxes):
            return True
        if any(each.tag in _FRAME and each not in self.boxes for each in (element, *around)):
            return True
        return bool(element.xpath("boolean(following::h1) and not(preceding::h1)"))

    def is_elsewhere(self, element: HtmlElement) -> bool:
        """Tell whether an element stands in comments, a list of other stories or the frame of the page."""
        for ancestor in islice(element.iterancestors(), _HIGHEST):
            if ancestor.tag in _WHOLE:
                return False
            if _is_named_so(ancestor):
                return ancestor not in self.boxes
        return False

    def is_other_work(self, element: HtmlElement) -> bool:
        """Tell whether an element describes another work: one beside the article, or an entry of a list."""
        scope = next((each for each in element.iterancestors() if each.get("itemscope") is not None), None)
        is_entry = scope is not None and scope.tag == "li" and scope not in self.boxes
        return is_entry or self.is_elsewhere(element) or self.is_of_others(element)

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
    hearts = islice(chain(page.iter("h1"), filter(_is_heart, page.iter())), _MOST_HEARTS)
    return Frames(frozenset(box for heart in hearts for box in heart.iterancestors()))


def _is_heart(element: HtmlElement) -> bool:
    """Tell whether an element is named as the body of the text."""
    names = element.get("class")
    return bool(names and _HEARTS.search(names)) or element.get("itemprop") == "articleBody"


def marks_of(element: HtmlElement | None) -> str:
    """Return what the page's author called an element: class, id and the like."""
    if element is None:
        return ""
    return " ".join([value for name, value in element.items() if name in _NAMES])


def is_change(element: HtmlElement, marks: str) -> bool:
    """Tell whether a date is that of a change, by its marks or the words just before it."""
    before = element.getprevious()
    tail = (before.tail if before is not None else None) or ""
    parent = element.getparent()
    lead = (parent.text or "") if parent is not None and before is None else tail
    return names_a_change(marks) or bool(labels.CHANGED.search(lead[-40:]))


def names_a_change(marks: str) -> bool:
    """Tell whether the names of an element, or the words in it, speak of a change."""
    return bool(_CHANGED.search(marks) or labels.CHANGED.search(marks))


def _is_named_so(element: HtmlElement) -> bool:
    return element.tag in ("aside", "nav") or _names_another_part(marks_of(element))


@lru_cache(maxsize=4096)
def _names_another_part(marks: str) -> bool:
    """Tell whether the names of an element say that it is not the article; pages repeat the same names."""
    return any(word.lower() in _ELSEWHERE for word in _WORDS.findall(marks))


@lru_cache(maxsize=4096)
def _tells_of_change(marks: str) -> bool:
    return names_a_change(marks)
