"""OpenDocument and rich text files give their words, and dates that are no more than inferred."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from core.articles.documents import STORY, saved
from core.articles.office import ODT, archive, odt, rtf
from dateline.articles.readers import read, read_all
from dateline.errors import ReadError
from dateline.model import Article, Known

TODAY = date(2026, 3, 1)
FACTS = (
    "<dc:title>Crane Falls</dc:title><meta:initial-creator>Jane Doe</meta:initial-creator><dc:language>en-GB</dc:language>"
    "<meta:creation-date>2025-11-24T14:05:00</meta:creation-date><dc:date>2026-02-01T10:00:00</dc:date>"
)


def test_an_opendocument_text_is_read(tmp_path: Path) -> None:
    """Title, author, words; the day it was made is inferred, the day it was changed only listed."""
    article = read(saved(tmp_path, "crane.odt", odt(meta=FACTS)), TODAY)
    assert (article.title, article.byline, article.text) == ("Crane Falls", "Jane Doe", STORY)
    created, changed = (item for item in article.published.candidates if "OpenDocument" in item.source)
    assert (created.date, created.time, created.known) == ("2025-11-24", "14:05", Known.GUESSED)
    assert (changed.date, changed.known) == ("2026-02-01", Known.GUESSED)


def test_what_an_opendocument_text_only_remarks_is_left_out(tmp_path: Path) -> None:
    """Remarks and deleted words go, footnotes follow their paragraph, rows of tables stay together."""
    body = (
        "<text:tracked-changes><text:p>Deleted words.</text:p></text:tracked-changes>"
        "<text:p>Ships<office:annotation><text:p>Check!</text:p></office:annotation> wait<text:note><text:note-citation>1</text:note-citation>"
        "<text:note-body><text:p>So he said.</text:p></text:note-body></text:note><text:s/>here<text:line-break/>and <text:span>there</text:span>.</text:p>"
        "<table:table><table:table-row><table:table-cell><text:p>Aurora</text:p></table:table-cell>"
        "<table:table-cell><text:p>two days</text:p></table:table-cell></table:table-row></table:table>"
    )
    text = read(saved(tmp_path, "notes.odt", odt(body, FACTS))).text
    assert text.startswith("Ships wait here\n\nand there.\n\nSo he said.\n\nAurora | two days\n\nThe harbour")


def test_a_locked_opendocument_text_is_named_as_one(tmp_path: Path) -> None:
    """Its table of parts tells that they are enciphered."""
    data = odt(**{"META-INF/manifest.xml": "<manifest><encryption-data/></manifest>"})
    with pytest.raises(ReadError, match=r"“locked\.odt” is protected with a password"):
        read(saved(tmp_path, "locked.odt", data))


def test_rich_text_is_read(tmp_path: Path) -> None:
    """Words, facts and language; the day it was made is inferred."""
    info = "{\\title Crane Falls}{\\author Jane Doe}{\\creatim\\yr2025\\mo11\\dy24\\hr14\\min5}{\\revtim\\yr2026\\mo1\\dy1}"
    article = read(saved(tmp_path, "crane.rtf", rtf(info=info)), TODAY)
    assert (article.title, article.byline, article.text) == ("Crane Falls", "Jane Doe", STORY)
    (made,) = (item for item in article.published.candidates if "RTF" in item.source)
    assert (made.date, made.time, made.known) == ("2025-11-24", "14:05", Known.GUESSED)


@pytest.mark.parametrize(
    ("head", "letters", "words"),
    [
        ("\\ansi\\ansicpg1251", "\\'ca\\'f0\\'e0\\'ed \\'f3\\'ef\\'e0\\'eb", "Кран упал"),
        ("\\ansi\\ansicpg1252", "Caf\\'e9 \\'93Nord\\'94", "Café “Nord”"),
        ("\\ansi\\ansicpg932", "\\'93\\'fa\\'96\\'7b", "日本"),
        ("\\mac\\ansicpg10000", "Caf\\'8e", "Café"),
        ("\\ansi", "\\u1050?\\u1088?\\u1072?\\u1085? caf\\u233?", "Кран café"),
    ],
)
def test_rich_text_of_any_code_page_is_read(tmp_path: Path, head: str, letters: str, words: str) -> None:
    """Letters are those of the code page that the file names, in its title too."""
    article = read(saved(tmp_path, "crane.rtf", rtf(f"{letters}. {STORY}", f"{{\\title {letters}}}", head)))
    assert article.text.startswith(words)
    assert article.title == words


def test_tables_of_rich_text_keep_their_rows(tmp_path: Path) -> None:
    """A row is one line, its cells divided by strokes."""
    row = "{\\trowd\\pard\\intbl Aurora\\par\n\\cell\\pard\\intbl two days\\par\n\\cell\\row}\n"
    assert (
        "Aurora | two days\n\nThen"
        in read(saved(tmp_path, "t.rtf", rtf(f"Ships wait.\\par {row}Then they came in."))).text
    )


@pytest.mark.parametrize(
    "data",
    [
        b"{\\rtf1",
        b"{\\rtf1 " + b"{" * 100_000,
        b"{\\rtf1\\ansicpg99999 \\'e9}",
        b"{\\rtf1\\ansi\\'",
        b"{\\rtf1 \\bin9999999999 x}",
    ],
)
def test_a_damaged_rich_text_file_is_refused_or_read(tmp_path: Path, data: bytes) -> None:
    """Whatever is broken in it, there is an article or one sentence that names it."""
    path = saved(tmp_path, "bad.rtf", data)
    (found,) = read_all(path)
    assert found.text if isinstance(found, Article) else "“bad.rtf”" in found.reason


@pytest.mark.parametrize(
    "parts", [{}, {"content.xml": ""}, {"content.xml": "<a"}, {"content.xml": b"\0" * 100}]
)
def test_a_damaged_opendocument_text_is_named(tmp_path: Path, parts: dict[str, str | bytes]) -> None:
    """Missing, empty and broken parts end in one sentence."""
    with pytest.raises(ReadError, match=r"“bad\.odt”"):
        read(saved(tmp_path, "bad.odt", archive(ODT, parts)))


def test_entities_in_office_files_are_not_opened(tmp_path: Path) -> None:
    """Neither one that grows without end nor one that reads a file of this computer."""
    for entity in (
        '<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">',
        '<!ENTITY b SYSTEM "file:///etc/passwd">',
    ):
        bomb = f"<!DOCTYPE x [{entity}]><x><p>&b;</p></x>"
        with pytest.raises(ReadError, match="entities"):
            read(saved(tmp_path, "bomb.odt", archive(ODT, {"content.xml": bomb})))


def test_an_opendocument_text_that_unpacks_to_gigabytes_is_refused(tmp_path: Path) -> None:
    """A small archive can hold enormous spaces."""
    data = archive(ODT, {"content.xml": b" " * (65 * 2**20)})
    with pytest.raises(ReadError, match="unpacks to more than"):
        read(saved(tmp_path, "bomb.odt", data))
