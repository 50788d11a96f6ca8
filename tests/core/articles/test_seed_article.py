"""The development article, a page scraped to plain text: the frame goes, the body stays whole, no date is made up."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.articles.readers import read
from dateline.model import Article, Known


@pytest.fixture
def article(shared: Path) -> Article:
    """Give the development article, read."""
    return read(next((shared / "seed").glob("*.txt")))


def test_its_title_is_found(article: Article) -> None:
    """The headline stands below the breadcrumb that repeats it."""
    assert article.title == "Trump Eyes Talks with Maduro Amid US Escalation and Drug War"


def test_its_frame_is_gone(article: Article) -> None:
    """Breadcrumb, repeated headline and the lines below the story are no part of the text."""
    for words in (article.title, "Home »", "You may also like", "Leave a Comment", "Akismet"):
        assert words not in article.text
    assert len(article.removed) == 5


def test_its_body_is_whole(article: Article) -> None:
    """Every paragraph that is not frame is there, in order."""
    lines = Path(article.source).read_text("utf-8").split("\n\n")
    assert article.text == "\n\n".join(line.strip() for line in lines if line.strip() not in article.removed)
    assert len(article.text.split("\n\n")) == 8


def test_its_date_is_unknown_and_stays_so(article: Article) -> None:
    """Nothing in it says when it was published."""
    assert article.published.chosen is None
    assert all(item.known is Known.GUESSED for item in article.published.candidates)
