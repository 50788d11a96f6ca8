"""Small records and lists as the text that stands in one column, and back.

What repeats in every article (derivations, as formulas do) is read once and then remembered by its text.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

import orjson

from dateline.formula.notation import read, write
from dateline.model import DateCandidate, Decision, Known, PublicationDate, Reason, Review, Span, Status

_REMEMBERED = 16384


def written(value: object) -> str:
    """Return a dataclass or a list as JSON."""
    return orjson.dumps(value).decode()


def written_published(published: PublicationDate) -> str:
    """Return a publication date with its candidates as JSON."""
    return written(
        {
            "chosen": published.chosen,
            "candidates": published.candidates,
            "conflicts": published.conflicts,
        }
    )


def read_published(text: str) -> PublicationDate:
    """Return the publication date that was written."""
    record = orjson.loads(text)
    chosen = record["chosen"]
    return PublicationDate(
        None if chosen is None else _candidate(chosen),
        tuple(map(_candidate, record["candidates"])),
        tuple(record.get("conflicts", ())),
    )


def written_spans(spans: Iterable[Span]) -> str:
    """Return spans as pairs of offsets."""
    return written([(span.start, span.end) for span in spans])


def read_spans(text: str) -> tuple[Span, ...]:
    """Return the spans that were written."""
    return tuple(Span(start, end) for start, end in orjson.loads(text))


def written_reasons(reasons: Iterable[Reason]) -> str:
    """Return a derivation as pairs of rule and words."""
    return written([(reason.rule, reason.says) for reason in reasons])


@lru_cache(_REMEMBERED)
def read_reasons(text: str) -> tuple[Reason, ...]:
    """Return the derivation that was written."""
    return tuple(Reason(rule, says) for rule, says in orjson.loads(text))


@lru_cache(_REMEMBERED)
def read_numbers(text: str) -> tuple[int, ...]:
    """Return a list of numbers that was written."""
    return tuple(orjson.loads(text))


def read_lines(text: str) -> tuple[str, ...]:
    """Return a list of lines that was written."""
    return tuple(orjson.loads(text))


def written_decision(decision: Decision) -> str | None:
    """Return the user's word as JSON, or None while there is none."""
    if decision == Decision():
        return None
    return written(
        {
            "review": decision.review,
            "headline": decision.headline,
            "when": None if decision.when is None else write(decision.when),
            "words": decision.words,
            "status": decision.status,
            "note": decision.note,
            "tags": decision.tags,
            "category": decision.category,
            "same_as": decision.same_as,
            "other_than": decision.other_than,
        }
    )


def read_decision(text: str | None) -> Decision:
    """Return the user's word that was written."""
    if text is None:
        return Decision()
    record = orjson.loads(text)
    when, status = record["when"], record["status"]
    return Decision(
        Review(record["review"]),
        record["headline"],
        None if when is None else read(when),
        record["words"],
        None if status is None else Status(status),
        record.get("note", ""),
        tuple(record.get("tags", ())),
        record.get("category", ""),
        tuple(record.get("same_as", ())),
        tuple(record.get("other_than", ())),
    )


def _candidate(record: dict[str, Any]) -> DateCandidate:
    return DateCandidate(**{**record, "known": Known(record["known"])})
