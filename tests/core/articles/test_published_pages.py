"""The publication date of a web page: where it may stand, and what must not stand in for it."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from core.articles.documents import STORY, page, saved
from dateline.articles.readers import read
from dateline.model import DateCandidate, Known, PublicationDate

TODAY = date(2026, 1, 15)


def published(folder: Path, html: str, name: str = "page.html") -> PublicationDate:
    """Read a saved page and return its publication date."""
    return read(saved(folder, name, html), today=TODAY).published


def chosen(folder: Path, html: str) -> DateCandidate:
    """Return the date that counts, which must be there."""
    found = published(folder, html).chosen
    assert found is not None
    return found


def json_ld(**fields: object) -> str:
    """Make a JSON-LD script of an article."""
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **fields})}</script>'


def test_json_ld_states_day_time_and_zone(tmp_path: Path) -> None:
    """JSON-LD datePublished is named as the source, with its words."""
    found = chosen(
        tmp_path, page(json_ld(datePublished="2025-11-24T14:05:00+01:00", dateModified="2025-12-01"))
    )
    assert (found.date, found.time, found.zone) == ("2025-11-24", "14:05", "+01:00")
    assert (found.source, found.evidence, found.known) == (
        "JSON-LD datePublished",
        "2025-11-24T14:05:00+01:00",
        Known.STATED,
    )


@pytest.mark.parametrize(
    "script",
    [
        '{"@graph": [{"@type": "WebSite"}, {"@type": ["NewsArticle"], "datePublished": "2025-11-24"}]}',
        '[{"@type": "BreadcrumbList"}, {"@type": "Article", "datePublished": "2025-11-24"}]',
        '{"@type": "WebPage", "mainEntity": {"@type": "Article", "datePublished": "2025-11-24"}}',
        '{"@type": "NewsArticle", "datePublished": "2025-11-24", "headline": "broken \n "quotes""}',
    ],
)
def test_json_ld_is_found_however_it_is_packed(tmp_path: Path, script: str) -> None:
    """Graphs, lists, nesting and broken JSON all give the article's date."""
    assert (
        chosen(tmp_path, page(f'<script type="application/ld+json">{script}</script>')).date == "2025-11-24"
    )


def test_the_date_of_a_comment_in_json_ld_is_not_the_articles(tmp_path: Path) -> None:
    """Comments and listed other works are left out."""
    html = page(json_ld(comment=[{"@type": "Comment", "datePublished": "2025-11-25"}]))
    assert published(tmp_path, html).chosen is None


@pytest.mark.parametrize(
    "name",
    [
        "article:published_time", "og:published_time", "datePublished", "dcterms.issued", "DC.date.issued", "dc.date", "parsely-pub-date",
        "sailthru.date", "pubdate", "publishdate", "publish-date", "prism.publicationDate", "rnews:datePublished",
        "OriginalPublicationDate", "article_date_original", "published_at", "date", "dcterms.created",
    ],
)  # fmt: skip
@pytest.mark.parametrize("attribute", ["name", "property", "itemprop"])
def test_meta_tags_are_read_by_all_their_names(tmp_path: Path, name: str, attribute: str) -> None:
    """The usual names of a publication date are known, in any case and attribute."""
    found = chosen(tmp_path, page(f'<meta {attribute}="{name}" content="2025-11-24T08:00:00Z">'))
    assert (found.date, found.time, found.zone) == ("2025-11-24", "08:00", "Z")
    assert name in found.source


@pytest.mark.parametrize(
    "name",
    [
        "dateModified",
        "article:modified_time",
        "og:updated_time",
        "last-modified",
        "DC.date.modified",
        "updated_time",
    ],
)
def test_modified_never_stands_in_for_published(tmp_path: Path, name: str) -> None:
    """A page that only says when it was changed has no publication date."""
    assert published(tmp_path, page(f'<meta name="{name}" content="2025-11-24">')).chosen is None


