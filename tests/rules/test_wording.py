"""What the core says is known in every language of the window: sentences, reasons, evidence and errors."""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

CORE = ("articles", "canvas", "events", "formula", "store", "tagger", "workflow", "ui")
WHOLE = {
    "formula": {
        "explain.py",
        "words.py",
        "named.py",
        "arithmetic.py",
        "amounts.py",
        "resolve.py",
        "anchors.py",
    },
    "workflow": {"reviewing.py", "alternatives.py", "supposing.py", "adding.py"},
    "articles": {"doubts.py", "made.py", "witness.py", "replies.py", "strangers.py"},
    "events": {"reckoning.py", "inner.py"},
    "store": {"claim.py"},
}
"""Modules that are full of sentences: every text in them counts."""
SAYING = {"ReadError", "LibraryError", "DateError", "RenderError", "Unknown", "Reason", "Moment"}
"""Calls whose texts are shown, wherever they stand."""
NAMED = {"refused", "explanation", "why"}
"""Arguments and variables whose texts are shown."""
OTHER_WORDS = {"order of figures", "PowerPoint Document"}
"""Names of a rule and of a part of a file, which nobody sees."""


def languages(root: Path) -> list[Path]:
    """Return the files of what the core says."""
    return sorted((root / "resources" / "i18n").glob("core_*.toml"))


def sentences(tree: ast.Module, *, every: bool) -> Iterator[ast.AST]:
    """Yield the parts of a module whose texts are shown."""
    for node in ast.walk(tree):
        match node:
            case ast.FunctionDef() | ast.Assign() if every:
                yield from node.body if isinstance(node, ast.FunctionDef) else [node.value]
            case ast.Call():
                name = getattr(node.func, "attr", getattr(node.func, "id", ""))
                yield from node.args[name == "Reason" :] if name in SAYING else ()
                yield from (each.value for each in node.keywords if each.arg in NAMED)
            case ast.Assign(targets=[ast.Name(id=name)]) if name in NAMED:
                yield node.value


def pieces(node: ast.AST) -> Iterator[str]:
    """Yield the pieces of prose in a part of a module; a docstring and a regular expression are none."""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return
    if isinstance(node, ast.Call) and getattr(node.func, "attr", "") in {"compile", "removeprefix", "format"}:
        return
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        text = node.value.strip(" .;,:“”()’‘")
        if " " in text and text not in OTHER_WORDS and not set(text) & set("\\|$^"):
            yield text
    for child in ast.iter_child_nodes(node):
        yield from pieces(child)


def test_every_sentence_is_known(root: Path) -> None:
    """No sentence of the core is missing in any language; a new one needs a line in ``resources/i18n/core_*.toml``."""
    missing = set()
    for path in languages(root):
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
        known = "\n".join(english for table in tables.values() for english in table)
        for package in CORE:
            for module in sorted((root / "desktop" / "dateline" / package).rglob("*.py")):
                tree = ast.parse(module.read_text(encoding="utf-8"))
                every = module.name in WHOLE.get(package, set())
                for node in sentences(tree, every=every):
                    missing |= {(module.name, text) for text in pieces(node) if text not in known}
    assert not missing, sorted(missing)


def test_fields_are_the_same_in_both(root: Path) -> None:
    """What is filled into a sentence in one language is filled into the other."""
    from dateline.wording import _FIELD

    wrong = [
        english
        for path in languages(root)
        for table in tomllib.loads(path.read_text(encoding="utf-8")).values()
        for english, words in table.items()
        if sorted(found[0] for found in _FIELD.finditer(english))
        != sorted(found[0] for found in _FIELD.finditer(words))
    ]
    assert wrong == []


@pytest.mark.parametrize("name", ["core_de.toml"])
def test_tables_name_only_tables_above(root: Path, name: str) -> None:
    """A table that names a later one would take its words for free text."""
    from dateline.wording import _FIELD

    tables = tomllib.loads((root / "resources" / "i18n" / name).read_text(encoding="utf-8"))
    order = list(tables)
    late = [
        (table, found[1])
        for place, table in enumerate(order)
        for english in tables[table]
        for found in _FIELD.finditer(english)
        if found[1] in order[place:]
    ]
    assert late == []
