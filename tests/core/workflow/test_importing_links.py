"""Links that a person gave are fetched and imported like files; one that fails costs no other."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from core.articles.server import Site, page, serving
from dateline.store.library import Library
from dateline.workflow import Likeness, Report, import_links

STORY = (
    "<html><head><title>Bridge reopens</title></head><body><article><h1>Bridge reopens</h1>"
    "<p>The bridge over the Ellery reopened on 3 May 2025 after two weeks of repairs.</p>"
    "<p>{}</p></article></body></html>"
)


@pytest.fixture
def site() -> Iterator[Site]:
    """A web server on this machine."""
    with serving() as started:
        yield started


@pytest.fixture
def library() -> Iterator[Library]:
    """An empty library in memory."""
    with Library.open(None) as opened:
        yield opened


def fetched(library: Library, *links: str) -> Report:
    """Import links and return the report."""
    report = list(import_links(library, links))[-1].report
    assert report is not None
    return report


def test_a_link_becomes_an_article(library: Library, site: Site) -> None:
    """It knows where it came from, and everything in it is found."""
    link = site.add("/bridge", page(STORY.format("All were glad.").encode()))
    (found,) = fetched(library, link).imported
    assert (found.article.link, found.article.source, library.articles()[0].link) == (link, link, link)
    assert found.events >= 1


def test_a_link_that_fails_costs_no_other(library: Library, site: Site) -> None:
    """The one that cannot be had is named with what to do."""
    good = site.add("/bridge", page(STORY.format("All were glad.").encode()))
    report = fetched(library, f"{site.root}/none", good)
    assert [each.name for each in report.failed] == [f"{site.root}/none"]
    assert len(report.imported) == 1


def test_a_page_that_has_changed_is_doubted(library: Library, site: Site) -> None:
    """The same link with other words is the same page; the person chooses."""
    link = site.add("/bridge", page(STORY.format("All were glad.").encode()))
    fetched(library, link)
    site.add("/bridge", page(STORY.format("It closed again on 5 May 2025.").encode()))
    (doubtful,) = fetched(library, link).doubtful
    assert (doubtful.name, doubtful.likeness) == (link, Likeness.LINK)


def test_a_page_that_has_not_changed_is_known(library: Library, site: Site) -> None:
    """The same bytes are not stored twice."""
    link = site.add("/bridge", page(STORY.format("All were glad.").encode()))
    fetched(library, link)
    assert len(fetched(library, link).repeated) == 1
