"""Several articles on one story: the command line tells each happening once, who tells it and where they disagree."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from dateline.cli import main

AGROUND = "The ferry Halcyon ran aground off Port Ellery on {}."
STORY = {
    "courier": f"Ferry accident\n\n{AGROUND.format('24 November 2025')} The mayor resigned on 26 November 2025.",
    "wire": f"Halcyon aground\n\n{AGROUND.format('Monday, 24 November 2025')}",
    "tribune": f"What we know\n\n{AGROUND.format('23 November 2025')}",
    "post": f"A hard year\n\n{AGROUND.format('November 2025')}",
}


@pytest.fixture
def library(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """A library with four articles on one accident."""
    for name, text in STORY.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    made = tmp_path / "story.dateline"
    assert main(["import", str(made), *(str(tmp_path / f"{name}.txt") for name in STORY)]) == 0
    capsys.readouterr()
    return made


def test_show_tells_a_happening_once_with_its_sources(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The line says how many tell it, and below stand the other dates with who gives them."""
    assert main(["show", str(library)]) == 0
    out = capsys.readouterr().out
    assert out.count("ran aground") == 1
    assert "[4 sources, contradicting dates]" in out
    assert "but 23 Nov 2025 in “What we know”" in out
    assert "also Nov 2025 in “A hard year”" in out


def test_show_says_nothing_of_sources_where_there_is_one(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What one article tells has no count."""
    assert main(["show", str(library)]) == 0
    (line,) = [line for line in capsys.readouterr().out.splitlines() if "Mayor resigned" in line]
    assert "source" not in line


def test_exports_name_the_happening_of_every_telling(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """All tellings are exported; they share a number, a count of sources and how their dates agree."""
    assert main(["export", str(library)]) == 0
    events = json.loads(capsys.readouterr().out)["events"]
    aground = [each for each in events if "aground" in each["headline"]]
    assert len(aground) == len(STORY)
    assert {(each["sources"], each["agreement"]) for each in aground} == {(4, "contradicting dates")}
    (number,) = {each["happening"] for each in aground}
    assert number in {each["id"] for each in aground}
    (mayor,) = [each for each in events if "Mayor" in each["headline"]]
    assert (mayor["happening"], mayor["sources"], mayor["agreement"]) == (mayor["id"], 1, "")


def test_csv_has_the_same_columns(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A spreadsheet can be filtered by how many tell it."""
    assert main(["export", str(library), "--format", "csv"]) == 0
    table = list(csv.DictReader(io.StringIO(capsys.readouterr().out, newline="")))
    assert sorted({row["sources"] for row in table}) == ["1", "4"]
    assert "contradicting dates" in {row["agreement"] for row in table}
