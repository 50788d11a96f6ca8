"""What a web page says about itself: headline, paper, author, language, its own link."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from copy import deepcopy
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, islice
from typing import TYPE_CHECKING

from dateline.articles import labels
from dateline.articles.language import code
from dateline.articles.months import month, weekday

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_SHORTEST_TITLE = 10
_NAMING = ("id", "class", "rel", "itemprop", "data-testid", "data-component")
_AUTHOR = re.compile(
    "[Aa]uthor|[Bb]yl|BBL|username|channel-name|submitted-by|posted-by|journalist-name|screenname|writer|zuozhe|bianji|xiaobian"
)
"""What the names of elements have in which trafilatura looks for the author."""
_MOST_NAMED = 500
_HOST = re.compile(r"https?://(?:www\.|w\d+\.)?([^/:?#]+)")


@dataclass(frozen=True, slots=True)
class Facts:
    """The facts of one page; what it does not say is empty."""

    title: str = ""
    publisher: str = ""
    byline: str = ""
    language: str = ""
    address: str = ""


def of(tree: HtmlElement) -> Facts:
    """Gather the facts of a page, from metadata first and from headings and bylines where there are none."""
    from trafilatura.metadata import (
        examine_meta,
        extract_meta_json,
        extract_sitename,
        extract_title,
    )

    stated = examine_meta(tree)
    if stated.author and " " not in stated.author:
        stated.author = None
    with suppress(Exception):  # it trips over broken JSON in many ways, and the rest of the page counts
        stated = extract_meta_json(tree, stated)
    title = stated.title or extract_title(tree)
    address = address_of(tree)
    host = _HOST.match(address)
    publisher = (stated.sitename or extract_sitename(tree) or (host[1] if host else "")).lstrip("@")
    return Facts(
        title=_without_site(tree, title),
        publisher=_capital(" ".join(publisher.split())),
        byline=_person(" ".join((stated.author or _author(tree) or "").split())),
        language=language_of(tree),
        address=address,
    )


def _author(tree: HtmlElement) -> str | None:
    """Return the author whom the page shows in an element that is named so."""
    from trafilatura.metadata import extract_author

    named = list(islice(filter(_may_name_an_author, tree.iter()), _MOST_NAMED))
    if not named:
        return None
    try:
        page = _nothing_but(tree, named)
    except ValueError:  # a name holds a sign that none may hold
        page = tree
    author: str | None = extract_author(page)
    return author


def _may_name_an_author(element: HtmlElement) -> bool:
    """Tell whether trafilatura may find an author in an element; looking itself takes it far longer."""
    return element.tag == "author" or any(
        name in _NAMING and _names_an_author(value) for name, value in element.items()
    )


@lru_cache(maxsize=4096)
def _names_an_author(name: str) -> bool:
    return bool(_AUTHOR.search(name))


def _nothing_but(tree: HtmlElement, wanted: Sequence[HtmlElement]) -> HtmlElement:
    """Return a copy of a page that only has some elements with all that is in them, in what stands around them."""
    from lxml.etree import SubElement

    page = tree.makeelement(tree.tag)
    twins = {tree: page}
    whole: set[HtmlElement] = set()
    for element in wanted:
        around = list(element.iterancestors())
        if element is tree:
            return tree
        if not whole.isdisjoint(around):
            continue
        whole.add(element)
        for box in reversed(around):
            if box not in twins:
                names = {name: box.get(name) for name in _NAMING if box.get(name) is not None}
                twins[box] = SubElement(twins[box.getparent()], box.tag, names)
        twin = deepcopy(element)
        twin.tail = None
        twins[around[0]].append(twin)
    return page


def _person(words: str) -> str:
    """Return what an author line names, or nothing if that is only a label or part of a date."""
    parts = re.findall(r"[^\W\d_]+", words)
    is_date = all(labels.is_label(part) or weekday(part) or month(part) for part in parts)
    return "" if is_date or labels.is_label_of_change(words) else words


def language_of(tree: HtmlElement) -> str:
    """Return the language the page says it is in, or nothing."""
    stated = (
        meta.get("content")
        for meta in tree.iter("meta")
        if meta.get("property") == "og:locale" or meta.get("http-equiv") == "content-language"
    )
    tags = (tree.get("lang") if tree.tag == "html" else None, *stated)
    return next((tag.strip() for tag in tags if tag and code(tag)), "")


def address_of(tree: HtmlElement) -> str:
    """Return the page's own link, or nothing."""
    return next(_addresses(tree), "")


def own_links(tree: HtmlElement) -> Iterator[str]:
    """Yield the links under which the page says it can be found, the canonical one first."""
    yield from (link.get("href") or "" for link in tree.iter("link") if link.get("rel") == "canonical")
    yield from (meta.get("content") or "" for meta in tree.iter("meta") if meta.get("property") == "og:url")


def _addresses(tree: HtmlElement) -> Iterator[str]:
    bases = (base.get("href") or "" for base in tree.iter("base"))
    for link in chain(own_links(tree), bases):
        if link.startswith(("http://", "https://")):
            yield link.strip()


def _capital(name: str) -> str:
    """Return a paper's name with a capital, unless it is the name of a host."""
    return name if "." in name or not name[:1].islower() else name.title()


def _without_site(tree: HtmlElement, title: str | None) -> str:
    """Return the page's title without the name of the site: the heading that the title repeats, if there is one."""
    stated = " ".join((title or "").split())
    headings = (" ".join(heading.text_content().split()) for heading in tree.iter("h1", "h2"))
    repeated = [
        words for words in headings if len(words) >= _SHORTEST_TITLE and words.casefold() in stated.casefold()
    ]
    return max(repeated, key=len, default="") or re.sub(r"^(.{10,}?)\s+\|\s+[^|]{2,40}$", r"\1", stated)
