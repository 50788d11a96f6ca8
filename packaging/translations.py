"""Brings the translations of the window up to date with the program, and says what is left to translate.

Run with ``python packaging/translations.py``: new texts come into ``resources/i18n/*.ts`` as unfinished, texts that
are gone leave. With ``--check`` nothing is written; the exit code says whether a file is behind or unfinished.
Texts are what the code hands to ``tr``, ``translate`` and ``said``, the table of actions, tables and enumerations that
are shown, and what stands in ``composed.txt``: texts that are put together, with {} for a number.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).resolve().parents[1]
CODE, FILES = ROOT / "desktop" / "dateline" / "ui", ROOT / "resources" / "i18n"
PLACES = {
    "tr": (0, 1),
    "said": (0,),
    "translate": (1,),
    "Entry": (2, 4),
    "do": (1,),
    "_decide": (2,),
    "_change": (2,),
    "_do_all": (2,),
}
"""Which arguments of a call are texts."""

TABLES = {
    "_HEADERS",
    "HINT",
    "_SCALES",
    "_THEMES",
    "FILE",
    "TIMELINE",
    "_FORM_WORDS",
    "_EXTENT_WORDS",
    "_COLOUR_WORDS",
    "_PAPER_WORDS",
}
"""Names of tables whose words are shown."""

ENUMS = {
    "Mark",
    "Remedy",
    "Section",
    "Known",
    "Status",
    "Review",
    "Agreement",
    "Kind",
    "Certainty",
    "Likeness",
}
"""Enumerations whose values are shown."""

OTHERS = tuple(CODE.parent / each for each in ("model.py", "formula/results.py", "workflow/reports.py"))


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
    for path in (*sorted(CODE.rglob("*.py")), *OTHERS):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Call():
                    yield from texts_of(node)
                case ast.ClassDef(name=name) if name in ENUMS:
                    yield from words_in(node.body)
                case ast.Assign(targets=[target]) if TABLES & {
                    each.id for each in ast.walk(target) if isinstance(each, ast.Name)
                }:
                    yield from words_in([node])
    yield from (FILES / "composed.txt").read_text(encoding="utf-8").splitlines()


def texts_of(call: ast.Call) -> Iterator[str]:
    """Yield the texts that a call wants translated; what counts something gives one for one and one for several."""
    name = getattr(call.func, "attr", getattr(call.func, "id", ""))
    if name == "counted" and is_text(call.args[1]):
        noun = ast.literal_eval(call.args[1])
        yield from (f"{{}} {noun}", f"{{}} {noun}s")
    for place in PLACES.get(name, ()):
        for part in ast.walk(call.args[place]) if place < len(call.args) else ():
            if isinstance(part, ast.IfExp | ast.Constant) and is_text(part):
                yield ast.literal_eval(part)
            elif isinstance(part, ast.JoinedStr):
                break  # its pieces are no texts; it stands in composed.txt as a whole


def words_in(nodes: list[ast.stmt]) -> Iterator[str]:
    """Yield the words that are assigned in some statements."""
    for assigned in nodes:
        for part in ast.walk(assigned.value) if isinstance(assigned, ast.Assign) else ():
            if is_text(part):
                yield ast.literal_eval(part)


def is_text(node: ast.AST) -> bool:
    """Tell whether this is a text written there."""
    return (
        isinstance(node, ast.Constant) and isinstance(node.value, str) and any(map(str.isalpha, node.value))
    )


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
