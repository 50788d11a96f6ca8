"""The chronology report as Markdown (CommonMark)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.timeline.exports.chronicle import Chronicle, Written
from dateline.timeline.reports.content import (
    HOW_TO_READ,
    Entry,
    Report,
    Source,
    details,
    facts,
    reference,
    report,
)

_SIGNS = re.compile(r"([\\`*_{}\[\]<>()#|~$&])")
_LEADING = re.compile(r"^([-+=]|\d+(?=[.)]))")


def write(chronicle: Chronicle) -> Written:
    """Write a chronicle as a report in Markdown."""
    made = report(chronicle)
    return Written(("\n".join(_lines(made)).rstrip() + "\n").encode(), made.losses)


def escaped(text: str) -> str:
    """Return a text that Markdown shows as it is."""
    return _LEADING.sub(r"\\\1", _SIGNS.sub(r"\\\1", text))


def _lines(made: Report) -> Iterator[str]:
    yield from (f"# {escaped(made.title)}", "", escaped(made.summary), "", HOW_TO_READ, "")
    for name, entries in (("Events", made.dated), ("Without a date", made.undated)):
        if entries:
            yield from (f"## {name}", "")
        for entry in entries:
            yield from _entry(entry)
    if made.sources:
        yield from ("## Sources", "")
    for source in made.sources:
        yield from _source(source)


def _entry(entry: Entry) -> Iterator[str]:
    marks = f" *({escaped(', '.join(entry.marks))})*" if entry.marks else ""
    yield f"### {entry.number}. {escaped(entry.date)} – {escaped(entry.headline)}{marks}"
    yield ""
    for witness in entry.witnesses:
        quoted = f"“{escaped(witness.quote)}” " if witness.quote else ""
        yield from (f"> {quoted}{escaped(reference(witness))}", "")
        yield from (f"- {name}: {escaped(text)}" for name, text in details(entry, witness))
        yield ""


def _source(source: Source) -> Iterator[str]:
    yield f"**\\[{source.number}\\]** {escaped(source.title)}"
    yield ""
    yield from (f"- {name}: {escaped(text)}" for name, text in facts(source))
    yield ""
