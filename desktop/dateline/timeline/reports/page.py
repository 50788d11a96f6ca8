"""The chronology report as a web page that stands by itself, for reading and for printing."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Iterator
from html import escape

from dateline.paths import resource
from dateline.timeline.exports.chronicle import Chronicle, Written
from dateline.timeline.reports.content import (
    HOW_TO_READ,
    Entry,
    Report,
    Source,
    Witness,
    details,
    facts,
    reference,
    report,
)

POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:"
"""What the page may load: nothing but what is in it."""


def write(chronicle: Chronicle) -> Written:
    """Write a chronicle as a report in HTML."""
    made = report(chronicle)
    text = resource("reports", "page.html").read_text(encoding="utf-8")
    style = fonts() + resource("reports", "report.css").read_text(encoding="utf-8")
    filled = {
        "policy": POLICY,
        "title": escape(made.title),
        "style": style,
        "head": "".join(head(made)),
        "body": "".join(body(made)),
    }
    return Written(fill(text, filled).encode(), made.losses)


def fill(text: str, parts: dict[str, str]) -> str:
    """Put parts into the places of a page that are marked ``<!--name-->``, without looking into what was put in."""
    pieces = text.split("<!--")
    filled = (
        parts[name] + rest
        for name, closing, rest in (each.partition("-->") for each in pieces[1:])
        if closing
    )
    return pieces[0] + "".join(filled)


def fonts() -> str:
    """Return the rules of style that bring the bundled font along."""
    return "".join(
        f"@font-face{{font-family:Inter;font-weight:{weight};src:url(data:font/woff2;base64,{_file(name)})}}\n"
        for weight, name in ((400, "Inter-Regular.woff2"), (700, "Inter-Bold.woff2"))
    )


def head(made: Report) -> Iterator[str]:
    """Return title, summary and how to read, as HTML."""
    yield f'<h1 dir="auto">{escape(made.title)}</h1>'
    yield f'<p class="summary">{escape(made.summary)}</p>'
    yield f'<p class="how">{escape(HOW_TO_READ)}</p>'


def body(made: Report) -> Iterator[str]:
    """Return entries and sources, as HTML."""
    for name, entries in (("Events", made.dated), ("Without a date", made.undated)):
        if entries:
            yield f"<section><h2>{name}</h2><ol>{''.join(map(_entry, entries))}</ol></section>"
    if made.sources:
        yield f'<section class="sources"><h2>Sources</h2><ol>{"".join(map(_source, made.sources))}</ol></section>'


def _entry(entry: Entry) -> str:
    marks = "".join(f'<span class="mark">{escape(each)}</span>' for each in entry.marks)
    told = "".join(_witness(entry, each) for each in entry.witnesses)
    return (
        f'<li class="entry" id="event-{entry.id}" value="{entry.number}"><div class="date">{escape(entry.date)}</div>'
        f'<div class="what"><h3 dir="auto">{entry.number}. {escape(entry.headline)}{marks}</h3>{told}</div></li>'
    )


def _witness(entry: Entry, witness: Witness) -> str:
    where = escape(reference(witness))
    if witness.source is not None:
        where = f'<a href="#source-{witness.source}">{where}</a>'
    quoted = f'<q dir="auto">{escape(witness.quote)}</q> ' if witness.quote else ""
    return f"<blockquote>{quoted}{where}</blockquote>{_pairs(details(entry, witness))}"


def _source(source: Source) -> str:
    return (
        f'<li id="source-{source.number}" value="{source.number}"><h3 dir="auto">{escape(source.title)}</h3>'
        f"{_pairs(facts(source))}</li>"
    )


def _pairs(pairs: Iterable[tuple[str, str]]) -> str:
    rows = "".join(f'<dt>{escape(name)}</dt><dd dir="auto">{escape(text)}</dd>' for name, text in pairs)
    return f"<dl>{rows}</dl>" if rows else ""


def _file(name: str) -> str:
    return base64.b64encode(resource("fonts", name).read_bytes()).decode()
