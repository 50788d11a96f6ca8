"""``dateline export``: every format by its name or its ending, with what it cannot hold on the error output."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import pytest

from dateline.cli import main
from dateline.timeline.exports.formats import FORMATS

TEXT = (
    "Bridge news\n\n24 November 2025\n\nThe bridge closed on 3 May 2025. It will reopen before 1 June 2026."
)


@pytest.fixture
def library(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """A library of one article with a sure date and an open one."""
    (tmp_path / "bridge.txt").write_text(TEXT, encoding="utf-8")
    made = tmp_path / "story.dateline"
    assert main(["import", str(made), str(tmp_path / "bridge.txt")]) == 0
    capsys.readouterr()
    return made


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_is_written_to_a_file(library: Path, tmp_path: Path, form: str) -> None:
    """Each by its name."""
    target = tmp_path / f"out{FORMATS[form].suffix}"
    assert main(["export", str(library), "--format", form, "-o", str(target)]) == 0
    assert target.read_bytes()
    assert not target.with_name(f"{target.name}.part").exists()


def test_losses_go_to_the_error_output(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The data stays clean, and the person learns what it lacks."""
    assert main(["export", str(library), "--format", "icalendar"]) == 0
    out, err = capsys.readouterr()
    assert out.startswith("BEGIN:VCALENDAR")
    assert "dateline: Put at the end that is known, with the truth in the summary: 1 event" in err


def test_what_holds_everything_says_nothing(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """No word of loss where there is none."""
    assert main(["export", str(library)]) == 0
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("name", "start"),
    [("a.ics", b"BEGIN:VCALENDAR"), ("a.timeline", b"<?xml"), ("a.JSON", b"{"), ("a.csv", b"id,headline")],
)
def test_the_ending_says_the_format(library: Path, tmp_path: Path, name: str, start: bytes) -> None:
    """Without being told twice."""
    assert main(["export", str(library), "-o", str(tmp_path / name)]) == 0
    assert (tmp_path / name).read_bytes().startswith(start)


def test_an_unknown_ending_is_no_guess(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The person is told to name a format, and nothing is written."""
    assert main(["export", str(library), "-o", str(tmp_path / "a.jpg")]) == 1
    assert "--format" in capsys.readouterr().err
    assert not (tmp_path / "a.jpg").exists()


def test_an_unknown_format_lists_those_there_are(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Called wrongly: 2, and all names."""
    with pytest.raises(SystemExit) as ended:
        main(["export", str(library), "--format", "vhs"])
    assert ended.value.code == 2
    said = capsys.readouterr().err
    assert [name for name in FORMATS if f"'{name}'" not in said] == []


def test_help_lists_the_formats(capsys: pytest.CaptureFixture[str]) -> None:
    """All names stand in the help of the command."""
    with pytest.raises(SystemExit):
        main(["export", "--help"])
    shown = "".join(capsys.readouterr().out.split())
    assert [name for name in FORMATS if name not in shown] == []


def test_an_archive_comes_out_whole(library: Path, tmp_path: Path) -> None:
    """TimeML of each article, in one archive."""
    target = tmp_path / "out.zip"
    assert main(["export", str(library), "-o", str(target)]) == 0
    with zipfile.ZipFile(io.BytesIO(target.read_bytes())) as archive:
        assert archive.namelist() == ["0001.tml"]
        assert b"<EVENT " in archive.read("0001.tml")


def test_a_place_that_cannot_be_written_is_named(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One line on the error output."""
    assert main(["export", str(library), "-o", str(tmp_path / "missing" / "a.csv")]) == 1
    assert "cannot be written" in capsys.readouterr().err


def test_the_title_is_the_name_of_the_library(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """As no one has given another."""
    assert main(["export", str(library), "--format", "timelinejs"]) == 0
    assert json.loads(capsys.readouterr().out)["title"]["text"]["headline"] == "story"
