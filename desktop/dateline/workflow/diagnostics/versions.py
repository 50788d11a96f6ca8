"""What runs here: the program, Python, the libraries and the system, for whoever is to help."""

from __future__ import annotations

import os
import platform
import sqlite3
import sys
from collections.abc import Iterator
from importlib import metadata
from importlib.util import find_spec

from dateline import __version__, paths

_LIBRARIES = (
    "dateparser", "holidays", "htmldate", "lxml", "numpy", "orjson", "pycryptodome", "pydantic", "pypdf", "python-docx",
    "snowballstemmer", "SQLAlchemy", "sqlmodel", "striprtf", "trafilatura",
)  # fmt: skip
_SESSION = ("XDG_SESSION_TYPE", "XDG_CURRENT_DESKTOP", "QT_QPA_PLATFORM", "LANG")


def versions() -> Iterator[tuple[str, str]]:
    """Yield the name and the version of everything that matters, the program first."""
    yield "Dateline", f"{__version__} ({how_installed()})"
    yield "System", f"{system()}, {platform.machine()}"
    yield (
        "Session",
        ", ".join(f"{each}={os.environ[each]}" for each in _SESSION if os.environ.get(each)) or "–",
    )
    yield "Python", platform.python_version()
    yield "SQLite", sqlite3.sqlite_version
    if find_spec("PySide6") is not None:
        from dateline.canvas import inspecting

        yield from inspecting.versions()
    for name in _LIBRARIES:
        yield name, version_of(name)


def how_installed() -> str:
    """Say whether this is the packed program or runs from its source."""
    if getattr(sys, "frozen", False):
        return "packed"
    return "installed" if "site-packages" in paths.resources().parts else "from source"


def system() -> str:
    """Return the name of the system as people know it."""
    if sys.platform != "linux":
        return platform.platform(terse=True)
    try:
        return platform.freedesktop_os_release()["PRETTY_NAME"]
    except (OSError, KeyError):
        return platform.platform(terse=True)


def version_of(name: str) -> str:
    """Return the version of a library."""
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "missing"
