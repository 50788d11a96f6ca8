"""Pages that contradict themselves, hold several works, or tell UTC only: what is chosen, and how far it is trusted."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from core.articles.documents import page, saved
from dateline.articles.readers import read
from dateline.articles.zones import local_days
from dateline.model import DateCandidate, Known, PublicationDate

TODAY = date(2026, 1, 15)
LINK = '<link rel="canonical" href="https://courier.example/crane">'


def published(folder: Path, head: str = "", body: str = "") -> PublicationDate:
    """Save a page, read it and return its publication date."""
    return read(saved(folder, "page.html", page(head, body)), today=TODAY).published


def json_ld(*works: dict[str, object]) -> str:
    """Make a JSON-LD script of several works."""
    return f'<script type="application/ld+json">{json.dumps({"@graph": works})}</script>'


@pytest.mark.parametrize(
    "own", [{"url": "https://courier.example/crane/"}, {"mainEntityOfPage": {"@id": "https://www.courier.example/crane?x=1"}}, {"headline": "Crane falls"}]
)  # fmt: skip
def test_of_several_works_the_pages_own_counts(tmp_path: Path, own: dict[str, object]) -> None:
    """The article that names the page's link or headline is chosen, the others are only offered."""
    other = {"@type": "NewsArticle", "url": "https://courier.example/ferry", "headline": "Ferry", "datePublished": "2025-11-20"}  # fmt: skip
    mine = {"@type": "NewsArticle", "datePublished": "2025-11-24", **own}
    found = published(tmp_path, LINK + json_ld(other, mine), "<h1>Crane falls</h1>")
    assert found.chosen is not None
    assert found.chosen.date == "2025-11-24"
    offered = next(item for item in found.candidates if item.date == "2025-11-20")
    assert (offered.source, offered.known) == ("JSON-LD datePublished of another work", Known.GUESSED)


@pytest.mark.parametrize("kind", ["WebSite", "Organization", "ImageObject", "Comment"])
def test_the_date_of_a_site_or_a_picture_is_no_publication(tmp_path: Path, kind: str) -> None:
    """When a site was founded or a picture put up says nothing about the article."""
    assert published(tmp_path, json_ld({"@type": kind, "datePublished": "2015-03-14"})).chosen is None


def test_entries_of_a_live_blog_are_not_the_page(tmp_path: Path) -> None:
    """The blog's own date counts, not that of its entries."""
    entries = [{"@type": "BlogPosting", "datePublished": "2025-11-25T08:00:00+01:00"}]
    blog = {"@type": "LiveBlogPosting", "liveBlogUpdate": entries, "datePublished": "2025-11-24"}
    found = published(tmp_path, json_ld(blog))
    assert [item.date for item in found.candidates] == ["2025-11-24"]


@pytest.mark.parametrize("wrapping", ["<!--{}-->", "//<![CDATA[\n{}\n//]]>", "/*<![CDATA[*/{}/*]]>*/", "{};"])
def test_json_ld_in_old_wrappings_is_read(tmp_path: Path, wrapping: str) -> None:
    """Comment marks around a script do not hide which of its works is the page's own."""
    other = {"@type": "NewsArticle", "url": "https://courier.example/ferry", "datePublished": "2025-11-20"}
    mine = {"@type": "NewsArticle", "url": "https://courier.example/crane", "datePublished": "2025-11-24"}
    data = wrapping.format(json.dumps([other, mine]))
    found = published(tmp_path, f'{LINK}<script type="application/ld+json">{data}</script>')
    assert found.chosen is not None
    assert found.chosen.date == "2025-11-24"


def test_the_last_change_is_listed_apart_and_backs_nothing(tmp_path: Path) -> None:
    """A date of change is offered by its name and never chosen, nor does it raise another's confidence."""
    head = '<meta name="pubdate" content="2025-11-24">'
    changed = published(tmp_path, head + '<meta property="article:modified_time" content="2025-11-24">')
    assert changed.chosen == published(tmp_path, head).chosen
    item = changed.candidates[-1]
    assert (item.source, item.known) == ("last change (meta article:modified_time)", Known.GUESSED)


def test_a_page_that_shows_another_day_is_trusted_less(tmp_path: Path) -> None:
    """The stated date stays, below the confidence of a page at one with itself, and the conflict is said."""
    head = '<meta name="pubdate" content="2025-11-20">'
    found = published(tmp_path, head, '<p class="date">24 November 2025</p>')
    assert found.chosen is not None
    assert found.chosen.date == "2025-11-20"
    assert found.chosen.confidence < 0.8
    assert found.conflicts == ("The page says 20 Nov 2025, but it shows 24 Nov 2025 (“24 November 2025”).",)


def test_a_shown_day_of_change_is_called_so(tmp_path: Path) -> None:
    """Where the day shown is the last change, the sentence says it."""
    head = '<meta name="pubdate" content="2025-11-20"><meta name="lastmod" content="2025-11-24">'
    found = published(tmp_path, head, '<p class="date">24 November 2025</p>')
    assert found.chosen is not None
    assert found.chosen.date == "2025-11-20"
    assert found.conflicts[0].endswith("the day of its last change.")


def test_fields_that_disagree_are_doubted(tmp_path: Path) -> None:
    """JSON-LD and a meta tag with different days: one is chosen, the other is named against it."""
    head = json_ld({"@type": "NewsArticle", "datePublished": "2025-11-24"})
    found = published(tmp_path, head + '<meta name="pubdate" content="2025-11-20">')
    assert found.chosen is not None
    assert (found.chosen.date, found.chosen.confidence < 0.8) == ("2025-11-24", True)
    assert found.conflicts == ("The page says 24 Nov 2025, but meta pubdate says 20 Nov 2025.",)


