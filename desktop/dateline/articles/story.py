"""Finds the story in a web page: the main text, with the standfirst above it, without other stories beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from copy import copy
from typing import TYPE_CHECKING

from dateline.articles import furniture
from dateline.articles.headline import same

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_SHORTEST = 200
"""A story with fewer characters is worth a second look at the whole page."""
_SHORTEST_STANDFIRST = 45
_LONGEST_STANDFIRST = 600
_MOST_BETWEEN = 12
_SENTENCE_END = re.compile(r"[.!?…][\"”’»)]*$")


def find(tree: HtmlElement, title: str, lines: Sequence[str]) -> str:
    """Return the main text, paragraphs separated by blank lines, or nothing if there is hardly any.

    Args:
        tree: The page.
        title: Its headline.
        lines: Its visible lines, without those that stand apart from the article.
    """
    from trafilatura import bare_extraction

    document = bare_extraction(_alone(tree), include_comments=False, include_tables=True, with_metadata=False)
    text = (document.text if document is not None and not isinstance(document, dict) else "") or ""
    if len(text) < _SHORTEST:
        return ""
    paragraphs = text.split("\n")
    return "\n\n".join([*_standfirst(tree, title, lines, paragraphs[0]), *paragraphs])


def letters(line: str) -> str:
    """Return a line for comparison: nothing but its letters and digits."""
    return re.sub(r"\W+", "", line)


def _alone(tree: HtmlElement) -> HtmlElement:
    """Return the page without other articles, where just one of several has the main heading."""
    articles = list(tree.iter("article"))
    headings = list(tree.iter("h1"))
    if len(articles) < 2 or len(headings) != 1:
        return tree
    ours = next((box for box in headings[0].iterancestors("article")), None)
    if ours is None or sum(len(p.text_content()) for p in ours.iter("p")) < _SHORTEST * 2:
        return tree
    ours.set("data-ours", "")
    page = copy(tree)
    for other in page.xpath(
        "//article[not(@data-ours) and not(ancestor::article[@data-ours]) and not(descendant::article[@data-ours])]"
    ):
        other.drop_tree()
    return page


def _standfirst(tree: HtmlElement, title: str, lines: Sequence[str], opening: str) -> list[str]:
    """Return the sentences between the headline and the opening of the story, which sum it up."""
    above = next((place for place, line in enumerate(lines) if title and same(line, title)), None)
    if above is None:
        return []
    start = letters(opening)[:60]
    below = next(
        (p for p, line in enumerate(lines[above + 1 :], above + 1) if letters(line).startswith(start)), 0
    )
    between = lines[above + 1 : below]
    if len(between) > _MOST_BETWEEN or not start:
        return []
    captions = {letters(caption.text_content()) for caption in tree.iter("figcaption")}
    found = [line for line in between if _is_standfirst(line) and letters(line) not in captions]
    return found[:1]


def _is_standfirst(line: str) -> bool:
    """Tell whether a line is a sentence that tells something, and not one that every page of the site has."""
    return (
        _SHORTEST_STANDFIRST <= len(line) <= _LONGEST_STANDFIRST
        and bool(_SENTENCE_END.search(line))
        and not furniture.is_furniture(line)
    )
