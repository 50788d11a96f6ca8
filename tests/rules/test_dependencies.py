"""Every dependency is pinned, and everything installed has a licence we can ship with."""

from __future__ import annotations

import re
from importlib import metadata
from pathlib import Path
from typing import Any

import pytest

# The program's own code is Apache-2.0; these can be shipped beside it. LGPL: Qt's libraries, replaceable by the user.
FREE = re.compile(
    r"\b(?:MIT|BSD|Apache|Apache2|PSF|Python-2\.0|Python Software Foundation|CNRI-Python|ISC|0BSD|Zlib|CC0|Unlicense"
    r"|MPL|Mozilla Public License|LGPL|Lesser General Public)\b"
)
PIN = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;]+)$")
# What `python -m venv` brings by itself.
BOOTSTRAP = {"pip", "setuptools", "wheel"}


def normal(name: str) -> str:
    """Spell a distribution's name as the packaging rules do (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def requirement_name(requirement: str) -> str:
    """Take the distribution's name from a requirement such as ``numpy>=2.0``."""
    return normal(re.split(r"[\s<>=!~;\[]", requirement, maxsplit=1)[0])


def licences(found: metadata.Distribution) -> list[str]:
    """All that a distribution's metadata say about its licence."""
    data = found.metadata
    classifiers = [line for line in data.get_all("Classifier") or [] if line.startswith("License ::")]
    # Some put the whole text into the field; its first lines name the licence.
    return [data.get("License-Expression") or "", (data.get("License") or "")[:200], *classifiers]


@pytest.fixture(scope="module")
def pins(root: Path) -> dict[str, str]:
    """The pinned versions by name; every line of the file that is not a comment must be one."""
    lines = (root / "packaging" / "constraints.txt").read_text(encoding="utf-8").splitlines()
    matches = [PIN.match(line) for line in lines if line and not line.startswith("#")]
    assert None not in matches
    return {normal(match[1]): match[2] for match in matches if match}


@pytest.fixture(scope="module")
def installed() -> dict[str, metadata.Distribution]:
    """Everything installed beside the project, but for what an environment starts with."""
    found = {normal(each.name): each for each in metadata.distributions()}
    return {name: each for name, each in found.items() if name not in BOOTSTRAP}


def test_every_declared_dependency_is_pinned(project: dict[str, Any], pins: dict[str, str]) -> None:
    """Dependencies, extras and build requirements of pyproject.toml all have a pinned version."""
    declared = [
        *project["build-system"]["requires"],
        *project["project"]["dependencies"],
        *(each for extra in project["project"]["optional-dependencies"].values() for each in extra),
    ]
    assert {requirement_name(each) for each in declared} - pins.keys() == set()


def test_dependencies_of_dependencies_are_pinned(
    installed: dict[str, metadata.Distribution], pins: dict[str, str]
) -> None:
    """What a pinned distribution needs unconditionally is pinned too."""
    needed = {
        requirement_name(requirement)
        for name in pins.keys() & installed.keys()
        for requirement in installed[name].requires or []
        if ";" not in requirement
    }
    assert needed - pins.keys() == set()


def test_what_is_installed_may_be_shipped(
    installed: dict[str, metadata.Distribution], pins: dict[str, str]
) -> None:
    """Each pinned distribution declares a permissive licence, MPL or LGPL."""
    doubtful = {
        name: licences(installed[name])
        for name in pins.keys() & installed.keys()
        if not FREE.search("\n".join(licences(installed[name])))
    }
    assert doubtful == {}


def test_pyside_is_the_version_that_does_not_abort(project: dict[str, Any], pins: dict[str, str]) -> None:
    """PySide6 6.12.0 aborts Python 3.11 after some hundred signals, so both files insist on 6.11.3."""
    assert pins["pyside6-essentials"] == pins["pyside6-addons"] == pins["shiboken6"] == "6.11.3"
    assert "PySide6_Essentials==6.11.3" in project["project"]["optional-dependencies"]["gui"]
