"""TimeML 1.2.1: each article with its time expressions, events and the links between them, in one archive.

``t0`` is the publication date; an expression that counts from another names it as its ``anchorTimeID``. A date
that stands nowhere in the text, as one that the user has set, is an empty TIMEX3 behind it.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

from dateline.model import Article
from dateline.timeline.exports import tellings as telling_of
from dateline.timeline.exports.chronicle import Chronicle, Written
from dateline.timeline.exports.places import place
from dateline.timeline.exports.tellings import Telling
from dateline.timeline.exports.timeml_events import Marked, marked
from dateline.timeline.exports.timeml_times import Times, times

_BEGINNING = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
    ' xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">\n'
)
_EPOCH = (1980, 1, 1, 0, 0, 0)
_CHECKS: dict[str, Callable[[Telling], bool]] = {
    "Left out, as TimeML marks words and these have none": lambda each: not each.front.event.passages,
    "Without category, tags and note, for which TimeML has no place": lambda each: bool(
        each.front.event.decision.category or each.front.event.decision.tags or each.front.event.decision.note
    ),
    "Times of day without their time zones, for which TimeML has no place": telling_of.zoned,
}


def write(chronicle: Chronicle) -> Written:
    """Write a chronicle as a ZIP archive with one TimeML file for each article."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in sorted(chronicle.articles):
            entry = zipfile.ZipInfo(f"{number:04}.tml", _EPOCH)
            archive.writestr(entry, document(chronicle, chronicle.articles[number]), zipfile.ZIP_DEFLATED)
    every = [Telling(each, (), place(each.step.result)) for each in chronicle.events]
    return Written(out.getvalue(), telling_of.losses(every, _CHECKS))


def document(chronicle: Chronicle, article: Article) -> bytes:
    """Write one article as TimeML."""
    found = times(chronicle, article)
    events = marked(chronicle, article, found)
    body = _body(article.text, found, events)
    links = "".join(f"{each}\n" for each in (*found.behind, *events.instances, *events.links))
    return f"{_BEGINNING}{found.publication}\n{body}\n{links}</TimeML>\n".encode()


def _body(text: str, found: Times, events: Marked) -> str:
    """Return the text with the tags in their places; what XML forbids becomes a sign that stands for it."""
    parts, at = [], 0
    for span, tag, attributes in sorted((*found.inline, *events.inline)):
        parts += [
            _escaped(text[at : span.start]),
            f"<{tag}{attributes}>",
            _escaped(span.of(text)),
            f"</{tag}>",
        ]
        at = span.end
    return "".join((*parts, _escaped(text[at:])))


def _escaped(text: str) -> str:
    return (
        telling_of.printable(text, "\ufffd").replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    )
