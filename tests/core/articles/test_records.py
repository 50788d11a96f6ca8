"""Articles kept as JSON, under whatever names their fields have."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from core.articles.documents import STORY, page, saved
from dateline.articles import records
from dateline.articles.draft import Draft
from dateline.articles.readers import Unread, read_all
from dateline.errors import ReadError
from dateline.model import Article, Known

HTML = "".join(f"<p>{each}</p>\n" for each in STORY.split("\n\n"))


def drafts(value: Any) -> list[Draft]:
    """Read a value of which every record is an article."""
    found = [item.draft for item in records.items(json.dumps(value).encode(), "x.json")]
    assert None not in found
    return [draft for draft in found if draft]


def dates(**fields: Any) -> list[tuple[str, str | None, Known]]:
    """Return the dates of a record with these fields."""
    (draft,) = drafts({"title": "T", "text": STORY, **fields})
    return [(each.date, each.time, each.known) for each in draft.dates]


LINKED = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "Organization", "name": "Courier", "description": "The paper of the town since anybody can remember."},
        {
            "@type": "NewsArticle", "headline": "Crane falls", "articleBody": STORY, "inLanguage": "en-GB",
            "datePublished": "2025-11-24T14:05:00+01:00", "dateModified": "2025-11-26T10:00:00+01:00",
            "author": [{"@type": "Person", "name": "Jane Doe"}, {"name": "Max Miller"}],
            "publisher": {"@type": "Organization", "name": "Courier"},
            "mainEntityOfPage": {"@type": "WebPage", "@id": "https://courier.example/1"},
        },
    ],
}  # fmt: skip


def test_linked_data_is_an_article(tmp_path: Path) -> None:
    """schema.org says everything; what stands beside the article is none."""
    (article,) = read_all(saved(tmp_path, "crane.jsonld", json.dumps(LINKED)))
    assert isinstance(article, Article)
    assert (article.title, article.byline, article.publisher) == (
        "Crane falls",
        "Jane Doe, Max Miller",
        "Courier",
    )
    assert (article.text, article.language, article.link) == (STORY, "en", "https://courier.example/1")
    chosen = article.published.chosen
    assert chosen is not None
    assert chosen.source == "JSON field “datePublished”"
    assert (chosen.date, chosen.time, chosen.zone, chosen.known) == (
        "2025-11-24",
        "14:05",
        "+01:00",
        Known.STATED,
    )
    assert all(each.date != "2025-11-26" for each in article.published.candidates)


@pytest.mark.parametrize(
    "value",
    [
        {"title": "T", "date": "2025-11-24", "text": STORY},
        [{"title": "T", "published_at": "2025-11-24T10:00:00Z", "content": STORY}],
        {"status": "ok", "articles": [{"source": {"id": None, "name": "C"}, "title": "T", "publishedAt": "2025-11-24T10:00:00Z", "content": STORY}]},
        {"title": "T", "date_publish": "2025-11-24 10:00:00", "date_download": "2025-12-01 00:00:00", "maintext": STORY},
        {"response": {"results": [{"webTitle": "T", "webPublicationDate": "2025-11-24T10:00:00Z", "fields": {"bodyText": STORY}}]}},
        {"response": {"docs": [{"headline": {"main": "T"}, "pub_date": "2025-11-24T10:00:00+0000", "body": STORY}]}},
        {"hits": {"hits": [{"_id": "1", "_source": {"title": "T", "timestamp": 1763978700, "text": STORY}}]}},
        {"id": 5, "date": "2025-11-24T10:00:00", "title": {"rendered": "T"}, "content": {"rendered": HTML}},
        {"headline": "T", "pubDate": "Mon, 24 Nov 2025 10:00:00 GMT", "paragraphs": STORY.split("\n\n")},
        {"TITLE": "T", "Publication Date": "24 November 2025", "Full-Text": STORY},
        {"version": "https://jsonfeed.org/version/1", "items": [{"id": "1", "title": "T", "date_published": "2025-11-24T10:00:00Z", "content_html": HTML}]},
        {"title": "T", "date": {"$date": {"$numberLong": "1763978700000"}}, "text": STORY},
        {"id": "a", "lang": "en", "dct": "2025-11-24", "title": "T", "text": STORY},
    ],
)  # fmt: skip
def test_usual_exports_are_read(value: Any) -> None:
    """Lists, answers of services and dumps of collectors: one article, its title and its day."""
    (draft,) = drafts(value)
    assert (draft.title, draft.dates[0].date) == ("T", "2025-11-24")
    assert [each for each in draft.text.split("\n") if each] == [each for each in STORY.split("\n") if each]


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({"date": "2025-11-24T14:05:00+01:00"}, [("2025-11-24", "14:05", Known.STATED)]),
        ({"date": "2025-11-24T00:00:00Z"}, [("2025-11-24", None, Known.STATED)]),
        ({"date": 1763993100}, [("2025-11-24", "14:05", Known.STATED)]),
        ({"published_at": 1763993100000}, [("2025-11-24", "14:05", Known.STATED)]),
        ({"timestamp": 1763993100.5}, [("2025-11-24", "14:05", Known.STATED)]),
        ({"date": 20251124}, [("2025-11-24", None, Known.STATED)]),
        ({"date": "November 2025"}, [("2025-11", None, Known.STATED)]),
        ({"created_at": "2025-11-24T14:05:00"}, [("2025-11-24", "14:05", Known.INFERRED)]),
        ({"seendate": "20251124T140500Z"}, [("2025-11-24", "14:05", Known.GUESSED)]),
        ({"id": 1763993100, "views": 1763993100}, []),
        ({"date_modified": "2025-11-24", "updated_at": "2025-11-24", "lastmod": "2025-11-24"}, []),
        ({"date": None}, []), ({"date": ""}, []), ({"date": True}, []), ({"date": "0000-00-00"}, []), ({"date": -1}, []),
        ({"date": 99999999999999999999}, []), ({"date": "yesterday"}, []), ({"date": "05/11/2025"}, []), ({"date": "1970-01-01T00:00:00Z"}, []),
    ],
)  # fmt: skip
def test_days_are_read_from_fields_that_mean_them(
    fields: dict[str, Any], found: list[tuple[str, str | None, Known]]
) -> None:
    """Seconds and milliseconds count under names of dates only, a change never, and nothing is made up."""
    assert dates(**fields) == found


def test_markup_in_fields_is_undone() -> None:
    """Tags and entities do not get into the words."""
    (draft,) = drafts({"title": "Crane &#8217;falls&#8217; <b>again</b>", "date": "2025", "content": HTML})
    assert (draft.title, draft.text) == ("Crane ’falls’ again", STORY)


def test_a_whole_page_in_a_field_is_read_as_one() -> None:
    """What the page says is used where the record is silent."""
    whole = page('<meta property="article:published_time" content="2025-11-24T10:00:00Z">')
    (draft,) = drafts({"url": "https://courier.example/1", "html": whole})
    assert "Three ships" in draft.text
    assert (draft.address, draft.language, draft.dates[0].date) == (
        "https://courier.example/1",
        "en",
        "2025-11-24",
    )


def test_a_summary_says_that_it_is_one() -> None:
    """Also a text that a service has cut off."""
    summary = {"title": "T", "publishedAt": "2025-11-24", "description": STORY}
    cut = {"title": "T", "publishedAt": "2025-11-24", "content": STORY + "… [+2345 chars]"}
    for draft in drafts([summary, cut]):
        assert "beginning or a summary" in draft.removed[0]
        assert "chars]" not in draft.text


def test_a_record_without_words_is_refused_with_its_link() -> None:
    """The page can be fetched."""
    value = {"articles": [{"title": "T", "seendate": "20251124T140500Z", "url": "https://courier.example/1"}]}
    (item,) = records.items(json.dumps(value).encode(), "x.json")
    assert "https://courier.example/1" in item.refused


def test_lines_are_records_and_a_broken_one_costs_nothing(tmp_path: Path) -> None:
    """JSON Lines, with what other programs write into them."""
    good = json.dumps({"id": "a", "date": "2025-11-24", "text": STORY})
    lines = (
        f'{good}\n{{"id": "b", broken\n\n{{"id": "c", "date": NaN, "text": "{STORY.split(chr(10))[0]}"}}\n'
    )
    first, second, third = read_all(saved(tmp_path, "some.jsonl", lines))
    assert isinstance(first, Article)
    assert isinstance(second, Unread)
    assert "line 2 of some.jsonl" in second.reason
    assert isinstance(third, Article)
    assert third.published.chosen is None


def test_the_same_record_has_the_same_bytes() -> None:
    """The order of the fields does not make another article."""
    value = {"title": "T", "text": STORY, "date": "2025-11-24"}
    turned = dict(reversed(value.items()))
    (one,), (other,) = (list(records.items(json.dumps(each).encode(), "x")) for each in (value, turned))
    assert one.data == other.data


@pytest.mark.parametrize(
    "value", [{}, [], {"name": "package", "version": "1.0", "description": "A library for the cranes of harbours."}, {"text": "OK"}, [1, 2, 3], {"a": {"b": [{"c": "d"}]}}]
)  # fmt: skip
def test_other_json_holds_no_article(value: Any) -> None:
    """Settings and measurements are not news; what is missing is said."""
    with pytest.raises(ReadError, match="holds no article"):
        list(records.items(json.dumps(value).encode(), "x.json"))


@pytest.mark.parametrize("data", [b'{"a": [1, 2', b"[" * 100_000, b'{"a":' * 50_000, b'{"a": 1e999999999999, "b": ' + b"9" * 10_000, b'{"a"}'])  # fmt: skip
def test_damaged_json_is_told(data: bytes) -> None:
    """Broken, or nested until no program follows."""
    with pytest.raises(ReadError, match="damaged JSON"):
        list(records.items(data, "x.json"))


def test_strange_values_do_not_matter() -> None:
    """Lone surrogates, enormous numbers and lists in lists are borne."""
    value = {
        "title": ["T", "U"],
        "authors": [None, 5, {"name": None}],
        "n": 10**40,
        "text": [[STORY], "\ud800x"],
    }
    (draft,) = drafts(value)
    assert draft.title == "T"
    assert draft.text.startswith("The harbour")


@pytest.mark.parametrize(
    "text", ["[Update] The harbour was closed.", "{{Infobox}} Harbour", "[1] A note.", STORY]
)
def test_ordinary_texts_are_no_json(text: str) -> None:
    """A bracket does not make a record."""
    assert not records.recognises(text.encode(), ".txt")
