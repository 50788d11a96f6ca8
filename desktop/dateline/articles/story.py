"""Finds the story in a web page: the main text, with the standfirst above it, without other stories beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from copy import copy
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from dateline.articles import furniture
from dateline.articles.headline import same
from dateline.articles.named import named

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_SHORTEST = 200
"""A story with fewer characters is worth a second look at the whole page."""
_SHORTEST_STANDFIRST = 45
_LONGEST_STANDFIRST = 600
_MOST_BETWEEN = 12
_MOST_TEASERS = 100
_MOST_LINKED = 0.6
_MOST_TANGLED = 2_000_000
"""The depths of all elements together; no page of a real paper has a tenth of it."""
_FEW = 5000
_MARK = "data-another-story"
_OTHERS = re.compile(
    r"(?:^|[\s_-])(?:next|more|other|prev(?:ious)?|related|recommended|popular|latest|trending|suggested|similar)"
    r"[-_]?(?:articles?|stor(?:y|ies)|posts?|news|reads?|reading)(?:$|[\s_-])",
    re.IGNORECASE,
)
"""Names of elements that hold other stories."""
_NO_LETTERS = re.compile(r"\W+")
_SENTENCE_END = re.compile(r"[.!?…][\"”’»)]*$")


def find(tree: HtmlElement, title: str, lines: Sequence[str]) -> str:
    """Return the main text, paragraphs separated by blank lines, or nothing if there is hardly any.

    Args:
        tree: The page.
        title: Its headline.
        lines: Its visible lines, without those that stand apart from the article.
    """
    if _is_tangled(tree):
        return ""
    alone = _alone(tree)
    text = _main_text(alone)
    if len(text) < _SHORTEST and alone is not tree:
        text = _main_text(tree)
    if len(text) < _SHORTEST:
        return ""
    paragraphs = _with_lists(tree, text.split("\n"))
    opening = next((line for line in paragraphs if not same(line, title)), "")
    return "\n\n".join([*_standfirst(tree, title, lines, opening), *paragraphs])


def _main_text(tree: HtmlElement) -> str:
    """Return the main text as trafilatura sees it, one line for each paragraph."""
    from trafilatura import bare_extraction

    document = bare_extraction(tree, include_comments=False, include_tables=True, with_metadata=False)
    return (document.text if document is not None and not isinstance(document, dict) else "") or ""


def _is_tangled(tree: HtmlElement) -> bool:
    """Tell whether so many elements stand so deep that looking for the story would take minutes."""
    elements = list(tree.iter())
    if len(elements) < _FEW:
        return False
    depths: dict[HtmlElement, int] = {}
    for element in elements:
        depths[element] = depths.get(element.getparent(), 0) + 1
    return sum(depths.values()) > _MOST_TANGLED


@lru_cache(maxsize=2048)  # the lines of a page are compared again and again
def letters(line: str) -> str:
    """Return a line for comparison: nothing but its letters and digits."""
    return _NO_LETTERS.sub("", line)


def _alone(tree: HtmlElement) -> HtmlElement:
    """Return the page without other stories: teasers by their names, articles beside the one with the heading."""
    others = [*_teasers(tree), *_other_articles(tree)]
    if not others:
        return tree
    for other in others:
        other.set(_MARK, "")
    page = copy(tree)
    for other in page.xpath(f"//*[@{_MARK}]"):
        if other.getparent() is not None:
            other.drop_tree()
    return page


def _teasers(tree: HtmlElement) -> list[HtmlElement]:
    """Return the elements called after other stories ("next-article"), unless the story itself is in them."""
    others = (box for box in named(tree) if _names_others(box.get("class"), box.get("id")))
    boxes = list(islice(others, _MOST_TEASERS))
    whole = _length(tree) if boxes else 0
    return [box for box in boxes if next(box.iter("h1"), None) is None and _length(box) < whole * 0.4]


@lru_cache(maxsize=4096)
def _names_others(class_name: str | None, name: str | None) -> bool:
    return bool(_OTHERS.search(f"{class_name or ''} {name or ''}"))


def _length(box: HtmlElement) -> int:
    """Return how many letters stand in paragraphs of an element."""
    return sum(len(paragraph.text_content()) for paragraph in box.iter("p"))


def _other_articles(tree: HtmlElement) -> list[HtmlElement]:
    """Return the articles beside the one that has the only main heading and a story under it."""
    articles, headings = list(tree.iter("article")), list(tree.iter("h1"))
    if len(articles) < 2 or len(headings) != 1:
        return []
    ours = next(headings[0].iterancestors("article"), None)
    if ours is None or _length(ours) < _SHORTEST * 2:
        return []
    kin = {ours, *ours.iterancestors("article"), *ours.iter("article")}
    return [article for article in articles if article not in kin]


def _with_lists(tree: HtmlElement, paragraphs: Sequence[str]) -> list[str]:
    """Put back the lists of sentences that went because of the links in them, after the paragraph they belong to."""
    told = "".join(map(letters, paragraphs))
    places = {letters(paragraph)[:80]: place for place, paragraph in enumerate(paragraphs)}
    found = dict(_lost_lists(tree, told, places))
    return [line for place, paragraph in enumerate(paragraphs) for line in (paragraph, *found.get(place, ()))]


def _lost_lists(tree: HtmlElement, told: str, places: Mapping[str, int]) -> Iterator[tuple[int, list[str]]]:
    """Yield lists that follow a paragraph of the story directly and tell something in every item."""
    for box in tree.iter("ul", "ol"):
        before = box.getprevious()
        place = (
            places.get(letters(before.text_content())[:80])
            if before is not None and before.tag == "p"
            else None
        )
        items = (
            [" ".join(item.text_content().split()) for item in box.iter("li")] if place is not None else []
        )
        if place is None or not items or not all(map(_is_standfirst, items)):
            continue
        linked = sum(len(link.text_content()) for link in box.iter("a"))
        if linked < _MOST_LINKED * sum(map(len, items)) and not any(
            letters(item)[:60] in told for item in items
        ):
            yield place, [f"- {item}" for item in items]


def _standfirst(tree: HtmlElement, title: str, lines: Sequence[str], opening: str) -> list[str]:
    """Return the sentences between the headline and the opening of the story, which sum it up."""
    above = _place(title, lines)
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
    known = letters(title)
    found = (line for line in between if _is_standfirst(line) and known not in letters(line))
    return list(islice((line for line in found if letters(line) not in captions), 1))


def _place(title: str, lines: Sequence[str]) -> int | None:
    """Return which line is the headline, or the second of the two that it fills."""
    whole = letters(title)
    for place, line in enumerate(lines):
        if whole and (same(line, title) or whole == letters(lines[place - 1]) + letters(line)):
            return place
    return None


def _is_standfirst(line: str) -> bool:
    """Tell whether a line is a sentence that tells something, and not one that every page of the site has."""
    return (
        _SHORTEST_STANDFIRST <= len(line) <= _LONGEST_STANDFIRST
        and bool(_SENTENCE_END.search(line))
        and not furniture.is_furniture(line)
    )
