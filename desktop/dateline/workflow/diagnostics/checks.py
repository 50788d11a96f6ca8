"""The checks of the self-test, in one table; each says in a few words what it saw, or raises what is wrong."""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from dateline.workflow.diagnostics import drawing, exporting, reading, storing

Run = Callable[[Path], str]
"""Does one check, in a folder for its files; says what it saw."""


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that must work.

    Attributes:
        name: What is tried, in one or two words.
        run: Tries it.
        draws: Whether it needs Qt, which the command line can do without.
    """

    name: str
    run: Run
    draws: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one check.

    Attributes:
        name: What was tried.
        fine: Whether it works; None if it was left out.
        says: What was seen, or what is wrong.
        seconds: How long it took.
    """

    name: str
    fine: bool | None
    says: str
    seconds: float = 0.0


CHECKS = (
    Check("grammar", reading.grammar),
    Check("dates", reading.dates),
    Check("holidays", reading.holidays),
    Check("documents", reading.documents),
    Check("processes", reading.processes),
    Check("database", storing.database),
    Check("corrections", storing.corrections),
    Check("links", reading.links),
    Check("exports", exporting.exports),
    Check("fonts", drawing.fonts, draws=True),
    Check("languages", drawing.languages, draws=True),
    Check("page", drawing.page, draws=True),
    Check("picture", drawing.picture, draws=True),
    Check("paper", drawing.paper, draws=True),
)


def run() -> Iterator[Outcome]:
    """Try everything, one thing after the other, and leave nothing behind."""
    with tempfile.TemporaryDirectory(prefix="dateline-self-test-") as folder:
        for check in CHECKS:
            yield _outcome(check, Path(folder))


def _outcome(check: Check, folder: Path) -> Outcome:
    if check.draws and find_spec("PySide6") is None and not getattr(sys, "frozen", False):
        return Outcome(check.name, None, "left out: Qt is not installed here")
    began = time.perf_counter()
    try:
        says, fine = check.run(folder), True
    except Exception as problem:  # noqa: BLE001 - whatever goes wrong is what the self-test is to tell
        says, fine = f"{type(problem).__name__}: {problem}", False
    return Outcome(check.name, fine, says, time.perf_counter() - began)
