"""Every import points down, the core runs without Qt, and the command line starts quickly."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

IMPORT_CORE_WITHOUT_QT = """
import importlib, json, pkgutil, sys

class Absent:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {"PySide6", "shiboken6", "plotly"}:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

sys.meta_path.insert(0, Absent())
import dateline
names = [found.name for found in pkgutil.walk_packages(
    dateline.__path__, "dateline.", onerror=lambda name: None) if not found.name.startswith(
    ("dateline.ui", "dateline.canvas", "dateline.__main__"))]
for name in names:
    importlib.import_module(name)
print(json.dumps(names))
"""
HELP_THEN_LIST_MODULES = """
import contextlib, io, json, sys
from dateline.cli import main
shown = io.StringIO()
with contextlib.redirect_stdout(shown), contextlib.suppress(SystemExit):
    main(["--help"])
assert "usage" in shown.getvalue()
print(json.dumps(sorted({name.partition(".")[0] for name in sys.modules})))
"""
HEAVY = {"sqlmodel", "sqlalchemy", "pydantic", "dateparser", "trafilatura", "htmldate", "pypdf", "docx", "numpy",
         "icalendar", "PySide6", "plotly"}  # fmt: skip


def printed_by(program: str) -> list[str]:
    """Run a small program in a fresh interpreter and return the list it prints."""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return list(json.loads(done.stdout))


def test_import_contracts_hold(root: Path) -> None:
    """The layers and the forbidden imports written in pyproject.toml are kept."""
    command = [
        sys.executable,
        "-c",
        "from importlinter.cli import lint_imports_command as run; run()",
        "--no-cache",
    ]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_core_can_be_imported_without_qt() -> None:
    """Everything but canvas and ui, the command line included, loads where Qt and plotly are not installed."""
    assert {"dateline.cli", "dateline.workflow", "dateline.tagger.tagger"} <= set(
        printed_by(IMPORT_CORE_WITHOUT_QT)
    )


def test_help_loads_nothing_heavy() -> None:
    """The list of commands appears without loading the database, the date parser, the readers or Qt."""
    assert set(printed_by(HELP_THEN_LIST_MODULES)) & HEAVY == set()
