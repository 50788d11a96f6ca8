"""Publication dates that a web page shows its readers, or that can be found on it anywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from dateline.articles import clocks, labels, lines
from dateline.articles.frames import Frames, is_change, marks_of, names_a_change
from dateline.articles.named import named
from dateline.articles.stamps import candidate, stamp
from dateline.articles.words import Found, scan
from dateline.model import DateCandidate, Known

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_FIRST_YEAR = 1993
"""Older dates shown on a web page are what it tells of."""
_SHOWN = re.compile(
    r"date|datum|time|publi|posted|byline|dateline|meta|autor|author|submitted|info|fecha|stamp",
    re.IGNORECASE,
)
_JUDGED = frozenset({"meta", "time", "link"})
"""Elements that other finders have judged already."""
_LINKS = frozenset({"href", "src", "srcset", "data-src", "data-srcset", "action"})
_BLOCKS = [
    "span", "p", "div", "time", "td", "dd", "li", "h4", "h5", "h6", "small", "b", "i", "em", "strong",
]  # fmt: skip
"""Elements in which a date may stand alone."""
_FIELD = re.compile(
    r"(?:publish|publi[cé]|created?|posted|pub_?date)\w*[\"']?\s*[:=]\s*[\"']?$", re.IGNORECASE
)
"""The name of a program's field that holds the day of publication."""
_NAMED = re.compile(r"\s*(?://|\||•|·)\s*(?:[A-ZÀ-Þ][\w.'’-]*\W*){2,4}$")
"""An author's name as all that follows a date."""
_LONGEST = 160
_MOST_SHOWN = 40
_MOST_OFFERED = 5
_FEW = 12
"""Letters beside a date that stands alone: a label, a weekday."""
_LONGEST_LONE = 80
"""Characters of a date with weekday, time and zone in any language, and those few."""


def find(page: HtmlElement, frames: Frames, language: str | None) -> Iterator[DateCandidate]:
    """Short visible texts in elements named after a date, an author line or the like."""
    dated = (
        (words, element)
        for element in named(page)
        if (words := _dated(element)) and not frames.is_elsewhere(element)
    )
    for words, element in islice(dated, _MOST_SHOWN):
        found = list(_from_line(words, language))
        yield from clocks.placed(found, is_outside=bool(found) and frames.is_outside(element))


def _dated(element: HtmlElement) -> str:
    """Return the words of an element that may show the date, or nothing."""
    if not _names_a_date(marks_of(element)):
        return ""
    words = short_text(element)
    return words if any(map(str.isdigit, words)) and not is_change(element, "") else ""


@lru_cache(maxsize=4096)
def _names_a_date(marks: str) -> bool:
    """Tell whether the names of an element speak of a date; pages repeat the same names."""
    return bool(_SHOWN.search(marks)) and not names_a_change(marks)


def _from_line(words: str, language: str | None) -> Iterator[DateCandidate]:
    """A date with few other words is trusted for its place; among many words it must be labelled."""
    found = stamp(words, language)
    if not found or int(found.date[:4]) < _FIRST_YEAR:
        return
    before = words[: found.start]
    rest = len(words) - (found.end - found.start)
    if labels.is_of_another_thing(before) and not labels.CHANGED.search(before):
        yield candidate(found, lines.OF_ANOTHER, words, 0.1, Known.GUESSED)
    elif (
        rest <= 40
        and labels.may_precede(before)
        and not labels.CHANGED.search(before)
        and not (labels.is_clock(words) or labels.is_sentence(words))
    ):
        yield candidate(found, "visible date line", words, 0.76 if rest <= 5 else 0.73, Known.FOUND)
    else:
        yield from lines.find([words], language)


