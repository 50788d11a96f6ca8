"""Whatever the file, reading ends in an article or in one clear sentence that names the file."""

from __future__ import annotations

import os
import zipfile
import zlib
from contextlib import suppress
from pathlib import Path

import docx
import pytest

from core.articles.documents import STORY, locked_pdf, page, pdf, saved
from dateline.articles import readers
from dateline.articles.readers import read
from dateline.errors import ReadError


def complaint(path: Path) -> str:
    """Return the one sentence that refuses a file; it must name the file."""
    with pytest.raises(ReadError) as caught:
        read(path)
    message = str(caught.value)
    assert f"“{path.name}”" in message
    assert "\n" not in message
    assert message.endswith(".")
    return message


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    """The folder is told, too."""
    assert str(tmp_path) in complaint(tmp_path / "gone.txt")


def test_a_folder_is_not_an_article(tmp_path: Path) -> None:
    """A folder handed to the reader of one file is refused."""
    assert "is a folder: choose the files in it" in complaint(tmp_path)


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    """A named pipe without a writer would hang a careless reader for ever."""
    os.mkfifo(tmp_path / "pipe.txt")
    assert "a pipe, no file" in complaint(tmp_path / "pipe.txt")


def test_an_unreadable_file_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Permissions are told apart from absence (the superuser may read everything, so the refusal is put on)."""

    def refuse(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    path = tmp_path / "secret.txt"
    path.touch()
    assert "permissions" in complaint(path)


@pytest.mark.parametrize("content", [b"", b"   \n\t\r\n ", b"\xef\xbb\xbf", b"\0" * 5000])
@pytest.mark.parametrize("name", ["empty.txt", "empty.html", "empty.pdf", "empty.docx"])
def test_nothing_but_space_is_empty(tmp_path: Path, name: str, content: bytes) -> None:
    """Empty and blank files of any suffix are called empty."""
    assert "is empty" in complaint(saved(tmp_path, name, content))


def test_an_enormous_file_is_refused_unread(tmp_path: Path) -> None:
    """The size is in the message; a sparse file of 3 GB costs nothing."""
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(3 * 2**30)
    assert "3,072 MB" in complaint(path)


def test_an_enormous_page_is_refused_before_it_is_understood(tmp_path: Path) -> None:
    """A page of 21 MB is refused with its size, though a text may be longer."""
    assert "21 MB" in complaint(saved(tmp_path, "huge.html", "<html><body>" + "x" * 21 * 2**20))


@pytest.mark.parametrize("name", ["junk.txt", "junk.md", "junk.html", "junk.pdf", "junk.docx"])
def test_binary_junk_is_refused_whatever_it_is_called(tmp_path: Path, name: str) -> None:
    """Random bytes are no article."""
    complaint(saved(tmp_path, name, bytes((number * 7919 + number // 256) % 256 for number in range(20_000))))


@pytest.mark.parametrize(
    ("head", "word"),
    [(b"\x89PNG\r\n\x1a\n", "picture"), (b"\xff\xd8\xff\xe0", "picture"), (b"\xd0\xcf\x11\xe0", "old Word"), (b"PK\x03\x04", "archive")],
)  # fmt: skip
def test_known_strangers_are_called_by_name(tmp_path: Path, head: bytes, word: str) -> None:
    """Pictures, old office files and archives are named, with what to do instead."""
    assert word in complaint(saved(tmp_path, "stranger.txt", head + b"abc def " * 50))


@pytest.mark.parametrize(
    ("inside", "words"),
    [("EncryptedPackage", "protected with a password"), ("WordDocument", "old Word document"), ("Workbook", "Excel"), ("__substg1.0_", "Outlook")],
)  # fmt: skip
def test_old_and_locked_office_files_are_told_apart(tmp_path: Path, inside: str, words: str) -> None:
    """They all begin alike; what is in them tells whether a password or an old program is the reason."""
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + inside.encode("utf-16-le") + bytes(3000)
    assert words in complaint(saved(tmp_path, "letter.docx", data))


def test_a_drawing_is_no_article(tmp_path: Path) -> None:
    """Its tags and scripts would become the text."""
    drawing = '<?xml version="1.0"?>\n<!-- x -->\n<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><text>Hi</text></svg>'
    assert "a drawing" in complaint(saved(tmp_path, "crane.txt", drawing))


def test_a_few_nul_bytes_are_dropped(tmp_path: Path) -> None:
    """Stray NULs of a broken transfer do not cost the article, nor do they stay in it."""
    assert read(saved(tmp_path, "nul.txt", STORY.replace("ships", "sh\0ips"))).text == STORY
    assert read(saved(tmp_path, "nul.html", page().replace("ships", "sh\0ips"))).text == STORY


def test_a_scan_is_named_as_one(tmp_path: Path) -> None:
    """A PDF without a text layer needs text recognition."""
    assert "scan" in complaint(saved(tmp_path, "scan.pdf", pdf([])))


@pytest.mark.parametrize("cipher", ["RC4-128", "AES-128", "AES-256"])
def test_a_locked_pdf_is_named_as_one(tmp_path: Path, cipher: str) -> None:
    """A password is asked from the reader's side, not guessed."""
    data = locked_pdf([STORY[:80]], "secret", cipher)
    assert "password" in complaint(saved(tmp_path, "locked.pdf", data))


