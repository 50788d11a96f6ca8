"""Publication dates that a web page shows its readers, and where on the page a date counts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from dateline.articles import lines
from dateline.articles.stamps import candidate, stamp
from dateline.articles.words import scan
from dateline.model import DateCandidate, Known

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_FIRST_YEAR = 1993
"""Older dates shown on a web page are what it tells of."""
_CHANGED = re.compile(
    r"updat|modif|aktualis|geändert|changed|edited|revis|mis à jour|actualiz|aggiorn|bijgewerkt",
    re.IGNORECASE,
)
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
_SENTENCE = re.compile(r"[a-zß-ÿ]\s*[.!?][\"”’)]*$")
_ARTICLE = "boolean(.//h1 | .//*[@itemprop='articleBody' or contains(@class, 'post-body') or contains(@class, 'entry-content')])"
_WHOLE = frozenset({"html", "body", "main", "article"})
_JUDGED = frozenset({"meta", "time", "link"})
_LONGEST = 160
_SHOWN = re.compile(
    r"date|datum|time|publi|posted|byline|dateline|meta|autor|author|submitted|info|fecha|stamp",
    re.IGNORECASE,
)


def find(page: HtmlElement, language: str | None) -> Iterator[DateCandidate]:
    """Short visible texts in elements named after a date, an author line or the like."""
    for element in page.xpath("//body//*[@class or @id]"):
        marks = marks_of(element)
        if not _SHOWN.search(marks) or _CHANGED.search(marks):
            continue
        words = short_text(element)
        if not words or is_elsewhere(element) or is_change(element, words[:40]):
            continue
        yield from _from_line(words, language)


def _from_line(words: str, language: str | None) -> Iterator[DateCandidate]:
    """A date with few other words is trusted for its place; among many words it must be labelled."""
    found = stamp(words, language)
    if not found or int(found.date[:4]) < _FIRST_YEAR:
        return
    rest = len(words) - (found.end - found.start)
    if rest <= 40:
        yield candidate(found, "visible date line", words, 0.7 if rest <= 5 else 0.65, Known.FOUND)
    else:
        yield from lines.find([words], language)


def find_anywhere(page: HtmlElement, visible: Sequence[str], language: str | None) -> Iterator[DateCandidate]:
    """What htmldate finds by looking everywhere, if the page has that very day written in it outside a sentence."""
    from htmldate import find_date

    day = find_date(page, extensive_search=True, original_date=True, deferred_url_extractor=True)
    if not day:
        return
    for words in _short_pieces(page, visible, day[:4]):
        written = next((found for found in scan(words, language) if found.date == day and found.sure), None)
        if written and not _CHANGED.search(words[: written.start]):
            yield candidate(written, "anywhere on the page (htmldate)", words, 0.3, Known.INFERRED)
            return


def _short_pieces(page: HtmlElement, visible: Sequence[str], year: str) -> Iterator[str]:
    """Yield what holds a year and is no sentence: visible lines, attributes, pieces of scripts."""
    yield from (
        line for line in visible if year in line and len(line) <= _LONGEST and not _SENTENCE.search(line)
    )
    for element in page.iter():
        if isinstance(element.tag, str) and element.tag not in _JUDGED and not is_elsewhere(element):
            yield from (
                value for value in element.attrib.values() if year in value and len(value) <= _LONGEST
            )
        if (
            element.tag == "script"
            and "ld+json" not in (element.get("type") or "")
            and year in (element.text or "")
        ):
            for match in re.finditer(rf"(?<!\d){year}(?!\d)", element.text):
                yield element.text[max(0, match.start() - 40) : match.end() + 30]


def short_text(element: HtmlElement) -> str:
    """Return the visible words of an element if it is no longer than a byline."""
    words: list[str] = []
    length = 0
    for piece in element.itertext(with_tail=False):
        length += len(piece.strip())
        if length > _LONGEST:
            return ""
        words.append(piece)
    return " ".join(" ".join(words).split())


def marks_of(element: HtmlElement | None) -> str:
    """Return what the page's author called an element: class, id and the like."""
    if element is None:
        return ""
    return " ".join(element.get(name) or "" for name in ("class", "id", "itemprop", "property", "rel"))


def is_change(element: HtmlElement, marks: str) -> bool:
    """Tell whether a date is that of a change, by its marks or the words just before it."""
    before = element.getprevious()
    tail = (before.tail if before is not None else None) or ""
    parent = element.getparent()
    lead = (parent.text or "") if parent is not None and before is None else tail
    return bool(_CHANGED.search(marks) or _CHANGED.search(lead[-40:]))


def is_elsewhere(element: HtmlElement) -> bool:
    """Tell whether an element belongs to comments, lists of other stories or the frame of the page."""
    for depth, ancestor in enumerate(element.iterancestors(), 1):
        if depth > 12 or ancestor.tag in _WHOLE:
            return False
        if _is_frame(ancestor):
            return not _holds_article(ancestor)
    return False


def is_apart(element: HtmlElement) -> bool:
    """Tell whether an element itself is a frame around the article, or tells of a change."""
    if element.tag in _WHOLE:
        return False
    if _is_frame(element):
        return not _holds_article(element)
    return bool(_CHANGED.search(element.get("class") or ""))


def _is_frame(element: HtmlElement) -> bool:
    if element.tag in ("aside", "nav"):
        return True
    return any(word.lower() in _ELSEWHERE for word in _WORDS.findall(marks_of(element)))


def _holds_article(element: HtmlElement) -> bool:
    """Tell whether an element named after a frame is only the box around the article ("with-sidebar")."""
    return bool(element.xpath(_ARTICLE))
