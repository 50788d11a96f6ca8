"""Who wrote a page, where only the name of an element says so."""

from __future__ import annotations

import pytest
from trafilatura.metadata import extract_author

from dateline.articles import facts, html

PAGES = (
    '<div class="top"><p class="byline">By <b>Jane Doe</b></p> today</div>',
    '<section id="comments"><a class="author">Some Reader</a></section><p class="article-author">Jane Doe</p>',
    '<div class="post-author"><span class="author">Jane Doe</span>, London</div>',
    '<div class="comments"><span class="username">Some Reader</span></div>',
    "<author>Jane Doe</author>",
    '<p class="lead">Nobody is named here, whatever the author says.</p>',
    '<div @click="go()" class="box\x01"><p itemprop="author name">Jane Doe</p></div>',
)


@pytest.mark.parametrize("body", PAGES)
def test_the_author_is_the_one_that_the_whole_page_shows(body: str) -> None:
    """Looking only at the elements that may name an author finds the same as looking at all of them."""
    tree = html.parse(f"<html><body><h1>Bridge opens</h1>{body}<p>Words.</p></body></html>", "page.html")
    whole = " ".join((extract_author(tree) or "").split())
    assert facts.of(tree).byline == whole


def test_an_author_is_read_from_a_byline() -> None:
    """A page without metadata names its author in a byline."""
    page = f"<html><body><h1>Bridge opens</h1>{PAGES[1]}</body></html>"
    assert facts.of(html.parse(page, "page.html")).byline == "Jane Doe"


def test_the_page_itself_may_be_named_after_authors() -> None:
    """A page whose root carries the name of an author page is looked at as it is."""
    tree = html.parse('<html class="author"><body><p class="byline">Jane Doe</p></body></html>', "page.html")
    assert facts.of(tree).byline == "Jane Doe"


def test_an_empty_page_has_no_author() -> None:
    """Where no element is named so there is no author."""
    assert not facts.of(html.parse("<html><body><p>Words.</p></body></html>", "page.html")).byline
