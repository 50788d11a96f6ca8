"""ZIP archives: what is in them is read, names stay names, and traps end at a limit."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

import pytest

from core.articles.documents import STORY, page, pdf, saved
from dateline.articles import archive
from dateline.articles.readers import Unread, read_all
from dateline.errors import ReadError
from dateline.model import Article


def packed(files: Mapping[str, bytes | str], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Pack files into an archive."""
    data = BytesIO()
    with zipfile.ZipFile(data, "w", method) as zipped:
        for name, content in files.items():
            zipped.writestr(zipfile.ZipInfo(name, (2025, 11, 24, 14, 5, 0)), content, method)
    return data.getvalue()


def names(data: bytes) -> list[str]:
    """Return what the files of an archive are called."""
    return [item.name for item in archive.items(data, "a.zip")]


def test_everything_in_an_archive_is_read(tmp_path: Path) -> None:
    """Pages, PDFs, mails and archives in archives, in order of name."""
    inner = packed({"deep/story.txt": STORY + " Deep."})
    mail = f"From: a@b.example\nTo: c@d.example\nSubject: S\nDate: Mon, 24 Nov 2025 10:00:00 +0000\n\n{STORY} Mail."
    data = packed(
        {"b.html": page(), "a.pdf": pdf([STORY[:80]]), "c.zip": inner, "d.eml": mail, "e.txt": "  "}
    )
    found = list(read_all(saved(tmp_path, "all.zip", data)))
    assert [type(each) for each in found] == [Article, Article, Article, Article, Unread]
    sources = [each.source.partition(" › ")[2] for each in found if isinstance(each, Article)]
    assert sources == ["a.pdf", "b.html", "c.zip › deep/story.txt", "d.eml"]


def test_a_member_keeps_its_time_as_a_guess() -> None:
    """The archive's own note of when a file was changed is offered like that of a file."""
    (item,) = archive.items(packed({"a.txt": STORY}), "a.zip")
    assert item.modified == 1763993100.0


def test_names_are_only_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is written anywhere, whatever a file is called."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "inner").mkdir()
    path = saved(
        tmp_path / "inner", "evil.zip", packed({"../up.txt": STORY, "/abs.txt": STORY, "..\\win.txt": STORY})
    )
    before = sorted(tmp_path.rglob("*"))
    assert len(list(read_all(path))) == 3
    assert sorted(tmp_path.rglob("*")) == before
    assert not Path("/abs.txt").exists()


def test_what_goes_along_with_articles_is_passed_over() -> None:
    """Hidden files, a Mac's twins, pictures, and the pieces of saved pages."""
    assert names(
        packed({
            "__MACOSX/._a.txt": "x", ".git/b.txt": "x", "~$c.docx": "x", "d.png": "x", "e/style.css": "x",
            "f/story.html": page(), "f/story_files/frame.html": page(), "f/story-Dateien/x.html": page(), "g.txt": STORY,
        })
    ) == ["f/story.html", "g.txt"]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "encoding"), [("Übersicht März.txt", "cp437"), ("Отчёт.txt", "cp866"), ("日本語記事.txt", "cp932"), ("Übersicht.txt", "utf-8")]
)  # fmt: skip
def test_names_in_old_encodings_are_read(name: str, encoding: str) -> None:
    """Old archives do not say how their names are written."""
    stand_in = "".join(chr(0x61 + number % 26) for number in range(len(name.encode(encoding))))
    data = packed({stand_in: STORY}).replace(stand_in.encode(), name.encode(encoding))
    assert names(data) == [name]


@pytest.mark.parametrize(
    "method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA]
)
def test_every_usual_way_of_packing_is_opened(method: int) -> None:
    """Also the rarer ones."""
    (item,) = archive.items(packed({"a.txt": STORY}, method), "a.zip")
    assert item.data == STORY.encode()


# --- traps --------------------------------------------------------------------------------------------------


def changed(data: bytes, place: int, value: int) -> bytes:
    """Set a field of two bytes in the headers of a one-file archive: both where the file is and in the table."""
    table = data.index(b"PK\x01\x02")
    out = bytearray(data)
    out[place : place + 2] = out[table + place + 2 : table + place + 4] = value.to_bytes(2, "little")
    return bytes(out)


@pytest.mark.parametrize(
    ("place", "value", "words"), [(6, 1, "password"), (8, 99, "uncommon"), (8, 9, "uncommon")]
)
def test_a_member_that_cannot_be_opened_is_refused_alone(place: int, value: int, words: str) -> None:
    """Enciphered, or packed in a way that Python does not know."""
    (item,) = archive.items(changed(packed({"a.txt": STORY}), place, value), "a.zip")
    assert words in item.refused
    assert "“a.txt”" in item.refused


def test_a_damaged_member_is_refused_alone() -> None:
    """The check sum tells."""
    data = packed({"a.txt": STORY, "b.txt": STORY + " End."}, zipfile.ZIP_STORED)
    first, second = archive.items(data.replace(b"harbour", b"HARBOUR", 1), "a.zip")
    assert "damaged" in first.refused
    assert second.data


def test_a_bomb_is_not_unpacked() -> None:
    """A member that swells a thousandfold is refused by its table entry."""
    (item,) = archive.items(packed({"bomb.txt": bytes(30 * 2**20)}), "a.zip")
    assert "suspicious" in item.refused


def test_a_member_beyond_the_limit_is_refused() -> None:
    """However it is packed."""
    (item,) = archive.items(packed({"big.txt": bytes(51 * 2**20)}), "a.zip")
    assert "51 MB" in item.refused


def test_all_members_together_have_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was unpacked before it is kept."""
    monkeypatch.setattr(archive, "LARGEST_IN_ALL", 1000)
    items = archive.items(packed({f"{number}.txt": STORY for number in range(9)}), "a.zip")
    assert next(items).data
    with pytest.raises(ReadError, match="unpacks to more"):
        list(items)


def test_too_many_members_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Before any is unpacked."""
    monkeypatch.setattr(archive, "MOST_MEMBERS", 3)
    with pytest.raises(ReadError, match="holds 4 files"):
        names(packed({f"{number}.txt": "x" for number in range(4)}))


def test_archives_nested_without_end_are_refused(tmp_path: Path) -> None:
    """Deeper than anybody packs is a trap."""
    data = packed({"story.txt": STORY})
    for number in range(9):
        data = packed({f"{number}.zip": data})
    (found,) = read_all(saved(tmp_path, "deep.zip", data))
    assert isinstance(found, Unread)
    assert "packed into" in found.reason


@pytest.mark.parametrize("share", [0.3, 0.9])
def test_half_an_archive_is_called_damaged(tmp_path: Path, share: float) -> None:
    """A download that broke off."""
    data = packed({"a.txt": STORY, "b.txt": STORY})
    (found,) = read_all(saved(tmp_path, "half.zip", data[: int(len(data) * share)]))
    assert isinstance(found, Unread)
    assert "damaged archive" in found.reason


def test_an_archive_without_articles_says_so(tmp_path: Path) -> None:
    """Empty, or only pictures."""
    for data in (packed({}), packed({"a.png": "x"})):
        (found,) = read_all(saved(tmp_path, "none.zip", data))
        assert isinstance(found, Unread)
        assert "holds no article" in found.reason


@pytest.mark.parametrize("name", ["[Content_Types].xml", "mimetype", "META-INF/container.xml"])
def test_office_files_and_books_are_no_archives(name: str) -> None:
    """They have their own readers."""
    assert not archive.recognises(packed({name: "x"}), "")
