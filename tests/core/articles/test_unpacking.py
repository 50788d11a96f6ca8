"""Files that hold several documents become several articles; traps end at a limit."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.articles.documents import STORY, saved
from dateline.articles import formats, unpacking
from dateline.articles.draft import Contained, Draft
from dateline.articles.readers import Unread, read, read_all
from dateline.errors import ReadError
from dateline.model import Article

MARK = b"BOX\n"


def box(*parts: bytes) -> bytes:
    """Make a container of the format that only these tests have: a mark, then parts between lines of equal signs."""
    return MARK + b"\n=====\n".join(parts)


def items(data: bytes, _name: str) -> Iterator[Contained]:
    """Take such a container apart; a part may be another one."""
    for number, part in enumerate(data.removeprefix(MARK).split(b"\n=====\n"), 1):
        if part == b"broken":
            yield Contained(f"part{number}", refused=f"“part{number}” is broken: leave it out.")
        elif part == b"written":
            yield Contained(f"part{number}", draft=Draft(STORY, title="Written"))
        elif part:
            yield Contained(f"part{number}.txt", part)


@pytest.fixture(autouse=True)
def boxes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make the container known."""
    known = formats.Container("box", frozenset({".box"}), lambda data, _: data.startswith(MARK), items)
    monkeypatch.setattr(formats, "CONTAINERS", (known,))


def test_each_document_becomes_an_article_of_its_own(tmp_path: Path) -> None:
    """Source and hash tell the documents of one file apart; a draft needs no file."""
    path = saved(tmp_path, "some.box", box(STORY.encode(), b"written"))
    first, second = read_all(path)
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert (first.source, second.source) == (f"{path} › part1.txt", f"{path} › part2")
    assert first.sha256 == second.sha256 == hashlib.sha256(STORY.encode()).hexdigest()
    assert (first.text, second.title) == (STORY, "Written")


def test_what_cannot_be_read_costs_nobody_else(tmp_path: Path) -> None:
    """Refused and empty documents are named with their container; the others are read."""
    path = saved(tmp_path, "some.box", box(b"broken", b"\0\0", STORY.encode()))
    broken, empty, story = read_all(path)
    assert broken == Unread("some.box › part1", "In “some.box”: “part1” is broken: leave it out.")
    assert isinstance(empty, Unread)
    assert "“part2.txt” is empty" in empty.reason
    assert isinstance(story, Article)


def test_a_plain_file_is_one_document(tmp_path: Path) -> None:
    """Reading everything in a text file gives that text; a missing file is told, not raised."""
    path = saved(tmp_path, "story.txt", STORY)
    assert list(read_all(path)) == [read(path)]
    (missing,) = read_all(tmp_path / "gone.txt")
    assert isinstance(missing, Unread)
    assert missing.name == "gone.txt"


def test_a_container_of_one_document_can_be_read_as_one(tmp_path: Path) -> None:
    """With several there is a choice to make, which is said."""
    assert read(saved(tmp_path, "one.box", box(STORY.encode()))).text == STORY
    with pytest.raises(ReadError, match=r"“two\.box” holds several documents"):
        read(saved(tmp_path, "two.box", box(STORY.encode(), STORY.encode())))
    with pytest.raises(ReadError, match=r"“none\.box” holds no article"):
        read(saved(tmp_path, "none.box", MARK + b"\n=====\n"))


def test_containers_in_containers_are_opened_to_a_limit(tmp_path: Path) -> None:
    """Four deep is read; what is packed deeper is refused by name."""
    deep = STORY.encode()
    for _ in range(unpacking.DEEPEST):
        deep = box(deep)
    (article,) = read_all(saved(tmp_path, "four.box", deep))
    assert isinstance(article, Article)
    (refused,) = read_all(saved(tmp_path, "five.box", box(deep)))
    assert isinstance(refused, Unread)
    assert "packed into more than 4 others" in refused.reason


@pytest.mark.parametrize(("limit", "value"), [("MOST_ITEMS", 3), ("MOST_BYTES", 3 * len(STORY.encode()))])
def test_a_file_that_never_ends_is_left_at_a_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str, value: int
) -> None:
    """What was read until then stays; the rest is refused in one sentence."""
    monkeypatch.setattr(unpacking, limit, value)
    *articles, last = read_all(saved(tmp_path, "many.box", box(*[STORY.encode()] * 50)))
    assert len(articles) == 3
    assert isinstance(last, Unread)
    assert "holds more than" in last.reason
