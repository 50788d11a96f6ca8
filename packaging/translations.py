"""Brings the translations of the window up to date with the program, and says what is left to translate.

Run with ``python packaging/translations.py``: new texts come into ``resources/i18n/*.ts`` as unfinished, texts that
are gone leave. With ``--check`` nothing is written; the exit code says whether a file is behind or unfinished.
Texts are what the code hands to ``tr`` or ``translate``, what it marks with QT_TRANSLATE_NOOP, and the table of actions.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).resolve().parents[1]
CODE, FILES = ROOT / "desktop" / "dateline" / "ui", ROOT / "resources" / "i18n"
CONTEXT_FIRST = {"translate", "QT_TRANSLATE_NOOP"}
TABLE, TABLE_TEXTS = "Entry", (2, 4)


def main(arguments: list[str]) -> int:
    """Write or check every file; returns how many are not complete."""
    texts, left = sorted(set(found())), 0
    for path in sorted(FILES.glob("dateline_*.ts")):
        known = translations(path)
        missing = [text for text in texts if not known.get(text)]
        gone = known.keys() - set(texts)
        if "--check" not in arguments:
            write(path, texts, known)
            gone = set()
        print(f"{path.name}: {len(texts)} texts, {len(missing)} to translate, {len(gone)} to remove")
        for text in missing:
            print(f"  {text!r}")
        left += bool(missing or gone)
    return left


def found() -> Iterator[str]:
    """Yield every text of the window that can be translated."""
    for path in sorted(CODE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                yield from texts_of(node)


def texts_of(call: ast.Call) -> Iterator[str]:
    """Yield the texts that a call wants translated."""
    name = getattr(call.func, "attr", getattr(call.func, "id", ""))
    places: tuple[int, ...] = ()
    if name in CONTEXT_FIRST or (name == "tr" and len(call.args) > 1 and is_text(call.args[1])):
        places = (1,)
    elif name == "tr":
        places = (0,)
    elif name == TABLE:
        places = TABLE_TEXTS
    for place in places:
        node = call.args[place] if place < len(call.args) else None
        for part in (node.body, node.orelse) if isinstance(node, ast.IfExp) else (node,):
            if isinstance(part, ast.Constant) and isinstance(part.value, str) and part.value:
                yield part.value


def is_text(node: ast.expr) -> bool:
    """Tell whether an argument is a text written there."""
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def translations(path: Path) -> dict[str, str]:
    """Return the finished translations of a file by their texts."""
    return {
        message.findtext("source", ""): message.findtext("translation", "")
        for message in ET.parse(path).iter("message")  # noqa: S314 - our own file
    }


def write(path: Path, texts: list[str], known: dict[str, str]) -> None:
    """Write a file with these texts, in order, each with the translation that is known."""
    old = ET.parse(path).getroot()  # noqa: S314 - our own file
    root = ET.Element("TS", {"version": "2.1", "language": old.get("language", ""), "sourcelanguage": "en"})
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = "Dateline"
    for text in texts:
        message = ET.SubElement(context, "message")
        ET.SubElement(message, "source").text = text
        translation = ET.SubElement(message, "translation")
        translation.text = known.get(text) or None
        if not known.get(text):
            translation.set("type", "unfinished")
    ET.indent(root, "    ")
    body = ET.tostring(root, encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
