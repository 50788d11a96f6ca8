"""House numbers: short files and short functions, so that one idea fits on one screen."""

from __future__ import annotations

import ast
import statistics
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

FILE_LIMIT = 400
FUNCTION_LIMIT = 40
ROOT = Path(__file__).resolve().parents[2]
MODULES = sorted((ROOT / "desktop").rglob("*.py"))


@cache
def functions(path: Path) -> tuple[tuple[str, int], ...]:
    """Name and number of lines of every function of a module."""
    return tuple(_functions(ast.parse(path.read_text(encoding="utf-8"))))


def _functions(tree: ast.Module) -> Iterator[tuple[str, int]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, (node.end_lineno or node.lineno) - node.lineno + 1


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_module_is_short(path: Path) -> None:
    """No file passes 400 lines: there is a second idea inside that wants its own file."""
    assert path.read_text(encoding="utf-8").count("\n") <= FILE_LIMIT


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_functions_are_short(path: Path) -> None:
    """No function passes 40 lines."""
    assert [(name, lines) for name, lines in functions(path) if lines > FUNCTION_LIMIT] == []


def test_most_functions_are_a_few_lines() -> None:
    """Half of all functions have at most 8 lines, nine in ten at most 25."""
    lines = [length for path in MODULES for _, length in functions(path)]
    assert statistics.median(lines) <= 8
    assert statistics.quantiles(lines, n=10)[-1] <= 25
