"""What a web page says about itself: headline, paper, author, language, its own link."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.articles import labels
from dateline.articles.language import code
from dateline.articles.months import month, weekday

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_SHORTEST_TITLE = 10
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
        extract_author,
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
        byline=_person(" ".join((stated.author or extract_author(tree) or "").split())),
        language=language_of(tree),
        address=address,
    )


def _person(words: str) -> str:
    """Return what an author line names, or nothing if that is only a label or part of a date."""
    parts = re.findall(r"[^\W\d_]+", words)
    is_date = all(labels.is_label(part) or weekday(part) or month(part) for part in parts)
    return "" if is_date or labels.is_label_of_change(words) else words


def language_of(tree: HtmlElement) -> str:
    """Return the language the page says it is in, or nothing."""
    tags = tree.xpath(
        "/html/@lang | //meta[@property='og:locale']/@content | //meta[@http-equiv='content-language']/@content"
    )
    return next((str(tag).strip() for tag in tags if code(str(tag))), "")


def address_of(tree: HtmlElement) -> str:
    """Return the page's own link, or nothing."""
    return next(_addresses(tree), "")


def _addresses(tree: HtmlElement) -> Iterator[str]:
    for path in ("//link[@rel='canonical']/@href", "//meta[@property='og:url']/@content", "//base/@href"):
        yield from (
            str(link).strip() for link in tree.xpath(path) if str(link).startswith(("http://", "https://"))
        )


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
