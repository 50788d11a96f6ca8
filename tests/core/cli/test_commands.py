"""The commands as a script would use them: real files in, records out, exit codes and messages to act on."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from dateline.__main__ import start
from dateline.cli import COMMANDS, main

ARTICLE = """Ferry returns to Port Ellery

Published 24 November 2025

The ferry returned to Port Ellery on Monday. Eight days earlier, engineers had replaced its rudder.
The company plans to add a second boat next year.
"""
DOCUMENT = {"id": "a", "lang": "en", "dct": "2025-11-24", "text": "The mayor resigned eight days earlier."}


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """A text file with a publication date."""
    path = tmp_path / "ferry.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


@pytest.fixture
def library(tmp_path: Path, article: Path) -> Path:
    """A library made by ``dateline import``."""
    path = tmp_path / "story.dateline"
    assert main(["import", str(path), str(article)]) == 0
    return path


def lines(path: Path) -> list[dict[str, object]]:
    """Read a JSONL file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_tag_follows_its_contract(tmp_path: Path) -> None:
    """One record for each document, with offsets, TIMEX3, EDTF, kind and inclusive days."""
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text(json.dumps(DOCUMENT) + "\n\n", encoding="utf-8")
    assert main(["tag", str(source), str(target)]) == 0
    (record,) = lines(target)
    (timex,) = record["timexes"]  # type: ignore[misc]
    assert timex == {
        "tid": "t1",
        "start": 19,
        "end": 37,
        "text": "eight days earlier",
        "type": "DATE",
        "value": "2025-11-16",
        "mod": None,
        "temporalFunction": True,
        "anchorTimeID": "t0",
        "edtf": "2025-11-16",
        "kind": "on",
        "earliest": "2025-11-16",
        "latest": "2025-11-16",
    }


def test_a_duration_has_its_ends(tmp_path: Path) -> None:
    """The last two weeks end at the publication date, and begin on a day of their own."""
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    text = "Prices have fallen over the last two weeks."
    source.write_text(json.dumps(DOCUMENT | {"text": text}), encoding="utf-8")
    assert main(["tag", str(source), str(target)]) == 0
    (timex,) = lines(target)[0]["timexes"]  # type: ignore[misc]
    assert (timex["type"], timex["value"], timex["endPoint"]) == ("DURATION", "P2W", "t0")
    assert timex["beginPoint"] == timex["earliest"]


def test_tag_without_a_publication_date_resolves_nothing_relative(tmp_path: Path) -> None:
    """A null dct gives no day, never today's."""
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text(json.dumps(DOCUMENT | {"dct": None}), encoding="utf-8")
    assert main(["tag", str(source), str(target)]) == 0
    timex = lines(target)[0]["timexes"][0]  # type: ignore[index]
    assert (timex["kind"], timex["edtf"], timex["earliest"]) == ("unresolved", None, None)


def test_events_follow_their_contract(tmp_path: Path) -> None:
    """Events carry headline, spans, bounds, status and an explanation."""
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text(json.dumps(DOCUMENT), encoding="utf-8")
    assert main(["events", str(source), str(target)]) == 0
    (event,) = lines(target)[0]["events"]  # type: ignore[misc]
    assert event["headline"] == "Mayor resigned"
    assert (event["earliest"], event["latest"], event["kind"]) == ("2025-11-16", "2025-11-16", "on")
    assert (event["granularity"], event["status"], event["implied"]) == ("day", "reported", False)
    assert event["mentions"] == [[19, 37]]
    assert "Go back 8 days" in event["explanation"]


def test_worker_processes_give_the_same_records(tmp_path: Path) -> None:
    """Two workers write what one writes, in the same order."""
    source = tmp_path / "in.jsonl"
    source.write_text("\n".join(json.dumps(DOCUMENT | {"id": n}) for n in range(40)), encoding="utf-8")
    one, two = tmp_path / "one.jsonl", tmp_path / "two.jsonl"
    assert main(["tag", str(source), str(one)]) == 0
    assert main(["tag", str(source), str(two), "--jobs", "2"]) == 0
    assert one.read_bytes() == two.read_bytes()


@pytest.mark.parametrize("line", ["{", "[]", '{"id": 1}', '{"text": "no id"}'])
def test_a_bad_line_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str], line: str) -> None:
    """What is no document ends the run with its line number."""
    source = tmp_path / "in.jsonl"
    source.write_text(f"{json.dumps(DOCUMENT)}\n{line}\n", encoding="utf-8")
    assert main(["tag", str(source), str(tmp_path / "out.jsonl")]) == 1
    assert "in.jsonl, line 2" in capsys.readouterr().err