@pytest.mark.parametrize("cipher", ["RC4-128", "AES-128", "AES-256"])
def test_a_pdf_that_only_its_owner_locked_is_read(tmp_path: Path, cipher: str) -> None:
    """Many PDFs forbid changes but open without a password."""
    assert STORY[:60] in read(saved(tmp_path, "owner.pdf", locked_pdf([STORY[:80]], "", cipher))).text


@pytest.mark.parametrize("share", [0.05, 0.3, 0.6])
def test_a_truncated_pdf_is_called_damaged_or_read(tmp_path: Path, share: float) -> None:
    """Half a download never crashes; it says so, or gives what is there."""
    whole = pdf([STORY[start : start + 80] for start in range(0, 320, 80)], pages=5)
    path = saved(tmp_path, "half.pdf", whole[: int(len(whole) * share)])
    assert "PDF" in complaint(path)


def test_a_pdf_of_nonsense_objects_is_called_damaged(tmp_path: Path) -> None:
    """A file that only begins like a PDF is damaged."""
    assert "PDF" in complaint(
        saved(tmp_path, "fake.pdf", b"%PDF-1.7\n" + b"1 0 obj << /Type /Catalog /Pages 1 0 R >> endobj " * 20)
    )


def test_a_pdf_with_too_many_pages_is_refused(tmp_path: Path) -> None:
    """A whole archive in one file would keep everybody waiting."""
    assert "1,001 pages" in complaint(saved(tmp_path, "archive.pdf", pdf([STORY[:80]], pages=1001)))


def test_a_broken_word_file_is_called_damaged(tmp_path: Path) -> None:
    """A zip without a document, half a zip, and no zip at all are damaged or not Word."""
    whole = tmp_path / "whole.docx"
    docx.Document().save(str(whole))
    assert "damaged" in complaint(saved(tmp_path, "half.docx", whole.read_bytes()[:3000]))
    with zipfile.ZipFile(tmp_path / "empty.docx", "w") as archive:
        archive.writestr("word/nothing.xml", "<a/>")
    assert "damaged" in complaint(tmp_path / "empty.docx")


