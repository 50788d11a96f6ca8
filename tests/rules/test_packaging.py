"""The scripts around the program: the two commands, and the measurement of the tagger."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

SCRIPTS = ["packaging/dev", ".ci/run"]
# Stands in for the corpora's own score.py: all it says is one number for every measure.
SCORE = "import json; print(json.dumps({{'value': {{'F1': {f1}}}, 'strict': {{'F1': {f1}}}}}))"


@pytest.fixture
def corpora(root: Path, tmp_path: Path) -> Path:
    """A folder with one short document for each corpus that has a row in accuracy.toml."""
    document = {
        "id": "1",
        "lang": "en",
        "dct": "2020-05-06",
        "text": "It rained on 5 May 2020.",
        "timexes": [],
    }
    for name in tomllib.loads((root / "packaging" / "accuracy.toml").read_text(encoding="utf-8")):
        (tmp_path / f"{name}.jsonl").write_text(json.dumps(document) + "\n", encoding="utf-8")
    return tmp_path


def measure(root: Path, corpora: Path, f1: float) -> subprocess.CompletedProcess[str]:
    """Run the measurement where the scorer says the given F1 of every corpus."""
    (corpora / "score.py").write_text(SCORE.format(f1=f1), encoding="utf-8")
    command = [sys.executable, str(root / "packaging" / "accuracy.py"), str(corpora)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("script", SCRIPTS)
def test_script_can_be_run(root: Path, script: str) -> None:
    """The script is executable and bash can read it."""
    assert os.access(root / script, os.X_OK)
    assert subprocess.run(["bash", "-n", str(root / script)], check=False).returncode == 0


@pytest.mark.parametrize("command", ["run", "test", "check", "accuracy"])
def test_help_names_every_command(root: Path, command: str) -> None:
    """`packaging/dev` without a word tells what it can do, and sets nothing up."""
    done = subprocess.run([str(root / "packaging" / "dev")], capture_output=True, text=True, check=True)
    assert f"packaging/dev {command}" in done.stdout


def test_unknown_command_is_refused(root: Path) -> None:
    """A mistyped command shows the usage and ends with 2."""
    done = subprocess.run(
        [str(root / "packaging" / "dev"), "tset"], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert "usage:" in done.stderr


def test_ci_runs_what_developers_run(root: Path) -> None:
    """Continuous integration has no checks of its own: it calls `packaging/dev test`."""
    lines = (root / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert lines[-1] == 'exec "$(dirname "${BASH_SOURCE[0]}")/../packaging/dev" test </dev/null'


def test_system_packages_are_name_and_library(root: Path) -> None:
    """Each row of system-packages.txt is one package, perhaps with its older name, and one library."""
    lines = (root / "packaging" / "system-packages.txt").read_text(encoding="utf-8").splitlines()
    rows = [line for line in lines if not line.startswith("#")]
    wrong = [
        row for row in rows if not re.fullmatch(r"[a-z0-9.+-]+(\|[a-z0-9.+-]+)? +lib[\w.-]+\.so[.\d]*", row)
    ]
    assert rows
    assert wrong == []


def test_accuracy_above_its_floors_passes(root: Path, corpora: Path) -> None:
    """The measurement prints each corpus and ends well when nothing fell below its floor."""
    done = measure(root, corpora, 0.995)
    assert done.returncode == 0, done.stderr
    assert re.search(r"^te3_timebank +99\.5 +99\.5$", done.stdout, re.MULTILINE)


def test_accuracy_below_a_floor_fails(root: Path, corpora: Path) -> None:
    """The measurement fails and marks the corpus that fell below its floor."""
    done = measure(root, corpora, 0.1)
    assert done.returncode == 1, done.stderr
    assert re.search(r"^te3_timebank +10\.0 < [\d.]+!", done.stdout, re.MULTILINE)


def test_accuracy_asks_for_a_folder_with_corpora(root: Path, tmp_path: Path) -> None:
    """A folder without corpora is refused with the usage."""
    command = [sys.executable, str(root / "packaging" / "accuracy.py"), str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.startswith("usage:")