@pytest.mark.parametrize(
    "day",
    [
        "1970-01-01T00:00:00Z",
        "0001-01-01",
        "2025-13-45",
        "yesterday",
        "November 24",
        "",
        "2026-03-01",
        "2000-01-01T00:00:00Z",
        "1999-11-30 00:00:00",
    ],
)
def test_placeholders_nonsense_and_the_future_are_refused(tmp_path: Path, day: str) -> None:
    """What programs write for want of a date, impossible days and future ones give nothing."""
    assert published(tmp_path, page(f'<meta name="pubdate" content="{day}">')).chosen is None


def test_tomorrow_is_still_believed(tmp_path: Path) -> None:
    """On the other side of the world it may be tomorrow already."""
    assert chosen(tmp_path, page('<meta name="pubdate" content="2026-01-16">')).date == "2026-01-16"


def test_a_time_element_is_found(tmp_path: Path) -> None:
    """A time element in the article counts; one marked as published is stated."""
    assert chosen(tmp_path, page(body='<time datetime="2025-11-24T14:05">24.11.</time>')).known is Known.FOUND
    marked = page(body='<time class="entry-date published" datetime="2025-11-24T14:05">24.11.</time>')
    assert chosen(tmp_path, marked).known is Known.STATED


@pytest.mark.parametrize(
    "body",
    [
        '<div class="comments"><time datetime="2025-11-25">yesterday</time></div>',
        '<aside><time datetime="2025-11-25">25 November 2025</time></aside>',
        '<time class="updated" datetime="2025-11-25">25 November 2025</time>',
        '<div>Last updated: <time datetime="2025-11-25">25 November 2025</time></div>',
    ],
)
def test_times_of_comments_teasers_and_updates_do_not_count(tmp_path: Path, body: str) -> None:
    """The time of something else is not the article's."""
    assert published(tmp_path, page(body=body)).chosen is None


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", "Published 24 November 2025, 14:05 CET"), ("de", "Veröffentlicht am 24. November 2025 um 14:05 Uhr"),
        ("es", "Publicado el 24 de noviembre de 2025"), ("fr", "Publié le 24 novembre 2025 à 14h05"), ("en", "By Jane Doe | November 24, 2025"),
    ],
)  # fmt: skip
def test_a_visible_byline_is_read(tmp_path: Path, lang: str, words: str) -> None:
    """Without any markup the line that readers see is the evidence."""
    found = chosen(tmp_path, page(body=f'<h1>Crane falls</h1><p class="byline">{words}</p>', lang=lang))
    assert (found.date, found.known) == ("2025-11-24", Known.FOUND)
    assert found.evidence in words


@pytest.mark.parametrize(
    ("lang", "date_"), [("en-US", "2025-05-11"), ("en-GB", "2025-11-05"), ("de", "2025-11-05")]
)
def test_the_region_of_a_page_settles_swapped_numbers(tmp_path: Path, lang: str, date_: str) -> None:
    """05/11/2025 is May in the United States and November in most other places."""
    assert chosen(tmp_path, page(body="<p>Published: 05/11/2025</p>", lang=lang)).date == date_


def test_numbers_that_may_be_swapped_are_offered_but_not_chosen(tmp_path: Path) -> None:
    """Plain English may be either, so the reader decides."""
    found = published(tmp_path, page(body="<p>Published: 05/11/2025</p>"))
    assert found.chosen is None
    assert any(item.date == "2025-11-05" and item.known is Known.GUESSED for item in found.candidates)


@pytest.mark.parametrize(
    ("link", "day"),
    [
        ("https://courier.example/2025/11/24/crane-falls", "2025-11-24"), ("https://courier.example/news/2025-11-24-crane", "2025-11-24"),
        ("https://courier.example/world/2025/nov/24/crane", "2025-11-24"), ("https://courier.example/20251124/crane", "2025-11-24"),
        ("https://courier.example/2025/11/crane-falls", "2025-11"), ("https://courier.example/news/24-11-2025", "2025-11-24"),
    ],
)  # fmt: skip
def test_the_address_of_a_page_may_tell(tmp_path: Path, link: str, day: str) -> None:
    """A date that is a part of the path of its own counts, at its own precision."""
    found = chosen(tmp_path, page(f'<link rel="canonical" href="{link}">'))
    assert (found.date, found.source) == (day, "address of the page")


