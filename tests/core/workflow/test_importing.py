"""Importing: many files at once, each whole or not at all, and all of it can be taken back."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest

from dateline.edits import Edit, RemoveArticle
from dateline.errors import ReadError
from dateline.store.library import Library
from dateline.workflow import Progress, Report, import_files, import_text
from dateline.workflow.preparing import MANY, SMALL

STORY = "Bridge {n} reopens\n\nPublished {n} May 2025\n\nThe bridge reopened on Monday after two weeks of repairs.\n"


@pytest.fixture
def library() -> Iterator[Library]:
    """An empty library in memory."""
    with Library.open(None) as opened:
        yield opened


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with three good files, one of them deeper, and two bad ones."""
    (tmp_path / "deep").mkdir()
    for number, place in enumerate(("a.txt", "b.md", "deep/c.txt"), 1):
        (tmp_path / place).write_text(STORY.format(n=number), encoding="utf-8")
    (tmp_path / "empty.txt").touch()
    (tmp_path / "torn.pdf").write_bytes(b"%PDF-1.4\n%torn")
    return tmp_path


def run(progress: Iterator[Progress]) -> Report:
    """Drive an import to its end and return the report."""
    last = list(progress)[-1]
    assert last.report is not None
    return last.report


def test_a_folder_with_bad_files_gives_the_good_ones(library: Library, folder: Path) -> None:
    """Three articles are stored, two files are named with the reason."""
    report = run(import_files(library, [folder]))
    assert sorted(each.article.title for each in report.imported) == [
        f"Bridge {n} reopens" for n in (1, 2, 3)
    ]
    assert sorted(each.name for each in report.failed) == ["empty.txt", "torn.pdf"]
    assert all(each.name in each.reason for each in report.failed)
    assert len(library.articles()) == 3


def test_a_cut_file_is_added_and_what_is_missing_is_told(library: Library, tmp_path: Path) -> None:
    """It did not fail: its sentence stands apart from those of files that did."""
    page = f"<html><body><article><h1>Bridge</h1>{f'<p>{STORY}</p>' * 9}"
    (tmp_path / "cut.html").write_text(page, encoding="utf-8")
    report = run(import_files(library, [tmp_path / "cut.html"]))
    assert (len(report.imported), report.failed) == (1, ())
    assert [each.reason.startswith("“cut.html” ends in the middle") for each in report.incomplete] == [True]


def test_files_that_are_no_articles_are_named(library: Library, folder: Path) -> None:
    """What a folder holds besides articles is passed over, and said."""
    (folder / "photo.jpg").touch()
    (folder / "deep" / "notes").touch()
    assert sorted(run(import_files(library, [folder])).passed_over) == ["notes", "photo.jpg"]


def test_what_was_found_is_reported(library: Library, folder: Path) -> None:
    """Each article comes with its number of time expressions and events, and its stored id."""
    report = run(import_files(library, [folder / "a.txt"]))
    (found,) = report.imported
    assert found.mentions >= 2
    assert found.events == len(library.events(found.article.id)) >= 1


def test_progress_names_the_file_in_hand(library: Library, folder: Path) -> None:
    """Every step says how many are done, of how many, and which comes next."""
    steps = list(import_files(library, [folder / "a.txt", folder / "b.md"]))
    assert [(step.done, step.total, step.name) for step in steps] == [
        (0, 2, "a.txt"),
        (1, 2, "b.md"),
        (2, 2, ""),
    ]


def test_stopping_early_keeps_whole_articles(library: Library, folder: Path) -> None:
    """After a cancel, what was stored is there with its mentions and events."""
    steps = import_files(library, [folder])
    next(steps), next(steps)
    steps.close()
    (kept,) = library.articles()
    assert library.mentions(kept.id)


def test_the_same_bytes_are_recognised(library: Library, folder: Path) -> None:
    """A file that is there already is reported, not stored twice."""
    run(import_files(library, [folder / "a.txt"]))
    report = run(import_files(library, [folder / "a.txt"]))
    assert [each.article.title for each in report.repeated] == ["Bridge 1 reopens"]
    assert len(library.articles()) == 1


