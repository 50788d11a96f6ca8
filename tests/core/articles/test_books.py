"""Books become one article for each chapter, with the author and the day of publication of the book."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from core.articles.documents import STORY, saved
from core.articles.office import archive, epub
from dateline.articles.readers import Unread, read_all
from dateline.model import Article, Known

TODAY = date(2026, 3, 1)
BODY = "".join(f"<p>{paragraph}</p>" for paragraph in STORY.split("\n\n"))
FACTS = (
    "<dc:title>Harbour Tales</dc:title><dc:creator>Jane Doe</dc:creator><dc:publisher>Amsel Press</dc:publisher>"
    '<dc:language>en</dc:language><dc:date opf:event="publication">2025-11-24</dc:date>'
    '<dc:date opf:event="modification">2026-02-01</dc:date>'
)


def articles(path: Path) -> list[Article]:
    """Return the chapters of a book, all of which must be readable."""
    found = list(read_all(path, TODAY))
    assert not [item for item in found if isinstance(item, Unread)]
    return [item for item in found if isinstance(item, Article)]


def reason(path: Path) -> str:
    """Return the one sentence that refuses a book."""
    (refused,) = read_all(path, TODAY)
    assert isinstance(refused, Unread)
    return refused.reason


def test_each_chapter_is_an_article(tmp_path: Path) -> None:
    """The table of contents is none, nor is a cover or a page with a picture only."""
    chapters = {
        "cover.xhtml": '<section epub:type="cover"><p>Harbour Tales, a book of many stories about the sea and its people.</p></section>',
        "picture.xhtml": "<img src='crane.png'/><p>The crane</p>",
        "one.xhtml": f"<h1>The Crane</h1>{BODY}",
        "two.xhtml": f"<h2>The Ships</h2>{BODY}",
    }
    one, two = articles(saved(tmp_path, "tales.epub", epub(chapters, FACTS)))
    assert (one.title, two.title) == ("Harbour Tales: The Crane", "Harbour Tales: The Ships")
    assert (one.text, one.byline, one.publisher, one.language) == (STORY, "Jane Doe", "Amsel Press", "en")
    assert one.source == f"{tmp_path / 'tales.epub'} › one.xhtml"
    assert one.sha256 != two.sha256


def test_the_day_of_the_book_is_that_of_its_chapters(tmp_path: Path) -> None:
    """The day of a change stays out of it."""
    (one,) = articles(saved(tmp_path, "tales.epub", epub({"one.xhtml": BODY}, FACTS)))
    chosen = one.published.chosen
    assert chosen
    assert (chosen.date, chosen.source, chosen.known) == ("2025-11-24", "EPUB publication", Known.STATED)
    assert "2026-02-01" not in {item.date for item in one.published.candidates}


@pytest.mark.parametrize(
    ("stated", "known"),
    [("<dc:date>2019</dc:date>", "2019"), ("<dc:date>0101-01-01T00:00:00+00:00</dc:date>", None), ("", None)],
)
def test_a_vague_day_stays_vague(tmp_path: Path, stated: str, known: str | None) -> None:
    """A year is a year; a placeholder and no date at all are unknown."""
    (one,) = articles(saved(tmp_path, "tales.epub", epub({"one.xhtml": BODY}, stated)))
    assert (one.published.chosen.date if one.published.chosen else None) == known


def test_marks_of_footnotes_are_no_words(tmp_path: Path) -> None:
    """The number that leads to a note would become part of the sentence."""
    marked = BODY.replace("water,", 'water<a epub:type="noteref" href="#n1"><sup>1</sup></a>,')
    (one,) = articles(saved(tmp_path, "tales.epub", epub({"one.xhtml": marked})))
    assert one.text == STORY


def test_a_book_is_known_by_its_content(tmp_path: Path) -> None:
    """A book without the name of its kind, under a wrong name, is still one."""
    data = epub({"one.xhtml": BODY}, FACTS).replace(
        b"mimetypeapplication/epub+zip", b"otherfileapplication/xxxx+zip"
    )
    assert articles(saved(tmp_path, "tales.txt", data.replace(b"mimetype", b"otherfil")))[0].text == STORY


def test_a_missing_chapter_costs_no_other(tmp_path: Path) -> None:
    """It is named; the rest is read."""
    data = epub({"one.xhtml": BODY, "two.xhtml": BODY}).replace(b"OEBPS/one.xhtml", b"OEBPS/eno.xhtml")
    missing, two = read_all(saved(tmp_path, "tales.epub", data), TODAY)
    assert isinstance(missing, Unread)
    assert "“OEBPS/one.xhtml” is missing in “tales.epub”" in missing.reason
    assert isinstance(two, Article)


def test_a_book_protected_against_copying_is_named_as_one(tmp_path: Path) -> None:
    """Enciphered fonts do not matter, enciphered chapters do."""
    table = '<encryption><EncryptedData><CipherReference URI="OEBPS/{}"/></EncryptedData></encryption>'
    chapters = {"one.xhtml": BODY}
    font = epub(chapters, **{"META-INF/encryption.xml": table.format("font.otf")})
    assert articles(saved(tmp_path, "font.epub", font))
    locked = epub(chapters, **{"META-INF/encryption.xml": table.format("one.xhtml")})
    assert "protected against copying" in reason(saved(tmp_path, "locked.epub", locked))


def test_damaged_books_and_traps_are_refused(tmp_path: Path) -> None:
    """Half a book, one without a table, one with entities, one that unpacks to gigabytes."""
    whole = epub({"one.xhtml": BODY})
    assert "damaged" in reason(saved(tmp_path, "half.epub", whole[:300]))
    assert "damaged" in reason(saved(tmp_path, "none.epub", archive("application/epub+zip", {})))
    entity = '<!DOCTYPE x [<!ENTITY b "bbbb">]><x>&b;</x>'
    assert "entities" in reason(
        saved(tmp_path, "e.epub", archive("application/epub+zip", {"META-INF/container.xml": entity}))
    )
    swollen = epub({"one.xhtml": BODY + " " * (65 * 2**20)})
    assert "unpacks to more than" in reason(saved(tmp_path, "bomb.epub", swollen))
