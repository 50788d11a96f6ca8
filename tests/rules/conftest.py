"""What the rules are checked against: the tracked files, the project's own settings and the program's commands."""

from __future__ import annotations

import subprocess
import tomllib
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def root() -> Path:
    """The top folder of the checkout."""
    return ROOT


@pytest.fixture(scope="session")
def tracked() -> tuple[Path, ...]:
    """Every tracked file that exists, relative to the top folder."""
    # The checkout may belong to another user than the one who runs the tests (containers).
    command = ["git", "-c", "safe.directory=*", "ls-files", "-z"]
    output = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    names = (Path(name) for name in output.split("\0") if name)
    return tuple(name for name in names if (ROOT / name).is_file())


@pytest.fixture(scope="session")
def project() -> dict[str, Any]:
    """The settings in pyproject.toml."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
