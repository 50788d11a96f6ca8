"""Publication dates that a web page states or shows, each found by one small function that names its evidence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from dateline.articles import clocks, linked_data, meta_tags, shown
from dateline.articles import lines as visible_lines
from dateline.articles.frames import Frames, is_change, marks_of
from dateline.articles.stamps import candidate, stamp
from dateline.model import DateCandidate, Known

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_MOST_OF_A_KIND = 20
_DAY_IN_NAME = re.compile(r"(?<!\d)(?:19|20)\d{6}(?!\d)")
_PUBLISHED = re.compile(
    r"publi(?:sh|c|é|ée|e)|pubdate|posted|entry-date|created|issued|post-date|datum", re.IGNORECASE
)


def find(
    page: HtmlElement, frames: Frames, lines: Sequence[str], apart: Sequence[str], language: str | None
) -> Iterator[DateCandidate]:
    """Try every finder in order, the most trustworthy first.

    The slow search of the whole page is left out where the page states its date or shows it.

    Args:
        page: The parsed page.
        frames: Tells its parts apart.
        lines: The visible lines of the article.
        apart: Visible lines with a date that stand outside it, near the headline.
        language: Two-letter code, if known.
    """
    finders = (
        linked_data.find(page),
        meta_tags.find(page, frames),
        _from_microdata(page, frames, language),
        _from_time(page, frames, language),
    )
    stated = [item for finder in finders for item in islice(finder, _MOST_OF_A_KIND)]
    yield from stated
    seen = [*shown.find(page, frames, language), *clocks.from_lines(apart, language)]
    yield from seen
    yield from _from_own_name(page)
    told = (*stated, *seen, *visible_lines.find(lines, language))
    if not any(item.known in (Known.STATED, Known.FOUND) for item in told):
        alone = list(shown.find_lone(page, frames, language))
        yield from alone
        yield from shown.find_anywhere(page, lines, language, 0.45 if len(alone) > 1 else 0.6)


def _from_own_name(page: HtmlElement) -> Iterator[DateCandidate]:
    """A day in the name that a page gives itself as a whole ("news20251124_k100"), much like one in its address."""
    for body in page.iter("body"):
        match = _DAY_IN_NAME.search(body.get("id") or "")
        found = stamp(match[0]) if match else None
        if found:
            yield candidate(found, "name of the page (id of its body)", body.get("id"), 0.5, Known.INFERRED)


def _from_microdata(page: HtmlElement, frames: Frames, language: str | None) -> Iterator[DateCandidate]:
    """Elements marked ``itemprop="datePublished"`` or RDFa ``property``, outside comments."""
    for element in page.xpath("//*[@itemprop or @property]"):
        name = f"{element.get('itemprop') or ''} {element.get('property') or ''}"
        if (
            element.tag != "meta"
            and re.search(r"datePublished|dc:date|dc:issued|dc:created", name)
            and not frames.is_elsewhere(element)
        ):
            found = _stated_or_shown(element, "microdata datePublished", 0.9, language)
            if frames.is_other_work(element):
                found = (
                    replace(each, source=f"{each.source} of another work", known=Known.GUESSED)
                    for each in found
                )
            yield from found


def _from_time(page: HtmlElement, frames: Frames, language: str | None) -> Iterator[DateCandidate]:
    """``<time>`` elements outside comments, teasers and the like; those marked as published are trusted more."""
    for element in page.iter("time"):
        marks = marks_of(element) + " " + marks_of(element.getparent())
        if is_change(element, marks) or frames.is_elsewhere(element):
            continue
        if element.get("pubdate") is not None or _PUBLISHED.search(marks):
            found = list(_stated_or_shown(element, "time element, marked published", 0.88, language))
        else:
            found = list(_stated_or_shown(element, "time element", 0.77, language, known=Known.FOUND))
        yield from clocks.placed(found, is_outside=bool(found) and frames.is_outside(element))


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
