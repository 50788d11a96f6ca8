"""JSON of our own: a library's events for programs and people, with everything they were made from.

``resources/schemas/dateline-events-2.json`` describes it. ``events`` has the columns of a chronology first, for
those who only want dates; formulas, passages and decisions beside them are what the library itself holds.
"""

from __future__ import annotations

from typing import Any

from dateline import __version__
from dateline.formula import edtf, notation, standards
from dateline.formula.resolve import Step
from dateline.formula.results import kind_of
from dateline.formula.words import words
from dateline.model import Article, DatedEvent, Decision, Mention, Span
from dateline.timeline.exports.chronicle import Chronicle, Written
from dateline.timeline.exports.pieces import document
from dateline.timeline.exports.rows import Row, rows

FORMAT = "dateline-events/2"


def write(chronicle: Chronicle) -> Written:
    """Write a chronicle as JSON; nothing is lost."""
    fields = {"format": FORMAT, "program": f"dateline {__version__}", "title": chronicle.title}
    articles = (_article(chronicle, each) for _, each in sorted(chronicle.articles.items()))
    events = (row | _event(each) for row, each in zip(rows(chronicle), chronicle.events, strict=True))
    lists = {"articles": articles, "events": events, "happenings": chronicle.happenings}
    return Written(document(fields, lists))


def _article(chronicle: Chronicle, article: Article) -> Row:
    mentions, steps = chronicle.mentions.get(article.id, ()), chronicle.steps.get(article.id, ())
    return {
        "id": article.id,
        "title": article.title,
        "text": article.text,
        "published": article.published,
        "language": article.language,
        "publisher": article.publisher,
        "byline": article.byline,
        "source": article.source,
        "link": article.link,
        "sha256": article.sha256,
        "removed": article.removed,
        "mentions": [_mention(each, step, article.text) for each, step in zip(mentions, steps, strict=True)],
    }


def _mention(mention: Mention, step: Step, text: str) -> Row:
    return {
        "span": _ends(mention.span),
        "words": mention.span.of(text),
        "type": mention.type.value,
        "formula": notation.write(mention.formula),
        "edtf": edtf.write(step.result),
        "kind": kind_of(step.result).value,
        "earliest": standards.earliest(step.result),
        "latest": standards.latest(step.result),
        "date_in_words": words(step.result),
        "timex": standards.timex(step)._asdict(),
        "derivation": mention.derivation,
    }


def _event(each: DatedEvent) -> Row:
    """Return what the program read, apart from what the user decided, which wins over it in the columns."""
    event = each.event
    return {
        "article_id": event.article,
        "passages": [_ends(span) for span in event.passages],
        "mentions": event.mentions,
        "explanation": event.explanation,
        "read": {
            "headline": event.headline,
            "when": notation.write(event.when),
            "status": event.status.value,
        },
        "decision": _decision(event.decision),
    }


def _decision(decision: Decision) -> Row | None:
    if decision == Decision():
        return None
    when = decision.when
    found: dict[str, Any] = {
        "review": decision.review.value,
        "headline": decision.headline,
        "when": None if when is None else notation.write(when),
        "words": decision.words,
        "status": decision.status,
        "note": decision.note,
        "tags": decision.tags,
        "category": decision.category,
        "same_as": decision.same_as,
        "other_than": decision.other_than,
    }
    return found


def _ends(span: Span) -> list[int]:
    return [span.start, span.end]
