"""Pages as browsers save them: in one file, with a folder, packed."""

from __future__ import annotations

import gzip
from datetime import date
from pathlib import Path

import pytest

from core.articles.documents import STORY, page, pdf, saved
from core.articles.office import mhtml
from dateline.articles import gzipped
from dateline.articles.folders import pieces
from dateline.articles.readers import Unread, find, passed_over, read, read_all
from dateline.errors import ReadError
from dateline.model import Article, Known

TODAY = date(2026, 3, 1)
STATED = '<meta property="article:published_time" content="2025-11-24T14:05:00+01:00">'
OLD = "From: <Saved by Windows Internet Explorer 8>\nSubject: Crane\nDate: Tue, 3 Feb 2026 09:30:00 +0100\n"


def test_a_page_saved_as_one_file_is_read(tmp_path: Path) -> None:
    """The story, its link and its own date; the day it was saved is only a guess."""
    article = read(saved(tmp_path, "crane.mhtml", mhtml(page(STATED))), TODAY)
    assert (article.text, article.link) == (STORY, "https://courier.example/2025/crane")
    assert article.published.chosen
    assert article.published.chosen.date == "2025-11-24"
    (kept,) = (item for item in article.published.candidates if "saved" in item.source)
    assert (kept.date, kept.known) == ("2026-02-03", Known.GUESSED)


def test_the_day_of_saving_is_never_that_of_publication(tmp_path: Path) -> None:
    """A page that says nothing stays unknown."""
    data = mhtml(page(), location="https://courier.example/crane")
    assert read(saved(tmp_path, "crane.mht", data), TODAY).published.chosen is None


@pytest.mark.parametrize("head", ["", OLD, "Subject: Crane\n"])
@pytest.mark.parametrize("name", ["crane.mht", "crane.txt", "crane.html", "crane.eml"])
def test_a_page_saved_as_one_file_is_known_by_its_content(tmp_path: Path, name: str, head: str) -> None:
    """Chromium's, Internet Explorer's and Word's, whatever they are called."""
    assert read(saved(tmp_path, name, mhtml(page(), head)), TODAY).text == STORY


def test_a_page_in_another_encoding_is_read_from_one_file(tmp_path: Path) -> None:
    """The envelope names the encoding."""
    words = "Кран упал в воду гавани, сказал начальник порта. " * 8
    html = page(story=words).replace('<meta charset="utf-8">', "")
    assert read(saved(tmp_path, "r.mht", mhtml(html, charset="cp1251")), TODAY).text == words.strip()


def test_an_empty_envelope_is_refused(tmp_path: Path) -> None:
    """Without a page in it there is no article."""
    with pytest.raises(ReadError, match=r"“a\.mht” holds no web page"):
        read(
            saved(
                tmp_path, "a.mht", "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x--\n"
            )
        )


@pytest.mark.parametrize(
    "note",
    ["saved from url=(0036){} ", " Page saved with SingleFile \n url: {} \n saved date: Tue Feb 03 2026 "],
)
def test_the_link_that_a_browser_noted_is_kept(tmp_path: Path, note: str) -> None:
    """Chromium and SingleFile write it into a comment; the date in it is found."""
    link = "https://courier.example/2025/11/24/crane"
    article = read(
        saved(tmp_path, "crane.html", f"<!DOCTYPE html>\n<!--{note.format(link)}-->\n{page()[15:]}"), TODAY
    )
    assert article.link == link
    assert article.published.chosen
    assert article.published.chosen.date == "2025-11-24"


def test_xhtml_is_read(tmp_path: Path) -> None:
    """The declaration of XML and its namespace do not get into the text."""
    html = page().replace(
        "<!DOCTYPE html>",
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x">',
    )
    html = html.replace("<html ", '<html xmlns="http://www.w3.org/1999/xhtml" xml:')
    article = read(saved(tmp_path, "crane.xhtml", html))
    assert (article.text, article.language) == (STORY, "en")


@pytest.mark.parametrize("ending", ["_files", "-Dateien", "_fichiers", ".fld", "_archivos"])
def test_the_folder_of_a_saved_page_holds_no_articles(tmp_path: Path, ending: str) -> None:
    """Its frames are pieces of the page; a folder without such a page beside it is searched."""
    for name in (f"Crane{ending}/frame.html", f"Crane{ending}/style.css", f"Lone{ending}/story.html"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        saved(tmp_path, name, page())
    saved(tmp_path, "Crane.html", page())
    assert [path.name for path in find([tmp_path])] == ["Crane.html", "story.html"]
    assert list(passed_over([tmp_path])) == []


def test_pieces_of_pages_in_archives_are_told() -> None:
    """By their paths alone, at any depth."""
    paths = [
        "a/Crane.htm",
        "a/Crane_files/frame.html",
        "a/Crane_files/ads/x.html",
        "b/Crane_files/story.html",
    ]
    assert pieces(paths) == {"a/Crane_files/frame.html", "a/Crane_files/ads/x.html"}


@pytest.mark.parametrize("name", ["crane.html.gz", "crane.gz", "crane.txt"])
def test_a_packed_page_is_read(tmp_path: Path, name: str) -> None:
    """Whatever the packed file is called; the date in its name still counts."""
    article = read(saved(tmp_path, name, gzip.compress(page(STATED).encode())), TODAY)
    assert article.text == STORY


def test_a_packed_file_may_be_of_any_kind(tmp_path: Path) -> None:
    """A PDF in several pieces of gzip is one file."""
    data = pdf([STORY[:80]])
    article = read(saved(tmp_path, "a.pdf.gz", gzip.compress(data[:100]) + gzip.compress(data[100:])))
    assert STORY[:60] in article.text


def test_damaged_and_swelling_packed_files_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Half a download, and one that grows beyond the limit, are named."""
    packed = gzip.compress(page().encode())
    (half,) = read_all(saved(tmp_path, "half.html.gz", packed[: len(packed) // 2]))
    assert isinstance(half, Unread)
    assert "damaged" in half.reason
    monkeypatch.setattr(gzipped, "_LARGEST", 2**20)
    (bomb,) = read_all(saved(tmp_path, "bomb.gz", gzip.compress(bytes(2 * 2**20))))
    assert isinstance(bomb, Unread)
    assert "unpacks to more than 1 MB" in bomb.reason


def test_packed_files_in_packed_files_end(tmp_path: Path) -> None:
    """Packed once more is read, packed endlessly is refused."""
    data = page().encode()
    (article,) = read_all(saved(tmp_path, "twice.gz", gzip.compress(gzip.compress(data))))
    assert isinstance(article, Article)
    for _ in range(10):
        data = gzip.compress(data)
    (refused,) = read_all(saved(tmp_path, "ten.gz", data))
    assert isinstance(refused, Unread)
    assert "packed into more than" in refused.reason