def test_a_missing_file_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file that is not there gives one line and exit code 1."""
    assert main(["tag", str(tmp_path / "none.jsonl"), "-"]) == 1
    assert "none.jsonl" in capsys.readouterr().err


def test_published_says_the_date_and_the_evidence(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The JSON record has path, date, source, evidence, confidence and candidates."""
    assert main(["published", str(article), "--json"]) == 0
    record = json.loads(capsys.readouterr().out)
    assert record["path"] == str(article)
    assert record["date"] == "2025-11-24"
    assert "24 November 2025" in record["evidence"]
    assert {"source", "confidence", "candidates"} <= record.keys()


def test_published_says_what_contradicts_the_date(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Contradictions stand below the date, and in the JSON record."""
    page = tmp_path / "crane.txt"
    words = (
        "Crane falls\n\nPublished 25 Nov 2025\n\nThe crane fell on 27 Nov 2025 and was lost in the harbour."
    )
    page.write_text(words, encoding="utf-8")
    sentence = "The page says 25 Nov 2025, but the text tells of “27 Nov 2025” as past."
    assert main(["published", str(page)]) == 0
    assert capsys.readouterr().out.splitlines()[1].strip() == sentence
    assert main(["published", str(page), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["conflicts"] == [sentence]


def test_published_answers_for_every_document_of_a_file(
    tmp_path: Path, article: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each article in an archive has a line of its own, named by its place."""
    archive = tmp_path / "saved.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        packed.write(article, "one.txt")
        packed.writestr("two.txt", article.read_text(encoding="utf-8").replace("24 November", "25 November"))
    assert main(["published", str(archive), "--json"]) == 0
    records = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [record["date"] for record in records] == ["2025-11-24", "2025-11-25"]
    assert records[0]["path"].endswith("one.txt")


def test_published_goes_on_after_a_bad_file(
    tmp_path: Path, article: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file that cannot be read is said on stderr, the next is answered, and the exit code is 1."""
    empty = tmp_path / "empty.txt"
    empty.touch()
    assert main(["published", str(empty), str(article)]) == 1
    out, err = capsys.readouterr()
    assert "empty.txt" in err
    assert "2025-11-24" in out


def test_explain_prints_the_reading_and_the_computation(capsys: pytest.CaptureFixture[str]) -> None:
    """Each step stands on a line of its own, down to TIMEX3."""
    assert main(["explain", "eight days prior", "--published", "24 Nov 2025"]) == 0
    out = capsys.readouterr().out
    assert "Count from the publication date: Monday, 24 Nov 2025" in out
    assert "Go back 8 days: Sunday, 16 Nov 2025" in out
    assert "DATE 2025-11-16" in out


@pytest.mark.parametrize("words", [["hello there"], ["eight days prior", "--published", "soonish"]])
def test_explain_refuses_what_it_does_not_understand(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """A phrase or a day that is no time gives one line that quotes it."""
    assert main(["explain", *words]) == 1
    assert words[-1] in capsys.readouterr().err


def test_import_goes_on_after_a_bad_file(
    tmp_path: Path, article: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The good file is stored, the bad one named, the same file again is recognised."""
    bad = tmp_path / "bad.pdf"
    bad.write_bytes(b"%PDF-1.7 cut off")
    library = tmp_path / "story.dateline"
    assert main(["import", str(library), str(bad), str(article)]) == 1
    out, err = capsys.readouterr()
    assert "bad.pdf" in err
    assert "Ferry returns to Port Ellery" in out
    assert main(["import", str(library), str(article)]) == 0
    assert "already in the library" in capsys.readouterr().out


def test_show_prints_the_timeline_in_order(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Events come in the order of time, with their status where it matters."""
    capsys.readouterr()
    assert main(["show", str(library)]) == 0
    out = capsys.readouterr().out
    assert out.index("16 Nov 2025") < out.index("24 Nov 2025  ") < out.index("planned")


def test_show_makes_no_new_library(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A mistyped name is an error, and no file appears."""
    missing = tmp_path / "typo.dateline"
    assert main(["show", str(missing)]) == 1
    assert "typo.dateline" in capsys.readouterr().err
    assert not missing.exists()


def test_export_as_json_and_csv(library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Both formats hold the same events, with quote, EDTF and derivation."""
    capsys.readouterr()
    assert main(["export", str(library), "--format", "json"]) == 0
    events = json.loads(capsys.readouterr().out)["events"]
    target = tmp_path / "events.csv"
    assert main(["export", str(library), "--format", "csv", "-o", str(target)]) == 0
    rows = list(csv.DictReader(io.StringIO(target.read_text(encoding="utf-8"), newline="")))
    assert [row["headline"] for row in rows] == [event["headline"] for event in events]
    assert {"2025-11-16", "2025-11-24"} <= {row["edtf"] for row in rows}
    assert all(row["quote"] in ARTICLE.replace("\n", " ") or row["quote"] in ARTICLE for row in rows)


def test_export_takes_the_format_from_the_name(library: Path, tmp_path: Path) -> None:
    """``-o events.csv`` writes CSV without being told twice."""
    target = tmp_path / "events.csv"
    assert main(["export", str(library), "-o", str(target)]) == 0
    assert target.read_text(encoding="utf-8").startswith("id,headline,")


def test_an_empty_folder_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Importing nothing is an error with a word about it; showing an empty library says that it is empty."""
    (tmp_path / "folder").mkdir()
    library = tmp_path / "a.dateline"
    assert main(["import", str(library), str(tmp_path / "folder")]) == 1
    assert "no article" in capsys.readouterr().err
    assert main(["show", str(library)]) == 0
    assert "no articles yet" in capsys.readouterr().out


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_every_command_explains_itself_with_an_example(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """``--help`` works for each and shows how it is used."""
    with pytest.raises(SystemExit) as ended:
        main([command, "--help"])
    assert ended.value.code == 0
    assert f"Example: dateline {command}" in capsys.readouterr().out


def test_render_without_qt_says_what_to_install(
    article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A machine without Qt gets one line with the command, not a traceback."""
    monkeypatch.setitem(sys.modules, "PySide6", None)
    for name in [each for each in sys.modules if each.startswith(("dateline.canvas", "PySide6."))]:
        monkeypatch.delitem(sys.modules, name)
    assert main(["render", str(article), "-o", str(tmp_path / "a.png")]) == 1
    assert "pip install" in capsys.readouterr().err


def test_a_file_may_be_converted_in_place(tmp_path: Path) -> None:
    """Writing over the file that is read gives the result, not an empty file."""
    path = tmp_path / "same.jsonl"
    path.write_text(json.dumps(DOCUMENT), encoding="utf-8")
    assert main(["tag", str(path), str(path)]) == 0
    assert lines(path)[0]["timexes"]
    assert list(tmp_path.iterdir()) == [path]


def test_a_failed_conversion_leaves_the_old_result(tmp_path: Path) -> None:
    """A bad line ends the run, and what was there before is still whole."""
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text(f"{json.dumps(DOCUMENT)}\nnonsense\n", encoding="utf-8")
    target.write_text("before", encoding="utf-8")
    assert main(["tag", str(source), str(target)]) == 1
    assert target.read_text(encoding="utf-8") == "before"


@pytest.mark.parametrize("dct", ["yesterday", "2025-02-30", 20251124])
def test_a_publication_date_that_is_none_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], dct: object
) -> None:
    """A dct that is no date is an error, not a silent null."""
    source = tmp_path / "in.jsonl"
    source.write_text(json.dumps(DOCUMENT | {"dct": dct}), encoding="utf-8")
    assert main(["tag", str(source), "-"]) == 1
    assert f"{dct!r}" in capsys.readouterr().err


def test_a_full_disk_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What cannot be written gives one line with the place."""
    source = tmp_path / "in.jsonl"
    source.write_text(json.dumps(DOCUMENT), encoding="utf-8")
    assert main(["tag", str(source), "/dev/full"]) == 1
    assert "/dev/full: cannot be written" in capsys.readouterr().err


@pytest.mark.parametrize("jobs", ["0", "-3", "x", "1000000"])
def test_impossible_counts_are_refused(jobs: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A number of workers that makes no sense is a usage error."""
    with pytest.raises(SystemExit) as ended:
        main(["tag", "a", "b", "--jobs", jobs])
    assert ended.value.code == 2


def test_a_reader_that_goes_away_is_no_failure(tmp_path: Path) -> None:
    """``dateline tag … - | head -1`` ends quietly."""
    source = tmp_path / "in.jsonl"
    source.write_text("\n".join(json.dumps(DOCUMENT | {"id": n}) for n in range(3000)), encoding="utf-8")
    command = f"{sys.executable} -m dateline tag {source} - | head -1"
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command],
        check=False,
        capture_output=True,
        text=True,
        env=environment,
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_without_a_display_the_window_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """No display gives one line that names what works without one."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert start([]) == 1
    assert "dateline render" in capsys.readouterr().err


def test_a_link_where_files_are_read_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    """A link is no path, and the message says what takes links."""
    with pytest.raises(SystemExit):
        main(["published", "https://example.org/story"])
    assert "is a link: save the page" in capsys.readouterr().err


def test_a_link_that_cannot_be_fetched_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Only http and https are fetched; the others are not taken for files."""
    assert main(["import", str(tmp_path / "a.dateline"), "ftp://example.org/story"]) == 1
    assert "ftp://example.org/story" in capsys.readouterr().err


def test_ctrl_c_is_no_bug(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """One sentence, and the code that shells know."""

    def stopped(*_arguments: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("dateline.cli.libraries.show", stopped)
    assert main(["show", "a.dateline"]) == 130
    assert "kept whole" in capsys.readouterr().err
