"""Publication dates in the meta tags of a web page, by the many names that publishers give them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dateline.articles.doubts import CHANGE
from dateline.articles.frames import Frames
from dateline.articles.stamps import candidate, stamp
from dateline.model import DateCandidate, Known

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_SELDOM = [
    "analyticsattributes.articledate", "article:post_date", "article:publication_date",
    "article:publicationdate", "bt:pubdate", "date_published", "date-published", "dateposted",
    "dc.date.publication", "dc.date.published", "mediator_published_time", "og:article:published",
    "og:datepublished", "og:publish_date", "og:question:published_time", "published_date", "published_time",
    "publisheddate", "publish_time", "publishtime", "publicationdate", "publication-date", "rbpubdate",
    "release_date", "shareaholic:article_published_time", "twt-published-at", "vr:published_time",
    "dcterms.dateissued",
]  # fmt: skip
"""Rarer names of the day of publication."""
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
    **dict.fromkeys(_SELDOM, 0.88),
}
"""Names of meta tags that mean the day of publication, and how far each is trusted; no modified one."""
_META_OF_SOME_DATE = frozenset([
    "date", "dc.date", "dcterms.date", "dc.date.created", "dcterms.created", "dc.created", "created", "dc:date",
    "dc:created", "datecreated", "displaydate", "article_date", "articledate", "doc_date", "pdate",
    "article.created", "timestamp",
])  # fmt: skip
"""Names that say "date" without saying of what: believed no more than what readers see."""
_META_OF_CHANGE = frozenset([
    "article:modified_time", "article:modified", "og:updated_time", "og:modified_time", "datemodified",
    "last-modified", "lastmod", "dcterms.modified", "dc.date.modified", "dc.modified", "revised", "updated_time",
    "date.modified", "article:updated_time",
])  # fmt: skip
"""Names that tell of the last change: listed apart, never standing in for the publication."""
_NAMES = _META.keys() | _META_OF_SOME_DATE | _META_OF_CHANGE


def find(page: HtmlElement, frames: Frames) -> Iterator[DateCandidate]:
    """Yield the dates of meta tags with one of the names for a publication date, or a change."""
    for tag in page.iter("meta"):
        name = tag.get("property") or tag.get("name") or tag.get("itemprop") or tag.get("http-equiv") or ""
        key = name.strip().lower()
        words = tag.get("content") or tag.get("value") or ""
        found = stamp(words) if key in _NAMES else None
        if not found:
            continue
        if tag.get("itemprop") and frames.is_other_work(tag):
            yield candidate(found, f"meta {name.strip()} of another work", words, 0.2, Known.GUESSED)
        elif key in _META:
            yield candidate(found, f"meta {name.strip()}", words, _META[key], Known.STATED)
        elif key in _META_OF_CHANGE:
            yield candidate(found, f"{CHANGE} (meta {name.strip()})", words, 0.1, Known.GUESSED)
        elif tag.get("http-equiv"):
            yield candidate(found, "day the page was sent (meta http-equiv date)", words, 0.1, Known.GUESSED)
        else:
            yield candidate(found, f"meta {name.strip()}", words, 0.74, Known.FOUND)
