"""The self-test: every check of the table sees that its part works, and says so when it does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.articles.formats import CONTAINERS, FORMATS
from dateline.cli import main
from dateline.workflow import diagnostics
from dateline.workflow.diagnostics import checks, documents, exporting, reading, storing


@pytest.mark.parametrize(
    "check",
    [reading.grammar, reading.dates, reading.holidays, reading.documents, storing.database, storing.corrections,
     exporting.exports],
)  # fmt: skip
def test_a_check_sees_what_works(check: checks.Run, tmp_path: Path) -> None:
    """The check passes where everything is there, and says what it saw."""
    assert check(tmp_path)


def test_every_kind_of_file_is_tried() -> None:
    """For every format and container that can be read there is a file of its kind."""
    suffixes = {Path(name).suffix for name in documents.samples()}
    assert [each.name for each in (*FORMATS, *CONTAINERS) if not suffixes & each.suffixes] == []


def test_what_fails_is_told_and_the_others_are_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    """A check that fails says why; the next one runs all the same."""

    def fail(_folder: Path) -> str:
        raise OSError("no room")

    table = (checks.Check("disk", fail), checks.Check("sky", lambda _folder: "blue"))
    monkeypatch.setattr(checks, "CHECKS", table)
    found = [(each.name, each.fine, each.says) for each in diagnostics.run()]
    assert found == [("disk", False, "OSError: no room"), ("sky", True, "blue")]


def test_what_draws_is_left_out_without_qt(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where Qt is not installed, the checks that draw are neither fine nor failed."""
    monkeypatch.setattr(checks, "CHECKS", (checks.Check("page", lambda _folder: "", draws=True),))
    monkeypatch.setattr(checks, "find_spec", lambda _name: None)
    assert [each.fine for each in diagnostics.run()] == [None]


def test_the_command_fails_if_a_check_does(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """`dateline self-test` prints versions and checks, and ends with 1 if something does not work."""
    failed = diagnostics.Outcome("fonts", fine=False, says="none")
    monkeypatch.setattr(diagnostics, "run", lambda: iter((failed,)))
    assert main(["self-test"]) == 1
    said = capsys.readouterr().out
    assert said.startswith("Dateline ")
    assert "FAILED  fonts        none" in said
