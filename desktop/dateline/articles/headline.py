"""Finds the headline of a document and keeps it out of the body, where it would only repeat the story."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.articles import lines
from dateline.articles.furniture import bare

_LONGEST = 200
_SHOWN = 100
_NOT_AT_ITS_END = re.compile(r"[.…:;,_–—。、-][\"”’')\]」』]*$")
_SENTENCE = re.compile(r"[.!?…。！？][\"”’')\]」』]*$")
_SITE = re.compile(r"(?:\s+[|–—-]\s+[^|–—]{2,40}){1,4}$")
_BYLINE = re.compile(r"^(?:by|von|par|por|di|door)\s+(?=\w)(?P<name>[^.!?]{3,80})$", re.IGNORECASE)


def take(paragraphs: Sequence[str], stated: str, crumbs: Sequence[str]) -> tuple[str, list[str], list[str]]:
    """Return the headline, the paragraphs of the body, and the lines that only repeat the headline.

    Args:
        paragraphs: The document without furniture.
        stated: The headline that the format itself names, or nothing.
        crumbs: The ends of breadcrumb lines, which often repeat the headline.
    """
    place = _place(paragraphs, stated, crumbs)
    if place is None:
        return stated or _opening(paragraphs), list(paragraphs), []
    title = paragraphs[place]
    body, repeats = list(paragraphs[:place]), [title]
    rest = list(paragraphs[place + 1 :])
    while rest and same(rest[0], title):
        repeats.append(rest.pop(0))
    if not body and not rest:
        return stated or title, list(paragraphs), []
    return stated or title, body + rest, repeats


def byline(paragraphs: Sequence[str]) -> str:
    """Return the author named in one of the first lines ("By Jane Doe"), or nothing."""
    matches = (_BYLINE.match(paragraph) for paragraph in paragraphs[:5])
    return next((re.split(r"\s*[|•·,(]", match["name"])[0].strip() for match in matches if match), "")


def same(first: str, second: str) -> bool:
    """Tell whether two lines are the same headline, one perhaps with the site's name after it."""
    forms = [{bare(line), bare(_SITE.sub("", line))} for line in (first, second)]
    return bool(forms[0] & forms[1])


def _place(paragraphs: Sequence[str], stated: str, crumbs: Sequence[str]) -> int | None:
    """Return which of the first paragraphs is the headline, if any; date lines and bylines may precede it."""
    for place, paragraph in enumerate(paragraphs[:4]):
        if len(paragraph) > _LONGEST:
            return None
        named = [title for title in (stated, *crumbs, *paragraphs[place + 1 : place + 2]) if title]
        if any(same(paragraph, title) for title in named):
            return place
        if stated or next(lines.find([paragraph]), None) or _BYLINE.match(paragraph):
            continue
        return place if _looks_like_one(paragraph, paragraphs[place + 1 :]) else None
    return None


def _looks_like_one(paragraph: str, following: Sequence[str]) -> bool:
    """Tell whether a line stands above a story: no sentence itself, but with sentences below it."""
    if _NOT_AT_ITS_END.search(paragraph) or not any(map(str.isalpha, paragraph)):
        return False
    return any(_SENTENCE.search(below) for below in following[:6])


def _opening(paragraphs: Sequence[str]) -> str:
    """Return the first words of the text, cut between words where there are any spaces."""
    words = paragraphs[0] if paragraphs else ""
    sentence = re.split(r"(?<=[.!?])\s|(?<=[。！？])", words, maxsplit=1)[0]
    if len(sentence) <= _SHOWN:
        return sentence
    return (sentence[:_SHOWN].rpartition(" ")[0] or sentence[:_SHOWN]) + " …"
