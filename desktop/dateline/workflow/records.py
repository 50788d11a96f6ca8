"""The exchange records of the command line: documents in, time expressions or events out."""

from __future__ import annotations

from typing import Any

from dateline.formula import edtf, explain, points, standards
from dateline.formula.resolve import Context, Step, resolve
from dateline.formula.results import Dated, kind_of
from dateline.model import DatedEvent, Mention, Span, TimexType
from dateline.workflow.dates import instant
from dateline.workflow.preparing import tagger

Record = dict[str, Any]


def tag_record(document: Record) -> Record:
    """Tag one document ``{"id", "lang", "dct", "text"}``; dct may be null."""
    mentions, context = _tagged(document)
    return {
        "id": document["id"],
        "timexes": [
            {"tid": points.name(number)} | timex(mention, context.mention(number), document["text"])
            for number, mention in enumerate(mentions)
        ],
    }


def events_record(document: Record) -> Record:
    """Find the dated events of one document ``{"id", "lang", "dct", "text"}``; dct may be null."""
    from dateline.events.extract import Depth, extract

    mentions, context = _tagged(document)
    phrases = {number: each.span.of(document["text"]) for number, each in enumerate(mentions)}
    found = [
        DatedEvent(event, resolve(event.shown_when, context))
        for event in extract(document["text"], mentions, document.get("lang") or "en", Depth.THOROUGH)
    ]
    return {"id": document["id"], "events": [event_row(each, mentions, phrases) for each in found]}


def timex(mention: Mention, step: Step, text: str) -> Record:
    """Return one mention with what it came to; days inclusive, null = open."""
    named = standards.timex(step)
    row: Record = {
        "start": mention.span.start,
        "end": mention.span.end,
        "text": mention.span.of(text),
        "type": mention.type.value,
        "value": named.value,
        "mod": named.mod,
    }
    if named.quant or named.freq:
        row |= {"quant": named.quant, "freq": named.freq}
    anchor, ends = points.anchor(step), points.points(step)
    row |= {"temporalFunction": anchor is not None, "anchorTimeID": anchor}
    if mention.type is TimexType.DURATION and ends is not None:
        row |= {"beginPoint": ends.begin, "endPoint": ends.end}
    return row | placed(step)


def event_row(dated: DatedEvent, mentions: tuple[Mention, ...], phrases: dict[int, str]) -> Record:
    """Return one event with its date and how it was computed; days inclusive, null = open."""
    event, step = dated.event, dated.step
    grain = step.result.granularity.value if isinstance(step.result, Dated) else None
    return {
        "headline": event.shown_headline,
        "spans": [_ends(span) for span in event.passages],
        **placed(step),
        "granularity": grain,
        "status": event.shown_status.value,
        "attribution": event.attribution,
        "implied": event.implied,
        "mentions": [_ends(mentions[number].span) for number in event.mentions],
        "explanation": ". ".join(filter(None, (event.explanation, *explain.sentences(step, phrases)))),
    }


def placed(step: Step) -> Record:
    """Return where a computed date lies: EDTF, kind and inclusive days."""
    return {
        "edtf": edtf.write(step.result) or None,
        "kind": kind_of(step.result).value,
        "earliest": standards.earliest(step.result),
        "latest": standards.latest(step.result),
    }


def _tagged(document: Record) -> tuple[tuple[Mention, ...], Context]:
    mentions = tagger(document.get("lang") or "en").tag(document["text"])
    return mentions, Context(published(document.get("dct")), tuple(each.formula for each in mentions))


def published(day: object) -> Dated | None:
    """Read a publication date given as EDTF, with or without a time of day; None if not given."""
    return instant(*day.partition("T")[::2]) if isinstance(day, str) else None


def _ends(span: Span) -> list[int]:
    return [span.start, span.end]
