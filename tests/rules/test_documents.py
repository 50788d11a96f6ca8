"""README, CHANGELOG and the sample keep up with the program."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

import dateline
from dateline.cli import COMMANDS
from dateline.timeline.exports.formats import FORMATS


@pytest.fixture(scope="module")
def readme(root: Path) -> str:
    """The text of README.md."""
    return (root / "README.md").read_text(encoding="utf-8")


def test_readme_shows_every_command(readme: str) -> None:
    """Each subcommand has at least one example in README.md."""
    shown = set(re.findall(r"^dateline ([a-z-]+)", readme, re.MULTILINE))
    assert COMMANDS.keys() - shown == set()


def test_readme_shows_no_command_that_is_gone(readme: str) -> None:
    """README.md gives no example of a subcommand that does not exist."""
    assert set(re.findall(r"^dateline ([a-z-]+)", readme, re.MULTILINE)) - COMMANDS.keys() == set()


def test_readme_names_every_format(readme: str) -> None:
    """Each format of exports stands in README.md's table, which says what it cannot hold."""
    assert {name for name in FORMATS if f"`{name}`" not in readme} == set()


def test_readme_maps_every_package(root: Path, readme: str) -> None:
    """Each package of the program stands in README.md's map of the source tree."""
    packages = {path.parent.name for path in (root / "desktop" / "dateline").glob("*/__init__.py")}
    assert {name for name in packages if f"{name}/" not in readme} == set()


def test_readme_names_every_shipped_library(project: dict[str, Any], readme: str) -> None:
    """Each library the program is shipped with is named with its licence in README.md."""
    requirements = project["project"]["dependencies"]
    names = {re.split(r"[<>=]", each)[0] for each in requirements}
    assert {name for name in names if name not in readme} == set()


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md"])
def test_links_and_pictures_exist(root: Path, name: str) -> None:
    """Each relative link and picture leads to a file of the checkout."""
    targets = re.findall(r"\]\((?!https?:|#)([^)#\s]+)", (root / name).read_text(encoding="utf-8"))
    assert [target for target in targets if not (root / target).exists()] == []


def test_changelog_knows_this_version(root: Path) -> None:
    """The version of the program has its section in CHANGELOG.md."""
    text = (root / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.search(rf"^## \[{re.escape(dateline.__version__)}\]", text, re.MULTILINE)


def test_nothing_knows_the_sample(root: Path) -> None:
    """No code, grammar or page recognises the sample story: its names occur in resources/samples only."""
    names = re.compile(r"Vellmouth|Lantern Bridge|Brannoc|Tobias Renn|Mara Lindholt|Ines Okafor")
    folders = [
        root / "desktop",
        *(root / "resources" / each for each in ("grammar", "periods", "web", "i18n")),
    ]
    files = [
        path
        for folder in folders
        for path in folder.rglob("*")
        if path.suffix in {".py", ".toml", ".js", ".html"}
    ]
    assert [str(path) for path in files if names.search(path.read_text(encoding="utf-8"))] == []
