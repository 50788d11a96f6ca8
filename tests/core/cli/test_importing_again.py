"""``dateline import --again`` and ``dateline refresh``: what may be there already is said, and done as asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.cli import main
from dateline.edits import Decide
from dateline.model import Decision, Review
from dateline.store.library import Library

STORY = """Ferry returns to Port Ellery

Published 24 November 2025

The ferry returned to Port Ellery on Monday. Eight days earlier, engineers had replaced its rudder, which
had broken in the storm of 3 November 2025. The company plans to add a second boat next year, its director
told a meeting in the town hall that was attended by half of the inhabitants of the island.
"""


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A library with one article."""
    path = tmp_path / "story.dateline"
    (tmp_path / "ferry.txt").write_text(STORY, encoding="utf-8")
    assert main(["import", str(path), str(tmp_path / "ferry.txt")]) == 0
    return path


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The same story under another headline, longer by one sentence."""
    path = tmp_path / "copy.txt"
    path.write_text(
        STORY.replace("Ferry returns", "Joy") + "\nMore will follow in May 2026.\n", encoding="utf-8"
    )
    return path


def articles(library: Path) -> int:
    """Return how many articles a library holds."""
    with Library.open(library) as opened:
        return len(opened.articles())


def test_a_copy_is_left_out_and_said(library: Path, copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without a word from the person nothing is stored; one line says how to take it."""
    assert main(["import", str(library), str(copy)]) == 0
    line = capsys.readouterr().out.splitlines()[-1]
    assert line.startswith(
        "copy.txt: left out, it may be “Ferry returns to Port Ellery” again (nearly the same text"
    )
    assert "--again replace" in line
    assert articles(library) == 1


def test_a_copy_can_be_added(library: Path, copy: Path) -> None:
    """The person may want both."""
    assert main(["import", str(library), str(copy), "--again", "add"]) == 0
    assert articles(library) == 2


def test_a_copy_can_replace(library: Path, copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The correction stays with its sentence, which is said."""
    with Library.open(library) as opened:
        event = opened.events()[0].id
        opened.apply(Decide(event, Decision(Review.CORRECTED, headline="My words")))
    assert main(["import", str(library), str(copy), "--again", "replace"]) == 0
    assert "copy.txt: read anew; 1 correction kept" in capsys.readouterr().out
    with Library.open(library) as opened:
        assert opened.event(event).decision.headline == "My words"
        assert "More will follow" in opened.articles()[0].text


def test_refreshing_says_how_many_changed(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With the rules of the import, no article is read otherwise."""
    capsys.readouterr()
    assert main(["refresh", str(library)]) == 0
    assert capsys.readouterr().out == "0 of 1 articles read otherwise now.\n"


def test_refreshing_makes_no_library(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A wrong name is an error, not an empty file."""
    assert main(["refresh", str(tmp_path / "none.dateline")]) == 1
    assert not (tmp_path / "none.dateline").exists()