def find_lone(page: HtmlElement, frames: Frames, language: str | None) -> Iterator[DateCandidate]:
    """The only day that stands alone in some element, wherever that is, but not among comments or other stories.

    Where several days stand alone, none of them is the publication date; the first ones are only offered.
    """
    alone = list(islice(_alone(page, frames, language), _MOST_SHOWN))
    days = list(dict.fromkeys(found.date for found, _, _ in alone))
    for day in days[:_MOST_OFFERED]:
        found, words, element = next(each for each in alone if each[0].date == day)
        if len(days) == 1:
            only = candidate(found, "the only date shown", words, 0.65, Known.INFERRED)
            yield from clocks.placed([only], is_outside=frames.is_outside(element))
        else:
            yield candidate(found, "one of the dates shown", words, 0.15, Known.GUESSED)


def _alone(
    page: HtmlElement, frames: Frames, language: str | None
) -> Iterator[tuple[Found, str, HtmlElement]]:
    """Yield the days that are all the words of an element, or nearly so."""
    for element in page.iter(*_BLOCKS):
        if not element.text or not any(map(str.isdigit, element.text)):
            continue
        words = short_text(element)
        found = stamp(words, language) if len(words) <= _LONGEST_LONE else None
        if not found or len(words) - (found.end - found.start) > _FEW or int(found.date[:4]) < _FIRST_YEAR:
            continue
        before = words[: found.start]
        if is_change(element, f"{marks_of(element)} {before}") or labels.is_of_another_thing(before):
            continue
        if _is_labelled(element) or not frames.is_of_others(element):
            yield found, words, element


def _is_labelled(element: HtmlElement) -> bool:
    """Tell whether the element before is a label such as "Published"."""
    before = element.getprevious()
    return before is not None and labels.is_label(short_text(before))


def find_anywhere(
    page: HtmlElement, visible: Sequence[str], language: str | None, trust: float
) -> Iterator[DateCandidate]:
    """What htmldate finds by looking everywhere, if the page has that very day written in it.

    It only counts where it stands alone, or where a label or a field's name says of what it is the date;
    a date among other words is no more than offered.
    """
    from htmldate import find_date

    day = find_date(page, extensive_search=True, original_date=True, deferred_url_extractor=True)
    pieces = _short_pieces(page, visible, day[:4]) if day else ()
    offered = None
    for words in pieces:
        found = next((found for found in scan(words, language) if found.date == day and found.sure), None)
        if not found or labels.CHANGED.search(words[: found.start]):
            continue
        if _is_on_its_own(words, found):
            yield candidate(found, "anywhere on the page (htmldate)", words, trust, Known.INFERRED)
            return
        offered = offered or candidate(found, "among other words (htmldate)", words, 0.15, Known.GUESSED)
    if offered:
        yield offered


def _is_on_its_own(words: str, found: Found) -> bool:
    """Tell whether a date is a whole line or value, has a label, or is the field of a program that is named so."""
    before, after = words[: found.start], words[found.end :]
    if labels.is_of_another_thing(before) and not _FIELD.search(before):
        return False
    is_alone = len(before) + len(after) <= _FEW and not re.search(r"[^\W\d_]{2}", before + after)
    return (
        is_alone or labels.is_published(before, after) or bool(_FIELD.search(before) or _NAMED.match(after))
    )


def _short_pieces(page: HtmlElement, visible: Sequence[str], year: str) -> Iterator[str]:
    """Yield what holds a year and is no sentence: visible lines, attributes but links, pieces of scripts."""
    for line in visible:
        if year in line and len(line) <= _LONGEST and not labels.is_sentence(line):
            yield line
    for element in page.iter():
        if isinstance(element.tag, str) and element.tag not in _JUDGED:
            for name, value in element.attrib.items():
                if year in value and name not in _LINKS and len(value) <= _LONGEST:
                    yield value
        if element.tag == "script" and "ld+json" not in (element.get("type") or ""):
            for match in re.finditer(rf"(?<!\d){year}(?!\d)", element.text or ""):
                yield element.text[max(0, match.start() - 40) : match.end() + 30]


def short_text(element: HtmlElement) -> str:
    """Return the visible words of an element if it is no longer than a byline."""
    words: list[str] = []
    length = 0
    for piece in element.itertext(with_tail=False):
        length += len(piece.strip())
        if length > _LONGEST:
            return ""
        words.append(piece)
    return " ".join(" ".join(words).split())
