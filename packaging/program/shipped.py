"""Which distributions go into the packed program: what pyproject.toml asks for and what that needs in turn."""

from __future__ import annotations

import tomllib
from importlib import metadata
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]

NOT_PACKED = frozenset({"plotly", "narwhals", "packaging"})
"""Needed to run from source only: the packed program has plotly.js in its resources."""


def distributions() -> list[str]:
    """Return the names of all distributions that are packed, in the order of the alphabet."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    waiting = [*project["dependencies"], *project["optional-dependencies"]["gui"]]
    found: dict[str, str] = {}
    while waiting:
        requirement = Requirement(waiting.pop())
        name = canonicalize_name(requirement.name)
        if name in found or name in NOT_PACKED or not holds(requirement):
            continue
        found[name] = requirement.name
        for needed in metadata.requires(name) or []:
            waiting += [each for each in [needed] if holds(Requirement(each), requirement.extras)]
    return [found[name] for name in sorted(found)]


def holds(requirement: Requirement, extras: set[str] | frozenset[str] = frozenset()) -> bool:
    """Tell whether a requirement counts on this system, with the extras that were asked for."""
    if requirement.marker is None:
        return True
    return any(requirement.marker.evaluate({"extra": each}) for each in (extras or {""}))
