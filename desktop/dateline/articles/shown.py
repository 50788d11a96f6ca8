"""Publication dates that a web page shows its readers, and where on the page a date counts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
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
_ELSEWHERE = re.compile(
    r"comment|kommentar|related|sidebar|side-bar|recommend|widget|footer|teaser|more-|popular|latest|trending|archive|calendar|"
    r"event|copyright|read-?more|next|prev|nav\b|menu|tweet|card",
    re.IGNORECASE,
)
_TAG = re.compile(r"<[^<>]{0,200}>|^[^<>]{0,80}>|<[^<>]*$")
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


def find_anywhere(page: HtmlElement, source: str, language: str | None) -> Iterator[DateCandidate]:
    """What htmldate finds by looking everywhere, if the page really has that date written in it."""
    from htmldate import find_date

    day = find_date(page, extensive_search=True, original_date=True, deferred_url_extractor=True)
    if not day:
        return
    for around in _around(day, source):
        written = next((found for found in scan(around, language) if found.date == day and found.sure), None)
        if written and not _CHANGED.search(around[: written.start]):
            words = around[written.start : written.end]
            yield candidate(written, "anywhere on the page (htmldate)", words, 0.3, Known.INFERRED)
            return


def _around(day: str, source: str) -> Iterator[str]:
    """Yield the places of a page's markup that may spell a day: its year with what stands around it."""
    year, number = day[:4], day[8:].lstrip("0")
    for match in re.finditer(rf"(?<!\d){year}(?!\d)", source):
        around = source[max(0, match.start() - 80) : match.end() + 30]
        if number in around:
            yield _TAG.sub(" ", unescape(around))


def short_text(element: HtmlElement) -> str:
    """Return the visible words of an element if it is no longer than a byline."""
    words: list[str] = []
    length = 0
    for piece in element.itertext(with_tail=False):
        length += len(piece.strip())
        if length > 160:
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
    """Tell whether an element belongs to comments, teasers or the frame of the page."""
    for depth, ancestor in enumerate(element.iterancestors(), 1):
        if depth > 12 or ancestor.tag in ("body", "main"):
            return False
        if ancestor.tag in ("aside", "footer", "nav") or _ELSEWHERE.search(marks_of(ancestor)):
            return True
    return False
