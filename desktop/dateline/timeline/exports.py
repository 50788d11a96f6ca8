"""A library's events as data others can read: JSON lossless for people and programs, CSV for spreadsheets."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import orjson

from dateline import __version__
from dateline.formula import edtf, explain, notation, standards
from dateline.formula.results import Dated, kind_of
from dateline.formula.words import words
from dateline.model import Article, DatedEvent, Happening

Row = dict[str, Any]
FORMAT = "dateline-events/1"
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def rows(
    events: Sequence[DatedEvent],
    articles: Mapping[int, Article],
    phrases: Mapping[int, Mapping[int, str]],
    happenings: Iterable[Happening] = (),
) -> list[Row]:
    """Return one flat row for each event, in the given order, with the columns of a chronology.

    Events that tell one happening bear the same number in ``happening``: that of the one standing for them.
    """
    told = {number: each for each in happenings for number in each.tellings}
    return [
        _row(each, articles.get(each.event.article), phrases.get(each.event.article, {}))
        | _told(each.event.id, told.get(each.event.id))
        for each in events
    ]


def to_json(table: list[Row]) -> str:
    """Write rows as indented JSON with the name of the format and the version of the program."""
    document = {"format": FORMAT, "program": f"dateline {__version__}", "events": table}
    return orjson.dumps(document, option=orjson.OPT_INDENT_2).decode() + "\n"


def to_csv(table: list[Row]) -> str:
    """Write rows as CSV; cells that a spreadsheet would run as a formula get an apostrophe in front."""
    out = io.StringIO()
    writer = csv.DictWriter(out, fieldnames=_COLUMNS, lineterminator="\r\n")
    writer.writeheader()
    for row in table:
        writer.writerow({name: _cell(row[name]) for name in _COLUMNS})
    return out.getvalue()


WRITERS: dict[str, Callable[[list[Row]], str]] = {"json": to_json, "csv": to_csv}


def _row(dated: DatedEvent, article: Article | None, phrases: Mapping[int, str]) -> Row:
    return _what(dated) | _when(dated, phrases) | _where(dated, article)


def _what(dated: DatedEvent) -> Row:
    event = dated.event
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


def _when(dated: DatedEvent, phrases: Mapping[int, str]) -> Row:
    event, result = dated.event, dated.step.result
    as_written = [phrases[number] for number in event.mentions if number in phrases]
    return {
        "date_as_written": event.decision.words or "; ".join(as_written),
        "edtf": edtf.write(result),
        "earliest": standards.earliest(result),
        "latest": standards.latest(result),
        "kind": kind_of(result).value,
        "granularity": result.granularity.value if isinstance(result, Dated) else "",
        "date_in_words": words(result),
        "formula": notation.write(event.shown_when),
        "derivation": ". ".join(explain.sentences(dated.step, phrases)),
    }


def _where(dated: DatedEvent, article: Article | None) -> Row:
    chosen = article.published.chosen if article else None
    passages = dated.event.passages
    return {
        "quote": " … ".join(span.of(article.text) for span in passages) if article else "",
        "article": article.title if article else "",
        "publisher": article.publisher if article else "",
        "source": article.source if article else "",
        "sha256": article.sha256 if article else "",
        "published": chosen.date if chosen else None,
        "published_known": article.published.known.value if article else "",
        "published_evidence": f"{chosen.source}: {chosen.evidence}" if chosen else "",
        "offsets": " ".join(f"{span.start}-{span.end}" for span in passages),
    }


_COLUMNS = (
    "id", "headline", "date_as_written", "edtf", "earliest", "latest", "kind", "granularity", "date_in_words",
    "formula", "derivation", "status", "attribution", "implied", "reviewed", "happening", "sources", "agreement", "quote", "article", "publisher",
    "source", "sha256", "published", "published_known", "published_evidence", "offsets",
)  # fmt: skip


def _cell(value: object) -> object:
    if isinstance(value, str) and value.startswith(_FORMULA_STARTS):
        return f"'{value}"
    return "" if value is None else value
