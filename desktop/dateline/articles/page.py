"""Publication dates that a web page states or shows, each found by one small function that names its evidence."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import unescape
from typing import TYPE_CHECKING, Any

from dateline.articles import lines
from dateline.articles.stamps import candidate, stamp
from dateline.articles.words import scan
from dateline.model import DateCandidate, Known

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_FIRST_YEAR = 1993
"""Older dates shown on a web page are what it tells of."""
_ARTICLE_TYPES = re.compile(r"Article|BlogPosting|Report|Posting|Review$|Recipe|CreativeWork|Video")
_OTHER_WORKS = frozenset(
    {"comment", "review", "itemListElement", "hasPart", "isPartOf", "mentions", "video", "image"}
)
_META = {
    "article:published_time": 0.94,
    "article:published": 0.94,
    "og:published_time": 0.93,
    "og:article:published_time": 0.93,
    "datepublished": 0.93,
    "article:published_date": 0.92,
    "rnews:datepublished": 0.92,
    "parsely-pub-date": 0.91,
    "sailthru.date": 0.91,
    "originalpublicationdate": 0.91,
    "article_date_original": 0.91,
    "prism.publicationdate": 0.91,
    "published_at": 0.9,
    "publish-date": 0.9,
    "publishdate": 0.9,
    "publish_date": 0.9,
    "published-date": 0.9,
    "pubdate": 0.9,
    "publication_date": 0.9,
    "cxenseparse:recs:publishtime": 0.9,
    "citation_publication_date": 0.9,
    "citation_date": 0.85,
    "dc.date.issued": 0.9,
    "dcterms.issued": 0.9,
    "dcsext.articlefirstpublished": 0.9,
    "article.published": 0.9,
    "og:pubdate": 0.9,
}
"""Names of meta tags that mean the day of publication, and how far each is trusted; no modified one."""
_META_OF_SOME_DATE = frozenset(
    "date dc.date dcterms.date dc.date.created dcterms.created dc.created created".split()
)
"""Names that say "date" without saying of what: believed no more than what readers see."""
_CHANGED = re.compile(
    r"updat|modif|aktualis|geändert|changed|edited|revis|mis à jour|actualiz|aggiorn|bijgewerkt",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(
    r"publi(?:sh|c|é|ée|e)|pubdate|posted|entry-date|created|issued|post-date|datum", re.IGNORECASE
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


def find(page: HtmlElement, language: str | None, source: str) -> Iterator[DateCandidate]:
    """Try every finder in order, the most trustworthy first; ``source`` is the page's markup."""
    yield from _from_json(page)
    yield from _from_meta(page)
    yield from _from_microdata(page, language)
    yield from _from_time(page, language)
    yield from _from_shown(page, language)
    yield from _from_anywhere(page, source, language)


def _from_json(page: HtmlElement) -> Iterator[DateCandidate]:
    """JSON-LD ``datePublished`` (schema.org), any nesting; broken JSON is searched as text."""
    for script in page.iter("script"):
        if "ld+json" not in (script.get("type") or ""):
            continue
        words = script.text or ""
        try:
            works = list(_works(json.loads(words.strip().rstrip(";"), strict=False)))
        except (ValueError, RecursionError):
            match = re.search(r'"datePublished"\s*:\s*"([^"]{4,60})"', words)
            works = [({"datePublished": match[1]}, 0.85)] if match else []
        for work, confidence in works:
            yield from _from_work(work, confidence)


def _works(data: Any) -> Iterator[tuple[dict[str, Any], float]]:
    """Yield the articles of a JSON-LD document, itself first, without recursion."""
    waiting = [data]
    while waiting:
        item = waiting.pop(0)
        if isinstance(item, list):
            waiting[:0] = item
        elif isinstance(item, dict):
            types = item.get("@type")
            named = " ".join(map(str, types)) if isinstance(types, list) else str(types)
            yield item, 0.96 if _ARTICLE_TYPES.search(named) else 0.85
            waiting.extend(v for k, v in item.items() if k not in _OTHER_WORKS and isinstance(v, dict | list))


def _from_work(work: dict[str, Any], confidence: float) -> Iterator[DateCandidate]:
    for key, trust in (("datePublished", confidence), ("uploadDate", 0.7), ("dateCreated", 0.7)):
        words = work.get(key)
        words = words[0] if isinstance(words, list) and words else words
        found = stamp(words) if isinstance(words, str) else None
        if found:
            yield candidate(found, f"JSON-LD {key}", str(words), trust, Known.STATED)


