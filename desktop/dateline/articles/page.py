"""Publication dates that a web page states or shows, each found by one small function that names its evidence."""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any

from dateline.articles import shown
from dateline.articles.frames import Frames, is_change, marks_of
from dateline.articles.stamps import candidate, stamp
from dateline.model import DateCandidate, Known

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ARTICLE_TYPES = re.compile(r"Article|BlogPosting|Report|Posting|Review$|Recipe|CreativeWork|Video")
_MOST_OF_A_KIND = 20
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
    ["date", "dc.date", "dcterms.date", "dc.date.created", "dcterms.created", "dc.created", "created"]
)
"""Names that say "date" without saying of what: believed no more than what readers see."""
_PUBLISHED = re.compile(
    r"publi(?:sh|c|é|ée|e)|pubdate|posted|entry-date|created|issued|post-date|datum", re.IGNORECASE
)


def find(
    page: HtmlElement, frames: Frames, lines: Sequence[str], language: str | None
) -> Iterator[DateCandidate]:
    """Try every finder in order, the most trustworthy first; ``lines`` are the page's visible ones.

    The slow search of the whole page is left out where the page states its date.
    """
    finders = (
        _from_json(page),
        _from_meta(page),
        _from_microdata(page, frames, language),
        _from_time(page, frames, language),
    )
    stated = [item for finder in finders for item in islice(finder, _MOST_OF_A_KIND)]
    yield from stated
    yield from shown.find(page, frames, language)
    if not any(item.known is Known.STATED for item in stated):
        yield from shown.find_anywhere(page, lines, language)


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
    waiting = deque([data])
    while waiting:
        item = waiting.popleft()
        if isinstance(item, list):
            waiting.extendleft(reversed(item))
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


def _from_microdata(page: HtmlElement, frames: Frames, language: str | None) -> Iterator[DateCandidate]:
    """Elements marked ``itemprop="datePublished"`` or RDFa ``property``, outside comments."""
    for element in page.xpath("//*[@itemprop or @property]"):
        name = f"{element.get('itemprop') or ''} {element.get('property') or ''}"
        if (
            element.tag != "meta"
            and re.search(r"datePublished|dc:date|dc:issued|dc:created", name)
            and not frames.is_elsewhere(element)
        ):
            yield from _stated_or_shown(element, "microdata datePublished", 0.9, language)


def _from_time(page: HtmlElement, frames: Frames, language: str | None) -> Iterator[DateCandidate]:
    """``<time>`` elements outside comments, teasers and the like; those marked as published are trusted more."""
    for element in page.iter("time"):
        marks = marks_of(element) + " " + marks_of(element.getparent())
        if is_change(element, marks) or frames.is_elsewhere(element):
            continue
        if element.get("pubdate") is not None or _PUBLISHED.search(marks):
            yield from _stated_or_shown(element, "time element, marked published", 0.88, language)
        else:
            yield from _stated_or_shown(element, "time element", 0.72, language, known=Known.FOUND)


def _stated_or_shown(
    element: HtmlElement, source: str, trust: float, language: str | None, known: Known = Known.STATED
) -> Iterator[DateCandidate]:
    for words in (
        element.get("datetime"),
        element.get("content"),
        element.get("title"),
        shown.short_text(element),
    ):
        found = stamp(words, language) if words else None
        if found and words:
            yield candidate(found, source, words, trust, known)
            return
