"""An article that the library may hold already is doubted, and nothing of it is stored."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from dateline.store.library import Library
from dateline.workflow import Choice, Likeness, Report, import_files, import_text, settle
from dateline.workflow.likeness import nearly_same


@pytest.fixture
def library() -> Iterator[Library]:
    """An empty library in memory."""
    with Library.open(None) as opened:
        yield opened


def words(count: int, seed: int = 1) -> str:
    """Return a text that is like no other, ten words a sentence."""
    draw = random.Random(seed)
    found = [f"w{draw.randrange(9999)}" for _ in range(count)]
    return ". ".join(" ".join(found[at : at + 10]) for at in range(0, count, 10)) + "."


def story(seed: int = 1, count: int = 300) -> str:
    """Return the text of an article."""
    return f"Bridge reopens\n\nPublished 4 May 2025\n\nIt reopened on 3 May 2025. {words(count, seed)}\n"


def page(link: str, seed: int) -> str:
    """Return a web page that gives itself a link."""
    return (
        f'<html><head><title>Bridge</title><link rel="canonical" href="{link}"></head><body><article>'
        f"<h1>Bridge</h1><p>It reopened on 3 May 2025.</p><p>{words(200, seed)}</p></article></body></html>"
    )


def added(library: Library, path: Path, text: str) -> Report:
    """Write a file and import it."""
    path.write_text(text, encoding="utf-8")
    report = list(import_files(library, [path]))[-1].report
    assert report is not None
    return report


def test_a_copy_with_another_headline_is_doubted(library: Library, tmp_path: Path) -> None:
    """The copy of an agency story names the article it is like, and is not stored."""
    added(library, tmp_path / "a.txt", story())
    copy = story().replace("Bridge reopens", "Joy at the river") + "\nMore on this: follow us.\n"
    (doubtful,) = added(library, tmp_path / "b.txt", copy).doubtful
    assert (doubtful.name, doubtful.likeness, doubtful.known.id) == ("b.txt", Likeness.TEXT, 1)
    assert (doubtful.share > 0.9, doubtful.article.id, len(library.articles())) == (True, 0, 1)


def test_the_same_link_is_doubted(library: Library, tmp_path: Path) -> None:
    """A page saved again is recognised by its link, however it is written."""
    added(library, tmp_path / "a.html", page("https://example.org/bridge", 1))
    again = page("http://www.example.org/bridge/?utm_source=x", 2)
    (doubtful,) = added(library, tmp_path / "b.html", again).doubtful
    assert (doubtful.likeness, doubtful.share) == (Likeness.LINK, pytest.approx(0, abs=0.1))


def test_a_changed_file_is_doubted(library: Library, tmp_path: Path) -> None:
    """The same place with other bytes is the same file, changed."""
    added(library, tmp_path / "a.txt", story())
    (doubtful,) = added(library, tmp_path / "a.txt", story(2)).doubtful
    assert doubtful.likeness is Likeness.FILE


def test_another_story_is_not_doubted(library: Library, tmp_path: Path) -> None:
    """A text of its own is imported."""
    added(library, tmp_path / "a.txt", story())
    assert len(added(library, tmp_path / "b.txt", story(2)).imported) == 1


def test_pasting_a_part_is_doubted(library: Library, tmp_path: Path) -> None:
    """The beginning of an article, pasted, is recognised."""
    added(library, tmp_path / "a.txt", story())
    (doubtful,) = import_text(library, story()[:900]).doubtful
    assert doubtful.share == pytest.approx(1, abs=0.1)


def test_two_pasted_texts_are_not_one_file(library: Library) -> None:
    """Pasted text has no place that a second one could come from."""
    import_text(library, story(1))
    assert len(import_text(library, story(2)).imported) == 1


def test_what_was_doubted_can_be_added(library: Library, tmp_path: Path) -> None:
    """The person's choice is done, and can be undone."""
    added(library, tmp_path / "a.txt", story())
    (doubtful,) = added(library, tmp_path / "b.txt", story() + "More.").doubtful
    report = list(settle(library, [(doubtful, Choice.ADD)]))[-1].report
    assert report is not None
    assert report.undo is not None
    assert len(library.articles()) == 2
    library.apply(report.undo)
    assert len(library.articles()) == 1


def test_a_box_in_two_articles_makes_no_copy() -> None:
    """Site furniture or a box that both carry is not enough, even if one is little else."""
    box = words(120, 9)
    assert not nearly_same(f"{box} {words(20, 1)}", f"{words(400, 2)} {box}")


def test_an_article_cut_short_is_a_copy() -> None:
    """The first quarter of a story is the story."""
    text = words(400)
    assert nearly_same(f"Other headline here. {text[: len(text) // 4]}", text)


def test_an_older_library_is_searched_too(library: Library, tmp_path: Path) -> None:
    """Articles stored before there were fingerprints are found by the first import."""
    added(library, tmp_path / "a.txt", story())
    library._rows("DELETE FROM fingerprint")
    assert len(added(library, tmp_path / "b.txt", story() + "More.").doubtful) == 1