def test_a_page_changed_after_it_was_published_is_no_contradiction(tmp_path: Path) -> None:
    """Published on one day and changed on a later one is how pages are: it costs nothing and is not said."""
    head = '<meta name="pubdate" content="2025-10-01">'
    plain = published(tmp_path, head)
    changed = published(tmp_path, head + '<meta name="lastmod" content="2025-11-24">')
    assert (changed.chosen, changed.conflicts) == (plain.chosen, ())


def test_a_shown_neighbouring_day_is_doubted(tmp_path: Path) -> None:
    """A local time that is a day off what readers see is said, too."""
    head = '<meta name="pubdate" content="2025-11-23T20:00:00+01:00">'
    found = published(tmp_path, head, '<p class="date">24 November 2025</p>')
    assert found.chosen is not None
    assert (found.chosen.date, found.chosen.confidence < 0.8) == ("2025-11-23", True)
    assert "it shows 24 Nov 2025" in found.conflicts[0]


def test_kinds_that_agree_raise_the_confidence_and_the_same_kind_does_not(tmp_path: Path) -> None:
    """Two meta tags are one witness, a meta tag and a visible line are two."""
    one = '<meta name="pubdate" content="2025-11-24">'
    alone = published(tmp_path, one).chosen
    twice = published(tmp_path, one + '<meta name="publish-date" content="2025-11-24">').chosen
    shown = published(tmp_path, one, '<p class="date">24 November 2025</p>').chosen
    assert alone is not None
    assert twice is not None
    assert shown is not None
    assert alone.confidence == twice.confidence < shown.confidence


def test_what_readers_see_twice_beats_a_lone_field(tmp_path: Path) -> None:
    """A labelled line and a time element outvote one meta tag, if they are not the day of a change."""
    head = '<meta name="pubdate" content="2025-11-14">'
    body = '<time datetime="2025-11-24">24.11.</time><p>Published: 24 November 2025</p>'
    found = published(tmp_path, head, body)
    assert found.chosen is not None
    assert found.chosen.date == "2025-11-24"
    changed = published(tmp_path, head + '<meta name="lastmod" content="2025-11-24">', body)
    assert changed.chosen is not None
    assert changed.chosen.date == "2025-11-14"


def test_the_only_day_shown_is_inferred(tmp_path: Path) -> None:
    """A lone date far from the headline counts where there is nothing else."""
    lines = "".join(f"<p>Section {letter}</p>" for letter in "abcdefghijklmnopqrstuvwxyz")
    found = published(tmp_path, body=f"<h1>Crane falls</h1>{lines}<span>24.11.2025</span>{lines}").chosen
    assert found is not None
    assert (found.date, found.source, found.known) == ("2025-11-24", "the only date shown", Known.INFERRED)


def test_one_of_several_days_shown_is_hardly_trusted(tmp_path: Path) -> None:
    """A list of dates is a list: they are offered, and none of them is believed."""
    lines = "".join(f"<p>Section {letter}</p>" for letter in "abcdefghijklmnopqrstuvwxyz")
    days = "<li>24.11.2025</li><li>25.11.2025</li>"
    found = published(tmp_path, body=f"<h1>Crane falls</h1>{lines}<ul>{days}</ul>{lines}")
    assert found.chosen is None or found.chosen.confidence < 0.5
    assert {"2025-11-24", "2025-11-25"} <= {item.date for item in found.candidates}


@pytest.mark.parametrize(
    ("address", "moment", "day"),
    [
        ("https://news.example.ca/a", "2025-11-25T00:23:33Z", "2025-11-24"), ("https://www.zeitung.de/a", "2025-11-23T23:10:00Z", "2025-11-24"),
        ("https://shinbun.jp/a", "2025-11-23T22:00:00Z", "2025-11-24"), ("https://news.example.com/a", "2025-11-25T00:23:33Z", "2025-11-25"),
        ("https://www.zeitung.de/a", "2025-11-24T22:30:00Z", "2025-11-24"), ("https://news.example.ca/a", "2025-11-25T00:23:33+00:00", "2025-11-25"),
        ("", "2025-11-25T00:23:33Z", "2025-11-25"),
    ],
)  # fmt: skip
def test_a_moment_in_utc_is_the_day_where_the_page_comes_from(
    tmp_path: Path, address: str, moment: str, day: str
) -> None:
    """Only if every time zone of that country has the same other day; an offset of zero may be local time."""
    head = f'<link rel="canonical" href="{address}"><meta name="pubdate" content="{moment}">'
    found = published(tmp_path, head)
    assert found.chosen is not None
    assert found.chosen.date == day
    assert found.chosen.evidence == moment


def test_a_local_witness_keeps_the_day_of_utc() -> None:
    """Where the page itself has the day without UTC, nothing is moved."""
    stated = DateCandidate("2025-11-25", "meta", "x", 0.9, Known.STATED, "00:23", "Z")
    shown = DateCandidate("2025-11-25", "line", "x", 0.7, Known.FOUND)
    address = "https://news.example.ca/a"
    assert list(local_days([stated, shown], address)) == [stated, shown]
    assert [item.date for item in local_days([stated], address)] == ["2025-11-24", "2025-11-25"]
