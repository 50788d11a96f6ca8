"""Whether the library holds an article already, under another name or in other words."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from dateline.errors import LibraryError
from dateline.model import Article
from dateline.workflow.reports import Doubtful, Likeness

if TYPE_CHECKING:
    from dateline.store.library import Library
    from dateline.store.shingles import Numbers

# measured on 2,584 news articles about nine stories, of which 22 pairs pass, 18 of them copies or later versions
MOSTLY_SAME = 0.5
"""Share of all runs of words, of both texts together, that both have."""
WITHIN = 0.7
"""Share of the shorter text that stands in the longer one, where one is cut short."""
LEAD_WORDS, SHORTEST = 100, 60
INSIDE = " › "
"""Stands in the source of an article that is one of several in a file."""
_SOME, _SAMPLE_SHARED = 0.3, 0.25


def doubt(library: Library, article: Article, name: str, besides: Collection[int] = ()) -> Doubtful | None:
    """Return the article that the library may hold instead, if any.

    Args:
        library: Where to look.
        article: The article as it was read.
        name: What to call it.
        besides: Articles that came out of the same file just now.
    """
    from dateline.store.shingles import share, shingles

    runs = shingles(article.text)
    for known, likeness in _candidates(library, article, runs):
        others = shingles(known.text)
        common = share(runs, others)
        if likeness is Likeness.LINK:
            return Doubtful(name, article, known, likeness, common)
        if likeness is Likeness.FILE and known.id not in besides and _same_file(article, common):
            return Doubtful(name, article, known, likeness, common)
        if likeness is Likeness.TEXT and common >= MOSTLY_SAME and nearly_same(article.text, known.text):
            return Doubtful(name, article, known, likeness, common)
    return None


def nearly_same(one: str, other: str) -> bool:
    """Tell whether one text is a copy of the other: changed here and there, or cut short after its lead."""
    from dateline.store.shingles import share, shingles

    short, long = sorted((one, other), key=lambda text: len(text.split()))
    few, many = shingles(short), shingles(long)
    common = share(few, many) * min(len(few), len(many))
    if not common:
        return False
    if common / (len(few) + len(many) - common) >= MOSTLY_SAME:
        return True
    if len(short.split()) < SHORTEST or common / len(few) < WITHIN:
        return False
    # a box or a list of links stands in many articles, but no article begins with it
    lead, start = _first(short, LEAD_WORDS), _first(long, LEAD_WORDS * 5 // 2)
    return share(shingles(lead), shingles(start)) >= WITHIN


def _first(text: str, count: int) -> str:
    return " ".join(text.split(maxsplit=count)[:count])


def _candidates(library: Library, article: Article, runs: Numbers) -> Iterator[tuple[Article, Likeness]]:
    from dateline.store import fingerprints
    from dateline.store.links import same_page

    for known in _held(library, library.sharing(fingerprints.of_link(article.link))):
        if same_page(known.link) == same_page(article.link):
            yield known, Likeness.LINK
    for known in _held(library, library.sharing(fingerprints.of_file(article.source))):
        if known.source == article.source and _is_place(article.source):
            yield known, Likeness.FILE
    for known in _held(library, library.sharing(fingerprints.of_runs(runs), _SAMPLE_SHARED)):
        yield known, Likeness.TEXT


def _held(library: Library, numbers: Collection[int]) -> Iterator[Article]:
    for number in numbers:
        try:
            yield library.article(number)
        except LibraryError:
            continue  # removed in the meantime


def _is_place(source: str) -> bool:
    """Tell whether a source is a path: "pasted text" is no place that could hold the same again."""
    return "/" in source or "\\" in source


def _same_file(article: Article, common: float) -> bool:
    """Tell whether one place means one article: in a mailbox, many mails have the same name."""
    return INSIDE not in article.source or common >= _SOME
