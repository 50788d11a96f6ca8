"""What other programs drop or paste is told apart: files, links, parts of pages, text, and what is no article."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl

from dateline.ui.dropping import invitation
from dateline.ui.intake import Files, Links, Selection, Words, link_of, offered

LINK = "https://news.example/2025/11/24/ferry"
PART = "<p>The ferry sails.</p><p>It was late.</p>"


def handed(
    urls: tuple[str, ...] = (), text: str = "", html: str = "", other: tuple[tuple[str, bytes], ...] = ()
) -> QMimeData:
    """Return what a program hands over, in the formats given."""
    data = QMimeData()
    if urls:
        data.setUrls([QUrl(url) for url in urls])
    if text:
        data.setText(text)
    if html:
        data.setHtml(html)
    for name, value in other:
        data.setData(name, value)
    return data


def test_files_of_a_file_manager_are_files(tmp_path: Path) -> None:
    """Local addresses become paths, names with spaces and accents too."""
    paths = (tmp_path / "août 2025.txt", tmp_path / "b.pdf")
    found = offered(handed(tuple(QUrl.fromLocalFile(str(path)).toString() for path in paths)))
    assert found == Files(paths)


@pytest.mark.parametrize(
    "data",
    [
        handed((LINK,)),
        handed((LINK,), text=LINK),
        handed((LINK,), text=LINK, html=f'<a href="{LINK}">The ferry sails</a>'),
        handed(text=f"  {LINK}\n"),
        handed(text=LINK, html=f'<a href="{LINK}">{LINK}</a>'),
    ],
    ids=["address bar", "with text", "with a title", "copied", "copied with its markup"],
)
def test_link_of_a_browser_is_a_link(data: QMimeData) -> None:
    """However a browser hands over a link, it is one."""
    assert offered(data) == Links((LINK,))


def test_several_links_are_counted_once_each() -> None:
    """The same link given twice is one link."""
    assert offered(handed((LINK, "http://b.example/", LINK))) == Links((LINK, "http://b.example/"))


def test_selection_of_a_page_keeps_its_paragraphs() -> None:
    """Marked words that come with their markup are a part of a page."""
    assert offered(handed(text="The ferry sails.\nIt was late.", html=PART)) == Selection(
        PART, "The ferry sails.\nIt was late."
    )


@pytest.mark.parametrize(
    ("kind", "encoding"), [("text/x-moz-url-priv", "utf-16-le"), ("chromium/x-source-url", "utf-8")]
)
def test_page_of_a_selection_is_kept(kind: str, encoding: str) -> None:
    """Where a browser says from which page words were taken, that is kept, and stands in the page that is read."""
    found = offered(handed(text="The ferry", html=PART, other=((kind, LINK.encode(encoding)),)))
    assert isinstance(found, Selection)
    assert found.address == LINK
    assert f'<link rel="canonical" href="{LINK}">' in found.page


def test_address_cannot_break_out_of_the_page() -> None:
    """An address with quotation marks stays an address."""
    page = Selection(PART, "", 'https://n.example/"><script>x').page
    assert "<script>" not in page


def test_plain_words_are_words() -> None:
    """Text without markup, or marked up as one run of letters, is text."""
    assert offered(handed(text="The ferry sails.")) == Words("The ferry sails.")
    assert offered(handed(text="The ferry", html="<b>The</b> ferry")) == Words("The ferry")


@pytest.mark.parametrize(
    "data",
    [
        handed(other=(("application/x-color", b"\0"),)),
        handed(("ftp://old.example/a.txt",)),
        handed(("javascript:alert(1)",), text="javascript:alert(1)"),
        QMimeData(),
    ],
    ids=["colour", "other protocol", "script", "nothing"],
)
def test_what_is_no_article_is_nothing(data: QMimeData) -> None:
    """Colours and addresses of other protocols are not taken, and no sign invites them."""
    assert offered(data) is None
    assert invitation(offered(data)) == ""


@pytest.mark.parametrize(
    "words", ["see https://a.example", "https://", "http:///x", "https://[bad", "a.example", ""]
)
def test_other_words_are_no_link(words: str) -> None:
    """Only one whole http address is a link."""
    assert link_of(words) == ""


def test_invitation_names_what_is_dragged(tmp_path: Path) -> None:
    """Files, folders and links are counted, and each kind is called what it is."""
    folder, file = tmp_path / "folder", tmp_path / "a.txt"
    folder.mkdir()
    assert [
        invitation(each)
        for each in (
            Files((file,)),
            Files((file, folder)),
            Files((folder,)),
            Files((folder, tmp_path)),
            Files((tmp_path / "news.dateline",)),
            Links((LINK,)),
            Links((LINK, "http://b.example/")),
            Selection(PART, ""),
            Words("words"),
            Words("  "),
        )
    ] == [
        "Drop 1 file to add it",
        "Drop 1 file and 1 folder to add them",
        "Drop 1 folder to add the articles inside",
        "Drop 2 folders to add the articles inside",
        "Drop the library to open it",
        "Drop the link to fetch its article",
        "Drop 2 links to fetch their articles",
        "Drop the selection to add it as an article",
        "Drop the text to add it as an article",
        "",
    ]
