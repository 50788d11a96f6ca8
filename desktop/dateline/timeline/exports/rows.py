"""The columns of a chronology: everything that is known about an event in one flat row."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dateline.formula import edtf, explain, notation, standards
from dateline.formula.operators import Instant, Mentioned, Published
from dateline.formula.resolve import Step, leaves
from dateline.formula.results import Dated, kind_of
from dateline.formula.words import words
from dateline.model import Article, DatedEvent, Happening
from dateline.timeline.exports.chronicle import Chronicle

Row = dict[str, Any]


def rows(chronicle: Chronicle) -> list[Row]:
    """Return one flat row for each event, in the given order.

    Events that tell one happening bear the same number in ``happening``: that of the one standing for them.
    """
    told = {number: each for each in chronicle.happenings for number in each.tellings}
    return [row(chronicle, each, told.get(each.event.id)) for each in chronicle.events]


def row(chronicle: Chronicle, each: DatedEvent, happening: Happening | None = None) -> Row:
    """Return the row of one event."""
    article, phrases = chronicle.article(each), chronicle.phrases.get(each.event.article, {})
    return (
        _what(each)
        | _told(each.event.id, happening)
        | _when(each, phrases)
        | _where(each, article)
        | _noted(each)
    )


def as_written(each: DatedEvent, phrases: Mapping[int, str]) -> str:
    """Return the words of an event's date: those the user typed, else those of the article."""
    event = each.event
    found = [phrases[number] for number in event.mentions if number in phrases]
    return event.decision.words or "; ".join(found)


def anchor(step: Step, phrases: Mapping[int, str]) -> str:
    """Say what a date counts from, with its own date; "" for one that stands by itself."""
    while isinstance(step.formula, Mentioned) and step.inputs:
        step = step.inputs[0]
    names = (_anchor(leaf, phrases) for leaf in leaves(step.formula))
    return "; ".join(dict.fromkeys(filter(None, names)))


def quote(each: DatedEvent, article: Article | None) -> str:
    """Return the passages of an event as they stand in the article."""
    return " … ".join(span.of(article.text) for span in each.event.passages) if article else ""


def _anchor(leaf: object, phrases: Mapping[int, str]) -> str:
    match leaf:
        case Published() | Instant():
            return "publication date"
        case Mentioned(number=number):
            return f"“{phrases[number]}”" if number in phrases else "another date of the article"
        case _:
            return ""


def _what(each: DatedEvent) -> Row:
    event = each.event
    return {
        "id": event.id,
        "headline": event.shown_headline,
        "status": event.shown_status.value,
        "attribution": event.attribution,
        "implied": event.implied,
        "reviewed": event.decision.review.value,
    }


def _told(event: int, happening: Happening | None) -> Row:
    if happening is None or len(happening.tellings) == 1:
        return {"happening": event, "sources": 1, "agreement": ""}
    return {
        "happening": happening.tellings[0],
        "sources": happening.witnesses,
        "agreement": happening.agreement.value,
    }


def _when(each: DatedEvent, phrases: Mapping[int, str]) -> Row:
    result = each.step.result
    return {
        "date_as_written": as_written(each, phrases),
        "edtf": edtf.write(result),
        "earliest": standards.earliest(result),
        "latest": standards.latest(result),
        "kind": kind_of(result).value,
        "granularity": result.granularity.value if isinstance(result, Dated) else "",
        "date_in_words": words(result),
        "anchor": anchor(each.step, phrases),
        "formula": notation.write(each.event.shown_when),
        "derivation": ". ".join(explain.sentences(each.step, phrases)),
    }


def _where(each: DatedEvent, article: Article | None) -> Row:
    chosen = article.published.chosen if article else None
    return {
        "quote": quote(each, article),
        "article": article.title if article else "",
        "publisher": article.publisher if article else "",
        "source": article.source if article else "",
        "link": article.link if article else "",
        "sha256": article.sha256 if article else "",
        "published": chosen.date if chosen else None,
        "published_known": article.published.known.value if article else "",
        "published_evidence": f"{chosen.source}: {chosen.evidence}" if chosen else "",
        "offsets": " ".join(f"{span.start}-{span.end}" for span in each.event.passages),
    }


def _noted(each: DatedEvent) -> Row:
    decision = each.event.decision
    return {"category": decision.category, "tags": list(decision.tags), "note": decision.note}
