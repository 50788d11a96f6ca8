"""How long the window takes from the start of the process: painted, library open, timeline drawn; and its memory.

Run with: xvfb-run -a python tests/benchmarks/startup.py [--program PROGRAM] [--cold] [FILE…]; without files, the sample
story. Two starts are measured: the very first one, which reads the files into a new library, and a later one, which
opens that library. PROGRAM is the packed program; without it the source is started, from Python's cache of compiled
modules (in an environment that forbids the cache every start would compile everything anew, which takes a second more).
With --cold the program's files are taken out of the system's memory before each start, as after the computer was
switched on.
"""

from __future__ import annotations

import argparse
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import psutil

ROUNDS = 5
PATIENCE = 120.0
MARK = re.compile(r"start: (.+) (\d+\.\d+)$", re.MULTILINE)
LAST = "timeline drawn"
ROOT = Path(__file__).resolve().parents[2]


def main() -> None:
    """Start the window several times and print the median of each mark."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--program", type=Path)
    asked.add_argument("--cold", action="store_true")
    asked.add_argument(
        "files", nargs="*", default=sorted(map(str, (ROOT / "resources/samples").glob("*.html")))
    )
    wish = asked.parse_args()
    command = [str(wish.program.resolve())] if wish.program else [sys.executable, "-m", "dateline"]
    folder = wish.program.resolve().parent if wish.program else ROOT / "desktop"
    first, later = [], []
    with tempfile.TemporaryDirectory() as kept:
        start(command, wish.files, Path(kept))
        for _ in range(ROUNDS):
            with tempfile.TemporaryDirectory() as fresh:
                first.append(start(command, wish.files, Path(fresh), folder if wish.cold else None))
            later.append(start(command, [], Path(kept), folder if wish.cold else None))
    tell("the very first start, which reads the files", first)
    tell("a later start, which opens the library", later)


def tell(name: str, rounds: list[dict[str, float]]) -> None:
    """Print the median, the least and the most of each mark."""
    print(name)
    for mark in rounds[0]:
        values = [each[mark] for each in rounds]
        unit = "" if mark.endswith("MB") else " s"
        print(
            f"  {mark:16} median {statistics.median(values):7.2f}{unit}  (min {min(values):.2f}, max {max(values):.2f})"
        )


def forget(folder: Path) -> None:
    """Let the system forget what it keeps of the files of a folder."""
    for path in folder.rglob("*"):
        if path.is_file():
            handle = os.open(path, os.O_RDONLY)
            os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
            os.close(handle)


def start(
    command: Sequence[str], files: Sequence[str], home: Path, forgotten: Path | None = None
) -> dict[str, float]:
    """Start the window, wait until it has drawn, and end it.

    Args:
        command: The program.
        files: What it shall open.
        home: Where it keeps its libraries and its log.
        forgotten: A folder that the system shall not have in memory.
    """
    if forgotten is not None:
        forget(forgotten)
    own = {"XDG_STATE_HOME": str(home), "XDG_DATA_HOME": str(home), "DATELINE_LOG": "INFO"}
    environment = os.environ | own | {"PYTHONPATH": str(ROOT / "desktop")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    log = home / "dateline" / "dateline.log"
    log.unlink(missing_ok=True)
    began = time.time()
    with subprocess.Popen([*command, *files], env=environment, stderr=subprocess.DEVNULL) as process:
        try:
            while LAST not in (marks := marks_in(log)):
                if process.poll() is not None or time.time() - began > PATIENCE:
                    raise SystemExit(f"{command[0]} drew no timeline")
                time.sleep(0.02)
            return {name: at - began for name, at in marks.items()} | memory(process.pid)
        finally:
            process.terminate()


def marks_in(log: Path) -> dict[str, float]:
    """Return the marks of a start that stand in the log until now."""
    text = log.read_text(encoding="utf-8") if log.is_file() else ""
    return {name: float(at) for name, at in MARK.findall(text)}


def memory(number: int) -> dict[str, float]:
    """Return what the program and its processes need."""
    own = psutil.Process(number)
    processes = [own, *own.children(recursive=True)]
    pss = sum(process.memory_full_info().pss for process in processes)
    rss = sum(process.memory_info().rss for process in processes)
    return {"PSS MB": pss / 1e6, "RSS MB": rss / 1e6}


if __name__ == "__main__":
    main()
