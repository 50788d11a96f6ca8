"""The timeline as a web page that stands by itself: marks answer the pointer, a click leads to the passage.

Plotly is in the page, so it works without a network. The whole timeline is one picture; where it holds more
events than have room for their labels, further pictures show it stretch by stretch, as printed pages do.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from typing import Any

import numpy as np
import orjson

from dateline.formula.calendar import civil_at
from dateline.formula.words import MONTHS
from dateline.paths import resource
from dateline.timeline.exports.chronicle import Chronicle, Written
from dateline.timeline.figure import compose, marks_of, published_on
from dateline.timeline.marks import Marks
from dateline.timeline.printing import Print, pages
from dateline.timeline.reports.content import report
from dateline.timeline.reports.page import body, fill, fonts, head
from dateline.timeline.theme import LIGHT
from dateline.timeline.ticks import year_label
from dateline.timeline.view import View, fitted

POLICY = (
    "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; font-src data:; img-src data:"
)
"""What the page may load: nothing but what is in it."""
WIDTH = 1180
_MOST_PICTURES = 150


def write(chronicle: Chronicle) -> Written:
    """Write a chronicle as an interactive page."""
    made = report(chronicle)
    shown = marks_of(chronicle.events, chronicle.articles, happenings=chronicle.happenings)
    published = published_on(shown, chronicle.articles)
    stretches = [each for each in pages(shown, published, Print(pages=True)) if each]
    pictures = list(_pictures(shown, chronicle, published, _joined(stretches)))
    text = resource("reports", "interactive.html").read_text(encoding="utf-8")
    filled = {
        "policy": POLICY,
        "title": escape(made.title),
        "style": "".join((fonts(), _file("report.css"), _file("interactive.css"))),
        "head": "".join(head(made)),
        "body": "".join(body(made)),
        "data": _safe(pictures),
        "plotly": resource("web", "plotly", "plotly-basic.min.js").read_text(encoding="utf-8"),
        "script": _file("interactive.js"),
    }
    return Written(fill(text, filled).encode(), (*made.losses, *_losses(len(stretches))))


def _joined(stretches: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """Return the stretches, neighbours joined where there are more than a page can hold."""
    size = max(1, -(-len(stretches) // _MOST_PICTURES))
    runs = [stretches[at : at + size] for at in range(0, len(stretches), size)]
    return [(run[0][0], run[-1][1]) for run in runs]


def _losses(stretches: int) -> tuple[str, ...]:
    if stretches <= _MOST_PICTURES:
        return ()
    return (
        "Not every event has its label in a picture, as there are too many; the list below the pictures names all.",
    )


def _pictures(
    marks: Marks,
    chronicle: Chronicle,
    published: list[float],
    stretches: Sequence[tuple[float, float]],
) -> Iterator[dict[str, Any]]:
    """Return the figure of the whole and, if that cannot name all, those of its stretches."""
    yield _picture(marks, chronicle, fitted(marks, published), "Everything", whole=True)
    for stretch in stretches if len(stretches) > 1 else ():
        first, last = np.searchsorted(marks.anchor, stretch)
        name = _named(float(marks.anchor[first]), float(marks.anchor[last - 1]))
        yield _picture(marks, chronicle, stretch, name, whole=False)


def _picture(
    marks: Marks, chronicle: Chronicle, stretch: tuple[float, float], name: str, *, whole: bool
) -> dict[str, Any]:
    start, end = stretch
    within = (None, None) if whole else stretch
    view = View(width=WIDTH, start=within[0], end=within[1], header=False)
    first, last = np.searchsorted(marks.anchor, stretch)
    return {
        "name": name,
        "start": start,
        "end": end,
        "events": [marks.event(at).event.id for at in range(int(first), int(last))],
        "figure": compose(marks, chronicle.articles, view, LIGHT),
    }


def _named(start: float, end: float) -> str:
    """Return what a stretch is called by its first and last event: their months, or their years where these are apart."""
    (year, month, _), (until, last, _) = civil_at(int(start)), civil_at(int(end))
    names = (year_label(year), year_label(until))
    if until - year <= 1:
        names = (f"{MONTHS[month - 1][:3]} {names[0]}", f"{MONTHS[last - 1][:3]} {names[1]}")
    return names[0] if names[0] == names[1] else " – ".join(names)


def _safe(data: object) -> str:
    """Return data as JSON that no page takes for markup, whatever it holds."""
    text = orjson.dumps(data, option=orjson.OPT_SERIALIZE_NUMPY).decode()
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return text


def _file(name: str) -> str:
    return resource("reports", name).read_text(encoding="utf-8")
