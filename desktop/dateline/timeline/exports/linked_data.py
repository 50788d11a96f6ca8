"""JSON-LD (schema.org Event): for web pages and knowledge graphs; every date is also there as EDTF.

``startDate`` and ``endDate`` stand only where they are certain; the EDTF beside them, typed by the Library of
Congress, says the rest. No ``<`` is written, so that the text may stand in a page.
"""

from __future__ import annotations

from typing import Any

from dateline.formula import edtf
from dateline.formula.results import Kind
from dateline.formula.words import words
from dateline.model import Article
from dateline.timeline.exports import tellings as telling_of
from dateline.timeline.exports.chronicle import Chronicle, Written
from dateline.timeline.exports.pieces import document
from dateline.timeline.exports.places import Place, iso
from dateline.timeline.exports.rows import quote
from dateline.timeline.exports.tellings import Telling, tellings

CONTEXT = {
    "@vocab": "https://schema.org/",
    "dcterms": "http://purl.org/dc/terms/",
    "edtf": "http://id.loc.gov/datatypes/edtf/",
}


def write(chronicle: Chronicle) -> Written:
    """Write a chronicle as one document about its events."""
    told = tellings(chronicle)
    fields: dict[str, Any] = {
        "@context": CONTEXT,
        "@type": "CreativeWork",
        "name": telling_of.one_line(chronicle.title),
    }
    coverage = _coverage([each.place for each in told if each.place])
    if coverage:
        fields["temporalCoverage"] = coverage
    data = document(fields, {"about": (_event(chronicle, each) for each in told)})
    return Written(data.replace(b"<", b"\\u003c"))


def _event(chronicle: Chronicle, telling: Telling) -> dict[str, Any]:
    event, result = telling.front.event, telling.front.step.result
    found: dict[str, Any] = {
        "@type": "Event",
        "identifier": str(telling.number),
        "name": telling_of.headline(telling),
        "description": "\n".join(telling_of.description(chronicle, telling)),
        "dcterms:temporal": words(result),
        **_dates(telling.place),
    }
    if edtf.write(result):
        found["dcterms:date"] = {"@type": "edtf:EDTF", "@value": edtf.write(result)}
    labels = [
        each for each in map(telling_of.one_line, (event.decision.category, *event.decision.tags)) if each
    ]
    if labels:
        found["keywords"] = labels
    sources = [
        _source(article, quote(each, article))
        for each in (telling.front, *telling.others)
        if (article := chronicle.article(each))
    ]
    return found | ({"subjectOf": sources} if sources else {})


def _dates(where: Place | None) -> dict[str, str]:
    """Return the dates that are certain: both ends of what is exact, the known end of what lasts."""
    if where is None or where.vague or where.kind not in (Kind.ON, Kind.FROM_TO):
        return {}
    ends = {}
    if not where.open_start:
        ends["startDate"] = iso(where.first)
    if not where.open_end and not where.single:
        ends["endDate"] = iso(where.last)
    return ends


def _source(article: Article, said: str) -> dict[str, Any]:
    chosen = article.published.chosen
    found: dict[str, Any] = {
        "@type": "NewsArticle",
        "headline": article.title,
        "datePublished": chosen.date if chosen else "",
        "publisher": {"@type": "Organization", "name": article.publisher} if article.publisher else "",
        "url": article.link,
        "abstract": said,
        "identifier": _hash(article.sha256),
    }
    return {name: value for name, value in found.items() if value}


def _hash(sha256: str) -> dict[str, str]:
    return {"@type": "PropertyValue", "propertyID": "sha256", "value": sha256} if sha256 else {}


def _coverage(places: list[Place]) -> str:
    """Return the stretch that all events lie in, as an interval of ISO 8601."""
    if not places:
        return ""
    first, last = min(places, key=lambda each: each.start), max(places, key=lambda each: each.end)
    start = ".." if any(each.open_start for each in places) else iso(first.first)
    end = ".." if any(each.open_end for each in places) else iso(last.last)
    return f"{start}/{end}"