def test_a_known_file_is_not_read_again(
    library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its bytes are enough; if the article is removed meanwhile, the file is read after all."""
    from dateline.articles import readers

    run(import_files(library, [folder / "a.txt"]))
    steps = import_files(library, [folder / "a.txt"])
    next(steps)
    library.apply(RemoveArticle(1))
    assert len(run(steps).imported) == 1
    monkeypatch.delattr(readers, "read_all")
    assert len(run(import_files(library, [folder / "a.txt"])).repeated) == 1


def test_an_import_is_undone_as_one(library: Library, folder: Path) -> None:
    """Undo takes all articles away, redo brings them back as they were."""
    report = run(import_files(library, [folder]))
    before = library.articles(), library.events()
    assert report.undo is not None
    redo = library.apply(report.undo)
    assert library.articles() == ()
    library.apply(redo)
    assert (library.articles(), library.events()) == before


def test_pasted_text_becomes_an_article(library: Library) -> None:
    """Text from the clipboard is read as an article of its own."""
    report = import_text(library, STORY.format(n=4))
    assert [each.article.title for each in report.imported] == ["Bridge 4 reopens"]


def test_pasting_nothing_is_refused(library: Library) -> None:
    """White space is no article, and the message says so."""
    with pytest.raises(ReadError):
        import_text(library, " \n ")


def test_two_imports_at_once_store_a_file_once(tmp_path: Path, folder: Path) -> None:
    """A file that another window stores between our look and our edit is reported as repeated."""
    with Library.open(tmp_path / "a.dateline") as mine, Library.open(tmp_path / "a.dateline") as theirs:
        keep = mine.apply

        def slow(edit: Edit) -> Edit:
            run(import_files(theirs, [folder / "a.txt"]))
            return keep(edit)

        mine.apply = slow  # type: ignore[method-assign]
        report = run(import_files(mine, [folder / "a.txt"]))
        assert len(report.repeated) == len(mine.articles()) == 1


def test_many_files_are_read_by_several_processes(library: Library, folder: Path) -> None:
    """The result is the same as with one: articles in order, bad files named."""
    with Library.open(None) as alone:
        expected = run(import_files(alone, [folder], jobs=1))
        report = run(import_files(library, [folder], jobs=2))
        assert report == replace(expected, undo=report.undo)
        assert library.events() == alone.events()


def test_many_files_are_told_of_before_the_first_is_read(library: Library, tmp_path: Path) -> None:
    """Several processes take a moment to start, and the number of files is known."""
    for number in range(MANY + 1):
        (tmp_path / f"{number:02}.txt").write_text(
            STORY.format(n=number % 28 + 1) + f"Gate {number}.", "utf-8"
        )
    steps = list(import_files(library, [tmp_path]))
    assert (steps[0].done, steps[0].total, steps[0].name) == (0, MANY + 1, "00.txt")
    assert [article.source for article in library.articles()] == [
        str(tmp_path / f"{number:02}.txt") for number in range(MANY + 1)
    ]


def test_an_archive_gives_many_articles(library: Library, folder: Path, tmp_path: Path) -> None:
    """Every article in it is stored under its name there, and what fails is named alike."""
    archive = tmp_path / "all.zip"
    with ZipFile(archive, "w") as packed:
        for name in ("a.txt", "b.md", "empty.txt"):
            packed.write(folder / name, name)
    report = run(import_files(library, [archive]))
    assert [each.article.source for each in report.imported] == [f"{archive} › a.txt", f"{archive} › b.md"]
    assert [each.name for each in report.failed] == ["all.zip › empty.txt"]


def test_progress_names_what_is_in_hand_in_a_large_archive(library: Library, tmp_path: Path) -> None:
    """One file is one of all, however many articles it holds; each is named as it comes."""
    archive = tmp_path / "all.zip"
    noise = random.Random(1).randbytes(SMALL).hex()
    with ZipFile(archive, "w") as packed:
        for number in (1, 2):
            packed.writestr(f"{number}.txt", STORY.format(n=number))
        packed.writestr(".noise", noise)
    steps = list(import_files(library, [archive]))
    assert [(step.done, step.total, step.name) for step in steps] == [
        (0, 1, "all.zip › 1.txt"),
        (0, 1, "all.zip › 2.txt"),
        (1, 1, ""),
    ]


def test_a_bug_in_reading_costs_one_file(
    library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """A file that nobody foresaw goes into the report and into the log; the others go on."""
    from dateline.articles import readers

    read_all = readers.read_all

    def broken(path: Path) -> Iterator[object]:
        if path.name == "a.txt":
            raise RecursionError("too deep")
        yield from read_all(path)

    monkeypatch.setattr(readers, "read_all", broken)
    report = run(import_files(library, [folder / "a.txt", folder / "b.md"]))
    assert [each.name for each in report.failed] == ["a.txt"]
    assert len(report.imported) == 1
    assert "a.txt" in caplog.text


def test_pictures_in_an_archive_are_named(library: Library, tmp_path: Path) -> None:
    """What an archive holds besides articles is said too; pieces of a saved page and hidden files are not."""
    with ZipFile(tmp_path / "bundle.zip", "w") as archive:
        archive.writestr("bridge.txt", STORY.format(n=1))
        archive.writestr("photos/pier.png", b"\x89PNG")
        archive.writestr("story.html", "<p>The harbour</p>")
        archive.writestr("story_files/logo.png", b"\x89PNG")
        archive.writestr(".hidden.png", b"\x89PNG")
    report = run(import_files(library, [tmp_path / "bundle.zip"]))
    assert report.passed_over == ("bundle.zip › photos/pier.png",)
