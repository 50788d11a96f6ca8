"""Publication dates that a web page states or shows, each found by one small function that names its evidence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from dateline.articles import lines as visible_lines
from dateline.articles import linked_data, meta_tags, shown
from dateline.articles.frames import Frames, is_change, marks_of
from dateline.articles.stamps import candidate, stamp
from dateline.model import DateCandidate, Known

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_MOST_OF_A_KIND = 20
_ABOVE = 4
"""Lines above the main heading in which a date may stand."""
_PUBLISHED = re.compile(
    r"publi(?:sh|c|é|ée|e)|pubdate|posted|entry-date|created|issued|post-date|datum", re.IGNORECASE
)


def find(
    page: HtmlElement, frames: Frames, lines: Sequence[str], language: str | None
) -> Iterator[DateCandidate]:
    """Try every finder in order, the most trustworthy first; ``lines`` are the page's visible ones.

    The slow search of the whole page is left out where the page states its date or shows it.
    """
    finders = (
        linked_data.find(page),
        meta_tags.find(page),
        _from_microdata(page, frames, language),
        _from_time(page, frames, language),
    )
    stated = [item for finder in finders for item in islice(finder, _MOST_OF_A_KIND)]
    yield from stated
    seen = list(shown.find(page, frames, language))
    yield from seen
    told = (*stated, *seen, *visible_lines.find(_from_heading(page, lines), language))
    if not any(item.known in (Known.STATED, Known.FOUND) for item in told):
        alone = list(shown.find_lone(page, frames, language))
        yield from alone
        yield from shown.find_anywhere(page, lines, language, 0.45 if len(alone) > 1 else 0.6)


def _from_heading(page: HtmlElement, lines: Sequence[str]) -> Sequence[str]:
    """Return the visible lines from just above the main heading on."""
    headings = {" ".join(heading.text_content().split()) for heading in page.iter("h1")}
    place = next((number for number, line in enumerate(lines) if line in headings), 0)
    return lines[max(0, place - _ABOVE) :]


def _from_microdata(page: HtmlElement, frames: Frames, language: str | None) -> Iterator[DateCandidate]:
    """Elements marked ``itemprop="datePublished"`` or RDFa ``property``, outside comments."""
    for element in page.xpath("//*[@itemprop or @property]"):
        name = f"{element.get('itemprop') or ''} {element.get('property') or ''}"
        if (
            element.tag != "meta"
            and re.search(r"datePublished|dc:date|dc:issued|dc:created", name)
            and not frames.is_elsewhere(element)
        ):
            yield from _stated_or_shown(element, "microdata datePublished", 0.9, language)


def _from_time(page: HtmlElement, frames: Frames, language: str | None) -> Iterator[DateCandidate]:
    """``<time>`` elements outside comments, teasers and the like; those marked as published are trusted more."""
    for element in page.iter("time"):
        marks = marks_of(element) + " " + marks_of(element.getparent())
        if is_change(element, marks) or frames.is_elsewhere(element):
            continue
        if element.get("pubdate") is not None or _PUBLISHED.search(marks):
            yield from _stated_or_shown(element, "time element, marked published", 0.88, language)
        else:
            yield from _stated_or_shown(element, "time element", 0.77, language, known=Known.FOUND)


def _stated_or_shown(
    element: HtmlElement, source: str, trust: float, language: str | None, known: Known = Known.STATED
) -> Iterator[DateCandidate]:
    for words in (
        element.get("datetime"),
        element.get("content"),
        element.get("title"),
        shown.short_text(element),
    ):
        found = stamp(words, language) if words else None
        if found and words:
            yield candidate(found, source, words, trust, known)
            return