@pytest.mark.parametrize(
    "slug",
    [
        "what-happened-on-2001-09-11",
        "crane-20251124-b",
        "article-2025111",
        "2025/99/crane",
        "news/05-11-2025",
        "24-11-2025-crane",
    ],
)
def test_a_date_inside_a_slug_is_what_the_story_is_about(tmp_path: Path, slug: str) -> None:
    """Numbers amid the words of an address are no publication date."""
    assert (
        published(tmp_path, page(f'<link rel="canonical" href="https://courier.example/{slug}">')).chosen
        is None
    )


def test_the_lines_below_the_headline_count_and_those_above_it_do_not(tmp_path: Path) -> None:
    """However long the menu is, the byline below the headline is found, and the news ticker above it is not."""
    menu = "".join(f"<p>Section {word}</p>" for word in "abcdefghijklmnopqrstuvwxyz")
    ticker = "<p>26 November 2025</p>" + "<p>Ten best beaches</p>" * 5
    body = f"{menu}{ticker}<h1>Crane falls into harbour</h1><p>By Jane Doe, 24 November 2025</p>"
    assert chosen(tmp_path, page("<title>Crane falls into harbour</title>", body)).date == "2025-11-24"


@pytest.mark.parametrize("name", ["with-sidebar", "widget Blog", "has-comments"])
def test_a_box_around_the_article_is_no_frame(tmp_path: Path, name: str) -> None:
    """An element that holds the main heading is the article, whatever it is called."""
    body = f'<div class="{name}"><h1>Crane falls</h1><time datetime="2025-11-24">24 Nov</time></div>'
    assert chosen(tmp_path, page(body=body)).date == "2025-11-24"


def test_a_link_to_another_story_is_no_evidence(tmp_path: Path) -> None:
    """The date in the address of a linked page is that page's."""
    html = page(
        body='<p>See <a href="https://courier.example/2024/03/14/other">another story</a> of ours.</p>'
    )
    assert published(tmp_path, html).chosen is None


def test_a_day_is_preferred_to_its_month(tmp_path: Path) -> None:
    """Where the address gives the month and the page the day, the day counts."""
    link = '<link rel="canonical" href="https://courier.example/2025/11/crane">'
    assert chosen(tmp_path, page(link, '<p class="date">24 November 2025</p>')).date == "2025-11-24"


def test_the_local_day_is_preferred_to_the_utc_one(tmp_path: Path) -> None:
    """A stamp in UTC just past midnight yields to the day that the page shows and its address has."""
    head = (
        json_ld(datePublished="2025-11-25T02:25:54Z")
        + '<link rel="canonical" href="https://c.example/2025/11/24/crane">'
    )
    found = published(tmp_path, page(head, '<p class="date">24 November 2025</p>'))
    assert found.chosen is not None
    assert found.chosen.date == "2025-11-24"
    assert any(item.date == "2025-11-25" for item in found.candidates)


def test_every_candidate_is_kept_with_its_evidence(tmp_path: Path) -> None:
    """The reader can check and choose otherwise."""
    found = published(
        tmp_path, page('<meta name="pubdate" content="2025-11-24">', '<p class="date">26 November 2025</p>')
    )
    assert found.chosen is not None
    assert found.chosen.date == "2025-11-24"
    assert {"2025-11-24", "2025-11-26"} <= {item.date for item in found.candidates}
    assert all(item.source and item.evidence and 0 < item.confidence < 1 for item in found.candidates)


def test_dates_in_the_story_are_not_the_publication_date(tmp_path: Path) -> None:
    """What the story tells of is not when it was published; unknown stays unknown."""
    story = (
        STORY + "\n\nThe last such accident was on 14 March 2019, the council's records of 3 May 2021 say."
    )
    found = published(tmp_path, page(story=story))
    assert found.chosen is None
    assert found.known is Known.UNKNOWN


def test_the_day_of_reading_is_never_invented(tmp_path: Path) -> None:
    """A page with a clock time and no date gives no date at all."""
    body = '<p class="date">Today, 14:05</p><p class="time">Monday</p><span class="date">24 Nov</span>'
    assert published(tmp_path, page(body=body)).chosen is None
