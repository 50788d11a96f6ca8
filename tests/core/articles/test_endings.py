"""A file that was cut off while it was saved is read as far as it goes, and that is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.articles import endings
from dateline.articles.readers import Unread, read_all
from dateline.model import Article

STORY = (
    "The harbour bridge closed on 3 May 2025 after a barge struck it. Nobody was hurt, the town said. " * 6
)


def both(path: Path) -> tuple[Article, list[Unread]]:
    """Return the article of a file and what is said about the rest."""
    found = list(read_all(path))
    [article] = [each for each in found if isinstance(each, Article)]
    return article, [each for each in found if isinstance(each, Unread)]


@pytest.mark.parametrize(
    ("name", "whole"),
    [
        ("story.rtf", "{\\rtf1\\ansi " + STORY + "}"),
        (
            "story.html",
            f"<html><body><article><h1>Bridge</h1><p>{STORY}</p><p>{STORY}</p></article></body></html>",
        ),
        (
            "story.eml",
            (
                "From: a@b.example\nSubject: Bridge\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=XX\n\n"
                f"--XX\nContent-Type: text/plain\n\n{STORY}\n--XX--\n"
            ),
        ),
    ],
)
def test_a_cut_file_is_read_and_named(tmp_path: Path, name: str, whole: str) -> None:
    """The whole file says nothing; cut off, its article is there and the file is named as cut."""
    path = tmp_path / name
    path.write_text(whole, encoding="utf-8")
    assert both(path)[1] == []
    path.write_text(whole[: len(whole) * 3 // 4], encoding="utf-8")
    article, [rest] = both(path)
    assert "Nobody was hurt" in article.text
    assert rest.is_rest
    assert rest.reason.startswith(f"“{name}” ends in the middle")
    assert any("ends in the middle" in line for line in article.removed)


def test_a_cut_feed_gives_its_entries_and_is_named(tmp_path: Path) -> None:
    """What came before the cut is read."""
    entry = f"<item><title>Bridge</title><description>{STORY}</description></item>"
    path = tmp_path / "feed.rss"
    path.write_text(
        f'<rss version="2.0"><channel><title>Courier</title>{entry}<item><title>Next', encoding="utf-8"
    )
    found = list(read_all(path))
    assert next(each.title for each in found if isinstance(each, Article)) == "Bridge"
    assert any("ends in the middle" in each.reason for each in found if isinstance(each, Unread))


@pytest.mark.parametrize(
    "page", ["<p>one<p>two", "<html><body><p>one</p>", "words only", "<html><p>a < b</p></html>"]
)
def test_pages_that_good_programs_write_are_not_called_cut(page: str) -> None:
    """An end of the body that nobody wrote is no sign."""
    assert not endings.of_page(page)


@pytest.mark.parametrize("page", ["<html><body><p>one <a hr", "<html><p>one<script>var a", "<p>one<!-- tw"])
def test_pages_that_end_in_a_tag_a_script_or_a_comment_are_cut(page: str) -> None:
    """No whole page ends so."""
    assert endings.of_page(page)


def test_text_that_ends_inside_a_letter_is_cut() -> None:
    """Half a letter at the end is left out, and told."""
    assert endings.of_text("Zürich fährt weiß".encode()[:-1])
    assert not endings.of_text("Zürich fährt weiß".encode())
