"""The tree stays as README.md draws it, and nothing in it points to a machine or a registry."""

from __future__ import annotations

import re
from pathlib import Path

TOP_LEVEL = {
    "pyproject.toml", "desktop", "resources", "tests", "packaging",
    "README.md", "LICENSE", "CHANGELOG.md", "CONTRIBUTING.md",
}  # fmt: skip
REGISTRIES = re.compile(
    r"(?:pypi\.(?:org|python\.org)|files\.pythonhosted|registry\.npmjs|registry\.yarnpkg|crates\.io|proxy\.golang)"
    r"|--(?:extra-)?index-url\b|--find-links\b|--trusted-host\b"
)
MACHINE_PATHS = re.compile(r"(?<![\w.~$}/-])/(?:root|work|Users|mnt|workspace)/[\w.-]+|[A-Z]:\\Users\\")
SIZE_LIMIT = 2_000_000


def texts(root: Path, tracked: tuple[Path, ...]) -> dict[Path, str]:
    """Read every tracked file that is text, but for this one, which has to name what it forbids."""
    here = Path(__file__).resolve().relative_to(root)
    found = {}
    for name in tracked:
        data = (root / name).read_bytes()
        if name != here and b"\0" not in data:
            found[name] = data.decode("utf-8")
    return found


def test_top_level_is_the_agreed_one(tracked: tuple[Path, ...]) -> None:
    """Nothing new appears at the top but dotfiles, and nothing agreed is missing."""
    top = {name.parts[0] for name in tracked}
    assert {name for name in top if not name.startswith(".")} == TOP_LEVEL


def test_no_registry_is_named(root: Path, tracked: tuple[Path, ...]) -> None:
    """Where packages come from is a matter of the machine, not of the project."""
    found = {
        str(name): hit[0] for name, text in texts(root, tracked).items() if (hit := REGISTRIES.search(text))
    }
    assert found == {}


def test_no_path_of_a_machine(root: Path, tracked: tuple[Path, ...]) -> None:
    """No tracked file holds a path into a working folder, nor into this machine's own ones."""
    own = [f"{folder}/" for folder in (Path.home(), root.parent) if len(folder.parts) > 1]
    found = {
        str(name)
        for name, text in texts(root, tracked).items()
        if MACHINE_PATHS.search(text) or any(folder in text for folder in own)
    }
    assert found == set()


def test_no_big_file(root: Path, tracked: tuple[Path, ...]) -> None:
    """A clone stays quick: no tracked file is above two megabytes."""
    assert [str(name) for name in tracked if (root / name).stat().st_size > SIZE_LIMIT] == []


def test_names_say_what_is_inside(tracked: tuple[Path, ...]) -> None:
    """No module is called utils, helpers, common, misc or manager."""
    vague = re.compile(r"(?:^|_)(?:utils?|helpers?|common|misc|managers?)(?:_|$)")
    assert [str(name) for name in tracked if name.suffix == ".py" and vague.search(name.stem)] == []


def test_nothing_is_left_for_later(root: Path, tracked: tuple[Path, ...]) -> None:
    """No note to finish something, no empty stub, no test that is switched off."""
    later = re.compile(r"\b(?:TODO|FIXME|NotImplementedError)\b|pytest\.mark\.(?:skip|xfail)")
    python = {name: text for name, text in texts(root, tracked).items() if name.suffix == ".py"}
    assert {str(name): hit[0] for name, text in python.items() if (hit := later.search(text))} == {}
