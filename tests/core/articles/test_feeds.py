"""News feeds: every entry with words is an article with its link and its day, and teasers say that they are some."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest

from core.articles.documents import STORY, saved
from dateline.articles import feed
from dateline.articles.draft import Draft
from dateline.articles.readers import Unread, read_all
from dateline.errors import ReadError
from dateline.model import Article, Known

PARAGRAPHS = "".join(f"<p>{each}</p>" for each in STORY.split("\n\n"))
SPACES = (
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:media="http://search.yahoo.com/mrss/"'
)


def rss(*entries: str, head: str = "") -> bytes:
    """Write an RSS 2.0 feed."""
    inner = "".join(f"<item>{entry}</item>" for entry in entries)
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" {SPACES}><channel><title>The Courier &amp; Post</title>'
        f"<language>en-gb</language>{head}{inner}</channel></rss>"
    ).encode()


def atom(entry: str) -> bytes:
    """Write an Atom feed of one entry."""
    return (
        '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Bote</title>'
        f"<author><name>Redaktion</name></author><updated>2025-11-29T00:00:00Z</updated><entry>{entry}</entry></feed>"
    ).encode()


def drafts(data: bytes) -> list[Draft]:
    """Read a feed of which every entry holds words."""
    found = [item.draft for item in feed.items(data, "feed.xml")]
    assert None not in found
    return [draft for draft in found if draft]


FULL = (
    "<title>Crane &amp;#8217;falls&amp;#8217;</title><link>https://courier.example/2025/11/24/crane</link>"
    "<dc:creator><![CDATA[Jane Doe]]></dc:creator><pubDate>Mon, 24 Nov 2025 23:05:00 -0500</pubDate>"
    "<description><![CDATA[The harbour&nbsp;was [&#8230;]]]></description>"
    f"<content:encoded><![CDATA[{PARAGRAPHS}<p>The post <a>Crane</a> appeared first on <a>Courier</a>.</p>]]></content:encoded>"
)


def test_an_entry_is_an_article(tmp_path: Path) -> None:
    """The whole text is preferred over the teaser; link, author, paper, language and day are told."""
    (article,) = read_all(saved(tmp_path, "feed.xml", rss(FULL)))
    assert isinstance(article, Article)
    assert article.text == STORY
    assert (article.title, article.byline) == ("Crane ’falls’", "Jane Doe")
    assert (article.publisher, article.language) == ("The Courier & Post", "en")
    assert article.link == "https://courier.example/2025/11/24/crane"
    chosen = article.published.chosen
    assert chosen is not None
    assert (chosen.date, chosen.time, chosen.zone) == ("2025-11-24", "23:05", "-0500")
    assert (chosen.known, chosen.source) == (Known.STATED, "feed pubDate")


def test_what_the_site_adds_is_removed() -> None:
    """The note of where the post appeared first can still be seen; the story is whole."""
    (draft,) = drafts(rss(FULL))
    assert draft.removed == ("The post Crane appeared first on Courier.",)


@pytest.mark.parametrize("words", ["The harbour was closed…", "The harbour was closed. [&#8230;]", "<p>Closed.</p><p>Read more</p>", "Closed."])  # fmt: skip
def test_a_teaser_says_that_it_is_one(words: str) -> None:
    """The note names the link of the whole article."""
    entry = f"<title>T</title><link>https://courier.example/1</link><description><![CDATA[{words}]]></description>"
    (draft,) = drafts(rss(entry))
    assert "only the beginning" in draft.removed[-1]
    assert "https://courier.example/1" in draft.removed[-1]


def test_a_long_description_is_the_story() -> None:
    """Some feeds have no other place for it."""
    (draft,) = drafts(rss(f"<title>T</title><description>{STORY * 3}</description>"))
    assert draft.removed == ()


def test_a_headline_alone_is_refused_with_its_link(tmp_path: Path) -> None:
    """The others are read all the same."""
    only = "<title>Only this</title><link>https://courier.example/only</link>"
    first, second = read_all(saved(tmp_path, "feed.rss", rss(only, FULL)))
    assert isinstance(first, Unread)
    assert "https://courier.example/only" in first.reason
    assert isinstance(second, Article)


def test_a_day_of_change_never_stands_in_for_publication() -> None:
    """It is offered, no more."""
    entry = f'<title>T</title><link href="https://bote.example/1"/><updated>2025-11-25T10:00:00+01:00</updated><content type="text">{STORY}</content>'
    (draft,) = drafts(atom(entry))
    assert [(date.date, date.known) for date in draft.dates] == [("2025-11-25", Known.GUESSED)]


def test_atom_tells_publication_and_change_apart() -> None:
    """Markup that is not escaped is read as well, and what only the feed says holds for its entries."""
    entry = (
        '<title type="html">A &amp;amp; B</title><link rel="self" href="https://bote.example/self"/><link href="https://bote.example/1"/>'
        "<published>2025-11-24T10:00:00+01:00</published><updated>2025-11-25T10:00:00+01:00</updated>"
        '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Eins <i>zwei</i>.</p><p>Drei.</p></div></content>'
    )
    (draft,) = drafts(atom(entry))
    assert (draft.text, draft.title) == ("Eins zwei.\n\nDrei.", "A & B")
    assert (draft.address, draft.byline) == ("https://bote.example/1", "Redaktion")
    assert (draft.publisher, draft.language) == ("Bote", "de")
    assert draft.dates[0].date == "2025-11-24"
    assert draft.dates[0].known is Known.STATED


def test_rss_one_is_read() -> None:
    """Its entries stand beside the channel."""
    data = (
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        '<channel rdf:about="x"><title>R</title></channel><item rdf:about="https://r.example/1"><title>One</title>'
        f"<description>{STORY}</description><dc:date>2025-11-24T10:00+01:00</dc:date></item></rdf:RDF>"
    ).encode()
    (draft,) = drafts(data)
    assert (draft.text, draft.address, draft.dates[0].date) == (STORY, "https://r.example/1", "2025-11-24")


def test_a_day_that_is_none_is_left_out() -> None:
    """Nonsense in the field for the date gives no date."""
    (draft,) = drafts(rss(f"<title>T</title><pubDate>soon</pubDate><description>{STORY}</description>"))
    assert draft.dates == ()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-1"])
def test_any_encoding_is_read(encoding: str) -> None:
    """What the file says, or what its bytes show."""
    text = rss("<title>Größe</title><description>Größe &nbsp; &uuml;ber alles; R&D.</description>").decode()
    data = text.replace("UTF-8", encoding).encode(encoding)
    assert feed.recognises(data, "")
    (draft,) = drafts(data)
    assert (draft.title, " ".join(draft.text.split())) == ("Größe", "Größe über alles; R&D.")


def test_a_page_inside_a_feed_does_not_make_it_a_page(tmp_path: Path) -> None:
    """The tags of whole pages may stand in the first entry."""
    entry = f"<title>T</title><content:encoded><![CDATA[<html><body>{PARAGRAPHS}</body></html>]]></content:encoded>"
    (article,) = read_all(saved(tmp_path, "feed.html", rss(entry)))
    assert isinstance(article, Article)
    assert article.text == STORY


@pytest.mark.parametrize(
    "data", [b'<?xml version="1.0"?><!DOCTYPE html><html>', b"<p>RSS is old</p>", b"rss", b""]
)
def test_other_files_are_no_feeds(data: bytes) -> None:
    """Only the first element decides."""
    assert not feed.recognises(data, ".html")


# --- traps --------------------------------------------------------------------------------------------------


def test_entities_are_never_opened() -> None:
    """Neither a billion laughs nor a file of this computer gets into an article."""
    trap = (
        '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">'
        '<!ENTITY file SYSTEM "file:///etc/passwd">]>'
    )
    data = rss(f"<title>T</title><description>{STORY} &c; &file;</description>")
    (draft,) = drafts(data.replace(b"<rss", trap.encode() + b"<rss", 1))
    assert "haha" not in draft.text
    assert "root:" not in draft.text
    assert STORY in draft.text


@pytest.mark.parametrize("depth", [500, 100_000])
def test_a_feed_nested_without_end_neither_crashes_nor_hangs(depth: int) -> None:
    """What was read before the trap may be given, or the feed is refused."""
    data = rss(FULL).replace(b"</item>", b"<x>" * depth + b"</item>")
    with suppress(ReadError):
        assert [item.name for item in feed.items(data, "f.xml")] == ["Crane ’falls’"]


def test_a_feed_that_breaks_off_gives_what_it_has() -> None:
    """Half a download is better than nothing, entry by entry."""
    data = rss(FULL, FULL.replace("Crane", "Ship"))
    whole = data[: data.rindex(b"<item>") + 30]
    assert next(iter(feed.items(whole, "f.xml"))).name == "Crane ’falls’"


def test_quoted_text_that_never_ends_costs_no_more_than_its_length() -> None:
    """Hundreds of thousands of openings without an end."""
    item, _end = feed.items(b"<rss><item><title>T</title><description>" + b"<![CDATA[" * 300_000, "f.xml")
    assert item.name == "T"


def test_no_xml_is_refused() -> None:
    """Junk that is only called a feed is damaged."""
    with pytest.raises(ReadError, match="damaged feed"):
        list(feed.items(b"\0\1\2", "f.xml"))