def _from_meta(page: HtmlElement) -> Iterator[DateCandidate]:
    """Meta tags with one of the names for a publication date."""
    for tag in page.iter("meta"):
        name = tag.get("property") or tag.get("name") or tag.get("itemprop") or tag.get("http-equiv") or ""
        key = name.strip().lower()
        words = tag.get("content") or tag.get("value") or ""
        found = stamp(words) if key in _META or key in _META_OF_SOME_DATE else None
        if found and key in _META:
            yield candidate(found, f"meta {name.strip()}", words, _META[key], Known.STATED)
        elif found:
            yield candidate(found, f"meta {name.strip()}", words, 0.66, Known.FOUND)


def _from_microdata(page: HtmlElement, language: str | None) -> Iterator[DateCandidate]:
    """Elements marked ``itemprop="datePublished"`` or RDFa ``property``, outside comments."""
    for element in page.xpath("//*[@itemprop or @property]"):
        name = f"{element.get('itemprop') or ''} {element.get('property') or ''}"
        if (
            element.tag != "meta"
            and re.search(r"datePublished|dc:date|dc:issued|dc:created", name)
            and not _elsewhere(element)
        ):
            yield from _stated_or_shown(element, "microdata datePublished", 0.9, language)


def _from_time(page: HtmlElement, language: str | None) -> Iterator[DateCandidate]:
    """``<time>`` elements outside comments, teasers and the like; those marked as published are trusted more."""
    for element in page.iter("time"):
        marks = _marks(element) + " " + _marks(element.getparent())
        if _changed(element, marks) or _elsewhere(element):
            continue
        if element.get("pubdate") is not None or _PUBLISHED.search(marks):
            yield from _stated_or_shown(element, "time element, marked published", 0.88, language)
        else:
            yield from _stated_or_shown(element, "time element", 0.72, language, known=Known.FOUND)


def _from_shown(page: HtmlElement, language: str | None) -> Iterator[DateCandidate]:
    """Short visible texts in elements named after a date, an author line or the like."""
    for element in page.xpath("//body//*[@class or @id]"):
        marks = _marks(element)
        if not _SHOWN.search(marks) or _CHANGED.search(marks):
            continue
        words = _short_text(element)
        if not words or _elsewhere(element) or _changed(element, words[:40]):
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


def _from_anywhere(page: HtmlElement, source: str, language: str | None) -> Iterator[DateCandidate]:
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


def _stated_or_shown(
    element: HtmlElement, source: str, trust: float, language: str | None, known: Known = Known.STATED
) -> Iterator[DateCandidate]:
    for words in (
        element.get("datetime"),
        element.get("content"),
        element.get("title"),
        _short_text(element),
    ):
        found = stamp(words, language) if words else None
        if found and words:
            yield candidate(found, source, words, trust, known)
            return


def _short_text(element: HtmlElement) -> str:
    """Return the visible words of an element if it is no longer than a byline."""
    words: list[str] = []
    length = 0
    for piece in element.itertext(with_tail=False):
        length += len(piece.strip())
        if length > 160:
            return ""
        words.append(piece)
    return " ".join(" ".join(words).split())


def _marks(element: HtmlElement | None) -> str:
    """Return what the page's author called an element: class, id and the like."""
    if element is None:
        return ""
    return " ".join(element.get(name) or "" for name in ("class", "id", "itemprop", "property", "rel"))


def _changed(element: HtmlElement, marks: str) -> bool:
    """Tell whether a date is that of a change, by its marks or the words just before it."""
    before = element.getprevious()
    tail = (before.tail if before is not None else None) or ""
    parent = element.getparent()
    lead = (parent.text or "") if parent is not None and before is None else tail
    return bool(_CHANGED.search(marks) or _CHANGED.search(lead[-40:]))


def _elsewhere(element: HtmlElement) -> bool:
    """Tell whether an element belongs to comments, teasers or the frame of the page."""
    depth = 0
    for ancestor in element.iterancestors():
        depth += 1
        if depth > 12 or ancestor.tag in ("body", "main"):
            return False
        if ancestor.tag in ("aside", "footer", "nav") or _ELSEWHERE.search(_marks(ancestor)):
            return True
    return False