def test_a_word_file_that_unpacks_to_gigabytes_is_refused(tmp_path: Path) -> None:
    """A small archive can hold enormous zeros."""
    with (
        zipfile.ZipFile(tmp_path / "bomb.docx", "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("word/document.xml", "w") as part,
    ):
        for _ in range(201):
            part.write(bytes(2**20))
    assert "unpacks" in complaint(tmp_path / "bomb.docx")


@pytest.mark.parametrize("opening", ["<div>", "<b><i>", "<p><span>", "<ul><li>", "<table><tr><td>"])
def test_a_page_nested_endlessly_is_refused(tmp_path: Path, opening: str) -> None:
    """100,000 open elements neither crash nor hang, and no text is lost silently."""
    assert "nested" in complaint(
        saved(tmp_path, "deep.html", f"<html><body>{opening * 100_000}<p>{STORY}</p>")
    )


def test_a_page_nested_a_thousand_times_is_read(tmp_path: Path) -> None:
    """Old pages that never close their elements are still read."""
    html = f"<html><body>{'<div>' * 1000}<p>{STORY}</p>{'</div>' * 1000}</body></html>"
    assert "Three ships had to wait" in read(saved(tmp_path, "old.html", html)).text


@pytest.mark.parametrize(
    "html",
    [
        "<html></html>", "<!DOCTYPE html>", "<html><body><script>document.write('x')</script></body></html>", "<html><!-- only this",
        "<html><body><iframe src='https://courier.example'></iframe></body></html>", "<html><body><p> </p></body></html>",
    ],
)  # fmt: skip
def test_a_page_without_words_is_refused(tmp_path: Path, html: str) -> None:
    """A frame, a script or nothing is not an article."""
    complaint(saved(tmp_path, "frame.html", html))


@pytest.mark.parametrize(
    "text",
    [
        "<!--" * 50_000, "**" * 50_000 + "a", "[" * 50_000 + "a", "---\n" + "a: b\n" * 50_000, "1/" * 50_000, "Home » " * 20_000, "2025-" * 40_000,
        "a-\n" * 40_000, "\u0301" * 100_000 + "a", "24 November " * 20_000,
    ],
)  # fmt: skip
@pytest.mark.parametrize("name", ["hostile.md", "hostile.html"])
def test_hostile_text_costs_no_more_than_its_length(tmp_path: Path, name: str, text: str) -> None:
    """Text made to trip pattern matching is read or refused within the time limit of the tests."""
    path = saved(tmp_path, name, f"Begin.\n\n{text}\n\nEnd.")
    with suppress(ReadError):
        assert read(path).text


@pytest.mark.parametrize(
    "text",
    ["The crane fell on Tuesday, he said. " * 150_000, "a" * 5_000_000, "起重机周二落入水中。" * 500_000],
)
@pytest.mark.parametrize("name", ["long.txt", "long.html"])
def test_five_megabytes_on_one_line_are_read(tmp_path: Path, name: str, text: str) -> None:
    """Sentences, one endless word, and a script without spaces; the headline stays short."""
    article = read(
        saved(tmp_path, name, f"<html><body><p>{text}</p></body></html>" if name == "long.html" else text)
    )
    assert len(article.text) >= 4_500_000
    assert 0 < len(article.title.strip(" …")) <= 200


def test_a_text_that_only_repeats_one_line_is_kept(tmp_path: Path) -> None:
    """What repeats the headline goes, but never everything."""
    assert read(saved(tmp_path, "same.txt", "The crane fell\n\n" * 20)).text


def test_a_text_larger_than_any_novel_is_refused(tmp_path: Path) -> None:
    """Its size is in the message."""
    assert "21 MB" in complaint(saved(tmp_path, "huge.txt", "word " * (21 * 2**20 // 5 + 1)))


def test_a_pdf_that_swells_is_refused(tmp_path: Path) -> None:
    """A page that unpacks to hundreds of megabytes ends at a limit."""
    stream = zlib.compress(bytes(200 * 2**20), 1)
    data = pdf([STORY[:80]])
    start = data.index(b"4 0 obj")
    end = data.index(b"endobj", start)
    packed = b"4 0 obj\n<< /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream\n" % (
        len(stream),
        stream,
    )
    assert "damaged" in complaint(saved(tmp_path, "bomb.pdf", data[:start] + packed + data[end:]))


def test_entities_in_word_files_are_not_opened(tmp_path: Path) -> None:
    """Neither one that grows without end nor one that reads a file of this computer."""
    docx.Document().save(str(tmp_path / "plain.docx"))
    grows = b'<!ENTITY a "ha"><!ENTITY b "' + b"&a;" * 10_000 + b'"><!ENTITY c "' + b"&b;" * 10_000 + b'">'
    reads = b'<!ENTITY c SYSTEM "file:///etc/passwd">'
    for entities in (grows, reads):
        with (
            zipfile.ZipFile(tmp_path / "plain.docx") as plain,
            zipfile.ZipFile(tmp_path / "trap.docx", "w") as trap,
        ):
            for part in plain.namelist():
                words = plain.read(part)
                if part == "word/document.xml":
                    words = words.replace(b"?>", b"?><!DOCTYPE x [" + entities + b"]>", 1)
                    words = words.replace(b"<w:body>", b"<w:body><w:p><w:r><w:t>&c;</w:t></w:r></w:p>")
                trap.writestr(part, words)
        complaint(tmp_path / "trap.docx")


def test_the_limit_holds_for_pasted_words_too(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pasting more than the limit is refused."""
    monkeypatch.setattr(readers, "LARGEST", 1000)
    with pytest.raises(ReadError, match="larger"):
        readers.read_text("word " * 300)
