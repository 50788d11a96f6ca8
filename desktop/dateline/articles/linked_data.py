"""Publication dates in the JSON-LD of a web page (schema.org), those of the page's own article first."""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from dateline.articles.doubts import CHANGE
from dateline.articles.facts import own_links
from dateline.articles.stamps import candidate, stamp
from dateline.model import DateCandidate, Known

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ARTICLES = re.compile(r"Article|BlogPosting|Report|Posting|Review$|Recipe|CreativeWork|Video")
_OTHERS = re.compile(
    r"^(?:WebSite|Organization|NewsMediaOrganization|Person|ImageObject|Product|Offer|Event|Place|Comment|Dataset)$"
)
"""Types whose dates are those of a site, a picture, a thing."""
_OTHER_WORKS = frozenset([
    "comment", "review", "reviews", "itemListElement", "hasPart", "isPartOf", "mentions", "video", "image",
    "liveBlogUpdate", "blogPost", "blogPosts", "citation", "relatedLink", "workExample", "subjectOf", "about",
    "author",
])  # fmt: skip
_BROKEN = re.compile(r'"datePublished"\s*:\s*"([^"]{4,60})"')
_WRAPPING = re.compile(
    r"^\s*(?://|/\*)?\s*(?:<!\[CDATA\[(?:\s*\*/)?|<!--)\s*|\s*(?:(?://|/\*)?\s*(?:\]\]>(?:\s*\*/)?|-->)|;)\s*$"
)
"""What old pages put around a script so that no browser shows it."""
_KEYS = (("datePublished", 0.0), ("uploadDate", 0.7), ("dateCreated", 0.7))


@dataclass(frozen=True, slots=True)
class _Work:
    """One dated work: how far its kind is trusted, and whether it is the page's own."""

    facts: dict[str, Any]
    trust: float
    is_own: bool


def find(page: HtmlElement) -> Iterator[DateCandidate]:
    """Yield the dates of every article, in any nesting; broken JSON is searched as text.

    Where works have different dates and one of them is the page's own by its link or headline, the
    others' dates are only listed.
    """
    names = _own_names(page)
    works = [work for script in page.iter("script") for work in _works(script, names)]
    dated = [(work, item) for work in works for item in _dates(work)]
    has_own = any(work.is_own for work, item in dated if item.known is Known.STATED)
    for work, item in dated:
        if has_own and not work.is_own and item.known is Known.STATED:
            source = f"{item.source} of another work"
            yield replace(item, source=source, known=Known.GUESSED, confidence=0.2)
        else:
            yield item


def _works(script: HtmlElement, names: frozenset[str]) -> Iterator[_Work]:
    """Yield the dated works of a script."""
    if "ld+json" not in (script.get("type") or ""):
        return
    words = script.text or ""
    if '"date' not in words and "uploadDate" not in words:
        return
    try:
        data = json.loads(_WRAPPING.sub("", words), strict=False)
    except (ValueError, RecursionError):
        match = _BROKEN.search(words)
        if match:
            yield _Work({"datePublished": match[1]}, 0.85, is_own=False)
        return
    for facts in _nested(data):
        types = facts.get("@type")
        named = [str(each) for each in types] if isinstance(types, list) else [str(types)]
        if not all(_OTHERS.search(each) for each in named):
            trust = 0.96 if _ARTICLES.search(" ".join(named)) else 0.85
            yield _Work(facts, trust, not names.isdisjoint(_names(facts)))


def _nested(data: Any) -> Iterator[dict[str, Any]]:
    """Yield the objects of a JSON-LD document, the outer first, without recursion."""
    waiting = deque([data])
    while waiting:
        item = waiting.popleft()
        if isinstance(item, list):
            waiting.extendleft(reversed(item))
        elif isinstance(item, dict):
            yield item
            waiting.extend(v for k, v in item.items() if k not in _OTHER_WORKS and isinstance(v, dict | list))


def _dates(work: _Work) -> Iterator[DateCandidate]:
    for key, trust in _KEYS:
        words = _first(work.facts.get(key))
        found = stamp(words) if words else None
        if found:
            yield candidate(found, f"JSON-LD {key}", words, trust or work.trust, Known.STATED)
    words = _first(work.facts.get("dateModified"))
    changed = stamp(words) if words else None
    if changed:
        yield candidate(changed, f"{CHANGE} (JSON-LD dateModified)", words, 0.1, Known.GUESSED)


def _first(value: Any) -> str:
    """Return a field's words; of several the first."""
    value = value[0] if isinstance(value, list) and value else value
    return value if isinstance(value, str) else ""


def _names(facts: dict[str, Any]) -> Iterator[str]:
    """Yield the links and headlines by which a work calls itself."""
    entity = facts.get("mainEntityOfPage")
    for value in (
        entity.get("@id") if isinstance(entity, dict) else entity,
        facts.get("url"),
        facts.get("@id"),
    ):
        if isinstance(value, str) and "/" in value:
            yield _link(value)
    for key in ("headline", "name"):
        if isinstance(facts.get(key), str):
            yield _letters(facts[key])


def _own_names(page: HtmlElement) -> frozenset[str]:
    """Return the links and headlines by which the page calls itself."""
    links = own_links(page)
    titles = [meta.get("content") or "" for meta in page.iter("meta") if meta.get("property") == "og:title"]
    headings = [heading.text_content() for heading in page.iter("h1")][:5]
    names = {_link(link) for link in links} | {_letters(words) for words in (*titles, *headings)}
    return frozenset(names - {""})


def _link(link: str) -> str:
    """Return what two spellings of the same link share."""
    return re.sub(r"^https?://(?:www\.)?|[?#].*$", "", link.strip()).rstrip("/").casefold()


def _letters(words: str) -> str:
    return re.sub(r"\W+", "", words).casefold()
